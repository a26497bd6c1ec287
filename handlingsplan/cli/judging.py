"""`handlingsplan bedomning`: the evaluator's desk as a workbook, and back into the evaluator's folder."""

from __future__ import annotations

from pathlib import Path

import click

from ..books import write_form
from ..errors import UnreadableError
from ..evaluating import follow_up_of
from ..evaluation import HEAD
from ..judging import desk_form, judged_of
from ..judging.writing import write_judged
from ..language import text
from ..loading import blaming
from ..making import exit_code_of, in_order
from ..material import load_material
from ..model import ActionPlan
from ..nation import nation_of
from ..plan import load_plan
from ..plugins import Plugins, load_plugins
from .again import quoted
from .options import PLAN, PREFER
from .swedish import Place, SwedishCommand
from .telling import progress, say, tell_findings


@click.command(cls=SwedishCommand)
@click.argument(
    "mappar",
    cls=Place,
    nargs=-1,
    required=True,
    metavar="MAPP…",
    about="Underlagen; med --till i stället arbetsboken som är ifylld.",
)
@click.option("--ut", "out", metavar="FIL", help="Gör arbetsboken, med det som redan är bedömt ifyllt.")
@click.option("--till", "into", metavar="MAPP", help="Läs arbetsboken, och skriv bedömningarna i utvärderarens mapp.")
@PREFER
@PLAN
def bedomning(
    mappar: tuple[str, ...], out: str | None, into: str | None, prefer: tuple[str, ...], plan_path: str | None
) -> int:
    """Bedöm planens åtgärder i en arbetsbok.

    Med --ut FIL görs en arbetsbok av underlagen i MAPP: en rad för varje åtgärd, med materialet bredvid, en lista att
    välja bedömning i, skäl, underlag och myndighetens kommentar. Kopplingar och lägen kan kodas om, och troliga
    dubbletter avgöras.

    Med --till MAPP läses arbetsboken, allt som är fel sägs på en gång, och bedömningarna skrivs i utvärderarens mapp.
    """
    plan, plugins = load_plan(plan_path), load_plugins()
    if into:
        return _read(mappar, into, plan, plugins)
    if out is None:
        raise click.UsageError("Ange --ut FIL för att göra en arbetsbok, eller --till MAPP för att läsa en.")
    with progress() as step:
        material = load_material(mappar, plan=plan, plugins=plugins, prefer=prefer, progress=step)
    said = write_form(desk_form(nation_of(follow_up_of(plan, material))), out, plugins=plugins)
    if said:
        tell_findings(said)
    say(f"Skrev {out}", "green")
    own = next((each.parent for folder in mappar for each in sorted(Path(folder).rglob(HEAD))), Path("utvardering"))
    say(f"Fyll i den, och läs den med: handlingsplan bedomning {quoted(out)} --till {quoted(own)}")
    return 0


def _read(files: tuple[str, ...], into: str, plan: ActionPlan, plugins: Plugins) -> int:
    if len(files) > 1:
        raise click.UsageError("Ange en arbetsbok i taget.")
    path = Path(files[0])
    reader = plugins.reader_for(path) if path.is_file() else None
    if reader is None:
        raise UnreadableError(
            text("{file} är ingen arbetsbok som kan läsas.", file=path),
            hint=text("Gör en med: handlingsplan bedomning MAPP --ut FIL"),
        )
    with blaming(plugins.owner(reader), "readers"):
        filled, said = reader.read(path)
    judged = judged_of(filled, plan, said)
    findings = in_order(judged.findings)
    if findings:
        tell_findings(findings)
    if not judged.refused:
        for written in write_judged(judged, into, plan):
            say(f"Skrev {written}", "green")
    else:
        say("Inget är skrivet. Rätta felen i arbetsboken och läs den igen.", "yellow")
    return exit_code_of(findings)
