"""`handlingsplan` and its commands: from a new dossier to the evaluation of the whole plan."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..books import load_dossier
from ..checks import check
from ..comparing import compare
from ..completing import completed
from ..hookspecs import Look
from ..language import LANGUAGES
from ..making import REPORTS, exit_code_of, make_reports
from ..plan import load_plan
from ..plugins import load_plugins
from .archiving import arkiv
from .binding import bok, start_book
from .checking import kontrollera
from .comparing import tell_compared
from .delivering import lamna
from .evaluating import utvardera
from .judging import bedomning
from .lacking import tell_lacking
from .options import PLAN, template_of
from .running import run
from .showing import show_plan, show_plugins, show_started, show_started_plan
from .starting import start, start_plan
from .swedish import Place, SwedishCommand, SwedishGroup
from .telling import progress, tell, tell_findings
from .tracing import forklara


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
@click.argument("mapp", cls=Place, about="En mapp som är tom eller inte finns, till exempel mitt-lan/2025.")
@click.option("--fran", "earlier", metavar="MAPP", help="Underlaget från en tidigare omgång, som det nya fortsätter.")
@click.option("--bok", "as_book", is_flag=True, help="Skapa en arbetsbok att fylla i, i stället för textfiler.")
@PLAN
def ny(mapp: str, earlier: str | None, as_book: bool, plan_path: str | None) -> int:
    """Skapa ett nytt underlag i MAPP.

    Varje fil förklarar sina fält och har ett exempel på varje. MAPP ska vara tom eller inte finnas. Med --bok blir det
    i stället en arbetsbok med ett blad för varje slag av post, och en fil att dubbelklicka på som gör rapporterna.

    Med --fran följer det med som gäller tills någon säger något annat: myndigheter, grupp, frågor, uppdrag,
    ställningstaganden, styrdokument, samverkan och mått; aktiviteter som inte är avslutade, med sina lägen; och det
    som efterfrågats och inte är mött. Svar, lägesbild och egna texter hör till den tidigare omgången och följer inte
    med.
    """
    plan = load_plan(plan_path)
    before = load_dossier(earlier, plan=plan) if earlier else None
    if as_book:
        start_book(Path(mapp), plan, before, plan_path)
    else:
        show_started(mapp, start(Path(mapp), plan, before), before, plan_path)
    return 0


for each in (bok, kontrollera, lamna, utvardera, bedomning, forklara, arkiv):
    main.add_command(each)


@main.command(cls=SwedishCommand)
@click.argument("mapp", cls=Place, about="Underlaget: mappen som dossier.toml ligger i, eller en arbetsbok.")
@click.option("--ut", "out", default="rapporter", metavar="MAPP", help="Skriv rapporterna här (annars i rapporter).")
@click.option("--rapport", "reports", multiple=True, type=click.Choice(list(REPORTS)), help="Bara den här rapporten.")
@click.option("--format", "formats", multiple=True, metavar="NAMN", help="Bara det här formatet (de visas av plugins).")
@click.option("--sprak", "language", type=click.Choice(LANGUAGES), default="sv", help="Rapporternas språk.")
@click.option("--mall", "template", metavar="FIL", help="Länets egen mall för Word.")
@click.option("--tidigare", "earlier", multiple=True, metavar="MAPP", help="Länets underlag från en tidigare omgång.")
@click.option("--jamfor", "old", metavar="FIL", help="Skriv inget; visa vad någon har ändrat i rapporten FIL.")
@PLAN
def rapport(
    mapp: str,
    out: str,
    reports: tuple[str, ...],
    formats: tuple[str, ...],
    language: str,
    template: str | None,
    earlier: tuple[str, ...],
    old: str | None,
    plan_path: str | None,
) -> int:
    """Skriv lägesrapport och uppföljning av underlaget i MAPP.

    Rapporterna skrivs i alla format som finns. En fil som någon har ändrat skrivs inte över; den nya läggs bredvid.
    Med --tidigare börjar uppföljningen med det som efterfrågades då och vad det blev av det.
    Med --jamfor visas vilka stycken någon har ändrat i en rapport, så att de kan flyttas till texter/.
    """
    plan = load_plan(plan_path)
    dossier = load_dossier(mapp, plan=plan)
    if old:
        return tell_compared(old, compare(old, plan, dossier, language=language), dossier)
    with progress() as step:
        made = make_reports(
            plan,
            dossier,
            out,
            reports=reports or tuple(REPORTS),
            exporters=formats,
            language=language,
            look=Look(template_of(template)) if template else None,
            progress=step,
            earlier=[load_dossier(each, plan=plan) for each in earlier],
        )
    return tell(made, mapp, plan=plan_path)


@main.command(cls=SwedishCommand)
@click.argument("mapp", cls=Place, required=False, about="Mappen med planen: den som plan.toml ligger i.")
@click.option("--saknas", "lacks", is_flag=True, help="Visa vad som inte är känt, och hur det kompletteras.")
@click.option("--underlag", "dossier", metavar="MAPP", help="Med det som underlaget i MAPP kompletterar planen med.")
def plan(mapp: str | None, lacks: bool, dossier: str | None) -> int:
    """Visa planens åtgärder.

    Vem var och en riktas till, och vad som inte är känt. Utan MAPP visas den plan som följer med.
    """
    alone = load_plan(mapp)
    beside = (load_dossier(dossier, plan=alone),) if dossier else ()
    found = completed(alone, beside)
    if lacks:
        tell_lacking(found, beside)
    else:
        show_plan(found)
    findings = check(found)
    if findings:
        tell_findings(findings)
    return exit_code_of(findings)


@main.command("ny-plan", cls=SwedishCommand)
@click.argument("mapp", cls=Place, about="En mapp som är tom eller inte finns, till exempel var-plan.")
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
