"""`handlingsplan ny | kontrollera | rapport | plan | ny-plan | plugins`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..checks import check
from ..comparing import compare
from ..completing import completed
from ..dossier import load_dossier
from ..errors import Severity, UnreadableError
from ..followup import follow_up
from ..hookspecs import Context, Look
from ..language import LANGUAGES, text
from ..making import REPORTS, exit_code_of, make_reports
from ..plan import load_plan
from ..plugins import load_plugins
from .comparing import tell_compared
from .lacking import tell_lacking
from .running import run
from .showing import show_dossier, show_plan, show_plugins, show_started, show_started_plan
from .starting import start, start_plan
from .swedish import SwedishCommand, SwedishGroup
from .telling import progress, say, tell, tell_findings

PLAN = click.option("--plan", "plan_path", metavar="MAPP", help="Planen att följa upp, om inte den som följer med.")


def program() -> None:
    """Run the command line."""
    run(lambda: main.main(args=sys.argv[1:], prog_name="handlingsplan", standalone_mode=False))


@click.group(
    cls=SwedishGroup,
    invoke_without_command=True,
    subcommand_metavar="KOMMANDO …",
    epilog="""\b
    Börja så här:
      handlingsplan ny mitt-lan/2025
      handlingsplan kontrollera mitt-lan/2025
      handlingsplan rapport mitt-lan/2025

    Slutkoden är 0 när allt är rätt, 1 vid fel i underlaget, 2 vid fel i kommandot, 3 när något inte går att läsa
    eller skriva och 4 när ett tillägg inte fungerar.""",
)
@click.version_option(None, "--version", package_name="handlingsplan", message="%(version)s", help="Visa versionen.")
@click.pass_context
def main(context: click.Context) -> int:
    """Följ upp en handlingsplan: från länets underlag till färdiga rapporter."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
    return 0


@main.command(cls=SwedishCommand)
@click.argument("mapp")
@click.option("--fran", "earlier", metavar="MAPP", help="Underlaget från en tidigare omgång, som det nya fortsätter.")
@PLAN
def ny(mapp: str, earlier: str | None, plan_path: str | None) -> int:
    """Skapa ett nytt underlag i MAPP.

    Varje fil förklarar sina fält och har ett exempel på varje. MAPP ska vara tom eller inte finnas.

    Med --fran följer det med som gäller tills någon säger något annat: myndigheter, grupp, frågor, uppdrag,
    ställningstaganden, styrdokument, samverkan och mått; aktiviteter som inte är avslutade, med sina lägen; och det
    som efterfrågats och inte är mött. Svar, lägesbild och egna texter hör till den tidigare omgången och följer inte
    med.
    """
    before = load_dossier(earlier) if earlier else None
    show_started(mapp, start(Path(mapp), load_plan(plan_path), before), before)
    return 0


@main.command(cls=SwedishCommand)
@click.argument("mapp")
@PLAN
def kontrollera(mapp: str, plan_path: str | None) -> int:
    """Kontrollera underlaget i MAPP.

    Allt som behöver rättas visas på en gång: i vilken fil, vilken post och vilket fält, och vad som kan stå där.
    """
    plan, dossier, plugins = load_plan(plan_path), load_dossier(mapp), load_plugins()
    context = Context(follow_up(plan, dossier).on)
    findings = (*check(plan, dossier), *plugins.failed, *plugins.check(plan, (dossier,), context))
    show_dossier(mapp, dossier)
    tell_findings(findings)
    if not any(each.severity is Severity.ERROR for each in findings):
        say(f"Inga fel. Skriv rapporterna: handlingsplan rapport {mapp}")
    return exit_code_of(findings)


@main.command(cls=SwedishCommand)
@click.argument("mapp")
@click.option("--ut", "out", default="rapporter", metavar="MAPP", help="Skriv rapporterna här (annars i rapporter).")
@click.option("--rapport", "reports", multiple=True, type=click.Choice(list(REPORTS)), help="Bara den här rapporten.")
@click.option("--format", "formats", multiple=True, metavar="NAMN", help="Bara det här formatet (de visas av plugins).")
@click.option("--sprak", "language", type=click.Choice(LANGUAGES), default="sv", help="Rapporternas språk.")
@click.option("--mall", "template", metavar="FIL", help="Länets egen mall för Word.")
@click.option("--jamfor", "old", metavar="FIL", help="Skriv inget; visa vad någon har ändrat i rapporten FIL.")
@PLAN
def rapport(
    mapp: str,
    out: str,
    reports: tuple[str, ...],
    formats: tuple[str, ...],
    language: str,
    template: str | None,
    old: str | None,
    plan_path: str | None,
) -> int:
    """Skriv lägesrapport och uppföljning av underlaget i MAPP.

    Rapporterna skrivs i alla format som finns. En fil som någon har ändrat skrivs inte över; den nya läggs bredvid.
    Med --jamfor visas vilka stycken någon har ändrat i en rapport, så att de kan flyttas till texter/.
    """
    if old:
        return tell_compared(old, compare(old, load_plan(plan_path), load_dossier(mapp), language=language))
    with progress() as step:
        made = make_reports(
            load_plan(plan_path),
            load_dossier(mapp),
            out,
            reports=reports or tuple(REPORTS),
            exporters=formats,
            language=language,
            look=Look(_template(template)) if template else None,
            progress=step,
        )
    return tell(made)


def _template(path: str) -> Path:
    if not Path(path).is_file():
        raise UnreadableError(
            text("Mallen {file} finns inte.", file=path), hint=text("Kontrollera stavningen och sökvägen.")
        )
    return Path(path)


@main.command(cls=SwedishCommand)
@click.argument("mapp", required=False)
@click.option("--saknas", "lacks", is_flag=True, help="Visa vad som inte är känt, och hur det kompletteras.")
@click.option("--underlag", "dossier", metavar="MAPP", help="Med det som underlaget i MAPP kompletterar planen med.")
def plan(mapp: str | None, lacks: bool, dossier: str | None) -> int:
    """Visa planens åtgärder.

    Vem var och en riktas till, och vad som inte är känt. Utan MAPP visas den plan som följer med.
    """
    beside = (load_dossier(dossier),) if dossier else ()
    found = completed(load_plan(mapp), beside)
    if lacks:
        tell_lacking(found, beside)
    else:
        show_plan(found)
    findings = check(found)
    if findings:
        tell_findings(findings)
    return exit_code_of(findings)


@main.command("ny-plan", cls=SwedishCommand)
@click.argument("mapp")
def ny_plan(mapp: str) -> int:
    """Skapa en ny plan i MAPP.

    Till exempel länets egen strategi: områden, åtgärder och uppdrag. Varje fil förklarar sina fält och har ett exempel
    på varje. MAPP ska vara tom eller inte finnas.
    """
    start_plan(Path(mapp))
    show_started_plan(mapp)
    return 0


@main.command(cls=SwedishCommand)
def plugins() -> int:
    """Visa tilläggen.

    Namn, version, vad de ger och om de fungerar.
    """
    found = load_plugins()
    show_plugins(found)
    if found.failed:
        tell_findings(found.failed)
    return exit_code_of(found.failed)
