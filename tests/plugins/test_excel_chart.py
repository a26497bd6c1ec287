"""Charts: native, with their values in them, the first category on top, and told apart without colour."""

from __future__ import annotations

import itertools
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import judges
import openpyxl
import pytest
from defusedxml import ElementTree
from excel_book import Book, contrast, luminance, report, table
from handlingsplan_excel.chart import chart_package
from handlingsplan_excel.chart_look import FILLS

from handlingsplan.report import Chart, Column, Figure, Missing, Report, Row, TableView
from handlingsplan.when import parse_when

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
AREAS = ("Förebyggande arbete", "Stöd & skydd", "Ökad kunskap")


def share(n: int) -> Figure:
    return Figure(f"share{n}", Fraction(n, 4), f"{n} av 4", "regel")


def drawn(kind: str = "bar", series: tuple[str, ...] = ("n",), **more: object) -> tuple[Report, Chart]:
    columns = [
        Column("area", "Insatsområde"),
        Column("n", "Pågår", "number", unit="aktiviteter"),
        Column("m", "Planerat", "number", unit="aktiviteter"),
        Column("s", "Andel", "share"),
    ]
    cells = [
        (AREAS[0], 5, 0, share(1)),
        (AREAS[1], Missing("x", "Uppgift saknas"), 3, share(2)),
        (AREAS[2], 2, 1, share(4)),
    ]
    rows = [
        *(Row(str(n), each) for n, each in enumerate(cells)),
        Row("sum", ("Totalt", 7, 4, share(3)), emphasis="total"),
    ]
    chart = Chart("c", "Aktiviteter per insatsområde", "Flest i det första.", "t", "area", series, kind, **more)
    return report(TableView("t"), chart, tables=[table(*rows, columns=columns)]), chart


def xml_of(package_of: tuple[Report, Chart], language: str = "sv"):
    return ElementTree.fromstring(chart_package(*package_of, language).chart_xml)


def cached(xml, what: str) -> list[list[str | None]]:
    """The values that a reader finds in the chart itself, None where there is a gap."""
    found = []
    for part in xml.iter(f"{C}{what}"):
        points = {int(each.get("idx")): each.find(f"{C}v").text for each in part.iter(f"{C}pt")}
        found.append([points.get(n) for n in range(int(part.find(f".//{C}ptCount").get("val")))])
    return found


def test_the_chart_holds_its_own_values() -> None:
    xml = xml_of(drawn("stacked", ("n", "m")))
    assert cached(xml, "cat") == [[*AREAS]] * 2
    assert cached(xml, "val") == [["5", None, "2"], ["0", "3", "1"]]
    assert [each.find(f".//{C}v").text for each in xml.iter(f"{C}tx") if each.find(f".//{C}v") is not None] == [
        "Pågår",
        "Planerat",
    ]
    assert "".join(each.text for each in xml.find(f".//{C}title").iter(f"{A}t")) == "Aktiviteter per insatsområde"


def test_the_workbook_beside_it_holds_the_same_and_leaves_a_gap_empty() -> None:
    sheet = openpyxl.load_workbook(BytesIO(chart_package(*drawn("bar", ("n", "s")), "sv").workbook)).active
    assert sheet.title == "Diagramdata"
    assert [[cell.value for cell in row] for row in sheet.iter_rows(max_col=3)] == [
        ["Insatsområde", "Pågår", "Andel"],
        [AREAS[0], 5, 0.25],
        [AREAS[1], None, 0.5],
        [AREAS[2], 2, 1],
    ]
    assert sheet["C2"].number_format == "0\\ %"


def test_a_sum_is_drawn_only_if_it_is_named() -> None:
    assert cached(xml_of(drawn(rows=("sum", "0"))), "cat") == [["Totalt", AREAS[0]]]
    assert cached(xml_of(drawn()), "cat") == [[*AREAS]]


@pytest.mark.parametrize("kind", ["bar", "stacked", "line"])
def test_nothing_is_left_to_the_reading_program(kind: str) -> None:
    xml = xml_of(drawn(kind, ("n", "m")))
    axes = [*xml.iter(f"{C}catAx"), *xml.iter(f"{C}valAx")]
    assert [axis.find(f"{C}delete").get("val") for axis in axes] == ["0", "0"]
    assert {each.get("val") for each in xml.iter(f"{C}overlay")} == {"0"}
    assert xml.find(f"{C}lang").get("val") == "sv-SE"
    assert {each.get("lang") for tag in ("rPr", "endParaRPr") for each in xml.iter(f"{A}{tag}")} == {"sv-SE"}
    assert [each.get("val") for each in xml.iter(f"{C}smooth")] == ["0", "0"] * (kind == "line")
    assert xml.find(f"{C}chart/{C}dispBlanksAs").get("val") == "gap"


def test_a_part_that_is_narrower_than_its_number_has_none() -> None:
    columns = [Column("area", "Insatsområde"), Column("n", "Pågår", "number"), Column("m", "Planerat", "number")]
    rows = [Row("0", (AREAS[0], 100, 2)), Row("1", (AREAS[1], 3, 20)), Row("2", (AREAS[2], 0, 4))]
    chart = Chart("c", "Aktiviteter", "Flest i det första.", "t", "area", ("n", "m"), "stacked")
    whole = report(TableView("t"), chart, tables=[table(*rows, columns=columns)])
    xml = ElementTree.fromstring(chart_package(whole, chart, "sv").chart_xml)
    gone = [
        [int(each.find(f"{C}idx").get("val")) for each in part.iter(f"{C}dLbl") if each.find(f"{C}delete") is not None]
        for part in xml.iter(f"{C}ser")
    ]
    assert gone == [[], [0]]


def test_lying_bars_have_their_first_category_on_top_and_the_scale_below() -> None:
    xml = xml_of(drawn("stacked", ("n", "m")))
    assert xml.find(f".//{C}barDir").get("val") == "bar"
    assert xml.find(f".//{C}grouping").get("val") == "stacked"
    assert xml.find(f".//{C}catAx/{C}scaling/{C}orientation").get("val") == "maxMin"
    assert xml.find(f".//{C}valAx/{C}crosses").get("val") == "max"


def test_shares_are_percentages_on_a_scale_from_none_to_all() -> None:
    xml = xml_of(drawn("bar", ("s",)))
    scale = xml.find(f".//{C}valAx/{C}scaling")
    assert [scale.find(f"{C}{end}").get("val") for end in ("min", "max")] == ["0", "1"]
    assert {each.get("formatCode") for each in xml.iter(f"{C}numFmt")} == {"0\\ %"}


def test_counts_have_whole_steps_and_their_unit_on_the_axis() -> None:
    xml = xml_of(drawn("bar", ("n", "m")))
    assert xml.find(f".//{C}valAx/{C}majorUnit").get("val") == "1"
    assert "".join(each.text for each in xml.find(f".//{C}valAx/{C}title").iter(f"{A}t")) == "aktiviteter"


def test_a_single_series_is_named_on_the_axis_and_several_in_a_legend() -> None:
    one, two = xml_of(drawn()), xml_of(drawn("bar", ("n", "m")))
    assert one.find(f".//{C}legend") is None
    assert "".join(each.text for each in one.find(f".//{C}valAx/{C}title").iter(f"{A}t")) == "Pågår (aktiviteter)"
    assert two.find(f".//{C}legend") is not None


def test_series_differ_without_colour() -> None:
    areas = [(round(luminance(fill.area), 1), fill.pattern) for fill in FILLS]
    assert len(set(areas)) == len(FILLS)
    assert len({(fill.dash, fill.marker) for fill in FILLS}) == len(FILLS)
    for one, two in itertools.pairwise(FILLS):
        assert one.pattern or two.pattern or contrast(one.area, two.area) >= 3


@pytest.mark.parametrize("fill", FILLS)
def test_words_on_areas_and_lines_on_white_can_be_read(fill) -> None:
    assert contrast(fill.label, "#FFFFFF" if fill.pattern else fill.area) >= 4.5
    assert contrast(fill.line, "#FFFFFF") >= 3


@pytest.mark.parametrize("kind", ["bar", "stacked", "line"])
def test_the_same_bytes_each_time(kind: str) -> None:
    assert chart_package(*drawn(kind, ("n", "m")), "sv") == chart_package(*drawn(kind, ("n", "m")), "sv")


def test_hostile_words_make_a_chart_that_can_be_read() -> None:
    columns = [Column("a", "<r>A</r>\x07"), Column("n", "=1+1 & <b>", "number")]
    rows = [("=HYPERLINK(1)", 1), ("\ud800 & <x>" * 2000, Decimal("NaN")), (parse_when("hösten 2009"), Decimal("1.5"))]
    chart = Chart("c", 'T\x00itel "&" <t>', 'Alt "&" <t>\x07', "t", "a", ("n",))
    whole = report(TableView("t"), chart, tables=[table(*rows, columns=columns)])
    package = chart_package(whole, chart, "en")
    xml = ElementTree.fromstring(package.chart_xml)
    (categories,) = cached(xml, "cat")
    assert (categories[0], categories[2]) == ("=HYPERLINK(1)", "hösten 2009")
    assert categories[1].startswith("� & <x>")
    assert cached(xml, "val") == [["1", None, "1.5"]]
    sheet = openpyxl.load_workbook(BytesIO(package.workbook)).active
    assert (sheet["A1"].value, sheet["B1"].value, sheet["A2"].data_type) == ("<r>A</r>␇", "=1+1 & <b>", "s")


def test_a_chart_of_an_empty_table_says_so(tmp_path: Path) -> None:
    chart = Chart("c", "Tomt", "Inget.", "t", "a", ("n",))
    empty = table(columns=[Column("a", "A"), Column("n", "N", "number")])
    whole = report(TableView("t"), chart, tables=[empty])
    assert cached(ElementTree.fromstring(chart_package(whole, chart, "sv").chart_xml), "cat") == [["Inga rader"]]
    book = Book(whole, tmp_path / "bok.xlsx")
    assert book["Diagram"].cell(book["Diagram"].max_row, 1).value == "Inga rader"
    assert judges.own_xlsx(book.path) == []


def test_the_workbook_shows_the_chart_with_its_numbers_and_the_way_to_its_table(tmp_path: Path) -> None:
    whole, _ = drawn("stacked", ("n", "m"))
    book = Book(whole, tmp_path / "bok.xlsx")
    sheet = book["Diagram"]
    assert [sheet.cell(row, 1).value for row in range(1, 6)] == [
        "Diagram",
        "Till framsidan",
        "Aktiviteter per insatsområde",
        "Flest i det första.",
        "Alla uppgifter finns på bladet Tabell",
    ]
    assert sheet["A5"].hyperlink.location == "'Tabell'!A1"
    (numbers,) = sheet.tables.values()
    assert numbers.displayName == "Diagram_Aktiviteter_per_insatsomrade"
    assert [[cell.value for cell in row] for row in sheet[numbers.ref]] == [
        ["Insatsområde", "Pågår", "Planerat"],
        [AREAS[0], 5, 0],
        [AREAS[1], None, 3],
        [AREAS[2], 2, 1],
    ]
    xml = ElementTree.fromstring(book.text("xl/charts/chart1.xml"))
    assert cached(xml, "val") == [["5", None, "2"], ["0", "3", "1"]]
    first = xml.find(f".//{C}val//{C}f").text
    assert sheet[first.rpartition("!")[2].replace("$", "").partition(":")[0]].value == 5
    assert 'descr="Flest i det första."' in book.text("xl/drawings/drawing1.xml")
    assert judges.own_xlsx(book.path) == []


def test_each_chart_begins_a_page_of_its_own(tmp_path: Path) -> None:
    whole, _ = drawn()
    both = report(*whole.sections[0].blocks, Chart("d", "En till", "Alt.", "t", "area", ("m",)), tables=whole.tables)
    book = Book(both, tmp_path / "bok.xlsx")
    (page,) = book["Diagram"].row_breaks.brk
    assert book["Diagram"].cell(page.id + 1, 1).value == "En till"
    with ZipFile(book.path) as package:
        assert sum(name.startswith("xl/charts/chart") for name in package.namelist()) == 2
