"""Every rule that a figure of the evaluation is worked out by, in a sentence: what the method prints."""

from __future__ import annotations

from ..told import Rules
from .bodies import RULES as BODIES

RULES: Rules = {**BODIES}
"""How each figure is told, by the name of its rule."""
