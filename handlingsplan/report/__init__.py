"""Report: finished words and values before there is a format; the contract between composing and exporting.

Composing promises that all words are in `language`, all values finished, nothing None or empty, and order is
meaning. An exporter decides looks, and owes every section, block, table, footnote, note and mark.
"""

from .check import figures_of, places_of
from .nodes import (
    Block,
    Chart,
    Emphasis,
    Figure,
    Footnote,
    Inline,
    Items,
    Mark,
    Missing,
    Paragraph,
    RecordKey,
    Ref,
    Section,
    Strong,
    TableView,
    flat,
    inlines_of,
    kind_of,
    plain,
    record_key,
)
from .places import block_mark, row_mark
from .table import Cell, Column, ColumnType, Row, Table, shown_by
from .whole import BalanceRow, Imprint, Logo, Report
from .words import block_words, cell_words, figures_in, inline_words

__all__ = [
    "BalanceRow",
    "Block",
    "Cell",
    "Chart",
    "Column",
    "ColumnType",
    "Emphasis",
    "Figure",
    "Footnote",
    "Imprint",
    "Inline",
    "Items",
    "Logo",
    "Mark",
    "Missing",
    "Paragraph",
    "RecordKey",
    "Ref",
    "Report",
    "Row",
    "Section",
    "Strong",
    "Table",
    "TableView",
    "block_mark",
    "block_words",
    "cell_words",
    "figures_in",
    "figures_of",
    "flat",
    "inline_words",
    "inlines_of",
    "kind_of",
    "places_of",
    "plain",
    "record_key",
    "row_mark",
    "shown_by",
]
