"""The program as it is installed from a folder of wheels, and a workbook that is typed in, in an office program."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen
from commands import ROOT, Ran

NO_NETWORK = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_CACHE_DIR": "1", "http_proxy": "x:1", "https_proxy": "x:1"}
TYPING = Path(__file__).with_name("typing_in_office.py")


@frozen
class Installed:
    """A Python that has the program and nothing else, and no more of the project than that."""

    python: Path

    @classmethod
    def by(cls, commands: list[list[str]], folder: Path) -> Installed:
        """Install as the guide says: make the folder of wheels in the project, move it, and install from it alone."""
        make, install, *_ = commands
        project, offline = folder / "projekt", folder / "dator"
        offline.mkdir()
        shutil.copytree(ROOT, project, ignore=shutil.ignore_patterns(".*", "__pycache__", "node_modules", "rapporter"))
        _pip([sys.executable, *make[1:]], project)
        shutil.move(project / "hjul", offline / "hjul")
        venv.create(offline / "python", with_pip=True)
        python = offline / "python" / "bin" / "python"
        _pip([str(python), *install[1:]], offline, **NO_NETWORK)
        return cls(python)

    def in_a_window(self, *words: str) -> Ran:
        """Run a command in a terminal's window; its lines are folded there."""
        ours, theirs = pty.openpty()
        command = [self.python, "-m", "handlingsplan", *words]
        with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=subprocess.STDOUT) as running:
            os.close(theirs)
            said = b"".join(iter(lambda: _read(ours), b"")).decode()
        os.close(ours)
        return Ran(running.returncode, re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\r", "", said), "")

    def type_in(self, book: Path, cells: Iterable[tuple[str, str, str]]) -> None:
        """Type in a workbook's cells in LibreOffice, and save it."""
        told = book.with_suffix(".json")
        told.write_text(json.dumps(list(cells)), encoding="utf-8")
        subprocess.run([_python_of_office(), TYPING, book, told], check=True, timeout=300, capture_output=True)
        told.unlink()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""


def _pip(command: list[str], folder: Path, **environment: str) -> None:
    ran = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def _python_of_office() -> str:
    """Return a Python that can speak with LibreOffice."""
    for each in ("/usr/bin/python3", sys.executable, "python3"):
        if (
            shutil.which(each)
            and subprocess.run([each, "-c", "import uno"], capture_output=True, check=False).returncode == 0
        ):
            return each
    raise AssertionError("No Python knows LibreOffice; .ci/run installs one (package python3-uno)")
