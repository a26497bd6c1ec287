"""`handlingsplan kontrollera`: everything that has to be mended in a dossier, or in many together."""

from __future__ import annotations

from pathlib import Path

import click

from ..books import load_dossier
from ..evaluating import checked_material
from ..making import checked, exit_code_of
from ..material import Material, holds_many, load_material
from ..model import ActionPlan
from ..plan import load_plan
from ..plugins import Plugins, load_plugins
from .again import Again
from .evaluating import tell_material
from .options import PLAN, PREFER
from .showing import show_dossier
from .swedish import QUOTE, Misunderstood, Place, SwedishCommand
from .telling import progress, tell_findings, tell_next


@click.command(cls=SwedishCommand)
@click.argument(
    "mapp",
    cls=Place,
    nargs=-1,
    required=True,
    metavar="MAPP…",
    about="Underlaget: mappen som dossier.toml ligger i, en arbetsbok, eller en mapp med många underlag.",
)
@click.option("--alla", "everything", is_flag=True, help="Visa varje anmärkning, också där många är av samma slag.")
@PREFER
@PLAN
@click.pass_context
def kontrollera(
    context: click.Context, mapp: tuple[str, ...], everything: bool, prefer: tuple[str, ...], plan_path: str | None
) -> int:
    """Kontrollera underlaget i MAPP.

    Allt som behöver rättas visas på en gång: i vilken fil, vilken post och vilket fält, och vad som kan stå där.

    Många underlag kontrolleras tillsammans, som de utvärderas: mappar, arbetsböcker och zip-filer, eller en mapp som
    allt ligger i. Där många anmärkningar är av samma slag visas då de första, och alla med --alla.
    """
    plan, plugins = load_plan(plan_path), load_plugins()
    if len(mapp) == 1 and not prefer and not holds_many(mapp[0], plugins):
        return _one(mapp[0], plan, plugins, Again(mapp, plan_path))
    if len(mapp) > 1:
        _require_there(mapp, context)
    material = _read(mapp, plan, plugins, prefer)
    return _many(material, everything, plan, plugins, Again(mapp, plan_path, prefer, many=True))


def _require_there(places: tuple[str, ...], context: click.Context) -> None:
    """Tell a name with spaces, that the terminal has made several of, from several folders."""
    lost = [each for each in places if not Path(each).exists()]
    if lost:
        raise Misunderstood(f"Det finns inget som heter {' eller '.join(lost)}. {QUOTE}", context)


def _one(place: str, plan: ActionPlan, plugins: Plugins, again: Again) -> int:
    dossier = load_dossier(place, plan=plan, plugins=plugins)
    findings = checked(plan, dossier, plugins).findings
    show_dossier(place, plan, dossier)
    tell_findings(findings)
    tell_next(again.command("rapport"), exit_code_of(findings))
    return exit_code_of(findings)


def _read(places: tuple[str, ...], plan: ActionPlan, plugins: Plugins, prefer: tuple[str, ...]) -> Material:
    with progress() as step:
        return load_material(places, plan=plan, plugins=plugins, prefer=prefer, progress=step)


def _many(material: Material, everything: bool, plan: ActionPlan, plugins: Plugins, again: Again) -> int:
    findings = checked_material(plan, material, plugins).findings
    tell_material(material)
    tell_findings(findings, None if everything else again)
    code = max(exit_code_of(findings), 1 if material.broken else 0)
    tell_next(again.holding("utvardera"), code)
    return code
