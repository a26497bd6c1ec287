"""Keys: every record and part has one, no two the same, and each tells its kind."""

from __future__ import annotations

import make
import pytest
from hypothesis import HealthCheck, given, settings
from strategies import dossiers, plans

from handlingsplan.model import every_record, held
from handlingsplan.report.nodes import kind_of


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossiers() | plans())
def test_no_two_records_have_one_key_and_each_tells_its_kind(owner):
    found = list(every_record(owner))
    assert len({each.key for each in found}) == len(found)
    assert [kind_of(each.key) for each in found] == [each.kind for each in found]
    assert {each.owner for each in found if each.owner} <= {each.key for each in found}


@pytest.mark.parametrize(
    ("said", "name"), [("vintern 2009/10", "vintern 2009-10"), ("hösten 2009 – våren 2010", "hösten 2009 – våren 2010")]
)
def test_a_time_in_a_key_divides_nothing(said, name):
    activity = make.activity("a", statuses=(make.status(as_of=said),))
    indicator = make.indicator("i", observations=(make.observation(said),))
    keys = [
        each.key for each in every_record(make.dossier(activities=(activity,), indicators=(indicator,))) if each.owner
    ]
    assert keys == [
        f"lan/2009/activity:a/status_entry:{name}.myndigheten",
        f"lan/2009/indicator:i/observation:{name}",
    ]


def test_what_has_no_id_has_no_key():
    dossier = make.dossier(publication_data=make.publication_data(), vocabularies=(make.vocabulary(),))
    kinds = {each.kind for each in every_record(dossier)}
    assert {"round", "question", "agency", "coordination_group"} == kinds
    assert "vocabulary" in {holding.table for holding, records in held(dossier) if records}
