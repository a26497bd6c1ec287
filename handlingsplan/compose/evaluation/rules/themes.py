"""The rules of the evaluator's themes."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

RULES: Rules = {
    "theme.measures": Told(
        text("De av planens kända åtgärder som utvärderaren har fört till temat. En åtgärd kan höra till flera teman."),
        text("Åtgärder i temat"),
    ),
    "theme.none": Told(
        text("De av planens kända åtgärder som utvärderaren inte har fört till något tema."),
        text("Åtgärder utan tema"),
    ),
}
