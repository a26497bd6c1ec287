"""Opening a zip file that somebody sent: nothing in it may lie outside it, or swell until the machine is full."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from stat import S_ISLNK
from unicodedata import normalize
from zipfile import BadZipFile, ZipFile, ZipInfo

from ..errors import UnreadableError
from ..language import Text, text
from ..unwritable import FORBIDDEN, RESERVED

UNPACKED, PARTS = 1 << 30, 50_000
"""The most that may come out of a file, and the most parts."""
SQUEEZED, SMALL = 200, 1 << 20
"""How many times smaller a part may be in the file than unpacked; small parts may be what they like."""
ENCRYPTED = 1
_BROKEN = (BadZipFile, zlib.error, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError)


@contextmanager
def opened(path: Path) -> Iterator[ZipFile]:
    """Open a zip file; UnreadableError, with what to do, where it is none, is broken, or could harm."""
    try:
        with ZipFile(path) as package:
            _guard(path.name, package.infolist())
            yield package
    except _BROKEN as error:
        raise UnreadableError(
            text("{file} är ingen hel zip-fil.", file=path.name),
            hint=text("Be om den på nytt: den kan ha blivit avklippt på vägen."),
        ) from error
    except OSError as error:
        raise UnreadableError(
            text("{file} kan inte öppnas: {reason}.", file=path.name, reason=error.strerror or error),
            hint=text("Kontrollera sökvägen och att du får läsa filen."),
        ) from error


def unpack(package: ZipFile, folder: Path, wanted: Callable[[str], bool]) -> None:
    """Write the parts that are wanted to a folder."""
    for part in package.infolist():
        if not part.is_dir() and wanted(part.filename):
            target = folder / part.filename
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(package.read(part))


def _guard(file: str, parts: list[ZipInfo]) -> None:
    if len(parts) > PARTS or sum(each.file_size for each in parts) > UNPACKED or any(map(_swells, parts)):
        raise _refused(file, text("den sväller orimligt mycket när den packas upp"))
    if any(each.flag_bits & ENCRYPTED for each in parts):
        raise _refused(file, text("den är skyddad med lösenord"))
    astray = next((each.filename for each in parts if not _inside(each)), None)
    if astray is not None:
        raise _refused(
            file, text("namnet ”{name}” leder ut ur den eller går inte att använda", name=ascii(astray)[:80])
        )
    twice = [name for name, n in Counter(map(_folded, parts)).items() if n > 1]
    if twice:
        raise _refused(file, text("namnet ”{name}” finns två gånger", name=twice[0][:80]))


def _refused(file: str, why: Text) -> UnreadableError:
    return UnreadableError(
        text("{file} öppnas inte: {why}.", file=file, why=why),
        hint=text("Be avsändaren om en zip-fil som handlingsplan lamna har gjort, eller om underlagets mapp."),
    )


def _swells(part: ZipInfo) -> bool:
    return part.file_size > SMALL and part.file_size > SQUEEZED * max(part.compress_size, 1)


def _inside(part: ZipInfo) -> bool:
    """Return whether a part's name leads to a place within a folder, on every machine, and is no link."""
    name = part.orig_filename
    steps = PurePosixPath(name).parts
    fit = all(each != ".." and not FORBIDDEN.search(each) and not RESERVED.fullmatch(each) for each in steps)
    return bool(steps) and fit and not name.startswith("/") and not S_ISLNK(part.external_attr >> 16)


def _folded(part: ZipInfo) -> str:
    """Return a name as a file system that knows no case has it."""
    return normalize("NFC", part.filename).casefold()
