"""Evaluates a nation once and prints how long each phase took, as JSON; started by nation.py.

It imports nothing that the library will import, so that the library's own start-up is seen.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from county_phases import clocked, export, peak_mb, phase, taken


def main(folder: Path, out: Path) -> int:
    with phase("import the library"):
        import handlingsplan as hp  # noqa: PLC0415 - this is what is timed
        from handlingsplan.evaluating import checked_material  # noqa: PLC0415
        from handlingsplan.making import EVALUATION  # noqa: PLC0415
        from handlingsplan.material import load_material  # noqa: PLC0415
    with phase("load plugins, read plan"):
        plugins, plan = clocked(hp.load_plugins()), hp.load_plan()
    with phase("read"):
        material = load_material(folder, plan=plan, plugins=plugins)
    taken["MB when all is read"] = peak_mb()
    with phase("check, follow up"):
        checked = checked_material(plan, material, plugins)
    with phase("compose"):
        report, _ = checked.report(EVALUATION)
    for exporter in plugins.exporters:
        export(hp, report, out / f"{EVALUATION}{exporter.suffix}", plugins, exporter)
    taken["MB at most"] = peak_mb()
    print(json.dumps(taken))
    return 0


if __name__ == "__main__":
    with phase("import the library"):
        from handlingsplan.cli import run
    run(lambda: main(Path(sys.argv[1]), Path(sys.argv[2])))
