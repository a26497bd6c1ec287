"""Opens a file that somebody sent: only a workbook that cannot harm is let through, the others are told what to do."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from pathlib import Path
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile, ZipInfo

from handlingsplan.errors import UnreadableError
from handlingsplan.language import Text

from .voice import DOMAIN

words = partial(Text, domain=DOMAIN)

LARGEST, UNPACKED, PARTS = 200 << 20, 1 << 30, 10_000
"""The largest file, the most that may come out of it, and the most parts."""
SQUEEZED, SMALL = 200, 1 << 20
"""How many times smaller a part may be in the file than unpacked; small parts may be what they like."""
WORKBOOK = "xl/workbook.xml"

_OLD, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_BROKEN = (
    BadZipFile,
    ExpatError,
    zlib.error,
    EOFError,
    KeyError,
    IndexError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)

_SAVE_AS = words("Öppna den i Excel eller LibreOffice, välj Spara som och filformatet Excel-arbetsbok (.xlsx).")
_FETCH_ANOTHER = words("Öppna den i Excel och spara den på nytt som Excel-arbetsbok (.xlsx), eller be om en ny kopia.")


def unreadable(file: str, message: Text, hint: Text) -> UnreadableError:
    """Return what to say of a file that nothing can be read from."""
    return UnreadableError(Text(message.message, (*message.params, ("file", file)), domain=DOMAIN), hint=hint)


@contextmanager
def opened(path: Path) -> Iterator[ZipFile]:
    """Open a workbook; UnreadableError, with what to do, for everything else, also if it breaks while it is read."""
    content = _content(path)
    _refuse_others(path.name, content)
    try:
        with ZipFile(BytesIO(content)) as package:
            _guard(path.name, package.infolist())
            _refuse_other_packages(path.name, package)
            yield package
    except _BROKEN as error:
        raise unreadable(path.name, words("{file} är skadad och går inte att läsa."), _FETCH_ANOTHER) from error


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise _too_large(path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise unreadable(path.name, words("{file} finns inte."), words("Kontrollera stavningen och mappen.")) from error
    except IsADirectoryError as error:
        raise unreadable(path.name, words("{file} är en mapp och inte en fil."), words("Ange filen.")) from error
    except OSError as error:
        raise unreadable(
            path.name,
            words("{file} kan inte öppnas: den är öppen i ett annat program, eller så får du inte läsa den."),
            words("Stäng filen och kör igen."),
        ) from error


def _too_large(file: str) -> UnreadableError:
    return unreadable(
        file,
        words("{file} är för stor för att vara ett underlag, och öppnas inte."),
        words("Ta bort bilder och sådant som inte hör dit, spara och kör igen."),
    )


def _refuse_others(file: str, content: bytes) -> None:
    """Raise UnreadableError for what is no zip file."""
    if content.startswith(_ZIP):
        return
    if not content:
        raise unreadable(
            file,
            words("{file} är tom."),
            words("Filen kom inte med när den sparades eller kopierades: be om den igen."),
        )
    if content.startswith(_OLD) and _PROTECTED in content:
        raise unreadable(
            file,
            words("{file} är skyddad med lösenord och går inte att läsa."),
            words(
                "Öppna den i Excel och ta bort lösenordet under Arkiv, Info, Skydda arbetsboken; spara och kör igen."
            ),
        )
    if content.startswith(_OLD):
        raise unreadable(file, words("{file} är sparad i Excels gamla format (.xls)."), _SAVE_AS)
    if _is_text(content):
        raise unreadable(
            file,
            words("{file} är en textfil, till exempel CSV, och ingen arbetsbok."),
            words("Fyll i arbetsboken för underlaget och spara den som Excel-arbetsbok (.xlsx)."),
        )
    raise unreadable(file, words("{file} är ingen Excel-arbetsbok."), _SAVE_AS)


def _is_text(content: bytes) -> bool:
    return b"\0" not in content[:4096] or content.startswith((b"\xff\xfe", b"\xfe\xff"))


def _guard(file: str, members: list[ZipInfo]) -> None:
    """Raise UnreadableError for a package that is made to do harm, or that another program would read otherwise."""
    if len(members) > PARTS or sum(each.file_size for each in members) > UNPACKED:
        raise _too_large(file)
    if any(each.file_size > SMALL and each.file_size > SQUEEZED * each.compress_size for each in members):
        raise _too_large(file)
    if any(each.flag_bits & 1 for each in members):
        raise unreadable(
            file, words("{file} är krypterad och går inte att läsa."), words("Spara den på nytt utan lösenord.")
        )
    if max(Counter(each.filename.casefold() for each in members).values(), default=1) > 1:
        raise BadZipFile(file)


def _refuse_other_packages(file: str, package: ZipFile) -> None:
    """Raise UnreadableError for what is a zip file, but no workbook that can be read."""
    names = set(package.namelist())
    if "mimetype" in names and package.read("mimetype").startswith(b"application/vnd.oasis.opendocument"):
        raise unreadable(file, words("{file} är sparad i OpenDocument-format (.ods)."), _SAVE_AS)
    if "xl/workbook.bin" in names:
        raise unreadable(file, words("{file} är sparad som binär arbetsbok (.xlsb)."), _SAVE_AS)
    if WORKBOOK not in names:
        raise unreadable(file, words("{file} är ingen Excel-arbetsbok."), _SAVE_AS)
    if "xl/vbaProject.bin" in names or b"macroEnabled" in package.read("[Content_Types].xml"):
        raise unreadable(file, words("{file} är en arbetsbok med makron (.xlsm), och sådana öppnas inte."), _SAVE_AS)
    if _STRICT in package.read(WORKBOOK):
        raise unreadable(
            file,
            words("{file} är sparad i formatet ”Strikt Open XML-arbetsbok”."),
            words("Öppna den i Excel, välj Spara som och filformatet Excel-arbetsbok (.xlsx), utan ordet Strikt."),
        )
