"""Every kind of report in every format passes both judges and our own checks, and an office program opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import judges
import made_up
import pytest

import handlingsplan as hp
from handlingsplan.report import Report
from handlingsplan.testing import empty_report, sample_report

pytestmark = pytest.mark.slow

VASTERBOTTEN = Path(__file__).parents[1] / "examples" / "vasterbotten" / "2009"
FORMATS = {"excel": ".xlsx", "word": ".docx"}
OWN = {".xlsx": judges.own_xlsx, ".docx": judges.own_docx}


@cache
def _shipped() -> hp.FollowUp:
    return hp.follow_up(hp.load_plan(), hp.load_dossier(VASTERBOTTEN))


@cache
def _made_up() -> hp.FollowUp:
    return hp.follow_up(made_up.other_plan(), made_up.other_dossier())


REPORTS: Mapping[str, Callable[[], Report]] = {
    "vasterbotten-lagesrapport": lambda: hp.status_report(_shipped()),
    "vasterbotten-uppfoljning": lambda: hp.follow_up_report(_shipped()),
    "vasterbotten-status": lambda: hp.status_report(_shipped(), language="en"),
    "vasterbotten-follow-up": lambda: hp.follow_up_report(_shipped(), language="en"),
    "pahittad-lagesrapport": lambda: hp.status_report(_made_up(), notes=["Två fel är inte rättade."]),
    "pahittad-uppfoljning": lambda: hp.follow_up_report(_made_up()),
    "allt": sample_report,
    "tom": empty_report,
}
FILES = [f"{name}{suffix}" for name in REPORTS for suffix in FORMATS.values()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every report in every format."""
    made, plugins = tmp_path_factory.mktemp("judged"), hp.load_plugins(strict=True)
    for name, report in REPORTS.items():
        for exporter, suffix in FORMATS.items():
            hp.export(report(), made / f"{name}{suffix}", plugins=plugins, exporter=exporter, strict=True)
    return made


@pytest.fixture(scope="module")
def printed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Each file as the office program prints it; the formats apart, since their names would clash."""
    found: dict[str, Path] = {}
    for suffix in FORMATS.values():
        made = judges.pdfs(sorted(folder.glob(f"*{suffix}")), tmp_path_factory.mktemp("printed"))
        found |= {f"{pdf.stem}{suffix}": pdf for pdf in made}
    return found


@pytest.mark.parametrize("file", FILES)
def test_microsofts_validator_has_nothing_to_say(folder: Path, file: str) -> None:
    assert judges.sdk(folder / file) == []


@pytest.mark.parametrize("file", FILES)
def test_the_second_judge_has_nothing_to_say(folder: Path, file: str) -> None:
    assert judges.audit(folder / file) == []


@pytest.mark.parametrize("file", FILES)
def test_our_own_checks_have_nothing_to_say(folder: Path, file: str) -> None:
    assert OWN[Path(file).suffix](folder / file) == []


@pytest.mark.parametrize("file", FILES)
def test_an_office_program_opens_it(printed: Mapping[str, Path], file: str) -> None:
    assert judges.pages(printed[file]) > 0
