"""Länets uppföljning: kontrollera underlaget och skriv rapporterna i Excel och Word.

    python examples/uppfoljning.py                Västerbottens underlag från 2009
    python examples/uppfoljning.py UNDERLAG       ditt eget läns: en mapp, eller en arbetsbok (.xlsx)

Rapporterna hamnar i mappen rapporter, där du står när du kör skriptet.
"""

import sys
from pathlib import Path

import handlingsplan as hp
from handlingsplan.cli import run, tell

VASTERBOTTEN = Path(__file__).parent / "vasterbotten" / "2009"


def main() -> int:
    """Läs planen och underlaget, skriv båda rapporterna och berätta vad som skrevs och vad som saknas."""
    plan = hp.load_plan()
    folder = sys.argv[1] if len(sys.argv) > 1 else VASTERBOTTEN
    dossier = hp.load_dossier(folder, plan=plan)
    made = hp.make_reports(plan, dossier, "rapporter")
    return tell(made, folder)


if __name__ == "__main__":
    run(main)
