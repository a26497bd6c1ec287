"""Writes a report as an Excel workbook."""
