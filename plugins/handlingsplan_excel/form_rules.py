"""What a cell says and takes while somebody fills it in: an input message, and a list to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlingsplan.forms import CellType, FormColumn
from handlingsplan.language import Words

from .names import shortened
from .texts import visible
from .xlsx import done

TITLE, MESSAGE = 32, 255
"""Excel's limits, in UTF-16 units."""


def add_rule(
    sheet: Any, area: tuple[int, int, int, int], column: FormColumn, names: Mapping[str, str], words: Words
) -> None:
    """Give the cells of an area (counted from 0) what belongs to their column; `names` are those of the lists."""
    rule: dict[str, Any] = {
        "input_title": shortened(visible(column.title), TITLE),
        "input_message": shortened("\n".join(_message(column, words)), MESSAGE) or " ",
        "validate": "any",
        **_listed(column, names, words),
    }
    done(sheet.data_validation(*area, rule))


def _message(column: FormColumn, words: Words) -> list[str]:
    said = [words("Måste fyllas i.")] * column.required
    return [*said, *_how(column.type, words), *[visible(column.help)] * bool(column.help)]


def _how(kind: CellType, words: Words) -> list[str]:
    if kind == "time":
        # Excel makes "juni 2009" the first of June, and of 2009 a day in 1905.
        return [words("En dag skrivs 2009-06-30. Skriv en apostrof före månad och år: 'juni 2009, '2009.")]
    if kind == "texts":
        return [words("Flera skrivs på var sin rad (Alt+Enter).")]
    return []


def _listed(column: FormColumn, names: Mapping[str, str], words: Words) -> dict[str, Any]:
    if column.type == "yes_no":
        source: object = [words("ja"), words("nej")]
    elif column.type == "choice" and column.choices in names:
        source = f"={names[column.choices]}"
    else:
        return {}
    refuse = {
        "error_title": words("Välj i listan"),
        "error_message": words("Det du skrev finns inte i listan. Klicka på pilen till höger om cellen och välj där."),
    }
    return {"validate": "list", "source": source, **({"show_error": False} if column.open_list else refuse)}
