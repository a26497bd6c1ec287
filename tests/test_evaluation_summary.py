"""The summary begins in words, the terms are explained before the first table, and nothing is left unsaid."""

from __future__ import annotations

import make
import pytest

from handlingsplan.compose import evaluation_report
from handlingsplan.export import export
from handlingsplan.followup import follow_up
from handlingsplan.model import CarriedOut, ConclusionKind, Status
from handlingsplan.plugins import load_plugins
from handlingsplan.report import Items, Paragraph, block_words

ON = make.when("2011-12-31").latest
PLAN = make.plan(
    head=make.plan_head(declared=5),
    measures=tuple(make.measure(f"m{n}", responsible=("polisen",)) for n in (1, 2, 3)),
)
REPORTS = (
    make.assignment_report("a", measure="m1", carried_out=CarriedOut.AS_DECIDED, money=(make.money(used=None),)),
    make.assignment_report("b", measure="m2", received=make.when("2011-05-02"), not_coded=True),
)
UNDER_WAY = make.activity(links=(make.link("m1"),), statuses=(make.status(Status.UNDER_WAY, "2009-05-01"),))


def report_of(language="sv", **evaluation):
    dossiers = (make.of_agency("polisen", "2011", assignment_reports=REPORTS), make.of_county(activities=(UNDER_WAY,)))
    worked_out = follow_up(PLAN, dossiers, on=ON, evaluation=make.evaluation(**evaluation))
    return evaluation_report(worked_out, language=language)


def section(report, name):
    return next(each for each, _ in report.walk() if each.id == name)


def words(report, name):
    blocks = section(report, name).blocks
    return [block_words(each).replace("\xa0", " ") for each in blocks if isinstance(each, Paragraph | Items)]


def test_it_says_in_words_what_the_whole_amounts_to():
    assert words(report_of(), "sammanfattning")[1] == (
        "Planen har 5 åtgärder; innehållet i 3 av dem är känt. 1 av 21 län (5 %) har redovisat. Nationella myndigheter "
        "och organisationer som har redovisat är 1. De ansvariga uppger att 1 av 3 kända åtgärder med känd ansvarig "
        "(33 %) är genomförda som beslutat. Delvis genomförda är 0, inte genomförda 0, och 0 går inte att bedöma "
        "enligt de ansvariga. För 1 har en rapport kommit in som inte är kodad, och för 1 har de ansvariga inte lämnat "
        "någon uppgift. 1 av 3 kända åtgärder (33 %) har bidrag från minst ett län. Av 1 aktiviteter i landet är 1 "
        "pågående eller genomförda, varav pågående bara enligt ett tidigare års uppgift 1 av 1 aktiviteter som pågår "
        "eller är genomförda (100 %)."
    )


def test_it_ends_with_what_was_asked_for_where_anything_was():
    told = make.of_county(activities=(UNDER_WAY,), needs=(make.need(),))
    found = evaluation_report(follow_up(PLAN, told, on=ON))
    assert words(found, "sammanfattning")[1].endswith(
        ". 0 av 1 behov m.m. (0 %) är mött, och för 1 av 1 behov m.m. (100 %) finns ingen uppgift om vad det blev."
    )


def test_what_the_evaluator_makes_of_it_stands_beside_what_the_agencies_say():
    judged = (make.assessment(measure="m1", verdict=CarriedOut.PARTLY),)
    assert (
        "1 av 3 kända åtgärder (33 %) är bedömda av utvärderaren: genomförda som beslutat 0, delvis genomförda 1, inte "
        "genomförda 0, och kan inte bedömas 0. " in words(report_of(assessments=judged), "sammanfattning")[1]
    )
    found = report_of(assessments=judged)
    assert "Utvärderaren har inte bedömt åtgärden." in words(found, "atgard/m2")
    assert "Utvärderaren har inte bedömt åtgärden." not in words(found, "atgard/m1")
    assert "Utvärderaren har inte bedömt åtgärden." not in words(report_of(), "atgard/m2")


def test_conclusions_and_proposals_are_listed():
    both = (
        make.conclusion("c1", title="Så är det"),
        make.conclusion("c2", title="Gör så", kind=ConclusionKind.PROPOSAL),
    )
    assert words(report_of(conclusions=both), "sammanfattning")[-4:] == [
        "Utvärderarens slutsatser:",
        "– Så är det",
        "Utvärderarens förslag:",
        "– Gör så",
    ]


def test_granted_money_whose_use_nobody_tells_is_said():
    assert "Beviljade medel vars användning inte är redovisad: 1 000 000 kronor." in words(report_of(), "medel")


def test_what_was_under_way_in_an_earlier_year_has_not_the_colour_of_what_is():
    (row,) = report_of().table("activity").rows
    mark = next(each for each in row.cells if getattr(each, "code", "") == "under_way")
    assert (mark.label, mark.tone) == ("Senast känt: pågår (2009)", "neutral")


@pytest.mark.parametrize(("language", "first"), [("sv", "– Åtgärd: Något som"), ("en", "– Measure: Something that")])
def test_the_terms_are_explained_before_the_first_table(language, first):
    found = report_of(language)
    assert words(found, "begrepp")[0].startswith(first)
    order = [each.id for each in found.sections]
    assert order.index("begrepp") < order.index("underlaget")


def test_a_plan_of_which_no_measure_is_known_is_evaluated_all_the_same(tmp_path):
    plan = make.plan(head=make.plan_head(declared=None), measures=())
    found = evaluation_report(follow_up(plan, make.of_agency("polisen", "2011"), on=ON))
    plugins = load_plugins()
    for each in plugins.exporters:
        assert export(found, tmp_path / f"u{each.suffix}", plugins=plugins, exporter=each.name).path.is_file()
    assert "Ingen andel" not in " ".join((*words(found, "sammanfattning"), *words(found, "lanen")))
    assert words(found, "uppdragen") == [
        "0 kom in för sent, och 0 saknas fast tiden har gått ut. Länens bidrag står bredvid och räknas inte in."
    ]
