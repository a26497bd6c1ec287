"""The voices beside each other, and how sensitive the results are: what a reader of the report sees."""

from __future__ import annotations

from datetime import date

import make

from handlingsplan.compose import evaluation_report
from handlingsplan.followup import follow_up
from handlingsplan.model import CarriedOut, Recoding, Status, Voice, part_key
from handlingsplan.report import Paragraph, TableView, plain

ON = date(2011, 12, 31)
AS, PARTLY, NOT, CANNOT = CarriedOut
PLAN = make.plan(
    measures=tuple(make.measure(each, title=f"Åtgärd {each}", responsible=("polisen",)) for each in ("m1", "m2", "m3")),
    agencies=(make.agency("polisen", name="Polisen"),),
)
LINKS = make.link("m1", why="Skäl."), make.link("m2", why="Skäl.")
STATUSES = (
    make.status(Status.DONE, "2009-05-01", voice=Voice.AGENCY),
    make.status(Status.UNDER_WAY, "2009-06-01", voice=Voice.EVALUATOR, reason="Den är inte klar."),
)
COUNTY = make.of_county(activities=(make.activity(title="Nätverk", links=LINKS, statuses=STATUSES),))
AGREES, DIFFERS = (part_key("lan24/2009/activity:a1", each) for each in LINKS)


def report_of(*dossiers, **evaluation):
    return evaluation_report(follow_up(PLAN, dossiers, on=ON, evaluation=make.evaluation(**evaluation)))


def police(**verdicts):
    reports = tuple(make.assignment_report(name, measure=name, carried_out=said) for name, said in verdicts.items())
    return make.of_agency("polisen", "2011", assignment_reports=reports)


def section(report, name):
    return next((each for each, _ in report.walk() if each.id == name), None)


def said(cell):
    return getattr(cell, "text", None) or getattr(cell, "label", None) or cell


def rows(report, table):
    return [tuple(map(said, row.cells)) for row in report.table(table).rows]


class TestVoices:
    def test_verdicts_that_differ_stand_with_the_reason_and_the_agencys_comment(self):
        judged = (
            make.assessment("v1", measure="m1", verdict=NOT, reason="För lite.", comment="Fel."),
            make.assessment("v2", measure="m2", verdict=PARTLY),
        )
        found = report_of(police(m1=AS, m2=PARTLY), assessments=judged)
        assert rows(found, "voices_differ") == [
            (("plan/measure:m1",), "Genomförd som beslutat", "Inte genomförd", "För lite.", "Fel.")
        ]

    def test_statuses_that_differ_stand_with_whose_they_are_and_why(self):
        assert rows(report_of(COUNTY), "voices_statuses") == [
            (
                ("lan24/2009/activity:a1",),
                "Västerbottens län",
                "myndigheten: genomförd (2009-05-01); utvärderaren: pågår (2009-06-01), Den är inte klar.",
            )
        ]

    def test_both_codings_stand_in_the_workbook_and_the_document_shows_where_they_differ(self):
        recodings = (Recoding(id="k1", record=AGREES, value="m1"), Recoding(id="k2", record=DIFFERS, value="m3"))
        found = report_of(COUNTY, recodings=recodings)
        assert [cells[1:5] for cells in rows(found, "codings")] == [
            ("Åtgärd m1", "samordnaren", "Åtgärd m1", "Ja"),
            ("Åtgärd m2", "samordnaren", "Åtgärd m3", "Nej"),
        ]
        views = {each.table: each.rows for each in section(found, "roster").blocks if isinstance(each, TableView)}
        assert views["codings"] == ("coding k2",)

    def test_a_link_that_leads_nowhere_and_whose_coding_it_is_are_told_in_the_reports_language(self):
        recodings = (Recoding(id="k1", record=DIFFERS, value="ingen"),)
        fu = follow_up(PLAN, (COUNTY,), on=ON, evaluation=make.evaluation(recodings=recodings))
        assert rows(evaluation_report(fu, language="en"), "codings")[0][1:5] == (
            "Åtgärd m2",
            "the coordinator",
            "none",
            "No",
        )

    def test_the_figures_say_how_often(self):
        found = report_of(
            COUNTY,
            police(m1=AS),
            assessments=(make.assessment("v1", measure="m1", verdict=NOT),),
            recodings=(Recoding(id="k1", record=AGREES, value="m1"), Recoding(id="k2", record=DIFFERS, value="m3")),
        )
        (told,) = [plain(each.inlines) for each in section(found, "roster").blocks if isinstance(each, Paragraph)][:1]
        assert told.replace("\xa0", " ") == (
            "Utvärderaren har bedömt 1 av 3 kända åtgärder (33 %). Antal åtgärder där bedömningen är en annan än de "
            "ansvariga myndigheternas besked: 1. Antal bedömningar som myndigheten har kommenterat: 0. Antal "
            "aktiviteter där myndigheten, samordnaren och utvärderaren uppger olika läge: 1. När utvärderaren kodade "
            "om blev det samma kod i 1 av 2 omkodningar (50 %)."
        )

    def test_where_only_one_voice_is_heard_there_is_no_section(self):
        assert section(report_of(police(m1=AS)), "roster") is None


class TestSensitivity:
    def test_each_row_tells_how_many_change_and_from_what_to_what(self):
        found = report_of(police(m1=PARTLY, m2=AS), assessments=(make.assessment("v1", measure="m2", verdict=NOT),))
        assert [cells[:3] for cells in rows(found, "sensitivity")] == [
            (
                "Om delvis genomfört räknas som genomfört",
                "1",
                "1 från ”Delvis genomförd” till ”Genomförd som beslutat”",
            ),
            ("Om tystnad räknas som inte genomfört", "1", "1 från ”Ingen uppgift” till ”Inte genomförd”"),
            ("Om utvärderarens bedömning gäller", "1", "1 från ”Genomförd som beslutat” till ”Inte genomförd”"),
            ("Om utvärderarens kodning gäller", "0", "Inget"),
            (
                "Utan redovisningarna från Polisen",
                "2",
                "1 från ”Genomförd som beslutat” till ”Ingen uppgift”; 1 från ”Delvis genomförd” till ”Ingen uppgift”",
            ),
        ]

    def test_a_county_that_alone_contributes_is_named(self):
        doing = make.activity(links=(make.link("m1"),), statuses=(make.status(Status.DONE),))
        found = rows(report_of(make.of_county(activities=(doing,))), "sensitivity")
        assert found[-1] == (
            "Utan bidragen från Västerbottens län",
            "1",
            "Inget annat län bidrar",
            ("plan/measure:m1",),
        )

    def test_the_document_shows_no_lists_of_measures(self):
        (view,) = [
            each for each in section(report_of(police(m1=AS)), "kanslighet").blocks if isinstance(each, TableView)
        ]
        assert view.columns == ("what", "number", "how")
