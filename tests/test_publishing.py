"""What a report is published with: its data, cover text, logos and headings, from the folder to both documents."""

from __future__ import annotations

import struct
import zlib
from zipfile import ZipFile

import make
import pytest
from checking import in_dossier
from finished_text import document_text
from folders import DOSSIER, dossier_folder

from handlingsplan import follow_up, follow_up_report, load_dossier, make_reports, status_report
from handlingsplan.dossier import write_dossier
from handlingsplan.model.publishing import REPORTS, SECTIONS
from handlingsplan.store.pictures import MOST_BYTES, inside


def picture(width: int = 40, height: int = 20) -> bytes:
    data = zlib.compress((b"\0" + b"\x20\x40\x60" * width) * height)
    parts = ((b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


LOGO = '[[logo]]\nfile = "{}"\nalt_text = "Länsstyrelsens logotyp"\n'


def with_logo(path, name="bilder/lst.png", content: bytes | None = None):
    files = {} if content is None else {name: content}
    return load_dossier(dossier_folder(path, {"dossier.toml": DOSSIER + LOGO.format(name), **files}))


def test_a_logo_is_read_with_the_dossier_and_written_with_it(tmp_path):
    dossier = with_logo(tmp_path / "a", content=picture())
    assert (dossier.findings, dossier.logos[0].content) == ((), picture())
    write_dossier(dossier, tmp_path / "b")
    assert (tmp_path / "b" / "bilder" / "lst.png").read_bytes() == picture()
    assert load_dossier(tmp_path / "b").logos[0].content == picture()


def test_a_logo_beside_the_dossiers_files_is_nothing_unknown(tmp_path):
    assert with_logo(tmp_path, "lst.jpg", b"\xff\xd8\xff\xe0" + b"0" * 40).findings == ()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bilder/lst.png", None, "H027: Bilden ”bilder/lst.png” finns inte i underlagets mapp. Lägg bilden i mappen"),
        ("../lst.png", None, "H028: ”../lst.png” leder ut ur underlagets mapp. Kopiera bilden till mappen"),
        ("C:/bilder/lst.png", None, "H028: ”C:/bilder/lst.png” leder ut ur underlagets mapp."),
        ("lst.png", b"<svg/>", "H029: ”lst.png” är varken PNG eller JPEG. Spara om bilden som PNG."),
        ("lst.png", b"\x89PNG" + b"0" * MOST_BYTES, "H030: ”lst.png” är 5 MB; högst 5 MB går. Minska bilden"),
    ],
)
def test_a_logo_that_cannot_be_shown_is_told_and_left_out(tmp_path, name, content, said):
    dossier = with_logo(tmp_path / "d", name, content)
    (finding,) = dossier.findings
    assert f"dossier.toml [logo 1] Fil (file): Fel {said}" in str(finding)
    assert dossier.logos[0].alt_text == "Länsstyrelsens logotyp"
    assert status_report(follow_up(make.plan(), dossier)).imprint.logos == ()


def test_h027_names_the_picture_that_was_meant(tmp_path):
    files = {"dossier.toml": DOSSIER + LOGO.format("logotyp.png"), "bilder/logotyp.png": picture()}
    (finding,) = load_dossier(dossier_folder(tmp_path, files)).findings
    assert str(finding.hint) in ("Menade du ”bilder/logotyp.png”?", "De här bilderna finns: bilder/logotyp.png.")


def test_a_logo_without_words_is_refused(tmp_path):
    files = {"dossier.toml": f'{DOSSIER}[[logo]]\nfile = "a.png"\n', "a.png": picture()}
    codes = [each.code for each in load_dossier(dossier_folder(tmp_path, files)).findings]
    assert "H016" in codes


@pytest.mark.parametrize("name", ["a.png", "bilder/a.png", "å ä/ö.png"])
def test_what_lies_within_a_folder_is_within_it_everywhere(name):
    assert inside(name)


@pytest.mark.parametrize("name", ["/a.png", "../a.png", "b/../../a.png", "b\\a.png", "C:a.png", "b/"])
def test_what_does_not_is_not(name):
    assert not inside(name)


def published(**said):
    data = make.publication_data(
        isbn="978-91-0",
        issn="1654-7691",
        place="Umeå",
        publisher="Länsstyrelsernas kansli",
        cover_text="Framtagen tillsammans.\n\nAndra stycket.",
        contact="Samordnaren, brevlada@example.org",
        signatories=("Landshövdingen",),
        **said,
    )
    headings = (make.heading(), make.heading("uppfoljning", "Så går det i länet"), make.heading("balans", "Facit"))
    logos = (make.logo(content=picture()),)
    return make.dossier(publication_data=data, logos=logos, headings=headings, needs=(make.need(),))


def test_the_report_carries_it_all():
    report = follow_up_report(follow_up(make.plan(), published()))
    assert (report.publisher, report.title) == ("Länsstyrelsernas kansli", "Så går det i länet")
    assert report.imprint.cover_text == "Framtagen tillsammans.\n\nAndra stycket."
    assert [(each.content, each.alt_text) for each in report.imprint.logos] == [(picture(), "Länsstyrelsens logotyp")]


def test_the_countys_own_headings_stand_at_every_level():
    titles = {section.id: section.title for section, _ in follow_up_report(follow_up(make.plan(), published())).walk()}
    assert (titles["behov"], titles["balans"], titles["planen"]) == ("Vad vi behöver", "Facit", "Planen som följs upp")
    other = status_report(follow_up(make.plan(), published()))
    assert other.title == "Lägesrapport"


PRINTED = ("Länsstyrelsernas kansli", "Framtagen tillsammans.", "Andra stycket.", "978-91-0", "Vad vi behöver")


def test_both_documents_print_it(tmp_path):
    made = make_reports(make.plan(), published(), tmp_path)
    assert {each.path.suffix for each in made.written} == {".xlsx", ".docx"}
    for each in made.written:
        lines = "\n".join(document_text(each.path))
        for words in (
            "Länsstyrelsernas kansli",
            "Framtagen tillsammans.",
            "Andra stycket.",
            "978-91-0",
            "Vad vi behöver",
        ):
            assert words in lines, (each.path, words)
        assert "Så går det i länet" in lines or each.path.stem == "lagesrapport"
        with ZipFile(each.path) as package:
            assert any(b'descr="L\xc3\xa4nsstyrelsens logotyp"' in package.read(name) for name in package.namelist())


def test_every_section_that_can_have_a_heading_of_its_own_is_one_of_the_reports():
    own = tuple(make.own_text(place) for place in ("forord", "inledning", "slutsatser", "forslag"))
    activities = (make.activity("a1"),)
    dossier = make.dossier(
        own_texts=own,
        activities=activities,
        assignments=(make.assignment(),),
        supplements=(make.supplement(),),
        needs=(make.need(),),
        governing_documents=(make.governing_document(),),
        collaborations=(make.collaboration(),),
        situation_notes=(make.situation_note(),),
        indicators=(make.indicator(),),
        publications=(make.publication(),),
        answers=(make.answer(),),
    )
    others = make.measure("m3", directed_to="andra")
    plan = make.plan(measures=(*make.plan().measures, others), sources=(make.source(),))
    reports = [compose(follow_up(plan, dossier)) for compose in (status_report, follow_up_report)]
    shown = {section.id for report in reports for section, _ in report.walk() if "/" not in section.id}
    assert shown == set(SECTIONS)
    assert set(REPORTS.values()) == {report.kind for report in reports}


def test_the_sections_are_called_what_the_reports_call_them():
    titles = {section.id: section.title for section, _ in status_report(follow_up(make.plan(), published())).walk()}
    assert all(
        titles[name] in (str(words), "Vad vi behöver", "Facit") for name, words in SECTIONS.items() if name in titles
    )


def test_h424_a_heading_for_no_section():
    assert in_dossier("H424", headings=(make.heading("behow"),)) == [
        "dossier.toml [heading 1] Avsnitt (section): Varning H424: Ingen rapport har avsnittet ”behow”. "
        "Menade du ”behov”?"
    ]
    assert in_dossier("H424", headings=(make.heading("lagesrapport"),)) == []


def test_h425_two_headings_for_one_section():
    two = (make.heading(), make.heading(title="Annat"))
    assert in_dossier("H425", headings=two) == [
        "dossier.toml [heading 2] Avsnitt (section): Varning H425: Avsnittet ”behov” har redan en egen rubrik. "
        "Ta bort en av dem; den första gäller."
    ]
    found = status_report(follow_up(make.plan(), make.dossier(headings=two, needs=(make.need(),))))
    assert next(each.title for each in found.sections if each.id == "behov") == "Vad vi behöver"
