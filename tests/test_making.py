"""Making reports: from a plan and a dossier to finished files in one call, with what was found and what failed."""

from __future__ import annotations

from pathlib import Path

import make
import plain
import pytest
from attrs import evolve
from checking import good
from conftest import Install

from handlingsplan.errors import (
    Finding,
    HandlingsplanError,
    Origin,
    PluginError,
    Severity,
    UnknownExporterError,
    UnreadableError,
    UnwritableError,
)
from handlingsplan.hookspecs import Exporter, Look
from handlingsplan.language import text
from handlingsplan.making import Made, exit_code_of, make_reports
from handlingsplan.model import Refused
from handlingsplan.plugins import load_plugins
from handlingsplan.report import Report

PLAIN = plain.plugins(plain.ALL, plain.VIEWS)


def made(folder: Path, **how) -> Made:
    return make_reports(how.pop("plan", make.plan()), how.pop("dossier", good()), folder, **{"plugins": PLAIN, **how})


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if not each.name.startswith("."))


def test_every_report_is_written_in_every_format(tmp_path):
    done = made(tmp_path)
    assert [each.path.name for each in done.written] == [
        "lagesrapport.plain",
        "lagesrapport.views",
        "uppfoljning.plain",
        "uppfoljning.views",
    ]
    assert names(tmp_path) == sorted(each.path.name for each in done.written)
    assert (done.findings, done.failures, done.exit_code) == ((), (), 0)
    assert done.follow_up.account.dossier == good()


@pytest.mark.parametrize(
    ("how", "written"),
    [
        ({"reports": ["uppfoljning"]}, ["uppfoljning.plain", "uppfoljning.views"]),
        ({"exporters": ["views"]}, ["lagesrapport.views", "uppfoljning.views"]),
        ({"reports": ["lagesrapport"], "exporters": iter(["plain"])}, ["lagesrapport.plain"]),
        ({"reports": []}, []),
    ],
)
def test_only_what_is_asked_for_is_written(tmp_path, how, written):
    assert [each.path.name for each in made(tmp_path, **how).written] == written


@pytest.mark.parametrize(
    ("how", "kind", "said"),
    [
        (
            {"reports": ["arsrapport"]},
            HandlingsplanError,
            "Det finns ingen rapport som heter arsrapport. Välj en av dem: lagesrapport, uppfoljning.",
        ),
        (
            {"exporters": ["plain", "exel"]},
            UnknownExporterError,
            "Det finns ingen exportör som heter exel. Välj en av dem: plain (Rader, .plain), views (",
        ),
    ],
)
def test_what_there_is_not_is_answered_with_what_there_is_and_nothing_is_written(tmp_path, how, kind, said):
    with pytest.raises(kind) as raised:
        made(tmp_path / "ut", **how)
    assert str(raised.value).startswith(said)
    assert raised.value.exit_code == 2
    assert not (tmp_path / "ut").exists()


def test_a_format_that_may_be_a_failed_plugin_s_names_the_plugin(tmp_path, install: Install):
    install("csv", "import finns_inte_alls", package="lanet-csv")
    with pytest.raises(PluginError) as raised:
        made(tmp_path, plugins=load_plugins(), exporters=["csv"])
    assert "ingen exportör som heter csv. Tillägget csv (lanet-csv 1.0) gick inte att läsa in" in str(raised.value)
    assert raised.value.exit_code == 4


def test_each_step_is_told_with_how_many_there_are(tmp_path):
    steps = []
    made(tmp_path, progress=lambda step, done, steps_in_all: steps.append((str(step), done, steps_in_all)))
    assert steps == [
        ("Kontrollerar underlaget", 0, 5),
        ("Skriver lagesrapport.plain", 1, 5),
        ("Skriver lagesrapport.views", 2, 5),
        ("Skriver uppfoljning.plain", 3, 5),
        ("Skriver uppfoljning.views", 4, 5),
    ]


def test_findings_come_once_in_the_order_of_their_places(tmp_path):
    dossier = good(activities=(make.activity("a2", roles=()), make.activity("a1", roles=())))
    done = made(tmp_path, dossier=dossier)
    assert [str(each.origin).partition(" ")[0] for each in done.findings] == ["activities.toml"] * len(done.findings)
    assert len(done.findings) == len(set(done.findings))
    assert [each.severity for each in done.findings].count(Severity.ERROR) == 2
    assert done.exit_code == 1
    assert "2 fel i underlaget är inte rättade." in drafts(tmp_path, dossier=dossier)


def drafts(folder: Path, **how) -> tuple[str, ...]:
    """Why a report is a draft, as an exporter is told it."""
    seen: list[Report] = []

    def write(report: Report, path: Path, look: Look) -> tuple[Finding, ...]:
        seen.append(report)
        return plain.write_all(report, path, look)

    made(folder, plugins=plain.plugins(evolve(plain.ALL, write=write)), reports=["lagesrapport"], **how)
    return seen[0].draft


def test_a_report_of_sound_material_is_no_draft(tmp_path):
    assert drafts(tmp_path) == ()


def test_a_record_that_could_not_be_read_makes_a_draft_in_the_report_s_language(tmp_path):
    dossier = good(refused=(Refused("need", "n1", Origin("needs.toml", "need", 1)),))
    assert drafts(tmp_path, dossier=dossier) == ("1 post kunde inte läsas.",)
    assert drafts(tmp_path, dossier=dossier, language="en") == ("1 record could not be read.",)


class TestFailures:
    """What fails is told, and the rest is written."""

    @staticmethod
    def failing(error: Exception) -> Exporter:
        def write(report: Report, path: Path, look: Look) -> tuple[Finding, ...]:
            raise error

        return Exporter("bad", ".bad", "Trasigt", write)

    @pytest.mark.parametrize(
        ("error", "kind", "code"),
        [
            (ZeroDivisionError("oj"), PluginError, 4),
            (OSError(28, "No space left on device"), UnwritableError, 3),
            (UnreadableError(text("Mallen går inte att läsa")), UnreadableError, 3),
        ],
    )
    def test_of_each_file(self, tmp_path, error, kind, code):
        done = made(tmp_path, plugins=plain.plugins(self.failing(error), plain.ALL))
        assert [type(each) for each in done.failures] == [kind, kind]
        assert names(tmp_path) == ["lagesrapport.plain", "uppfoljning.plain"]
        assert done.exit_code == code

    def test_stop_at_the_first_if_one_wants(self, tmp_path):
        with pytest.raises(PluginError):
            made(tmp_path / "ut", plugins=plain.plugins(self.failing(ZeroDivisionError()), plain.ALL), strict=True)
        assert names(tmp_path / "ut") == []

    def test_the_highest_exit_code_wins(self, tmp_path):
        wrong = good(activities=(make.activity("a1", roles=()),))
        full = OSError(28, "No space left on device")
        done = made(tmp_path, dossier=wrong, plugins=plain.plugins(self.failing(full), plain.ALL))
        assert done.exit_code == 3


@pytest.mark.parametrize(
    ("severities", "code"),
    [((), 0), ((Severity.NOTE, Severity.WARNING), 0), ((Severity.WARNING, Severity.ERROR), 1)],
)
def test_only_errors_have_an_exit_code(severities, code):
    assert exit_code_of(Finding("P001", text("Något"), severity=each) for each in severities) == code
