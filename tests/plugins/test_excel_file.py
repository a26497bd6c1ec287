"""The whole file: the front sheet, what it says of itself, the same bytes each time, and nothing refused in silence."""

from __future__ import annotations

import tracemalloc
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import judges
import openpyxl
import pytest
from attrs import evolve
from excel_book import Book, report, table
from handlingsplan_excel import exporters
from handlingsplan_excel.xlsx import RefusedError, done

from handlingsplan.hookspecs import Exporter, Look
from handlingsplan.plugins import load_plugins
from handlingsplan.report import Column, Imprint, Logo, Paragraph, RecordKey, Report, Row, Section, TableView
from handlingsplan.testing import check_exporter, empty_report, sample_report


@pytest.fixture(scope="module")
def exporter() -> Exporter:
    (found,) = exporters()
    return found


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return Book(sample_report(), tmp_path_factory.mktemp("sample") / "prov.xlsx")


def front(book: Book) -> list[str]:
    sheet = book[book.read.sheetnames[0]]
    return [cell.value for row in sheet.iter_rows(max_col=2) for cell in row if cell.value is not None]


def test_it_is_found_as_a_plugin_and_offers_one_exporter() -> None:
    found = {each.name: each for each in load_plugins().exporters}["excel"]
    assert (found.suffix, found.title, found.tables) == (".xlsx", "Excel-arbetsbok", "all")
    assert found.marks is not None


def test_it_keeps_an_exporters_promises(exporter: Exporter, tmp_path: Path) -> None:
    check_exporter(exporter, tmp_path)


def test_the_front_sheet_says_what_it_is_and_who_publishes_it(tmp_path: Path) -> None:
    people = ("Landshövding", "Samordnare")
    mailbox = "samordnare@example.org"
    imprint = Imprint("2009:7", "801-1-2009", "978-91-000-0000-0", "1234-5678", "2009", "Umeå", mailbox, people)
    whole = report(
        subtitle="En undertitel", published="2009-09-30", subject="Ämnet", edition="Andra utgåvan", imprint=imprint
    )
    assert front(Book(whole, tmp_path / "bok.xlsx"))[:-7] == [
        "Rapporten",
        "En undertitel",
        *("Utgivare", "Länsstyrelsen"),
        *("Publicerad", "2009-09-30"),
        *("Ort", "Umeå"),
        *("Rapportnummer", "2009:7"),
        *("Diarienummer", "801-1-2009"),
        *("ISBN", "978-91-000-0000-0"),
        *("ISSN", "1234-5678"),
        *("Utgåva", "Andra utgåvan"),
        *("Ämne", "Ämnet"),
        *("Kontakt", "samordnare@example.org"),
        *("Undertecknas av", "Landshövding\nSamordnare"),
    ]


def test_a_report_without_publication_data_has_no_empty_labels(tmp_path: Path) -> None:
    assert front(Book(report(), tmp_path / "bok.xlsx"))[:4] == ["Rapporten", "Utgivare", "Länsstyrelsen", "Innehåll"]


def test_a_draft_says_so_on_the_front_and_on_every_printed_page(tmp_path: Path) -> None:
    book = Book(report(draft=("Ett tillägg misslyckades.", "Två fel är inte rättade.")), tmp_path / "bok.xlsx")
    assert front(book)[1:4] == ["UTKAST", "Ett tillägg misslyckades.", "Två fel är inte rättade."]
    assert {sheet.oddHeader.center.text for sheet in book.read} == {"&BUTKAST"}
    whole = Book(report(), tmp_path / "hel.xlsx")
    assert "UTKAST" not in front(whole)
    assert {sheet.oddHeader.center.text for sheet in whole.read} == {None}


def test_the_contents_lead_to_every_sheet_with_its_number_of_rows(sample: Book) -> None:
    sheet = sample["Framsida"]
    (contents,) = sheet.tables.values()
    rows = list(sheet[contents.ref])[1:]
    assert [row[0].value for row in rows] == sample.read.sheetnames[1:]
    assert [row[0].hyperlink.location for row in rows] == [
        f"'{name.replace(chr(39), chr(39) * 2)}'!A1" for name in sample.read.sheetnames[1:]
    ]
    counts = {row[0].value: row[2].value for row in rows}
    whole = sample_report()
    assert [n for n in counts.values() if n != "–"] == [len(each.rows) for each in whole.tables]
    assert all(row[1].value for row in rows)


def test_every_sheet_begins_with_its_title_and_leads_back(sample: Book) -> None:
    for sheet in sample.read.worksheets[1:]:
        assert sheet["A1"].value
        back = [cell for (cell,) in sheet.iter_rows(max_row=9, max_col=1) if cell.value == "Till framsidan"]
        assert [cell.hyperlink.location for cell in back] == ["'Framsida'!A1"]


@pytest.mark.parametrize(
    ("published", "created"),
    [
        ("2009-06-30", datetime(2009, 6, 30)),
        ("den 30 juni 2009", datetime(2009, 6, 30)),
        ("juni 2009", datetime(1980, 1, 1)),
        ("", datetime(1980, 1, 1)),
        ("snart", datetime(1980, 1, 1)),
    ],
)
def test_the_file_says_of_itself_what_the_report_says(tmp_path: Path, published: str, created: datetime) -> None:
    book = Book(report(published=published, subject="Ämne\x07 & <x>"), tmp_path / "bok.xlsx")
    about = book.read.properties
    assert (about.title, about.subject, about.creator, about.language) == (
        "Rapporten",
        "Ämne␇ & <x>",
        "Länsstyrelsen",
        "sv-SE",
    )
    assert (about.created, about.modified) == (created, created)


def test_a_logo_has_its_words_and_one_that_cannot_be_shown_leaves_them(tmp_path: Path) -> None:
    picture = sample_report().imprint.logos[0].content
    logos = (
        Logo(picture, "Ett blått fält"),
        Logo(b"<svg/>", "En ritning"),
        Logo(picture[:20], "Trasig"),
        Logo(b"", "Tom"),
    )
    book = Book(report(imprint=Imprint(logos=logos)), tmp_path / "bok.xlsx")
    assert 'descr="Ett blått fält"' in book.text("xl/drawings/drawing1.xml")
    assert front(book)[-3:] == ["En ritning", "Trasig", "Tom"]
    assert [(each.code, each.text.n) for each in book.findings] == [("EXCEL07", 3)]
    assert judges.own_xlsx(book.path) == []


def test_what_was_noticed_is_told_with_its_place_in_either_language(sample: Book) -> None:
    assert [each.code for each in sample.findings] == [
        *("EXCEL01", "EXCEL02", "EXCEL01"),
        *("EXCEL09", "EXCEL01"),
        *("EXCEL05", "EXCEL02", "EXCEL01"),
    ]
    assert (
        sample.findings[-1].to("sv").startswith("prov.xlsx [Sådant som klistras in 11] Text: Varning EXCEL01: 8 celler")
    )
    assert (
        sample.findings[-1].to("en").startswith("prov.xlsx [Sådant som klistras in 11] Text: Warning EXCEL01: 8 cells")
    )


def test_all_texts_stand_in_the_workbook_whole(sample: Book) -> None:
    from handlingsplan_excel.texts import visible

    from handlingsplan.testing.hostile import TEXTS

    rows = [[cell.value for cell in row] for row in sample["Sådant som klistras in"].iter_rows(min_row=5)]
    heads = sample.headings("Sådant som klistras in")
    found = {row[0]: dict(zip(heads, row, strict=False)) for row in rows}
    for name, words in TEXTS.items():
        if name == "escape-like":
            continue  # openpyxl does not read it as Excel does
        parts = [found[name][head] for head in heads if head.startswith("Lång text")]
        assert "".join(part for part in parts if part != "–") == visible(words), name


def test_own_checks_have_nothing_to_say(sample: Book, tmp_path: Path) -> None:
    assert judges.own_xlsx(sample.path) == []
    assert judges.own_xlsx(Book(empty_report(), tmp_path / "tom.xlsx").path) == []


@pytest.mark.slow
def test_the_second_judge_has_nothing_to_say(sample: Book, tmp_path: Path) -> None:
    assert judges.audit(sample.path) == []
    assert judges.audit(Book(empty_report("en"), tmp_path / "tom.xlsx").path) == []


def test_rows_that_are_made_when_they_are_asked_for_take_little_room(tmp_path: Path, exporter: Exporter) -> None:
    class Rows:
        """Rows that are nowhere until somebody goes through them."""

        def __init__(self, number: int) -> None:
            self.number = number

        def __len__(self) -> int:
            return self.number

        def __iter__(self):
            return (
                Row(f"r{n}", (f"rad {n}", "Ord " * 1500, n, date(2009, 1, 1)), (RecordKey(f"x/a:{n}"),))
                for n in range(self.number)
            )

        def __contains__(self, row: object) -> bool:
            return row in [*self]

    columns = (Column("a", "A"), Column("b", "B", "long_text"), Column("c", "C", "number"), Column("d", "D", "date"))
    warm, whole = (
        report(TableView("t"), tables=[evolve(table(columns=columns), rows=Rows(number))]) for number in (10, 3000)
    )
    exporter.write(warm, tmp_path / "varm.xlsx", Look())
    tracemalloc.start()
    exporter.write(whole, tmp_path / "bok.xlsx", Look())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    with ZipFile(tmp_path / "bok.xlsx") as package:
        size = package.getinfo("xl/worksheets/sheet3.xml").file_size
    assert peak < size / 3  # the sheet alone is over eighteen megabytes


def test_a_target_that_cannot_be_written_is_the_callers_to_tell(tmp_path: Path, exporter: Exporter) -> None:
    with pytest.raises(OSError, match="saknas"):
        exporter.write(report(), tmp_path / "saknas" / "bok.xlsx", Look())


def test_what_xlsxwriter_refuses_is_an_error() -> None:
    done(0)
    done(None)
    with pytest.raises(RefusedError):
        done(-2)


def test_a_report_that_is_all_hostile_is_written(tmp_path: Path, exporter: Exporter) -> None:
    long = "Å\x07\ud800<r>&\n" * 5000
    words = Report(
        *("prov", long, long, "sv"),
        (Section("s", long, (Paragraph((long,)), TableView("t", caption=long))), Section("m", long, role="method")),
        subtitle=long,
        subject=long,
        edition=long,
        imprint=Imprint(contact=long, signatories=(long,), logos=(Logo(b"", long),)),
        tables=(table((long,), columns=[Column("a", long, help=long, unit=long)], title=long, description=long),),
        draft=(long,),
    )
    path = tmp_path / "bok.xlsx"
    found = list(exporter.write(words, path, Look()))
    assert judges.own_xlsx(path) == []
    assert {each.code for each in found} == {"EXCEL01", "EXCEL02", "EXCEL07", "EXCEL09"}
    book = openpyxl.load_workbook(path, read_only=True)  # the merged cells of five thousand lines take a second
    assert len(book.sheetnames) == 4
    for sheet in book:
        written = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell]
        assert any("<r>&" in each for each in written), sheet.title
    book.close()
