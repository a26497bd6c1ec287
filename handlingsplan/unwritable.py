"""Why a file cannot be written, in words that say what to do about it."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve, frozen

from .errors import UnwritableError
from .language import Text, text

LONGEST_ON_WINDOWS = 259
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"|?*\\/\x00-\x1f\ud800-\udfff]')


@frozen
class Cause:
    """One thing that stands in the way: what is said of it, and the numbers that Windows and others have for it."""

    message: Text
    hint: Text | None
    windows: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    old_stays: bool = False
    """Whether somebody may wonder what became of the file that is there already."""

    def of(self, path: Path, *, reason: str = "") -> UnwritableError:
        """Return what a person should be told about a target."""
        said = {
            "name": _legible(path.name),
            "folder": path.parent,
            "length": len(str(path.absolute())),
            "reason": reason,
        }
        hints = (self.hint, untouched(path) if self.old_stays else None)
        return UnwritableError(evolve(self.message, params=tuple(said.items())), hint=_joined(*hints))


def _joined(*hints: Text | None) -> Text | None:
    said = {f"hint{n}": each for n, each in enumerate(hints) if each}
    return Text(" ".join(map("{{{}}}".format, said)), tuple(said.items())) if said else None


def untouched(path: Path) -> Text | None:
    """Return that the old file is as it was; None where there is no old file."""
    return text("Den gamla filen är orörd.") if _stands(path) else None


def _stands(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


OPEN = Cause(
    text("{name} kan inte ersättas: den är öppen i ett annat program, eller så får du inte ändra den."),
    text("Stäng filen och kör igen."),
    windows=(32, 33),
    old_stays=True,
)
WRITE_PROTECTED = Cause(
    text("{name} är skrivskyddad och ersätts därför inte."),
    text("Ta bort skrivskyddet eller välj ett annat namn."),
    old_stays=True,
)
FULL = Cause(
    text("{name} fick inte plats: disken, eller det utrymme du har på den, är full."),
    text("Frigör utrymme eller välj en mapp på en annan disk."),
    windows=(39, 112, 1295),
    others=(errno.ENOSPC, errno.EDQUOT, errno.EFBIG),
    old_stays=True,
)
TOO_LONG = Cause(
    text("{name} kan inte skrivas: sökvägen är för lång ({length} tecken)."),
    text("Välj ett kortare namn, eller en mapp som ligger närmare diskens rot."),
    windows=(206,),
    others=(errno.ENAMETOOLONG,),
)
READ_ONLY = Cause(
    text("{name} kan inte skrivas: det går inte att skriva på den disk där mappen {folder} ligger."),
    text("Välj en mapp på en annan disk."),
    windows=(19,),
    others=(errno.EROFS,),
)
BAD_NAME = Cause(
    text("{name} går inte att använda som filnamn i Windows."),
    text('Undvik < > : " | ? *, punkt och mellanslag sist, och namn som CON och NUL.'),
    windows=(123, 161),
    others=(errno.EINVAL, errno.EILSEQ),
)
A_FOLDER = Cause(
    text("{name} kan inte skrivas: det finns en mapp med det namnet."),
    text("Välj ett annat namn."),
    others=(errno.EISDIR,),
)
NO_PLACE = Cause(
    text("{name} kan inte skrivas: mappen {folder} finns inte och går inte att skapa."),
    text("Se efter att enheten är ansluten och att sökvägen är rätt."),
    windows=(3, 15, 21, 53, 67),
    others=(errno.ENOENT, errno.ENOTDIR, errno.EEXIST, errno.ENODEV, errno.ENXIO),
)
NO_RIGHT = Cause(
    text("{name} kan inte skrivas: du saknar rätt att skriva i mappen {folder}."),
    text("Välj en annan mapp, eller be den som ansvarar för mappen om rätt att skriva där."),
    windows=(5,),
    others=(errno.EACCES, errno.EPERM),
)
OTHER = Cause(text("{name} kunde inte skrivas: {reason}."), None, old_stays=True)
CAUSES = (OPEN, FULL, TOO_LONG, READ_ONLY, BAD_NAME, A_FOLDER, NO_PLACE, NO_RIGHT)


def cause_of(error: OSError) -> Cause:
    """Return which of the causes an operating system's error has.

    Windows' own number is asked first: in the others' numbers a file that is open elsewhere is a lack of rights.
    """
    windows = getattr(error, "winerror", None)
    by_others = next((cause for cause in CAUSES if error.errno in cause.others), OTHER)
    return next((cause for cause in CAUSES if windows in cause.windows), by_others)


def unwritable(error: OSError, path: Path, *, moving: bool = False) -> UnwritableError:
    """Return what to say of an error; with `moving` all had gone well until the old file was to be replaced."""
    cause = cause_of(error)
    if moving and cause is NO_RIGHT and _stands(path):
        cause = OPEN
    return cause.of(path, reason=error.strerror or str(error))


@contextmanager
def writing(path: Path, *, moving: bool = False, within: Path | None = None) -> Iterator[None]:
    """Turn the operating system's errors about a target into UnwritableError.

    With `within` it is a plugin that writes, there: errors about other files are its own, and pass.
    """
    try:
        yield
    except Exception as error:
        trouble = _trouble(error, within)
        if trouble is None:
            raise
        raise unwritable(trouble, path, moving=moving) from error


def _trouble(error: BaseException | None, within: Path | None) -> OSError | None:
    """Return the operating system's error behind an exception: libraries wrap it in their own."""
    while error is not None:
        if isinstance(error, OSError) and (within is None or _about(error, within)):
            return error
        error = error.__cause__ or error.__context__
    return None


def _about(error: OSError, folder: Path) -> bool:
    if not isinstance(error.filename, str) or cause_of(error) is FULL:
        return True
    return Path(error.filename).is_relative_to(folder)


def refuse_name(path: Path) -> None:
    """Refuse a name that Windows cannot hold, whatever machine this is: a report is sent to others."""
    name = path.name
    if not name or FORBIDDEN.search(name) or RESERVED.fullmatch(name) or name[-1] in ". ":
        raise BAD_NAME.of(path)


def refuse_length(path: Path, *, windows: bool) -> None:
    """Refuse a path that Windows' programs cannot open."""
    if windows and len(str(path.absolute())) > LONGEST_ON_WINDOWS:
        raise TOO_LONG.of(path)


def refuse_locked(path: Path) -> None:
    """Refuse to replace a file that is write-protected, or that Word, Excel or LibreOffice says is open."""
    if not path.exists():
        return
    if not path.stat().st_mode & 0o222:
        raise WRITE_PROTECTED.of(path)
    name = path.name
    # Word leaves out one or two characters of a long name in its own file that says who has it open.
    for lock in (f".~lock.{name}#", f"~${name}", f"~${name[1:]}", f"~${name[2:]}"):
        if path.with_name(lock).exists():
            hint = text("Stäng den och kör igen. Är den inte öppen någonstans: ta bort filen {lock}.", lock=lock)
            raise UnwritableError(
                text("{name} är öppen i ett annat program och ersätts därför inte.", name=name), hint=hint
            )


def _legible(name: str) -> str:
    """Return a name as it can be printed, and not longer than can be read."""
    shown = "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in name)
    return shown if len(shown) <= 80 else f"{shown[:50]}…{shown[-20:]}"
