"""Att exportören håller vad den lovar, och vad som står i filerna."""

import csv
import io
from pathlib import Path
from zipfile import ZipFile

from lanet_csv import exporters

from handlingsplan.hookspecs import Look
from handlingsplan.testing import check_exporter, sample_report

(CSV,) = exporters()


def test_the_exporter_keeps_its_promises(tmp_path: Path) -> None:
    check_exporter(CSV, tmp_path)


def test_formulas_become_text_and_that_is_told(tmp_path: Path) -> None:
    path = tmp_path / "rapport.csv.zip"
    (finding,) = CSV.write(sample_report(), path, Look())
    assert finding.code == "L002"
    with ZipFile(path) as package:
        content = io.TextIOWrapper(package.open("04 sample.texts.csv"), "utf-8-sig", newline="")
    texts = {row[0]: row[1] for row in csv.reader(content, delimiter=";")}
    assert texts["formula"].startswith("'=HYPERLINK(")
    assert texts["markup"].startswith("<b>fet</b>")
