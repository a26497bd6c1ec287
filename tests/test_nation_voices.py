"""Voices, agreement and sensitivity: each voice apart, both codings kept, and what another rule would change."""

from __future__ import annotations

from datetime import date

import make
import pytest

from handlingsplan.followup import follow_up
from handlingsplan.model import CarriedOut, Recoding, Status, Voice, part_key
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.agreement import two_codings
from handlingsplan.nation.sensitivity import (
    by_the_evaluator,
    if_partly_counts,
    if_silence_is_not,
    without_body,
    without_county,
)
from handlingsplan.nation.status import NationalClass
from handlingsplan.nation.voices import differing_statuses, of_measures

ON = date(2011, 12, 31)
AS, PARTLY, NOT, CANNOT = CarriedOut
PLAN = make.plan(
    measures=(
        make.measure("m1", responsible=("polisen",)),
        make.measure("m2", responsible=("polisen",)),
        make.measure("m3", responsible=("sida",)),
    )
)


def nation(*dossiers, **evaluation):
    own = make.evaluation(**evaluation) if evaluation else None
    return Nation(follow_up(PLAN, dossiers, on=ON, evaluation=own))


def police(**verdicts):
    reports = tuple(
        make.assignment_report(f"r-{name}", measure=name, carried_out=said) for name, said in verdicts.items()
    )
    return make.of_agency("polisen", "2011", assignment_reports=reports)


def judged(measure, verdict, **said):
    return make.assessment(f"v-{measure}", measure=measure, verdict=verdict, **said)


class TestVoices:
    def test_they_differ_only_where_both_say_something(self):
        assessments = (judged("m1", NOT), judged("m2", PARTLY), judged("m3", NOT))
        found = nation(police(m1=AS, m2=PARTLY), assessments=assessments)
        assert {each.status.measure.id: each.differ for each in of_measures(found)} == {
            "m1": True,
            "m2": False,
            "m3": False,
        }
        figures = figures_of(found)
        assert figures["voices.assessed"].numerator == 3
        assert figures["voices.differ"].basis == ("plan/measure:m1",)

    def test_the_agencys_comment_is_kept(self):
        found = nation(police(m1=AS), assessments=(judged("m1", NOT, comment="Vi håller inte med."),))
        assert figures_of(found)["voices.commented"].basis == ("evaluation/assessment:v-m1",)

    def test_the_evaluator_changes_no_main_figure(self):
        with_, without = (
            figures_of(nation(police(m1=AS), **said)) for said in ({"assessments": (judged("m1", NOT),)}, {})
        )
        assert with_["national.carried_out"] == without["national.carried_out"]

    def test_statuses_that_differ_are_told_with_whose_they_are(self):
        statuses = (
            make.status(Status.DONE, "2009-05-01", voice=Voice.AGENCY),
            make.status(Status.UNDER_WAY, "2009-06-01", voice=Voice.EVALUATOR),
        )
        county = make.of_county(
            activities=(make.activity(statuses=statuses), make.activity("a2", statuses=statuses[:1]))
        )
        (found,) = differing_statuses(nation(county))
        assert [(each.voice, each.status) for each in found.entries] == [
            (Voice.AGENCY, Status.DONE),
            (Voice.EVALUATOR, Status.UNDER_WAY),
        ]


class TestAgreement:
    LINK = make.link("m1", why="Skäl.")
    COUNTY = make.of_county(activities=(make.activity(links=(LINK,), statuses=(make.status(Status.DONE),)),))
    KEY = part_key("lan24/2009/activity:a1", LINK)
    STATUS = "lan24/2009/activity:a1/status_entry:2009-06-30.myndigheten"
    REPORT = "polisen/2011/assignment_report:r-m1"

    def recoded(self, *pairs):
        recodings = tuple(Recoding(id=f"k{n}", record=key, value=value) for n, (key, value) in enumerate(pairs))
        return nation(self.COUNTY, police(m1=AS), recodings=recodings)

    def test_both_codings_are_kept_with_whose_they_are(self):
        (found,) = two_codings(self.recoded((self.KEY, "m2")))
        assert (found.coding.value, found.coding.by, found.recoding.value, found.agree) == (
            "m1",
            "samordnaren",
            "m2",
            False,
        )

    def test_agreement_is_told_measure_by_measure(self):
        found = figures_of(self.recoded((self.KEY, "m1"), (self.STATUS, "pågår"), (self.REPORT, AS.value)))
        assert (found["agreement.all"].numerator, found["agreement.all"].denominator) == (2, 3)
        assert (found["agreement.measure.m1"].numerator, found["agreement.measure.m1"].denominator) == (2, 3)
        assert "agreement.measure.m2" not in found

    def test_without_recodings_there_is_no_share(self):
        assert figures_of(nation(self.COUNTY))["agreement.all"].value is None

    def test_recoding_changes_classes_only_in_the_sensitivity(self):
        found = figures_of(self.recoded((self.REPORT, NOT.value)))
        assert found["national.class.as_decided"].basis == ("plan/measure:m1",)
        assert found["sensitivity.recoding"].basis == ("plan/measure:m1",)


class TestSensitivity:
    def test_partly_as_done(self):
        found = nation(police(m1=PARTLY, m2=AS))
        assert if_partly_counts(found) == {"m1": (NationalClass.PARTLY, NationalClass.AS_DECIDED)}

    def test_silence_as_not_done(self):
        found = nation(police(m1=AS))
        assert set(if_silence_is_not(found)) == {"m2", "m3"}
        coded = make.of_agency(
            "polisen", "2011", assignment_reports=(make.assignment_report(measure="m1", not_coded=True),)
        )
        assert "m1" not in if_silence_is_not(nation(coded))

    def test_the_evaluators_verdict_instead(self):
        found = nation(police(m1=AS), assessments=(judged("m1", PARTLY), judged("m2", NOT)))
        assert by_the_evaluator(found) == {
            "m1": (NationalClass.AS_DECIDED, NationalClass.PARTLY),
            "m2": (NationalClass.NO_INFORMATION, NationalClass.NOT),
        }

    def test_a_body_is_named_only_where_a_verdict_changes_without_it(self):
        other = make.of_agency(
            "skolverket", "2011", assignment_reports=(make.assignment_report("x", agency="skolverket", measure="m1"),)
        )
        assert set(without_body(nation(police(m1=AS), other))) == {"polisen"}

    @pytest.mark.parametrize(("counties", "expected"), [(("24",), {"24"}), (("24", "25"), set())])
    def test_a_county_is_named_only_where_it_alone_serves_a_measure(self, counties, expected):
        doing = make.activity(links=(make.link("m1"),), statuses=(make.status(Status.DONE),))
        assert (
            set(without_county(nation(*(make.of_county(code, activities=(doing,)) for code in counties)))) == expected
        )
