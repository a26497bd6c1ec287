"""En påhittad nation: underlag från hela landet i tre omgångar, att prova utvärderingen på.

    python examples/nation.py                          skriver till mappen nation
    python examples/nation.py MAPP --fro 7             en annan nation, i en annan mapp
    python examples/nation.py MAPP --aktiviteter 500   så många aktiviteter i varje län och omgång

Länen, länskoderna, myndigheterna och planens åtgärder är de verkliga. Allt annat är påhittat och draget ur fröet, och
varje underlag säger det i sin titel. Ett undantag finns: Västerbotten 2009 är det verkliga underlaget.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from nationen.made import Nation, made

import handlingsplan as hp
from handlingsplan.cli import run
from handlingsplan.dossier import write_dossier

VASTERBOTTEN = Path(__file__).parent / "vasterbotten" / "2009"


def main() -> int:
    """Dra en nation ur ett frö och skriv den som underlag."""
    asked = _arguments()
    folder = Path(asked.mapp)
    if folder.exists() and any(folder.iterdir()):
        print(f"{folder} finns redan och är inte tom. Ange en annan mapp.", file=sys.stderr)
        return 3
    plan = hp.load_plan()
    nation = made(plan, asked.fro, activities=asked.aktiviteter, counties=asked.lan, rounds=asked.omgangar)
    write(nation, folder)
    _tell(nation, folder)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Gör en påhittad nation av underlag, att prova utvärderingen på.")
    parser.add_argument("mapp", nargs="?", default="nation", help="mappen som den skrivs i (annars nation)")
    parser.add_argument("--fro", type=int, default=2011, help="fröet: samma frö ger samma nation (annars 2011)")
    parser.add_argument(
        "--aktiviteter", type=_number(0, 5_000), default=12, help="aktiviteter i varje län och omgång (annars 12)"
    )
    parser.add_argument("--lan", type=_number(1, 21), default=21, help="hur många län (annars alla 21)")
    parser.add_argument("--omgangar", type=_number(1, 3), default=3, help="hur många omgångar från 2009 (annars 3)")
    return parser.parse_args()


def _number(least: int, most: int) -> Callable[[str], int]:
    def read(said: str) -> int:
        if not said.isdecimal() or not least <= int(said) <= most:
            raise argparse.ArgumentTypeError(f"{said} är inte ett tal från {least} till {most}")
        return int(said)

    return read


def write(nation: Nation, folder: Path) -> None:
    """Skriv varje underlag i en mapp för sig; Västerbotten 2009 är det verkliga."""
    for each in nation.dossiers:
        kind = "lan" if each.county else "myndigheter"
        write_dossier(each, folder / kind / each.head.body / each.round.id)
    if nation.with_vasterbotten:
        shutil.copytree(VASTERBOTTEN, folder / "lan" / "vasterbotten" / "2009")
    hp.write_evaluation(nation.evaluation, folder / "utvardering")


def _tell(nation: Nation, folder: Path) -> None:
    counties = {each.head.body for each in nation.dossiers if each.county}
    agencies = {each.head.body for each in nation.dossiers if not each.county}
    activities = sum(len(each.activities) for each in nation.dossiers)
    print(f"Skrev {folder}: {len(nation.dossiers) + nation.with_vasterbotten} underlag från {len(counties)} län")
    print(f"och {len(agencies)} nationella myndigheter, med {activities} påhittade aktiviteter.")
    if nation.with_vasterbotten:
        print("Västerbotten 2009 är det verkliga underlaget.")
    print(f"\nUtvärdera dem med: handlingsplan utvardera {folder}")


if __name__ == "__main__":
    run(main)
