"""Files that are no form to read: each told in Swedish with what to do, and none of them opened to its harm."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
import xlsxwriter
from excel_book import book_of
from excel_form import FULL, Back, patched, written
from handlingsplan_excel.form_read import read_form

from handlingsplan.errors import UnreadableError
from handlingsplan.report import Column

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAVE_AS = "Öppna den i Excel eller LibreOffice, välj Spara som och filformatet Excel-arbetsbok (.xlsx)."
ANOTHER = "Öppna den i Excel och spara den på nytt som Excel-arbetsbok (.xlsx), eller be om en ny kopia."
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def packed(*parts: tuple[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, content in parts:
            package.writestr(name, content)
    return made.getvalue()


def refused(path: Path) -> str:
    """What is said of a file that cannot be read."""
    with pytest.raises(UnreadableError) as told:
        read_form(path)
    assert told.value.exit_code == 3
    assert told.value.to("en") != str(told.value)
    return str(told.value)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bok.xls", OLD + b"\0" * 600, f"bok.xls är sparad i Excels gamla format (.xls). {SAVE_AS}"),
        ("bok.xlsx", OLD + b"\0" * 600, f"bok.xlsx är sparad i Excels gamla format (.xls). {SAVE_AS}"),
        (
            "bok.xlsx",
            OLD + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "bok.xlsx är skyddad med lösenord och går inte att läsa. Öppna den i Excel och ta bort lösenordet under "
            "Arkiv, Info, Skydda arbetsboken; spara och kör igen.",
        ),
        (
            "bok.ods",
            packed(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")),
            f"bok.ods är sparad i OpenDocument-format (.ods). {SAVE_AS}",
        ),
        (
            "bok.csv",
            "Id;Titel\na1;Möte\n".encode("cp1252"),
            "bok.csv är en textfil, till exempel CSV, och ingen arbetsbok. "
            "Fyll i arbetsboken för underlaget och spara den som Excel-arbetsbok (.xlsx).",
        ),
        (
            "bok.xlsx",
            "Id\tTitel\n".encode("utf-16"),
            "bok.xlsx är en textfil, till exempel CSV, och ingen arbetsbok. "
            "Fyll i arbetsboken för underlaget och spara den som Excel-arbetsbok (.xlsx).",
        ),
        ("bok.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0", f"bok.xlsx är ingen Excel-arbetsbok. {SAVE_AS}"),
        ("bok.xlsx", packed(("word/document.xml", b"<x/>")), f"bok.xlsx är ingen Excel-arbetsbok. {SAVE_AS}"),
        (
            "bok.xlsb",
            packed(("xl/workbook.bin", b"x")),
            f"bok.xlsb är sparad som binär arbetsbok (.xlsb). {SAVE_AS}",
        ),
        (
            "bok.xlsx",
            b"",
            "bok.xlsx är tom. Filen kom inte med när den sparades eller kopierades: be om den igen.",
        ),
        ("bok.xlsx", b"PK\x03\x04 avbruten", f"bok.xlsx är skadad och går inte att läsa. {ANOTHER}"),
    ],
)
def test_other_files_are_told(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refused(path) == said


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "bok.xlsx") == "bok.xlsx finns inte. Kontrollera stavningen och mappen."


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "bok.xlsx").mkdir()
    said = refused(tmp_path / "bok.xlsx")
    assert said in (
        "bok.xlsx är en mapp och inte en fil. Ange filen.",
        # Windows answers as for a file that may not be read.
        "bok.xlsx kan inte öppnas: den är öppen i ett annat program, eller så får du inte läsa den. "
        "Stäng filen och kör igen.",
    )


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path)

    def locked(_: Path) -> bytes:
        raise PermissionError(13, "x")

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert refused(path) == (
        "underlag.xlsx kan inte öppnas: den är öppen i ett annat program, eller så får du inte läsa den. "
        "Stäng filen och kör igen."
    )


def test_a_workbook_with_macros(tmp_path: Path) -> None:
    plain = "spreadsheetml.sheet.main"
    path = patched(
        written(tmp_path),
        "[Content_Types].xml",
        lambda xml: xml.replace(f"openxmlformats-officedocument.{plain}", "ms-excel.sheet.macroEnabled.main"),
    )
    assert refused(path) == (f"underlag.xlsx är en arbetsbok med makron (.xlsm), och sådana öppnas inte. {SAVE_AS}")


def test_strict_open_xml(tmp_path: Path) -> None:
    path = patched(written(tmp_path), "xl/workbook.xml", lambda xml: xml.replace(MAIN, STRICT))
    assert refused(path) == (
        "underlag.xlsx är sparad i formatet ”Strikt Open XML-arbetsbok”. Öppna den i Excel, välj Spara som och "
        "filformatet Excel-arbetsbok (.xlsx), utan ordet Strikt."
    )


CHOOSE = "Ange arbetsboken som underlaget är ifyllt i. En ny skrivs med ”handlingsplan ny --bok”."


def test_a_finished_report(tmp_path: Path) -> None:
    book = book_of(tmp_path, ("x",), columns=[Column("a", "A", "text")])
    assert refused(book.path) == f"bok.xlsx är en färdig rapport och inget underlag att läsa. {CHOOSE}"


def test_any_other_workbook(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "budget.xlsx")
    book.add_worksheet().write("A1", "Budget")
    book.close()
    assert refused(tmp_path / "budget.xlsx") == (
        f"budget.xlsx är ingen arbetsbok för ett underlag: de dolda raderna med nycklar finns inte. {CHOOSE}"
    )


def with_part(path: Path, info: ZipInfo | str, content: bytes) -> Path:
    with ZipFile(path, "a", ZIP_DEFLATED) as package:
        package.writestr(info, content)
    return path


TOO_LARGE = (
    "underlag.xlsx är för stor för att vara ett underlag, och öppnas inte. "
    "Ta bort bilder och sådant som inte hör dit, spara och kör igen."
)
DAMAGED = f"underlag.xlsx är skadad och går inte att läsa. {ANOTHER}"


def test_a_part_that_unpacks_to_far_too_much(tmp_path: Path) -> None:
    assert refused(with_part(written(tmp_path), "xl/media/x.bin", b"\0" * 5_000_000)) == TOO_LARGE


def test_far_too_many_parts(tmp_path: Path) -> None:
    path = written(tmp_path)
    with ZipFile(path, "a", ZIP_STORED) as package:
        for n in range(10_001):
            package.writestr(f"x/{n}", b"")
    assert refused(path) == TOO_LARGE


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["xl/workbook.xml", "XL/Workbook.xml"])
def test_a_part_that_stands_twice(tmp_path: Path, name: str) -> None:
    assert refused(with_part(written(tmp_path), name, b"<x/>")) == DAMAGED


def test_an_encrypted_part(tmp_path: Path) -> None:
    path = written(tmp_path)
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    path.write_bytes(content)
    assert refused(path) == "underlag.xlsx är krypterad och går inte att läsa. Spara den på nytt utan lösenord."


def test_a_size_that_lies(tmp_path: Path) -> None:
    path = with_part(written(tmp_path), "xl/media/x.bin", b"\0" * 100)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert refused(path) == DAMAGED


DOCTYPE = '<!DOCTYPE x [<!ENTITY e "ord">]><worksheet'


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("xl/worksheets/sheet3.xml", lambda xml: xml.replace("<worksheet", DOCTYPE, 1)),
        ("xl/workbook.xml", lambda xml: xml.replace("<workbook", DOCTYPE.replace("worksheet", "workbook"), 1)),
        ("xl/sharedStrings.xml", lambda xml: xml.replace("</sst>", "")),
        ("xl/worksheets/sheet3.xml", lambda xml: xml.replace("<v>0</v>", "<v>99999</v>").replace("<v>2", "<v>9992")),
        (
            "xl/worksheets/sheet3.xml",
            lambda xml: xml.replace("</sheetData>", '<row r="9"><c r="B9"><v>1e999</v></c></row></sheetData>'),
        ),
        ("xl/styles.xml", lambda xml: xml.replace("<numFmts", "<numFmts <")),
    ],
)
def test_what_is_broken_within(tmp_path: Path, part: str, change: Callable[[str], str]) -> None:
    assert refused(patched(written(tmp_path, FULL), part, change)) == DAMAGED


def test_the_good_one_is_read(tmp_path: Path) -> None:
    assert Back(written(tmp_path, FULL)).rows() == [FULL]
