"""Reports that a person has changed: nothing is written over, chapters are named, and each paragraph is found again."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import docx
import openpyxl
import pytest
from attrs import evolve
from commands import VASTERBOTTEN, handlingsplan
from docx.document import Document
from judges.office import converted

from handlingsplan import follow_up, follow_up_report, load_dossier, load_plan, load_plugins, status_report
from handlingsplan.comparing import compare
from handlingsplan.content import Chapter, Content, fingerprint, fingerprints
from handlingsplan.edited import Edit, differing, edits
from handlingsplan.errors import HandlingsplanError, UnreadableError
from handlingsplan.export import export
from handlingsplan.followup import FollowUp
from handlingsplan.report import Report
from handlingsplan.testing import sample_report

Change = Callable[[Document], None]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports of the county that comes along, written once; tests change copies."""
    folder = tmp_path_factory.mktemp("skrivna")
    ran = handlingsplan("rapport", VASTERBOTTEN, "--ut", folder)
    assert "Skrev" in ran.out
    return folder


@pytest.fixture
def mine(reports: Path, tmp_path: Path) -> Path:
    shutil.copytree(reports, tmp_path / "rapporter")
    return tmp_path / "rapporter"


def paragraph(document: Document, start: str):
    return next(each for each in document.paragraphs if each.text.startswith(start))


def saved(path: Path, *changes: Change) -> bytes:
    document = docx.Document(str(path))
    for change in changes:
        change(document)
    document.save(str(path))
    return path.read_bytes()


def rewords(document: Document) -> None:
    run = paragraph(document, "Tanken är att fler").runs[0]
    run.text = run.text.replace("fler besökare", "många fler besökare")


def adds(document: Document) -> None:
    there = paragraph(document, "I skrivelsen förklarar")
    there.insert_paragraph_before("Ett stycke som någon har lagt till.", style=there.style)


def removes(document: Document) -> None:
    gone = paragraph(document, "Åtgärderna hör till flera")._p
    gone.getparent().remove(gone)


def fills_a_cell(document: Document) -> None:
    table = next(each for each in document.tables if each.cell(0, 0).text == "Titel")
    table.cell(1, 1).paragraphs[0].runs[0].text = "En annan utgivare"


def notes(document: Document) -> None:
    """Changes a footnote, which python-docx has no words for."""
    part = next(each for each in document.part.package.parts if each.partname == "/word/footnotes.xml")
    part._blob = part.blob.replace("Antalet är k".encode(), "Hela antalet är k".encode())


# A file that a person has changed


def test_a_changed_report_is_left_alone_and_the_run_says_which_chapters(mine):
    before = saved(mine / "uppfoljning.docx", rewords, adds, removes)
    ran = handlingsplan("rapport", VASTERBOTTEN, "--ut", mine, "--format", "word")
    assert (mine / "uppfoljning.docx").read_bytes() == before
    assert (mine / "uppfoljning (2).docx").is_file()
    (line,) = re.findall(r"^.*H409.*$", ran.out, re.MULTILINE)
    assert line.startswith(
        "Upplysning H409: Kapitel i uppfoljning.docx som någon har ändrat: "
        "1 Planen som följs upp; 2 Samordningsgruppen. Se styckena: handlingsplan rapport MAPP --jamfor "
    )


def test_compared_it_tells_exactly_what_was_changed_added_and_taken_away(mine):
    saved(mine / "uppfoljning.docx", rewords, adds, removes, fills_a_cell, notes)
    _, told = compared(mine / "uppfoljning.docx")
    assert [(kind, chapter) for kind, chapter, _, _ in told] == [
        ("added", "1 Planen som följs upp"),
        ("removed", "1 Planen som följs upp"),
        ("changed", "2 Samordningsgruppen"),
        ("changed", "15.1 Källor"),
        ("changed", "15.2 Rapportens balans"),
    ]
    (_, _, nothing, new), (_, _, gone, none), (_, _, before, after), (_, _, _, row), (_, _, was, noted) = told
    assert (nothing, new, none) == (None, "Ett stycke som någon har lagt till.", None)
    assert gone.startswith("Åtgärderna hör till flera politikområden. Vad de närmare innebär ")
    assert after == before.replace("fler besökare", "många fler besökare")
    assert " | En annan utgivare | " in row
    assert noted == was.replace("[Antalet är", "[Hela antalet är")


def test_the_command_tells_it_chapter_by_chapter_and_where_own_words_stand(mine):
    saved(mine / "lagesrapport.docx", adds, rewords)
    ran = handlingsplan("rapport", VASTERBOTTEN, "--jamfor", mine / "lagesrapport.docx")
    assert (ran.code, ran.err) == (0, "")
    assert [line[:40] for line in ran.out.splitlines()] == [
        "Det här har ändrats i lagesrapport.docx ",
        "",
        "1 Planen som följs upp",
        "  Egna ord här står i texter/planen.md.",
        "  Nytt stycke:",
        "    Ett stycke som någon har lagt till.",
        "",
        "3 Samordningsgruppen",
        "  Egna ord här står i texter/samordning.",
        "  Ändrat stycke, före:",
        "    Tanken är att fler besökare ska hitt",
        "  efter:",
        "    Tanken är att många fler besökare sk",
        "",
        "Flytta det som ska vara kvar till texter",
    ]


def compared(path, dossier=VASTERBOTTEN):
    found = compare(path, load_plan(), load_dossier(dossier))
    return found, [(each.kind, each.chapter.name, each.before, each.after) for each in found.edits]


def test_a_report_as_it_was_written_has_nothing_to_tell(mine):
    for name, file in (("lagesrapport", "lagesrapport.docx"), ("uppfoljning", "uppfoljning.docx")):
        found, told = compared(mine / file)
        assert (found.report, found.as_written, told) == (name, True, [])
    assert "Inget ord är ändrat" in handlingsplan("rapport", VASTERBOTTEN, "--jamfor", mine / "uppfoljning.docx").out


def test_it_is_found_under_another_name_and_after_the_material_has_changed(mine, tmp_path):
    saved(mine / "uppfoljning.docx", rewords, removes)
    moved = (mine / "uppfoljning.docx").rename(tmp_path / "Svar från Anna.docx")
    dossier = shutil.copytree(VASTERBOTTEN, tmp_path / "2009")
    (dossier / "texter" / "samordning.md").write_text("Något helt annat.\n", encoding="utf-8")
    found, told = compared(moved, dossier)
    assert (found.report, found.as_written) == ("uppfoljning", True)
    assert [(kind, chapter, (before or "-")[:10], (after or "-")[:21]) for kind, chapter, before, after in told] == [
        ("removed", "1 Planen som följs upp", "Åtgärderna", "-"),
        ("changed", "2 Samordningsgruppen", "-", "Tanken är att många f"),  # the words before are not known any more
    ]


def test_a_new_chapter_and_a_changed_heading_are_told(mine):
    def retitles(document):
        paragraph(document, "Samordningsgruppen").runs[-1].text = "Vår grupp"
        there = paragraph(document, "Uppdragen och vad")
        there.insert_paragraph_before("Ett eget kapitel", style=document.styles["Heading 1"])
        there.insert_paragraph_before("Med ett eget stycke.", style=document.styles["Body Text"])

    saved(mine / "uppfoljning.docx", retitles)
    assert compared(mine / "uppfoljning.docx")[1] == [
        ("changed", "2 Vår grupp", "Samordningsgruppen", "Vår grupp"),
        ("added", "3 Ett eget kapitel", None, "Ett eget kapitel"),
        ("added", "3 Ett eget kapitel", None, "Med ett eget stycke."),
    ]


def test_what_is_taken_out_with_tracked_changes_is_gone_and_what_is_put_in_is_there(mine):
    def tracks(document):
        run = paragraph(document, "Tanken är att fler").runs[0]._r
        whole = run.text
        deleted = deepcopy(run)
        run.text, deleted.text = "I stället detta.", whole
        wrapped = [docx.oxml.OxmlElement(f"w:{kind}") for kind in ("del", "ins")]
        for text in deleted.findall(docx.oxml.ns.qn("w:t")):
            text.tag = docx.oxml.ns.qn("w:delText")
        run.addprevious(wrapped[0])
        run.addprevious(wrapped[1])
        wrapped[0].append(deleted)
        wrapped[1].append(run)

    saved(mine / "uppfoljning.docx", tracks)
    ((kind, _, _, after),) = compared(mine / "uppfoljning.docx")[1]
    assert (kind, after) == ("changed", "I stället detta.")


@pytest.mark.slow
def test_saved_anew_by_another_program_it_says_the_same_and_a_change_is_found(mine, tmp_path):
    saved(mine / "uppfoljning.docx", rewords)
    (again,) = converted([mine / "uppfoljning.docx"], tmp_path / "om", "docx")
    assert [each[:2] for each in compared(again)[1]] == [("changed", "2 Samordningsgruppen")]


# Other files


def test_of_a_workbook_the_sheets_that_differ_are_named(mine):
    path = mine / "uppfoljning.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = next(each for each in book.worksheets if each.title == "Behov m.m.")
    sheet.cell(sheet.max_row, 2).value = "Ändrat"
    book.save(path)
    ran = handlingsplan("rapport", VASTERBOTTEN, "--ut", mine, "--format", "excel")
    assert "H409: Kapitel i uppfoljning.xlsx som skiljer sig från den nya: Behov m.m.. " in ran.out
    found, told = compared(path)
    assert (found.as_written, [each[:2] for each in told]) == (False, [("changed", "Behov m.m.")])


def test_where_only_the_look_is_changed_that_is_said(mine):
    saved(mine / "lagesrapport.docx", lambda document: setattr(paragraph(document, "Tanken").runs[0], "bold", True))
    ran = handlingsplan("rapport", VASTERBOTTEN, "--ut", mine, "--format", "word")
    assert "H409: Orden i lagesrapport.docx är de som skrevs; bara utseendet är ändrat." in ran.out


def test_somebody_elses_file_is_left_alone_and_its_chapters_are_its_own(mine):
    document = docx.Document()
    document.add_heading("Protokoll", 1)
    document.save(str(mine / "uppfoljning.docx"))
    (mine / "lagesrapport.docx").write_text("Ingen Word-fil.")
    ran = handlingsplan("rapport", VASTERBOTTEN, "--ut", mine, "--format", "word")
    assert ran.out.count("H408") == 2
    (line,) = re.findall(r"^.*H409.*$", ran.out, re.MULTILINE)
    assert "Kapitlen i lagesrapport.docx gick inte att jämföra: " in line


@pytest.mark.parametrize(
    ("make_it", "said"),
    [
        (lambda path: None, "finns inte"),
        (lambda path: path.write_text("Ingen Word-fil."), "går inte att läsa som Word-dokument"),
        (lambda path: docx.Document().save(str(path)), "liknar ingen rapport av det här underlaget"),
    ],
)
def test_a_file_that_is_no_report_is_told_in_words(tmp_path, make_it, said):
    path = tmp_path / "gammal.docx"
    make_it(path)
    ran = handlingsplan("rapport", VASTERBOTTEN, "--jamfor", path)
    assert (ran.code, said in ran.err, (tmp_path / "rapporter").exists()) == (3, True, False)


def test_a_format_that_cannot_be_read_so_is_told(tmp_path):
    path = tmp_path / "gammal.docx"
    path.write_text("x")
    plugins = load_plugins()
    blind = tuple(
        evolve(each, exporters=tuple(evolve(one, content=None) for one in each.exporters)) for each in plugins.installed
    )
    with pytest.raises(HandlingsplanError, match="går inte att jämföra"):
        compare(path, load_plan(), load_dossier(VASTERBOTTEN), plugins=evolve(plugins, installed=blind))


# What a document carries


def of_the_county(compose: Callable[[FollowUp], Report]) -> Report:
    return compose(follow_up(load_plan(), load_dossier(VASTERBOTTEN)))


EVERYTHING = {
    "status": lambda: of_the_county(status_report),
    "follow-up": lambda: of_the_county(follow_up_report),
    "sample": lambda: sample_report("sv"),
    "sample in English": lambda: sample_report("en"),
}


@pytest.mark.parametrize("make_it", EVERYTHING.values(), ids=EVERYTHING)
def test_what_is_carried_is_what_is_read(tmp_path, make_it):
    report: Report = make_it()
    plugins = load_plugins()
    path = export(report, tmp_path / "rapport.docx", plugins=plugins).path
    (word,) = (each for each in plugins.exporters if each.name == "word")
    content = word.content(path)
    said = [words for each in content.chapters for words in (each.title, *each.paragraphs)]
    assert content.written == fingerprints(said)
    assert len(content.written) > 300


def test_no_words_are_hidden_in_the_document(mine):
    from zipfile import ZipFile

    with ZipFile(mine / "uppfoljning.docx") as package:
        hidden = package.read("customXml/item1.xml").decode()
    assert re.fullmatch(r"[0-9a-f ]+", re.sub(r"<[^>]*>\s*", "", hidden))


# Which paragraph became which


def content(*paragraphs, written=None, title="Ett"):
    return Content((Chapter(title, paragraphs, "1"),), written)


A, B, C = "Det första stycket om arbetet i länet.", "Det andra stycket, om något annat.", "Det tredje, kort."


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ((A, B, C), []),
        ((A, C), [("removed", B, None)]),
        ((A, "Nytt.", B, C), [("added", None, "Nytt.")]),
        ((A, B + " Till.", C), [("changed", B, B + " Till.")]),
        ((A, "Allt är nytt.", C), [("changed", B, "Allt är nytt.")]),
        ((A, "Nytt före.", B + " Till.", C), [("added", None, "Nytt före."), ("changed", B, B + " Till.")]),
        ((A + " Till.",), [("changed", A, A + " Till."), ("removed", B, None), ("removed", C, None)]),
        (("  ".join(A.split()), B, C), []),
        ((), [("removed", A, None), ("removed", B, None), ("removed", C, None)]),
    ],
)
def test_paragraphs_are_paired_with_those_they_were(after, expected):
    new = content(A, B, C)
    written = fingerprints(("Ett", A, B, C))
    old = content(*after, written=written)
    assert [(each.kind, each.before, each.after) for each in edits(old, new)] == expected


def test_without_the_report_of_today_the_words_before_are_not_known():
    old = content(A, "Ändrat.", C, written=fingerprints(("Ett", A, B, C)))
    (found,) = edits(old)
    assert found == Edit("changed", old.chapters[0], None, "Ändrat.")


def test_many_chapters_are_counted():
    new = Content(tuple(Chapter(f"Kapitel {n}", ("Ord.",)) for n in range(25)))
    old = Content(tuple(Chapter(f"Kapitel {n}", (f"Andra ord {n}.",)) for n in range(25)))
    said = str(differing("r.docx", old, new))
    assert said.startswith("Kapitel i r.docx som skiljer sig från den nya: Kapitel 0; Kapitel 1; ")
    assert said.endswith("; Kapitel 19 och 5 till.")


def test_a_fingerprint_is_of_the_words_and_not_of_their_spaces():
    assert fingerprint("Å ena\u00a0sidan") == fingerprint("A\u030a  ena\nsidan ") != fingerprint("Å andra sidan")


def test_an_unreadable_file_is_an_error_of_its_own(tmp_path):
    with pytest.raises(UnreadableError):
        compare(tmp_path / "saknas.docx", load_plan(), load_dossier(VASTERBOTTEN))
