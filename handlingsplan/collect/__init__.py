"""Collecting: a dossier becomes a form that people fill in, and what they filled in becomes a dossier."""

from .dossier_form import dossier_form
from .faults import CODES
from .filled import dossier_of

__all__ = ["CODES", "dossier_form", "dossier_of"]
