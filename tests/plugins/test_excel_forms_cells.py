"""What people and programs put in the cells of a form: read right and said so, or told with its cell and a remedy."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from time import perf_counter
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter
from excel_form import FIRST, FULL, Back, changed, filled_in, patched, sheet_xml, written
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from handlingsplan.forms import Value

TITLE = {"B9": "x"}
START, NUMBER, AGENCY, TEXT, SEVERAL, DONE, SUM = "G9", "H9", "D9", "C9", "F9", "J9", "I9"


def read(folder: Path, place: str, value: object, shape: str = "") -> Back:
    """One cell filled in by a person, perhaps with a number format of its own."""

    def give_shape(sheet: Worksheet) -> None:
        if shape:
            sheet[place].number_format = shape

    return filled_in(folder, TITLE | {place: value}, give_shape)


def value_of(back: Back) -> Value | None:
    (row,) = back.rows()
    return value_in(row)


def value_in(row: dict[str, Value]) -> Value | None:
    assert row.pop("title") == "x"
    (value,) = row.values() or (None,)
    return value


WITHOUT_A_WORD = (
    (START, datetime(2009, 6, 30), "", date(2009, 6, 30)),
    (START, datetime(2009, 6, 30), "m/d/yy", date(2009, 6, 30)),
    (START, datetime(2009, 6, 30), "[$-41D]d mmmm yyyy;@", date(2009, 6, 30)),
    (START, datetime(2009, 6, 30), "yyyy-mm-dd hh:mm", date(2009, 6, 30)),
    (START, "2009-06-30", "", "2009-06-30"),
    (START, "hösten 2009", "", "hösten 2009"),
    (START, 2009, "General", "2009"),
    (START, 5, "General", 5),
    (START, 5, "yyyy-mm-dd", date(1900, 1, 4)),
    (START, -5, "yyyy-mm-dd", -5),
    (START, 0.5, "hh:mm", Decimal("0.5")),
    (TEXT, datetime(2009, 6, 1), "yyyy-mm-dd", date(2009, 6, 1)),
    (TEXT, 39994, "General", 39994),
    (NUMBER, 12, "", 12),
    (NUMBER, 12.5, "", Decimal("12.5")),
    (NUMBER, "1 100,50", "", "1 100,50"),
    (NUMBER, "1\u00a0100", "", "1\u00a0100"),
    (NUMBER, 12, '#,##0 "dagar";[Red]-0', 12),
    (SUM, 0.1, "", Decimal("0.1")),
    (SUM, 1e20, "", 10**20),
    (DONE, "Ja", "", True),
    (DONE, "NEJ ", "", False),
    (DONE, True, "", True),
    (DONE, "kanske", "", "kanske"),
    (AGENCY, "Länsstyrelsen i Västerbotten (lst)", "", "lst"),
    (AGENCY, "Polisen (kommun)", "", "kommun"),
    (AGENCY, "Polisen", "", "Polisen"),
    (AGENCY, "LST\u00a0", "", "LST\u00a0"),
    (SEVERAL, "Polisen (polis)\nLänsstyrelsen\nnågon", "", "polis\nLänsstyrelsen\nnågon"),
    (TEXT, "a\u00a0b\u200bc\r\nd", "", "a\u00a0b\u200bc\r\nd"),
)
"""A column, what is written there and how it is shown, and what is read."""


def test_a_value_is_read_right_without_a_word(tmp_path: Path) -> None:
    rows = list(enumerate(WITHOUT_A_WORD, FIRST + 1))
    cells = {f"B{n}": "x" for n, _ in rows} | {f"{place[0]}{n}": value for n, (place, value, _, _) in rows}

    def give_shapes(sheet: Worksheet) -> None:
        for n, (place, _, shape, _) in rows:
            if shape:
                sheet[f"{place[0]}{n}"].number_format = shape

    back = filled_in(tmp_path, cells, give_shapes)
    assert back.told == []
    found = [value_in(row) for row in back.rows()]
    said = [(value, type(value), case) for value, case in zip(found, WITHOUT_A_WORD, strict=True)]
    assert [each for each in said if each[:2] != (each[2][3], type(each[2][3]))] == []


WHERE = {START: "Start", NUMBER: "Antal", AGENCY: "Myndighet", TEXT: "Beskrivning", DONE: "Klart"}
APOSTROPHE = "Gäller det hela månaden, skriv en apostrof först: 'juni 2009."


@pytest.mark.parametrize(
    ("place", "value", "shape", "expected", "told"),
    [
        (
            START,
            39994,
            "General",
            date(2009, 6, 30),
            "Varning EXCEL29: Cellen har talet 39994 där en dag väntas. Det lästes som 2009-06-30. "
            "Ge cellen formatet Datum, och se efter att dagen stämmer.",
        ),
        (
            START,
            datetime(2009, 6, 30, 13, 45),
            "yyyy-mm-dd",
            date(2009, 6, 30),
            "Varning EXCEL30: Cellen har både dag och klockslag. Dagen 2009-06-30 lästes, klockslaget inte. "
            "Skriv bara dagen, eller hela tiden i ord i en anmärkning.",
        ),
        (
            START,
            2009,
            "yyyy-mm-dd",
            "2009",
            "Upplysning EXCEL31: Cellen visar 1905-07-01, men det som står i den är talet 2009. Det lästes som året "
            "2009. Skriv en apostrof före ett ensamt årtal: '2009.",
        ),
        (
            START,
            datetime(2009, 6, 1),
            "yyyy\\-mm\\-dd;@",
            date(2009, 6, 1),
            "Upplysning EXCEL32: Cellen har den första dagen i en månad. Stämmer den? Excel gör ”juni 2009” till "
            f"2009-06-01. {APOSTROPHE}",
        ),
        (
            START,
            "hösten\u00a02009\u200b",
            "",
            "hösten 2009",
            "Upplysning EXCEL33: Cellen har hårda mellanslag eller osynliga tecken. De togs bort innan den lästes.",
        ),
        (
            NUMBER,
            "#REF!",
            "",
            None,
            "Fel EXCEL28: Cellen visar felvärdet #REF!, och lästes som tom. Rätta formeln, eller skriv värdet.",
        ),
        (
            NUMBER,
            "=SUM(A1:A3)",
            "",
            None,
            "Fel EXCEL27: Cellen har en formel som inte är uträknad, och lästes som tom. "
            "Öppna filen i Excel och spara den, eller skriv värdet i stället för formeln.",
        ),
    ],
)
def test_what_can_only_be_meant_is_told(
    tmp_path: Path, place: str, value: object, shape: str, expected: Value | None, told: str
) -> None:
    back = read(tmp_path, place, value, shape)
    assert value_of(back) == expected
    assert back.told == [f"underlag.xlsx [Aktiviteter 9] {WHERE[place]} ({place}): {told}"]


def test_a_place_is_told_in_english_too(tmp_path: Path) -> None:
    (finding,) = read(tmp_path, START, 39994, "General").findings
    assert finding.to("en") == (
        "underlag.xlsx [Aktiviteter 9] Start (G9): Warning EXCEL29: The cell has the number 39994 where a day is "
        "expected. It was read as 2009-06-30. Give the cell the format Date, and see that the day is right."
    )


def test_days_that_the_program_wrote_itself_are_not_asked_about(tmp_path: Path) -> None:
    assert Back(written(tmp_path, {"title": "x", "start": date(2009, 1, 1)})).told == []


def test_the_1904_system_is_read_right_and_told(tmp_path: Path) -> None:
    def move(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904
        book["Aktiviteter"]["B9"] = "x"
        book["Aktiviteter"]["G9"] = datetime(2009, 6, 30)

    back = changed(written(tmp_path), move)
    assert value_of(back) == date(2009, 6, 30)
    assert back.told == [
        "underlag.xlsx: Upplysning EXCEL38: Arbetsboken räknar dagar från 1904, som Excel på äldre Macintosh. "
        "Dagarna lästes efter det."
    ]


def cell(xml: str) -> Callable[[str], str]:
    """Put a row with one cell of one's own XML after the last row of a sheet."""
    return lambda sheet: sheet.replace(
        "</sheetData>", f'<row r="9"><c r="B9" t="str"><v>x</v></c>{xml}</row></sheetData>'
    )


@pytest.mark.parametrize(
    ("xml", "expected", "told"),
    [
        ('<c r="H9"><f>1+1</f><v>2</v></c>', 2, "EXCEL26"),
        ('<c r="H9"><f t="shared" si="0"/><v>2</v></c>', 2, "EXCEL26"),
        ('<c r="C9" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', "ab", "EXCEL26"),
        ('<c r="C9" t="str"><f>""</f><v></v></c>', None, None),
        ('<c r="C9" t="e" vm="1"><v>#VALUE!</v></c>', None, "EXCEL34"),
        ('<c r="G9" t="d"><v>2009-06-30</v></c>', date(2009, 6, 30), None),
        ('<c r="G9" t="d"><v>2009-06-30T00:00:00</v></c>', date(2009, 6, 30), None),
        ('<c r="G9" t="d"><v>2009-06-30T13:45:00</v></c>', date(2009, 6, 30), "EXCEL30"),
        ('<c r="C9" t="inlineStr"><is><t>a</t></is></c>', "a", None),
        (
            '<c r="C9" t="inlineStr"><is><r><t>a </t></r><r><rPr><b/></rPr><t>b</t></r>'
            '<rPh sb="0" eb="1"><t>ljud</t></rPh></is></c>',
            "a b",
            None,
        ),
        ('<c r="G9" t="d"><v>2009-13-45</v></c>', "2009-13-45", None),
        ('<c t="inlineStr"><is><t>a</t></is></c>', "a", None),
        ('<c r="C9" t="str"><v>_x0041_&#10;_x005F_x0041_</v></c>', "A\n_x0041_", None),
        ('<c r="H9" s="99999"><v>1100.5000000000001</v></c>', Decimal("1100.5"), None),
        ('<c r="H9"><v>1.1000000000000001</v></c>', Decimal("1.1"), None),
        ('<c r="J9" t="b"><v>0</v></c>', False, None),
    ],
)
def test_cells_as_programs_save_them(tmp_path: Path, xml: str, expected: Value, told: str | None) -> None:
    path = written(tmp_path)
    back = Back(patched(path, sheet_xml("Aktiviteter", path), cell(xml)))
    assert value_of(back) == expected
    assert back.codes == [told] * bool(told)


def test_a_remark_on_many_cells_of_a_column_is_one_finding(tmp_path: Path) -> None:
    path = written(tmp_path)
    rows = "".join(f'<row r="{n}"><c r="H{n}"><f>1</f><v>1</v></c></row>' for n in range(9, 21))
    change = f"{rows}</sheetData>"
    back = Back(patched(path, sheet_xml("Aktiviteter", path), lambda xml: xml.replace("</sheetData>", change)))
    assert back.told == [
        "underlag.xlsx [Aktiviteter 9] Antal (H9): Upplysning EXCEL26: H9, H10, H11, H12, H13, H14, H15, H16 med "
        "flera, 12 i allt har formler. De värden som var uträknade när filen sparades lästes."
    ]


def test_two_error_values_are_told_each_with_its_cell(tmp_path: Path) -> None:
    back = filled_in(tmp_path, {"B9": "x", "H9": "#REF!", "B10": "y", "H10": "#REF!"})
    assert [(each.code, each.origin.column) for each in back.findings] == [("EXCEL28", "H9"), ("EXCEL28", "H10")]


def test_rich_text_is_its_words(tmp_path: Path) -> None:
    rich = CellRichText("Vi ", TextBlock(InlineFont(b=True), "bjöd in"), " polisen.")
    assert value_of(read(tmp_path, TEXT, rich)) == "Vi bjöd in polisen."


def test_shared_texts_are_read_without_their_pronunciation(tmp_path: Path) -> None:
    path = written(tmp_path, {"title": "x", "text": "UTBYTT"})
    new = "<si><r><t>a</t></r><r><t xml:space='preserve'> b</t></r><rPh sb='0' eb='1'><t>c</t></rPh></si>"
    back = Back(patched(path, "xl/sharedStrings.xml", lambda xml: xml.replace("<si><t>UTBYTT</t></si>", new)))
    assert value_of(back) == "a b"


def test_comments_are_not_read(tmp_path: Path) -> None:
    def comment(sheet: Worksheet) -> None:
        sheet["B9"].comment = Comment("Ring", "Jag")
        sheet["C10"].comment = Comment("Ring", "Jag")

    back = filled_in(tmp_path, TITLE, comment)
    assert (back.rows(), back.told) == ([{"title": "x"}], [])


ANCHOR = '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">{}</xdr:wsDr>'
SHAPE = (
    "<xdr:twoCellAnchor><xdr:from><xdr:col>{col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to></xdr:twoCellAnchor>"
)


def with_pictures(path: Path, *places: tuple[int, int]) -> Path:
    """Lay pictures over cells of the sheet of activities, given as column and row from 0."""
    part = sheet_xml("Aktiviteter", path)
    drawing = '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId99"/>'
    patched(path, part, lambda xml: xml.replace("</worksheet>", f"{drawing}</worksheet>"))
    name = part.rpartition("/")[2]
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId99" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" '
        'Target="../drawings/drawing9.xml"/></Relationships>'
    )
    shapes = "".join(SHAPE.format(col=column, row=row) for column, row in places)
    with ZipFile(path, "a", ZIP_DEFLATED) as package:
        package.writestr(f"xl/worksheets/_rels/{name}.rels", relation)
        package.writestr("xl/drawings/drawing9.xml", ANCHOR.format(shapes))
    return path


def test_a_picture_where_a_text_should_be_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, {"title": "x"})
    back = Back(with_pictures(path, (2, FIRST - 1), (1, FIRST - 1), (2, 1), (40, FIRST)))
    assert back.rows() == [{"title": "x"}]
    assert back.told == [
        "underlag.xlsx [Aktiviteter 8] Beskrivning (C8): Varning EXCEL34: En bild eller textruta ligger över cellen. "
        "Den kan inte läsas, och cellen är tom. Skriv i cellen det som bilden säger."
    ]


def test_a_dimension_that_lies_is_not_believed(tmp_path: Path) -> None:
    path = written(tmp_path, FULL)
    for lie in ("A1", "A1:XFD1048576"):
        patched(
            path,
            sheet_xml("Aktiviteter", path),
            lambda xml, lie=lie: xml.replace(f'<dimension ref="{_dimension(xml)}"/>', f'<dimension ref="{lie}"/>'),
        )
        assert Back(path).rows() == [FULL]


def _dimension(xml: str) -> str:
    return xml.partition('<dimension ref="')[2].partition('"')[0]


def test_rows_that_do_not_say_their_number_are_counted(tmp_path: Path) -> None:
    path = written(tmp_path)
    more = '</row><row><c/><c t="str"><v>x</v></c></row></sheetData>'
    back = Back(patched(path, sheet_xml("Aktiviteter", path), lambda xml: xml.replace("</row></sheetData>", more)))
    (row,) = back.table().rows
    assert (row.number, row.cells["title"].place) == (FIRST, f"B{FIRST}")


def with_empty_rows(path: Path, many: int, empty: str) -> Path:
    """Put many empty rows with a look of their own on a sheet, and one that is not empty after them."""
    row = f'<row r="{{n}}" s="3" customFormat="1" ht="15">{empty}</row>'
    rows = "".join(row.replace("{n}", str(n)) for n in range(9, many))
    last = f'<row r="{many}"><c r="B{many}" t="str"><v>sist</v></c></row></sheetData>'
    return patched(path, sheet_xml("Aktiviteter", path), lambda xml: xml.replace("</sheetData>", rows + last))


EMPTY = ['<c r="A{n}" s="1"/><c r="B{n}" s="2"/>', '<c r="A{n}" s="1"></c>', ""]


@pytest.mark.parametrize("empty", EMPTY)
def test_what_stands_after_many_empty_rows_is_read(tmp_path: Path, empty: str) -> None:
    back = Back(with_empty_rows(written(tmp_path, FULL), 50_000, empty))
    assert (back.rows(), back.told) == ([FULL, {"title": "sist"}], [])


@pytest.mark.slow
@pytest.mark.parametrize("empty", EMPTY)
def test_a_million_empty_rows_cost_next_to_nothing(tmp_path: Path, empty: str) -> None:
    path = with_empty_rows(written(tmp_path, FULL), 1_000_000, empty)
    start = perf_counter()
    assert Back(path).rows() == [FULL, {"title": "sist"}]
    assert perf_counter() - start < 2


def test_a_text_that_looks_like_the_end_of_a_row_is_a_text(tmp_path: Path) -> None:
    path = written(tmp_path)
    words = "</row>" + " ".join(map(str, range(400_000)))
    back = Back(
        patched(path, sheet_xml("Aktiviteter", path), cell(f'<c r="C9" t="str"><v><![CDATA[{words}]]></v></c>'))
    )
    assert value_of(back) == words


def test_a_workbook_with_prefixes_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, FULL)
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    def prefix(xml: str) -> str:
        return re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", xml).replace(f'xmlns="{name}"', f'xmlns:x="{name}"')

    for part in ("xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", sheet_xml("Aktiviteter", path)):
        patched(path, part, prefix)
    assert Back(path).rows() == [FULL]


def test_headings_of_another_program_matter_as_little(tmp_path: Path) -> None:
    path = tmp_path / "annan.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Mitt eget")
    for n, (key, heading) in enumerate({"title": "Titel", "start": "Start"}.items()):
        sheet.write(0, n, f"handlingsplan|rows|activity|{key}|{'time' if key == 'start' else 'text'}|")
        sheet.write(1, n, heading)
    sheet.write(2, 0, "x")
    sheet.write(2, 1, "2009")
    book.close()
    back = Back(path)
    assert (back.rows(), back.told, back.filled.stamp) == ([{"title": "x", "start": "2009"}], [], {})
