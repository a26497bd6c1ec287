"""`handlingsplan utvardera`: the evaluation of the plan from many dossiers."""

from __future__ import annotations

from collections import Counter

import click

from ..evaluating import make_evaluation
from ..hookspecs import Look
from ..language import LANGUAGES, Words
from ..making import Made
from ..material import Material, load_material
from ..plan import load_plan
from ..plugins import load_plugins
from .again import Again
from .options import PLAN, PREFER, template_of
from .swedish import Place, SwedishCommand
from .telling import progress, say, tell_findings, tell_written


@click.command(cls=SwedishCommand)
@click.argument(
    "mappar",
    cls=Place,
    nargs=-1,
    required=True,
    metavar="MAPP…",
    about="Underlagen: mappar, arbetsböcker och zip-filer, eller en mapp som allt ligger i.",
)
@click.option("--ut", "out", default="rapporter", metavar="MAPP", help="Skriv rapporterna här (annars i rapporter).")
@PREFER
@click.option("--format", "formats", multiple=True, metavar="NAMN", help="Bara det här formatet (de visas av plugins).")
@click.option("--sprak", "language", type=click.Choice(LANGUAGES), default="sv", help="Rapportens språk.")
@click.option("--mall", "template", metavar="FIL", help="Myndighetens egen mall för Word.")
@PLAN
def utvardera(
    mappar: tuple[str, ...],
    out: str,
    prefer: tuple[str, ...],
    formats: tuple[str, ...],
    language: str,
    template: str | None,
    plan_path: str | None,
) -> int:
    """Utvärdera planen i hela landet.

    MAPP är underlag från län och nationella myndigheter, i en eller flera omgångar: mappar, arbetsböcker och zip-filer,
    eller en mapp som allt ligger i. En mapp med evaluation.toml är utvärderarens egen: bedömningar, teman och serier.

    Det som inte går att läsa nämns på rapportens första sida, och resten utvärderas. Säger två underlag olika saker om
    samma post väljs inget av dem, om du inte säger vilket med --foredra.
    """
    plan, plugins = load_plan(plan_path), load_plugins()
    with progress() as step:
        material = load_material(mappar, plan=plan, plugins=plugins, prefer=prefer, progress=step)
        made = make_evaluation(
            plan,
            material,
            out,
            plugins=plugins,
            exporters=formats,
            language=language,
            look=Look(template_of(template)) if template else None,
            progress=step,
        )
    return tell_evaluation(material, made, Again(mappar, plan_path, prefer, many=True))


def tell_evaluation(material: Material, made: Made, again: Again) -> int:
    """Tell what was read, what was found and what was written; return the exit code."""
    tell_material(material)
    tell_findings(made.findings, again, only_here=made.only_here)
    say()
    tell_written(made)
    return max(made.exit_code, 1 if material.broken else 0)


def tell_material(material: Material) -> None:
    """Tell how many bodies and rounds were read, and what could not be."""
    words, counties = Words(), Counter(each.county is not None for each in material.dossiers)
    bodies = {each.head.body: each.county is not None for each in material.dossiers}
    say(
        f"Läste {words.plural('{n} underlag', '{n} underlag', len(material.dossiers))}: "
        f"{words.plural('{n} län', '{n} län', sum(bodies.values()))} ({counties[True]}), "
        f"{words.plural('{n} myndighet', '{n} myndigheter', len(bodies) - sum(bodies.values()))} ({counties[False]})."
    )
    if material.evaluation is None:
        say("Ingen egen mapp från utvärderaren: inga bedömningar, teman eller serier.")
    for each in material.notes(words):
        say(f"  {each}", "yellow")
    say()
