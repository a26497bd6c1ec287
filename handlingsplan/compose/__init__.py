"""Composing: a FollowUp becomes a Report. Which sections, in which order, in which words."""

from .chapters.own import own_text_of
from .follow_up_report import follow_up_report
from .status_report import status_report

__all__ = ["follow_up_report", "own_text_of", "status_report"]
