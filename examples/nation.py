"""En påhittad nation: underlag från hela landet i tre omgångar, att prova utvärderingen på.

    python examples/nation.py                          skriver till mappen nation
    python examples/nation.py MAPP --fro 7             en annan nation, i en annan mapp
    python examples/nation.py MAPP --aktiviteter 500   så många aktiviteter i varje län och omgång

Länen, länskoderna, myndigheterna och planens åtgärder är de verkliga. Det som myndigheterna säger och allt annat är
påhittat och draget ur fröet, och varje underlag säger det i sin titel. Ett undantag finns: Västerbotten 2009 är det
verkliga underlaget.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import click
from nationen.made import Nation, made

import handlingsplan as hp
from handlingsplan.cli import run
from handlingsplan.cli.again import Again
from handlingsplan.cli.swedish import Misunderstood, Place, SwedishCommand
from handlingsplan.dossier import write_dossier

VASTERBOTTEN = Path(__file__).parent / "vasterbotten" / "2009"


def _number(least: int, most: int) -> Callable[[click.Context, click.Parameter, str], int]:
    """Läs ett heltal i ett kommando, eller säg vad som stod där och vad som kan stå där."""

    def read(context: click.Context, option: click.Parameter, said: str) -> int:
        if said.isdecimal() and len(said) <= len(str(most)) and least <= int(said) <= most:
            return int(said)
        wanted = f"{option.opts[0]} ska vara ett heltal från {least} till {most}"
        raise Misunderstood(f"{wanted}, men här står ”{said}”.", context)

    return read


@click.command(cls=SwedishCommand)
@click.argument("mapp", cls=Place, default="nation", metavar="[MAPP]", about="Mappen som den skrivs i (annars nation).")
@click.option(
    "--fro",
    callback=_number(0, 999_999_999),
    metavar="TAL",
    default="2011",
    help="Samma frö ger samma nation (annars 2011).",
)
@click.option(
    "--aktiviteter", callback=_number(0, 5_000), metavar="TAL", default="12", help="I varje län och omgång (annars 12)."
)
@click.option("--lan", callback=_number(1, 21), metavar="TAL", default="21", help="Hur många län (annars alla 21).")
@click.option(
    "--omgangar", callback=_number(1, 3), metavar="TAL", default="3", help="Hur många omgångar från 2009 (annars 3)."
)
def main(mapp: str, fro: int, aktiviteter: int, lan: int, omgangar: int) -> int:
    """Gör en påhittad nation av underlag, att prova utvärderingen på."""
    folder = Path(mapp)
    if folder.exists() and any(folder.iterdir()):
        print(f"{folder} finns redan och är inte tom. Ange en annan mapp.", file=sys.stderr)
        return 3
    nation = made(hp.load_plan(), fro, activities=aktiviteter, counties=lan, rounds=omgangar)
    write(nation, folder)
    _tell(nation, folder)
    return 0


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
    counties |= {"vasterbotten"} if nation.with_vasterbotten else set()
    agencies = {each.head.body for each in nation.dossiers if not each.county}
    activities = sum(len(each.activities) for each in nation.dossiers)
    print(f"Skrev {folder}: {len(nation.dossiers) + nation.with_vasterbotten} underlag från {len(counties)} län")
    print(f"och {len(agencies)} nationella myndigheter, med {activities} påhittade aktiviteter.")
    if nation.with_vasterbotten:
        print("Västerbotten 2009 är det verkliga underlaget.")
    print(f"\nUtvärdera dem med: {Again((folder,)).command('utvardera')}")


if __name__ == "__main__":
    run(lambda: main.main(prog_name=f"python {sys.argv[0]}", standalone_mode=False))
