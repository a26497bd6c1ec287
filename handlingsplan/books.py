"""A dossier in a file that people fill in, such as a workbook: written, and opened as its folder is.

Which formats there are is the plugins' business; here a form is made and what was filled in is understood.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from attrs import evolve

from .collect import dossier_form, dossier_of
from .dossier import load_dossier as load_folder
from .errors import Finding, PluginError, UnreadableError, UnwritableError, by_place, require
from .forms import Form
from .hookspecs import Reader
from .language import SOURCE, text
from .loading import as_promised, blaming
from .model import ActionPlan, Dossier, PublicationData
from .model.homes import at_home
from .plan import load_plan
from .plugins import Plugins, load_plugins
from .store.pictures import pictures_of, with_pictures
from .store.told import Told
from .store.writing import require_same
from .target import beside, put
from .unwritable import writing

BOOK = "underlag"
"""The name of the file that a new dossier is filled in, without its suffix."""


def load_dossier(path: str | Path, *, plan: ActionPlan | None = None, plugins: Plugins | None = None) -> Dossier:
    """Return what one body knows in one round, from its folder or from its workbook.

    All that is wrong stands in `findings`, each with its place; what could not be read stands in `refused`.
    UnreadableError if there is no such folder or file, or if it does not say whose it is and which round it is about.
    For a workbook `plan` is the plan that it follows, the one that is shipped if none is given.
    """
    path = Path(path)
    if path.is_dir() and (path / "dossier.toml").exists():
        return load_folder(path)
    plugins = plugins or load_plugins()
    book = _book_in(path, plugins) if path.is_dir() else path
    reader = plugins.reader_for(book) if book else None
    if book is None or reader is None:
        return _not_a_book(path, plugins)
    return _open(book, reader, plan or load_plan(), plugins)


def _book_in(folder: Path, plugins: Plugins) -> Path | None:
    found = (folder / f"{BOOK}{suffix}" for each in plugins.readers for suffix in each.suffixes)
    return next((each for each in found if each.is_file()), None)


def _not_a_book(path: Path, plugins: Plugins) -> Dossier:
    if path.is_file() and path.suffix not in (".toml", ".md"):
        readable = ", ".join(dict.fromkeys(suffix for each in plugins.readers for suffix in each.suffixes))
        raise UnreadableError(
            text("{file} är ingen fil som ett underlag kan läsas ur.", file=path.name),
            hint=text("Ange underlagets mapp, eller en arbetsbok ({suffixes}).", suffixes=readable or "–"),
        )
    return load_folder(path)


def _open(path: Path, reader: Reader, plan: ActionPlan, plugins: Plugins) -> Dossier:
    if not path.is_file():
        raise UnreadableError(
            text("Filen {file} finns inte.", file=path), hint=text("Kontrollera stavningen och sökvägen.")
        )
    with blaming(plugins.owner(reader), "readers"):
        try:
            filled, findings = reader.read(path)
        except OSError as error:
            raise _not_opened(path, error) from error
        for each in findings:
            as_promised(each, Finding)
    return _with_pictures(dossier_of(filled, plan, findings=findings), path.parent)


def _not_opened(path: Path, error: OSError) -> UnreadableError:
    return UnreadableError(
        text("{file} kan inte öppnas: {reason}.", file=path.name, reason=error.strerror or error),
        hint=text("Stäng den i andra program och kontrollera att du får läsa den."),
    )


def _with_pictures(dossier: Dossier, folder: Path) -> Dossier:
    told = Told()
    logos = tuple(with_pictures(dossier.logos, folder, told))
    said = (at_home(each, dossier.homes) for each in told.findings)
    return evolve(dossier, logos=logos, findings=tuple(sorted((*dossier.findings, *said), key=by_place)))


def write_book(
    dossier: Dossier, path: str | Path, *, plan: ActionPlan, plugins: Plugins, language: str = SOURCE
) -> tuple[Finding, ...]:
    """Write a dossier as a workbook, and prove that it reads back as the same; return what there is to say of it.

    UnwritableError if records of it could not be read (they would be lost), if there is no format for such a file, or
    if something in it would not read back; ChangedTargetError if somebody has changed what stands there.
    """
    require(Dossier, dossier, "dossier")
    path = Path(path)
    if dossier.refused:
        raise UnwritableError(
            text("En del av underlaget gick inte att läsa och skulle gå förlorad."), hint=text("Rätta felen först.")
        )
    if dossier.publication_data == PublicationData():  # says nothing, as an empty sheet does
        dossier = evolve(dossier, publication_data=None)
    pictures = _free_pictures(dossier, path.parent)

    def require_same_again(made: Path) -> None:
        if plugins.reader_for(made):
            require_same(dossier, made, lambda book: load_dossier(book, plan=plan, plugins=plugins))

    said = write_form(dossier_form(plan, dossier, language=language), path, plugins=plugins, prove=require_same_again)
    _put(pictures)
    return said


def write_pictures(dossier: Dossier, folder: Path) -> None:
    """Write a dossier's logos into the folder that its workbook lies in; UnwritableError if something else is there."""
    _put(_free_pictures(dossier, folder))


def _free_pictures(dossier: Dossier, folder: Path) -> dict[Path, bytes]:
    """Return each picture's place and contents; UnwritableError if something else is there."""
    pictures = {folder / name: content for name, content in pictures_of(dossier.logos)}
    for picture, content in pictures.items():
        _require_free(picture, content)
    return pictures


def _put(pictures: Mapping[Path, bytes]) -> None:
    for picture, content in pictures.items():
        with writing(picture):
            picture.parent.mkdir(parents=True, exist_ok=True)
            picture.write_bytes(content)


def _require_free(picture: Path, content: bytes) -> None:
    if picture.exists() and not (picture.is_file() and picture.read_bytes() == content):
        raise UnwritableError(
            text("{file} finns redan och är något annat än underlagets logotyp.", file=picture),
            hint=text("Skriv arbetsboken i en annan mapp."),
        )


def write_form(
    form: Form, path: str | Path, *, plugins: Plugins, prove: Callable[[Path], None] = lambda _: None
) -> tuple[Finding, ...]:
    """Write a form to fill in; `prove` reads the finished file before it is put in its place.

    UnwritableError if there is no format for such a file; ChangedTargetError if somebody has changed what stands there.
    """
    path = Path(path)
    chosen = plugins.form_format_for(path)
    if chosen is None:
        suffixes = ", ".join(dict.fromkeys(each.suffix for each in plugins.form_formats))
        raise UnwritableError(
            text("Inget tillägg skriver underlag i filer som heter så: {file}.", file=path.name),
            hint=text("Det här går: {suffixes}.", suffixes=suffixes or "–"),
        )
    with beside(path) as place:
        with blaming(plugins.owner(chosen), "form_formats"), writing(path, within=place.parent):
            said = tuple(chosen.write(form, place) or ())
            for each in said:
                as_promised(each, Finding)
            if not place.is_file():
                raise PluginError(text("skrev ingen fil"))
        prove(place)
        put(place, path, chosen.suffix, strict=True)
    return said
