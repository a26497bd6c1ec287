"""A county's later follow-up: what was asked for before, what became of it, and what has changed."""

from __future__ import annotations

import make
import pytest
from attrs import evolve
from commands import handlingsplan
from docx import Document
from openpyxl import load_workbook

from handlingsplan.compose import follow_up_report
from handlingsplan.dossier import write_dossier
from handlingsplan.errors import HandlingsplanError
from handlingsplan.followup import follow_up
from handlingsplan.making import checked
from handlingsplan.model import Status
from handlingsplan.plan import write_plan
from handlingsplan.plugins import load_plugins
from handlingsplan.report import Items, Ref, figures_of, plain

PLAN = make.plan()


def year(name, **said):
    return make.dossier(
        round=make.round_(
            name,
            title=f"Omgång {name}",
            period=make.when(name),
            asked=None,
            closes=None,
            published=make.when(f"{name}-12-01"),
        ),
        **said,
    )


BEFORE = year(
    "2009",
    activities=(
        make.activity("a1", statuses=(make.status(Status.PLANNED),), links=(make.link(),)),
        make.activity("a2", statuses=(make.status(Status.DONE),)),
        make.activity("a3", statuses=(make.status(Status.UNDER_WAY),)),
        make.activity("a4", statuses=(make.status(Status.UNDER_WAY),)),
    ),
    needs=(make.need("n1"), make.need("n2"), make.need("n3")),
)
NOW = year(
    "2011",
    activities=(
        make.activity("a1", statuses=(make.status(Status.DONE, "2011-05-01"),)),
        make.activity("a4", title="En annan rubrik", statuses=(make.status(Status.PLANNED, "2011-05-01"),)),
        make.activity("a5"),
    ),
    needs=(make.need("n1", met_by=("a1",)), make.need("n2"), make.need("n4")),
)


def report():
    return follow_up_report(follow_up(PLAN, (NOW, BEFORE)))


def test_what_was_asked_for_stands_with_what_became_of_it_and_how_that_is_known():
    rows = {row.key: row.cells for row in report().table("since_last").rows}
    told = {key: (cells[4].label, plain(cells[5])) for key, cells in rows.items()}
    assert told == {
        "since n1": ("Mött", "enligt läget för det som ska möta det (Aktivitet a1)"),
        "since n2": ("Inte mött", "framförs igen, och inget möter det"),
        "since n3": ("Ingen uppgift", "nämns inte igen"),
    }


def test_what_met_it_leads_to_the_activity_and_one_that_only_an_earlier_round_has_is_named():
    now = evolve(NOW, needs=(make.need("n1", met_by=("a1", "a2")),))
    (cell,) = (row.cells[5] for row in follow_up_report(follow_up(PLAN, (now, BEFORE))).table("since_last").rows[:1])
    assert [each for each in cell if isinstance(each, Ref)] == [Ref(("Aktivitet a1",), "#lan/2011/activity:a1")]
    assert plain(cell) == "enligt läget för det som ska möta det (Aktivitet a1, Aktivitet a2)"


def test_what_has_changed_is_counted():
    values = {key: each.value for key, each in figures_of(report()).items() if key.startswith("since.")}
    assert values == {
        "since.new": 1,
        "since.finished": 1,
        "since.gone": 1,
        "since.reworded": 1,
        "since.relinked": 1,
        "since.backwards": 1,
    }


def test_what_has_changed_is_named():
    (items,) = (block for block in report().sections[1].blocks if isinstance(block, Items))
    said = {str(item[0]): str(item[2]) for item in items.items}
    assert said["Poster med en annan lydelse: "] == " (En annan rubrik)."
    assert said["Nya aktiviteter sedan förra omgången: "] == " (Aktivitet a5)."


def test_it_opens_the_report_and_the_balance_is_the_latest_rounds():
    found = report()
    assert [each.id for each in found.sections][:2] == ["sammanfattning", "sedan-sist"]
    assert {row.kind: row.in_model for row in found.balance if row.kind in ("activity", "need")} == {
        "activity": 3,
        "need": 3,
    }
    assert all(row.adds_up for row in found.balance)


def test_a_first_round_has_no_such_chapter():
    assert "sedan-sist" not in {each.id for each in follow_up_report(follow_up(PLAN, BEFORE)).sections}


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (evolve(BEFORE, head=make.dossier_head("annat-lan")), "inte från samma län"),
        (NOW, "inte från en tidigare omgång"),
        (year("2012"), "inte från en tidigare omgång"),
    ],
)
def test_what_is_no_earlier_round_is_told(other, said):
    with pytest.raises(HandlingsplanError, match=said):
        checked(PLAN, NOW, load_plugins(), earlier=(other,))


def test_the_command_opens_the_later_follow_up_with_it_in_both_files(tmp_path):
    write_plan(PLAN, tmp_path / "plan")
    for each in (NOW, BEFORE):
        write_dossier(each, tmp_path / each.round.id)
    words = ("rapport", tmp_path / "2011", "--tidigare", tmp_path / "2009", "--rapport", "uppfoljning")
    ran = handlingsplan(*words, "--plan", tmp_path / "plan", "--ut", tmp_path / "ut")
    assert ran.code in (0, 1), ran.said  # 1: what the check says of made-up dossiers
    document = Document(str(tmp_path / "ut" / "uppfoljning.docx"))
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    assert headings[1] == "Detta efterfrågades 2009, detta blev av det"
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert {
        "enligt läget för det som ska möta det (Aktivitet a1)",
        "framförs igen, och inget möter det",
        "nämns inte igen",
    } <= cells
    book = load_workbook(tmp_path / "ut" / "uppfoljning.xlsx", read_only=True)
    told = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    book.close()
    assert {"enligt läget för det som ska möta det (Aktivitet a1)", "nämns inte igen"} <= told
