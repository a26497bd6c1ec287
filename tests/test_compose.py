"""Composing: what is said, in which order, and that every record and field is accounted for."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import make
import pytest
import strategies
from hypothesis import HealthCheck, Phase, given, settings

from handlingsplan.compose import follow_up_report, status_report
from handlingsplan.compose.figures import percent, share_figure
from handlingsplan.compose.own_words import section_of
from handlingsplan.errors import HandlingsplanError
from handlingsplan.fields import declared
from handlingsplan.followup import Share, follow_up
from handlingsplan.language import Words
from handlingsplan.model import (
    ActionPlan,
    AnswerState,
    BearsOn,
    Directed,
    Dossier,
    Scope,
    every_record,
    holdings,
)
from handlingsplan.report import (
    Emphasis,
    Footnote,
    Items,
    Mark,
    Missing,
    Paragraph,
    Ref,
    Report,
    Section,
    Strong,
    figures_of,
    inlines_of,
    plain,
)

REPORTS = (status_report, follow_up_report)


def words_of(report: Report, section: str) -> list[str]:
    """The running text of a section, a line a block."""
    found = next(each for each, _ in report.walk() if each.id == section)
    return [plain(block.inlines) for block in found.blocks if isinstance(block, Paragraph)]


def ids(report: Report) -> list[str]:
    return [section.id for section in report.sections]


def full() -> Dossier:
    """A dossier with a record of every kind."""
    return make.dossier(
        publication_data=make.publication_data(signatories=("jämställdhetsdirektör",)),
        assignments=(make.assignment("u1", text="Gör något."),),
        concerns=(make.concern(measure="m2"),),
        supplements=(make.supplement(),),
        activities=(
            make.activity("a1", links=(make.link("m1"), make.link(assignment="u1")), statuses=(make.status(),)),
            make.activity("a2", start=make.when("hösten 2010"), conflicts=(make.conflict("start", "2009"),)),
        ),
        body_parts=(make.body_part("d1", agency="polis", measure="m2"),),
        assignment_reports=(make.assignment_report(money=(make.money(),)),),
        answers=(
            make.answer(parts=(make.answer_part(mentions=("a1",)),), text=None),
            make.answer(agency="polis", state=AnswerState.NO_ANSWER),
        ),
        governing_documents=(make.governing_document(),),
        collaborations=(make.collaboration(),),
        needs=(make.need(),),
        situation_notes=(make.situation_note(),),
        indicators=(make.indicator(observations=(make.observation(people=3),)),),
        publications=(make.publication(address="https://example.org/x"),),
        evidence=(make.evidence(),),
        own_texts=(make.own_text(), make.own_text("bilaga", heading="Om gruppen")),
    )


def made(report, dossier: Dossier | None = None, plan: ActionPlan | None = None, **said) -> Report:
    plan = plan or make.plan(sources=(make.source("k1"),))
    return report(follow_up(plan, dossier or full()), **said)


class TestBalance:
    @pytest.mark.parametrize("report", REPORTS)
    def test_counts_from_the_model(self, report):
        plan, dossier = make.plan(sources=(make.source("k1"),)), full()
        found = made(report, dossier, plan)
        kinds: dict[str, int] = {}
        for each in (*every_record(plan), *every_record(dossier)):
            kinds[each.kind] = kinds.get(each.kind, 0) + 1
        assert {row.kind: row.in_model for row in found.balance} == kinds

    def test_a_text_for_no_place_is_left_out_and_the_reader_is_told_why(self):
        nowhere = make.dossier(own_texts=(make.own_text("ingenstans"),))
        found = next(row for row in made(follow_up_report, nowhere).balance if row.kind == "own_text")
        assert found.left_out == (("lan/2009/own_text:ingenstans", "har ingen plats i den här rapporten"),)

    def test_what_could_not_be_read_is_counted(self, tmp_path):
        from handlingsplan.dossier import load_dossier, write_dossier

        write_dossier(make.dossier(activities=(make.activity(),)), tmp_path / "d")
        with (tmp_path / "d" / "activities.toml").open("a", encoding="utf-8") as file:
            file.write('\n[[activity]]\nid = "a9"\ntitle = 3\n')
        found = made(status_report, load_dossier(tmp_path / "d"))
        row = next(row for row in found.balance if row.kind == "activity")
        assert (row.in_model, len(row.shown), [why for _, why in row.left_out]) == (2, 1, ["kunde inte läsas"])

    @given(strategies.plans(), strategies.dossiers())
    @settings(
        max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate]
    )
    def test_any_plan_and_dossier_add_up(self, plan, dossier):
        worked_out = follow_up(plan, dossier)
        for report in REPORTS:
            assert all(row.adds_up for row in report(worked_out).balance)


class TestFields:
    def test_every_field_is_shown(self):
        tables = {table.key: {column.key for column in table.columns} for table in made(follow_up_report).tables}
        missing = [
            f"{holding.table}.{field.key}"
            for owner in (ActionPlan, Dossier)
            for holding in holdings(owner)
            if hasattr(holding.noun, "CALLED") and holding.table in tables
            for field in declared(holding.noun)
            if field.key not in tables[holding.table] and not (field.many and hasattr(field.inner, "part_name"))
        ]
        assert missing == []

    def test_every_kind_of_record_has_a_table_or_a_chapter(self):
        found = made(follow_up_report)
        kinds = {h.table for owner in (ActionPlan, Dossier) for h in holdings(owner) if hasattr(h.noun, "CALLED")}
        # A county is told by the dossier's name, own words are chapters.
        assert kinds - {table.key for table in found.tables} == {"county", "own_text"}

    def test_a_countys_own_field_is_a_column(self):
        own = make.own_field("activity", "diarium", label="Diarienummer")
        one = make.activity(egna=(("diarium", "123-09"),))
        found = made(status_report, make.dossier(own_fields=(own,), activities=(one,)))
        table = found.table("activity")
        at = [column.title for column in table.columns].index("Diarienummer")
        assert [row.cells[at] for row in table.rows] == ["123-09"]

    def test_a_source_that_says_two_things_is_printed_with_both(self):
        table = made(status_report).table("activity")
        at = [column.key for column in table.columns].index("start")
        assert [str(getattr(row.cells[at], "label", row.cells[at])) for row in table.rows] == [
            "Uppgift saknas",
            "hösten 2010 (även uppgett: 2009, k1, s. 3)",
        ]

    def test_zero_is_a_value(self):
        plan = make.plan(measures=(make.measure(grants=(make.grant(0),)),))
        (row,) = made(follow_up_report, full(), plan).table("measure").rows
        assert "0 kronor" in row.cells

    def test_a_title_leads_to_its_address(self):
        (row,) = made(status_report).table("publication").rows
        assert (Ref(("Rapport r1",), "https://example.org/x"),) in row.cells


class TestStatusReport:
    def test_chapters_stand_as_the_report_of_2009_does(self):
        assert ids(made(status_report)) == [
            "forord",
            "sammanfattning",
            "planen",
            "uppdrag",
            "redovisningar",
            "samordning",
            "fragor",
            "oversikt",
            "myndigheter",
            "samverkan",
            "styrdokument",
            "behov",
            "problembild",
            "matt",
            "rapporter",
            "metod",
            "bilaga",
        ]

    def test_each_agency_has_a_chapter_with_the_questions_in_it(self):
        found = next(each for each in made(status_report).sections if each.id == "myndigheter")
        assert [(each.title, next(one.title for one in each.sections)) for each in found.sections] == [
            ("Länsstyrelsen", "Fråga 1: Vad gör ni (f1)?"),
            ("Polismyndigheten i länet", "Fråga 1: Vad gör ni (f1)?"),
        ]

    def test_an_answer_about_something_else_says_so_in_the_overview(self):
        part = make.answer_part(bears_on=BearsOn.OTHER, reason="Skäl.")
        found = made(status_report, make.dossier(answers=(make.answer(parts=(part,), text=None),)))
        assert found.table("question_matrix").rows[0].cells[1].label == "Svar om annat"

    def test_activities_of_bodies_that_were_not_asked_stand_last(self):
        one = make.activity(roles=(make.role("polisen"),))
        found = made(status_report, make.dossier(activities=(one,)))
        assert next(s for s in found.sections if s.id == "myndigheter").sections[-1].id == "myndigheter/andra"

    def test_silence_is_told_as_what_it_is(self):
        assert words_of(made(status_report), "svar/polis/f1") == ["Inget svar."]

    def test_a_pair_that_nobody_wrote_is_no_silence(self):
        found = made(status_report, make.dossier(answers=(make.answer(),)))
        assert words_of(found, "svar/polis/f1") == ["Ingen uppgift."]
        assert [row.cells for row in found.table("question_matrix").rows] == [
            (
                "Länsstyrelsen",
                Mark("given", "Svar givet", "good", to="#lan/2009/answer:f1-lst", shows=("lan/2009/answer:f1-lst",)),
            ),
            ("Polismyndigheten i länet", Missing("no_record", "Ingen uppgift")),
        ]

    def test_the_fewer_stand_as_columns(self):
        asked = tuple(make.question(f"f{n}") for n in range(1, 4))
        table = made(status_report, make.dossier(questions=asked)).table("question_matrix")
        assert [column.title for column in table.columns] == ["Fråga", "Länsstyrelsen", "Polismyndigheten i länet"]

    def test_in_english_the_materials_own_words_say_that_they_are_swedish(self):
        found = made(status_report, language="en")
        langs = {plain(b.inlines): b.lang for s, _ in found.walk() for b in s.blocks if isinstance(b, Paragraph)}
        assert (langs["Egna ord."], langs["Del p1 av svaret."], langs["No answer."]) == ("sv", "sv", None)

    def test_the_foreword_is_signed_by_functions(self):
        assert words_of(made(status_report), "forord") == [
            "Egna ord.",
            "den 20 oktober 2009",
            "Jämställdhetsdirektör",
        ]

    def test_a_part_about_something_else_carries_the_readers_remark(self):
        part = make.answer_part(scope=Scope.OTHER_PART, bears_on=BearsOn.NEIGHBOUR, reason="Gäller Skåne.")
        found = made(status_report, make.dossier(answers=(make.answer(parts=(part,), text=None),)))
        section = next(each for each, _ in found.walk() if each.id == "svar/lst/f1")
        notes = [each for block in section.blocks for each in inlines_of(block) if isinstance(each, Footnote)]
        assert [plain(each.inlines) for each in notes] == [
            "Gäller annan landsdel. Handlar om angränsande fråga. Samordnarens skäl: Gäller Skåne."
        ]

    def test_an_empty_dossier_makes_no_empty_headings(self):
        bare = make.dossier(questions=(), groups=(), agencies=())
        assert ids(made(status_report, bare)) == ["sammanfattning", "planen", "metod"]


class TestFollowUpReport:
    def test_measures_that_concern_the_county_stand_area_by_area(self):
        found = next(each for each in made(follow_up_report).sections if each.id == "atgarder")
        assert [(each.id, [one.id for one in each.sections]) for each in found.sections] == [
            ("omrade/o1", ["atgard/m1", "atgard/m2"])
        ]

    def test_the_share_tells_its_whole_and_what_the_plan_states(self):
        plan = make.plan(head=make.plan_head(declared=36))
        figure = figures_of(made(follow_up_report, full(), plan))["coverage.share"]
        assert figure.text == "2 av 2 kända åtgärder som berör länet (100\u00a0%); planen anger 36"
        assert figure.basis == ("plan/measure:m1", "plan/measure:m2")

    def test_what_is_unknown_is_said_once(self):
        plan = make.plan(head=make.plan_head(declared=36, unknown="Resten har inte kunnat läsas."))
        found = made(follow_up_report, make.dossier(), plan)
        said = [line for section, _ in found.walk() for line in words_of(found, section.id) if "Resten" in line]
        assert said == ["Underlaget om planen omfattar 2 kända åtgärder av 36. Resten har inte kunnat läsas."]
        (first, _) = found.table("unknown").rows
        assert [cell.label for cell in first.cells[1:]] == [*["Känt"] * 3, *["Inte känt"] * 3]

    def test_with_nothing_concerning_the_county_no_share_is_printed(self):
        plan = make.plan(measures=(make.measure(directed_to=Directed.OTHERS),))
        figure = figures_of(made(follow_up_report, make.dossier(), plan))["coverage.share"]
        assert (figure.value, figure.text) == (
            None,
            "Ingen andel kan anges: inga kända åtgärder som berör länet att räkna på",
        )

    def test_a_matrix_cell_leads_to_the_activity(self):
        rows = {row.key: row for row in made(follow_up_report).table("measure_matrix").rows}
        assert rows["plan/measure:m1"].cells[1:3] == (
            Mark("doing", "Pågår eller gjort", "good", to="#lan/2009/activity:a1"),
            Mark("doing", "Pågår eller gjort", "good", to="#lan/2009/activity:a1"),
        )

    def test_what_only_others_do_under_an_assignment_is_told_as_theirs(self):
        one = make.activity(
            roles=(make.role("polisen"),), links=(make.link(assignment="u1"),), statuses=(make.status(),)
        )
        found = made(follow_up_report, make.dossier(assignments=(make.assignment(),), activities=(one,)))
        assert words_of(found, "uppdrag/u1")[1:] == [
            "Ingen aktivitet i länet har kopplats till uppdraget.",
            "Underlaget tar upp aktiviteter hos andra:",
        ]

    def test_news_of_the_rounds_own_year_are_not_called_last_known(self):
        late = make.round_(period=make.when("2009"), published=make.when("2010-03-01"))
        one = make.activity(statuses=(make.status("pågår", "2009-06"),))
        (row,) = made(follow_up_report, make.dossier(round=late, activities=(one,))).table("activity").rows
        assert [cell.label for cell in row.cells if isinstance(cell, Mark)] == ["Pågår"]

    def test_what_was_under_way_in_an_earlier_year_is_last_known(self):
        from datetime import date

        worked_out = follow_up(make.plan(), full(), on=date(2011, 5, 1))
        (row, _) = follow_up_report(worked_out).table("activity").rows
        assert [cell.label for cell in row.cells if isinstance(cell, Mark)] == ["Senast känt: pågår (2009)"]


class TestDraft:
    def test_the_reasons_stand_in_the_report(self):
        assert made(status_report, notes=["2 fel är inte rättade."]).draft == ("2 fel är inte rättade.",)


class TestExtra:
    def test_a_section_stands_where_it_asks_to(self):
        mine = Section("x.y", "Eget", (Paragraph(("Ord.",)),), after="oversikt")
        found = ids(made(status_report, extra=[mine]))
        assert found[found.index("oversikt") + 1] == "x.y"

    def test_one_that_does_not_fit_is_told_at_once(self):
        double = Section("oversikt", "Eget", (Paragraph(("Ord.",)),))
        with pytest.raises(HandlingsplanError, match="oversikt"):
            made(status_report, extra=[double])


class TestPercent:
    @pytest.mark.parametrize(
        ("share", "shown"),
        [
            (Fraction(1), "100"),
            (Fraction(199, 200), "99"),
            (Fraction(0), "0"),
            (Fraction(1, 1000), "1"),
            (Fraction(18, 26), "69"),
            (Fraction(1, 8), "13"),
        ],
    )
    def test_is_all_only_if_all_and_none_only_if_none(self, share, shown):
        assert percent(share, Words("sv")) == f"{shown}\u00a0%"

    def test_knows_its_rule_and_records(self):
        share = Share("k", "answered", ("a",), ("a", "b"))
        figure = share_figure(Words("sv"), share, "frågor")
        assert (figure.text, figure.basis, figure.denominator) == ("1 av 2 frågor (50\u00a0%)", ("a",), 2)
        assert figure.rule.startswith("Ett svar räknas")


class TestOwnWords:
    def test_paragraphs_lists_emphasis_and_links(self):
        words = "Ett *viktigt* stycke med **kraft** och [länk](https://example.org).\n\n- ett\n- två\n  1. inre"
        assert section_of("x", "X", words).blocks == (
            Paragraph(
                (
                    "Ett ",
                    Emphasis(("viktigt",)),
                    " stycke med ",
                    Strong(("kraft",)),
                    " och ",
                    Ref(("länk",), "https://example.org"),
                    ".",
                )
            ),
            Items((("ett",), ("två", Items((("inre",),), ordered=True)))),
        )

    def test_html_stays_words(self):
        (block,) = section_of("x", "X", "Text <b>fet</b>").blocks
        assert plain(block.inlines) == "Text <b>fet</b>"

    def test_a_quote_is_a_quote(self):
        assert section_of("x", "X", "> Sagt.").blocks == (Paragraph(("Sagt.",), "quote"),)


class TestDocs:
    def test_the_section_ids_stand_in_the_docs(self):
        page = (Path(__file__).parents[1] / "docs" / "plugins.md").read_text(encoding="utf-8")
        table = page.partition("section ids: begin")[2].partition("section ids: end")[0]
        listed = {name for line in table.splitlines() for name in re.findall("`([a-z-]+)…?`", line)}
        made_up = make.dossier(
            own_texts=tuple(make.own_text(each) for each in ("inledning", "slutsatser", "forslag")),
            activities=(make.activity(),),
        )
        others = make.plan(measures=(make.measure(directed_to=Directed.OTHERS),))
        cases = ((full(), None), (made_up, others))
        shown = {name for report in REPORTS for case in cases for name in ids(made(report, *case))}
        later = make.dossier(round=make.round_("2011", period=make.when("2011")))
        shown |= set(ids(follow_up_report(follow_up(make.plan(), (make.dossier(), later)))))
        assert listed == shown
