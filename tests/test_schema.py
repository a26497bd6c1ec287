"""The schemas: made from the fields, shipped as made, and of one mind with the reading."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from strategies import dossiers, plans, records

from handlingsplan.dossier import write_dossier
from handlingsplan.errors import Origin
from handlingsplan.fields import declared, noun_key
from handlingsplan.model import ActionPlan, Activity, Dossier, Evaluation, Indicator, Measure, holdings
from handlingsplan.plan import SHIPPED as NATIONAL_PLAN
from handlingsplan.plan import write_plan
from handlingsplan.schema import SHIPPED, schemas, write_schemas
from handlingsplan.store.emit import as_table
from handlingsplan.store.structure import read_record

EXAMPLE = Path(__file__).parents[1] / "examples/vasterbotten/2009"
VALIDATORS = {name: Draft7Validator(json.loads(content)) for name, content in schemas().items()}


def as_json(value: Any) -> Any:
    """What an editor of TOML hands to a schema: dates as text."""
    if isinstance(value, dict):
        return {key: as_json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_json(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def wrong_in(folder: Path) -> list[str]:
    return [
        f"{path.name} {list(error.path)}: {error.message}"
        for path in sorted(folder.glob("*.toml"))
        for error in _errors(f"{path.stem}.schema.json", tomllib.loads(path.read_text("utf-8-sig")))
    ]


def _errors(name: str, tables: dict[str, Any]) -> Iterator[Any]:
    return VALIDATORS[name].iter_errors(as_json(tables))


def test_the_shipped_schemas_are_those_that_the_fields_make(tmp_path):
    made = {path.name: path.read_text("utf-8") for path in write_schemas(tmp_path / "schema")}
    shipped = {path.name: path.read_text("utf-8") for path in SHIPPED.glob("*.json")}
    again = 'write_schemas("handlingsplan/data/schema") of handlingsplan.schema makes them anew'
    assert shipped == made, again


@pytest.mark.parametrize("name", VALIDATORS)
def test_a_schema_is_a_schema(name):
    Draft7Validator.check_schema(VALIDATORS[name].schema)


def test_every_file_has_a_schema():
    files = {each.file for owner in (Dossier, ActionPlan, Evaluation) for each in holdings(owner)} - {"texter"}
    assert {f"{file.removesuffix('.toml')}.schema.json" for file in files} == set(VALIDATORS)


@pytest.mark.parametrize("folder", [EXAMPLE, NATIONAL_PLAN], ids=["vasterbotten", "plan"])
def test_what_is_shipped_holds_against_its_schemas(folder):
    assert wrong_in(folder) == []


@pytest.mark.parametrize("folder", [EXAMPLE, NATIONAL_PLAN], ids=["vasterbotten", "plan"])
def test_each_file_names_its_schema_where_it_lies(folder):
    for path in folder.glob("*.toml"):
        first = path.read_text("utf-8").splitlines()[0]
        assert first.startswith("#:schema "), path
        assert (path.parent / first.removeprefix("#:schema ")).resolve() == SHIPPED / f"{path.stem}.schema.json"


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossiers())
def test_any_dossier_holds_against_the_schemas(dossier):
    with TemporaryDirectory() as made:
        write_dossier(dossier, Path(made) / "2009")
        assert wrong_in(Path(made) / "2009") == []


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plans())
def test_any_plan_holds_against_the_schemas(plan):
    with TemporaryDirectory() as made:
        write_plan(plan, Path(made) / "plan")
        assert wrong_in(Path(made) / "plan") == []


VALUES = st.one_of(
    st.sampled_from(["", " ", "x", "Å", "pågår", "kommun", "2009", "hösten 2009", "snart", "webb", "hotell"]),
    st.integers(-2, 40),
    st.booleans(),
    st.just(0.5),
    st.lists(st.sampled_from(["x", "", "hotell"]) | st.integers(0, 2), max_size=2),
    st.just({}),
    st.just([{}]),
    st.just([{"source": "x"}]),
    st.just([{"period": "2009", "value": 1}]),
)


@pytest.mark.parametrize("noun", [Activity, Measure, Indicator], ids=noun_key)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_schema_and_reading_are_of_one_mind(noun, data):
    key = data.draw(st.sampled_from([each.key for each in declared(noun)] + ["okänd"]))
    table = {**as_table(data.draw(records(noun))), key: data.draw(VALUES)}
    if isinstance(table[key], float):
        table[key] = Decimal(str(table[key]))
    held = next(each for owner in (Dossier, ActionPlan) for each in holdings(owner) if each.noun is noun)
    said = list(_errors(f"{held.file.removesuffix('.toml')}.schema.json", {held.table: [table]}))
    _, found = read_record(noun, table, Origin(held.file))
    assert bool(said) == bool(found), (said, found)


def test_an_editor_is_told_in_swedish_what_a_field_is():
    properties = VALIDATORS["activities.schema.json"].schema["properties"]["activity"]["items"]["properties"]
    assert properties["end"]["title"] == "Slut"
    assert "hösten 2009" in properties["end"]["description"]
    assert properties["own_initiative"] == {"title": "Eget initiativ", "default": False, "type": "boolean"}
    assert properties["scope"]["enum"][:3] == ["kommun", "län", "flera län"]
    assert "hotell" in properties["branch"]["items"]["anyOf"][0]["enum"]
    assert VALIDATORS["activities.schema.json"].schema["definitions"]["link"]["title"] == "Koppling"
