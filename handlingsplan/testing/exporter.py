"""Whether an exporter keeps what it promises."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from zipfile import ZipFile, is_zipfile

from ..content import fingerprints
from ..errors import HandlingsplanError
from ..export import export
from ..hookspecs import Exporter, Look
from ..loading import Plugin
from ..plugins import Plugins
from ..report import Report
from .hostile import TITLES
from .sample import empty_report, sample_report

WEST, EAST = "XXX12", "XXX-14"
"""Two time zones that never have the same day."""

ELSEWHERE: Mapping[str, str] = MappingProxyType({"PYTHONHASHSEED": "271828", "TZ": EAST, "LC_ALL": "C"})
NOT_FOUND = 3
WRITES = f"""
import pickle, sys
sys.path[:], job = pickle.load(sys.stdin.buffer)
try:
    exporter, path = pickle.loads(job)
except Exception:
    sys.exit({NOT_FOUND})
from handlingsplan.hookspecs import Look
from handlingsplan.testing import sample_report
list(exporter.write(sample_report(), path, Look()) or ())
"""


def check_exporter(exporter: Exporter, folder: Path) -> None:
    """Raise AssertionError, with what is wrong, where an exporter does not keep its promises; `folder` is scratch.

    It writes reports with everything in them, and an empty one, and looks at what came of it: one file, only at the
    path given; every place and figure read back, if the exporter has `marks`; no other fingerprints in the file than of
    what is read there, if it has `content`; the same bytes the next second, in
    another time zone, and in a process of its own with another hash seed and locale (if its `write` can be imported
    there, as that of a module can).
    """
    reports = {
        "sample": sample_report(),
        "english": sample_report("en", title=TITLES["too-long"]),
        "empty": empty_report(),
    }
    for name, report in reports.items():
        _check_export(exporter, report, folder / name / f"rapport{exporter.suffix}")
    first = _written_alone(exporter, folder / "first", WEST)
    next_second = int(time.time()) + 1
    _promise(not _today(first), exporter, f"has written today's date in {_today(first)}")
    _check_other_process(exporter, first, folder / "second" / first.name)
    time.sleep(max(0, next_second - time.time()))
    third = _written_alone(exporter, folder / "third", EAST)
    _promise(first.read_bytes() == third.read_bytes(), exporter, f"writes {first} and {third} differently")


def _promise(kept: bool, exporter: Exporter, fault: str) -> None:
    if not kept:
        raise AssertionError(f"exporter {exporter.name!r} {fault}")


def _check_export(exporter: Exporter, report: Report, path: Path) -> None:
    plugins = Plugins((Plugin("checked", exporters=(exporter,)),))
    try:
        written = export(report, path, plugins=plugins, exporter=exporter.name)
    except HandlingsplanError as error:
        raise AssertionError(f"exporter {exporter.name!r}, {report.title[:40]!r}: {error}") from error
    _promise(path.stat().st_size > 0, exporter, f"has written nothing to {path}")
    _promise(written.read_back is (exporter.marks is not None), exporter, "was not read back")
    if exporter.content:
        content = exporter.content(path)
        said = fingerprints(words for each in content.chapters for words in (each.title, *each.paragraphs))
        carried = content.written in (None, said)
        _promise(carried, exporter, f"carries other fingerprints in {path} than of what is read there")


def _written_alone(exporter: Exporter, folder: Path, zone: str) -> Path:
    """Write the sample in a folder where nothing else is, and see that nothing else is there afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"rapport{exporter.suffix}"
    before = _files(folder) | _files(Path.cwd())
    with _time_zone(zone):
        list(exporter.write(sample_report(), path, Look()) or ())
    strangers = (_files(folder) | _files(Path.cwd())) - before - {path.absolute()}
    _promise(not strangers, exporter, f"has written more than it was asked for: {sorted(map(str, strangers))}")
    return path


def _files(folder: Path) -> set[Path]:
    return {each.absolute() for each in folder.iterdir()}


@contextmanager
def _time_zone(zone: str) -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    _believe()
    try:
        yield
    finally:
        os.environ.pop("TZ")
        os.environ.update({"TZ": before} if before else {})
        _believe()


def _believe() -> None:
    if sys.platform != "win32":
        time.tzset()


def _today(path: Path) -> str:
    """Return the part of a file that says what day it is somewhere, if there is one."""
    days = [(datetime.now(UTC) + timedelta(hours=hours)).date().isoformat().encode() for hours in (-12, 0, 14)]
    if not is_zipfile(path):
        return path.name if any(day in path.read_bytes() for day in days) else ""
    with ZipFile(path) as package:
        return next((name for name in package.namelist() if any(day in package.read(name) for day in days)), "")


def _check_other_process(exporter: Exporter, first: Path, path: Path) -> None:
    try:
        job = pickle.dumps((exporter, path.absolute()))
    except (pickle.PicklingError, AttributeError, TypeError):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-c", WRITES]
    done = subprocess.run(  # noqa: S603 - our own interpreter
        command, input=pickle.dumps((sys.path, job)), env={**os.environ, **ELSEWHERE}, capture_output=True, check=False
    )
    if done.returncode == NOT_FOUND:
        return
    _promise(done.returncode == 0, exporter, f"fails in another process: {done.stderr.decode(errors='replace')}")
    _promise(first.read_bytes() == path.read_bytes(), exporter, f"writes {first} and {path} differently")
