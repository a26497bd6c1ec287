"""Explaining: a figure's rule, its numerator and denominator, record by record with file and row."""

from __future__ import annotations

import make
import pytest

from handlingsplan.errors import Origin
from handlingsplan.followup import Count, Share, Sources, by_key, figures, follow_up, lots
from handlingsplan.model import key_of
from handlingsplan.nation import Nation, figures_of


def placed(record, row, file="activities.toml", table="activity"):
    """A record as if it were read from a row of a file."""
    from attrs import evolve

    return evolve(record, origin=Origin(file, table, row))


def dossier(*rows):
    activities = tuple(placed(make.activity(f"a{row}", statuses=(make.status(),)), row) for row in rows)
    return make.dossier(activities=activities)


def test_records_of_a_file_are_told_in_a_few_spans():
    one = dossier(1, 2, 3, 5, 9)
    plan = make.plan()
    keys = tuple(key_of(one, "activity", each.id) for each in one.activities)
    explained = Sources((plan, one)).explain(Count("activities", "activities", keys))
    (lot,) = lots(explained.part)
    assert (lot.owner, lot.kind, lot.file, lot.rows) == (("lan", "2009"), "activity", "activities.toml", "1–3, 5, 9")
    assert [each.key for each in explained.part] == list(keys)


def test_a_share_tells_what_counts_what_only_is_in_the_whole_and_what_is_outside():
    one = dossier(1, 2, 3)
    first, second, third = (key_of(one, "activity", each.id) for each in one.activities)
    share = Share("s", "coverage", (first,), (first, second), (("open", (third,)),))
    explained = Sources((one,)).explain(share)
    assert [each.key for each in explained.part] == [first]
    assert [each.key for each in explained.rest] == [second]
    assert [(why, [each.key for each in records]) for why, records in explained.outside] == [("open", [third])]


def test_a_part_was_written_where_its_owner_was():
    activity = placed(make.activity(statuses=(make.status(),)), 4)
    one = make.dossier(activities=(activity,))
    traced = Sources((one,)).trace(["lan/2009/activity:a1/status_entry:2009-06-30.myndigheten"])
    assert (traced[0].file, traced[0].origin.row, traced[0].kind) == ("activities.toml", 4, "status_entry")


def test_what_has_no_record_has_no_file():
    traced = Sources((make.dossier(),)).trace(["county:01"])
    assert (traced[0].file, traced[0].owner) == ("", ())


def test_every_figure_of_a_body_and_of_the_nation_has_a_key_of_its_own():
    worked_out = follow_up(make.plan(), dossier(1, 2))
    assert {"activities", "coverage.share", "answers.share", "gaps"} <= by_key(figures(worked_out.account)).keys()
    assert "bodies.counties" in figures_of(Nation(worked_out))


def test_two_figures_of_one_key_are_refused():
    with pytest.raises(ValueError, match="twice"):
        by_key((Count("twice", "activities", ()), Count("twice", "activities", ())))
