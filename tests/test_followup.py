"""The follow-up: which measures concern a county, what a cell says, and shares that are worked out a second way."""

from __future__ import annotations

from csv import DictWriter
from datetime import date
from fractions import Fraction
from io import StringIO

import make
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlingsplan.errors import HandlingsplanError
from handlingsplan.followup import (
    Account,
    CellState,
    GapKind,
    Ground,
    answered,
    assignment_coverage,
    coverage,
    follow_up,
    gaps_of,
    key_counts,
    local_assignments,
    rows,
)
from handlingsplan.model import AgencyKind, AnswerState, Directed, NeedKind, Serves, Status, Verdict, Voice

ON = date(2009, 10, 20)


def account(plan=None, **said) -> Account:
    return follow_up(plan or make.plan(), make.dossier(**said)).account


class TestDay:
    def test_is_that_of_publication(self):
        assert follow_up(make.plan(), make.dossier()).on == date(2009, 10, 20)

    def test_is_that_of_closing_where_nothing_is_published(self):
        assert follow_up(make.plan(), make.dossier(round=make.round_(published=None))).on == date(2009, 6, 30)

    def test_is_the_end_of_the_period_where_nothing_else_is_known(self):
        silent = make.dossier(round=make.round_(published=None, closes=None))
        assert follow_up(make.plan(), silent).on == date(2009, 12, 31)

    def test_is_the_one_asked_for(self):
        assert follow_up(make.plan(), make.dossier(), on=date(2011, 1, 1)).on == date(2011, 1, 1)


class TestConcern:
    @pytest.mark.parametrize(
        ("measure", "verdict", "ground"),
        [
            ({"directed_to": Directed.COUNTY_BOARDS}, Verdict.CONCERNS, Ground.DIRECTED),
            ({"directed_to": Directed.COUNTY, "directed_county": "24"}, Verdict.CONCERNS, Ground.DIRECTED),
            ({"directed_to": Directed.COUNTY, "directed_county": "01"}, Verdict.DOES_NOT, Ground.OTHERS),
            ({"directed_to": Directed.NATIONAL, "responsible": ("polisen",)}, Verdict.CONCERNS, Ground.BODY),
            ({"directed_to": Directed.NATIONAL, "partners": ("lansstyrelserna",)}, Verdict.CONCERNS, Ground.BODY),
            ({"directed_to": Directed.NATIONAL, "responsible": ("sida",)}, Verdict.DOES_NOT, Ground.OTHERS),
            ({"directed_to": Directed.UNKNOWN}, Verdict.OPEN, Ground.UNKNOWN),
            ({"directed_to": Directed.UNKNOWN, "responsible": ("polis",)}, Verdict.CONCERNS, Ground.BODY),
            ({"directed_to": Directed.OTHERS}, Verdict.DOES_NOT, Ground.OTHERS),
        ],
    )
    def test_the_first_rule_that_fits(self, measure, verdict, ground):
        found = account(make.plan(measures=(make.measure("m1", **measure),))).concerns["m1"]
        assert (found.verdict, found.ground) == (verdict, ground)

    def test_a_written_decision_decides(self):
        found = account(concerns=(make.concern(measure="m1", verdict=Verdict.DOES_NOT),)).concerns["m1"]
        assert (found.verdict, found.ground, found.written.reason) == (Verdict.DOES_NOT, Ground.WRITTEN, "Skäl.")

    def test_a_county_board_is_one_of_all_county_boards_without_saying_so(self):
        other = make.agency("lst-ab", kind=AgencyKind.COUNTY_BOARD, part_of="lansstyrelserna")
        plan = make.plan(
            agencies=(*make.plan().agencies, other), assignments=(make.assignment("u", given_to=("lansstyrelserna",)),)
        )
        mine = make.agency("lst", kind=AgencyKind.COUNTY_BOARD)
        assert local_assignments(account(plan, agencies=(mine,), groups=())) == ("plan/assignment:u",)

    def test_the_evaluators_decision_stands_beside(self):
        mine = make.concern("b2", verdict=Verdict.OPEN)
        theirs = make.concern("b1", verdict=Verdict.DOES_NOT, by=Voice.EVALUATOR)
        assert account(concerns=(theirs, mine)).concerns["m1"].verdict is Verdict.OPEN

    def test_a_link_never_makes_a_measure_concern_the_county(self):
        plan = make.plan(measures=(make.measure("m1", directed_to=Directed.OTHERS),))
        linked = account(plan, activities=(make.activity(links=(make.link("m1"),), statuses=(make.status(),)),))
        assert linked.concerns["m1"].verdict is Verdict.DOES_NOT
        assert linked.contribution("measure", "m1").state is CellState.DOING


class TestCell:
    @pytest.mark.parametrize(
        ("status", "state"),
        [
            ("pågår", CellState.DOING),
            ("genomförd", CellState.DOING),
            ("planerad", CellState.PLANNED),
            ("diskuterad", CellState.PLANNED),
            ("ej påbörjad", CellState.PLANNED),
            ("avbruten", CellState.STOPPED),
        ],
    )
    def test_is_the_state_of_the_activity(self, status, state):
        one = make.activity(links=(make.link("m1"),), statuses=(make.status(status),))
        assert account(activities=(one,)).cell("measure", "m1", "lst").state is state

    def test_without_a_status_says_that_nothing_is_known(self):
        one = make.activity(links=(make.link("m1"),))
        assert account(activities=(one,)).cell("measure", "m1", "lst").state is CellState.NO_STATUS

    def test_a_link_that_is_planned_never_gives_more(self):
        one = make.activity(links=(make.link("m1", serves=Serves.PLANNED),), statuses=(make.status(),))
        assert account(activities=(one,)).cell("measure", "m1", "lst").state is CellState.PLANNED

    def test_takes_the_best(self):
        one = make.activity("a1", links=(make.link("m1"),), statuses=(make.status("avbruten"),))
        two = make.activity("a2", links=(make.link("m1"),), statuses=(make.status("planerad"),))
        cell = account(activities=(one, two)).cell("measure", "m1", "lst")
        assert cell.state is CellState.PLANNED
        assert cell.activities == ("lan/2009/activity:a2", "lan/2009/activity:a1")

    def test_the_agencys_voice_comes_before_the_coordinators_later_one(self):
        said = (make.status("planerad", "2009-05"), make.status("pågår", "2009-06", voice=Voice.COORDINATOR))
        one = make.activity(links=(make.link("m1"),), statuses=said)
        assert account(activities=(one,)).cell("measure", "m1", "lst").state is CellState.PLANNED

    def test_the_coordinators_voice_counts_where_the_agency_says_nothing(self):
        one = make.activity(links=(make.link("m1"),), statuses=(make.status(voice=Voice.COORDINATOR),))
        assert account(activities=(one,)).cell("measure", "m1", "lst").state is CellState.DOING

    def test_the_evaluators_voice_never_counts(self):
        one = make.activity(links=(make.link("m1"),), statuses=(make.status(voice=Voice.EVALUATOR),))
        assert account(activities=(one,)).cell("measure", "m1", "lst").state is CellState.NO_STATUS

    def test_the_latest_status_as_of_the_day_counts(self):
        said = (make.status("planerad", "2009-01"), make.status("pågår", "2009-06"), make.status("avbruten", "2010"))
        one = make.activity(links=(make.link("m1"),), statuses=said)
        assert account(activities=(one,)).cell("measure", "m1", "lst").state is CellState.DOING

    def test_what_begins_after_the_day_does_not_count(self):
        one = make.activity(
            links=(make.link("m1"),), start=make.when("slutet av oktober 2009"), statuses=(make.status(),)
        )
        assert account(activities=(one,)).cell("measure", "m1", "lst").state is CellState.AFTER

    def test_what_may_have_begun_by_the_day_counts(self):
        one = make.activity(links=(make.link("m1"),), start=make.when("hösten 2009"), statuses=(make.status(),))
        assert account(activities=(one,)).cell("measure", "m1", "lst").state is CellState.DOING

    def test_nothing_and_not_applicable_come_from_what_is_said_of_a_bodys_part(self):
        parts = (
            make.body_part("d1", agency="lst", statuses=(make.status("inget görs"),)),
            make.body_part("d2", agency="polis", statuses=(make.status("ej tillämpligt"),)),
        )
        found = account(body_parts=parts)
        assert found.cell("measure", "m1", "lst").state is CellState.NOTHING
        assert found.cell("measure", "m1", "polis").state is CellState.NOT_APPLICABLE
        assert found.contribution("measure", "m1").state is CellState.NOTHING

    def test_is_given_to_every_body_with_a_role(self):
        one = make.activity(roles=(make.role("lst"), make.role("polis")), links=(make.link("m1"),))
        found = account(activities=(one,))
        assert {agency for _, agency in found.cells} == {"lst", "polis"}

    def test_what_only_others_do_is_not_the_countys_contribution(self):
        one = make.activity(roles=(make.role("polisen"),), links=(make.link("m2"),), statuses=(make.status(),))
        found = account(activities=(one,))
        assert found.cell("measure", "m2", "polisen").state is CellState.DOING
        assert found.contribution("measure", "m2").state is CellState.NONE

    def test_what_others_in_the_county_do_is(self):
        town = make.agency("kommunen", county="24")
        one = make.activity(roles=(make.role("kommunen"),), links=(make.link("m2"),), statuses=(make.status(),))
        found = account(agencies=(town,), activities=(one,))
        assert found.contribution("measure", "m2").state is CellState.DOING

    def test_an_activity_of_nobody_still_gives_to_the_county(self):
        one = make.activity(roles=(), links=(make.link("m1"),), statuses=(make.status(),))
        assert account(activities=(one,)).contribution("measure", "m1").state is CellState.DOING


class TestShares:
    def test_only_what_concerns_the_county_is_in_the_whole(self):
        plan = make.plan(
            measures=(
                make.measure("m1", directed_to=Directed.COUNTY_BOARDS),
                make.measure("m2", directed_to=Directed.COUNTY_BOARDS),
                make.measure("m3", directed_to=Directed.OTHERS),
                make.measure("m4", directed_to=Directed.UNKNOWN),
            )
        )
        one = make.activity(links=(make.link("m1"), make.link("m3")), statuses=(make.status(),))
        found = account(plan, activities=(one,))
        share = coverage(found, plan.measures, "k")
        assert (share.numerator, share.denominator, share.value) == (1, 2, Fraction(1, 2))
        assert dict(share.outside) == {"open": ("plan/measure:m4",)}

    def test_not_applicable_stands_outside(self):
        parts = (make.body_part(statuses=(make.status("ej tillämpligt"),)),)
        plan = make.plan()
        share = coverage(account(plan, body_parts=parts), plan.measures, "k")
        assert share.whole == ("plan/measure:m2",)
        assert dict(share.outside) == {"not_applicable": ("plan/measure:m1",)}

    def test_with_nothing_in_the_whole_there_is_no_share(self):
        plan = make.plan(measures=(make.measure(directed_to=Directed.OTHERS),))
        assert coverage(account(plan), plan.measures, "k").value is None

    def test_assignments_count_by_what_is_done_under_them(self):
        mine, other = make.assignment("u1"), make.assignment("u2", given_to=("sida",))
        one = make.activity(links=(make.link(assignment="u1"),), statuses=(make.status(),))
        found = account(assignments=(mine, other), activities=(one,))
        assert local_assignments(found) == ("lan/2009/assignment:u1",)
        assert assignment_coverage(found).value == 1

    def test_an_assignment_to_all_of_a_kind_is_a_local_one(self):
        plan = make.plan(assignments=(make.assignment("u9", given_to=("lansstyrelserna",)),))
        assert local_assignments(account(plan)) == ("plan/assignment:u9",)

    def test_silences_are_counted_apart(self):
        said = [AnswerState.GIVEN, AnswerState.NO_ANSWER, AnswerState.NOT_ASKED, AnswerState.NOTHING]
        answers = tuple(make.answer(f"s{n}", f"f{n}", state=state) for n, state in enumerate(said))
        asked = tuple(make.question(f"f{n}") for n in range(4))
        share = answered(account(answers=answers, questions=asked, groups=()), "k")
        assert (share.numerator, share.denominator) == (1, 3)
        assert dict(share.outside) == {
            "nothing": ("lan/2009/answer:s3",),
            "no_answer": ("lan/2009/answer:s1",),
            "not_asked": ("lan/2009/answer:s2",),
        }

    def test_a_pair_that_nobody_wrote_is_in_the_whole(self):
        share = answered(account(answers=(make.answer(),)), "k")
        assert (share.numerator, share.denominator) == (1, 2)
        assert dict(share.outside) == {"no_record": ("lan/2009/answer:f1.polis",)}

    def test_counts_know_their_records(self):
        done = make.activity("a1", statuses=(make.status("genomförd"),), end=make.when("2009"))
        later = make.activity("a2", start=make.when("2010"))
        counts = {each.rule: each.basis for each in key_counts(account(activities=(done, later)))}
        assert counts["activities"] == ("lan/2009/activity:a1", "lan/2009/activity:a2")
        assert counts["activities.doing"] == ("lan/2009/activity:a1",)
        assert counts["activities.after"] == ("lan/2009/activity:a2",)
        assert counts["activities.no_end"] == ("lan/2009/activity:a2",)
        assert counts["activities.no_status"] == ()


STATES = st.sampled_from(list(Status)[:6])
LINKED = st.lists(st.tuples(st.integers(0, 5), STATES, st.booleans()), max_size=12)
DIRECTED = st.lists(st.sampled_from(list(Directed)), min_size=6, max_size=6)


class TestSecondWay:
    @given(LINKED, DIRECTED)
    @settings(max_examples=150, deadline=None)
    def test_coverage_is_what_a_plain_count_gives(self, linked, directed):
        measures = tuple(make.measure(f"m{n}", directed_to=to) for n, to in enumerate(directed))
        activities = tuple(
            make.activity(
                f"a{n}",
                links=(make.link(f"m{to}", serves=Serves.PLANNED if planned else Serves.CONTRIBUTES),),
                statuses=(make.status(status),),
            )
            for n, (to, status, planned) in enumerate(linked)
        )
        plan = make.plan(measures=measures)
        share = coverage(account(plan, activities=activities), measures, "k")
        concerned = {f"m{n}" for n, to in enumerate(directed) if to.value == "länsstyrelserna"}
        doing = {f"m{to}" for to, status, planned in linked if status.value in ("pågår", "genomförd") and not planned}
        assert {key.rpartition(":")[2] for key in share.whole} == concerned
        assert {key.rpartition(":")[2] for key in share.part} == concerned & doing

    @given(LINKED)
    @settings(max_examples=100, deadline=None)
    def test_the_order_of_the_records_does_not_matter(self, linked):
        activities = [
            make.activity(f"a{n}", links=(make.link(f"m{1 + to % 2}"),), statuses=(make.status(status),))
            for n, (to, status, _) in enumerate(linked)
        ]
        forwards, backwards = account(activities=tuple(activities)), account(activities=tuple(activities[::-1]))
        assert {place: cell.state for place, cell in forwards.cells.items()} == {
            place: cell.state for place, cell in backwards.cells.items()
        }


class TestGaps:
    def kinds(self, **said):
        return {(gap.kind, gap.record.rpartition("/")[2], gap.agencies) for gap in gaps_of(account(**said))}

    def test_an_unanswered_question(self):
        assert (GapKind.NO_ANSWER, "answer:f1-lst", ("lst",)) in self.kinds(
            answers=(make.answer(state=AnswerState.NO_ANSWER),)
        )

    def test_a_no_is_an_answer(self):
        assert not [kind for kind, *_ in self.kinds(answers=(make.answer(),)) if kind is GapKind.NO_ANSWER]

    def test_a_measure_without_contribution_asks_who_can_tell(self):
        assert (GapKind.NO_CONTRIBUTION, "measure:m2", ("polis",)) in self.kinds()

    def test_a_contribution_that_is_only_planned(self):
        one = make.activity(links=(make.link("m2"),), statuses=(make.status("planerad"),))
        assert (GapKind.ONLY_PLANNED, "measure:m2", ("polis",)) in self.kinds(activities=(one,))

    def test_an_activity_without_status_end_and_confirmed_links(self):
        found = self.kinds(activities=(make.activity(links=(make.link("m1"),)),))
        for kind in (GapKind.NO_STATUS, GapKind.NO_END, GapKind.UNCONFIRMED):
            assert (kind, "activity:a1", ("lst",)) in found

    def test_a_pair_without_a_written_answer(self):
        assert (GapKind.NO_RECORD, "question:f1", ("polis",)) in self.kinds(answers=(make.answer(),))

    def test_an_activity_without_a_link_unless_it_is_an_own_initiative(self):
        found = self.kinds(activities=(make.activity("a1"), make.activity("a2", own_initiative=True)))
        assert [record for kind, record, _ in found if kind is GapKind.NO_LINK] == ["activity:a1"]

    def test_a_need_that_nothing_meets(self):
        offer = make.need("n3", kind=NeedKind.OFFER)
        needs = (make.need("n1", met_by=("a1",)), make.need("n2"), offer)
        found = {record for kind, record, _ in self.kinds(needs=needs) if kind is GapKind.UNMET_NEED}
        assert found == {"need:n2"}


class TestUnknownBodies:
    def test_a_misspelt_agency_is_no_member_and_is_not_asked(self):
        said = (make.answer(), make.answer("x", agency="lstt"))
        found = account(answers=said, groups=())
        assert (found.index.members, found.asked) == (("lst",), (("f1", "lst"),))


class TestRows:
    def test_are_plain(self):
        one = make.activity(links=(make.link("m1"),), statuses=(make.status(),), start=make.when("hösten 2009"))
        (row,) = rows(follow_up(make.plan(), make.dossier(activities=(one,))), "activities")
        assert row["key"] == "lan/2009/activity:a1"
        assert (row["start"], row["start_earliest"], row["start_latest"]) == (
            "hösten 2009",
            date(2009, 8, 1),
            date(2009, 12, 31),
        )
        assert (row["status"], row["agencies"], row["serves"]) == ("pågår", ["Länsstyrelsen"], ["m1"])

    def test_all_of_a_kind_have_the_same_keys(self):
        own = make.own_field(key="diarium"), make.own_field(key="klar", type="datum")
        one = make.activity("a1", start=make.when("2009"), egna=(("rum", "A"),))
        other = make.activity("a2", egna=(("klar", make.when("hösten 2009")),))
        fu = follow_up(make.plan(), make.dossier(activities=(one, other), own_fields=own))
        first, second = rows(fu, "activities")
        assert [*first] == [*second]
        assert (second["start"], second["start_earliest"], second["start_latest"]) == (None, None, None)
        assert (first["end_latest"], first["rum"], first["klar"], first["klar_latest"]) == (None, "A", None, None)
        assert (second["diarium"], second["rum"]) == (None, None)
        assert (second["klar"], second["klar_earliest"]) == ("hösten 2009", date(2009, 8, 1))
        file = StringIO()
        writer = DictWriter(file, [*first])
        writer.writerows([first, second])
        assert file.getvalue().count("\n") == 2

    def test_what_plan_and_dossier_both_have_is_all_there(self):
        fu = follow_up(make.plan(agencies=(make.agency("polisen"),)), make.dossier(agencies=(make.agency("lst"),)))
        assert [row["key"] for row in rows(fu, "agencies")] == ["plan/agency:polisen", "lan/2009/agency:lst"]

    def test_an_unknown_kind_lists_what_there_is(self):
        with pytest.raises(KeyError, match="activities, agencies, answers"):
            rows(follow_up(make.plan(), make.dossier()), "aktiviteter")


class TestSeveral:
    def test_two_bodies_have_no_county_report(self):
        other = make.dossier(head=make.dossier_head("annat"))
        with pytest.raises(HandlingsplanError, match="flera"):
            _ = follow_up(make.plan(), [make.dossier(), other]).account

    def test_of_two_rounds_the_latest_is_reported(self):
        later = make.dossier(round=make.round_("2010", period=make.when("2010")))
        assert follow_up(make.plan(), [later, make.dossier()]).account.dossier is later

    def test_nothing_to_follow_up_is_said(self):
        with pytest.raises(HandlingsplanError, match="inget underlag"):
            follow_up(make.plan(), [])
