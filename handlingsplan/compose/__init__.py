"""Composing: a FollowUp becomes a Report. Which sections, in which order, in which words."""

from .chapters.own import own_text_of
from .evaluation_report import evaluation_report
from .follow_up_report import follow_up_report
from .status_report import status_report

__all__ = ["evaluation_report", "follow_up_report", "own_text_of", "status_report"]
