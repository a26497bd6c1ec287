"""Sources: where in what somebody points at there are dossiers, and the evaluator's own folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import field, frozen

from ..books import BOOK
from ..errors import HandlingsplanError, UnreadableError
from ..evaluation import HEAD as EVALUATION
from ..language import text
from ..plugins import Plugins
from ..sealed import MANIFEST, opened, unpack

DOSSIER = "dossier.toml"
ZIP = ".zip"
READ = (".toml", ".md", ".png", ".jpg", ".jpeg")
"""The files of a zip that a dossier is read from, beside workbooks."""
OUR_REPORT = re.compile(r"(lagesrapport|uppfoljning|utvardering)( \(\d+\))?\.\w+")
"""What the reports that the program writes are called: they lie where the dossiers lie, and are none."""


@frozen
class Source:
    """Something to read: where it lies, how it is told, what it is, and the file or folder that a person can name.

    `sure` is whether somebody has said that it is a dossier; a workbook that just lies in a folder may be another.
    `fault` is why nothing can be read from it.
    """

    path: Path
    place: str
    home: Path
    kind: str = "dossier"
    sure: bool = True
    fault: HandlingsplanError | None = None


def holds_many(place: str | Path, plugins: Plugins) -> bool:
    """Return whether dossiers lie in a folder, or are packed in a zip file, rather than that it is one itself."""
    path = Path(place)
    if not path.is_dir():
        return path.suffix.casefold() == ZIP and path.is_file()
    if (path / DOSSIER).exists() or any(each.stem == BOOK for each in path.iterdir() if plugins.reader_for(each)):
        return False
    return any(_is_source(each.relative_to(path), plugins) for each in path.rglob("*"))


def _is_source(path: Path, plugins: Plugins) -> bool:
    """Return whether a file in a folder is one that is looked for: no report of ours, and nothing hidden."""
    if OUR_REPORT.fullmatch(path.name) or any(each.startswith((".", "~")) for each in path.parts):
        return False
    packed = path.suffix.casefold() == ZIP
    return path.name in (DOSSIER, EVALUATION) or packed or plugins.reader_for(path) is not None


@frozen
class Search:
    """Looks for dossiers; zip files are unpacked into `scratch`."""

    plugins: Plugins
    scratch: Path
    unpacked: set[Path] = field(factory=set)

    def sources(self, paths: Iterable[Path]) -> Iterator[Source]:
        """Yield what there is to read in all the paths, each once, in the order of the places."""
        given = tuple(paths)
        top = _top(given)
        found: dict[tuple[Path, str], Source] = {}
        for path in given:
            for each in self._in(path, _told(path, top)):
                found.setdefault((each.path.resolve(), each.kind), each)
        yield from sorted(found.values(), key=lambda each: each.place)

    def _in(self, path: Path, place: str) -> Iterator[Source]:
        if path.is_dir():
            yield from self._walk(path, place, path)
        elif path.suffix.casefold() == ZIP:
            yield from self._zip(path, place)
        elif path.suffix == ".toml" and path.parent.is_dir():
            yield from self._folder(path.parent, place.rpartition("/")[0], path.parent)
        else:
            yield Source(path, place, path)

    def _walk(self, folder: Path, place: str, home: Path) -> Iterator[Source]:
        """Yield what stands in a folder and all folders in it; `home` is the zip that it was unpacked from."""
        found, closed = False, list[OSError]()
        seen: set[Path] = set()
        for here, folders, files in os.walk(folder, onerror=closed.append, followlinks=True):
            folders[:] = sorted(each for each in folders if not each.startswith((".", "~")))
            if Path(here).resolve() in seen:  # a link that leads round
                folders.clear()
                continue
            seen.add(Path(here).resolve())
            at = _joined(place, Path(here).relative_to(folder).as_posix())
            mine = [*self._of(Path(here), at, home if home != folder else Path(here), sorted(files))]
            found = found or bool(mine)
            yield from mine
        yield from (_closed(error, folder, place, home) for error in closed)
        if not (found or closed):
            yield _nothing(folder, place, home)

    def _of(self, folder: Path, place: str, home: Path, files: list[str]) -> Iterator[Source]:
        if DOSSIER in files or EVALUATION in files:
            yield from self._folder(folder, place, home)
        for name in files:
            path, at = folder / name, _joined(place, name)
            if name.startswith((".", "~")) or OUR_REPORT.fullmatch(name):
                continue
            if path.suffix.casefold() == ZIP:
                yield from self._zip(path, at) if folder == home else (_in_another(path, at, home),)
            elif self.plugins.reader_for(path):
                yield Source(path, at, path if folder == home else home, sure=path.stem == BOOK)

    def _folder(self, folder: Path, place: str, home: Path) -> Iterator[Source]:
        if (folder / DOSSIER).exists():
            yield Source(folder, place, home)
        if (folder / EVALUATION).exists():
            yield Source(folder, place, home, "evaluation")

    def _zip(self, path: Path, place: str) -> Iterator[Source]:
        if path.resolve() in self.unpacked:
            return
        self.unpacked.add(path.resolve())
        folder = self.scratch / str(len(self.unpacked))
        folder.mkdir()
        try:
            with opened(path) as package:
                unpack(package, folder, self._is_read)
                sealed = MANIFEST in package.namelist()
        except HandlingsplanError as error:
            yield Source(path, place, path, fault=error)
            return
        if sealed:
            yield Source(path, place, path, "sealed")
        yield from self._walk(folder, place, path)

    def _is_read(self, name: str) -> bool:
        return name.casefold().endswith((*READ, ZIP)) or self.plugins.reader_for(name) is not None


def _nothing(path: Path, place: str, home: Path) -> Source:
    error = UnreadableError(
        text("Här finns inget underlag."),
        hint=text("Ange en mapp med dossier.toml, en arbetsbok eller en zip-fil med ett underlag."),
    )
    return Source(path, place, home, fault=error)


def _closed(error: OSError, folder: Path, place: str, home: Path) -> Source:
    path = Path(error.filename)
    fault = UnreadableError(
        text("Mappen kan inte öppnas: {reason}.", reason=error.strerror or error),
        hint=text("Se efter att du får läsa i mappen."),
    )
    return Source(path, _joined(place, path.relative_to(folder).as_posix()), home, fault=fault)


def _in_another(path: Path, place: str, home: Path) -> Source:
    error = UnreadableError(text("En zip-fil i en zip-fil läses inte."), hint=text("Packa upp {file}.", file=home.name))
    return Source(path, place, home, fault=error)


def _joined(place: str, inner: str) -> str:
    return "/".join(each for each in (place, inner) if each not in ("", "."))


def _top(paths: tuple[Path, ...]) -> Path | None:
    """Return the folder that places are told from; None where there is none, as on two disks."""
    whole = [Path(os.path.abspath(each)) for each in paths]  # noqa: PTH100 - a link is told as it is named
    if len(whole) == 1 and _holds_others(whole[0]):
        return whole[0]
    try:
        return Path(os.path.commonpath([each.parent for each in whole])) if whole else None
    except ValueError:
        return None


def _holds_others(path: Path) -> bool:
    return path.is_dir() and any(each.is_dir() for each in path.iterdir()) and not (path / DOSSIER).exists()


def _told(path: Path, top: Path | None) -> str:
    whole = Path(os.path.abspath(path))  # noqa: PTH100
    place = (whole.relative_to(top) if top else whole).as_posix()
    return "" if place == "." else place
