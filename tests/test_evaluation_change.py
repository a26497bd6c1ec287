"""The chapters on change between rounds, on what was asked for, and on the answers: read as they are printed."""

from __future__ import annotations

from datetime import date

import make
import pytest

from handlingsplan.compose import evaluation_report
from handlingsplan.followup import follow_up
from handlingsplan.model import AnswerState, NeedKind, NeedOutcome, Status
from handlingsplan.report import Chart, Paragraph, TableView, cell_words, inline_words

ON = date(2011, 12, 31)


def activity(id, status=None, year="2009", **said):  # noqa: A002 - as the field is called
    return make.activity(id, statuses=(make.status(status, f"{year}-06-01"),) if status else (), **said)


def report(*dossiers, language="sv"):
    return evaluation_report(follow_up(make.plan(), dossiers, on=ON), language=language)


def section(made, name):
    return next((each for each, _ in made.walk() if each.id == name), None)


def printed(made, table):
    """What every cell of a table says, by row."""
    return {row.key: tuple(str(cell_words(cell, made.records)) for cell in row.cells) for row in made.table(table).rows}


def words(blocks):
    return " ".join(inline_words(block.inlines) for block in blocks if isinstance(block, Paragraph))


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


class TestContradicted:
    def test_both_values_and_both_places_are_told_in_words(self, made):
        assert [row[1:2] + row[3:] for row in printed(made, "contradictions").values()] == [
            ("Personer, 2009", "1\N{NO-BREAK SPACE}200", "2009", "12", "2010")
        ]
        assert printed(made, "contradictions_by_what")["about people"] == ("Personer", "1", "1")
        assert section(made, "emot-sig").role == "annex"

    def test_a_long_list_shows_some_of_each_kind(self):
        def year(name, status, end):
            several = tuple(activity(f"a{n}", status, name, end=make.when(end)) for n in range(10))
            return make.of_county("24", name, activities=several)

        made = report(year("2009", Status.DONE, "2011"), year("2010", Status.PLANNED, "2012"))
        blocks = section(made, "emot-sig").blocks
        (view,) = (each for each in blocks if isinstance(each, TableView) and each.table == "contradictions")
        about = {row.key: row.cells[1] for row in made.table("contradictions").rows}
        assert [about[key] for key in view.rows] == ["Läge", "Slut"] * 4
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
        swedish = [(row[1], row[3], row[5]) for row in printed(report(*both), "contradictions").values()]
        assert swedish == [("Läge", "Genomförd", "Planerad"), ("Svar", "Svar givet", "Inget görs")]
        english = [(row[1], row[3], row[5]) for row in printed(report(*both, language="en"), "contradictions").values()]
        assert english == [("Status", "Done", "Planned"), ("Answer", "Answer given", "Nothing is done")]


class TestAnswers:
    PASTED = "Vi arbetar med frågan inom ramen för vårt ordinarie uppdrag och samverkar när det behövs."

    @pytest.fixture
    def answered(self):
        def year(code, name, *said):
            told = zip(("lst", "kommun"), said, strict=False)
            answers = tuple(
                make.answer(agency=body, text=words) if words else make.answer(agency=body, state=AnswerState.NO_ANSWER)
                for body, words in told
            )
            agencies = (
                make.agency("lst", name=f"Länsstyrelsen {code}"),
                make.agency("kommun", name=f"Kommunen {code}"),
            )
            return make.of_county(
                code, name, questions=(make.question("f1"),), agencies=agencies, answers=answers, activities=()
            )

        return report(
            year("24", "2009", self.PASTED, None), year("24", "2010", "Nej."), year("25", "2009", self.PASTED)
        )

    def test_answers_and_silences_are_counted_round_by_round_and_question_by_question(self, answered):
        heads = [each.title for each in answered.table("answers_by_round").columns]
        assert heads[1:] == ["Svar givet", "Inget görs", "Ej tillämpligt", "Vet ej", "Inget svar", "Ej tillfrågad"]
        assert list(printed(answered, "answers_by_round").values()) == [
            ("2009", "2", "0", "0", "0", "1", "0"),
            ("2010", "1", "0", "0", "0", "0", "0"),
        ]
        (row,) = printed(answered, "answers_by_question").values()
        assert row[2:] == ("3", "0", "0", "0", "1", "0", "4")

    def test_all_texts_stand_side_by_side_with_their_words_counted(self, answered):
        rows = [(row[1], row[3], row[4], row[5], row[6]) for row in printed(answered, "answers_side_by_side").values()]
        assert rows == [
            ("Västerbottens län", "2009", "Svar givet", "15", self.PASTED),
            ("Västerbottens län", "2009", "Inget svar", "0", "Ingen text"),
            ("Västerbottens län", "2010", "Svar givet", "1", "Nej."),
            ("Norrbottens län", "2009", "Svar givet", "15", self.PASTED),
        ]

    def test_the_same_text_from_two_counties_is_flagged(self, answered):
        rows = [(row[0], row[2], row[5]) for row in printed(answered, "answers_alike").values()]
        start = "Vi arbetar med frågan inom ramen för vårt ordinarie uppdrag och samverkar när …"
        assert rows == [("1", "Västerbottens län", start), ("1", "Norrbottens län", start)]
        ((_, _, *counts, begins),) = printed(answered, "answers_alike_groups").values()
        assert (counts, begins) == (["2", "2"], start)


class TestWanted:
    NEEDS = (
        make.need("n1", theme="kunskap", text="Kurser.", outcome=NeedOutcome.PARTLY, outcome_reason="En kurs gavs."),
        make.need("n2", theme="boende", text="Platser.", met_by=("a1",)),
        make.need("n3", theme="boende", kind=NeedKind.OFFER, text="Lokaler."),
    )

    @pytest.fixture
    def asked(self):
        doing = activity("a1", Status.DONE)
        first = make.of_county("24", "2009", needs=self.NEEDS[2:], activities=())
        return report(first, make.of_county("24", "2010", needs=self.NEEDS, activities=(doing,)))

    def test_each_is_told_with_who_asked_what_became_of_it_and_how_that_is_known(self, asked):
        assert {row[4]: row[2:4] + row[5:] for row in printed(asked, "wanted").values()} == {
            "Kurser.": ("Kunskap", "Behov", "2010", "Delvis mött", "sagt av den som redovisar: En kurs gavs."),
            "Platser.": ("Boende", "Behov", "2010", "Mött", "enligt aktiviteterna som möter det"),
            "Lokaler.": ("Boende", "Erbjudande", "2009, 2010", "Inte mött", "framförs igen, och inget möter det"),
        }

    def test_kinds_and_themes_add_up_to_all_that_was_asked_for(self, asked):
        assert printed(asked, "wanted_by_kind")["kind need"][1:] == (
            "1 av 2 (50\N{NO-BREAK SPACE}%)",
            "1 av 2 (50\N{NO-BREAK SPACE}%)",
            "0 av 2 (0\N{NO-BREAK SPACE}%)",
            "0 av 2 (0\N{NO-BREAK SPACE}%)",
        )
        assert set(printed(asked, "wanted_by_kind")["kind obstacle"][1:]) == {"Inget"}
        themes = printed(asked, "wanted_by_theme")
        assert themes["theme boende"] == ("Boende", "1", "0", "1", "0", "2")
        assert themes["sum"] == ("Summa", "1", "1", "1", "0", "3")

    def test_a_long_list_shows_first_what_has_come_of_something(self):
        waiting = tuple(make.need(f"v{n}", text=f"Vänta {n}.") for n in range(60))
        made = report(make.of_county("24", "2010", needs=(*waiting, *self.NEEDS), activities=(activity("a1"),)))
        blocks = section(made, "efterfragat").blocks
        (view,) = (each for each in blocks if isinstance(each, TableView) and each.table == "wanted")
        assert len(view.rows) == 40
        assert "wanted lan24/2010/need:n1" in view.rows
        assert len(made.table("wanted").rows) == 63
        assert "40 av 63" in words(blocks)

    def test_every_figure_has_a_name_of_its_own(self, asked, made):
        for each in (asked, made):
            names = [row[0] for row in printed(each, "figures").values() if row[5].startswith(("wanted.", "change."))]
            assert len(names) == len(set(names))
