"""The beginning of a Word document: title page, contents, and the headings that these lead to."""

from __future__ import annotations

import struct
import zlib

import pytest
from judges.document import own_docx
from judges.prose import W, heading_level, words
from word_file import WordFile, report, words_in, written

from handlingsplan.errors import Severity
from handlingsplan.report import Imprint, Logo, Paragraph, Section, block_mark
from handlingsplan.testing import empty_report


def text(words: str) -> Paragraph:
    return Paragraph((words,))


def headings(word: WordFile) -> list[tuple[int, str]]:
    found = [(heading_level(each, word.names), words(each)) for each in word.body.iter(f"{W}p")]
    return [heading for heading in found if heading[0]]


def picture(width: int, height: int) -> bytes:
    data = zlib.compress((b"\0" + b"\x20\x40\x60" * width) * height)
    parts = ((b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


def test_an_empty_report_is_a_title_page(tmp_path):
    word = written(empty_report(), tmp_path)
    assert own_docx(word.path) == []
    assert word.paragraphs == [("utgivare", "Påhittad myndighet"), ("title", "Tom rapport")]


def test_the_title_page_says_what_the_report_is(tmp_path):
    imprint = Imprint(
        report_number="2009:14",
        dnr="801-1-2009",
        isbn="978-91-0",
        issn="1654-7691",
        year="2009",
        place="Umeå",
        contact="Samordnare, a@example.org",
        signatories=("Landshövding", "Länsråd", "Samordnare"),
    )
    made = report(text("x"), subtitle="Undertitel", published="2009-09-30", edition="Intern", imprint=imprint)
    word = written(made, tmp_path)
    assert word.paragraphs[:13] == [
        ("utgivare", "Länsstyrelsen"),
        ("title", "Lägesrapport"),
        ("subtitle", "Undertitel"),
        ("publicerad", "2009-09-30"),
        ("publicerad", "Intern"),
        ("tryckuppgift först", "Rapportnummer: 2009:14"),
        ("tryckuppgift", "Diarienummer: 801-1-2009"),
        ("tryckuppgift", "ISBN: 978-91-0"),
        ("tryckuppgift", "ISSN: 1654-7691"),
        ("tryckuppgift", "Utgivningsår: 2009"),
        ("tryckuppgift", "Utgivningsort: Umeå"),
        ("tryckuppgift", "Kontakt: Samordnare, a@example.org"),
        ("tryckuppgift", "Undertecknas av: Landshövding, Länsråd och Samordnare"),
    ]


def test_what_is_not_known_has_no_line(tmp_path):
    assert [style for style, _ in written(report(text("x")), tmp_path).paragraphs][:3] == [
        "utgivare",
        "title",
        "toc heading",
    ]


def test_a_draft_says_so_and_why(tmp_path):
    word = written(report(text("x"), draft=("Svar saknas.", "Ett tillägg föll.")), tmp_path)
    assert word.paragraphs[2:5] == [
        ("utkast", "UTKAST"),
        ("utkast skäl", "Svar saknas."),
        ("utkast skäl", "Ett tillägg föll."),
    ]
    document = word.open()
    assert document.sections[0].header.paragraphs[0].text == "Lägesrapport – utkast"
    assert document.core_properties.content_status == "Utkast"


def test_logos_stand_on_the_title_page_with_words_for_them(tmp_path):
    logos = (Logo(picture(400, 100), "Länsstyrelsens vapen"), Logo(picture(10, 10), 'Ett "litet" märke'))
    word = written(report(text("x"), imprint=Imprint(logos=logos)), tmp_path)
    shown = [each for each in word.body.iter() if each.tag.endswith("}docPr")]
    assert [each.get("descr") for each in shown] == ["Länsstyrelsens vapen", 'Ett "litet" märke']
    extents = [each for each in word.body.iter() if each.tag.endswith("}extent")]
    assert [(int(each.get("cx")), int(each.get("cy"))) for each in extents] == [
        (2_160_000, 540_000),
        (127_000, 127_000),
    ]
    assert len(word.open().inline_shapes) == 2


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"GIF89a", picture(2, 2)[:30], picture(0, 2)])
def test_a_logo_that_word_cannot_show_is_told(tmp_path, content):
    word = written(report(text("x"), imprint=Imprint(logos=(Logo(content, "Vapnet"),))), tmp_path)
    assert [(finding.code, finding.severity) for finding in word.findings] == [("WORD03", Severity.WARNING)]
    assert "”Vapnet”" in str(word.findings[0])


def test_contents_lead_to_headings_numbered_as_word_numbers_them(tmp_path):
    deep = Section(
        "d1", "Djup", sections=(Section("d2", "D2", sections=(Section("d3", "D3", sections=(Section("d4", "D4"),)),)),)
    )
    sections = (
        Section("s", "Sammanfattning", role="summary", sections=(Section("s1", "I korthet"),)),
        Section("a", "Första", sections=(Section("a1", "Ett"), Section("a2", "Två"))),
        deep,
        Section("m", "Metod", role="method"),
        Section("x", "Bilagan", role="annex", sections=(Section("x1", "Del"),)),
        Section("y", "Andra bilagan", role="annex"),
    )
    word = written(report(sections=sections), tmp_path)
    entries = [(style, said) for style, said in word.paragraphs if style.startswith("toc ") and style != "toc heading"]
    assert entries == [
        ("toc 1", "Sammanfattning\t"),
        ("toc 2", "I korthet\t"),
        ("toc 1", "1\tFörsta\t"),
        ("toc 2", "1.1\tEtt\t"),
        ("toc 2", "1.2\tTvå\t"),
        ("toc 1", "2\tDjup\t"),
        ("toc 2", "2.1\tD2\t"),
        ("toc 3", "2.1.1\tD3\t"),
        ("toc 1", "3\tMetod\t"),
        ("toc 1", "Bilaga 1. Bilagan\t"),
        ("toc 2", "B1.1\tDel\t"),
        ("toc 1", "Bilaga 2. Andra bilagan\t"),
    ]
    ids = ("s", "s1", "a", "a1", "a2", "d1", "d2", "d3", "m", "x", "x1", "y")
    assert [anchor for _, anchor in word.links] == [f"_hp{block_mark(each, 0)}" for each in ids]
    assert own_docx(word.path) == []


def test_contents_are_a_field_that_word_can_renew_and_invent_no_page(tmp_path):
    word = written(report(text("x")), tmp_path)
    assert "".join(each.text for each in word.body.iter(f"{W}instrText")).strip() == r'TOC \o "1-3" \h \z \u'
    pages = [each for each in word.body.iter(f"{W}fldSimple") if "PAGEREF" in each.get(f"{W}instr")]
    assert [(each.get(f"{W}instr"), words_in(each)) for each in pages] == [
        (rf" PAGEREF _hp{block_mark('here', 0)} \h ", "")
    ]
    assert not [*word.package.xml("word/settings.xml").iter(f"{W}updateFields")]
    assert not [each for each in word.body.iter() if each.get(f"{W}dirty")]


def test_headings_are_numbered_by_their_styles(tmp_path):
    sections = (
        Section("s", "Kort", role="summary"),
        Section("a", "Ett", sections=(Section("b", "Två"),)),
        Section("x", "Bilaga", role="annex"),
    )
    word = written(report(sections=sections), tmp_path)
    assert headings(word) == [(1, "Kort"), (1, "Ett"), (2, "Två"), (1, "Bilaga")]
    numbers = {
        words(each): [part.get(f"{W}val") for part in each.find(f"{W}pPr/{W}numPr")]
        for each in word.body.iter(f"{W}p")
        if each.find(f"{W}pPr/{W}numPr") is not None
    }
    styles = {
        style.get(f"{W}styleId"): [part.get(f"{W}val") for part in style.find(f"{W}pPr/{W}numPr")]
        for style in word.package.xml("word/styles.xml")
        if style.find(f"{W}pPr/{W}numPr") is not None
    }
    chapters = styles["Heading1"][1]
    assert styles == {f"Heading{n}": [str(n - 1), chapters] for n in range(1, 7)}
    annexes = numbers.pop("Bilaga")[1]
    assert numbers == {"Innehåll": ["0", "0"], "Kort": ["0", "0"]}
    numbering = word.package.xml("word/numbering.xml")
    patterns = {
        number.get(f"{W}numId"): [
            level.find(f"{W}lvlText").get(f"{W}val")
            for each in numbering.iter(f"{W}abstractNum")
            if each.get(f"{W}abstractNumId") == number.find(f"{W}abstractNumId").get(f"{W}val")
            for level in each.iter(f"{W}lvl")
        ]
        for number in numbering.iter(f"{W}num")
    }
    assert patterns[chapters][:3] == ["%1", "%1.%2", "%1.%2.%3"]
    assert patterns[annexes][:2] == ["Bilaga %1.", "B%1.%2"]


def test_deep_levels_stay_headings_without_a_gap(tmp_path):
    section = Section("n12", "Nivå 12")
    for level in range(11, 0, -1):
        section = Section(f"n{level}", f"Nivå {level}", sections=(section,))
    word = written(report(sections=(section,)), tmp_path)
    assert headings(word) == [(min(n, 6), f"Nivå {n}") for n in range(1, 13)]
    levels = [
        each.find(f"{W}pPr/{W}numPr/{W}ilvl") for each in word.body.iter(f"{W}p") if heading_level(each, word.names)
    ]
    assert [each.get(f"{W}val") for each in levels if each is not None] == ["6", "7", "8", "8", "8", "8"]
    assert own_docx(word.path) == []
