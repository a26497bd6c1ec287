"""Completing the plan: what a county knows beyond it fills its gaps, and never stands over what it says."""

from __future__ import annotations

import make
import pytest
from checking import good, said
from hypothesis import HealthCheck, given, settings
from strategies import dossiers, plans

from handlingsplan import follow_up, follow_up_report, load_dossier, rows, status_report
from handlingsplan.checks import check
from handlingsplan.completing import completed
from handlingsplan.dossier import write_dossier
from handlingsplan.model import (
    COMPLETABLE_FIELDS,
    Certainty,
    Directed,
    Outcome,
    Stated,
    Supplemented,
    Verdict,
)
from handlingsplan.report import Missing, Paragraph, Report, plain

S = make.supplement


def plan(**said):
    """Two measures, of which m2 has no number but one of two, and a third with nothing known."""
    bare = make.measure("m3", area=None, area_stated=Stated.UNKNOWN, certainty=Certainty.CONFIRMED)
    among = make.measure("m2", number_among=(11, 12), responsible=("polisen",))
    given = {"measures": (make.measure("m1", number=1), among, bare), "head": make.plan_head(declared=5)}
    return make.plan(**{**given, **said})


def one(supplement, name="m3", **said):
    """A measure after one supplement, and what came of it."""
    done = completed(plan(**said), make.dossier(supplements=(supplement,)))
    return next(each for each in done.measures if each.id == name), done.completions[0]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("number", "7", 7),
        ("Nummer", " 7 ", 7),
        ("number_among", "7; 8", (7, 8)),
        ("target_group", "Unga", "Unga"),
        ("area", "Insatsområde o1", "o1"),
        ("area", "o1", "o1"),
        ("responsible", "Polisen; lansstyrelserna", ("polisen", "lansstyrelserna")),
        ("responsible", "polismyndigheten i länet", ("polis",)),
        ("directed_to", "Länsstyrelserna", Directed.COUNTY_BOARDS),
        ("directed_county", "24", "24"),
        ("report_by", "hösten 2010", make.when("hösten 2010")),
        ("grants", "2 000 000 kronor, 2009 – 2010", (make.grant(2_000_000, years=make.when("2009 – 2010")),)),
        ("Medel", "500; 0 kr", (make.grant(500), make.grant(0))),
    ],
)
def test_a_gap_is_filled_with_what_the_source_says(field, value, expected):
    measure, outcome = one(S("m3", field, value))
    assert getattr(measure, outcome.key) == expected
    assert (outcome.outcome, outcome.filled) == (Outcome.FILLED, True)


def test_what_follows_from_a_number_and_an_area_follows():
    assert one(S("m3", "number", "7"))[0].certainty is Certainty.NUMBERED
    assert one(S("m3", "area", "o1"))[0].area_stated is Stated.STATED


def test_one_of_the_numbers_that_the_plan_leaves_open_can_be_told():
    measure, _ = one(S("m2", "number", "12"), "m2")
    assert (measure.number, measure.number_among) == (12, (11, 12))


@pytest.mark.parametrize(
    ("name", "field", "value", "shipped"),
    [
        ("m1", "number", "2", "1"),
        ("m2", "responsible", "Samtliga länsstyrelser", "Polisen"),
        ("m2", "number", "13", "något av numren 11, 12"),
        ("m3", "number", "1", "åtgärden ”Åtgärd m1” har det numret"),
        ("m1", "title", "Något annat", "Åtgärd m1"),
    ],
)
def test_what_the_plan_says_stands_and_the_other_stands_beside(name, field, value, shipped):
    before = next(each for each in plan().measures if each.id == name)
    measure, outcome = one(S(name, field, value), name)
    assert (outcome.outcome, str(outcome.shipped)) == (Outcome.DISPUTED, shipped)
    assert getattr(measure, field) == getattr(before, field)
    assert measure.conflicts == (make.conflict(field, value, "Boken, s. 7"),)


def test_two_of_the_countys_own_that_differ_are_a_contradiction_too():
    both = (S("m3", "number", "7"), S("m3", "number", "8", id="t-2"))
    done = completed(plan(), make.dossier(supplements=both))
    assert [each.outcome for each in done.completions] == [Outcome.FILLED, Outcome.DISPUTED]
    assert done.measures[2].number == 7


def test_the_same_once_more_changes_nothing():
    dossier = make.dossier(supplements=(S("m1", "title", "åtgärd  M1"), S("m3", "number", "7")))
    once = completed(plan(), dossier)
    assert completed(once, dossier) is once
    assert [each.outcome for each in once.completions] == [Outcome.SAME, Outcome.FILLED]
    assert completed(plan(), make.dossier()) == plan()


def test_areas_and_assignments_are_completed_too():
    area = S("o1", "number", "1", kind=Supplemented.AREA)
    assignment = S("u1", "since", "2008", kind=Supplemented.ASSIGNMENT, id="t-2")
    holds = plan(areas=(make.area("o1", number=None),), assignments=(make.assignment("u1"),))
    done = completed(holds, make.dossier(supplements=(area, assignment)))
    assert (done.areas[0].number, done.assignments[0].since) == ("1", make.when("2008"))


NEW = S("m9", "title", "Utbilda hotell", new=True)


def test_a_measure_that_the_plan_lacks_comes_with_its_source_whatever_the_order():
    rest = (S("m9", "number", "9"), S("m9", "directed_to", "länsstyrelserna"), NEW)
    dossier = good(
        supplements=rest, activities=(make.activity(links=(make.link("m9", why="Skäl."),), statuses=(make.status(),)),)
    )
    account = follow_up(plan(), dossier).account
    measure = account.plan.measures[-1]
    assert (measure.id, measure.title, measure.number, measure.certainty) == (
        "m9",
        "Utbilda hotell",
        9,
        Certainty.NUMBERED,
    )
    assert account.concerns["m9"].verdict is Verdict.CONCERNS
    assert account.contribution("measure", "m9").activities == ("lan/2009/activity:a1",)
    assert not [each for each in check(plan(), dossier) if each.code == "H101"]


class TestFindings:
    def test_h101_a_target_that_is_nowhere_is_a_link_that_leads_nowhere(self):
        assert said("H101", plan(), good(supplements=(S("m33", "number", "7"),))) == [
            "plan-tillagg.toml [supplement t-m33-number] Gäller (target): Fel H101: ”m33” finns inte bland underlagets "
            "eller planens åtgärder, insatsområden eller uppdrag. Menade du ”m3”?"
        ]

    def test_h331_a_target_of_another_kind(self):
        assert said("H331", plan(), good(supplements=(S("o1", "number", "7"),))) == [
            "plan-tillagg.toml [supplement t-o1-number] Slag av post (kind): Fel H331: "
            "Planen har ”o1” som insatsområde, inte som åtgärd. Skriv kind = ”insatsområde”."
        ]

    @pytest.mark.parametrize(
        ("field", "hint"), [("numer", "Menade du ”number”?"), ("Ansvarg", "Menade du ”responsible”?")]
    )
    def test_h332_a_field_that_is_not_there(self, field, hint):
        (line,) = said("H332", plan(), good(supplements=(S("m3", field, "7", id="t"),)))
        assert line == (
            "plan-tillagg.toml [supplement t] Fält (field): Fel H332: "
            f"Fältet ”{field}” finns inte i planens åtgärd. {hint}"
        )

    @pytest.mark.parametrize(
        ("field", "value", "words"),
        [
            ("number", "sju", "”sju” är inget heltal. Skriv bara siffror."),
            ("number_among", ";", "Uppgiften är tom."),
            ("responsible", "Polsen", "”Polsen” finns varken i planen eller i underlaget. Menade du ”polisen”?"),
            ("report_by", "snart", "”snart” går inte att läsa som en tid. Så kan en tid skrivas: ”2009-06-30”,"),
            ("grants", "mycket", "”mycket” går inte att läsa som ett belopp. Skriv till exempel"),
            ("directed_to", "alla", "Här kan inte stå ”alla”. Välj bland ”nationell myndighet”, ”länsstyrelserna”,"),
            ("directed_county", "99", "Inget län har koden ”99”. Koderna är 01 Stockholms län,"),
        ],
    )
    def test_h333_a_value_that_cannot_stand_there(self, field, value, words):
        (line,) = said("H333", plan(), good(supplements=(S("m3", field, value, id="t"),)))
        assert words in line

    def test_h334_both_values_and_both_places(self):
        assert said("H334", plan(), good(supplements=(S("m1", "number", "2"),))) == [
            "plan-tillagg.toml [supplement t-m1-number] Uppgift (value): Varning H334: Länet anger ”2” (Boken, s. 7), "
            "men i measures.toml [measure m1] Nummer (number) står: 1. "
            "Planens uppgift gäller, och länets skrivs ut bredvid. Rätta den som är fel."
        ]

    @pytest.mark.parametrize("fields", [{"field": "number"}, {"target": "m1"}, {"kind": Supplemented.AREA}])
    def test_h335_what_is_new_is_a_measure_with_a_title(self, fields):
        wrong = S(**{"target": "m9", "field": "title", "value": "7", "new": True, **fields})
        (line,) = said("H335", plan(), good(supplements=(wrong,)))
        assert "Fel H335" in line

    def test_no_more_measures_than_the_plan_declares(self):
        full = plan(head=make.plan_head(declared=3))
        (line,) = said("H334", full, good(supplements=(NEW,)))
        assert "planen anger 3 åtgärder, och alla är kända" in line
        assert len(completed(full, good(supplements=(NEW,))).measures) == 3

    def test_h336_the_plan_says_so_already(self):
        assert said("H336", plan(), good(supplements=(S("m1", "number", "1"),))) == [
            "plan-tillagg.toml [supplement t-m1-number] Uppgift (value): Upplysning H336: Planen säger redan detta."
        ]


class TestReports:
    supplements = (S("m3", "number", "7"), S("m1", "number", "2"), S("m3", "responsible", "Polisen"), NEW)

    def report(self, compose=follow_up_report, **said) -> Report:
        dossier = good(supplements=self.supplements, body_parts=(make.body_part(measure="m3"),))
        return compose(follow_up(plan(), dossier), **said)

    def cells(self, report, table, column):
        found = report.table(table)
        at = [each.key for each in found.columns].index(column)
        return {row.key.rpartition(":")[2]: row.cells[at] for row in found.rows}

    def test_a_filled_value_keeps_its_type_and_says_whose_it_is(self):
        found = self.report()
        assert self.cells(found, "measure", "completed") == {
            "m1": "Nummer även uppgett: 2 (Boken, s. 7)",
            "m2": "Inget",
            "m3": "Nummer (Boken, s. 7); Ansvarig (Boken, s. 7)",
            "m9": "åtgärden (Boken, s. 7)",
        }
        assert self.cells(found, "measure", "responsible")["m3"] == ("plan/agency:polisen",)
        assert self.cells(found, "measure", "number")["m1"] == "1 (även uppgett: 2, Boken, s. 7)"

    def test_the_chapter_of_a_measure_says_so(self):
        words = [plain(b.inlines) for s, _ in self.report().walk() for b in s.blocks if isinstance(b, Paragraph)]
        assert any("Länets komplettering: Nummer (Boken, s. 7); Ansvarig (Boken, s. 7)." in each for each in words)
        assert any("Länet har sedan kompletterat planen med 3 uppgifter, varav 1 ny åtgärd." in each for each in words)

    @pytest.mark.parametrize("compose", [status_report, follow_up_report])
    def test_each_supplement_is_shown_with_what_came_of_it_and_counted(self, compose):
        found = self.report(compose)
        assert {key: (cell.label, cell.note) for key, cell in self.cells(found, "supplement", "outcome").items()} == {
            "t-m3-number": ("Fyller i planen", ""),
            "t-m1-number": ("Strider mot planen, som gäller", "1"),
            "t-m3-responsible": ("Fyller i planen", ""),
            "t-m9-title": ("Ny åtgärd i planen", ""),
        }
        assert {row.kind: row.in_model for row in found.balance}["supplement"] == 4
        assert "komplettering" in [section.id for section, _ in found.walk()]

    def test_what_is_not_known_becomes_less(self):
        before = follow_up_report(follow_up(plan(), good()))
        assert isinstance(self.cells(before, "unknown", "number")["m3"], Missing)
        assert not isinstance(self.cells(self.report(), "unknown", "number")["m3"], Missing)

    def test_without_supplements_nothing_is_said_of_them(self):
        found = follow_up_report(follow_up(plan(), good()))
        assert "completed" not in [each.key for each in found.table("measure").columns]
        assert "komplettering" not in [section.id for section, _ in found.walk()]

    def test_in_english(self):
        marks = self.cells(self.report(language="en"), "supplement", "outcome")
        assert marks["t-m9-title"].label == "New measure in the plan"


def test_rows_give_the_supplements_and_the_completed_plan():
    worked_out = follow_up(plan(), good(supplements=(S("m3", "number", "7"),)))
    assert [each["field"] for each in rows(worked_out, "supplements")] == ["number"]
    assert [each["number"] for each in rows(worked_out, "measures")] == [1, None, 7]


def test_a_folder_holds_them(tmp_path):
    dossier = make.dossier(supplements=(NEW, S("m3", "number", "7", kind=Supplemented.MEASURE)))
    write_dossier(dossier, tmp_path / "d")
    assert load_dossier(tmp_path / "d") == dossier
    assert "[[supplement]]" in (tmp_path / "d" / "plan-tillagg.toml").read_text("utf-8")


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), dossiers())
def test_any_supplements_leave_all_that_the_plan_says(plan, dossier):
    done = completed(plan, dossier)
    assert len(done.completions) == len(dossier.supplements)
    for before, after in zip(plan.measures, done.measures, strict=False):
        for key in COMPLETABLE_FIELDS[Supplemented.MEASURE]:
            said = getattr(before, key)
            derived = key in ("certainty", "area_stated")
            assert derived or said in (None, (), Directed.UNKNOWN) or getattr(after, key) == said
    assert follow_up(plan, dossier).account.contributions is not None
