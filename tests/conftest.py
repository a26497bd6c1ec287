"""What many tests need: plugins that are truly installed, without pip."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from handlingsplan.plugins import Plugins, load_plugins

# As where only the program is installed: openpyxl would use a judge's parser, which takes three times as long.
os.environ["OPENPYXL_DEFUSEDXML"] = "False"

Install = Callable[..., None]
Load = Callable[..., Plugins]


def pytest_collection_finish() -> None:
    """What is collected lives as long as the run: the search for garbage leaves it alone, and is made less often."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that Python finds packages in, empty to begin with."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    before = set(sys.modules)
    yield folder
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(folder)):
            del sys.modules[name]


@pytest.fixture
def install(site: Path) -> Install:
    """Install a plugin: a module, and the package's data with its entry point, as pip would have left them."""

    def install(name: str, code: str, *, package: str = "", version: str = "1.0", module: str = "") -> None:
        module = module or f"{name}_module"
        (site / f"{module}.py").write_text(dedent(code), encoding="utf-8")
        info = site / f"{(package or module).replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        metadata = f"Metadata-Version: 2.1\nName: {package or module}\nVersion: {version}\n"
        (info / "METADATA").write_text(metadata, encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[handlingsplan]\n{name} = {module}\n", encoding="utf-8")
        importlib.invalidate_caches()

    return install


@pytest.fixture
def load(site: Path) -> Load:
    """Load the plugins that the test has installed, and no others."""
    return lambda **how: load_plugins(path=[str(site)], **how)
