"""The evaluator's desk: a form with the material beside each measure, and what was filled in, understood."""

from .desk_form import KIND, desk_form
from .filled import Judged, judged_of

__all__ = ["KIND", "Judged", "desk_form", "judged_of"]
