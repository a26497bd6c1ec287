"""Reading and writing a dossier of many activities, side by side with the TOML libraries underneath.

    python benchmarks/reading.py                100, 1,000 and 10,000 activities
    python benchmarks/reading.py 500 --rounds 9

The limit of reading is tomllib alone: the file's tables, and nothing of what makes them records. Target: at most
twice that. Writing reads back what it wrote, so it is held against the two together.
"""

from __future__ import annotations

import shutil
import tomllib
from decimal import Decimal
from pathlib import Path

from harness import Peer, compare

import handlingsplan as hp
from handlingsplan.dossier import load_dossier, write_dossier
from handlingsplan.when import parse_when

WORDS = "Utbildning för den som möter frågan i sitt arbete. "


def material(size: int) -> hp.Dossier:
    """A dossier whose activities have links, a status and some text, as real ones have."""
    return hp.Dossier(
        head=hp.DossierHead(body="lan", title="Lägesrapport", agency="lst"),
        round=hp.Round(id="2009", title="Omgång 2009", period=parse_when("2009")),
        activities=tuple(map(_activity, range(size))),
    )


def _activity(number: int) -> hp.Activity:
    return hp.Activity(
        id=f"a{number}",
        title=f"Aktivitet {number}",
        description=WORDS * 8,
        roles=(hp.Role(agency="lst"), hp.Role(agency="polis", part=hp.Part.PARTNER)),
        start=parse_when("hösten 2009"),
        places=("Umeå", "Skellefteå"),
        links=(hp.Link(measure="m1", why=WORDS), hp.Link(assignment="u1", why=WORDS)),
        statuses=(hp.StatusEntry(status=hp.Status.UNDER_WAY, as_of=parse_when("2009-06-30")),),
    )


def tables_only(_dossier: hp.Dossier, path: Path) -> None:
    tomllib.loads((path / "activities.toml").read_text("utf-8"), parse_float=Decimal)


def read(_dossier: hp.Dossier, path: Path) -> None:
    if load_dossier(path).refused:
        raise ValueError(path)


def write(dossier: hp.Dossier, path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)
    write_dossier(dossier, path)


PEERS = {"tomllib": Peer(tables_only, prepare=write), "read": Peer(read, prepare=write), "write": write}

if __name__ == "__main__":
    compare(
        __doc__ or "",
        PEERS,
        material,
        sizes=(100, 1000, 10_000),
        reference="tomllib",
        suffix="",
        targets={"read": 2, "write": 5},
    )
