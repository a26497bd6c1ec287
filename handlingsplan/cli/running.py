"""Running: whatever happens, a coordinator gets a Swedish line and an exit code, never a traceback."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Callable
from typing import NoReturn

import click

from ..errors import HandlingsplanError
from ..language import Text, text
from .swedish import usage_error

INTERRUPTED = 130


def run(main: Callable[[], int | None]) -> NoReturn:
    """Run a script's `main` and leave with its exit code.

    0 clean, 1 faults in the data, 2 usage, 3 unreadable or unwritable, 4 a plugin failed. With `--debug` on the
    command line, or HANDLINGSPLAN_DEBUG set, the traceback is shown too.
    """
    speak_utf8()
    try:
        code = main() or 0
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 - this is where everything ends
        code = _ended(error)
    sys.exit(code)


def speak_utf8() -> None:
    """Let å, ä and ö through, also where the terminal has an older encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def debugging() -> bool:
    """Return whether the traceback is wanted."""
    return "--debug" in sys.argv or bool(os.environ.get("HANDLINGSPLAN_DEBUG"))


def _ended(error: BaseException) -> int:
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else int(bool(error.code))
    if isinstance(error, BrokenPipeError):  # whoever read the output has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    if debugging():
        traceback.print_exception(error)
    message, code = _told(error)
    click.secho(message, err=True, fg="red")
    return code


def _told(error: BaseException) -> tuple[str | Text, int]:
    if isinstance(error, HandlingsplanError):
        return error.to(), error.exit_code
    if isinstance(error, KeyboardInterrupt | click.Abort):
        return str(text("Avbrutet. Det som redan är skrivet ligger kvar; inget är halvskrivet.")), INTERRUPTED
    if isinstance(error, MemoryError):
        return str(text("Minnet räcker inte. Stäng andra program, eller dela upp underlaget.")), 3
    if isinstance(error, click.ClickException):
        return usage_error(error), 2
    what = f"{type(error).__name__}: {error}"
    return str(text("Ett fel i programmet: {what}. Kör igen med --debug och skicka det som visas.", what=what)), 4
