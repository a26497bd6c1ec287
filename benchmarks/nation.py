"""The evaluation of a whole nation: read, check, follow up, write both documents and prove them.

    python benchmarks/nation.py                  3,150, 31,500 and 100,000 activities
    python benchmarks/nation.py 31500 --rounds 5

The material is a made-up nation of examples/nation.py: 21 counties in three rounds, and the national agencies. `ours`
is the command that a coordinator gives, `peer` the script that a user would write instead (nation_peer.py; pandas and
docxtpl have to be installed), both in processes of their own with their start-up, in turns. `peer, latest` is the same
script with only the latest round's activities in its workbook. The phases are measured in processes of their own, in
turns with them. Target: `ours` at most a third of `peer`; growth linear. Seconds drift with the machine: trust the
ratios of one run.
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

HERE = Path(__file__).parent
NATION = HERE.parent / "examples" / "nation.py"
PEER = [sys.executable, str(HERE / "nation_peer.py")]
SIZES = (3_150, 31_500, 100_000)
COUNTY_ROUNDS = 51
"""How many times a county of the made-up nation tells its activities: some never answer, some once."""
CAMPAIGNS = 2
"""Activities that every county tells beside its own."""
TARGET = 1 / 3
Runs = dict[str, list[float]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES), help="how many activities in all")
    parser.add_argument("--rounds", type=int, default=3, help="how many turns each takes")
    asked = parser.parse_args()
    before: tuple[int, float] | None = None
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as scratch:
            folder = nation_of(size, Path(scratch) / "nation")
            before = measure(folder, size, asked.rounds, Path(scratch), before)


def nation_of(size: int, folder: Path) -> Path:
    """Write a nation of about so many activities."""
    each = round(size / COUNTY_ROUNDS) - CAMPAIGNS
    made = [sys.executable, str(NATION), str(folder), "--aktiviteter", str(each)]
    print("\n" + subprocess.run(made, capture_output=True, text=True, check=True).stdout.splitlines()[1])
    return folder


def measure(folder: Path, size: int, rounds: int, scratch: Path, before: tuple[int, float] | None) -> tuple[int, float]:
    """Measure one nation, all in turns, and print the whole and the phases; return the size and our time."""
    jobs = {
        "ours": [sys.executable, "-m", "handlingsplan", "utvardera", str(folder), "--ut", "OUT"],
        "peer": [*PEER, str(folder), "OUT"],
        "peer, latest": [*PEER, str(folder), "OUT", "--latest"],
    }
    phases = [sys.executable, str(HERE / "nation_phases.py"), str(folder), "OUT"]
    whole: Runs = {name: [] for name in jobs}
    split: dict[str, list[dict[str, float]]] = {"ours": [], "peer": []}
    for turn in range(rounds):
        out = scratch / str(turn)
        for name, job in jobs.items():
            taken, _ = run(job, out / name)
            whole[name].append(taken)
        for name, job in {"ours": phases, "peer": jobs["peer"]}.items():
            split[name].append(json.loads(run(job, out / f"{name} phases")[1].splitlines()[-1]))
    tell(size, whole, split, before)
    return size, statistics.median(whole["ours"])


def run(job: list[str], out: Path) -> tuple[float, str]:
    """Return how long a command takes and what it says; it may answer that the data has faults."""
    out.mkdir(parents=True)
    start = time.perf_counter()
    done = subprocess.run([str(out) if each == "OUT" else each for each in job], capture_output=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    return taken, done.stdout.decode()


def tell(size: int, whole: Runs, split: dict[str, list[dict[str, float]]], before: tuple[int, float] | None) -> None:
    """Print medians: the whole with its ratio, then the phases of ours and of the peer's."""
    medians = {name: statistics.median(taken) for name, taken in whole.items()}
    for name, taken in whole.items():
        ratio = medians["ours"] / medians[name]
        said = "" if name == "ours" else f"   ours is {ratio:.2f} of it"
        if name == "peer":
            said += f" (target {TARGET:.2f}: {'held' if ratio <= TARGET else 'MISSED'})"
        print(f"{name:14}{medians[name]:8.2f} s  ({min(taken):.2f}–{max(taken):.2f}){said}")
    if before:
        print(f"growth of ours: {medians['ours'] / before[1]:.1f} times for {size / before[0]:.1f} times as much")
    for name, runs in split.items():
        print(f"  {name}")
        for phase in runs[0]:
            middle = statistics.median(each[phase] for each in runs)
            print(f"    {phase:36}{f'{middle:.0f}' if 'MB' in phase else f'{middle:.2f} s':>12}")


if __name__ == "__main__":
    main()
