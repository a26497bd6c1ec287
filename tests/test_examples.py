"""The example scripts, run as a coordinator runs them: from another folder, and told in Swedish what came of it."""

from __future__ import annotations

import os
import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from zipfile import is_zipfile

import pytest
from commands import english_in

import handlingsplan as hp
from handlingsplan.books import write_book

EXAMPLES = Path(__file__).parents[1] / "examples"
REPORTS = ["lagesrapport.docx", "lagesrapport.xlsx", "uppfoljning.docx", "uppfoljning.xlsx"]
WRITES = {
    "uppfoljning.py": REPORTS,
    "lagesrapport.py": REPORTS[:2],
    "eget_skript.py": ["eget.docx", "eget.xlsx", "pagar.csv"],
}
STARTED = "lagesrapport.py"
"""Starting Python anew takes longer than all that an example does: one of a kind is started so."""
NATION = ("nation.py", "utvardering_2011.py")
"""What makes a whole nation, or evaluates it: tried in a test of its own."""
ELSEWHERE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "7", "TZ": "XXX-14"}
"""A console that knows no Swedish, another hash seed, another time zone."""

Ran = tuple[subprocess.CompletedProcess[str], Path]


def _run(script: str, folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(EXAMPLES / script), *arguments]
    home = {"HOME": str(folder / "hem"), "TMPDIR": str(folder)}
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **home, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _here(script: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run an example in this process, in a folder."""
    out, err, before, code = StringIO(), StringIO(), (sys.argv, [*sys.path]), 0
    sys.argv, sys.path[:0] = [script, *arguments], [str(EXAMPLES)]
    try:
        with chdir(folder), redirect_stdout(out), redirect_stderr(err):
            runpy.run_path(str(EXAMPLES / script), run_name="__main__")
    except SystemExit as ended:
        code = ended.code
    finally:
        sys.argv, sys.path[:] = before
    return subprocess.CompletedProcess(sys.argv, code, out.getvalue(), err.getvalue())


def _files(folder: Path) -> list[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if path.parent.name != "__pycache__")


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Ran]:
    """Run an example, once for all tests that ask; one in a process of its own."""

    @cache
    def ran(script: str) -> Ran:
        folder = tmp_path_factory.mktemp(script.removesuffix(".py"))
        return (_run if script == STARTED else _here)(script, folder), folder

    return ran


def test_every_example_is_tried() -> None:
    assert sorted(path.name for path in EXAMPLES.glob("*.py")) == sorted((*WRITES, *NATION))


@pytest.mark.parametrize("script", WRITES)
def test_an_example_writes_its_files_and_says_so(ran: Callable[[str], Ran], script: str) -> None:
    before = _files(EXAMPLES)
    done, folder = ran(script)
    assert (done.returncode, done.stderr) == (0, "")
    shown = [name for name in _files(folder) if not Path(name).name.startswith(".")]
    assert shown == [f"rapporter/{name}" for name in WRITES[script]]
    assert [name for name in shown if not name.endswith(".csv") and not is_zipfile(folder / name)] == []
    assert [name for name in WRITES[script] if name not in done.stdout] == []
    assert _files(EXAMPLES) == before


def test_the_follow_up_tells_what_it_wrote_found_and_misses(ran: Callable[[str], Ran]) -> None:
    told = ran("uppfoljning.py")[0].stdout
    assert len(re.findall(r"^Skrev ", told, re.MULTILINE)) == len(REPORTS)
    assert re.search(r"^\d+ varning", told, re.MULTILINE)
    assert "saknas i underlaget" in told
    assert re.search(r"^ +\d+ +Obesvarade frågor$", told, re.MULTILINE)


def test_elsewhere_it_says_the_same_words_and_replaces_its_files_with_the_same_bytes(ran: Callable[[str], Ran]) -> None:
    done, folder = ran("lagesrapport.py")
    before = {name: (folder / name).read_bytes() for name in _files(folder)}
    again = _run("lagesrapport.py", folder, **ELSEWHERE)
    assert (again.returncode, again.stderr, again.stdout) == (0, "", done.stdout)
    assert {name: (folder / name).read_bytes() for name in _files(folder)} == before


def test_a_folder_that_is_not_there_is_told_in_one_swedish_line(tmp_path: Path) -> None:
    done = _here("uppfoljning.py", tmp_path, "finns-inte")
    told = (done.stdout + done.stderr).strip().splitlines()
    assert done.returncode == 3
    assert len(told) == 1
    assert "finns-inte" in told[0]
    assert _files(tmp_path) == []


def test_an_example_takes_a_workbook_as_it_takes_a_folder(tmp_path: Path) -> None:
    plan, dossier = hp.load_plan(), hp.load_dossier(EXAMPLES / "vasterbotten" / "2009")
    write_book(dossier, tmp_path / "mitt län.xlsx", plan=plan, plugins=hp.load_plugins())
    done = _here("lagesrapport.py", tmp_path, "mitt län.xlsx")
    assert (done.returncode, done.stderr) == (0, "")
    assert {"rapporter/lagesrapport.docx", "rapporter/lagesrapport.xlsx"} <= set(_files(tmp_path))


def test_the_evaluation_is_made_of_a_made_up_nation_that_says_so(tmp_path: Path) -> None:
    few = ("--lan", "3", "--aktiviteter", "3", "--omgangar", "2")
    made = _run("nation.py", tmp_path, "nation", *few)
    assert (made.returncode, made.stderr) == (0, "")
    titles = [path.read_text("utf-8") for path in (tmp_path / "nation").rglob("dossier.toml")]
    assert [each for each in titles if "påhittat exempel" not in each and 'body = "vasterbotten"' not in each] == []
    done = _here("utvardering_2011.py", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert {"utvardering.docx", "utvardering.xlsx"} <= {each.name for each in (tmp_path / "rapporter").iterdir()}
    assert _here("nation.py", tmp_path, "nation").returncode == 3
    assert _here("nation.py", tmp_path, "igen", *few).returncode == 0
    both = (
        {path.relative_to(root): path.read_bytes() for path in root.rglob("*.toml")}
        for root in (tmp_path / "nation", tmp_path / "igen")
    )
    one, same = both
    assert one == same


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--fro", "abc"), "--fro ska vara ett heltal från 0 till 999999999, men här står ”abc”."),
        (("--aktiviteter", "x"), "--aktiviteter ska vara ett heltal från 0 till 5000, men här står ”x”."),
        (("--aktiviteter", "-1"), "--aktiviteter ska vara ett heltal från 0 till 5000, men här står ”-1”."),
        (("--lan", "22"), "--lan ska vara ett heltal från 1 till 21, men här står ”22”."),
        (("--omgangar", "9" * 5000), "--omgangar ska vara ett heltal från 1 till 3, men här står "),
        (("--fö", "7"), "Valet --fö finns inte."),
    ],
)
def test_a_nation_that_cannot_be_made_as_asked_for_is_told_in_swedish(tmp_path, arguments, said):
    ran = _run("nation.py", tmp_path, "nation", *arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(said)
    assert english_in(ran.stderr) == []
    assert not (tmp_path / "nation").exists()


def test_the_nation_explains_itself_in_swedish(tmp_path):
    ran = _run("nation.py", tmp_path, "--help")
    assert ran.returncode == 0
    assert "--aktiviteter TAL" in ran.stdout
    assert english_in(ran.stdout) == []
