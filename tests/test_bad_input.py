"""Bad input, the whole way: a Swedish sentence that says where and what to do, an exit code, the old file untouched."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from shutil import copytree, ignore_patterns
from textwrap import dedent

import make
import openpyxl
import pytest
from checking import good
from commands import ended, handlingsplan, started
from conftest import Install
from finished_text import document_text, docx_lines

from handlingsplan.dossier import write_dossier
from handlingsplan.making import make_reports
from handlingsplan.plan import write_plan
from handlingsplan.target import LOG
from handlingsplan.testing.hostile import TEXTS, TITLES

REPORTS = ["lagesrapport.docx", "lagesrapport.xlsx", "uppfoljning.docx", "uppfoljning.xlsx"]
ACTIVITY = '[[activity]]\nid = "webb"\ntitle = "Webbplats"\nroles = [{ agency = "lst" }]\n'


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a plan, a dossier that nothing is wrong with, and their reports; tests change copies."""
    folder = tmp_path_factory.mktemp("hel")
    write_plan(make.plan(), folder / "plan")
    write_dossier(good(), folder / "2009")
    assert report(folder).code == 0
    return folder


@pytest.fixture
def case(whole: Path, tmp_path: Path) -> Path:
    """A folder with a plan and a dossier that nothing is wrong with."""
    for name in ("plan", "2009"):
        copytree(whole / name, tmp_path / name, ignore=ignore_patterns("schema"))
    return tmp_path


def report(case: Path, *words: str | Path):
    """Write the reports of the case, in its own folder."""
    return handlingsplan("rapport", case / "2009", "--plan", case / "plan", "--ut", case / "ut", *words)


def hashes(folder: Path) -> dict[str, str]:
    """Every file in a folder, hidden ones too, by what it holds."""
    return {each.name: sha256(each.read_bytes()).hexdigest() for each in sorted(folder.iterdir())}


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if each.name != LOG)


@pytest.fixture
def old(whole: Path, case: Path) -> dict[str, str]:
    """The reports that were written before, of other material than there is now."""
    copytree(whole / "ut", case / "ut")
    before = hashes(case / "ut")
    (case / "2009" / "activities.toml").write_text(ACTIVITY, "utf-8")
    return before


# What cannot be read at all


def _broken(case: Path) -> None:
    (case / "2009" / "dossier.toml").write_text('[dossier\nbody = "lan"\n')


def _empty(case: Path) -> None:
    for each in sorted((case / "2009").rglob("*"), reverse=True):
        each.rmdir() if each.is_dir() else each.unlink()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda case: (case / "2009").rename(case / "2010"), "2009 finns inte. Kontrollera stavningen och sökvägen."),
        (_empty, "har ingen dossier.toml och är därför inte ett underlag. Ange en mapp som dossier.toml ligger i."),
        (_broken, "dossier.toml: Fel H002: Rad 1, kolumn 9: en hakparentes saknas i slutet av raden."),
    ],
    ids=["no folder", "empty folder", "broken head"],
)
@pytest.mark.parametrize("command", ["rapport", "kontrollera"])
def test_without_anything_to_stand_on_nothing_is_written(case, old, spoil: Callable[[Path], None], said, command):
    spoil(case)
    where = ("--ut", case / "ut") if command == "rapport" else ()
    ran = handlingsplan(command, case / "2009", "--plan", case / "plan", *where)
    assert (ran.code, ran.out) == (3, "")
    assert said in ran.err
    assert hashes(case / "ut") == old


# What is wrong in the data


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        (
            "activities.toml",
            ACTIVITY + 'places = ["Umeå"\n',
            "activities.toml: Fel H002: Slutet av filen: en lista saknar ] i slutet. Ingenting i filen kunde läsas.",
        ),
        (
            "activities.toml",
            (ACTIVITY + 'places = ["Umeå"]\n').encode("cp1252"),
            "activities.toml: Fel H001: Filen är sparad som ANSI (Windows) och inte som UTF-8, så den kan inte läsas. "
            "Öppna den i Anteckningar, välj Arkiv – Spara som och kodningen UTF-8.",
        ),
        (
            "activities.toml",
            ACTIVITY + 'start = "2009-02-30"\n',
            "activities.toml [activity 1 webb] Start (start): Fel H012: "
            "Det går inte att läsa texten ”2009-02-30” som en tid. Så kan en tid skrivas: ”2009-06-30”, ",
        ),
        (
            "activities.toml",
            ACTIVITY + "start = 2009-02-30\n",
            "activities.toml: Fel H002: Rad 5, kolumn 9: datumet finns inte i kalendern. Ingenting i filen kunde ",
        ),
        (
            "activities.toml",
            ACTIVITY.replace('"Webbplats"', '["Webbplats"]'),
            "activities.toml [activity 1 webb] Aktivitet (title): Fel H010: "
            "Här ska stå en text, men det står en lista.",
        ),
        (
            "activities.toml",
            ACTIVITY * 2,
            "activities.toml [activity 2 webb]: Fel H020: ”webb” finns redan (activities.toml [activity 1 ",
        ),
        (
            "activities.toml",
            ACTIVITY + 'part_of = "web"\n',
            "activities.toml [activity 1 webb] Del av (part_of): Fel H101: "
            "”web” finns inte bland underlagets eller planens aktiviteter. Menade du ”webb”?",
        ),
        (
            "activities.toml",
            ACTIVITY + 'note = "halvt \\ud800 tecken"\n',
            "activities.toml: Fel H002: Rad 5, kolumn ",
        ),
    ],
    ids=["broken", "encoding", "date in text", "date", "list", "id twice", "link to nothing", "lone surrogate"],
)
def test_a_fault_in_the_data_is_told_with_its_place_and_makes_the_reports_drafts(case, file, content, said):
    (case / "2009" / file).write_bytes(content if isinstance(content, bytes) else content.encode())
    ran = report(case)
    assert (ran.code, ran.err) == (1, "")
    assert len([line for line in ran.out.splitlines() if said in line]) == 1
    assert handlingsplan("kontrollera", case / "2009", "--plan", case / "plan").out.count(said) == 1
    assert names(case / "ut") == REPORTS
    for name in REPORTS:
        assert any("UTKAST" in line.upper() for line in document_text(case / "ut" / name)), name


def test_a_plan_that_holds_more_than_it_declares(case):
    plan = case / "37"
    write_plan(
        make.plan(
            head=make.plan_head(declared=36), measures=tuple(make.measure(f"m{n}", number=n) for n in range(1, 38))
        ),
        plan,
    )
    place = "plan/plan.toml [plan plan] Antal åtgärder enligt planen (declared)"
    said = f"{place}: Fel H328: Planen anger 36 åtgärder men här finns 37."
    for words in (("plan", plan), ("kontrollera", case / "2009", "--plan", plan)):
        ran = handlingsplan(*words)
        assert ran.code == 1
        assert f"{said} Rätta antalet, eller ta bort den åtgärd som inte hör till planen." in ran.out


# What comes out whole


HOSTILE = {
    "long": TEXTS["long"],
    "formula": TEXTS["formula"],
    "title": TITLES["too-long"],
    "right-to-left": TEXTS["right-to-left"],
}


@pytest.fixture(scope="module")
def pasted(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports of a dossier into which much has been pasted."""
    dossier = good(
        activities=(
            make.activity("lang", title="Lång", description=HOSTILE["long"]),
            make.activity("formel", title=HOSTILE["formula"], description=TEXTS["bell"]),
            make.activity("rubrik", title=HOSTILE["title"], description=HOSTILE["right-to-left"]),
        )
    )
    folder = tmp_path_factory.mktemp("klistrat")
    write_dossier(dossier, folder / "2009")
    ran = handlingsplan("rapport", folder / "2009", "--plan", whole / "plan", "--ut", folder / "ut")
    assert (ran.code, ran.err) == (0, "")
    told = "activities.toml [activity 2 formel] Beskrivning (description): Varning H017: Texten innehåller styrtecken "
    assert f"{told}(U+0007) som inte kan visas. Ta bort dem." in ran.out
    return folder / "ut"


@pytest.mark.parametrize("name", ["lagesrapport", "uppfoljning"])
def test_what_was_pasted_stands_whole_in_word_and_in_excel(pasted, name):
    paragraphs = docx_lines(pasted / f"{name}.docx")
    book = openpyxl.load_workbook(pasted / f"{name}.xlsx")
    # A text that no cell holds goes on in the next.
    rows = ["".join(str(cell.value or "") for cell in row) for sheet in book for row in sheet.iter_rows()]
    formulas = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    for words in HOSTILE.values():
        assert any(words in line for line in paragraphs)
        assert any(words in row for row in rows)
    assert any("ljud" in line and "här" in line for line in paragraphs)
    assert any("ljud" in row and "här" in row for row in rows)
    assert formulas == []


def test_a_lone_surrogate_that_a_script_brings_is_made_visible_and_told(tmp_path):
    dossier = good(activities=(make.activity("a1", title=f"{TEXTS['surrogate']} efter"),))
    made = make_reports(make.plan(), dossier, tmp_path)
    assert (made.failures, made.exit_code) == ((), 0)
    for written in made.written:
        assert any("halvt tecken � här efter" in line for line in document_text(written.path)), written.path.name
    assert sum("tecken som inte kan stå i" in str(each) for each in made.findings) >= 2


# What cannot be written


def test_a_target_in_a_folder_that_cannot_be_made(case):
    (case / "ut").write_text("en fil")
    ran = report(case)
    assert ran.code == 3
    assert ran.err.count("kan inte skrivas: mappen") == 4
    assert ran.err.count("Se efter att enheten är ansluten och att sökvägen är rätt.") == 4
    assert (case / "ut").read_text() == "en fil"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs rights that can be taken away")
def test_a_folder_that_one_may_not_write_in(case, old):
    (case / "ut").chmod(0o500)
    ran = report(case)
    (case / "ut").chmod(0o700)
    assert ran.code == 3
    assert "du saknar rätt att skriva i mappen" in ran.err
    assert hashes(case / "ut") == old


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (
            lambda file: file.with_name(f"~${file.name[2:]}").write_text(""),
            "lagesrapport.docx är öppen i ett annat program och ersätts därför inte. Stäng den och kör igen. "
            "Är den inte öppen någonstans: ta bort filen ~$gesrapport.docx.",
        ),
        (
            lambda file: file.chmod(0o444),
            "lagesrapport.docx är skrivskyddad och ersätts därför inte. Ta bort skrivskyddet eller välj ett annat ",
        ),
    ],
    ids=["open in Word", "write-protected"],
)
def test_a_target_that_cannot_be_replaced_stays_and_the_others_are_written(case, old, spoil, said):
    spoil(case / "ut" / "lagesrapport.docx")
    ran = report(case)
    assert ran.code == 3
    assert ran.err.startswith(said)
    now = hashes(case / "ut")
    assert [name for name in REPORTS if now[name] == old[name]] == ["lagesrapport.docx"]


def test_a_target_that_somebody_has_changed_stays_and_the_new_one_lies_beside(case, old):
    changed = case / "ut" / "lagesrapport.docx"
    changed.write_bytes(b"mitt arbete")
    ran = report(case)
    assert "lagesrapport.docx har ändrats sedan den skrevs, eller är någon annans, och är därför orörd." in ran.out
    assert f"Skrev {case / 'ut' / 'lagesrapport (2).docx'} (ett nytt namn" in ran.out
    assert changed.read_bytes() == b"mitt arbete"


def test_a_name_or_a_path_that_is_too_long(case):
    ran = report(case, "--ut", case / ("lång" * 70))
    assert ran.code == 3
    assert "kan inte skrivas: sökvägen är för lång (" in ran.err
    assert "Välj ett kortare namn, eller en mapp som ligger närmare diskens rot." in ran.err
    assert sorted(each.name for each in case.iterdir()) == ["2009", "plan"]


def test_a_path_of_more_than_260_characters_is_written_where_that_can_be_opened(case):
    deep = case / "en mapp med långt namn" / ("x" * 130) / ("y" * 130)
    ran = report(case, "--ut", deep)
    assert ran.code == (3 if os.name == "nt" else 0)
    assert not deep.exists() if os.name == "nt" else names(deep) == REPORTS


@pytest.mark.skipif(os.name == "nt", reason="needs a limit that a process can be given")
def test_a_full_disk(case, old):
    import resource

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000))

    words = ("rapport", case / "2009", "--plan", case / "plan", "--ut", case / "ut")
    ran = ended(started(*words, cwd=case, before=full))
    assert ran.code == 3
    for name in REPORTS:
        assert f"{name} fick inte plats: disken, eller det utrymme du har på den, är full." in ran.err
    assert "Frigör utrymme eller välj en mapp på en annan disk. Den gamla filen är orörd." in ran.err
    assert "Skrev" not in ran.out
    assert hashes(case / "ut") == old


SLOW = """
    import time
    from pathlib import Path
    from handlingsplan.hookspecs import Exporter, hookimpl

    def write(report, path, look):
        path.write_text("halv")
        Path("nu").touch()
        time.sleep(60)

    @hookimpl
    def exporters():
        return [Exporter("alfa", ".alfa", "Sakta", write)]
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT to send to one process")
def test_ctrl_c_in_the_middle(case, old, install: Install, site: Path):
    install("alfa", SLOW)
    words = ("rapport", case / "2009", "--plan", case / "plan", "--ut", case / "ut", "--format", "alfa")
    process = started(*words, cwd=case, path=site)
    for _ in range(600):
        if (case / "nu").exists():
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    ran = ended(process)
    assert (ran.code, ran.out) == (130, "")
    assert ran.err.lstrip() == "Avbrutet. Det som redan är skrivet ligger kvar; inget är halvskrivet.\n"
    assert hashes(case / "ut") == old


# Plugins that fail


EXPORTER = """
    from handlingsplan.hookspecs import Exporter, hookimpl

    def write(report, path, look):
        path.write_text("halv")
        1 / 0

    @hookimpl
    def exporters():
        return [Exporter("{name}", ".{name}", "Prov", write)]
"""
FAILING = {
    "at import": (
        {"trasig": "import finns_inte_alls"},
        "Tillägget trasig (lanet-trasig 1.0) gick inte att läsa in: ModuleNotFoundError: No module named "
        "'finns_inte_alls' (trasig_module.py, rad 1). Resten fungerar utan det.",
    ),
    "misspelt hook": (
        {"trasig": "from handlingsplan.hookspecs import hookimpl\n@hookimpl\ndef exporter(): ..."},
        "Tillägget trasig (lanet-trasig 1.0) gick inte att läsa in: det finns ingen krok exporter(), bara ",
    ),
    "in a check": (
        {"trasig": "from handlingsplan.hookspecs import hookimpl\n@hookimpl\ndef check(plan):\n    return [1 / 0]"},
        "Tillägget trasig (lanet-trasig 1.0) misslyckades i check: ZeroDivisionError: division by zero "
        "(trasig_module.py, rad 4).",
    ),
}


@pytest.mark.parametrize(("plugins", "said"), FAILING.values(), ids=FAILING)
def test_a_plugin_that_fails_is_named_and_the_rest_is_written_as_a_draft(case, install: Install, plugins, said):
    for name, code in plugins.items():
        install(name, dedent(code), package=f"lanet-{name}")
    ran = report(case)
    assert (ran.code, ran.err) == (4, "")
    assert said in ran.out
    assert names(case / "ut") == REPORTS
    drafted = [line for line in docx_lines(case / "ut" / "lagesrapport.docx") if "lanet-trasig" in line]
    assert drafted
    checked = handlingsplan("kontrollera", case / "2009", "--plan", case / "plan")
    assert (checked.code, said in checked.out) == (4, True)


def test_a_plugin_that_fails_while_writing_is_named_and_its_old_file_stays(case, old, install: Install):
    install("beta", EXPORTER.format(name="beta"), package="lanet-beta")
    (case / "ut" / "lagesrapport.beta").write_text("den gamla")
    ran = report(case)
    assert ran.code == 4
    failed = "Tillägget beta (lanet-beta 1.0) misslyckades i write: ZeroDivisionError: division by zero (beta_module.py"
    assert ran.err.count(failed) == 2
    # Of the other report there is no old file.
    assert ran.err.count("Den gamla filen är orörd.") == 1
    assert names(case / "ut") == sorted([*REPORTS, "lagesrapport.beta"])
    assert (case / "ut" / "lagesrapport.beta").read_text() == "den gamla"
    assert ran.out.count("\nSkrev ") == 4


def test_two_plugins_with_one_name_are_both_named_and_neither_is_used(case, install: Install):
    for package in ("lanet-a", "lanet-b"):
        install("dubbel", EXPORTER.format(name="dubbel"), package=package, module=package.replace("-", "_"))
    ran = report(case)
    assert (ran.code, ran.err) == (4, "")
    said = "Flera tillägg heter dubbel, och inget av dem används: dubbel (lanet-a 1.0); dubbel (lanet-b 1.0)."
    assert ran.out.count(said) == 1
    assert names(case / "ut") == REPORTS


def test_memory_that_is_not_enough(case, old, install: Install):
    install("stor", "from handlingsplan.hookspecs import hookimpl\n@hookimpl\ndef check(plan): raise MemoryError")
    ran = report(case)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == "Minnet räcker inte. Stäng andra program, eller dela upp underlaget.\n"
    assert hashes(case / "ut") == old
