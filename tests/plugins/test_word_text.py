"""Words, links and notes in a Word document: what was written is what is read, whatever a person pasted."""

from __future__ import annotations

import re

import pytest
from defusedxml.ElementTree import fromstring
from handlingsplan_word.inline import language_tag
from handlingsplan_word.relations import written as as_address
from handlingsplan_word.text import Script
from hypothesis import given
from hypothesis import strategies as st
from judges.prose import W, words
from planted import altered
from word_file import WORD, report, words_in, written

from handlingsplan.errors import Severity
from handlingsplan.report import (
    Column,
    Emphasis,
    Figure,
    Footnote,
    Items,
    Paragraph,
    Ref,
    Row,
    Section,
    Strong,
    Table,
    TableView,
    block_mark,
    row_mark,
)
from handlingsplan.testing.hostile import TEXTS

ANYTHING = st.text(st.characters(exclude_categories=()))
"""Lone surrogates and control characters too."""


def held(said: str) -> str:
    """What of a text any XML can hold."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", said)


def as_read(said: str) -> str:
    """What of a text a paragraph can hold; a line break is a line break, however it was written."""
    return held(said).replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("name", TEXTS)
def test_what_people_paste_is_read_back(tmp_path, name):
    said = TEXTS[name]
    table = Table("t", "Tabell", "", (Column("a", "A"),), (Row("r", (said,)),))
    word = written(report(Paragraph((said,)), Items(((said,),)), TableView("t"), tables=(table,)), tmp_path)
    assert word.of("body text") == [as_read(said)]
    assert word.of("list bullet") == [as_read(said)]
    assert word.tables == [[["A"], [as_read(said)]]]


@given(ANYTHING)
def test_a_run_holds_any_text(said):
    run = fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:r>{Script().text(said)}</w:r></w:p>')
    assert words(run) == as_read(said)


@given(ANYTHING)
def test_an_attribute_holds_any_text(said):
    element = fromstring(f'<w:p xmlns:w="{W[1:-1]}" w:val="{Script().attribute(said)}"/>')
    assert element.get(f"{W}val") == held(said)


def test_what_cannot_be_held_is_seen_and_told(tmp_path):
    word = written(report(Paragraph(("ljud\x07här, \ud800 och \ufffe",)), title="Titel\x00"), tmp_path)
    assert word.of("body text") == ["ljud\ufffdhär, \ufffd och \ufffd"]
    assert word.of("title") == ["Titel\ufffd"]
    (finding,) = word.findings
    assert (finding.code, finding.severity) == ("WORD01", Severity.WARNING)
    assert str(finding.text).endswith("U+0000, U+0007, U+D800, U+FFFE.")
    assert finding.to("en").endswith("in the text: U+0000, U+0007, U+D800, U+FFFE.")


def test_nothing_is_told_of_a_text_that_can_be_held(tmp_path):
    assert written(report(Paragraph(("å & ä < ö",))), tmp_path).findings == ()


def test_roles_have_styles_of_their_own(tmp_path):
    roles = ("text", "lead", "note", "warning", "quote")
    word = written(report(*(Paragraph((role,), role=role) for role in roles)), tmp_path)
    styles = [style for style, said in word.paragraphs if said in roles]
    assert styles == ["body text", "ingress", "anmärkning", "viktigt", "quote"]


def test_heavy_and_set_apart_words(tmp_path):
    word = written(
        report(Paragraph(("lätt ", Strong(("tungt ", Emphasis(("båda",)))), Emphasis((" kursivt",))))), tmp_path
    )
    (paragraph,) = [each for each in word.open().paragraphs if each.style.name == "Body Text"]
    assert [(run.text, run.bold, run.italic) for run in paragraph.runs] == [
        ("lätt ", None, None),
        ("tungt ", True, None),
        ("båda", True, True),
        (" kursivt", None, True),
    ]


def test_a_paragraph_in_another_language_says_so(tmp_path):
    word = written(report(Paragraph(("In English.",), lang="en"), Paragraph(("שלום",), lang="he")), tmp_path)
    english, hebrew = (each for each in word.body.iter(f"{W}lang"))
    assert english.attrib == {f"{W}val": "en-GB"}
    assert hebrew.attrib == {f"{W}bidi": "he-IL"}
    assert len([*word.body.iter(f"{W}bidi")]) == 1
    assert len([*word.body.iter(f"{W}rtl")]) == 1


@pytest.mark.parametrize(
    ("language", "tag"), [("sv", "sv-SE"), ("en", "en-GB"), ("fi", "fi-FI"), ("en-US", "en-US"), ("q<", "q")]
)
def test_a_language_has_a_country(language, tag):
    assert language_tag(language) == tag


def test_footnotes_are_real_and_numbered_as_they_are_read(tmp_path):
    inner = Ref(("sidan",), "https://example.org/b")
    table = Table("t", "Tabell", "", (Column("a", "A"),), (Row("r", (("ord", Footnote(("andra",))),)),))
    blocks = (Paragraph(("ett", Footnote(("första ", inner)))), TableView("t"), Items((("x", Footnote(("tredje",))),)))
    word = written(report(*blocks, tables=(table,)), tmp_path)
    assert [each.get(f"{W}id") for each in word.body.iter(f"{W}footnoteReference")] == ["1", "2", "3"]
    notes = {each.get(f"{W}id"): words_in(each).strip() for each in word.package.xml("word/footnotes.xml")}
    assert notes == {"-1": "", "0": "", "1": "första sidan", "2": "andra", "3": "tredje"}
    assert word.addresses("word/footnotes.xml") == {"rIdLink1": "https://example.org/b"}
    settings = word.package.xml("word/settings.xml")
    assert [each.get(f"{W}id") for each in settings.iter(f"{W}footnote")] == ["-1", "0"]


def test_more_footnotes_than_word_holds_stand_in_the_text(tmp_path, monkeypatch):
    monkeypatch.setattr("handlingsplan_word.inline.MOST_NOTES", 2)
    noted = tuple(part for n in range(4) for part in (f"ord{n}", Footnote((f"not{n}",))))
    word = written(report(Paragraph(noted)), tmp_path)
    assert word.of("body text") == ["ord0ord1ord2 [not2]ord3 [not3]"]
    assert [finding.code for finding in word.findings] == ["WORD05"]


def test_references_lead_to_bookmarks_that_are_there(tmp_path):
    table = Table("t", "Tabell", "", (Column("a", "A"),), (Row("r", ("ord",), shows=("p/measure:m1",)),))
    refs = (Ref(("avsnittet",), "#here"), Ref(("tabellen",), "#t"), Ref(("posten",), "#p/measure:m1"))
    blocks = (Paragraph(refs), TableView("t"))
    word = written(report(*blocks, tables=(table,), records={"p/measure:m1": "Åtgärd 1"}), tmp_path)
    assert [link for link in word.links if link[0] != "1Här"] == [
        ("avsnittet", f"_hp{block_mark('here', 0)}"),
        ("tabellen", f"_hp{block_mark('here', 2)}"),
        ("posten", f"_hp{row_mark('t', 'r')}"),
    ]
    assert {anchor for _, anchor in word.links} <= set(word.bookmarks)


def test_what_is_not_in_the_document_is_plain_words(tmp_path):
    table = Table("t", "Tabell", "", (Column("a", "A"),), (Row("r", ("ord",), shows=("p/measure:m1",)),))
    refs = (Ref(("posten",), "#p/measure:m1"), " och ", Ref(("tabellen",), "#t"))
    made = report(Paragraph(refs), tables=(table,), records={"p/measure:m1": "Åtgärd 1"})
    word = written(made, tmp_path)
    assert word.of("body text") == ["posten och tabellen"]
    assert [link for link in word.links if link[0] != "1Här"] == []
    assert word.findings == ()


def test_a_record_leads_to_the_first_place_that_shows_it(tmp_path):
    shows = ("p/measure:m1",)
    sections = (
        Section("a", "A", (Paragraph((Ref(("hit",), "#p/measure:m1"),)),)),
        Section("b", "B", shows=shows),
        Section("c", "C", (Paragraph(("här",), shows=shows),)),
    )
    word = written(report(sections=sections, records={"p/measure:m1": "Åtgärd 1"}), tmp_path)
    assert ("hit", f"_hp{block_mark('b', 0)}") in word.links


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("https://länsstyrelsen.se/åtgärd?år=å", "https://xn--lnsstyrelsen-gcb.se/%C3%A5tg%C3%A4rd?%C3%A5r=%C3%A5"),
        ("https://example.org/redan%20kodat", "https://example.org/redan%20kodat"),
        ('https://example.org/"<a b>', "https://example.org/%22%3Ca%20b%3E"),
        ("https://örn.example.org:8080/", "https://xn--rn-eka.example.org:8080/"),
        ("mailto:info@länsstyrelsen.se?subject=Å", "mailto:info@xn--lnsstyrelsen-gcb.se?subject=%C3%85"),
        ("https://[trasig", "https://[trasig"),
        ("https://..å/", "https://..%C3%A5/"),
        ("https://example.org/\ud800", "https://example.org/%EF%BF%BD"),
    ],
)
def test_addresses_are_plain_ascii(address, target):
    assert as_address(address) == target


def test_links_keep_their_words_and_share_a_relationship(tmp_path):
    address = "https://länsstyrelsen.se/å?a=1&b=2"
    refs = (Ref(("länsstyrelsen.se/å",), address), Ref(("igen",), address), Ref(("post",), "mailto:a@example.org"))
    word = written(report(Paragraph(refs)), tmp_path)
    target = "https://xn--lnsstyrelsen-gcb.se/%C3%A5?a=1&b=2"
    assert word.links[1:] == [("länsstyrelsen.se/å", target), ("igen", target), ("post", "mailto:a@example.org")]
    assert len(word.addresses("word/document.xml")) == 2


def test_an_address_that_is_too_long_is_spelt_out(tmp_path):
    address = f"https://example.org/{'a' * 3000}"
    word = written(report(Paragraph((Ref(("sidan",), address),))), tmp_path)
    assert word.of("body text") == [f"sidan [{address}]"]
    assert [finding.code for finding in word.findings] == ["WORD04"]


def test_lists_are_real_nested_and_begin_anew(tmp_path):
    inner = Items((("b1",), ("b2",)), ordered=True)
    blocks = (
        Items((("a", inner, "mer"), (Items((("djup",),)),)), ordered=False),
        Items((("1",), ("2",)), ordered=True),
        Items((("1 igen",),), ordered=True),
    )
    word = written(report(*blocks), tmp_path)
    found = []
    for paragraph in word.body.iter(f"{W}p"):
        place = paragraph.find(f"{W}pPr/{W}numPr")
        if place is not None:
            level, number = (int(each.get(f"{W}val")) for each in place)
            found.append((words(paragraph), level, number))
    said = {name: (level, number) for name, level, number in found}
    assert [name for name, *_ in found] == ["Innehåll", "a", "b1", "b2", "djup", "1", "2", "1 igen"]
    assert said["a"] == (0, said["djup"][1])
    assert said["djup"][0] == said["b1"][0] == 1
    assert said["1"] == said["2"]
    assert len({said["a"][1], said["b1"][1], said["1"][1], said["1 igen"][1]}) == 4
    numbering = word.package.xml("word/numbering.xml")
    restarts = {
        each.get(f"{W}numId") for each in numbering if each.find(f"{W}lvlOverride/{W}startOverride") is not None
    }
    assert restarts == {str(said[name][1]) for name in ("b1", "1", "1 igen")}
    assert word.of("list continue") == ["mer"]


def test_figures_are_read_from_where_they_stand(tmp_path):
    long = "skane.uppfoljning/2009.andel-Åtgärder_som:berör.länet.och.lite.till"
    figures = (Figure("coverage.area2.share", None, "18 av 26\n(69 %) & mer", "r"), Figure(long, 7, "7", "r"))
    noted = Figure("i.not", 1, "ett\ttal", "r")
    table = Table("t", "T", "", (Column("f", "F", "figure"),), (Row("r", (figures[1],)),))
    blocks = (Paragraph((*figures, Footnote((Strong((noted,)),)))), TableView("t"))
    word = written(report(*blocks, tables=(table,)), tmp_path)
    assert word.marks.figures == {"coverage.area2.share": "18 av 26\n(69 %) & mer", long: "7", "i.not": "ett\ttal"}
    assert max(map(len, word.bookmarks)) <= 40


def test_a_word_changed_in_the_file_is_a_figure_changed(tmp_path):
    word = written(report(Paragraph((Figure("antal", 18, "18 av 26", "r"),))), tmp_path)
    changed = altered(word.path, "word/document.xml", "<w:t>18 av 26</w:t>", "<w:t>19 av 26</w:t>")
    assert WORD.marks(changed).figures == {"antal": "19 av 26"}


def test_words_that_look_like_a_bookmark_are_words(tmp_path):
    trick = f'<w:bookmarkStart w:id="1" w:name="_hp{block_mark("annat", 1)}"/>'
    made = report(Paragraph((trick,)))
    word = written(made, tmp_path)
    assert word.of("body text") == [trick]
    assert word.marks.places == set(made.places)


def test_a_figure_leads_to_the_row_that_explains_it_if_the_row_is_shown(tmp_path):
    table = Table("rules", "Regler", "", (Column("a", "A"),), (Row("x", ("Annan",)), Row("a.b", ("Regeln",))))
    figure = Figure("a.b", 3, "3 län", "Regel.", to="#rules/a.b")
    within = Ref(("se ", figure), "#here")
    said = Paragraph(("Det är ", figure, ".")), Paragraph((within,))
    shown = written(report(*said, TableView("rules"), tables=(table,)), tmp_path)
    assert shown.links[1:] == [("3 län", "_hp" + row_mark("rules", "a.b")), ("se 3 län", "_hp" + block_mark("here", 0))]
    hidden = written(report(said[0], TableView("rules", ("x",)), tables=(table,)), tmp_path)
    assert hidden.links[1:] == []
