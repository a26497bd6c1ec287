"""The command line as a test runs it: in this process, or truly, in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path

from attrs import frozen

from handlingsplan.cli import program

ROOT = Path(__file__).parents[1]
VASTERBOTTEN = ROOT / "examples" / "vasterbotten" / "2009"

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|default|show|required|error|missing|invalid|try|exit|such)\b",
    re.IGNORECASE,
)


def english_in(said: str) -> list[str]:
    """Words of click's own that have come through."""
    return ENGLISH.findall(said)


@frozen
class Ran:
    """What a command answered: its exit code, and what it said."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Everything that it said."""
        return self.out + self.err


class Window(TextIOWrapper):
    """A stream that is a terminal's window, where lines are folded."""

    def isatty(self) -> bool:
        return True


def handlingsplan(*words: str | Path, stream: type[TextIOWrapper] = TextIOWrapper, encoding: str = "utf-8") -> Ran:
    """Run a command in this process; what it says goes to a pipe, or to a `Window`."""
    out, err = stream(BytesIO(), encoding), TextIOWrapper(BytesIO(), encoding)
    with _arguments(words), redirect_stdout(out), redirect_stderr(err):
        try:
            program()
        except SystemExit as ended:
            code = ended.code
    return Ran(code, _read(out), _read(err))


@contextmanager
def _arguments(words: tuple[str | Path, ...]) -> Iterator[None]:
    before, sys.argv = sys.argv, ["handlingsplan", *map(str, words)]
    try:
        yield
    finally:
        sys.argv = before


def _read(stream: TextIOWrapper) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode(stream.encoding)


def started(
    *words: str | Path,
    cwd: Path,
    path: Path | None = None,
    before: Callable[[], None] | None = None,
    **environment: str,
) -> subprocess.Popen[bytes]:
    """Start a command in a process of its own; packages in `path` are found as if they were installed.

    `before` is done in the new process before the command starts.
    """
    command = [sys.executable, "-m", "handlingsplan", *map(str, words)]
    found = os.pathsep.join(map(str, filter(None, (path, ROOT, ROOT / "plugins"))))
    return subprocess.Popen(
        command,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": found, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=before,  # noqa: PLW1509 - no test has threads
    )


def ended(process: subprocess.Popen[bytes], encoding: str = "utf-8") -> Ran:
    """Wait for a command, and return what it answered."""
    out, err = process.communicate(timeout=60)
    return Ran(process.returncode, out.decode(encoding), err.decode(encoding))
