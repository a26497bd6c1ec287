"""All that can be wrong with a filled form beyond what can be wrong in a file: each with its code and its words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ..errors import Severity, nearest
from ..forms import Value
from ..language import Text, text
from ..store.fault import CODES, Said, code, cut, shown

__all__ = ["CODES"]

# The whole form

_NEW_BOOK = text("Gör en ny arbetsbok av den med: handlingsplan bok {file} ny.xlsx")


def _new_book(file: str) -> Text:
    return Text(_NEW_BOOK.message, (("file", file),))


@code("H040", text("En arbetsbok för en annan plan"))
def another_plan(made_for: str, plan: str) -> Said:
    """The form was made for another plan than the one it is read with."""
    return (
        text(
            "Arbetsboken är gjord för planen ”{made_for}”, men läses mot ”{plan}”.", made_for=cut(made_for), plan=plan
        ),
        text("Ange rätt plan, eller använd en arbetsbok som är gjord för den här."),
    )


@code("H041", text("Planen har ändrats sedan arbetsboken gjordes"), Severity.WARNING)
def changed_plan(file: str) -> Said:
    """The plan has the same id but says something else now, so that the lists in the form are old."""
    return text("Planen har ändrats sedan arbetsboken gjordes; listorna i den är äldre."), _new_book(file)


@code("H042", text("En arbetsbok för ett annat län eller en annan omgång"))
def another_body(made_for: str, asked: str) -> Said:
    """The form is another body's than the one asked for."""
    return (
        text("Arbetsboken hör till ”{made_for}” och inte till ”{asked}”.", made_for=cut(made_for), asked=asked),
        text("Välj rätt fil."),
    )


@code("H043", text("En arbetsbok av en äldre version"), Severity.WARNING)
def older_form(version: str, now: int, file: str) -> Said:
    """The form was made by an older version, and may lack what there is now."""
    said = text(
        "Arbetsboken har en äldre form ({version}, nu {now}); bladen kan sakna något.", version=version, now=now
    )
    return said, _new_book(file)


@code("H044", text("En arbetsbok som inte säger vad den är"), Severity.WARNING)
def no_stamp(file: str) -> Said:
    """The form's own marks are gone, so that nobody can see which plan and version it was made for."""
    said = text("Det syns inte vilken plan och vilken version arbetsboken är gjord för; den är läst som den står.")
    return said, _new_book(file)


@code("H045", text("Ett blad som saknas"), Severity.WARNING)
def no_sheet(title: Text, file: str) -> Said:
    """A table of the form is gone."""
    return text("Bladet ”{title}” finns inte i arbetsboken.", title=title), _new_book(file)


# Cells


@code("H046", text("Ett ord som inte leder till någon post"))
def not_in_list(said: str, known: Iterable[str]) -> Said:
    """Words that are neither an id nor the name of a record that one can refer to."""
    return (
        text("”{said}” finns inte i listan.", said=cut(said)),
        nearest(said, known) or text("Välj i listan, eller skriv postens id."),
    )


@code("H047", text("Ett ord som kan betyda flera"))
def several(said: str, values: Iterable[str]) -> Said:
    """Words that more than one record is known by."""
    listed = ", ".join(f"”{each}”" for each in values)
    return text("”{said}” kan betyda {listed}.", said=cut(said), listed=listed), text("Skriv id:t.")


@code("H048", text("En rad som hör till en post som inte finns"))
def no_owner(said: str, kind: Text, known: Iterable[str]) -> Said:
    """A part of a record that is not there."""
    return (
        text("Det finns ingen post ”{said}” av slaget {kind}.", said=cut(said), kind=kind),
        nearest(said, known) or text("Rätta raden, eller ta bort den."),
    )


@code("H049", text("Ett värde som bara kan betyda en sak"), Severity.NOTE)
def read_as(said: str, value: str) -> Said:
    """A value that is not written outright, but can only mean one thing."""
    return text("”{said}” är läst som ”{value}”.", said=cut(said), value=cut(value)), None


@code("H050", text("Ett id som har gjorts åt en post"), Severity.NOTE)
def id_made(ids: Text, file: str) -> Said:
    """Records that a person gave no id."""
    return (
        text("Id saknas och har gjorts av det som står på raden: {ids}.", ids=ids),
        text("Skriv in dem med: handlingsplan bok {file} ny.xlsx, så att de inte ändras om texten gör det.", file=file),
    )


@code("H051", text("Ett värde av fel slag i en cell"))
def wrong_value(said: Value, expected: Text, hint: Text | None = None) -> Said:
    """A value that is not what the column asks for."""
    return text("Här ska stå {expected}, men det står {found}.", expected=expected, found=_shown(said)), hint


def _shown(said: Value) -> Text:
    if isinstance(said, Decimal):
        return Text("{number}", (("number", str(said).replace(".", ",")),))
    return shown(said)
