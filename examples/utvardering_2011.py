"""Utvärderingen av planen: många underlag, från hela landet och flera omgångar, blir en redovisning i Excel och Word.

    python examples/utvardering_2011.py               en påhittad nation, som skrivs till mappen nation
    python examples/utvardering_2011.py MAPP …        egna underlag: mappar, arbetsböcker, zip-filer

En mapp med evaluation.toml är utvärderarens egen. Rapporterna hamnar i mappen rapporter, där du står när du kör
skriptet.
"""

import sys
from pathlib import Path

import nation
from nationen.made import made

import handlingsplan as hp
from handlingsplan.cli import run
from handlingsplan.cli.again import Again
from handlingsplan.cli.evaluating import tell_evaluation

MADE_UP = Path("nation")


def main() -> int:
    """Läs alla underlag, utvärdera planen och berätta vad som skrevs och vad som saknas."""
    plan = hp.load_plan()
    folders = [*map(Path, sys.argv[1:])] or [_nation(plan)]
    material = hp.load_material(folders, plan=plan)
    return tell_evaluation(material, hp.make_evaluation(plan, material, "rapporter"), Again(folders, many=True))


def _nation(plan: hp.ActionPlan) -> Path:
    """Skriv den påhittade nationen, om den inte redan finns."""
    if not MADE_UP.exists():
        nation.write(made(plan, seed=2011), MADE_UP)
        print(f"Skrev {MADE_UP}: en påhittad nation. Västerbotten 2009 är det verkliga underlaget.\n")
    return MADE_UP


if __name__ == "__main__":
    run(main)
