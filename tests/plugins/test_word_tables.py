"""Tables in a Word document: captions, header rows, every kind of cell, notes, divided tables, marks once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from handlingsplan_word.cells import TONES, CellNotes
from handlingsplan_word.places import Places
from handlingsplan_word.widths import MOST_COLUMNS, divided, measured, shared
from judges.document import own_docx
from judges.prose import W, is_on, style_of, val
from word_file import report, words_in, written

from handlingsplan.report import (
    Column,
    Figure,
    Items,
    Mark,
    Missing,
    Paragraph,
    Ref,
    Row,
    Section,
    Strong,
    Table,
    TableView,
    block_mark,
    inline_words,
    row_mark,
)
from handlingsplan.when import parse_when

ONE = (Column("a", "Åtgärd"), Column("b", "Svar"))


def table(*rows: Row, key: str = "t", columns: tuple[Column, ...] = ONE, **more) -> Table:
    return Table(key, more.pop("title", "Svaren"), more.pop("description", ""), columns, rows, **more)


def rows(count: int, width: int = 2) -> Iterator[Row]:
    return (Row(f"r{n}", tuple(f"{n}:{m}" for m in range(width))) for n in range(count))


def test_a_table_has_a_caption_a_header_row_and_its_rows(tmp_path):
    made = report(TableView("t"), tables=(table(*rows(2), description="Vad de sa."),))
    word = written(made, tmp_path)
    assert word.of("caption") == ["Tabell 1. Svaren"]
    assert word.of("body text") == []
    assert word.tables == [[["Åtgärd", "Svar"], ["0:0", "0:1"], ["1:0", "1:1"]]]
    (element,) = word.body.iter(f"{W}tbl")
    assert (val(element.find(f".//{W}tblCaption")), val(element.find(f".//{W}tblDescription"))) == (
        "Svaren",
        "Vad de sa.",
    )
    head, *others = element.iter(f"{W}tr")
    assert is_on(head.find(f"{W}trPr/{W}tblHeader"))
    assert not any(each.find(f"{W}trPr/{W}tblHeader") is not None for each in others)
    assert all(is_on(each.find(f"{W}trPr/{W}cantSplit")) for each in (head, *others))
    look = element.find(f".//{W}tblLook")
    assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")) == ("1", "1")


def test_captions_are_numbered_and_may_be_others_than_the_title(tmp_path):
    views = (TableView("t", caption="Ett urval"), TableView("t"), TableView("u"))
    word = written(report(*views, tables=(table(), table(key="u", title="Andra"))), tmp_path)
    assert word.of("caption") == ["Tabell 1. Ett urval", "Tabell 2. Svaren", "Tabell 3. Andra"]
    fields = [each.get(f"{W}instr") for each in word.body.iter(f"{W}fldSimple")]
    assert [each for each in fields if "SEQ" in each] == [r" SEQ Tabell \* ARABIC "] * 3


def test_a_description_goes_with_its_table_and_is_no_text_of_its_own(tmp_path):
    word = written(report(TableView("t"), TableView("t"), tables=(table(description="Så räknas."),)), tmp_path)
    assert word.of("body text") == []
    assert [val(each) for each in word.body.iter(f"{W}tblDescription")] == ["Så räknas."] * 2


def test_a_view_selects_rows_and_columns_in_its_own_order(tmp_path):
    view = TableView("t", rows=("r2", "r0"), columns=("b", "a"))
    word = written(report(view, tables=(table(*rows(3)),)), tmp_path)
    assert word.tables == [[["Svar", "Åtgärd"], ["2:1", "2:0"], ["0:1", "0:0"]]]


def test_one_column_can_be_selected(tmp_path):
    word = written(report(TableView("t", columns=("b",)), tables=(table(*rows(1)),)), tmp_path)
    assert word.tables == [[["Svar"], ["0:1"]]]


class Lazy:
    """Rows that are made each time they are asked for."""

    def __len__(self) -> int:
        return 3

    def __iter__(self) -> Iterator[Row]:
        return rows(3)

    def __contains__(self, row: object) -> bool:
        return row in tuple(self)


@pytest.mark.parametrize("chosen", [None, ("r2", "r0")])
def test_rows_may_be_made_as_they_are_asked_for(tmp_path, chosen):
    made = report(TableView("t", rows=chosen), tables=(Table("t", "T", "", ONE, Lazy()),))
    word = written(made, tmp_path)
    assert [row[0] for row in word.tables[0][1:]] == [f"{n}:0" for n in ((0, 1, 2) if chosen is None else (2, 0))]


def test_each_kind_of_value_is_printed_as_words(tmp_path):
    share = Figure("andel", Fraction(18, 26), "18 av 26 (69 %)", "r")
    columns = tuple(
        Column(kind, kind, kind)
        for kind in ("text", "long_text", "number", "share", "date", "link", "records", "figure")
    )
    values = (
        ("Ord, ", Strong(("tunga",))), "rad ett\nrad två", 1234567, share, date(2009, 6, 30),
        Ref(("sidan",), "https://example.org/"), ("p/m:1", "p/m:2"), share,
    )  # fmt: skip
    others = ("a", "b", Decimal("-0.5"), share, parse_when("hösten 2009"), Ref(("hit",), "#here"), ("p/m:9",), share)
    made = report(
        TableView("t"),
        tables=(table(Row("r", values), Row("s", others), columns=columns),),
        records={"p/m:1": "Första åtgärden", "p/m:2": "Andra"},
        wide=True,
    )
    word = written(made, tmp_path)
    assert word.tables[0][1:] == [
        ["Ord, tunga", "rad ett\nrad två", "1\u00a0234\u00a0567", "18 av 26 (69 %)", "2009-06-30", "sidan",
         "Första åtgärden\nAndra", "18 av 26 (69 %)"],
        ["a", "b", "-0,5", "18 av 26 (69 %)", "hösten 2009", "hit", "p/m:9", "18 av 26 (69 %)"],
    ]  # fmt: skip
    assert ("sidan", "https://example.org/") in word.links
    styles = [style_of(each, word.names) for each in list(word.body.iter(f"{W}tr"))[1].iter(f"{W}p")]
    assert styles == [
        "tabellradrubrik", "tabelltext", "tabelltal", "tabelltal",
        "tabelltext", "tabelltext", "tabelltext", "tabelltext", "tabelltext",
    ]  # fmt: skip
    assert word.open().styles["Tabelltal"].paragraph_format.alignment == WD_ALIGN_PARAGRAPH.RIGHT


def test_records_lead_to_where_they_are_shown(tmp_path):
    columns = (Column("a", "Åtgärd"), Column("r", "Aktiviteter", "records"))
    keys = ("p/activity:a1", "p/activity:a2")
    first = table(Row("m", ("Åtgärd", keys)), columns=columns)
    second = table(Row("a1", ("Möten", "ja"), shows=keys[:1]), key="u")
    made = report(TableView("t"), TableView("u"), tables=(first, second), records={keys[0]: "Möten", keys[1]: "Film"})
    word = written(made, tmp_path)
    assert word.tables[0][1] == ["Åtgärd", "Möten\nFilm"]
    assert word.links[1:] == [("Möten", f"_hp{row_mark('u', 'a1')}")]


def test_a_status_is_a_label_on_a_soft_tone(tmp_path):
    columns = (Column("a", "A"), Column("s", "Läge", "status"))
    marks = [Mark(tone, f"Läge {tone}", tone) for tone in TONES]
    made = table(
        *(Row(each.code, ("x", each)) for each in marks), Row("m", ("x", Missing("no", "Inget svar"))), columns=columns
    )
    word = written(report(TableView("t"), tables=(made,)), tmp_path)
    cells = [list(row.iter(f"{W}tc"))[1] for row in word.body.iter(f"{W}tr")][1:]
    assert [(words_in(cell), cell.find(f".//{W}shd").get(f"{W}fill")) for cell in cells] == [
        *((each.label, TONES[each.tone]) for each in marks),
        ("Inget svar", TONES["unknown"]),
    ]
    assert cells[-1].find(f".//{W}rPr/{W}i") is not None


@pytest.mark.parametrize("tone", TONES.values())
def test_words_on_a_tone_are_easy_to_read(tone):
    channels = [int(tone[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    black_on_tone = (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05) / 0.05
    assert black_on_tone > 7


def test_a_silence_outside_a_status_column_is_said_without_a_tone(tmp_path):
    made = table(Row("r", ("x", Missing("no", "Uppgift saknas", to="https://example.org/"))))
    word = written(report(TableView("t"), tables=(made,)), tmp_path)
    assert word.tables[0][1] == ["x", "Uppgift saknas"]
    assert word.links[-1] == ("Uppgift saknas", "https://example.org/")
    assert not [*word.body.iter(f"{W}shd")]


def test_notes_have_letters_and_stand_under_the_table(tmp_path):
    columns = (Column("a", "A", help="Vad som görs."), Column("s", "Läge", "status", unit="i juni"))
    noted = [Mark("p", "Pågår", "under_way", "Enligt polisen."), Missing("n", "Inget svar", "Frågan kom för sent.")]
    made = table(*(Row(str(n), ("x", noted[n % 2])) for n in range(3)), columns=columns)
    word = written(report(TableView("t"), tables=(made,)), tmp_path)
    assert word.tables[0] == [["A", "Läge (i juni)"], ["x", "Pågåra"], ["x", "Inget svarb"], ["x", "Pågåra"]]
    assert word.of("tabellnot") == ["a) Enligt polisen.", "b) Frågan kom för sent.", "A: Vad som görs."]
    assert word.values("vertAlign") == ["superscript"] * 3


def test_letters_go_on_after_z():
    notes = CellNotes()
    letters = [notes.letter(str(n)) for n in range(54)]
    assert [letters[n] for n in (0, 25, 26, 27, 52, 53)] == ["a", "z", "aa", "ab", "ba", "bb"]
    assert notes.letter("0") == "a"


def test_a_table_without_rows_says_so(tmp_path):
    word = written(report(TableView("t"), tables=(table(),)), tmp_path)
    assert word.tables == [[["Åtgärd", "Svar"]]]
    assert word.of("tabellnot") == ["Tabellen har inga rader."]


def test_a_total_is_set_apart(tmp_path):
    made = table(Row("r", ("x", "1")), Row("s", ("Summa", "1"), emphasis="total"))
    word = written(report(TableView("t"), tables=(made,)), tmp_path)
    bold = [
        [cell.find(f".//{W}rPr/{W}b") is not None for cell in row.iter(f"{W}tc")] for row in word.body.iter(f"{W}tr")
    ]
    assert bold == [[False, False], [False, False], [True, True]]


def test_a_row_longer_than_a_page_may_break(tmp_path):
    long = "ord " * 2000
    made = table(Row("r", ("x", long)), Row("s", ("x", ("kort", Strong((long,))))), Row("t", ("x", "kort")))
    word = written(report(TableView("t"), tables=(made,)), tmp_path)
    whole = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in word.body.iter(f"{W}tr")]
    assert whole == [True, False, False, True]


def test_a_row_shown_twice_has_its_mark_once(tmp_path):
    made = report(
        TableView("t", rows=("r1",)), TableView("t"), TableView("t", rows=("r1", "r1")), tables=(table(*rows(3)),)
    )
    word = written(made, tmp_path)
    assert sorted(word.bookmarks) == sorted({f"_hp{mark}" for mark in made.places})
    assert word.marks.places == set(made.places)


def test_only_rows_that_are_shown_have_marks_and_are_counted(tmp_path):
    made = report(TableView("t", rows=("r1",)), tables=(table(*rows(3)), table(*rows(1), key="u")))
    shown = {block_mark("here", 0), block_mark("here", 1), row_mark("t", "r1")}
    assert written(made, tmp_path).marks.places == shown
    assert Places(made).shown_count() == len(shown)


def wide_table(count: int, headers: int) -> Table:
    columns = tuple(Column(f"c{n}", f"Kolumn {n}", width="narrow") for n in range(count))
    return table(*rows(2, count), columns=columns, header_columns=headers)


def test_a_table_with_too_many_columns_is_divided_visibly(tmp_path):
    made = report(TableView("t"), tables=(wide_table(30, 1),), wide=True)
    word = written(made, tmp_path)
    assert word.of("caption") == [f"Tabell 1, del {n} av 3. Svaren" for n in (1, 2, 3)]
    assert [part[0][0] for part in word.tables] == ["Kolumn 0"] * 3
    assert [part[1][0] for part in word.tables] == ["0:0"] * 3
    assert [cell for part in word.tables for cell in part[2][1:]] == [f"1:{n}" for n in range(1, 30)]
    assert max(len(part[0]) for part in word.tables) <= MOST_COLUMNS
    assert word.marks.places == set(made.places)
    fields = [each.get(f"{W}instr") for each in word.body.iter(f"{W}fldSimple")]
    assert [each for each in fields if "SEQ" in each][1:] == [r" SEQ Tabell \c \* ARABIC "] * 2


def test_a_divided_table_says_whose_row_it_is_even_without_header_columns(tmp_path):
    word = written(report(TableView("t"), tables=(wide_table(20, 0),)), tmp_path)
    assert len(word.tables) > 1
    assert {part[1][0] for part in word.tables} == {"0:0"}
    assert {each.get(f"{W}firstColumn") for each in word.body.iter(f"{W}tblLook")} == {"0"}


def test_more_columns_fit_on_a_lying_page(tmp_path):
    upright = written(report(TableView("t"), tables=(wide_table(11, 1),)), tmp_path)
    lying = written(report(TableView("t"), tables=(wide_table(11, 1),), wide=True), tmp_path)
    assert (len(upright.tables), len(lying.tables)) == (2, 1)


def test_parts_are_even():
    columns = tuple(Column(f"c{n}", "K", width="narrow") for n in range(14))
    assert [len(part) for part in divided(columns, 1, 14_000)] == [8, 7]
    assert divided(columns[:3], 3, 14_000) == ((0, 1, 2),)


def test_columns_fill_the_page_and_words_are_kept_whole():
    columns = (Column("a", "A", width="narrow"), Column("b", "B"), Column("c", "C", width="wide"))
    long = [99, 99, 99]
    narrow, normal, wide = shared(columns, [0, 0, 0], long, 9_070)
    assert narrow < normal < wide
    assert narrow + normal + wide == 9_070
    assert shared(columns, [16, 0, 0], long, 9_070)[0] > 16 * 90
    assert sum(shared(columns * 5, [18] * 15, long * 5, 9_070)) == 9_070


def test_a_column_is_no_wider_than_its_words():
    columns = (Column("a", "A"), Column("b", "B"), Column("c", "C"))
    widths = shared(columns, *measured(columns, [("kort", "också kort", "ord " * 50)]), 9_070)
    assert widths[0] < widths[1] < 1_200
    assert sum(widths) == 9_070
    assert len(set(shared(columns, *measured(columns, [("a", "b", "c")]), 9_000))) == 1


def test_widths_in_the_grid_are_those_of_the_page(tmp_path):
    made = (table(*rows(1)), table(*rows(1, 5), key="u", columns=tuple(Column(f"c{n}", "K") for n in range(5))))
    word = written(report(TableView("t"), TableView("u"), tables=made), tmp_path)
    grids = [[int(each.get(f"{W}w")) for each in grid] for grid in word.body.iter(f"{W}tblGrid")]
    assert [sum(grid) for grid in grids] == [9_070, 9_070]
    assert [int(each.get(f"{W}w")) for each in word.body.iter(f"{W}tblW")] == [9_070, 9_070]


def test_many_rows_are_written_in_pieces(tmp_path):
    word = written(report(TableView("t"), tables=(table(*rows(1_001)),)), tmp_path)
    assert [row[0] for row in word.tables[0][1:]] == [f"{n}:0" for n in range(1_001)]


def kept(element, name: str) -> list[bool]:
    """Of each paragraph in these rows: whether it is kept with the next."""
    return [each.find(f"{W}pPr/{W}keepNext") is not None for each in element.iter(f"{W}{name}")]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, [False]),
        (2, [True, False]),
        (3, [True, True, False]),
        (4, [True, False, True, False]),
        (200, [True, *[False] * 197, True, False]),
        (201, [True, *[False] * 198, True, False]),
        (202, [True, *[False] * 199, True, False]),
    ],
)
def test_no_row_stands_alone_after_the_head_or_before_the_end(tmp_path, count, expected):
    word = written(report(TableView("t"), tables=(table(*rows(count)),)), tmp_path)
    _, *others = word.body.iter(f"{W}tr")
    assert [kept(each, "p") for each in others] == [[each] * 2 for each in expected]
    assert own_docx(word.path) == []


def test_rows_of_mixed_values_are_kept_with_the_next_in_every_paragraph(tmp_path):
    columns = (*ONE, Column("r", "Poster", "records"))
    several = (Row("r0", ("x", 1, ("k1", "k2"))), Row("r1", ("y", 2, ("k1",))))
    made = report(TableView("t"), tables=(table(*several, columns=columns),), records={"k1": "Ett", "k2": "Två"})
    _, first, last = written(made, tmp_path).body.iter(f"{W}tr")
    assert (kept(first, "p"), kept(last, "p")) == ([True] * 4, [False] * 3)


def test_a_row_that_may_break_is_not_kept_with_the_next(tmp_path):
    made = table(Row("r", ("x", "ord " * 2000)), *rows(1))
    _, first, _ = written(report(TableView("t"), tables=(made,)), tmp_path).body.iter(f"{W}tr")
    assert kept(first, "p") == [False, False]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (Paragraph(("Kända åtgärder i temat: 3.",)), True),
        (Paragraph(("a" * 198, Strong(("bb",))), role="note"), True),
        (Paragraph(("a" * 201,)), False),
        (Paragraph(("جمل",), lang="ar"), True),
    ],
)
def test_a_short_paragraph_is_kept_with_the_table_after_it(tmp_path, before, expected):
    blocks = (Paragraph(("först",)), Paragraph(("x",)), before, TableView("t"))
    word = written(report(*blocks, tables=(table(*rows(1)),)), tmp_path)
    x, said = (each for each in word.body.iter(f"{W}p") if words_in(each) in ("x", inline_words(before.inlines)))
    assert [each.find(f"{W}pPr/{W}keepNext") is not None for each in (x, said)] == [False, expected]
    assert own_docx(word.path) == []


def test_a_paragraph_that_only_text_follows_is_not_kept_with_it(tmp_path):
    word = written(report(Paragraph(("först",)), Paragraph(("x",)), Paragraph(("y",)), Items((("z",),))), tmp_path)
    said = [each for each in word.body.iter(f"{W}p") if words_in(each) in ("x", "y")]
    assert [each.find(f"{W}pPr/{W}keepNext") for each in said] == [None, None]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((Paragraph(("x",)), Paragraph(("y",))), True),
        ((Paragraph(("x",)), Items((("z",),))), True),
        ((Paragraph(("x",)),), False),
        ((Paragraph(("x" * 201,)), Paragraph(("y",))), False),
    ],
)
def test_the_first_few_words_of_a_section_do_not_stand_alone_with_its_heading(tmp_path, blocks, expected):
    word = written(report(*blocks), tmp_path)
    (first,) = (each for each in word.body.iter(f"{W}p") if words_in(each) == inline_words(blocks[0].inlines))
    assert (first.find(f"{W}pPr/{W}keepNext") is not None) is expected


def test_text_after_a_table_keeps_a_distance(tmp_path):
    made = table(*rows(1))
    noted = table(Row("r", ("x", Missing("n", "Nej", "Not."))), key="u")
    blocks = (
        TableView("t"),
        Paragraph(("efter",)),
        TableView("u"),
        Paragraph(("efter noten",)),
        TableView("t"),
        Items((("lista",),)),
    )
    word = written(report(*blocks, tables=(made, noted)), tmp_path)
    spaced = [words_in(each) for each in word.body.iter(f"{W}p") if each.find(f"{W}pPr/{W}spacing") is not None]
    assert spaced == ["efter", "lista"]


def test_the_same_table_in_two_sections_counts_on(tmp_path):
    sections = (Section("a", "A", (TableView("t"),)), Section("b", "B", (TableView("t"),)))
    word = written(report(sections=sections, tables=(table(*rows(1)),)), tmp_path)
    assert word.of("caption") == ["Tabell 1. Svaren", "Tabell 2. Svaren"]
