"""The balance: every record of the model stands in the finished file, or is left out for a stated reason.

The numbers that are printed in the report are the numbers that are proved on the finished file.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Literal

from attrs import evolve, frozen

from .hookspecs import Marks
from .language import Text, Words, text
from .report import (
    BalanceRow,
    Column,
    RecordKey,
    Report,
    Row,
    Table,
    TableView,
    block_mark,
    figures_in,
    figures_of,
    row_mark,
    shown_by,
)

KEY = "balance"
"""The key of the table that prints the balance."""

Tables = Literal["all", "views"]


@frozen
class Shown:
    """What a finished file has to hold: each place's mark with its records, and each Figure's key with its text."""

    places: Mapping[str, tuple[RecordKey, ...]]
    figures: Mapping[str, str]

    @property
    def records(self) -> frozenset[RecordKey]:
        """Every record that at least one of the places accounts for."""
        return frozenset(chain.from_iterable(self.places.values()))


def shown_in(report: Report, tables: Tables = "all") -> Shown:
    """Return what a file of this report has to hold; with "views", of its tables only what a TableView selects."""
    if tables == "all":
        return Shown(report.places, {key: figure.text for key, figure in figures_of(report).items()})
    rows = dict(_viewed(report))
    of_tables = frozenset().union(*(table.places for table in report.tables))
    places = {mark: keys for mark, keys in report.places.items() if mark not in of_tables}
    places.update((mark, shown_by(row)) for mark, row in rows.items())
    blocks = chain.from_iterable(section.blocks for section, _ in report.walk())
    return Shown(places, {each.key: each.text for place in (*blocks, *rows.values()) for each in figures_in(place)})


def _viewed(report: Report) -> Iterator[tuple[str, Row]]:
    """Yield the mark of each row that some TableView shows, and the row with only the cells that are shown."""
    blocks = chain.from_iterable(section.blocks for section, _ in report.walk())
    views: dict[str, list[TableView]] = defaultdict(list)
    for block in blocks:
        if isinstance(block, TableView):
            views[block.table].append(block)
    for table in report.tables:
        selected = _selected(table, views[table.key])
        for row in table.rows if selected else ():
            if here := [*selected.get(None, ()), *selected.get(row.key, ())]:
                numbers = here[0] if len(here) == 1 else sorted({*chain.from_iterable(here)})
                cells = tuple(row.cells[n] for n in numbers)
                yield row_mark(table.key, row.key), Row(row.key, cells, row.shows, row.emphasis)


def _selected(table: Table, views: Iterable[TableView]) -> Mapping[str | None, list[tuple[int, ...]]]:
    """Return the numbers of the cells that each view of a table shows, by row; those of all rows under None."""
    at = {column.key: n for n, column in enumerate(table.columns)}
    found: dict[str | None, list[tuple[int, ...]]] = defaultdict(list)
    for view in views:
        numbers = tuple(sorted({at[key] for key in (at if view.columns is None else view.columns)}))
        for row in (None,) if view.rows is None else dict.fromkeys(view.rows):
            found[row].append(numbers)
    return found


def fitted(report: Report, tables: Tables) -> Report:
    """Return the report as an exporter shows it: what it does not show is accounted for, and printed, as left out."""
    if tables == "all" or not report.balance:
        return report
    seen = shown_in(report, tables).records
    reason = Words(report.language)("finns i arbetsboken")
    return rebalanced(report, tuple(_without(row, row.shown - seen, reason) for row in report.balance))


def _without(row: BalanceRow, unseen: frozenset[RecordKey], reason: str) -> BalanceRow:
    left_out = (*row.left_out, *((key, reason) for key in sorted(unseen)))
    return evolve(row, shown=row.shown - unseen, left_out=left_out) if unseen else row


def rebalanced(report: Report, balance: tuple[BalanceRow, ...]) -> Report:
    """Return the report with another balance, and with the table that prints it made anew."""
    if balance == report.balance:
        return report
    printed = balance_table(balance, Words(report.language))
    tables = tuple(printed if table.key == KEY else table for table in report.tables)
    return evolve(report, balance=balance, tables=tables)


def balance_table(balance: Iterable[BalanceRow], words: Words) -> Table:
    """Return the table that prints a balance: for each kind of record how many there are, shown and left out."""
    rows = [_printed(row, words) for row in balance]
    return Table(
        KEY,
        words("Rapportens balans"),
        words(
            "Hur många poster av varje slag underlaget har, hur många som visas här post för post, och varför resten "
            "inte gör det."
        ),
        (
            Column("kind", words("Slag"), width="wide"),
            Column("in_model", words("I underlaget"), "number", width="narrow"),
            Column("shown", words("Visas post för post"), "number", width="narrow"),
            Column("left_out", words("Visas inte så"), "number", width="narrow"),
            Column("reasons", words("Skäl"), width="wide"),
        ),
        tuple(rows),
    )


def _printed(row: BalanceRow, words: Words) -> Row:
    reasons = Counter(reason for _, reason in row.left_out)
    said = "; ".join(f"{reason} ({words.number(n)})" for reason, n in reasons.items())
    counts = (row.in_model, len(row.shown), len(row.left_out))
    return Row(row.kind, (row.label or row.kind, *counts, said or words("alla visas")))


def unaccounted(report: Report, expected: Shown, read: Marks) -> Text | None:
    """Return what a finished file, as it was read back, does not account for; None where everything adds up."""
    missing = _named(report, expected.places.keys() - read.places)
    surplus = _named(report, read.places - expected.places.keys())
    wrong = [key for key, words in expected.figures.items() if read.figures.get(key) != words]
    wrong += sorted(read.figures.keys() - expected.figures.keys())
    found = Shown({mark: expected.places[mark] for mark in expected.places.keys() & read.places}, {}).records
    astray = misplaced(report.balance, found)
    faults = (
        (missing, text("Det här saknas: {what}.", what=_some(missing))),
        (surplus, text("Det här borde inte stå där: {what}.", what=_some(surplus))),
        (wrong, text("De här nyckeltalen står inte som de ska: {what}.", what=_some(wrong))),
        (astray, text("De här posterna stämmer inte med balansen: {what}.", what=_some(astray))),
    )
    said = {f"fault{n}": words for n, (names, words) in enumerate(faults) if names}
    return Text(" ".join(f"{{{name}}}" for name in said), tuple(said.items())) if said else None


def misplaced(balance: tuple[BalanceRow, ...], found: frozenset[RecordKey]) -> list[RecordKey]:
    """Return the records that a file shows otherwise than a balance says; a report without a balance says nothing."""
    shown = frozenset(chain.from_iterable(row.shown for row in balance))
    return sorted(shown ^ found) if balance else []


def _named(report: Report, marks: Iterable[str]) -> list[str]:
    """Return words for places, in reading order; a mark that is of no place stands for itself."""
    left = set(marks)
    if not left:
        return []
    names = {block_mark(s.id, n): f"{s.id} [{n}]" for s, _ in report.walk() for n in range(len(s.blocks) + 1)}
    names |= {row_mark(table.key, row.key): f"{table.key} [{row.key}]" for table in report.tables for row in table.rows}
    return [name for mark, name in names.items() if mark in left] + sorted(left - names.keys())


def _some(names: Sequence[str]) -> str:
    first, rest = names[:5], names[5:]
    return ", ".join(first) + (f" … (+{len(rest)})" if rest else "")
