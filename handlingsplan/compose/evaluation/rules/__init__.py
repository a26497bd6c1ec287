"""Every rule that a figure of the evaluation is worked out by, in a sentence: what the method prints."""

from __future__ import annotations

from ..told import Rules
from .bodies import RULES as BODIES
from .change import RULES as CHANGE
from .coverage import RULES as COVERAGE
from .measured import RULES as MEASURED
from .reach import RULES as REACH
from .status import RULES as STATUS
from .themes import RULES as THEMES
from .trainings import RULES as TRAININGS
from .unknown import RULES as UNKNOWN
from .voices import RULES as VOICES

RULES: Rules = {
    **BODIES,
    **COVERAGE,
    **CHANGE,
    **STATUS,
    **THEMES,
    **TRAININGS,
    **REACH,
    **MEASURED,
    **UNKNOWN,
    **VOICES,
}
"""How each figure is told, by the name of its rule."""
