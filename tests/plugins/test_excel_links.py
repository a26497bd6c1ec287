"""Links: from every cell that leads somewhere to the row it means, within what Excel allows."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import judges
import pytest
from excel_book import Book, book_of, report, table
from handlingsplan_excel.address import Address, clickable
from handlingsplan_excel.limits import Limits

from handlingsplan.report import Column, Figure, Mark, Missing, Paragraph, RecordKey, Ref, Row, Section, TableView

MEASURE, ACTIVITY = RecordKey("plan/measure:m1"), RecordKey("lan/2009/activity:a1")
TEXT, GONE = RecordKey("lan/2009/note:n1"), RecordKey("lan/2009/note:gone")
RECORDS = {MEASURE: "Åtgärd 1", ACTIVITY: "Aktivitet 1", TEXT: "Anteckning", GONE: "Visas inte"}


def linked(folder: Path, *cells: object, kind: str = "status") -> Book:
    """A matrix whose cells lead on; other tables show the records, the wrong kind's table first."""
    summary = table(Row("1", ("båda",), (MEASURE, ACTIVITY)), columns=[Column("a", "A")], title="Översikt", key="o")
    columns = [Column(str(n), f"K{n}", kind) for n in range(len(cells))]
    matrix = table(cells, columns=columns, title="Matris", key="m")
    measures = table(
        *(Row(str(n), (f"x{n}",)) for n in range(3)),
        Row("m1", ("Åtgärd 1",), (MEASURE,)),
        Row("again", ("Åtgärd 1 igen",), (MEASURE,)),
        columns=[Column("a", "A")],
        title="Länets 'åtgärder' nu",
        key="measures",
        record_kind="measure",
    )
    told = Paragraph(("En anteckning.",), shows=(TEXT,))
    sections = (Section("s", "Avsnitt", (TableView("m"), told)), Section("metod", "Metod", role="method"))
    whole = report(sections=sections, tables=[summary, matrix, measures], records=RECORDS)
    return Book(whole, folder / "bok.xlsx")


@pytest.mark.parametrize(
    ("to", "location"),
    [
        (f"#{MEASURE}", "'Länets ''åtgärder'' nu'!A7"),  # the first row of the table of its own kind
        (f"#{ACTIVITY}", "'Översikt'!A4"),  # no table of its kind: the first that shows it
        (f"#{TEXT}", "'Text'!A7"),
        ("#s", "'Text'!A4"),
        ("#metod", "'Om rapporten'!A4"),
        ("#measures", "'Länets ''åtgärder'' nu'!A1"),
    ],
)
def test_a_cell_leads_to_what_it_means(tmp_path: Path, to: str, location: str) -> None:
    book = linked(tmp_path, Mark("x", "Pågår", "good", to=to), Missing("m", "Inget svar", to=to))
    assert [book.cell("Matris", head).hyperlink.location for head in ("K0", "K1")] == [location, location]
    assert book.cell("Matris", "K0").font.u == "single"
    assert book.codes == []


def test_what_is_shown_nowhere_is_no_link_and_is_told(tmp_path: Path) -> None:
    book = linked(tmp_path, Mark("x", "Pågår", "good", to=f"#{GONE}"))
    assert book.cell("Matris", "K0").hyperlink is None
    assert book.cell("Matris", "K0").font.u is None
    (finding,) = book.findings
    assert str(finding) == (
        "bok.xlsx [Matris 4] A: Upplysning EXCEL08: En hänvisning leder till något som inte visas i arbetsboken. "
        "Den står kvar som text utan länk."
    )


@pytest.mark.parametrize(
    ("to", "address", "fragment"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2", ""),
        (
            "https://länsstyrelsen.se/å ä?ö=é#del å",
            "https://xn--lnsstyrelsen-gcb.se/%C3%A5%20%C3%A4?%C3%B6=%C3%A9",
            "del%20%C3%A5",
        ),
        ("https://å.example:8080/", "https://xn--5ca.example:8080/", ""),
        ("mailto:någon@län.se", "mailto:n%C3%A5gon@xn--ln-via.se", ""),
        ("https://example.org/%C3%A5", "https://example.org/%C3%A5", ""),
        ("https://[trasig/<å>", "https://%5Btrasig/%3C%C3%A5%3E", ""),
    ],
)
def test_addresses_are_such_that_excel_can_follow_them(to: str, address: str, fragment: str) -> None:
    assert clickable(to) == Address(address, fragment)


def test_an_address_leads_out_and_says_its_place(tmp_path: Path) -> None:
    to = 'https://länsstyrelsen.se/?a="1"&b=<2>#del'
    book = book_of(tmp_path, (Ref(("sidan",), to),), columns=[Column("l", "Länk", "link")])
    link = book.cell("Tabell", "Länk").hyperlink
    assert (link.target, link.location) == ("https://xn--lnsstyrelsen-gcb.se/?a=%221%22&b=%3C2%3E", "del")
    assert judges.own_xlsx(book.path) == []


def test_past_excels_number_of_links_the_words_stay_with_their_address(tmp_path: Path) -> None:
    rows = [(Ref((f"sida {n}",), f"https://example.org/{n}"),) for n in range(5)]
    book = book_of(tmp_path, *rows, columns=[Column("l", "Länk", "link")], limits=Limits(links=4))
    cells = [book.cell("Tabell", "Länk", row) for row in range(1, 6)]
    assert [bool(cell.hyperlink) for cell in cells] == [True] * 3 + [False] * 2  # one more leads to the front
    assert [cell.value for cell in cells[2:]] == [
        "sida 2",
        "sida 3 (https://example.org/3)",
        "sida 4 (https://example.org/4)",
    ]
    assert [(each.code, str(each.text)) for each in book.findings if each.origin.table == "Tabell"] == [
        ("EXCEL03", "Bladet har fler länkar än Excel tillåter. 2 celler står kvar som text utan länk.")
    ]


def test_an_address_too_long_for_a_link_stays_as_text(tmp_path: Path) -> None:
    fits, long = "https://example.org/" + "a" * 2058, "https://example.org/" + "a" * 40_000
    rows = [(Ref(("kort",), fits),), (Ref(("lång",), long),)]
    book = book_of(tmp_path, *rows, columns=[Column("l", "Länk", "link")])
    assert book.cell("Tabell", "Länk").hyperlink.target == fits
    assert book.cell("Tabell", "Länk", 2).hyperlink is None
    assert "".join(book.rows("Tabell")[1][:2]) == f"lång ({long})"
    assert book.codes == ["EXCEL04", "EXCEL02"]


def test_every_link_within_the_workbook_leads_to_a_cell_that_is_there(tmp_path: Path) -> None:
    book = linked(tmp_path, Mark("x", "Pågår", "good", to=f"#{MEASURE}"))
    cells = [cell for sheet in book.read for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert len(cells) > 8
    for cell in cells:
        sheet, _, place = cell.hyperlink.location.rpartition("!")
        assert book[sheet[1:-1].replace("''", "'")][place].row <= book[sheet[1:-1].replace("''", "'")].max_row


def test_a_sheet_without_links_outward_has_no_such_relations(tmp_path: Path) -> None:
    book = book_of(tmp_path, ("x",), columns=[Column("a", "A")])
    with ZipFile(book.path) as package:
        assert b"hyperlink" not in b"".join(package.read(n) for n in package.namelist() if n.endswith(".rels"))


def test_a_figure_leads_to_the_row_that_explains_it(tmp_path: Path) -> None:
    figure = Figure("a.b", 3, "3 län", "Regel.", to="#rules/a.b")
    rules = table(
        Row("x", ("Annan regel",)), Row("a.b", ("Regeln",)), columns=[Column("a", "A")], title="Regler", key="rules"
    )
    shown = table((figure,), columns=[Column("n", "Nyckeltal", "figure")], title="Tal", key="n")
    said = Paragraph(("Det är ", figure, "."))
    whole = report(sections=(Section("s", "Avsnitt", (said, TableView("n"))),), tables=[shown, rules])
    book = Book(whole, tmp_path / "bok.xlsx")
    row = next(n for n, each in enumerate(book["Text"].iter_rows(values_only=True), 1) if each[1] == "Det är 3 län.")
    link = book["Text"].cell(row, 1)
    target = "'Regler'!A5"
    assert (link.value, link.hyperlink.location) == ("Underlag", target)
    links = [each.hyperlink.location for row in book["Tal"].iter_rows(4) for each in row if each.hyperlink]
    assert links == [target]
    assert book.codes == []
