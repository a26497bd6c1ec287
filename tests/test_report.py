"""Report: what does not hold together is refused with words, and each record's places and figures are found."""

from __future__ import annotations

import re
from string import ascii_lowercase

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies import IDS

from handlingsplan.report import (
    BalanceRow,
    Chart,
    Column,
    Emphasis,
    Figure,
    Footnote,
    Items,
    Mark,
    Missing,
    Paragraph,
    RecordKey,
    Ref,
    Report,
    Row,
    Section,
    Strong,
    Table,
    TableView,
    block_mark,
    figures_of,
    kind_of,
    plain,
    record_key,
    row_mark,
)

KEYS = tuple(record_key("lan", "2009", kind="activity", name=f"a{n}") for n in range(9))
DONE = Mark("done", "Genomförd", "good")


def figure(key="antal", text="3 aktiviteter"):
    return Figure(key, 3, text, "activities")


def table(key="t", rows=(), columns=("a", "b")):
    return Table(key, "En tabell", "Vad den visar.", tuple(Column(each, each) for each in columns), rows)


def row(key="r", *cells, shows=()):
    return Row(key, cells or ("ett", "två"), shows)


def report(*sections, **said):
    return Report(
        **{
            "kind": "status",
            "title": "Rapport",
            "publisher": "Länsstyrelsen",
            "language": "sv",
            "sections": sections,
            **said,
        }
    )


def section(name="s", *blocks, **said):
    return Section(name, "Ett avsnitt", blocks, **said)


def paragraph(*inlines, shows=()):
    return Paragraph(inlines or ("Text.",), shows=shows)


def refused(*sections, **said):
    """What a report is refused for."""
    with pytest.raises(ValueError, match=r".") as error:
        report(*sections, **said)
    return str(error.value)


# What is refused


def test_an_id_is_used_once_by_sections_and_tables_alike():
    assert refused(section("x"), section("y", sections=(section("x"),))) == "the id 'x' is used 2 times"
    assert refused(section("x"), tables=(table("x"),)) == "the id 'x' is used 2 times"
    assert refused(tables=(table("x"), table("x"), table("x"))) == "the id 'x' is used 3 times"


def test_tables_of_a_section_are_lifted_into_the_report():
    assert refused(section("x", tables=(table(),))) == "section 'x' still holds its tables"


def test_no_reference_in_a_reference_and_no_note_in_a_note():
    link = Ref(("ord", Strong((Ref(("inre",), "https://example.org"),))), "https://example.org")
    note = Footnote(("ord", Emphasis((Footnote(("inre",)),))))
    assert refused(section("x", paragraph(link))) == "a Ref stands in another"
    assert refused(section("x", Items(((note,),)))) == "a Footnote stands in another"
    assert refused(tables=(table(rows=(row("r", (note,), "två"),)),)) == "a Footnote stands in another"
    report(section("x", paragraph(Footnote((Ref(("ord",), "https://example.org"),)))))


def test_a_row_has_a_cell_for_each_column():
    assert refused(tables=(table(rows=(row("r", "ett"),)),)) == "table 't', row 'r': 1 cells in 2 columns"


@pytest.mark.parametrize("empty", ["", None, ()])
def test_no_cell_is_empty(empty):
    assert refused(tables=(table(rows=(row("r", "ett", empty),)),)) == "table 't', row 'r' has an empty cell"


@pytest.mark.parametrize("cell", [0, "0", " ", Missing("no_answer", "Inget svar")])
def test_zero_and_what_says_why_there_is_nothing_are_not_empty(cell):
    assert report(tables=(table(rows=(row("r", "ett", cell),)),)).table("t").rows[0].cells[1] == cell


def test_a_figure_says_one_thing_wherever_it_stands():
    rows = (row("r", figure(text="3"), (figure(text="3"), " st.")),)
    report(section("s", paragraph(figure(text="3"))), tables=(table(rows=rows),))
    assert refused(section("s", paragraph(figure(text="4"))), tables=(table(rows=rows[:1]),)).split("; ")[0] == (
        "the figure 'antal' says '4' and '3'"
    )


def test_a_row_stands_once_in_its_table():
    assert refused(tables=(table(rows=(row("r"), row("q"), row("r"))),)) == "table 't': the row 'r' stands twice"
    report(tables=(table("t", rows=(row("r"),)), table("u", rows=(row("r"),))))


def test_what_is_shown_is_there():
    assert (
        refused(section("x", TableView("u")), tables=(table(),))
        == "section 'x' shows the table 'u', which is not there"
    )
    rows = (row("r"),)
    assert refused(section("x", TableView("t", ("r", "q"), ("c", "a"))), tables=(table(rows=rows),)) == (
        "section 'x' selects ['c', 'q'] of table 't', which are not there"
    )
    report(section("x", TableView("t", ("r",), ("b",))), tables=(table(rows=rows),))


def chart(**said):
    given = {"title": "Ett diagram", "alt_text": "Vad det visar.", "table": "t", "category": "a", "series": ("b",)}
    return Chart("d", **{**given, **said})


def test_a_chart_stands_with_its_table():
    assert refused(section("x", chart()), section("y", TableView("t")), tables=(table(),)) == (
        "chart 'd': its table 't' is not shown in section 'x'"
    )
    assert refused(section("x", chart(table="u")), tables=(table(),)) == (
        "section 'x' shows the table 'u', which is not there"
    )
    assert refused(section("x", TableView("t"), chart(category="z", rows=("q",))), tables=(table(),)) == (
        "section 'x' selects ['q', 'z'] of table 't', which are not there"
    )
    report(section("x", chart(), TableView("t")), tables=(table(),))


@pytest.mark.parametrize(
    "to", ["#s", "#t", f"#{KEYS[0]}", "https://example.org", "http://example.org", "mailto:a@b.se"]
)
def test_a_reference_leads_to_a_section_a_table_a_record_or_an_address(to):
    report(section("s", paragraph(Ref(("ord",), to))), tables=(table(),), records={KEYS[0]: "En aktivitet"})


@pytest.mark.parametrize("to", ["#x", f"#{KEYS[1]}", "#"])
def test_a_reference_within_the_report_leads_somewhere(to):
    words = f"a reference leads to {to!r}, which is not there"
    assert refused(section("s", paragraph(Ref(("ord",), to))), records={KEYS[0]: "En aktivitet"}) == words
    for cell in (Ref(("ord",), to), (Ref(("ord",), to),), evolve(DONE, to=to), Missing("none", "Ingen", to=to)):
        assert refused(tables=(table(rows=(row("r", "ett", cell),)),)) == words


@pytest.mark.parametrize("to", ["", "www.example.org", "javascript:alert(1)", "file:///c:/x"])
def test_a_reference_out_of_the_report_is_an_address(to):
    words = f"a reference leads to {to!r}, which is no address"
    assert refused(section("s", paragraph(Ref(("ord",), to)))) == words


def test_a_balance_adds_up_and_what_it_calls_shown_stands_somewhere():
    shown = section("s", paragraph(shows=KEYS[:2]))
    assert refused(shown, balance=(BalanceRow("activity", 3, frozenset(KEYS[:2])),)) == (
        "balance of activity: 3 in the model, 2 shown, 0 left out"
    )
    assert refused(shown, balance=(BalanceRow("activity", 3, frozenset(KEYS[:3])),)) == (
        f"balance of activity: {KEYS[2]} is called shown and stands nowhere"
    )
    report(shown, balance=(BalanceRow("activity", 3, frozenset(KEYS[:2]), ((KEYS[2], "finns i arbetsboken"),)),))


def test_of_much_that_stands_nowhere_three_are_named():
    told = refused(balance=(BalanceRow("activity", 9, frozenset(KEYS)),))
    assert re.findall(r"activity:a\d", told) == ["activity:a0", "activity:a1", "activity:a2"]


def test_all_that_is_wrong_is_told_at_once_but_not_without_end():
    rows = tuple(row(f"r{n}", "ett") for n in range(40))
    told = refused(section("s"), section("s"), tables=(table(rows=rows),)).split("; ")
    assert told[:2] == ["the id 's' is used 2 times", "table 't', row 'r0': 1 cells in 2 columns"]
    assert len(told) == 20


# Where things stand


def test_each_place_has_a_mark_and_its_records_in_the_order_of_reading():
    inner = section("inre", paragraph(shows=KEYS[2:3]))
    outer = section(
        "yttre", paragraph(shows=KEYS[1:2]), TableView("t"), Items((("ord",),)), shows=KEYS[:1], sections=(inner,)
    )
    cells = (evolve(DONE, shows=KEYS[4:5]), Missing("none", "Ingen", shows=KEYS[5:6]))
    made = report(outer, tables=(table(rows=(row("r", *cells, shows=KEYS[3:4]), row("q"))),))
    assert list(made.places.items()) == [
        (block_mark("yttre", 0), KEYS[:1]),
        (block_mark("yttre", 1), KEYS[1:2]),
        (block_mark("yttre", 2), ()),
        (block_mark("yttre", 3), ()),
        (block_mark("inre", 0), ()),
        (block_mark("inre", 1), KEYS[2:3]),
        (row_mark("t", "r"), KEYS[3:6]),
        (row_mark("t", "q"), ()),
    ]


def test_a_list_accounts_for_the_lists_in_it_too():
    inner = Items((("djupt", Items((("djupare",),), shows=KEYS[2:3])),), shows=KEYS[1:2])
    made = report(section("s", Items((("ord", inner),), shows=KEYS[:1])))
    assert made.places[block_mark("s", 1)] == KEYS[:3]


def test_a_mark_is_the_same_from_year_to_year():
    assert block_mark("forord", 1) == "IAJ6T6ZG36HCKZNS"
    assert row_mark("activity", "lan/2009/activity:a1") == "BNQX34I2N36VI4I5"


NAMES = st.text(st.characters(exclude_characters="\n"), max_size=20)


@given(NAMES, NAMES, st.integers(0, 9), st.integers(0, 9))
def test_marks_are_short_plain_and_tell_places_apart(one, other, n, m):
    assert re.fullmatch("[A-Z2-7]{16}", block_mark(one, n))
    assert re.fullmatch("[A-Z2-7]{16}", row_mark(one, other))
    assert (block_mark(one, n) == block_mark(other, m)) == ((one, n) == (other, m))
    assert (row_mark(one, other) == row_mark(other, one)) == (one == other)
    assert block_mark(one, n) != row_mark(one, str(n))


def test_half_a_character_has_a_mark_too():
    assert block_mark("\ud800", 1) != block_mark("\ud801", 1)


def test_sections_are_walked_in_reading_order_with_their_levels():
    deep = section("a", sections=(section("b", sections=(section("c"),)), section("d")))
    assert [(each.id, level) for each, level in report(deep, section("e")).walk()] == [
        ("a", 1),
        ("b", 2),
        ("c", 3),
        ("d", 2),
        ("e", 1),
    ]


def test_a_table_is_found_by_its_key():
    made = report(tables=(table("t"), table("u")))
    assert made.table("u") is made.tables[1]
    with pytest.raises(KeyError, match="x"):
        made.table("x")


def test_figures_are_found_wherever_they_stand():
    deep = Items((("ord", Items(((Strong((figure("d"),)),),))),))
    rows = (
        row("r", figure("e"), (Emphasis((figure("f"),)), "ord")),
        row("q", Ref((figure("g"),), "https://example.org"), "ord"),
    )
    made = report(
        section("s", paragraph("Det är ", figure("a"), Footnote((figure("b"),))), deep), tables=(table(rows=rows),)
    )
    assert list(figures_of(made)) == ["a", "b", "d", "e", "f", "g"]
    assert figures_of(made)["e"] == figure("e")


class Lazily:
    """Rows that are made anew each time that they are gone through."""

    def __init__(self, count):
        self.count, self.times = count, 0

    def __len__(self):
        return self.count

    def __contains__(self, one):
        return one in tuple(self)

    def __iter__(self):
        self.times += 1
        return (row(f"r{n}", figure(f"f{n}"), "två", shows=KEYS[n : n + 1]) for n in range(self.count))


def test_rows_may_be_made_while_they_are_gone_through():
    rows = Lazily(3)
    made = report(section("s", TableView("t", ("r2",))), tables=(table(rows=rows),))
    assert [keys for keys in made.places.values() if keys] == [KEYS[:1], KEYS[1:2], KEYS[2:3]]
    assert list(figures_of(made)) == ["f0", "f1", "f2"]
    assert rows.times > 1


# Keys, words and the balance's sum


@given(IDS, IDS, st.text(f"{ascii_lowercase}_", min_size=1, max_size=20), IDS)
def test_a_key_knows_its_kind(body, round_, kind, name):
    key = record_key(body, round_, kind=kind, name=name)
    assert key == f"{body}/{round_}/{kind}:{name}"
    assert kind_of(key) == kind
    assert kind_of(record_key(key, kind="link", name="m1.contributes")) == "link"


def test_plain_words_have_footnotes_in_brackets():
    inlines = (
        "Antal: ",
        figure(),
        Footnote((Strong(("utan ",)), "slutdatum")),
        Ref((" se ", Emphasis(("här",))), "#s"),
    )
    assert plain(inlines) == "Antal: 3 aktiviteter [utan slutdatum] se här"
    assert plain(inlines, footnote=lambda _: "*") == "Antal: 3 aktiviteter* se här"


RECORDS = st.sets(st.sampled_from(KEYS))


@given(RECORDS, RECORDS, st.integers(-1, 1))
def test_a_balance_adds_up_only_if_each_record_is_in_one_place(shown, left_out, astray):
    away = tuple((key, "skäl") for key in sorted(left_out))
    balance = BalanceRow("activity", len(shown | left_out) + astray, frozenset(shown), away)
    assert balance.adds_up == (not shown & left_out and astray == 0)


@given(st.lists(st.sampled_from(KEYS), min_size=1))
def test_a_record_is_left_out_for_one_reason(keys):
    balance = BalanceRow("activity", len(set(keys)), frozenset(), tuple((RecordKey(key), "skäl") for key in keys))
    assert balance.adds_up == (len(set(keys)) == len(keys))


class TestFiguresLead:
    """A figure leads to the row that explains it."""

    def led(self, to):
        return section("s", paragraph(Figure("antal", 3, "3", "activities", to=to)), TableView("t"))

    def test_to_a_row_of_a_table(self):
        made = report(self.led("#t/r"), tables=(table(rows=(row(),)),))
        assert figures_of(made)["antal"].to == "#t/r"

    @pytest.mark.parametrize("to", ["#t/x", "#x/r", "t/r"])
    def test_not_to_what_is_not_there(self, to):
        assert repr(to) in refused(self.led(to), tables=(table(rows=(row(),)),))
