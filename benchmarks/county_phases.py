"""Does the county's whole job once and prints how long each phase took; started by county.py.

It imports nothing that the library will import, so that the library's own start-up is seen.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

taken: dict[str, float] = {}
"""Seconds by phase, in the order in which they came."""


@contextmanager
def phase(name: str) -> Iterator[None]:
    """Keep how long a phase took; one that comes again is added to."""
    start = time.perf_counter()
    yield
    taken[name] = taken.get(name, 0.0) + time.perf_counter() - start


def main(dossier: Path, folder: Path) -> None:
    with phase("import the library"):
        import handlingsplan as hp  # noqa: PLC0415 - this is what is timed
    with phase("load plugins"):
        plugins = clocked(hp.load_plugins())
    with phase("read plan"):
        plan = hp.load_plan()
    with phase("read dossier"):
        material = hp.load_dossier(dossier)
    with phase("check"):
        hp.check(plan, material)
    with phase("follow up"):
        worked_out = hp.follow_up(plan, material)
    for compose in (hp.status_report, hp.follow_up_report):
        with phase(f"compose {compose.__name__}"):
            report = compose(worked_out)
        for exporter in plugins.exporters:
            export(hp, report, folder / f"{report.kind}{exporter.suffix}", plugins, exporter)
    taken["peak MB"] = peak_mb()
    print(json.dumps(taken))


def peak_mb() -> float:
    """Return the most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def export(hp: Any, report: Any, path: Path, plugins: Any, exporter: Any) -> None:
    """Export once; what is neither writing nor reading back is accounting and moving into place."""
    start, before = time.perf_counter(), sum(taken.values())
    hp.export(report, path, plugins=plugins, exporter=exporter.name)
    rest = time.perf_counter() - start - (sum(taken.values()) - before)
    taken["account and move into place"] = taken.get("account and move into place", 0.0) + rest


def clocked(plugins: Any) -> Any:
    """Return the plugins with a clock round each exporter's writing and reading back."""
    from attrs import evolve  # noqa: PLC0415 - the library has imported it by now

    def watched(exporter: Any) -> Any:
        write = timed(exporter.write, f"write {exporter.suffix}")
        marks = exporter.marks and timed(exporter.marks, f"read back {exporter.suffix}")
        return evolve(exporter, write=lambda *given: tuple(write(*given) or ()), marks=marks)

    owners = [evolve(each, exporters=tuple(map(watched, each.exporters))) for each in plugins.installed]
    return evolve(plugins, installed=tuple(owners))


def timed(work: Callable[..., Any], name: str) -> Callable[..., Any]:
    """Return the same work, its time kept; what it makes bit by bit is waited for."""

    def timed(*given: Any) -> Any:
        with phase(name):
            answer = work(*given)
            return tuple(answer) if isinstance(answer, Iterator) else answer

    return timed


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
