"""What the evaluator has added is held against plan, dossiers and figures: what leads nowhere is told."""

from __future__ import annotations

import make
import pytest
from attrs import evolve
from checking import good, good_activity

from handlingsplan.checks import check_evaluation
from handlingsplan.evaluation import load_evaluation, write_evaluation
from handlingsplan.followup import follow_up
from handlingsplan.model import (
    AssignmentReport,
    CarriedOut,
    Conclusion,
    ConclusionKind,
    Double,
    Evaluation,
    EvaluationHead,
    EvaluationQuestion,
    Recoding,
    Refused,
    Theme,
)
from handlingsplan.nation import Nation, figures_of

ACTIVITY = "lan/2009/activity:a1"
LINK = "lan/2009/activity:a1/link:measure m1 bidrar till"
REPORT = AssignmentReport(id="r1", title="Redovisning", agency="polis", measure="m2")


def head(**said) -> EvaluationHead:
    return EvaluationHead(**{"id": "utv", "title": "Utvärdering", "agency": "polisen", "plan": "plan", **said})


def dossier():
    activities = (good_activity(), good_activity("a2"))
    return good(activities=activities, assignment_reports=(REPORT,))


def keys(kind: str) -> list[str]:
    from handlingsplan.model import every_record

    return [each.key for each in every_record(dossier()) if each.kind == kind]


FIGURES = figures_of(Nation(follow_up(make.plan(), dossier())))


def said(code: str, dossiers=None, **records) -> list[str]:
    evaluation = Evaluation(**{"head": head(), **records})
    found = check_evaluation(make.plan(), dossiers or dossier(), evaluation, FIGURES)
    return [str(each) for each in found if each.code == code]


def everything(**records):
    evaluation = Evaluation(**{"head": head(), **records})
    return check_evaluation(make.plan(), dossier(), evaluation, FIGURES)


def recoding(record: str, value: str, id: str = "k1", **more) -> Recoding:  # noqa: A002
    return Recoding(id=id, record=record, value=value, **more)


def conclusion(*figures: str, **more) -> Conclusion:
    return Conclusion(id="s1", kind=ConclusionKind.CONCLUSION, title="Slutsats", figures=figures, **more)


def test_nothing_is_said_of_what_leads_where_it_should():
    (link, _), (status, _), (report,) = keys("link"), keys("status_entry"), keys("assignment_report")
    assert (
        everything(
            assessments=(make.assessment(measure="m1", by="utredare"), make.assessment("v2", measure="m1", by="chef")),
            themes=(Theme(id="t1", title="Tema", measures=("m1", "m2")),),
            recodings=(
                recoding(link, "m2"),
                recoding(status, "genomförd", "k2"),
                recoding(report, "delvis genomförd", "k3"),
            ),
            doubles=(Double(id="d1", records=(ACTIVITY, "lan/2009/activity:a2"), same=False),),
            conclusions=(conclusion("bodies.counties", to=("polisen",)),),
            series=(make.indicator("i1", measures=("m1",)),),
            questions=(EvaluationQuestion(id="f1", title="Fråga?", indicators=("i1",), figures=("bodies.agencies",)),),
        )
        == ()
    )


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        (
            {"assessments": (make.assessment(measure="m11"),)},
            "[assessment v1] Åtgärd (measure): Fel H511: ”m11” finns inte",
        ),
        (
            {"themes": (Theme(id="t1", title="T", measures=("m1", "m9")),)},
            "[theme t1] Åtgärder (measures): Fel H511: ”m9”",
        ),
        ({"conclusions": (conclusion(to=("poliisen",)),)}, "Riktat till (to): Fel H511: ”poliisen”"),
        (
            {"questions": (EvaluationQuestion(id="f1", title="F", indicators=("i9",)),)},
            "Serier (indicators): Fel H511: ”i9”",
        ),
        ({"series": (make.indicator("i1", agency="tulen"),)}, "Uppgift från (agency): Fel H511: ”tulen”"),
        ({"head": head(agency="borta")}, "[evaluation utv] Utvärderande myndighet (agency): Fel H511: ”borta”"),
    ],
)
def test_an_id_that_leads_nowhere(records, expected):
    (finding,) = said("H511", **records)
    assert expected in finding
    assert finding.startswith("evaluation/")


def test_what_was_likely_meant_is_said():
    assert "Menade du ”m1”?" in said("H511", assessments=(make.assessment(measure="m11"),))[0]
    assert "Menade du ”polisen”?" in said("H511", conclusions=(conclusion(to=("poliisen",)),))[0]


def test_a_measure_that_only_a_county_knows_may_be_judged():
    own = make.supplement("m9", "title", "Länets åtgärd", new=True)
    with_own = evolve(dossier(), supplements=(own,))
    assert said("H511", with_own, assessments=(make.assessment(measure="m9"),)) == []


def test_a_recoding_of_a_record_that_is_not_there():
    (finding,) = said("H512", recodings=(recoding("lan/2009/activity:a11", "x"),))
    assert "[recoding k1] Post (nyckel) (record): Fel H512: Ingen post i underlagen har nyckeln" in finding
    assert "Menade du ”lan/2009/activity:a1”?" in finding


def test_a_double_of_a_record_of_a_body_that_is_not_there():
    (finding,) = said("H512", doubles=(Double(id="d1", records=(ACTIVITY, "lann/2009/activity:a1"), same=True),))
    assert "Menade du ”lan”?" in finding


def test_a_record_that_was_left_out_is_told_elsewhere():
    from handlingsplan.errors import Origin

    out = evolve(dossier(), activities=(), refused=(Refused("activity", "a1", Origin("activities.toml")),))
    doubles = (Double(id="d1", records=(ACTIVITY, f"{ACTIVITY}/link:x"), same=True),)
    assert said("H512", out, doubles=doubles) == []


def test_a_conclusion_that_rests_on_no_figure():
    (finding,) = said("H513", conclusions=(conclusion("bodies.countys"),))
    assert "Siffror (nycklar) (figures): Fel H513: Ingen siffra har nyckeln ”bodies.countys”." in finding
    assert "Menade du ”bodies.counties" in finding


def test_a_question_that_rests_on_no_figure():
    assert len(said("H513", questions=(EvaluationQuestion(id="f1", title="F", figures=("xx", "yy")),))) == 2


@pytest.mark.parametrize(
    ("kind", "value", "hint"),
    [
        ("link", "m22", "Menade du ”m2”?"),
        ("status_entry", "genomfört", "Menade du ”genomförd”?"),
        ("assignment_report", "delvis", "Menade du"),
        ("activity", "något", "Det finns inga än."),
    ],
)
def test_a_recoding_to_what_cannot_stand_there(kind, value, hint):
    (finding,) = said("H514", recodings=(recoding(keys(kind)[0], value),))
    assert f"Utvärderarens kodning (value): Fel H514: ”{value}” kan inte stå där." in finding
    if hint != "Menade du":
        assert hint in finding


def test_a_link_may_be_coded_as_leading_nowhere():
    assert said("H514", recodings=(recoding(keys("link")[0], "ingen"),)) == []


def test_two_verdicts_of_one_function():
    twice = (make.assessment("v1"), make.assessment("v2", verdict=CarriedOut.PARTLY))
    (finding,) = said("H515", assessments=twice)
    assert "”m1” är redan bedömd i ”v1”: genomförd som beslutat, här delvis genomförd." in finding


def test_two_codings_of_one_function():
    link = keys("link")[0]
    assert len(said("H516", recodings=(recoding(link, "m2"), recoding(link, "m1", "k2")))) == 1
    assert said("H516", recodings=(recoding(link, "m2", by="a"), recoding(link, "m1", "k2", by="b"))) == []


def test_a_double_of_one():
    assert "minst två" in said("H517", doubles=(Double(id="d1", records=(ACTIVITY, ACTIVITY), same=True),))[0]


def test_a_double_that_is_settled_both_ways():
    two = (ACTIVITY, "lan/2009/activity:a2")
    doubles = (Double(id="d1", records=two, same=True), Double(id="d2", records=two[::-1], same=False))
    assert "på ett annat sätt i ”d1”" in said("H517", doubles=doubles)[0]


def test_an_evaluation_of_another_plan():
    assert "är av planen ”annan”, men här används planen ”plan”" in said("H518", head=head(plan="annan"))[0]
    assert said("H518", head=head(plan=None)) == []


def test_a_county_that_is_expected_and_does_not_exist():
    (finding,) = said("H519", head=head(counties=("24", "99")))
    assert "Inget län har koden ”99”. Koderna är 01 " in finding


def test_each_finding_has_the_row_in_its_file(tmp_path):
    evaluation = Evaluation(head=head(), assessments=(make.assessment("v1"), make.assessment("v2", measure="m7")))
    write_evaluation(evaluation, tmp_path / "utv")
    (finding,) = check_evaluation(make.plan(), dossier(), load_evaluation(tmp_path / "utv"), FIGURES)
    assert str(finding).startswith("evaluation/assessments.toml [assessment 2 v2] Åtgärd (measure): Fel H511:")


def test_h105_no_agency_of_the_evaluators_has_taken_over_after_itself():
    ring = (make.agency("ny", succeeds=("gammal",)), make.agency("gammal", succeeds=("ny",)))
    assert said("H105", agencies=ring) == [
        "evaluation/evaluation.toml [agency ny] Efterträder (succeeds): Fel H105: Kedjan går runt: ny → gammal → ny. "
        "Bryt den: något av dem måste stå överst."
    ]
    assert said("H105", agencies=ring[1:]) == []


def test_h131_one_agency_of_the_evaluators_takes_over():
    agencies = tuple(make.agency(name, succeeds=("polisen",)) for name in ("ny", "nyare"))
    assert said("H131", agencies=agencies) == [
        "evaluation/evaluation.toml [agency nyare] Efterträder (succeeds): Varning H131: "
        "”ny” har också tagit över efter ”polisen”. "
        "Låt bara den som har tagit över uppdragen stå så: en utvärdering kan bara följa en av dem."
    ]
    assert said("H131", agencies=agencies[1:]) == []


SERIES = "evaluation/series.toml [indicator i1, observations {n}]"


def series(*observations):
    return (make.indicator(observations=observations),)


def test_h124_two_values_of_one_period_in_a_series_cannot_be_told_apart():
    assert said("H124", series=series(make.observation(), make.observation())) == [
        f"{SERIES.format(n=2)} Period (period): Fel H124: ”2009” används redan av nummer 1. "
        "Ge den ena ett annat namn, eller ta bort den."
    ]
    assert said("H124", series=series(make.observation(), make.observation("2010"))) == []


def test_h353_h354_h355_a_series_is_held_to_the_same_as_a_countys_numbers():
    wrong = series(make.observation(people=4, women=-1, men=6, attendances=3))
    assert said("H353", series=wrong) == [
        f"{SERIES.format(n=1)} Kvinnor (women): Fel H353: -1 är mindre än noll. "
        "Skriv antalet eller beloppet utan minustecken."
    ]
    assert said("H354", series=wrong) == [
        f"{SERIES.format(n=1)} Personer (people): Varning H354: Kvinnor, män och okänt är 5, men personerna är 4. "
        "Rätta det som är fel; det som inte är känt utelämnas."
    ]
    assert said("H355", series=wrong) == [
        f"{SERIES.format(n=1)} Deltagartillfällen (attendances): Varning H355: 4 personer men bara 3 "
        "deltagartillfällen. Den som kommer två gånger är en person och två tillfällen. Har talen bytt plats?"
    ]
    assert everything(series=series(make.observation(people=4, women=1, men=3, attendances=4))) == ()
