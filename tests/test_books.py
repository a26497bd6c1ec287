"""A dossier in a workbook: opened as its folder is, written so that it reads back, and nothing of it lost."""

from __future__ import annotations

from pathlib import Path

import make
import openpyxl
import pytest
from attrs import evolve
from commands import VASTERBOTTEN
from conftest import Install, Load
from folders import dossier_folder

import handlingsplan as hp
from handlingsplan.books import write_book, write_form
from handlingsplan.collect import dossier_form
from handlingsplan.model import LogoFile, PublicationData, Refused

PLUGINS = hp.load_plugins()
PLAN = make.plan()
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(20)
READER = """
from handlingsplan.hookspecs import FormFormat, Reader, hookimpl

def write(form, path):
    {write}

def read(path):
    {read}

@hookimpl
def form_formats():
    return [FormFormat("prov", ".prov", "Provformat", write)]

@hookimpl
def readers():
    return [Reader("prov", (".prov",), "Provformat", read)]
"""


def stopped(kind: type[hp.HandlingsplanError], path: Path, **how) -> str:
    """What is said where a dossier cannot be opened."""
    with pytest.raises(kind) as error:
        hp.load_dossier(path, **{"plan": PLAN, "plugins": PLUGINS, **how})
    return str(error.value)


def write(dossier: hp.Dossier, path: Path, **how) -> tuple[hp.Finding, ...]:
    return write_book(dossier, path, **{"plan": PLAN, "plugins": PLUGINS, **how})


# Opened


def test_the_workbook_says_the_same_as_the_folder(tmp_path: Path) -> None:
    plan, dossier = hp.load_plan(), hp.load_dossier(VASTERBOTTEN)
    assert write(dossier, tmp_path / "underlag.xlsx", plan=plan) == ()
    again = hp.load_dossier(tmp_path / "underlag.xlsx")
    assert again == dossier
    assert again.findings == ()
    assert [each.code for each in hp.check(plan, again)] == [each.code for each in hp.check(plan, dossier)]


def test_a_folder_with_a_workbook_in_it_opens_the_workbook(tmp_path: Path) -> None:
    dossier = make.dossier(activities=(make.activity("a"),))
    write(dossier, tmp_path / "underlag.xlsx")
    assert hp.load_dossier(tmp_path, plan=PLAN) == dossier


def test_a_folder_of_files_is_its_files_whatever_lies_there(tmp_path: Path) -> None:
    write(make.dossier(activities=(make.activity("a"),)), tmp_path / "underlag.xlsx")
    assert hp.load_dossier(dossier_folder(tmp_path)).activities == ()


def test_faults_stand_in_order_with_sheet_and_cell(tmp_path: Path) -> None:
    path = tmp_path / "underlag.xlsx"
    write(make.dossier(activities=(make.activity("a", start=make.when("2009")), make.activity("b"))), path)
    book = openpyxl.load_workbook(path)
    cells = {each.value: each for row in book["Aktiviteter"].iter_rows() for each in row if each.value}
    cells["2009"].value = "snart"
    cells["Aktivitet b"].value = "=1/0"
    book.save(path)
    dossier = hp.load_dossier(path, plan=PLAN)
    told = [str(each) for each in dossier.findings if each.severity is hp.Severity.ERROR]
    start, title = cells["2009"].coordinate, cells["Aktivitet b"].coordinate
    assert told[0].startswith(f"underlag.xlsx [Aktiviteter {start}] Start (start): Fel H012: ")
    assert title in told[1]
    assert [each.name for each in dossier.refused] == ["a", "b"]


def test_what_is_not_there_or_cannot_be_read_is_said(tmp_path: Path) -> None:
    said = stopped(hp.UnreadableError, tmp_path / "borta.xlsx")
    assert said == f"Filen {tmp_path / 'borta.xlsx'} finns inte. Kontrollera stavningen och sökvägen."
    (tmp_path / "brev.docx").write_bytes(b"")
    assert stopped(hp.UnreadableError, tmp_path / "brev.docx") == (
        "brev.docx är ingen fil som ett underlag kan läsas ur. Ange underlagets mapp, eller en arbetsbok "
        "(.xlsx, .xlsm, .xlsb, .xls, .ods)."
    )
    assert "finns inte" in stopped(hp.UnreadableError, tmp_path / "borta")
    assert "Ange mappen som dossier.toml ligger i." in stopped(
        hp.UnreadableError, dossier_folder(tmp_path / "d") / "dossier.toml"
    )
    assert "har ingen dossier.toml" in stopped(hp.UnreadableError, tmp_path)


def test_an_empty_workbook_says_what_it_lacks(tmp_path: Path) -> None:
    write_form(dossier_form(PLAN), tmp_path / "underlag.xlsx", plugins=PLUGINS)
    first, *faults = stopped(hp.UnreadableError, tmp_path / "underlag.xlsx").splitlines()
    assert first == "underlag.xlsx kan inte läsas förrän felen i [Underlaget], [Omgången] är rättade:"
    assert [each.partition(" ")[2].partition("]")[0] for each in faults] == [
        "[Omgången B6",
        "[Omgången B7",
        "[Omgången B8",
        "[Underlaget B6",
        "[Underlaget B7",
        "[Underlaget B8",
    ]
    assert faults[0].endswith("Id (id): Fel H016: Uppgiften saknas men måste finnas.")


def test_a_plan_is_asked_for_only_where_a_workbook_needs_one(tmp_path: Path) -> None:
    write(make.dossier(), tmp_path / "underlag.xlsx")
    (finding,) = hp.load_dossier(tmp_path / "underlag.xlsx").findings
    assert (finding.code, finding.severity) == ("H040", hp.Severity.ERROR)
    assert hp.load_dossier(tmp_path / "underlag.xlsx", plan=PLAN).findings == ()


# Written


def test_an_empty_sheet_says_no_more_than_no_sheet(tmp_path: Path) -> None:
    write(make.dossier(publication_data=PublicationData()), tmp_path / "underlag.xlsx")
    assert hp.load_dossier(tmp_path / "underlag.xlsx", plan=PLAN) == make.dossier(publication_data=None)


def test_a_workbook_that_somebody_has_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "underlag.xlsx"
    write(make.dossier(), path)
    write(make.dossier(activities=(make.activity("a"),)), path)
    assert len(hp.load_dossier(path, plan=PLAN).activities) == 1
    path.write_bytes(path.read_bytes() + b"\0")
    before = path.read_bytes()
    with pytest.raises(hp.ChangedTargetError) as error:
        write(make.dossier(), path)
    assert str(error.value) == (
        "underlag.xlsx har ändrats sedan den skrevs, eller är någon annans, och är därför orörd. Flytta den, eller ge "
        "den ett annat namn."
    )
    assert path.read_bytes() == before


def test_what_could_not_be_read_is_not_written_over(tmp_path: Path) -> None:
    lacking = evolve(make.dossier(), refused=(Refused("activity", "a", hp.Origin("activities.toml")),))
    with pytest.raises(hp.UnwritableError) as error:
        write(lacking, tmp_path / "underlag.xlsx")
    assert str(error.value) == "En del av underlaget gick inte att läsa och skulle gå förlorad. Rätta felen först."
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_nothing_writes_is_told(tmp_path: Path) -> None:
    with pytest.raises(hp.UnwritableError) as error:
        write(make.dossier(), tmp_path / "underlag.ods")
    assert str(error.value) == "Inget tillägg skriver underlag i filer som heter så: underlag.ods. Det här går: .xlsx."


def test_logos_follow_the_workbook(tmp_path: Path) -> None:
    logo = LogoFile(file="bilder/lst.png", alt_text="Länsstyrelsen", content=PICTURE)
    dossier = make.dossier(logos=(logo,))
    write(dossier, tmp_path / "underlag.xlsx")
    assert (tmp_path / "bilder" / "lst.png").read_bytes() == PICTURE
    again = hp.load_dossier(tmp_path, plan=PLAN)
    assert (again.findings, again.logos[0].content) == ((), PICTURE)
    (tmp_path / "bilder" / "lst.png").write_bytes(PICTURE + b"annan")
    with pytest.raises(hp.UnwritableError, match=r"lst\.png finns redan och är något annat"):
        write(dossier, tmp_path / "underlag.xlsx")


def test_a_logo_that_is_gone_is_told_at_its_cell(tmp_path: Path) -> None:
    dossier = make.dossier(logos=(LogoFile(file="borta.png", alt_text="Länsstyrelsen"),))
    write(dossier, tmp_path / "underlag.xlsx")
    (finding,) = hp.load_dossier(tmp_path / "underlag.xlsx", plan=PLAN).findings
    assert finding.code == "H027"
    assert finding.origin.cell.table == "Logotyper"


# Plugins


def test_a_plugin_brings_a_format_of_its_own(install: Install, load: Load, tmp_path: Path) -> None:
    install(
        "lan",
        READER.format(
            write="path.write_text(form.title); return ()",
            read="from handlingsplan.forms import Filled; return Filled(path.name, ()), ()",
        ),
    )
    plugins = load()
    assert plugins.failed == ()
    assert write_form(dossier_form(PLAN), tmp_path / "a.PROV", plugins=plugins) == ()
    said = stopped(hp.UnreadableError, tmp_path / "a.PROV", plugins=plugins)
    assert said == "a.PROV är ingen arbetsbok för ett underlag. Gör en med: handlingsplan ny MAPP --bok"


def test_a_plugin_that_fails_is_named_and_nothing_is_left(install: Install, load: Load, tmp_path: Path) -> None:
    install("lan", READER.format(write="1 / 0", read="1 / 0"))
    plugins = load()
    with pytest.raises(hp.PluginError, match=r"lan .*ZeroDivisionError"):
        write_form(dossier_form(PLAN), tmp_path / "a.prov", plugins=plugins)
    assert list(tmp_path.glob("*.prov")) == []
    (tmp_path / "a.prov").write_text("x")
    assert "ZeroDivisionError" in stopped(hp.PluginError, tmp_path / "a.prov", plugins=plugins)


def test_a_plugin_that_writes_no_file_or_answers_wrongly_is_named(install: Install, load: Load, tmp_path: Path) -> None:
    install("lan", READER.format(write="return ()", read="return None, ['fel']"))
    plugins = load()
    with pytest.raises(hp.PluginError, match="skrev ingen fil"):
        write_form(dossier_form(PLAN), tmp_path / "a.prov", plugins=plugins)
    (tmp_path / "a.prov").write_text("x")
    assert "Finding" in stopped(hp.PluginError, tmp_path / "a.prov", plugins=plugins)


def test_a_file_that_the_system_refuses_is_no_plugins_fault(install: Install, load: Load, tmp_path: Path) -> None:
    install("lan", READER.format(write="return ()", read='raise PermissionError(13, "Permission denied")'))
    (tmp_path / "a.prov").write_text("x")
    assert stopped(hp.UnreadableError, tmp_path / "a.prov", plugins=load()) == (
        "a.prov kan inte öppnas: Permission denied. Stäng den i andra program och kontrollera att du får läsa den."
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ('Reader("prov", ("prov",), "P", print)', "läsaren prov saknar namn, filändelser med punkt eller read"),
        ('Reader("prov", ".prov", "P", print)', "läsaren prov saknar namn, filändelser med punkt eller read"),
        ('FormFormat("prov", "prov", "P", print)', "formatet prov saknar namn, filändelse med punkt eller write"),
    ],
)
def test_a_format_that_cannot_be_used_is_named(install: Install, load: Load, given: str, said: str) -> None:
    hook = "readers" if given.startswith("Reader") else "form_formats"
    code = "from handlingsplan.hookspecs import FormFormat, Reader, hookimpl\n\n@hookimpl\ndef {}():\n    return [{}]\n"
    install("lan", code.format(hook, given))
    (finding,) = load().failed
    assert (finding.code, said in str(finding.text)) == ("H403", True)
