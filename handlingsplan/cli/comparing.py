"""Telling a person which paragraphs somebody has changed in a report, and which own text they belong in."""

from __future__ import annotations

from pathlib import Path

from ..comparing import Compared
from ..edited import Edit, by_chapter
from ..model import Dossier
from ..store.own_texts import FOLDER
from .telling import say

STYLES = {"changed": "yellow", "added": "green", "removed": "red"}


def tell_compared(file: str, compared: Compared, dossier: Dossier) -> int:
    """Tell what has been changed in a report, chapter by chapter, and where the dossier has its own texts."""
    name, sheet = Path(file).name, dossier.homes.get(("own_text", 0))
    if not compared.edits:
        say(f"Inget ord är ändrat i {name}.", "green")
        return 0
    if compared.as_written:
        say(f"Det här har ändrats i {name} sedan den skrevs:")
    else:
        say(f"{name} säger inte hur den löd när den skrevs. Det här skiljer den från rapporten som den skrivs nu:")
    for chapter, edits in by_chapter(compared.edits):
        say(f"\n{chapter.name or 'Före första kapitlet'}", "bold")
        own = compared.own_texts.get(chapter.mark)
        if own:
            say(f"  Egna ord här står {f'på bladet {sheet.table}, plats {own}' if sheet else f'i {FOLDER}/{own}.md'}.")
        for edit in edits:
            _tell(edit)
    say(
        f"\nFlytta det som ska vara kvar till {f'bladet {sheet.table}' if sheet else f'{FOLDER}/'}, "
        "eller rätta i underlaget, och kör rapport igen. Då följer det med varje gång."
    )
    return 0


def _tell(edit: Edit) -> None:
    style = STYLES[edit.kind]
    match edit.kind:
        case "changed" if edit.before is not None:
            say("  Ändrat stycke, före:", style)
            say(f"    {edit.before}")
            say("  efter:", style)
            say(f"    {edit.after}")
        case "changed" | "added":
            say("  Ändrat stycke:" if edit.kind == "changed" else "  Nytt stycke:", style)
            say(f"    {edit.after}")
        case "removed":
            say("  Borttaget stycke:", style)
            say(f"    {edit.before or '(Orden är inte kända: underlaget säger något annat nu.)'}")
