"""A filled form becomes a dossier: read as strictly as files are, and told of by sheet and cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from ..errors import Finding, Origin, UnreadableError, by_place
from ..forms import Filled
from ..language import Text, text
from ..model import ActionPlan, Dossier, Record, holdings
from ..model.homes import Homes, at_home
from ..store import faults as store_faults
from ..store.records import Contents, Records, require_all
from ..store.told import Told
from ..vocabularies import words_outside
from . import faults
from .book import records_in
from .filled_record import FilledRecord
from .remarks import Remarks
from .sheets import sheets
from .stamp import stamp_faults


def dossier_of(filled: Filled, plan: ActionPlan, *, body: str = "", findings: Iterable[Finding] = ()) -> Dossier:
    """Return the dossier that a filled form says.

    All that is wrong stands in `findings`, each with its sheet and cell, together with those that the file's reader
    gives; what could not be read stands in `refused`. UnreadableError if the form is no dossier's, or if it does not
    say whose it is and which round it is about. `body` is the body whose form was asked for, if any.
    """
    told, remarks = Told(), Remarks()
    for fault in stamp_faults(filled, plan, body):
        told.add(fault, Origin(filled.file))
    _check_tables(filled, told)
    records = records_in(filled, plan, told, remarks)
    reading = Records(lambda holding: [each.raw for each in records.get(holding.table, ())], told)
    values = reading.read(holdings(Dossier))
    values["own_texts"] = tuple(sorted(values["own_texts"], key=lambda each: each.id))
    homes = _homes(filled, records)
    said = (*findings, *told.findings, *remarks.findings())
    contents = Contents(values, _in_order(said, homes), tuple(told.refused))
    require_all(Dossier, contents, filled.file, lambda each: f"[{_title(filled, each.table)}]")
    return _dossier(contents, homes)


def _dossier(contents: Contents, homes: Homes) -> Dossier:
    read = Dossier(**contents.values)
    findings = _in_order((*contents.findings, *words_outside(read)), homes)
    return Dossier(**contents.values, findings=findings, refused=contents.refused, homes=homes)


def _check_tables(filled: Filled, told: Told) -> None:
    """Tell which tables are gone, and which are none of a dossier's."""
    known = {each.key: each.title for each in sheets()}
    found = {each.key: each for each in filled.tables}
    if not known.keys() & found.keys():
        raise UnreadableError(
            text("{file} är ingen arbetsbok för ett underlag.", file=filled.file),
            hint=text("Gör en med: handlingsplan ny MAPP --bok"),
        )
    for key, title in known.items():
        if key not in found:
            told.add(faults.no_sheet(title, filled.file), Origin(filled.file))
    titles = {str(each): str(each) for each in known.values()}
    for key, table in found.items():
        if key not in known:
            unknown = store_faults.unknown_table(table.name, titles)
            told.refuse("table", key, unknown, Origin(filled.file, table.name))


def _title(filled: Filled, key: str) -> str:
    name = next((each.name for each in filled.tables if each.key == key), "")
    return name or next(str(each.title) for each in sheets() if each.key == key)


def _homes(filled: Filled, records: Mapping[str, list[FilledRecord]]) -> Homes:
    """Return where each table stands, and each record of those that do not know it themselves."""
    homes = {(each.key, 0): Origin(filled.file, each.name) for each in filled.tables}
    for holding in holdings(Dossier):
        if not issubclass(holding.noun, Record):
            for n, each in enumerate(records.get(holding.table, ()), 1 if holding.many else 0):
                homes[holding.table, n] = each.place()
    return homes


def _in_order(findings: Iterable[Finding], homes: Homes) -> tuple[Finding, ...]:
    told = (at_home(_in_a_book(each), homes) for each in findings if each.code)
    return tuple(sorted(told, key=by_place))


_IN_A_BOOK: dict[str, Text] = {
    "Det egna fältet ”{key}” är inte beskrivet i dossier.toml.": text(
        "Det egna fältet ”{key}” är inte beskrivet på bladet Egna fält."
    ),
    "Lägg till {how}": text("Beskriv det där."),
    "Ett eget ord läggs till i dossier.toml: {how}": text("Ett eget ord läggs till på bladet Egna ord."),
}
"""What is said of files, as it is said of sheets."""


def _in_a_book(finding: Finding) -> Finding:
    return evolve(finding, text=_otherwise(finding.text), hint=finding.hint and _otherwise(finding.hint))


def _otherwise(said: Text) -> Text:
    other = _IN_A_BOOK.get(said.message)
    return evolve(other, params=said.params) if other else said
