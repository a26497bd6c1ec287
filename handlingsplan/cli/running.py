"""Running: whatever happens, a coordinator gets a Swedish line and an exit code, never a traceback."""

from __future__ import annotations

import atexit
import gc
import io
import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import NoReturn

import click

from ..errors import HandlingsplanError
from ..loading import LOG
from .swedish import usage_error

SELDOM = (100_000, 20, 50)
"""How seldom Python looks for values that only lead to each other: records live until the program ends, and looking
through them again and again takes a fifth of the time of an evaluation."""

INTERRUPTED = 130
"""The exit code that other programs have when somebody presses Ctrl-C."""


def run(main: Callable[[], int | None]) -> NoReturn:
    """Run a script's `main` and leave with its exit code.

    0 clean, 1 faults in the data, 2 usage, 3 unreadable or unwritable, 4 a plugin failed. With `--debug` on the
    command line, or HANDLINGSPLAN_DEBUG set, the traceback is shown too.
    """
    speak_swedish()
    gc.set_threshold(*SELDOM)
    atexit.register(gc.freeze)  # the end of the program is no time to look either: a tenth of an evaluation's time
    try:
        with _plugins_errors_shown() if debugging() else nullcontext():
            code = main() or 0
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 - this is where everything ends
        code = _ended(error)
    sys.exit(code)


@contextmanager
def _plugins_errors_shown() -> Iterator[None]:
    """Show the whole of what plugins raise while the rest goes on."""
    handler, level = logging.StreamHandler(sys.stderr), LOG.level
    LOG.addHandler(handler)
    LOG.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        LOG.setLevel(level)
        LOG.removeHandler(handler)


def speak_swedish() -> None:
    """Let å, ä and ö through where the terminal has an older encoding, and never stop at what it cannot show.

    An encoding that somebody has asked for, with PYTHONIOENCODING, is left.
    """
    encoding = None if os.environ.get("PYTHONIOENCODING") else "utf-8"
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=encoding, errors="replace")


def debugging() -> bool:
    """Return whether the traceback is wanted."""
    return "--debug" in sys.argv or bool(os.environ.get("HANDLINGSPLAN_DEBUG"))


def _ended(error: BaseException) -> int:
    """Tell why the program ends, and return its exit code."""
    if isinstance(error, BrokenPipeError):  # whoever read the output has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    if isinstance(error, SystemExit) and (error.code is None or isinstance(error.code, int)):
        return error.code or 0
    if debugging():
        traceback.print_exception(error)
    message, code = _told(error)
    click.secho(message, err=True, fg="red")
    return code


def _told(error: BaseException) -> tuple[str, int]:
    match error:
        case HandlingsplanError():
            said = str(error), error.exit_code
        case KeyboardInterrupt() | click.Abort():
            said = "Avbrutet. Det som redan är skrivet ligger kvar; inget är halvskrivet.", INTERRUPTED
        case MemoryError():
            said = "Minnet räcker inte. Stäng andra program, eller dela upp underlaget.", 3
        case click.ClickException():
            said = usage_error(error), 2
        case SystemExit():
            said = str(error.code), 1
        case OSError():
            said = f"Det går inte att läsa eller skriva: {error.filename or error} ({error.strerror}).", 3
        case _:
            what = f"{type(error).__name__}: {error}".rstrip(": ")
            said = f"Ett fel i programmet: {what}. Kör igen med --debug och skicka det som visas.", 4
    return said
