"""För den som programmerar: egna urval, ett eget avsnitt i rapporten, och poster som vanliga rader.

python examples/eget_skript.py                Västerbottens underlag från 2009
python examples/eget_skript.py MAPP           ett annat underlag
"""

import csv
import sys
from pathlib import Path

import handlingsplan as hp
from handlingsplan.cli import run
from handlingsplan.report import Column, Paragraph, Row, Section, Table, TableView

VASTERBOTTEN = Path(__file__).parent / "vasterbotten" / "2009"


def main() -> int:
    """Visa tre sätt att använda biblioteket från ett eget skript."""
    plan = hp.load_plan()
    dossier = hp.load_dossier(sys.argv[1] if len(sys.argv) > 1 else VASTERBOTTEN, plan=plan)
    follow_up = hp.follow_up(plan, dossier)
    folder = Path("rapporter")
    folder.mkdir(exist_ok=True)

    # 1. Eget urval: aktiviteter som pågår, som vanliga rader (går lika bra att ge till pandas).
    ongoing = [row for row in hp.rows(follow_up, "activities") if row["status"] == "pågår"]
    with (folder / "pagar.csv").open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["Aktivitet", "Myndigheter", "Start"])
        table.writerows([row["title"], ", ".join(row["agencies"]), row["start"]] for row in ongoing)
    print(f"{len(ongoing)} aktiviteter pågår: {folder / 'pagar.csv'}")

    # 2. Ett eget avsnitt, som står i rapporten efter översikten och finns i både Excel och Word.
    columns = (Column("title", "Aktivitet", width="wide"), Column("agencies", "Myndigheter"))
    rows = tuple(Row(row["key"], (row["title"], ", ".join(row["agencies"]))) for row in ongoing)
    mine = Table("eget.pagar", "Det som pågår", "Aktiviteter som pågår enligt senaste uppgift.", columns, rows)
    said = Paragraph((f"Just nu pågår {len(ongoing)} aktiviteter i länet.",))
    section = Section(
        "eget.pagar-nu", "Det som pågår just nu", (said, TableView("eget.pagar")), after="oversikt", tables=(mine,)
    )

    # 3. En rapport i ett format, skriven till en bestämd fil.
    report = hp.status_report(follow_up, extra=[section])
    for name in ("eget.docx", "eget.xlsx"):
        print("Skrev", hp.export(report, folder / name, plugins=hp.load_plugins()).path)
    return 0


if __name__ == "__main__":
    run(main)
