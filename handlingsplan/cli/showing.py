"""Showing what there is: a plan, a dossier's contents, what a new dossier began with, and the plugins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rich.table import Table as Grid

from ..fields import Called
from ..followup import Index
from ..language import Words
from ..loading import Plugin
from ..model import ActionPlan, Directed, Dossier, Holding, Measure, Record, held
from ..model.unfilled import NAME, TIME, WORDS
from ..plugins import Plugins
from ..vocabularies import counties
from .again import Again, quoted
from .telling import console, legible, say, table

OF_COUNTY = ("questions", "agencies", "groups", "activities", "answers")
"""What a county's status report is made of."""
OF_AGENCY = ("assignment_reports",)
"""What a national agency has to account for; the plan has the agency, and nobody has put questions to it."""

GIVES = {
    "form_formats": "formulär att fylla i",
    "readers": "läsning av ifyllda formulär",
    "check": "kontroller",
    "sections": "avsnitt i rapporterna",
}
"""What a plugin gives by answering a hook; exporters are named one by one."""
SILENT = "Fungerar, men svarar inte på något. Saknas @hookimpl?"


def show_started(folder: str, new: Dossier, earlier: Dossier | None, plan_path: str | None) -> None:
    """Tell what a new dossier begins with, and what comes next."""
    say(f"Skapade {folder}", "green")
    if earlier is not None:
        show_carried(new, earlier)
    say("\nSå här går det vidare:")
    say(f"  1. Skriv det som gäller där det står {WORDS}, {NAME} eller {TIME}.")
    say("  2. Fyll på filerna. Egna texter till rapporterna skrivs i mappen texter.")
    say(f"  3. Kör: {Again((folder,), plan_path).command('kontrollera')}")


def show_carried(new: Dossier, earlier: Dossier) -> None:
    """Tell what of an earlier round a new one begins with, and what not."""
    here, before = _numbers(new), _numbers(earlier)
    say(f"\nFöljer med från {earlier.round.title}: {_listed(here)}")
    say(f"Följer inte med: {_listed({noun: n - here[noun] for noun, n in before.items()})}")


def show_started_plan(folder: str) -> None:
    """Tell what comes after a new plan."""
    say(f"Skapade {folder}", "green")
    say("\nSå här går det vidare:")
    say(
        f"  1. Skriv i plan.toml det som gäller där det står {WORDS} och {NAME}, och beskriv planen i de andra filerna."
    )
    say(f"  2. Kör: handlingsplan plan {quoted(folder)}")
    say(f"  3. Skapa ett underlag som följer den: handlingsplan ny MAPP --plan {quoted(folder)}")


def show_dossier(folder: str, plan: ActionPlan, dossier: Dossier) -> None:
    """Tell how much there is in a dossier, and what is still empty of what such a body tells."""
    say(f"Läste {folder}: {_listed(_numbers(dossier))}")
    expected = OF_AGENCY if Index(plan, dossier).national else OF_COUNTY
    empty = [each for each, records in held(dossier) if each.attribute in expected and not records]
    if empty:
        say(f"Ännu tomt: {', '.join(f'{_called(each.noun).many} ({_home(dossier, each)})' for each in empty)}.")
    say()


def _home(dossier: Dossier, holding: Holding) -> str:
    """Return where records of a kind are written: a file, or a sheet of a workbook."""
    sheet = dossier.homes.get((holding.table, 0))
    return sheet.table if sheet else holding.file


def _numbers(dossier: Dossier) -> dict[type, int]:
    """Return how many records there are of each kind of which there can be many."""
    return {each.noun: len(records) for each, records in held(dossier) if each.many and issubclass(each.noun, Record)}


def _listed(numbers: Mapping[type, int]) -> str:
    said = [f"{n} {_called(noun).one if n == 1 else _called(noun).many}" for noun, n in numbers.items() if n]
    return f"{', '.join(said).rstrip('.')}." if said else "inget."  # some names end in an abbreviation


def _called(noun: Any) -> Called:
    called: Called = noun.CALLED
    return called


def show_plan(plan: ActionPlan) -> None:
    """Print a plan: what is known of it, and its measures area by area."""
    known = Words().plural("{n} känd åtgärd", "{n} kända åtgärder", len(plan.measures))
    declared = f"; planen anger {plan.head.declared}" if plan.head.declared is not None else ""
    say(plan.head.title, "bold")
    say(f"{known}{declared}. {plan.head.unknown or ''}".rstrip())
    if plan.head.made_up:
        say("Planen är påhittad.")
    for area in (*plan.areas, None):
        measures = [each for each in plan.measures if each.area == (area.id if area else None)]
        if measures:
            say(f"\n{' '.join(filter(None, (area.number, area.title))) if area else 'Utan insatsområde'}", "bold")
            _show_measures(plan, measures)
    say()


def _show_measures(plan: ActionPlan, measures: Iterable[Measure]) -> None:
    names = {each.id: each.label for each in plan.agencies}
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", min_width=3)
    grid.add_column(overflow="fold")
    for each in measures:
        numbers = (each.number,) if each.number is not None else each.number_among
        grid.add_row(legible("/".join(map(str, numbers)) or "–"), legible(each.title))
        grid.add_row("", legible(_directed(each, names), "dim"))
    console().print(grid)


def _directed(measure: Measure, names: Mapping[str, str]) -> str:
    county = counties().get(measure.directed_county or "", "") if measure.directed_to is Directed.COUNTY else ""
    to = f"Riktad till {county or measure.directed_to.value}"
    if measure.directed_to is Directed.UNKNOWN:
        to = "Oklart vem den är riktad till"
    responsible = Words().joined(names.get(each, each) for each in measure.responsible)
    return f"{to}. Ansvarig: {responsible or 'uppgift saknas'}."


def show_plugins(plugins: Plugins) -> None:
    """Print the plugins: name, package and version, what each gives, and whether it works."""
    rows = [
        (each.name, f"{each.distribution} {each.version}".strip(), _gives(each), _works(each))
        for each in plugins.installed
    ]
    table(("Tillägg", "Paket", "Ger", "Fungerar"), rows)


def _gives(plugin: Plugin) -> str:
    formats = (f"{each.name}: {each.title} ({each.suffix})" for each in plugin.exporters)
    others = (f"{gives} ({hook})" for hook, gives in GIVES.items() if hook in plugin.answers)
    return ", ".join((*formats, *others)) or "inget"


def _works(plugin: Plugin) -> str:
    if not plugin.works:
        return "nej"
    return "ja" if plugin.answers else SILENT
