"""`handlingsplan ny | kontrollera | rapport | plan | plugins`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..checks import check
from ..dossier import load_dossier
from ..errors import Severity
from ..followup import follow_up
from ..hookspecs import Context, Look
from ..language import LANGUAGES, Words
from ..making import REPORTS, make_reports
from ..model import ActionPlan
from ..plan import load_plan
from ..plugins import load_plugins
from .running import run
from .starting import start
from .swedish import SwedishCommand, SwedishGroup
from .telling import console, progress, table, tell, tell_findings

PLAN = click.option("--plan", "plan_path", metavar="MAPP", help="Följ upp planen i den här mappen.")


def program() -> None:
    """Run the command line."""
    run(lambda: main.main(args=sys.argv[1:], prog_name="handlingsplan", standalone_mode=False))


@click.group(cls=SwedishGroup, invoke_without_command=True)
@click.version_option(None, "--version", package_name="handlingsplan", message="%(version)s", help="Visa versionen.")
@click.option("--debug", is_flag=True, help="Visa hela felet om programmet stannar.")
@click.pass_context
def main(context: click.Context, debug: bool) -> int:  # noqa: ARG001 - read where errors are told
    """Följ upp en handlingsplan: från länets underlag till färdiga rapporter."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
    return 0


@main.command(cls=SwedishCommand)
@click.argument("mapp")
@click.option("--fran", "earlier", metavar="MAPP", help="Börja med underlaget från en tidigare omgång.")
def ny(mapp: str, earlier: str | None) -> int:
    """Skapa ett tomt underlag i MAPP, med förklaringar i varje fil."""
    for path in start(Path(mapp), Path(earlier) if earlier else None):
        console().print(f"Skrev {path}", style="green")
    console().print(f"\nFyll i filerna och kör sedan: handlingsplan kontrollera {mapp}")
    return 0


@main.command(cls=SwedishCommand)
@click.argument("mapp")
@PLAN
def kontrollera(mapp: str, plan_path: str | None) -> int:
    """Kontrollera underlaget i MAPP och visa allt som behöver rättas."""
    plan, dossier, plugins = load_plan(plan_path), load_dossier(mapp), load_plugins()
    context = Context(follow_up(plan, dossier).on)
    findings = (*check(plan, dossier), *plugins.failed, *plugins.check(plan, (dossier,), context))
    tell_findings(findings)
    if plugins.failed:
        return 4
    return int(any(each.severity is Severity.ERROR for each in findings))


@main.command(cls=SwedishCommand)
@click.argument("mapp")
@click.option(
    "--ut", "out", default="rapporter", metavar="MAPP", show_default="rapporter", help="Skriv rapporterna här."
)
@click.option("--rapport", "reports", multiple=True, type=click.Choice(list(REPORTS)), help="Bara den här rapporten.")
@click.option("--format", "formats", multiple=True, metavar="NAMN", help="Bara det här formatet (se plugins).")
@click.option("--sprak", "language", type=click.Choice(LANGUAGES), default="sv", help="Rapportens språk.")
@click.option("--mall", "template", metavar="FIL", help="Länets egen mall.")
@PLAN
def rapport(
    mapp: str,
    out: str,
    reports: tuple[str, ...],
    formats: tuple[str, ...],
    language: str,
    template: str | None,
    plan_path: str | None,
) -> int:
    """Skriv lägesrapport och uppföljning av underlaget i MAPP."""
    with progress() as step:
        made = make_reports(
            load_plan(plan_path),
            load_dossier(mapp),
            out,
            reports=reports or tuple(REPORTS),
            exporters=formats,
            language=language,
            look=Look(Path(template)) if template else None,
            progress=step,
        )
    return tell(made)


@main.command(cls=SwedishCommand)
@click.argument("mapp", required=False)
def plan(mapp: str | None) -> int:
    """Visa planen: åtgärderna, vem de riktas till och vad som inte är känt."""
    found = load_plan(mapp)
    areas = {each.id: each.title for each in found.areas}
    names = {each.id: each.label for each in found.agencies}
    rows = [
        (
            str(each.number or "–"),
            each.title,
            areas.get(each.area or "", "Uppgift saknas"),
            ", ".join(names.get(one, one) for one in each.responsible) or "Uppgift saknas",
        )
        for each in found.measures
    ]
    table(found.head.title, ("Nr", "Åtgärd", "Insatsområde", "Ansvarig"), rows)
    console().print(_known(found))
    if found.findings:
        tell_findings(found.findings)
    return int(any(each.severity is Severity.ERROR for each in found.findings))


def _known(plan: ActionPlan) -> str:
    known = Words().plural("{n} känd åtgärd", "{n} kända åtgärder", len(plan.measures))
    declared = f"; planen anger {plan.head.declared}" if plan.head.declared is not None else ""
    return f"{known}{declared}. {plan.head.unknown or ''}".strip()


@main.command(cls=SwedishCommand)
def plugins() -> int:
    """Visa tilläggen: namn, version, vad de ger och om de fungerar."""
    found = load_plugins()
    rows = [
        (
            each.name,
            f"{each.distribution} {each.version}".strip(),
            ", ".join(f"{one.name} ({one.suffix})" for one in each.exporters) or "–",
            ", ".join(each.answers) or "–",
            "Fungerar" if each.works else "Fungerar inte",
        )
        for each in found.installed
    ]
    table("Tillägg", ("Namn", "Paket", "Format", "Svarar på", "Läge"), rows)
    if found.failed:
        tell_findings(found.failed)
    return 4 if found.failed else 0
