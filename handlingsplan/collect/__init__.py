"""Collecting: a dossier becomes a form that people fill in, and what they filled in becomes a dossier."""

from .dossier_form import dossier_form

__all__ = ["dossier_form"]
