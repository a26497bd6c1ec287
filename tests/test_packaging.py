"""What is installed: a wheel with three packages and all that they need, and a county's plugin beside it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path
from shutil import copytree, ignore_patterns
from zipfile import ZipFile

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
PACKAGES = {
    "handlingsplan": ROOT / "handlingsplan",
    "handlingsplan_excel": ROOT / "plugins" / "handlingsplan_excel",
    "handlingsplan_word": ROOT / "plugins" / "handlingsplan_word",
}
COUNTY = ROOT / "examples" / "county_plugin"


def _run(*command: str | Path, cwd: Path, **environment: str) -> str:
    given = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **environment}
    ran = subprocess.run(command, cwd=cwd, env=given, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def _wheel(folder: Path) -> Path:
    command = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT)
    _run(*command, cwd=folder, SOURCE_DATE_EPOCH="1262304000")
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment's folder of programs, with the wheel installed and nothing else."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, with_pip=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    _run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=home)
    return programs


def _tracked(folder: Path) -> set[str]:
    listed = subprocess.run(["git", "ls-files", "-z", "."], cwd=folder, capture_output=True, check=True).stdout.decode()
    return {f"{folder.name}/{name}" for name in listed.split("\0") if name}


def test_the_wheel_holds_three_packages_and_each_of_their_files(wheel: Path) -> None:
    with ZipFile(wheel) as package:
        names = set(package.namelist())
    held = {name for name in names if ".dist-info/" not in name}
    assert {name.partition("/")[0] for name in held} == set(PACKAGES)
    assert held == {name for folder in PACKAGES.values() for name in _tracked(folder)}
    for name in PACKAGES:
        assert f"{name}/py.typed" in held
        assert f"{name}/locale/en.po" in held
    assert any(re.fullmatch(r"handlingsplan/data/.+/measures\.toml", name) for name in held)
    assert any(re.fullmatch(r"handlingsplan_word/.+\.docx", name) for name in held)


def test_the_same_source_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    assert _wheel(tmp_path).read_bytes() == wheel.read_bytes()


def test_the_installed_program_lists_its_plugins(programs: Path, tmp_path: Path) -> None:
    told = _run(programs / "handlingsplan", "plugins", cwd=tmp_path)
    assert "excel" in told
    assert "word" in told
    assert _run(programs / "handlingsplan", "--help", cwd=tmp_path)


def test_the_installed_library_makes_the_reports(programs: Path, tmp_path: Path) -> None:
    copytree(ROOT / "examples", tmp_path / "exempel", ignore=ignore_patterns("__pycache__"))
    _run(programs / "python", tmp_path / "exempel" / "uppfoljning.py", cwd=tmp_path)
    made = {path.name for path in (tmp_path / "rapporter").iterdir() if not path.name.startswith(".")}
    assert made == {"lagesrapport.docx", "lagesrapport.xlsx", "uppfoljning.docx", "uppfoljning.xlsx"}


def test_a_countys_plugin_installs_beside_it(programs: Path, tmp_path: Path) -> None:
    folder = tmp_path / "county_plugin"
    copytree(COUNTY, folder, ignore=ignore_patterns("__pycache__", "*.egg-info"))
    before = _exporters(programs, tmp_path)
    _run(programs / "python", "-m", "pip", "install", "--quiet", folder, "pytest", cwd=tmp_path)
    new = _exporters(programs, tmp_path) - before
    assert len(new) == 1
    assert new.pop() in _run(programs / "handlingsplan", "plugins", cwd=tmp_path)
    assert re.search(r"\d+ passed", _run(programs / "python", "-m", "pytest", folder, cwd=folder))


def _exporters(programs: Path, folder: Path) -> set[str]:
    asked = "import handlingsplan as hp; print(*(each.name for each in hp.load_plugins(strict=True).exporters))"
    return set(_run(programs / "python", "-c", asked, cwd=folder).split())
