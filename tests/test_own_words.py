"""Own words: what Markdown becomes in a report, what is told of the rest, and that no word of it is lost."""

from __future__ import annotations

import re
import shutil

import make
import pytest
from attrs import evolve
from checking import good, in_dossier
from commands import VASTERBOTTEN, handlingsplan
from folders import dossier_folder
from hypothesis import example, given
from hypothesis import strategies as st

from handlingsplan.checks import check
from handlingsplan.compose import follow_up_report, status_report
from handlingsplan.compose.own_words import section_of
from handlingsplan.dossier import load_dossier
from handlingsplan.errors import Origin
from handlingsplan.followup import follow_up
from handlingsplan.model import Directed
from handlingsplan.report import Emphasis, Footnote, Items, Paragraph, Ref, Report, Strong, block_words


def blocks(words):
    section = section_of("x", "X", words)
    return section.blocks if section else ()


def outline(section):
    """A section's titles with what stands under them."""
    return (section.title, [block_words(each) for each in section.blocks], [outline(each) for each in section.sections])


def reports(*texts, **said):
    dossier = good(own_texts=texts, **said)
    return [make_report(follow_up(make.plan(), dossier)) for make_report in (status_report, follow_up_report)]


def chapter(report, name):
    return next((each for each, _ in report.walk() if each.id == name), None)


# What a report has


def test_paragraphs_are_divided_by_an_empty_line_and_not_by_a_new_one():
    assert blocks("Ett\nstycke.\n\nEtt till.") == (Paragraph(("Ett", " ", "stycke.")), Paragraph(("Ett till.",)))


def test_lists_stand_in_lists_bulleted_and_numbered():
    words = "1. ett\n2. två\n   - inre\n     1. innerst\n\n   samma led"
    innermost = Items((("innerst",),), ordered=True)
    assert blocks(words) == (Items((("ett",), ("två", Items((("inre", innermost),)), "samma led")), ordered=True),)


def test_a_number_that_begins_a_line_is_kept_as_it_was_written():
    assert blocks("2009. Året då\n2010. Året efter") == (
        Paragraph(("2009. ", "Året då")),
        Paragraph(("2010. ", "Året efter")),
    )


def test_a_heading_makes_a_section_and_a_deeper_one_a_section_in_it():
    section = section_of("forord", "Förord", "Ingress.\n\n## Ett\n\n### Ett *ett*\n\nOrd.\n\n## Två\n\nSlut.")
    assert outline(section) == (
        "Förord",
        ["Ingress."],
        [("Ett", [], [("Ett ett", ["Ord."], [])]), ("Två", ["Slut."], [])],
    )
    assert [each.id for each in (*section.sections, *section.sections[0].sections)] == [
        "forord/1",
        "forord/3",
        "forord/2",
    ]


def test_a_line_under_a_line_makes_no_heading_and_an_indented_one_no_code():
    assert [block_words(each) for each in blocks("Ord\n===\n\n    indraget")] == ["Ord ===", "indraget"]


def test_footnotes_are_footnotes_wherever_their_text_stands():
    words = "Ett[^a] och *två[^b]*.\n\n[^a]: Med [länk](https://example.org).\n[^b]: Två\n\n    stycken."
    assert blocks(words) == (
        Paragraph(
            (
                "Ett",
                Footnote(("Med ", Ref(("länk",), "https://example.org"), ".")),
                " och ",
                Emphasis(("två", Footnote(("Två", "\n", "stycken.")))),
                ".",
            )
        ),
    )


def test_a_footnote_in_a_footnote_stands_as_words():
    words = "Ord[^a]\n\n[^a]: Se https://example.org och [^a]."
    note = Footnote(("Se ", Ref(("https://example.org",), "https://example.org"), " och ", "[^a]", "."))
    assert blocks(words) == (Paragraph(("Ord", note)),)


@pytest.mark.parametrize(
    ("words", "address", "after"),
    [
        ("Se https://example.org/a_b?c=d.", "https://example.org/a_b?c=d", "."),
        ("(http://www.nejtillsexköp.nu)", "http://www.nejtillsexköp.nu", ")"),
        ("”https://example.org/långt/" + "x" * 300 + "”", "https://example.org/långt/" + "x" * 300, "”"),
    ],
)
def test_a_bare_address_is_a_link_without_the_sign_that_ends_the_sentence(words, address, after):
    (block,) = blocks(words)
    assert block.inlines[-2:] == (Ref((address,), address), after)


def test_an_address_that_is_the_words_of_a_link_is_one_link():
    assert blocks("[https://a.se](https://b.se)") == (Paragraph((Ref(("https://a.se",), "https://b.se"),)),)


def test_a_list_in_a_quote_is_a_list():
    assert blocks("> Sagt **så**.\n>\n> - ett") == (
        Paragraph(("Sagt ", Strong(("så",)), "."), "quote"),
        Items((("ett",),)),
    )


@pytest.mark.parametrize("words", ["", "  \n\n", "-", "1.", "> "])
def test_what_says_nothing_makes_no_heading(words):
    assert section_of("x", "X", words) is None
    for report in reports(make.own_text("slutsatser", words), make.own_text("samverkan", words)):
        assert (chapter(report, "slutsatser"), chapter(report, "samverkan")) == (None, None)


# What a report does not have: told, and printed as the words it is


def told(words, code):
    return in_dossier(code, own_texts=(make.own_text("slutsatser", words),))


def shown(words):
    return "\n".join(block_words(each) for each in blocks(words))


@pytest.mark.parametrize(
    ("code", "words", "printed", "finding"),
    [
        ("H430", "Ett <b>fett</b> ord", "Ett <b>fett</b> ord", "Rad 1: HTML visas som det är skrivet: <b>"),
        ("H430", "Ord.\n\n<!-- dolt -->", "Ord.\n<!-- dolt -->", "Rad 3: HTML visas som det är skrivet: <!-- dolt -->"),
        ("H430", "<div>\n**a**\n</div>", "<div>\n**a**\n</div>", "Rad 1: HTML visas som det är skrivet: <div>"),
        ("H431", "Se\n![Karta](k.png)", "Se Karta (k.png)", "Rad 2: bilden visas inte, bara orden: Karta (k.png)"),
        ("H432", "Kör `x = 1`", "Kör x = 1", "Rad 1: kod visas som vanlig text: x = 1"),
        ("H432", "```\nx\n  y\n```", "x\n  y", "Rad 1: kod visas som vanlig text: x"),
        ("H432", "|a|b|\n|-|-|\n|1|2|", "a | b\n1 | 2", "Rad 1: tabellen visas som vanlig text: |a|b|"),
        ("H432", "Ett\n\n* * *\n\nTvå", "Ett\n* * *\nTvå", "Rad 3: ett streck visas som det är skrivet: * * *"),
        (
            "H433",
            "Se [bilagan](bilaga.docx)",
            "Se bilagan (bilaga.docx)",
            "Rad 1: länken leder inte till en webbadress och visas bara som ord: ”bilaga.docx”",
        ),
        (
            "H433",
            "[x](javascript:alert(1))",
            "x (javascript:alert(1))",
            "Rad 1: länken leder inte till en webbadress och visas bara som ord: ”javascript:alert(1)”",
        ),
        ("H434", "Ett[^1].", "Ett[^1].", "Rad 1: fotnoten [^1] har ingen text."),
        (
            "H434",
            "Ett.\n\n[^1]: Lös.",
            "Ett.\n[^1]: Lös.",
            "Rad 3: ingenting i texten hänvisar till fotnoten [^1], som därför visas som ett stycke.",
        ),
    ],
)
def test_what_a_report_does_not_have_is_printed_as_words_and_told_with_its_line(code, words, printed, finding):
    assert shown(words) == printed
    (said,) = told(words, code)
    assert said.startswith("texter [own_text slutsatser]: Varning ")
    assert f"{code}: {finding} " in said


def test_what_a_report_has_is_not_told():
    words = (
        "Ett *k* **f** [l](https://a.se) [m](mailto:a@b.se) <https://c.se> x[^1] 3 < 4 & 5\n\n> c\n\n1. n\n\n[^1]: f"
    )
    assert check(make.plan(), good(own_texts=(make.own_text("slutsatser", words),))) == ()


def test_the_line_is_that_of_the_file_below_its_heading(tmp_path):
    source = "# Slutsatser\n\nEtt.\n\nTvå <br> tre.\n"
    dossier = load_dossier(dossier_folder(tmp_path, {"texter/slutsatser.md": source}))
    (found,) = (each for each in check(make.plan(), dossier) if each.code == "H430")
    assert str(found).startswith("texter/slutsatser.md: Varning H430: Rad 5: ")


def test_the_line_is_that_of_the_text_where_it_stands_in_a_sheet():
    origin = Origin("underlag.xlsx", "Egna texter", 7)
    own = evolve(make.own_text("slutsatser", "Ett.\n\n<br>"), origin=origin)
    assert in_dossier("H430", own_texts=(own,))[0].startswith("underlag.xlsx [Egna texter 7]: Varning H430: Rad 3: ")


def test_a_file_with_nothing_but_a_heading_says_nothing(tmp_path):
    dossier = load_dossier(dossier_folder(tmp_path, {"texter/slutsatser.md": "# Slutsatser\n\n"}))
    assert dossier.own_texts == ()
    assert [each.code for each in dossier.findings] == ["H022"]


def test_a_text_in_another_encoding_is_told_with_what_to_do_and_the_reports_are_drafts(tmp_path):
    folder = shutil.copytree(VASTERBOTTEN, tmp_path / "2009")
    (folder / "texter" / "slutsatser.md").write_bytes("Så här är det.".encode("cp1252"))
    ran = handlingsplan("rapport", folder, "--ut", tmp_path / "ut")
    (line,) = (each for each in ran.out.splitlines() if " H001: " in each)
    assert line.startswith("texter/slutsatser.md: Fel H001: ")
    assert "UTF-8" in line
    assert (ran.code, len([*(tmp_path / "ut").glob("*.docx")])) == (1, 2)


PIECES = st.sampled_from(
    [
        *("*", "**", "_", "`", "[", "](", ")", "![", "[^1]", "[^1]: ", "<b>", "<!--", "http://a.se", "#", "## ", "> "),
        *("- ", "1. ", "7. ", "\n", "\n\n", "    ", "|", "|-|-|\n", "---", "```\n", "&amp;", "\\", "ord", " å "),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
@example("```ord")
def test_whatever_is_written_makes_a_report_and_keeps_its_words(words):
    section = section_of("x", "X", words)
    report = Report("prov", "Prov", "Ingen", "sv", (section,) if section else ())  # checks that it holds together
    printed = "".join(
        block_words(each) + one.title for one, _ in report.walk() for each in (*one.blocks, Paragraph(()))
    )
    assert sum(printed.count(each) for each in ("ord", "å")) >= len(re.findall("ord|å", words))


# In the chapters


def test_words_in_a_chapter_of_the_report_stand_first_and_their_headings_before_its_other_sections():
    text = make.own_text("metod", "Först.\n\n## Vårt sätt\n\nSå.")
    for report in reports(text):
        found = chapter(report, "metod")
        assert block_words(found.blocks[0]) == "Först."
        assert (found.title, found.sections[0].title) == ("Metod och regler", "Vårt sätt")
        assert chapter(report, "balans") in found.sections[1:]


@pytest.mark.parametrize("place", ["planen", "samordning", "metod", "sammanfattning"])
def test_a_heading_of_a_text_that_stands_in_a_chapter_is_a_heading_there(place):
    for report in reports(make.own_text(place, "Ord.", "Vår rubrik")):
        own = chapter(report, place).sections[0]
        assert (own.title, own.blocks[0].inlines, own.blocks[0].shows) == (
            "Vår rubrik",
            ("Ord.",),
            (f"lan/2009/own_text:{place}",),
        )


def test_a_text_for_one_report_stands_in_that_one_and_goes_before_the_one_for_both():
    texts = (make.own_text("forord", "Båda."), make.own_text("forord-uppfoljning", "Den ena."))
    status, following = reports(*texts)
    assert block_words(chapter(status, "forord").blocks[0]) == "Båda."
    assert block_words(chapter(following, "forord").blocks[0]) == "Den ena."
    status, following = reports(make.own_text("bilaga-2-lagesrapport"))
    assert (chapter(status, "bilaga-2").role, chapter(following, "bilaga-2")) == ("annex", None)


def test_a_text_for_one_report_has_a_place():
    known = ("forord-lagesrapport", "metod-uppfoljning", "bilaga-lagesrapport")
    assert in_dossier("H421", own_texts=tuple(map(make.own_text, known))) == []
    assert len(in_dossier("H421", own_texts=(make.own_text("forrord-uppfoljning"),))) == 1


def test_words_on_what_has_no_records_have_their_chapter_all_the_same():
    status, following = reports(make.own_text("samverkan"), make.own_text("problembild"), groups=())
    for report in (status, following):
        assert [block_words(each) for each in chapter(report, "samverkan").blocks] == ["Egna ord."]
        assert [block_words(each) for each in chapter(report, "problembild").blocks] == ["Egna ord."]


def test_words_on_a_measure_that_does_not_concern_the_county_stand_among_those_of_others():
    plan = make.plan(measures=(make.measure(directed_to=Directed.OTHERS),))
    following = follow_up_report(follow_up(plan, good(own_texts=(make.own_text("atgard-m1"),))))
    assert chapter(following, "atgard/m1") in chapter(following, "andra").sections


def test_words_on_an_agency_that_was_not_asked_stand_among_the_agencies():
    status, _ = reports(make.own_text("myndighet-polisen"), questions=())
    assert chapter(status, "myndighet/polisen") in chapter(status, "myndigheter").sections


def test_the_foreword_is_signed_below_its_last_heading():
    data = make.publication_data(signatories=("samordnare",))
    status, _ = reports(make.own_text("forord", "Ett.\n\n## Tack\n\nTill alla."), publication_data=data)
    assert [block_words(each) for each in chapter(status, "forord").sections[0].blocks][-1] == "Samordnare"
