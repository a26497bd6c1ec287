"""`handlingsplan forklara`: the rule of a figure, and every record that it rests on, with file and row."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import click
from attrs import frozen

from ..compose.evaluation.desk import NationDesk
from ..compose.figures import rule_of
from ..errors import HandlingsplanError, nearest
from ..evaluating import follow_up_of
from ..followup import Counted, Explained, Lot, Share, Sources, Sum, lots
from ..followup import figures as body_figures
from ..language import Words, text
from ..material import load_material
from ..model import AnswerState
from ..nation import nation_of
from ..plan import load_plan
from ..plugins import load_plugins
from ..report import RecordKey
from .options import PLAN, PREFER
from .swedish import Place, SwedishCommand
from .telling import progress, say, table

WHY: Mapping[str, str] = {
    **{each.name.lower(): each.value for each in AnswerState},
    "does_not_concern": "berör inte länet",
    "no_information": "ingen uppgift",
    "no_record": "inget svar antecknat",
    "nobody": "ansvarig inte känd",
    "not_coded": "rapport mottagen, ej kodad",
    "not_applicable": "ej tillämpligt",
    "not_known": "läget inte känt",
    "open": "inte avgjort om åtgärden berör länet",
}
"""Why records stand outside a denominator; a reason that is not here is Swedish already."""
MOST = 12
"""How many records of one file are named one by one."""


@frozen
class Explaining:
    """What can be explained: the figures by key, with what each is called and its rule, and where records stand."""

    figures: Mapping[str, Counted]
    called: Mapping[str, str]
    rules: Mapping[str, str]
    name: Callable[[RecordKey], str]
    """What a record is called."""
    sources: Sources


@click.command(cls=SwedishCommand)
@click.argument("nyckel", cls=Place, required=False, about="Siffrans nyckel; - visar alla.")
@click.argument(
    "mappar",
    cls=Place,
    nargs=-1,
    metavar="[MAPP…]",
    about="Underlaget, eller alla underlag som utvärderingen bygger på.",
)
@PREFER
@PLAN
def forklara(nyckel: str | None, mappar: tuple[str, ...], prefer: tuple[str, ...], plan_path: str | None) -> int:
    """Förklara en siffra i rapporterna.

    NYCKEL står vid siffran i arbetsboken och i rapportens bilaga. Du får regeln i en mening, täljaren och nämnaren, och
    varje post som siffran vilar på med fil och rad. MAPP är underlaget, eller alla underlag som utvärderingen bygger
    på; utan MAPP läses mappen du står i. Med bindestrecket - som NYCKEL visas alla nycklar, och
    med punkt sist ("training.") de som börjar så.
    """
    plan, plugins = load_plan(plan_path), load_plugins()
    with progress() as step:
        material = load_material(mappar or (".",), plan=plan, plugins=plugins, prefer=prefer, progress=step)
        found = _explaining(NationDesk(nation_of(follow_up_of(plan, material)), Words()))
    if nyckel in (None, "-") or str(nyckel).endswith("."):
        _list(found, "" if nyckel in (None, "-") else str(nyckel))
    else:
        _tell(found, str(nyckel))
    return 0


def _explaining(desk: NationDesk) -> Explaining:
    """Return what can be explained: the evaluation's figures, and of a single body those of its own reports."""
    nation = desk.nation
    figures = dict(desk.counted)
    called = {key: desk.name(key) for key in figures}
    rules = {key: desk.told(key).rule.to(desk.w.language) for key in figures}
    if len(nation.reporters) == 1:
        for each in body_figures(nation.follow_up.account):
            figures[each.key] = each
            rules[each.key] = called[each.key] = rule_of(desk.w, each.rule)
    sources = Sources((nation.plan, *nation.follow_up.dossiers, desk.own))
    return Explaining(figures, called, rules, desk.called_by, sources)


def _list(found: Explaining, start: str) -> None:
    rows = [(key, found.called[key], _value(each)) for key, each in found.figures.items() if key.startswith(start)]
    if not rows:
        _tell(found, start)
    table(("Nyckel", "Siffra", "Värde"), rows)


def _value(counted: Counted) -> str:
    if isinstance(counted, Share):
        return f"{counted.numerator} av {counted.denominator}"
    return "uppgift saknas" if counted.value is None else Words().number(counted.value)


def _tell(found: Explaining, key: str) -> None:
    if key not in found.figures:
        raise HandlingsplanError(
            text("Det finns ingen siffra med nyckeln {key}.", key=key),
            hint=nearest(key, list(found.figures)) or text("Alla nycklar visas med: handlingsplan forklara - MAPP"),
        )
    explained = found.sources.explain(found.figures[key])
    say(found.called[key], "bold")
    say(f"{_value(explained.counted)}. {found.rules[key]}\n")
    reasoned = {each for _, records in explained.reasons for each in records}
    parts = [("Räknas", explained.part)]
    parts += [(f"Bara i nämnaren ({WHY.get(why, why)})", records) for why, records in explained.reasons]
    parts += [("Bara i nämnaren", tuple(each for each in explained.rest if each not in reasoned))]
    parts += [(f"Utanför nämnaren ({WHY.get(why, why)})", records) for why, records in explained.outside]
    for heading, records in parts:
        if records:
            say(f"{heading}: {Words().number(len(records))}", "bold")
            for lot in lots(records):
                _tell_lot(found, explained, lot)


def _tell_lot(found: Explaining, explained: Explained, lot: Lot) -> None:
    where = " ".join(filter(None, ("/".join(lot.owner), lot.file)))
    what = "post" if lot.file.endswith(".toml") else "rad"
    rows = f", {what} {lot.rows}" if lot.rows else ""
    if where:
        say(f"  {where}{rows}")
    for each in lot.records[:MOST]:
        say(f"    {found.name(each.key)}{_summed(explained.counted, each.key)}")
    if len(lot.records) > MOST:
        say(f"    … och {len(lot.records) - MOST} till")


def _summed(counted: Counted, key: RecordKey) -> str:
    if not isinstance(counted, Sum):
        return ""
    return ": " + " + ".join(str(value) for part, value in counted.parts if part == key)
