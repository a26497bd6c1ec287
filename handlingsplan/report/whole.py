"""Report, whole: its sections and tables, who publishes it, and the balance of its records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import Factory, field, frozen

from .check import check_report, places_of
from .nodes import RecordKey, Section, walk
from .table import Table


@frozen
class BalanceRow:
    """How one kind of record is accounted for: in the model = shown + left out, each with its reason.

    `label` is what is printed for the kind, in the report's language.
    """

    kind: str
    in_model: int
    shown: frozenset[RecordKey]
    left_out: tuple[tuple[RecordKey, str], ...] = ()
    label: str = ""

    @property
    def adds_up(self) -> bool:
        """Whether every record is in exactly one place."""
        away = {key for key, _ in self.left_out}
        return (
            len(away) == len(self.left_out) and not away & self.shown and self.in_model == len(self.shown) + len(away)
        )


@frozen
class Logo:
    """A picture for the title page, with the words that stand for it."""

    content: bytes
    alt_text: str


@frozen
class Imprint:
    """Publication data: what a registry and a reader need to find and cite the report."""

    report_number: str = ""
    dnr: str = ""
    isbn: str = ""
    issn: str = ""
    year: str = ""
    place: str = ""
    contact: str = ""
    signatories: tuple[str, ...] = ()
    logos: tuple[Logo, ...] = ()
    cover_text: str = ""


@frozen(eq=False)
class Report:
    """A whole report. Making one checks that it holds together; ValueError says what does not."""

    kind: str
    title: str
    publisher: str
    language: str
    sections: tuple[Section, ...]
    subtitle: str = ""
    published: str = ""
    subject: str = ""
    edition: str = ""
    imprint: Imprint = Factory(Imprint)
    tables: tuple[Table, ...] = ()
    records: Mapping[RecordKey, str] = field(factory=dict)
    balance: tuple[BalanceRow, ...] = ()
    draft: tuple[str, ...] = ()
    places: Mapping[str, tuple[RecordKey, ...]] = field(init=False)
    """Each place's mark and the records that it accounts for."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "places", places_of(self.sections, self.tables))
        check_report(self)

    def __repr__(self) -> str:
        sections = sum(1 for _ in self.walk())
        return f"Report({self.kind}, {self.language}: {sections} sections, {len(self.tables)} tables)"

    def table(self, key: str) -> Table:
        """Return a table by its key; KeyError where there is none."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(key)

    def walk(self) -> Iterator[tuple[Section, int]]:
        """Return every section in reading order, with its level from 1."""
        return walk(self.sections)
