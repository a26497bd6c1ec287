"""Imports run one way, from the ground up. Who imports whom is read from the files, not from what happens to load."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CORE, PLUGINS = ROOT / "handlingsplan", ROOT / "plugins"

# The ground knows nobody but what is named here.
GROUND = {
    "language": set(),
    "when": set(),
    "package": set(),
    "errors": {"language"},
    "fields": {"language", "when"},
    "report": {"when"},
    "forms": set(),
    "content": set(),
    "markdown": set(),
}

# A room may import the ground and the rooms before its own line; rooms on one line may know each other.
ROOMS = (
    {"unwritable", "target"},
    {"sealed"},
    {"model"},
    {"store", "schema", "dossier", "plan", "evaluation", "vocabularies"},
    {"completing"},
    {"collect"},
    {"checks"},
    {"followup"},
    {"nation"},
    {"judging"},
    {"hookspecs"},
    {"balance", "extra"},
    {"compose"},
    {"loading", "plugins"},
    {"books"},
    {"material"},
    {"edited"},
    {"export"},
    {"delivering"},
    {"making", "comparing"},
    {"evaluating"},
    {"archiving"},
    {"testing"},
    {"cli", "__main__"},
    {"handlingsplan"},  # handlingsplan/__init__.py, the public names
)

# What needs a file format lives in the plugin that knows the format.
FORMATS = {"openpyxl", "docx", "xlsxwriter", "lxml", "handlingsplan_excel", "handlingsplan_word"}

# What docs/plugins.md promises to plugins.
PUBLIC = {"hookspecs", "content", "forms", "report", "errors", "language", "package", "testing", "when"}
DECLARED = {"handlingsplan_word": {"handlingsplan_excel.chart"}}
"""The one arrow from plugin to plugin."""


def imports(source: str, package: str) -> Iterator[str]:
    """Yield the full name of each module that a file imports, but for what only type checkers import."""
    tree = ast.parse(source)
    unseen = {inner for node in ast.walk(tree) if _only_for_types(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if node in unseen:
            continue
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(node, package)
            # `from . import x` and `from package import x` may name modules.
            yield from (f"{base}.{each.name}" for each in node.names)


def _only_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")


def _absolute(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    above = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*above, node.module] if node.module else above)


def package_of(file: Path, root: Path) -> str:
    """The package that a file stands in: what a dot before an import means there."""
    return ".".join(file.relative_to(root).parts[:-1])


def room_of(file: Path) -> str:
    """The part of the core that a file belongs to."""
    first = file.relative_to(CORE).parts[0].removesuffix(".py")
    return "handlingsplan" if first == "__init__" else first


def arrows(names: Iterable[str]) -> set[str]:
    """The rooms of the core among what a file imports."""
    found = set()
    for name in names:
        if name.split(".")[0] == "handlingsplan":
            inner = name.split(".")[1:2]
            found.add(inner[0] if inner and inner[0] in KNOWN else "handlingsplan")
    return found


KNOWN = {*GROUND, *(room for line in ROOMS for room in line)}


def allowed(room: str) -> set[str]:
    """The rooms that a room may import."""
    if room in GROUND:
        return {room, *GROUND[room]}
    floor = next(n for n, line in enumerate(ROOMS) if room in line)
    return {*GROUND, *(each for line in ROOMS[: floor + 1] for each in line)}


CORE_FILES = sorted(CORE.rglob("*.py"))
PLUGIN_FILES = sorted(PLUGINS.glob("handlingsplan_*/**/*.py"))


def _name(file: Path) -> str:
    return str(file.relative_to(ROOT))


@cache
def imported(root: Path, file: Path) -> tuple[str, ...]:
    """What a file imports, under a folder that Python finds packages in."""
    return tuple(imports(file.read_text("utf-8"), package_of(file, root)))


def test_no_arrow_runs_back():
    strangers = {room for file in CORE_FILES if (room := room_of(file)) not in KNOWN}
    assert strangers == set(), "say in ROOMS where they stand"
    back = {_name(file): arrows(imported(ROOT, file)) - allowed(room_of(file)) for file in CORE_FILES}
    assert {file: rooms for file, rooms in back.items() if rooms} == {}


def test_the_core_knows_no_file_format():
    known = {_name(file): {name.split(".")[0] for name in imported(ROOT, file)} & FORMATS for file in CORE_FILES}
    assert {file: formats for file, formats in known.items() if formats} == {}


def test_a_plugin_knows_only_what_is_public():
    found = {_name(file): astray(imported(PLUGINS, file), package_of(file, PLUGINS)) for file in PLUGIN_FILES}
    assert {file: names for file, names in found.items() if names} == {}


def astray(names: Iterable[str], package: str) -> set[str]:
    """What a plugin's file imports that is neither its own, nor public, nor somebody else's library."""
    return {name for name in names if not _may_know(name, package.split(".", 1)[0])}


def _may_know(name: str, plugin: str) -> bool:
    top, *inner = name.split(".")
    if top == "handlingsplan":
        return bool(inner) and inner[0] in PUBLIC
    if top.startswith("handlingsplan_") and top != plugin:
        return name.startswith(tuple(f"{each}." for each in DECLARED.get(plugin, ())))
    return True


@pytest.mark.parametrize(
    ("source", "package", "expected"),
    [
        ("from ..followup import follow_up", "handlingsplan.model", {"followup"}),
        ("from . import checks, model", "handlingsplan", {"checks", "model"}),
        ("import handlingsplan.checks.rule", "handlingsplan.cli", {"checks"}),
        ("from .. import check", "handlingsplan.model", {"handlingsplan"}),
        ("import handlingsplan as hp", "handlingsplan.cli", {"handlingsplan"}),
        ("def f():\n    from ..compose import x", "handlingsplan.report", {"compose"}),
        ("from ...model import Measure", "handlingsplan.compose.chapters", {"model"}),
        ("if TYPE_CHECKING:\n    from .followup import FollowUp", "handlingsplan", set()),
        ("from attrs import frozen\nimport json", "handlingsplan", set()),
    ],
)
def test_arrows_are_seen_however_they_are_written(source, package, expected):
    assert arrows(imports(source, package)) == expected


def test_an_arrow_that_runs_back_is_not_allowed():
    assert "followup" not in allowed("checks")
    assert "model" not in allowed("report")
    assert "errors" not in allowed("fields")
    assert {"report", "model", "checks"} <= allowed("followup")
    assert "cli" not in allowed("making")


@pytest.mark.parametrize(
    ("source", "package", "expected"),
    [
        ("from handlingsplan.model import Measure", "handlingsplan_word", {"handlingsplan.model.Measure"}),
        ("from handlingsplan import check", "handlingsplan_excel", {"handlingsplan.check"}),
        ("import handlingsplan", "handlingsplan_excel", {"handlingsplan"}),
        ("from handlingsplan_word.write import write", "handlingsplan_excel", {"handlingsplan_word.write.write"}),
        ("from handlingsplan_excel.chart import x", "handlingsplan_word", set()),
        ("from handlingsplan_excel.style import x", "handlingsplan_word", {"handlingsplan_excel.style.x"}),
        ("from handlingsplan.report import Report\nfrom .write import write\nimport docx", "handlingsplan_word", set()),
    ],
)
def test_what_a_plugin_may_not_know_is_seen(source, package, expected):
    assert astray(imports(source, package), package) == expected


def test_there_is_something_to_look_at():
    assert {room_of(file) for file in CORE_FILES} > {"model", "checks", "followup", "compose"}
    assert {file.relative_to(PLUGINS).parts[0] for file in PLUGIN_FILES} == {
        "handlingsplan_excel",
        "handlingsplan_word",
    }
