"""The files of a new dossier or plan: what is known from the start, and every table and field explained by example."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..fields import OwnField
from ..model import ActionPlan, Dossier, Holding, held
from ..schema import schemas, schemas_for
from ..store.emit import as_table, toml_of
from ..store.files import Tables, parse_toml, read_text
from ..store.own_texts import FOLDER as TEXTS
from ..store.own_texts import NOTE
from ..store.pictures import pictures_of
from ..store.writing import SCHEMAS
from ..when import FORMS
from .explaining import comment, explained
from .own_words import places_explained

EXAMPLE = Path(__file__).parents[1] / "data" / "example.toml"
PLAN_EXAMPLE = EXAMPLE.with_name("example-plan.toml")
A_MEASURE = "exempelatgard"
HOW_TO_READ = (
    "Rader med ## förklarar. Rader med # är påhittade exempel: ta bort # framför dem som behövs, och skriv det som är "
    "sant i stället. Det som inte är känt utelämnas.",
    f"En tid skrivs så exakt som den är känd: {', '.join(FORMS)}.",
)


def files_of(dossier: Dossier, plan: ActionPlan) -> Iterator[tuple[str, bytes]]:
    """Yield each file's name and contents; the examples' measure is one of the plan's."""
    yield from _tables(dossier, examples_for(plan), schemas_for(dossier), dossier.own_fields)
    yield f"{TEXTS}/{NOTE}", places_explained().encode()
    yield from pictures_of(dossier.logos)


def plan_files_of(plan: ActionPlan) -> Iterator[tuple[str, bytes]]:
    """Yield the name and contents of each file of a new plan."""
    yield from _tables(plan, _first_of_each(read_text(PLAN_EXAMPLE)), schemas())


def _tables(
    owner: ActionPlan | Dossier, examples: Tables, schemas: Mapping[str, str], own: tuple[OwnField, ...] = ()
) -> Iterator[tuple[str, bytes]]:
    files: dict[str, list[str]] = {}
    for holding, records in held(owner):
        if holding.file != TEXTS:
            files.setdefault(holding.file, []).extend(_table(holding, records, examples, own))
    for file, lines in files.items():
        schema = f"#:schema {SCHEMAS}/{file.removesuffix('.toml')}.schema.json"
        yield file, "\n".join((schema, *comment(*HOW_TO_READ), *lines, "")).encode()
    yield from ((f"{SCHEMAS}/{name}", content.encode()) for name, content in schemas.items())


def examples_for(plan: ActionPlan) -> Tables:
    """Return an example of each table by its name, and under `about` what each is for."""
    source = read_text(EXAMPLE)
    return _first_of_each(source.replace(A_MEASURE, plan.measures[0].id) if plan.measures else source)


def _first_of_each(source: str) -> Tables:
    tables = parse_toml(source)
    return {name: said[0] if isinstance(said, list) else said for name, said in tables.items()}


def _table(
    holding: Holding, records: tuple[typing.Any, ...], examples: Tables, own: tuple[OwnField, ...]
) -> Iterator[str]:
    """Yield what a table is for, its records, and an example of one, or of what is not said in the only one."""
    yield ""
    called = examples["called"].get(holding.table) or _called(holding)
    yield from comment(f"===== {called.capitalize()} =====", examples["about"].get(holding.table, ""))
    yield ""
    if holding.many:
        yield from (toml_of(holding.table, each, many=True) for each in records)
    only = as_table(records[0]) if records and not holding.many else None
    example = {**examples.get(holding.table, {}), "conflicts": [examples["conflict"]]}
    yield from explained(holding.noun, holding.table, example, many=holding.many, own=own, said=only)


def _called(holding: Holding) -> str:
    called = getattr(holding.noun, "CALLED", None)
    if called is None:
        return holding.table
    return str(called.many if holding.many else called.one)
