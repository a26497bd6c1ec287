"""The chapter on change between rounds, and the annex on contradictions, as they are printed."""

from __future__ import annotations

from collections import Counter

import make
import pytest
from nations import nation
from rounds import activity, county, printed, report, section, words

from handlingsplan.compose.evaluation.desk import NationDesk
from handlingsplan.errors import Origin
from handlingsplan.followup import follow_up
from handlingsplan.language import Words
from handlingsplan.model import AnswerState, Status
from handlingsplan.nation import nation_of
from handlingsplan.report import Chart, TableView

BEFORE = make.of_county(
    "24",
    "2009",
    activities=(
        activity("a1", Status.PLANNED, title="Första", links=(make.link("m1"),)),
        activity("a2", Status.UNDER_WAY, title="Andra"),
        activity("a3", Status.UNDER_WAY, title="Tredje"),
        activity("a4", Status.DONE, title="Fjärde"),
    ),
    indicators=(make.indicator(observations=(make.observation("2009", people=1200),)),),
)
AFTER = make.of_county(
    "24",
    "2010",
    activities=(
        activity("a1", Status.DONE, "2010", title="Första, omgjord", links=(make.link("m2"),)),
        activity("a2", Status.STOPPED, "2010", title="Andra"),
        activity("a5", Status.PLANNED, "2010", title="Femte"),
    ),
    indicators=(make.indicator(observations=(make.observation("2009", people=12),)),),
)
MISSING = make.of_county("25", "2010", activities=(activity("b1", title="Någon annans"),))


@pytest.fixture(scope="module")
def made():
    return report(BEFORE, AFTER, MISSING)


class TestChange:
    def test_what_has_changed_is_counted_for_each_two_rounds(self, made):
        assert {row[0]: row[1:] for row in printed(made, "changes").values()} == {
            "Aktiviteter som redovisas igen": ("2", "2"),
            "Nya aktiviteter": ("1", "1"),
            "Avslutade aktiviteter som inte redovisas igen": ("1", "1"),
            "Aktiviteter som har försvunnit": ("1", "1"),
            "Omformulerade poster": ("1", "1"),
            "Omkopplade aktiviteter": ("1", "1"),
        }
        assert [each.title for each in made.table("changes").columns[1:]] == ["Till 2010", "Från första till senaste"]

    def test_where_the_activities_have_gone_is_a_table_and_a_chart_of_it(self, made):
        assert printed(made, "moves")["2010"] == ("Till 2010", "1", "0", "0", "1", "0", "0", "2")
        (chart,) = (each for each in section(made, "forandring").blocks if isinstance(each, Chart))
        assert chart.table == "moves"
        assert "Till 2010: har kommit längre 1, har avbrutits 1" in chart.alt_text

    def test_the_transitions_say_from_which_status_to_which(self, made):
        rows = printed(made, "transitions")
        heads = [each.title for each in made.table("transitions").columns]
        assert dict(zip(heads, rows["from planned"], strict=True))["Genomförd"] == "1"
        assert dict(zip(heads, rows["from under_way"], strict=True))["Avbruten"] == "1"

    def test_the_lists_name_the_activities_with_both_texts_and_links(self, made):
        body = "Västerbottens län"
        assert list(printed(made, "change_new").values()) == [(body, "Femte", "2010")]
        assert list(printed(made, "change_gone").values()) == [(body, "Tredje", "2009", "2010")]
        assert list(printed(made, "change_moved").values()) == [
            (body, "Andra", "Avbruten", "Pågår", "Avbruten", "2010")
        ]
        assert list(printed(made, "change_reworded").values()) == [
            (body, "Första, omgjord", "Aktivitet", "Första", "Första, omgjord")
        ]
        ((*_, lost, new),) = printed(made, "change_relinked").values()
        titles = {each.id: each.title for each in make.plan().measures}
        assert (lost, new) == (f"{titles['m1']} (bidrar till)", f"{titles['m2']} (bidrar till)")

    def test_who_is_missing_in_a_round_is_told_as_no_information(self, made):
        share = made_figures(made)["change.no_information.2010"]
        assert "county:25" in share.basis
        assert "county:24" not in share.basis
        assert "varken att säga att något är oförändrat eller att det är borta" in words(
            section(made, "forandring").blocks
        )

    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_every_figure_has_a_name_of_its_own(self, language):
        several = (nation_of(follow_up(each.plan, each.dossiers)) for each in map(nation, range(5)))
        for desk in (NationDesk(each, Words(language)) for each in several):
            names = Counter(
                desk.name(key) for key in desk.counted if key.startswith(("change.", "wanted.", "answers."))
            )
            assert [name for name, times in names.items() if times > 1] == []

    def test_one_round_is_no_chapter(self):
        assert section(report(BEFORE), "forandring") is None

    def test_a_long_list_shows_its_beginning_and_says_where_the_rest_is(self):
        many = tuple(activity(f"n{n}") for n in range(25))
        made = report(BEFORE, make.of_county("24", "2010", activities=many))
        blocks = section(made, "forandring").blocks
        (view,) = (each for each in blocks if isinstance(each, TableView) and each.table == "change_new")
        assert len(view.rows) == 20
        assert len(made.table("change_new").rows) == 25
        assert "de 20 första av 25" in words(blocks)


def made_figures(made):
    return {each.key: each for row in made.table("figures").rows for each in row.cells if hasattr(each, "basis")}


SAME = "Samma tid, olika tal"


class TestContradicted:
    def test_both_values_and_both_places_are_told_in_words(self, made):
        assert [row[:1] + row[2:3] + row[4:] for row in printed(made, "contradictions").values()] == [
            (SAME, "Antal personer, 2009", "1\N{NO-BREAK SPACE}200", "Omgång 2009", "12", "Omgång 2010")
        ]
        assert printed(made, "contradictions_by_what") == {"about people": (SAME, "Antal personer", "1", "1")}
        annex = section(made, "emot-sig")
        assert (annex.role, annex.title) == ("annex", "Uppgifter som skiljer sig mellan omgångarna")
        assert "kan vara ett fel i någon av omgångarna eller något som har ändrats" in words(annex.blocks)
        assert "den senaste gäller" in words(annex.blocks)

    def test_what_cannot_both_be_true_stands_before_what_may_have_changed(self):
        def year(name, status, people):
            counted = make.indicator(observations=(make.observation("2009", people=people),))
            return make.of_county("24", name, activities=(activity("a1", status, name),), indicators=(counted,))

        made = report(year("2009", Status.DONE, 1), year("2010", Status.PLANNED, 2))
        changed = "Ändrat sedan förra omgången"
        assert [row[0] for row in printed(made, "contradictions").values()] == [SAME, changed]
        assert list(printed(made, "contradictions_by_what").values()) == [
            (SAME, "Antal personer", "1", "1"),
            (changed, "Aktivitetens läge", "1", "1"),
        ]
        views = [each for each in section(made, "emot-sig").blocks if isinstance(each, TableView)]
        assert [(each.caption, each.rows) for each in views[1:]] == [
            (SAME, ("contradiction 1",)),
            (changed, ("contradiction 2",)),
        ]

    @pytest.mark.parametrize(
        ("cells", "expected"),
        [({}, "Omgång 2009, aktivitet nr 3"), ({((), ""): None}, "Omgång 2009, aktivitet på rad 3")],
    )
    def test_where_it_stands_is_said_without_the_name_of_a_file(self, cells, expected):
        told = activity("a1", Status.DONE, "2009", origin=Origin("activities.toml", "activity", 3, cells=cells))
        made = report(county("2009", told), county("2010", activity("a1", Status.PLANNED, "2010")))
        (row,) = printed(made, "contradictions").values()
        assert (row[5], row[7]) == (expected, "Omgång 2010")

    def test_a_long_list_shows_some_of_each_kind(self):
        def year(name, status, end):
            several = tuple(activity(f"a{n}", status, name, end=make.when(end)) for n in range(10))
            return make.of_county("24", name, activities=several)

        made = report(year("2009", Status.DONE, "2011"), year("2010", Status.PLANNED, "2012"))
        blocks = section(made, "emot-sig").blocks
        (view,) = (each for each in blocks if isinstance(each, TableView) and each.table == "contradictions")
        about = {row.key: row.cells[2] for row in made.table("contradictions").rows}
        assert [about[key] for key in view.rows] == ["Aktivitetens läge", "Slutdatum"] * 4
        assert "8 av 20" in words(blocks)

    def test_a_status_and_an_answer_are_said_in_the_reports_language(self):
        def year(name, status, state):
            said = make.answer(question="f1", agency="lst24", state=state)
            return make.of_county(
                "24",
                name,
                activities=(activity("a1", status, name),),
                questions=(make.question("f1"),),
                answers=(said,),
            )

        both = year("2009", Status.DONE, AnswerState.GIVEN), year("2010", Status.PLANNED, AnswerState.NOTHING)
        swedish = [(row[2], row[4], row[6]) for row in printed(report(*both), "contradictions").values()]
        assert swedish == [("Aktivitetens läge", "Genomförd", "Planerad"), ("Svarets slag", "Svar givet", "Inget görs")]
        english = [(row[2], row[4], row[6]) for row in printed(report(*both, language="en"), "contradictions").values()]
        assert english == [
            ("Status of the activity", "Done", "Planned"),
            ("Kind of answer", "Answer given", "Nothing is done"),
        ]
