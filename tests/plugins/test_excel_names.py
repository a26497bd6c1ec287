"""Names and texts: whatever is written, Excel accepts the name and no sign is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from excel_book import Book, report, table
from handlingsplan_excel.height import across, lines_of, lines_on_page, most_lines, points
from handlingsplan_excel.names import Names, shortened
from handlingsplan_excel.texts import altered, fits, most_cells, one_line, pieces, units, visible
from hypothesis import given
from hypothesis import strategies as st

from handlingsplan.report import Column, TableView

ANY = st.text(max_size=80)
TITLES = st.one_of(ANY, st.text(alphabet="abå'*[]:/\\? HISTORYhistory", max_size=40))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Åtgärder", "Åtgärder"),
        ("Åtgärder: [alla] / delar \\ frågor? *", "Åtgärder – (alla) - delar…"),
        ("och/eller", "och-eller"),
        ("'citat'", "citat"),
        ("", "Blad"),
        ("???", "Blad"),
        ("History", "History (blad)"),
        ("HISTORIK", "HISTORIK (blad)"),
        ("Länets bidrag efter insatsområde", "Länets bidrag efter insatsområ…"),
        ("Ställningstaganden till om länet berörs", "Ställningstaganden till om…"),
        ("a\nb\tc\x07", "a b c␇"),
        ("🙂" * 20, "🙂" * 15 + "…"),
    ],
)
def test_a_sheets_name_is_its_title_as_far_as_excel_allows(title: str, name: str) -> None:
    assert Names().sheet(title) == name


def test_names_differ_whatever_their_case() -> None:
    names = Names()
    assert [names.sheet(each) for each in ("Plan", "PLAN", "plan", "Plan 2")] == [
        "Plan",
        "PLAN 2",
        "plan 3",
        "Plan 2 2",
    ]


@given(st.lists(TITLES, max_size=12))
def test_sheets_names_are_always_such_that_excel_accepts_them(titles: list[str]) -> None:
    names = Names()
    given_out = [names.sheet(title) for title in titles]
    assert len({name.casefold() for name in given_out}) == len(titles)
    for name in given_out:
        assert 0 < units(name) <= 31
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]", name)
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.casefold() not in ("history", "historik")


@given(st.lists(TITLES, max_size=12))
def test_tables_names_are_words_and_never_like_a_cell(titles: list[str]) -> None:
    names = Names()
    given_out = [names.table(title) for title in titles]
    assert len({name.casefold() for name in given_out}) == len(titles)
    for name in given_out:
        assert re.fullmatch(r"Tabell[A-Za-z0-9_]*", name)
        assert len(name) <= 255
        assert not re.fullmatch(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*", name)


@given(st.lists(TITLES, max_size=12))
def test_headings_are_one_line_each_and_differ(titles: list[str]) -> None:
    names = Names()
    given_out = [names.column(title, 30) for title in titles]
    assert len({name.casefold() for name in given_out}) == len(titles)
    assert all(name and "\n" not in name and units(name) <= 30 for name in given_out)


@given(ANY, st.integers(2, 40))
def test_a_shortened_text_says_that_it_is(words: str, limit: int) -> None:
    short = shortened(words, limit)
    assert units(short) <= limit
    assert short == words or short.endswith("…")


@given(st.text(alphabet=st.characters(), max_size=200))
def test_what_is_visible_can_be_written_and_only_what_cannot_be_held_is_replaced(words: str) -> None:
    shown = visible(words)
    shown.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]", shown)
    assert altered(words) == bool(re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", words))
    assert visible(shown) == shown


@given(st.text(alphabet="abc 🙂\nå", max_size=400), st.integers(4, 60), st.integers(1, 5))
def test_pieces_fit_and_are_the_text_again(words: str, limit: int, lines: int) -> None:
    parts = list(pieces(words, limit, lines))
    assert "".join(parts) == words
    assert all(part and units(part) <= limit and part.count("\n") <= lines for part in parts)


@given(st.text(alphabet="abc ", min_size=50, max_size=400), st.integers(0, 350))
def test_pieces_keep_whole_what_is_to_be_kept_whole(words: str, start: int) -> None:
    keep = (start, start + 8)
    ends, at = [], 0
    for part in pieces(words, 40, keep=(keep,)):
        at += len(part)
        ends.append(at)
    assert ends[-1] == len(words)
    assert not any(keep[0] < end < keep[1] for end in ends[:-1])


@pytest.mark.parametrize("words", ["x" * 32_767, "🙂" * 16_383, "\n" * 253])
def test_what_just_fits_is_one_piece(words: str) -> None:
    assert fits(words)
    assert [*pieces(words)] == [words]
    assert most_cells(words) == 1


@pytest.mark.parametrize("words", ["x" * 32_768, "🙂" * 16_384, "\n" * 254, "Ord. " * 40_000, "🙂 \n" * 30_000])
def test_what_does_not_fit_takes_no_more_pieces_than_are_made_ready(words: str) -> None:
    assert not fits(words)
    assert 1 < len([*pieces(words)]) <= most_cells(words)


@pytest.mark.parametrize(
    ("words", "line"),
    [(" a\r\n b\t\tc ", "a b c"), ("\x00", "␀"), ("å\u2028ä", "å ä"), ("", "")],
)
def test_one_line(words: str, line: str) -> None:
    assert one_line(words) == line


def test_heights_follow_the_words() -> None:
    assert lines_on_page("kort", 30) == 1
    assert lines_on_page("Ett ord till. " * 20, 30) in range(6, 11)
    assert lines_on_page("i" * 100, 50) < lines_on_page("W" * 100, 50)
    assert lines_on_page("a\n\nb", 30) == 3
    assert lines_of("a" * 31, across(30)) == 1
    assert lines_of("a" * 62, across(30)) == 2
    assert points(1) > 15
    assert points(1000) == 409
    assert points(most_lines()) <= 409


def test_many_tables_of_one_title_have_a_sheet_each(tmp_path: Path) -> None:
    title, columns = "Åtgärder i länet och i landet", [Column("a", "A")]
    tables = [table(("x",), columns=columns, title=title, key=f"t{n}") for n in range(12)]
    book = Book(report(TableView("t0"), tables=tables), tmp_path / "bok.xlsx")
    assert book.read.sheetnames[2:5] == [title, f"{title} 2", "Åtgärder i länet och i landet 3"]
    assert len({name for sheet in book.read for name in sheet.tables}) == 13
