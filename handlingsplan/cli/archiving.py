"""`handlingsplan arkiv`: documents and all that they rest on in one zip file, and the proof that one is unchanged."""

from __future__ import annotations

import click

from ..archiving import Archived, archive, documents_of
from ..evaluating import follow_up_of
from ..language import text
from ..making import Made
from ..material import load_material
from ..plan import load_plan
from ..plugins import load_plugins
from .again import Again
from .evaluating import tell_material
from .options import PLAN, PREFER
from .proving import tell_proof
from .swedish import Misunderstood, Place, SwedishCommand
from .telling import progress, say, tell_findings


@click.command(cls=SwedishCommand)
@click.argument(
    "mappar",
    cls=Place,
    nargs=-1,
    metavar="[MAPP…]",
    about="Underlag: mappar, arbetsböcker, zip-filer eller en mapp med flera.",
)
@click.option("--ut", "out", default="arkiv.zip", metavar="FIL", help="Skriv arkivet hit (annars arkiv.zip).")
@PREFER
@click.option("--kontrollera", "proved", metavar="FIL", help="Skriv inget; visa om arkivet FIL är oförändrat.")
@PLAN
@click.pass_context
def arkiv(
    context: click.Context,
    mappar: tuple[str, ...],
    out: str,
    prefer: tuple[str, ...],
    proved: str | None,
    plan_path: str | None,
) -> int:
    """Arkivera rapporterna med allt som de vilar på.

    I en zip-fil ligger rapporterna, underlagen, utvärderarens mapp, planen, reglerna i ord och allt som är uträknat,
    med kontrollsummor. Den går att läsa utan programmet: LASMIG.txt säger hur. Av ett enda läns underlag blir det
    länets egna rapporter, annars utvärderingen. Samma material ger samma fil.
    """
    if proved:
        return tell_proof(proved)
    if not mappar:
        raise Misunderstood("MAPP saknas i kommandot.", context)
    plan, plugins = load_plan(plan_path), load_plugins()
    with progress() as step:
        material = load_material(mappar, plan=plan, plugins=plugins, prefer=prefer, progress=step)
        documents, made = documents_of(plan, material, plugins=plugins, progress=step)
        step(text("Skriver {file}", file=out), 1, 1)
        archived = archive(
            plan, material, follow_up_of(plan, material), documents, out, findings=made.findings, plugins=plugins
        )
    tell_material(material)
    _tell(archived, made, Again(mappar, plan_path, prefer, many=True))
    return max(made.exit_code, 1 if material.faulty else 0)


def _tell(archived: Archived, made: Made, again: Again) -> None:
    tell_findings((*archived.sealed.findings, *made.findings), again)
    say()
    for path, several in archived.left_out.items():
        for each in several:
            say(f"Utelämnat ur {path}: {each}", "yellow")
    say(f"Skrev {archived.sealed.path}", "green")
    say(f"Zip-filens kontrollsumma (SHA-256): {archived.sealed.sha256}")
