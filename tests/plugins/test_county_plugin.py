"""The folder that a county copies: installed as it stands, it writes, is proved, and checks."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import make
import pytest
from conftest import Install, Load

from handlingsplan.errors import Origin
from handlingsplan.export import export
from handlingsplan.hookspecs import Context
from handlingsplan.plugins import Plugins
from handlingsplan.report import Column, Missing, Ref, Report, Row, Section, Table, row_mark
from handlingsplan.testing import check_exporter

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples" / "county_plugin"


@pytest.fixture
def plugins(install: Install, load: Load) -> Plugins:
    project = tomllib.loads((FOLDER / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ((name, module),) = project["entry-points"]["handlingsplan"].items()
    code = (FOLDER / f"{module}.py").read_text(encoding="utf-8")
    install(name, code, package=project["name"], version=project["version"], module=module)
    return load(strict=True)


def test_it_is_found_with_an_exporter_and_a_check(plugins: Plugins) -> None:
    (plugin,) = plugins.installed
    assert plugin.label == "lanet (lanet-csv 1.0.0)"
    assert [*plugin.answers] == ["check", "exporters"]
    assert [(each.name, each.suffix) for each in plugins.exporters] == [("csv", ".csv.zip")]


def test_its_exporter_keeps_its_promises(plugins: Plugins, tmp_path: Path) -> None:
    check_exporter(plugins.exporters[0], tmp_path / "checked")


def test_it_says_which_activities_have_no_place(plugins: Plugins) -> None:
    where = Origin("activities.toml", "activity", 2)
    dossier = make.dossier(
        activities=(make.activity("a1", places=("Umeå",)), make.activity("a2", title="Utbildning", origin=where))
    )
    (finding,) = plugins.check(make.plan(), [dossier], Context(date(2009, 6, 30)))
    assert finding.code == "L001"
    assert str(finding).endswith("Aktiviteten ”Utbildning” har ingen plats. Skriv minst en plats.")
    assert finding.origin == where


def contents(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    with ZipFile(path) as package:
        for name in package.namelist():
            assert package.read(name).startswith("\ufeff".encode())
            text = package.read(name).decode("utf-8-sig")
            yield name, [*csv.reader(io.StringIO(text, newline=""), delimiter=";")]


def test_the_files_say_what_the_report_says(plugins: Plugins, tmp_path: Path) -> None:
    rows = (
        Row("1", ("- punkt", 1234, Ref(("sidan",), "https://example.org/å"))),
        Row("2", ("rad ett\nrad två; slut", Missing("no_answer", "Inget svar", "påmind"), Ref(("S",), "#s"))),
        Row("3", ("halv \ud800", -5, Ref(("S",), "#s"))),
    )
    columns = (Column("a", "Text"), Column("b", "Antal", "number"), Column("c", "Länk", "link"))
    report = Report(
        "prov",
        "=1+1",
        "Länet",
        "sv",
        (Section("s", "Rubrik"),),
        tables=(Table("t", "Tabellen", "", columns, rows),),
    )
    written = export(report, tmp_path / "rapport.csv.zip", plugins=plugins)
    assert written.read_back
    assert [str(each.text) for each in written.findings] == [
        "3 celler är ändrade: en apostrof stoppar formler, halva tecken står som koder."
    ]
    files = dict(contents(written.path))
    assert [*files] == ["00 text.csv", "01 t.csv"]
    assert files["00 text.csv"][1] == ["", "", "'=1+1", "", ""]
    assert files["01 t.csv"] == [
        ["Text", "Antal", "Länk", "Märke", "Nyckeltal"],
        ["'- punkt", "1234", "sidan <https://example.org/å>", row_mark("t", "1"), ""],
        ["rad ett\nrad två; slut", "Inget svar (påmind)", "S", row_mark("t", "2"), ""],
        ["halv \\ud800", "-5", "S", row_mark("t", "3"), ""],
    ]
