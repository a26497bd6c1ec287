"""`handlingsplan ny --bok` and `handlingsplan bok`: a dossier as a workbook, and back."""

from __future__ import annotations

from pathlib import Path

import click
from attrs import evolve

from ..books import BOOK, load_dossier, write_book, write_form, write_pictures
from ..collect import dossier_form
from ..dossier import write_dossier
from ..errors import Severity, UnwritableError
from ..forms import Form, FormRow, FormTable
from ..language import text
from ..model import ActionPlan, Dossier
from ..model.unfilled import NAME, TIME, WORDS
from ..plan import load_plan
from ..plugins import Plugins, load_plugins
from .again import Again
from .double_click import write_script
from .options import PLAN
from .showing import show_carried
from .starting import carried
from .swedish import Place, SwedishCommand
from .telling import say, tell_findings

_UNFILLED = (WORDS, NAME, TIME.said)


def start_book(folder: Path, plan: ActionPlan, earlier: Dossier | None, plan_path: str | None) -> None:
    """Write the workbook of a new dossier and the file that makes its reports, and tell what comes next.

    UnwritableError if the folder holds a dossier already; UnreadableError if some of the earlier one would be lost.
    """
    if (folder / "dossier.toml").exists():
        raise UnwritableError(text("{folder} har redan ett underlag.", folder=folder), hint=text("Ange en annan mapp."))
    plugins = load_plugins()
    new = carried(earlier) if earlier else None
    form = dossier_form(plan, new)
    book = folder / f"{BOOK}{_suffix(plugins)}"
    if said := write_form(_to_fill_in(form, plan), book, plugins=plugins):
        tell_findings(said)
    if new:
        write_pictures(new, folder)
    script = write_script(book, plan_path)
    for each in (book, script):
        say(f"Skapade {each}", "green")
    if new and earlier:
        show_carried(new, earlier)
    _tell_next(book, script, Again((book,), plan_path))


def _suffix(plugins: Plugins) -> str:
    first = next(iter(plugins.form_formats), None)
    return first.suffix if first else ".xlsx"


def _to_fill_in(form: Form, plan: ActionPlan) -> Form:
    """Return a form that says which plan it is for, and where what a person has yet to say is empty."""
    stamp = {key: said for key, said in form.stamp.items() if said not in _UNFILLED}
    return evolve(form, stamp=stamp, tables=tuple(_emptied(each, plan) for each in form.tables))


def _emptied(table: FormTable, plan: ActionPlan) -> FormTable:
    if table.key == "dossier" and not table.rows:
        return evolve(table, rows=(FormRow({"plan": plan.head.id}),))
    if not table.single:
        return table
    kept = ({key: said for key, said in row.values.items() if said not in _UNFILLED} for row in table.rows)
    return evolve(table, rows=tuple(FormRow(each) for each in kept if each))


def _tell_next(book: Path, script: Path, again: Again) -> None:
    say("\nSå här går det vidare:")
    say(f"  1. Öppna {book.name} och läs första bladet.")
    say("  2. Fyll i bladen uppifrån och ned, och spara.")
    say(f"  3. Dubbelklicka på {script.name}, eller kör: {again.command('rapport')}")


@click.command(cls=SwedishCommand)
@click.argument("underlag", cls=Place, about="Underlagets mapp, eller arbetsboken.")
@click.argument("till", cls=Place, about="En arbetsbok (namn.xlsx), eller en mapp som inte finns.")
@PLAN
def bok(underlag: str, till: str, plan_path: str | None) -> int:
    """Gör om ett underlag till arbetsbok, eller tillbaka.

    Slutar TILL på .xlsx skrivs en arbetsbok, annars en mapp. Allt följer med: går något inte att läsa visas felen och
    inget skrivs. Det som någon har ändrat skrivs aldrig över.
    """
    plan, plugins = load_plan(plan_path), load_plugins()
    dossier = load_dossier(underlag, plan=plan, plugins=plugins)
    if dossier.findings:
        tell_findings(dossier.findings)
    if dossier.refused or any(each.severity is Severity.ERROR for each in dossier.findings):
        say(f"Inget skrevs, för allt i {underlag} gick inte att läsa. Rätta felen och kör igen.", "red", err=True)
        return 1
    if not _is_file(Path(till), plugins):
        write_dossier(dossier, till)
    elif said := write_book(dossier, till, plan=plan, plugins=plugins):
        tell_findings(said)
    say(f"Skrev {till}", "green")
    return 0


def _is_file(target: Path, plugins: Plugins) -> bool:
    """Whether a name is a file's: it ends as one that some plugin knows."""
    suffixes = {suffix for each in plugins.readers for suffix in each.suffixes}
    known = {*suffixes, *(each.suffix for each in plugins.exporters)}
    return target.suffix.casefold() in known and not target.is_dir()
