"""The county's whole job, start-up included, and where its time goes.

    python benchmarks/county.py                 the dossier that comes along, and one of 500 activities
    python benchmarks/county.py --rounds 9

The whole is the example script run as a coordinator runs it: a process of its own, both reports in both formats. Its
phases are measured in another process, in turns with it. Target on a warm machine: under 1 second for a county. An
empty Python program is shown as the floor.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from attrs import evolve

import handlingsplan as hp
from handlingsplan.dossier import write_dossier

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
VASTERBOTTEN = EXAMPLES / "vasterbotten" / "2009"
TARGET = 1.0
ACTIVITIES = (0, 500)
"""How many activities a dossier is filled up to; 0 leaves it as it is."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    for activities in ACTIVITIES:
        with tempfile.TemporaryDirectory() as scratch:
            dossier = filled(activities, Path(scratch) / "dossier") if activities else VASTERBOTTEN
            measure(dossier, activities, rounds, Path(scratch))


def filled(activities: int, folder: Path) -> Path:
    """Write the dossier that comes along, its activities repeated under new ids until they are so many."""
    dossier = hp.load_dossier(VASTERBOTTEN)
    own = dossier.activities
    more = [evolve(own[n % len(own)], id=f"{own[n % len(own)].id[:30]}-{n}") for n in range(len(own), activities)]
    write_dossier(evolve(dossier, activities=(*own, *more)), folder)
    return folder


def measure(dossier: Path, activities: int, rounds: int, scratch: Path) -> None:
    """Measure one dossier in turns with an empty program, and print the whole and its phases."""
    job = [sys.executable, str(EXAMPLES / "uppfoljning.py"), str(dossier)]
    whole, floor, split = [], [], []
    for turn in range(rounds + 1):
        folder = scratch / str(turn)
        folder.mkdir()
        whole.append(seconds(job, folder))
        floor.append(seconds([sys.executable, "-c", ""], folder))
        command = [sys.executable, str(HERE / "county_phases.py"), str(dossier), str(folder / "faser")]
        told = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, text=True, check=True).stdout
        split.append(json.loads(told.splitlines()[-1]))
    tell(activities, whole[1:], floor[1:], split[1:])  # the first warms the machine up


def seconds(command: list[str], folder: Path) -> float:
    """Return how long a command takes; it may answer that the data has faults."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    return taken


def tell(activities: int, whole: list[float], floor: list[float], split: list[dict[str, float]]) -> None:
    """Print medians: the whole, the floor, and each phase with its share of the phases' sum."""
    middle = statistics.median(whole)
    name = f"{activities} activities" if activities else "the dossier that comes along"
    verdict = "held" if middle <= TARGET else "MISSED"
    print(f"\n{name}: {middle:.3f} s ({min(whole):.3f}–{max(whole):.3f}); target {TARGET:g} s: {verdict}")
    memory = statistics.median(each.pop("peak MB") for each in split)
    medians = {"an empty Python program": statistics.median(floor)}
    medians |= {phase: statistics.median(each[phase] for each in split) for phase in split[0]}
    total = sum(medians.values())
    for phase, taken in medians.items():
        print(f"  {phase:40}{taken:8.3f} s {100 * taken / total:6.1f} %")
    print(f"  {'sum of the phases':40}{total:8.3f} s; peak memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
