"""A folder becomes the records of a plan or a dossier: what can be read is read, and all that is wrong is told."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from pathlib import Path

from ..errors import Origin, UnreadableError, by_place
from ..language import Text, text
from ..model import Holding, holdings
from . import faults
from .fault import cut
from .opening import Opened, check_folder, open_folder, require_folder
from .own_texts import FOLDER as TEXTS
from .own_texts import read_own_texts
from .pictures import with_pictures
from .records import Contents, Raw, Records, require_all
from .told import Told


def read_folder(owner: type, folder: Path, what: Text) -> Contents:
    """Return what a folder holds of a plan or a dossier; raise UnreadableError where there is nothing to stand on."""
    told = Told()
    try:
        require_folder(owner, folder, what)
        opened = open_folder(owner, folder, told)
        records = Records(lambda holding: _rows(opened, holding, told), told)
        values = records.read(each for each in holdings(owner) if each.file != TEXTS)
        values |= _own_texts(owner, folder, told)
        if "logos" in values:
            values["logos"] = tuple(with_pictures(values["logos"], folder, told))
        named = [each.file for kind in ("evidence", "logos") for each in values.get(kind, ())]
        check_folder(owner, folder, named, told)
    except OSError as error:
        raise UnreadableError(
            text("Mappen {folder} kan inte läsas: {reason}.", folder=folder, reason=error.strerror or error),
            hint=text("Se efter att sökvägen är rätt och att du får läsa i mappen."),
        ) from error
    contents = Contents(values, tuple(sorted(told.findings, key=by_place)), tuple(told.refused))
    require_all(owner, contents, folder, lambda each: f"{each.file} [{each.table}]")
    return contents


def _own_texts(owner: type, folder: Path, told: Told) -> dict[str, typing.Any]:
    homes = [each.attribute for each in holdings(owner) if each.file == TEXTS]
    return {attribute: tuple(read_own_texts(folder / TEXTS, told)) for attribute in homes}


def _rows(opened: Opened, holding: Holding, told: Told) -> Iterator[Raw]:
    value = opened.tables.get(holding.file, {}).get(holding.table)
    if value is None:
        return
    tables = value if isinstance(value, list) else [value]
    rightly = isinstance(value, list) is holding.many
    if not rightly:
        told.add(faults.wrong_brackets(holding.table, holding.many), Origin(holding.file, holding.table))
    for row, table in enumerate(tables, 1):
        origin = _origin(holding, row, table)
        if rightly:
            yield Raw(table, origin, holding.file in opened.escaped)
        else:
            told.lost(holding.table, origin, row)


def _origin(holding: Holding, row: int, table: typing.Any) -> Origin:
    name = table.get("id") if isinstance(table, dict) else None
    return Origin(
        holding.file, holding.table, row if holding.many else 0, name=cut(name) if isinstance(name, str) else ""
    )
