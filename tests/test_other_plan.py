"""Another plan than the shipped one, made up and saying so, followed up from its files to both documents."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import attrs
import docx
import made_up
import make
import openpyxl
import pytest
from commands import handlingsplan
from finished_text import document_text

from handlingsplan.dossier import write_dossier
from handlingsplan.making import REPORTS, make_reports
from handlingsplan.model import ActionPlan, Directed, Dossier
from handlingsplan.plan import load_plan, write_plan
from handlingsplan.when import When

FILES = [f"{report}{suffix}" for report in REPORTS for suffix in (".docx", ".xlsx")]
WORDS_OF_2008 = re.compile(r"prostitution|människohandel|2007/08|sexuell|\b2008:\d", re.IGNORECASE)


def savable(value: Any) -> Any:
    """Return a value without lone surrogates, which no file of text can hold."""
    if type(value) is str:
        return re.sub("[\ud800-\udfff]", "", value)
    if isinstance(value, tuple):
        return tuple(map(savable, value))
    if attrs.has(type(value)) and not isinstance(value, When):
        fields = [each.name for each in attrs.fields(type(value))]
        return attrs.evolve(value, **{name: savable(getattr(value, name)) for name in fields})
    return value


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan's and the dossier's files, and the reports that a command made of them in each language."""
    folder = tmp_path_factory.mktemp("annan-plan")
    write_plan(made_up.other_plan(), folder / "plan")
    write_dossier(savable(made_up.other_dossier()), folder / "2009")
    for language in ("sv", "en"):
        words = ("--plan", folder / "plan", "--ut", folder / language, "--sprak", language)
        ran = handlingsplan("rapport", folder / "2009", *words)
        assert (ran.code, ran.err, ran.out.count("\nSkrev ")) == (0, "", len(FILES))
    return folder


@pytest.fixture(scope="module")
def said(folder: Path) -> dict[str, str]:
    """What each report says, by its language and name."""
    return {f"{lang}/{name}": "\n".join(document_text(folder / lang / name)) for lang in ("sv", "en") for name in FILES}


@pytest.fixture(scope="module")
def book(folder: Path) -> dict[str, list[list[Any]]]:
    """Each table of the Swedish follow-up as rows, by its sheet's name; the last row first is its headings."""
    workbook = openpyxl.load_workbook(folder / "sv" / "uppfoljning.xlsx")
    tables = {sheet.title: sheet[table.ref] for sheet in workbook for table in sheet.tables.values()}
    return {title: [[cell.value for cell in row] for row in rows] for title, rows in tables.items()}


def test_the_plan_is_as_large_as_it_should_be(folder):
    plan = load_plan(folder / "plan")
    assert plan == made_up.other_plan()
    assert len(plan.measures) == 120
    within = {each.id: each.within for each in plan.areas}
    depth = Counter(len([*_chain(each, within)]) for each in within)
    assert sorted(depth) == [1, 2, 3]
    assert len(made_up.other_dossier().questions) == 3


def _chain(area: str | None, within: dict[str, str | None]):
    while area is not None:
        yield area
        area = within[area]


@pytest.mark.parametrize("name", FILES)
def test_each_report_says_that_the_plan_is_made_up(said, name):
    assert "påhittad" in said[f"sv/{name}"]
    assert "made up" in said[f"en/{name}"]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_of_the_shipped_plan_appears(said, language, name):
    told, shipped, other = said[f"{language}/{name}"], load_plan(), made_up.other_plan()
    assert WORDS_OF_2008.findall(told) == []
    assert [words for words in _words(shipped) - _words(other) if words in told] == []


def _words(plan: ActionPlan) -> set[str]:
    """The words that a plan's records are called by, where they are more than a common word."""
    records = (*plan.measures, *plan.areas, *plan.assignments, *plan.sources)
    words = {each.title for each in records} | {each.address for each in plan.sources if each.address}
    return {each for each in (*words, plan.head.title, *(one.name for one in plan.agencies)) if " " in each}


@pytest.mark.parametrize("name", FILES)
def test_it_follows_this_plan_with_its_own_questions(said, name):
    told = said[f"sv/{name}"]
    assert "Handlingsplan för ett tystare hav" in told
    assert [n for n in (1, 2, 3) if f"Vad har ni hört under vattnet ({n})?" not in told] == []
    assert "Fråga 4" not in told


# The numbers


def concerned() -> set[int]:
    """The numbers of the measures that concern the county, from how the plan was made: a rule, and two decisions."""
    mine = (Directed.COUNTY_BOARDS, Directed.COUNTY)
    by_rule = {each.number for each in made_up.other_plan().measures if each.directed_to in mine}
    return by_rule - {4} | {8}


def test_the_measures_add_up_in_the_workbook(book):
    headings, *measures = book["Åtgärder"]
    number, concerns = headings.index("Nummer"), headings.index("Berör länet")
    assert [row[number] for row in measures] == list(range(1, 121))
    verdicts = Counter(row[concerns] for row in measures)
    assert sum(verdicts.values()) == 120
    assert verdicts["Berör länet"] == len(concerned()) == 48

    headings, *areas, total = next(rows for title, rows in book.items() if title.startswith("Länets bidrag"))
    assert [row[-1] for row in areas] == [sum(row[1:-1]) for row in areas]
    assert total[1:] == [sum(column) for column in list(zip(*areas, strict=True))[1:]]
    assert total[-1] == len(concerned())
    matrix = next(rows for title, rows in book.items() if title.startswith("Åtgärder och myndigheter"))
    assert len({row[0] for row in matrix[1:]}) >= len(concerned())


def test_every_record_is_in_the_workbook_s_balance(book):
    balance = {row[0]: row[1:4] for row in book["Rapportens balans"][1:]}
    assert balance["åtgärder"] == [120, 120, 0]
    assert balance["aktiviteter"] == [made_up.ACTIVITIES, made_up.ACTIVITIES, 0]
    assert balance["insatsområden"] == [30, 30, 0]
    assert balance["svar"] == [18, 18, 0]


def test_the_numbers_add_up_in_the_document_and_are_those_of_the_workbook(folder, book):
    document = docx.Document(str(folder / "sv" / "uppfoljning.docx"))
    tables = {rows[0][0]: rows for table in document.tables if (rows := _cells(table))}
    in_book = {row[0]: row[2] for row in book["Nyckeltal"][1:]}
    assert {row[0]: row[1] for row in tables["Nyckeltal"][1:]} == in_book
    assert in_book["Kända åtgärder i planen"] == "120 kända åtgärder av 125"
    assert f"av {len(concerned())} kända åtgärder som berör länet" in in_book["Åtgärder som länet bidrar till"]

    _, *areas, total = tables["Insatsområde"]
    assert [int(each) for each in total[1:]] == [sum(map(int, column)) for column in list(zip(*areas, strict=True))[1:]]
    assert int(total[-1]) == len(concerned())


def test_each_measure_has_a_chapter_of_its_own_or_a_row_among_the_others(folder):
    document = docx.Document(str(folder / "sv" / "uppfoljning.docx"))
    headings = [each.text for each in document.paragraphs if each.style.name.startswith("Heading")]
    told = [int(found[1]) for each in headings if (found := re.search(r"\(åtgärd (\d+)\)$", each))]
    assert sorted(told) == sorted(concerned())
    (others,) = [rows for table in document.tables if (rows := _cells(table))[0][1:3] == ["Nummer", "Ansvarig"]]
    assert sorted(int(row[1]) for row in others[1:]) == sorted({*range(1, 121)} - concerned())


def _cells(table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize("name", FILES)
def test_in_english_the_report_speaks_english(said, name):
    told = said[f"en/{name}"]
    swedish = ("Uppgift saknas", "Inget redovisat", "Insatsområden", "Nyckeltal", "Samordningsgruppen består")
    assert [words for words in swedish if words in told] == []
    assert "No information" in told or "Not known" in told or "Information missing" in told


# Counties that have less


PARTS: dict[str, Any] = {
    "groups": (make.group(members=(make.member("lst"), make.member("polis"))),),
    "questions": (make.question(),),
    "answers": (make.answer(), make.answer(agency="polis")),
    "activities": (make.activity(links=(make.link(),), statuses=(make.status(),)),),
    "needs": (make.need(),),
}
LESS = [(), *((each,) for each in PARTS), ("groups", "answers"), ("groups", "questions", "needs"), tuple(PARTS)]


@pytest.mark.parametrize("lacking", LESS, ids=lambda lacking: "-".join(lacking) or "nothing")
def test_a_county_that_lacks_much_still_gets_sound_documents(tmp_path, lacking):
    dossier = make.dossier(**{name: () if name in lacking else records for name, records in PARTS.items()})
    made = make_reports(make.plan(), dossier, tmp_path)
    assert [str(each) for each in made.failures] == []
    assert sorted(each.path.name for each in made.written) == sorted(FILES)
    if "groups" in lacking:
        headings = [each.text for each in docx.Document(str(tmp_path / "lagesrapport.docx")).paragraphs]
        assert not any(re.search(r"^[\d.\s]*Samordningsgruppen$", each) for each in headings)


@pytest.mark.parametrize(
    "plan",
    [
        make.plan(measures=(), areas=(), agencies=()),
        make.plan(areas=(), measures=(make.measure(area=None),)),
        make.plan(head=make.plan_head(title="En plan", declared=9, made_up=False)),
    ],
    ids=["nothing", "no areas", "less than declared"],
)
def test_a_plan_of_which_little_is_known_still_gets_sound_documents(tmp_path, plan):
    dossier = Dossier(head=make.dossier_head(), round=make.round_())
    made = make_reports(plan, dossier, tmp_path)
    assert [str(each) for each in made.failures] == []
    assert len(made.written) == len(FILES)
    assert ("påhittad" in "\n".join(document_text(tmp_path / "uppfoljning.docx"))) is plan.head.made_up
