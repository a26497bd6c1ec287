"""`handlingsplan lamna`: a county's delivery to the evaluator, and the proof that one is unchanged."""

from __future__ import annotations

import click

from ..books import load_dossier
from ..delivering import Delivered, deliver
from ..making import checked, exit_code_of
from ..plan import load_plan
from ..plugins import load_plugins
from .again import Again
from .options import PLAN
from .proving import tell_proof
from .swedish import Misunderstood, Place, SwedishCommand
from .telling import say, tell_findings


@click.command(cls=SwedishCommand)
@click.argument("underlag", cls=Place, required=False, about="Underlagets mapp, eller arbetsboken.")
@click.option("--ut", "out", metavar="FIL", help="Skriv leveransen hit (annars leverans-NYCKEL-OMGÅNG.zip).")
@click.option("--kontrollera", "proved", metavar="FIL", help="Skriv inget; visa om leveransen FIL är oförändrad.")
@PLAN
@click.pass_context
def lamna(
    context: click.Context, underlag: str | None, out: str | None, proved: str | None, plan_path: str | None
) -> int:
    """Lämna ett underlag till den som utvärderar.

    Underlaget skrivs i en zip-fil tillsammans med ett kvitto och kontrollsummor. Egna fält som är interna eller rör
    personer följer inte med, och det står i kvittot. Texter lämnas som de står: läs igenom dem först. Går en del av
    underlaget inte att läsa lämnas inget, så att inget försvinner på vägen.
    """
    if proved:
        return tell_proof(proved)
    if not underlag:
        raise Misunderstood("UNDERLAG saknas i kommandot.", context)
    plan, plugins = load_plan(plan_path), load_plugins()
    dossier = load_dossier(underlag, plan=plan, plugins=plugins)
    findings = checked(plan, dossier, plugins).findings
    made = deliver(plan, dossier, out, findings=findings)
    _tell(made, Again((underlag,), plan_path))
    return exit_code_of(made.findings)


def _tell(made: Delivered, again: Again) -> None:
    tell_findings(made.findings, again)
    say()
    for each in made.left_out:
        say(f"Utelämnat: {each}", "yellow")
    say(f"Skrev {made.sealed.path}", "green")
    say(f"Zip-filens kontrollsumma (SHA-256): {made.sealed.sha256}")
    say("Kvittot ligger i zip-filen. Texter är lämnade som de står: läs igenom dem innan filen skickas.")
