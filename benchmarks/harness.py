"""Measures peers side by side: each run in a process of its own, peers taking turns, medians and ratios printed.

A script that measures names its peers and ends with

    if __name__ == "__main__":
        compare(__doc__, PEERS, material, sizes=(100, 1000), reference="limit", suffix=".docx")

A peer is a function `peer(material, path)`, or a Peer where something has to be made ready untimed. Seconds drift
with the machine: trust the ratios of one run.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

Work = Callable[[Any, Path], object]
MB = 1024 if sys.platform != "darwin" else 1024 * 1024
"""What the system's peak memory is counted in, to a megabyte."""
WARM_UP = 5


@frozen
class Peer:
    """One way to do the work; `prepare` is done before the clock starts."""

    work: Work
    prepare: Work = lambda _material, _path: None


@frozen
class Run:
    """One run: seconds, the process's peak memory, how much of it the work added, and the size of the file."""

    seconds: float
    peak_mb: float
    added_mb: float
    file_kb: float


def compare(
    about: str,
    peers: Mapping[str, Peer | Work],
    material: Callable[[int], Any],
    *,
    sizes: Sequence[int],
    reference: str,
    suffix: str,
    targets: Mapping[str, float] | None = None,
) -> None:
    """Measure peers at several sizes and print a table of each; `reference` is the peer that counts as 1.

    `targets` says how many times the reference a peer may take; the table tells whether that held.
    """
    asked = _arguments(about, list(peers), sizes)
    if asked.run:
        name, size, path = asked.run
        print(json.dumps(asdict(_measured(peers[name], material, int(size), Path(path)))))
        return
    before: dict[str, tuple[int, float]] = {}
    for size in asked.sizes:
        runs = _take_turns(asked.peers.split(","), size, asked.rounds, suffix, asked.keep)
        _print_table(runs, size, reference, targets or {}, before)


def _arguments(about: str, names: list[str], sizes: Sequence[int]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=list(sizes))
    parser.add_argument("--peers", default=",".join(names), help="which ones, with commas between")
    parser.add_argument("--rounds", type=int, default=3, help="how many turns each peer takes")
    parser.add_argument("--keep", type=Path, help="a folder in which the files stay")
    parser.add_argument("--run", nargs=3, help=argparse.SUPPRESS)
    return parser.parse_args()


def _measured(peer: Peer | Work, material: Callable[[int], Any], size: int, path: Path) -> Run:
    peer = peer if isinstance(peer, Peer) else Peer(peer)
    small, made = material(WARM_UP), material(size)
    peer.prepare(small, path)
    peer.work(small, path)  # imports, and what is made only once
    peer.prepare(made, path)
    before = peak_mb()
    seconds = timed(lambda: peer.work(made, path))
    return Run(seconds, peak_mb(), peak_mb() - before, path.stat().st_size / 1024)


def peak_mb() -> float:
    """Return the most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _take_turns(names: list[str], size: int, rounds: int, suffix: str, keep: Path | None) -> dict[str, list[Run]]:
    runs: dict[str, list[Run]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as scratch:
        for turn in range(rounds):
            first = turn % len(names)  # nobody is always first
            for name in (*names[first:], *names[:first]):
                path = (keep or Path(scratch)) / f"{name}-{size}{suffix}"
                command = [sys.executable, sys.argv[0], "--run", name, str(size), str(path)]
                done = subprocess.run(command, capture_output=True, text=True, check=False)
                if done.returncode:
                    print(f"{name}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
                else:
                    runs[name].append(Run(**json.loads(done.stdout.splitlines()[-1])))
    return {name: done for name, done in runs.items() if done}


def middle(runs: Sequence[Run]) -> Run:
    """Return the medians of several runs."""
    return Run(*(statistics.median(values) for values in zip(*(asdict(run).values() for run in runs), strict=True)))


def _print_table(
    runs: Mapping[str, list[Run]],
    size: int,
    reference: str,
    targets: Mapping[str, float],
    before: dict[str, tuple[int, float]],
) -> None:
    base = middle(runs[reference]).seconds if reference in runs else None
    print(f"\n{size} items; ratio is to {reference}; growth is time over time for size over size")
    print(f"{'':32}{'seconds':>9}{'lowest–highest':>18}{'ratio':>8}{'peak MB':>9}{'added':>7}{'file kB':>9}  growth")
    for name, done in runs.items():
        one, times = middle(done), [run.seconds for run in done]
        ratio = one.seconds / base if base else None
        shown = f"{ratio:8.2f}" if ratio else f"{'–':>8}"
        print(
            f"{name:32}{one.seconds:9.3f}{f'{min(times):.3f}–{max(times):.3f}':>18}{shown}"
            f"{one.peak_mb:9.0f}{one.added_mb:7.0f}{one.file_kb:9.0f}  {_growth(before.get(name), size, one.seconds)}"
            f"{_verdict(targets.get(name), ratio)}"
        )
        before[name] = (size, one.seconds)


def _growth(before: tuple[int, float] | None, size: int, seconds: float) -> str:
    return f"{seconds / before[1]:.1f} for {size / before[0]:g}" if before else ""


def _verdict(target: float | None, ratio: float | None) -> str:
    if target is None or ratio is None:
        return ""
    return f"  (target {target:g}: {'held' if ratio <= target else 'MISSED'})"
