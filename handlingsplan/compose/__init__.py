"""Composing: a FollowUp becomes a Report. Which sections, in which order, in which words."""

from .follow_up_report import follow_up_report
from .status_report import status_report

__all__ = ["follow_up_report", "status_report"]
