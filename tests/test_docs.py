"""Docs are held to the code: the README's commands, its script, each hook's signature, and what must not be said."""

import re
import runpy
import subprocess
from pathlib import Path
from shutil import copytree

import pytest

from handlingsplan import hookspecs

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PLUGINS = ROOT / "docs" / "plugins.md"

COMMANDS = ["pip install . && python examples/uppfoljning.py", "pip install '.[test]' && python -m pytest"]

# Spelt so that this file does not say them itself.
UNSAID = {
    "a path of one machine": r"(?<![\w.~])/(?:wor[k]|roo[t]|hom[e]|User[s]|tm[p])/\w",
    "a folder of one Windows user": r"[A-Z]:\\+User[s]\\",
    "a package registry": r"pyp[i]\.org|pythonhoste[d]|npmj[s]|deb\.debia[n]|(?i:\bpyp[i]\b)",
    "the neighbouring folder": r"\.\./share[d]|(?<![\w/-])share[d]/|(?:desig[n]|exemplar[s]|fact[s]-more)\.md",
}


def _hooks() -> dict[str, str]:
    """Return each hook's name with its signature as the docs write it."""
    specs = {name: each for name, each in vars(hookspecs).items() if hasattr(each, f"{hookspecs.PROJECT}_spec")}
    return {name: f"{name}({', '.join(_arguments(spec))})" for name, spec in specs.items()}


def _arguments(spec) -> tuple[str, ...]:
    return spec.__code__.co_varnames[: spec.__code__.co_argcount]


def _tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:  # not a checkout: whatever lies here was shipped
        return [path for path in ROOT.rglob("*") if path.is_file()]
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def test_the_two_commands_stand_first() -> None:
    shown = re.findall(r"^(?: {4}|```\w*\n)(.+)$", README, re.MULTILINE)
    lines = [line.strip() for line in README.splitlines() if re.match(r"\s*(pip|python|py|handlingsplan) ", line)]
    assert lines[:2] == COMMANDS
    assert shown[0].strip() == COMMANDS[0]


@pytest.mark.parametrize("number", range(README.count("```python")))
def test_the_script_in_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int
) -> None:
    script = re.findall(r"```python\n(.*?)```", README, re.DOTALL)[number]
    copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "skript.py").write_text(script, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    runpy.run_path("skript.py", run_name="__main__")
    assert capsys.readouterr().err == ""


def test_the_readme_shows_a_script() -> None:
    assert "```python" in README


def test_every_file_that_the_readme_and_the_docs_link_to_is_there() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("README.md")]
    dead = [
        (page.name, to)
        for page in pages
        for to in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
        if ":" not in to and not (page.parent / to).exists()
    ]
    assert dead == []


@pytest.mark.parametrize("hook", _hooks())
def test_each_hook_has_a_heading_with_its_signature(hook: str) -> None:
    headings = re.findall(r"^#+ +`?([^`\n]+)`?\s*$", PLUGINS.read_text(encoding="utf-8"), re.MULTILINE)
    assert _hooks()[hook] in headings


def test_the_docs_name_no_hook_that_is_not_there() -> None:
    headings = re.findall(r"^#+ +`?(\w+\([\w, ]*\))`?\s*$", PLUGINS.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(set(headings)) == sorted(_hooks().values())


@pytest.mark.parametrize(("what", "pattern"), UNSAID.items(), ids=UNSAID)
def test_no_file_says(what: str, pattern: str) -> None:
    said = []
    for path in _tracked():
        try:
            words = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        place = path.relative_to(ROOT)
        lines = words.splitlines() if re.search(pattern, words) else []
        said += [f"{place}:{n}: {line.strip()[:80]}" for n, line in enumerate(lines, 1) if re.search(pattern, line)]
    assert said == [], what


def test_publiccode_tells_this_version() -> None:
    told = (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    licence = re.search(r'^license = "(.+)"$', project, re.MULTILINE)
    assert licence
    assert f"license: {licence[1]}" in told
    assert re.search(r'^publiccodeYmlVersion: "0\.\d+"$', told, re.MULTILINE)


def test_the_changelog_begins_with_the_next_version() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "Next version"
