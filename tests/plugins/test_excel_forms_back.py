"""What a form holds comes back from its workbook exactly, whatever it is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from excel_form import FIRST, FULL, LISTS, Back, form, written
from handlingsplan_excel import form_formats, readers
from handlingsplan_excel.form_book import unfolded
from handlingsplan_excel.form_signs import coded, settled, stretches
from hypothesis import given, settings
from hypothesis import strategies as st

from handlingsplan.forms import FormChoice, Value
from handlingsplan.testing.hostile import TEXTS as HOSTILE


def back(folder: Path, **values: Value) -> dict[str, Value]:
    """A row, as it comes back."""
    read = Back(written(folder, values))
    assert read.told == []
    (row,) = read.rows()
    return row


def test_a_row_comes_back_with_its_types_and_places(tmp_path: Path) -> None:
    read = Back(written(tmp_path, FULL, {"title": "Nej", "done": False}, head={"body": "lan", "preface": "Ord"}))
    assert read.rows() == [FULL, {"title": "Nej", "done": False}]
    assert read.rows("dossier") == [{"body": "lan", "preface": "Ord"}]
    assert read.told == []
    first = read.table().rows[0]
    assert (first.number, first.cells["start"].place) == (FIRST, f"G{FIRST}")
    assert read.table("dossier").rows[0].cells["preface"].place == "B7"
    assert [table.name for table in read.filled.tables] == ["Underlaget", "Aktiviteter"]
    assert read.filled.file == "underlag.xlsx"
    assert read.filled.stamp == {"kind": "dossier", "plan": "skr-2007-08-167", "fingerprint": "0123abcd"}


def test_types_are_what_they_were(tmp_path: Path) -> None:
    row = back(tmp_path, **FULL)
    assert {key: type(value) for key, value in row.items()} == {key: type(value) for key, value in FULL.items()}


def test_an_empty_form_gives_no_rows(tmp_path: Path) -> None:
    read = Back(written(tmp_path))
    assert (read.rows(), read.rows("dossier"), read.told) == ([], [{}], [])


ANY = (
    *HOSTILE.values(),
    "=1+1",
    "=åtgärd enligt plan",
    "+46",
    "@SUM(A1)",
    "'med apostrof",
    "_x0007_",
    "_x0007_x0008_",
    "_x005F_x0007_",
    "_x0007\x01",
    "\x00\x07\x0b\x1f\x7f",
    "\ufffe\uffff\ufdd0",
    "\ud800 ensam \udfff",
    "😀 _xD83D_",
    "a\r\nb\rc\nd\te",
    "  inlett och avslutat \n",
    "1\u00a0100\u200b",
    "<r>x</r>",
    "<r><t>x</t></r>",
    "#REF!",
    "SANT",
    "007",
    "handlingsplan|rows|activity|id|text|",
    "Exempel:",
    "\n" * 600,
    "<&>\"'",
)


def test_any_text_comes_back(tmp_path: Path) -> None:
    rows = [{"title": f".{words}", "text": words, "word": f"{words}."} for words in ANY]
    for row in rows:
        row["text"] += "" if row["text"].strip() else "."
    read = Back(written(tmp_path, *rows))
    assert read.rows() == rows
    assert read.told == []


@pytest.mark.parametrize("words", ANY)
def test_any_text_comes_back_where_there_is_one_record(tmp_path: Path, words: str) -> None:
    read = Back(written(tmp_path, head={"body": "x", "preface": f"{words}."}))
    assert read.rows("dossier") == [{"body": "x", "preface": f"{words}."}]


@pytest.mark.parametrize(
    ("sign", "times"),
    [("å", 40_000), ("😀", 20_000), ("\x07", 40_000), ("_x0007_ ", 5_000), ("\n", 40_000), ("ord ", 40_000)],
)
def test_a_text_longer_than_a_cell_comes_back_whole(tmp_path: Path, sign: str, times: int) -> None:
    long = f"Början. {sign * times} Slut."
    rows = [{"title": "Före"}, {"title": long, "text": long[:-1], "number": 3}, {"title": "Efter"}]
    read = Back(written(tmp_path, *rows, head={"preface": long}))
    assert read.rows() == rows
    assert read.rows("dossier") == [{"preface": long}]
    assert read.table().rows[1].cells["text"].place == f"C{FIRST + 1}"
    assert read.told == []


@pytest.mark.parametrize(
    "number", [0, -1, 999_999_999_999_999, 10**15 + 1, 12345678901234567890, -(10**40), 10**200, 10**400]
)
def test_whole_numbers_come_back(tmp_path: Path, number: int) -> None:
    value = back(tmp_path, title="x", number=number)["number"]
    # Past what Excel counts with it is text; digits that stand as text are the core's to read.
    assert int(value) == number
    assert type(value) is (str if len(str(abs(number)).rstrip("0")) > 15 or number > 10**300 else int)


@pytest.mark.parametrize(
    "number", ["0.1", "1100.50", "-2.5", "0.000001", "1E+3", "1E-20", "3.14159265358979323846", "NaN"]
)
def test_decimals_come_back(tmp_path: Path, number: str) -> None:
    value = back(tmp_path, title="x", sum=Decimal(number))["sum"]
    assert str(value) == number if number == "NaN" else Decimal(value) == Decimal(number)


@pytest.mark.parametrize("day", [date(1900, 3, 1), date(2009, 1, 1), date(9999, 12, 31)])
def test_days_come_back_as_days(tmp_path: Path, day: date) -> None:
    assert back(tmp_path, title="x", start=day)["start"] == day


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(1900, 2, 28), date(1905, 7, 1)])
def test_days_that_excel_cannot_show_are_words(tmp_path: Path, day: date) -> None:
    assert back(tmp_path, title="x", start=day)["start"] == day.isoformat()


@pytest.mark.parametrize("said", ["hösten 2009", "2009", "2009-06", "2009-06-30", "hösten 2009 – våren 2010"])
def test_a_time_in_words_stays_words(tmp_path: Path, said: str) -> None:
    assert back(tmp_path, title="x", start=said)["start"] == said


def test_choices_come_back_as_values_and_others_as_they_are(tmp_path: Path) -> None:
    row = {"title": "x", "agency": "kommun", "word": "egen väg", "several": "polis\nnågon annan\nkommun"}
    assert back(tmp_path, **row) == row


def test_values_that_look_like_each_other_are_not_mixed_up(tmp_path: Path) -> None:
    lists = {**LISTS, "agency": (FormChoice("b", "a"), FormChoice("a (b)"), FormChoice("a", "b"), FormChoice("B"))}
    rows = [{"title": "x", "agency": each.value} for each in lists["agency"]]
    assert Back(written(tmp_path, *rows, lists=lists)).rows() == rows


def test_the_same_form_gives_the_same_bytes(tmp_path: Path) -> None:
    first = written(tmp_path, FULL).read_bytes()
    assert written(tmp_path, FULL).read_bytes() == first


def test_the_hooks_offer_both_ways(tmp_path: Path) -> None:
    (made,), (reader,) = form_formats(), readers()
    path = tmp_path / f"x{made.suffix}"
    made.write(form(FULL), path)
    filled, findings = reader.read(path)
    assert (len(filled.tables), findings) == (2, ())
    assert (made.name, reader.name) == ("excel", "excel")
    assert path.suffix in reader.suffixes


WORDS = st.text(max_size=60) | st.text("_x0FDE7 \n\r\t<r>&='", max_size=20)
VALUES = st.fixed_dictionaries(
    {"title": WORDS.filter(str.strip)},
    optional={
        "text": WORDS.filter(str.strip),
        "agency": st.sampled_from([each.value for each in LISTS["agency"]]),
        "several": st.lists(st.sampled_from(["lst", "polis", "x", "• y"]), min_size=1).map("\n".join),
        "start": st.dates(date(1906, 2, 1)) | st.sampled_from(["hösten 2009", "2009"]),
        "number": st.integers(-(10**14), 10**14),
        "sum": st.decimals(-(10**8), 10**8, places=4),
        "done": st.booleans(),
    },
)


@settings(max_examples=25, deadline=None)
@given(st.lists(VALUES, max_size=4))
def test_any_rows_come_back(rows: list[dict[str, Value]]) -> None:
    with TemporaryDirectory() as folder:
        read = Back(written(Path(folder), *rows))
    assert read.rows() == rows
    assert read.told == []


@settings(max_examples=200, deadline=None)
@given(st.text("_x05F0a\x07\ufdd0<r>", max_size=30))
def test_codes_are_taken_for_what_they_are(words: str) -> None:
    assert unfolded(settled(coded(words).encode()).decode()) == words


@settings(max_examples=20, deadline=None)
@given(st.text("a\x07😀\n ", min_size=1, max_size=20), st.integers(1, 20_000))
def test_stretches_are_the_text_and_fit(words: str, times: int) -> None:
    parts = list(stretches(words * times))
    assert "".join(parts) == words * times
    assert all(len(part.encode("utf-16-le")) // 2 <= 32_767 and part.count("\n") <= 253 for part in parts)
    assert all(len(coded(part)) <= 32_767 for part in parts)  # what XlsxWriter takes
