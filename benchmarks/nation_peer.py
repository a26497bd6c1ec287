"""The script that a user would write instead: pandas, XlsxWriter and docxtpl over the same TOML files.

    python benchmarks/nation_peer.py MAPP UT [--latest]

pandas and docxtpl have to be installed. It reads every dossier below MAPP with the standard library's tomllib, joins
links, statuses and roles to the activities with pandas, counts measure by county, and writes a workbook and a
document. It does less than the library: nothing is checked, no voice is kept apart from another, no record is folded
over rounds, nothing has a place in a file, nothing that is written is read back, and no figure leads to its records.

With `--latest` the workbook has the activities of each body's latest round only, as the library's has each activity
once; without it, those of all rounds. Printed is how long each phase took, as JSON.
"""

from __future__ import annotations

import io
import json
import resource
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from docx import Document
from docx.enum.section import WD_ORIENT
from docxtpl import DocxTemplate

PLAN = Path(__file__).parent.parent / "handlingsplan" / "data" / "skr-2007-08-167"
FILES = ("activities", "answers", "needs", "indicators", "assignment_reports", "agencies")
STATES = ("ingen uppgift", "avbrutet", "bara planerat eller diskuterat", "pågår eller gjort")
STATE_OF = {"pågår": 3, "genomförd": 3, "planerad": 2, "diskuterad": 2, "ej påbörjad": 2, "avbruten": 1}
WIDE, NARROW = 60, 16
LONG = ("Aktivitet", "Beskrivning", "Svar", "Text", "Kan inte visa", "Rubrik", "Vad gjordes", "Åtgärder")
Row = dict[str, Any]
Frames = dict[str, pd.DataFrame]


# Reading


def read(folder: Path) -> tuple[Frames, list[Row]]:
    """Return all records of all dossiers as frames, and the plan's measures."""
    measures = tomllib.loads((PLAN / "measures.toml").read_text(encoding="utf-8"))["measure"]
    rows: dict[str, list[Row]] = {name: [] for name in ("activities", "links", "answers", "needs", "values", "reports")}
    for head in sorted(folder.rglob("dossier.toml")):
        read_dossier(head.parent, rows)
    return {name: pd.DataFrame(each) for name, each in rows.items()}, measures


def read_dossier(folder: Path, rows: dict[str, list[Row]]) -> None:
    head, about = toml(folder / "dossier.toml"), toml(folder / "round.toml")
    files = {name: toml(folder / f"{name}.toml") for name in FILES}
    county = head.get("county", {})
    mine = {
        "Redovisat av": head["dossier"]["body"],
        "Länskod": county.get("code"),
        "Län": county.get("name"),
        "Omgång": about["round"]["id"],
    }
    names = {each["id"]: each["name"] for each in files["agencies"].get("agency", ())}
    questions = {each["id"]: each["text"] for each in about.get("question", ())}
    for each in files["activities"].get("activity", ()):
        rows["activities"].append(mine | activity(each, names))
        for link in each.get("links", ()):
            rows["links"].append(
                mine | {"id": each["id"], "measure": link.get("measure"), "serves": link.get("serves")}
            )
    for each in files["answers"].get("answer", ()):
        rows["answers"].append(
            mine
            | {
                "Fråga": questions.get(each["question"], each["question"]),
                "Myndighet": names.get(each["agency"], each["agency"]),
                "Läge": each["state"],
                "Svar": each.get("text"),
                "Mottaget": each.get("received"),
            }
        )
    for each in files["needs"].get("need", ()):
        rows["needs"].append(
            mine
            | {
                "Vem": names.get(each.get("agency"), each.get("agency")),
                "Slag": each["kind"],
                "Tema": each.get("theme"),
                "Text": each["text"],
                "Blev av": ", ".join(each.get("met_by", ())),
            }
        )
    for each in files["indicators"].get("indicator", ()):
        rows["values"] += (mine | value(each, told) for told in each.get("observations", ()))
    for each in files["assignment_reports"].get("assignment_report", ()):
        rows["reports"] += (mine | report(each, money) for money in each.get("money", ()) or ({},))


def toml(path: Path) -> Row:
    if not path.exists():
        return {}
    with path.open("rb") as file:
        return tomllib.load(file)


def activity(each: Row, names: dict[str, str]) -> Row:
    statuses, roles = each.get("statuses", ()), each.get("roles", ())
    last = statuses[-1] if statuses else {}
    return {
        "id": each["id"],
        "Aktivitet": each["title"],
        "Beskrivning": each.get("description"),
        "Ansvarig": ", ".join(
            names.get(role["agency"], role["agency"]) for role in roles if role.get("part", "ansvarig") == "ansvarig"
        ),
        "Medverkande": ", ".join(names.get(role["agency"], role["agency"]) for role in roles if "part" in role),
        "Börjar": each.get("start"),
        "Slutar": each.get("end"),
        "Platser": ", ".join(each.get("places", ())),
        "Omfattning": each.get("scope"),
        "Kanal": each.get("channel"),
        "Bransch": ", ".join(each.get("branch", ())),
        "Når": ", ".join(each.get("reaches", ())),
        "Eget initiativ": "ja" if each.get("own_initiative") else "nej",
        "Läge": last.get("status"),
        "Läget gäller": last.get("as_of"),
        "Röst": last.get("voice"),
        "Alla lägen": "; ".join(f"{told['status']} ({told.get('as_of')})" for told in statuses),
        "Gemensam": each.get("common_key"),
    }


def value(each: Row, told: Row) -> Row:
    return {
        "Rubrik": each["title"],
        "Enhet": each.get("unit"),
        "Syfte": each.get("aim"),
        "Yrke": each.get("profession"),
        "Period": told.get("period"),
        "Värde": told.get("value"),
        "Personer": told.get("people"),
        "Deltaganden": told.get("attendances"),
        "Kvinnor": told.get("women"),
        "Män": told.get("men"),
        "Kan inte visa": each.get("cannot_show"),
    }


def report(each: Row, money: Row) -> Row:
    return {
        "Rubrik": each["title"],
        "Åtgärd": each.get("measure"),
        "Beslut": each.get("decision"),
        "Beslutat": each.get("decided"),
        "Redovisas senast": each.get("report_by"),
        "Inkom": each.get("received"),
        "Vad gjordes": each.get("done"),
        "Period": money.get("period"),
        "Beviljat": money.get("granted"),
        "Använt": money.get("used"),
    }


# Working out


def work_out(frames: Frames, measures: list[Row]) -> Frames:
    """Return the frames with links joined to activities, the latest rounds, the matrix and the counts beside."""
    key = ["Redovisat av", "Omgång", "id"]
    links = frames["links"].dropna(subset="measure")
    titles = {each["id"]: each["title"] for each in measures}
    links = links.assign(title=links["measure"].map(titles))
    joined = links.groupby(key)["title"].agg("; ".join).rename("Åtgärder").reset_index()
    activities = frames["activities"].merge(joined, on=key, how="left")
    activities["state"] = activities["Läge"].map(STATE_OF).fillna(0).astype(int)
    for column in ("Börjar", "Slutar", "Läget gäller"):
        activities[column] = dates(activities[column])
    latest = activities[activities["Omgång"] == activities.groupby("Redovisat av")["Omgång"].transform("max")]
    linked = links.merge(latest[[*key, "state"]], on=key)
    linked = linked[linked["Länskod"].notna()]
    matrix = linked.pivot_table(index="measure", columns="Länskod", values="state", aggfunc="max")
    matrix = matrix.reindex([each["id"] for each in measures])
    doing = (matrix == len(STATES) - 1).sum(axis=1)
    counts = pd.DataFrame({"Åtgärd": titles, "Län där något görs": doing, "Av": matrix.shape[1]})
    counts["Andel"] = counts["Län där något görs"] / counts["Av"]
    shown = matrix.map(lambda state: "" if pd.isna(state) else STATES[int(state)])
    shown.insert(0, "Åtgärd", [titles[each] for each in shown.index])
    answered = frames["answers"].assign(given=frames["answers"]["Läge"] == "givet")
    rates = answered.groupby(["Redovisat av", "Omgång"])["given"].agg(["sum", "count"]).reset_index()
    by_body = latest.groupby("Redovisat av")["Läge"].value_counts().unstack(fill_value=0).reset_index()
    return frames | {
        "activities": activities,
        "latest": latest,
        "linked": linked,
        "matrix": shown,
        "counts": counts,
        "rates": rates.rename(columns={"sum": "Svar i sak", "count": "Frågor"}),
        "by_body": by_body,
    }


def dates(said: pd.Series) -> pd.Series:
    """Return what is a day as a day, the rest as it was said."""
    days = pd.to_datetime(said, format="%Y-%m-%d", errors="coerce")
    return days.astype(object).where(days.notna(), said)


# Excel


def excel(frames: Frames, path: Path, *, latest: bool) -> None:
    """Write a workbook with a sheet for each frame: formatted heads, widths, wrapped text, filter, panes."""
    with pd.ExcelWriter(path, engine="xlsxwriter", date_format="yyyy-mm-dd", datetime_format="yyyy-mm-dd") as writer:
        wrap = writer.book.add_format({"text_wrap": True, "valign": "top"})
        top = writer.book.add_format({"valign": "top"})
        head = writer.book.add_format({"bold": True, "bg_color": "#D9E2F3", "border": 1, "text_wrap": True})
        sheets = {
            "Sammanfattning": frames["counts"],
            "Matris": frames["matrix"],
            "Svarsfrekvens": frames["rates"],
            "Lägen": frames["by_body"],
            "Aktiviteter": frames["latest" if latest else "activities"].drop(columns=["state"]),
            "Svar": frames["answers"],
            "Behov": frames["needs"],
            "Mått": frames["values"],
            "Uppdrag": frames["reports"],
        }
        for name, frame in sheets.items():
            frame.to_excel(writer, sheet_name=name, index=False, header=False, startrow=1)
            sheet = writer.sheets[name]
            for n, column in enumerate(frame.columns):
                sheet.write(0, n, column, head)
                sheet.set_column(n, n, WIDE if column in LONG else NARROW, wrap if column in LONG else top)
            sheet.freeze_panes(1, 1)
            sheet.autofilter(0, 0, len(frame), len(frame.columns) - 1)


# Word


def word(frames: Frames, measures: list[Row], path: Path) -> None:
    """Write a document: what it amounts to, each measure with the counties' states, a page for each county."""
    document = DocxTemplate(template())
    counts, latest, needs = frames["counts"], frames["latest"], frames["needs"]
    by_county = dict(iter(latest[latest["Länskod"].notna()].groupby("Länskod")))
    needs_by_county = dict(iter(needs[needs["Länskod"].notna()].groupby("Länskod")))
    states = frames["linked"].groupby(["measure", "Länskod"])["state"].agg(["max", "count"]).reset_index()
    by_measure = dict(iter(states.groupby("measure")))
    names = dict(latest[["Länskod", "Län"]].dropna().drop_duplicates().itertuples(index=False))
    document.render(
        {
            "activities": len(latest),
            "bodies": latest["Redovisat av"].nunique(),
            "summary": counts.rename(columns={"Län där något görs": "doing", "Av": "of"}).to_dict("records"),
            "measures": [measure(each, by_measure.get(each["id"]), names) for each in measures],
            "counties": [
                {
                    "title": f"{code} {names[code]}",
                    "activities": list(activity_rows(mine)),
                    "needs": needs_by_county[code].fillna("").to_dict("records") if code in needs_by_county else [],
                }
                for code, mine in by_county.items()
            ],
        },
        autoescape=True,
    )
    document.save(path)


def measure(each: Row, states: pd.DataFrame | None, names: dict[str, str]) -> Row:
    rows = [] if states is None else states.itertuples(index=False)
    told = [{"county": f"{code} {names[code]}", "state": STATES[most], "n": n} for _, code, most, n in rows]
    return {"title": each["title"], "responsible": ", ".join(each.get("responsible", ())), "states": told}


def activity_rows(frame: pd.DataFrame) -> Iterator[Row]:
    shown = frame[["Aktivitet", "Ansvarig", "Läge", "Åtgärder"]].fillna("Uppgift saknas")
    for title, who, state, serves in shown.itertuples(index=False):
        yield {"title": title, "who": who, "state": state, "serves": serves}


def template() -> io.BytesIO:
    """Return the template, made with python-docx and filled in by docxtpl."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_heading("Utvärdering av handlingsplanen", 0)
    document.add_heading("Sammanfattning", 1)
    document.add_paragraph("{{ activities }} aktiviteter från {{ bodies }} redovisande myndigheter.")
    table(document, "r in summary", {"Åtgärd": "r.Åtgärd", "Län där något görs": "r.doing", "Av": "r.of"})
    document.add_heading("Åtgärderna", 1)
    document.add_paragraph("{%p for m in measures %}")
    document.add_heading("{{ m.title }}", 2)
    document.add_paragraph("Ansvarig: {{ m.responsible }}")
    table(document, "r in m.states", {"Län": "r.county", "Läge": "r.state", "Aktiviteter": "r.n"})
    document.add_paragraph("{%p endfor %}")
    document.add_heading("Länen", 1)
    document.add_paragraph("{%p for c in counties %}")
    document.add_heading("{{ c.title }}", 2)
    activities = {"Aktivitet": "title", "Ansvarig": "who", "Läge": "state", "Åtgärder": "serves"}
    table(document, "a in c.activities", {head: f"a.{field}" for head, field in activities.items()})
    table(document, "n in c.needs", {"Vem": "n.Vem", "Slag": "n.Slag", "Tema": "n.Tema", "Text": "n.Text"})
    document.add_paragraph("{%p endfor %}")
    made = io.BytesIO()
    document.save(made)
    made.seek(0)
    return made


def table(document: Any, loop: str, columns: dict[str, str]) -> None:
    made = document.add_table(4, len(columns), "Light Grid Accent 1")
    made.rows[1].cells[0].text, made.rows[3].cells[0].text = f"{{%tr for {loop} %}}", "{%tr endfor %}"
    for n, (head, field) in enumerate(columns.items()):
        made.rows[0].cells[n].text, made.rows[2].cells[n].text = head, f"{{{{ {field} }}}}"
    document.add_paragraph()


def main(folder: Path, out: Path, *, latest: bool) -> dict[str, float]:
    taken: dict[str, float] = {"start, import pandas and docxtpl": time.process_time()}

    def timed(name: str, work: Callable[..., Any], *given: Any, **more: Any) -> Any:
        start = time.perf_counter()
        answer = work(*given, **more)
        taken[name] = time.perf_counter() - start
        return answer

    out.mkdir(parents=True, exist_ok=True)
    frames, measures = timed("read", read, folder)
    frames = timed("work out", work_out, frames, measures)
    timed("Excel", excel, frames, out / "peer.xlsx", latest=latest)
    timed("Word", word, frames, measures, out / "peer.docx")
    taken["MB at most"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return taken


if __name__ == "__main__":
    started = main(Path(sys.argv[1]), Path(sys.argv[2]), latest="--latest" in sys.argv)
    print(json.dumps(started))
