"""What a Report is built of: sections, blocks and inlines; tables and their cells are beside."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NewType

from attrs import frozen

if TYPE_CHECKING:
    from .table import Table

RecordKey = NewType("RecordKey", str)
"""`body/round/kind:id`, in a plan `plan/kind:id`; a part adds `/kind:` and what tells it apart."""


def record_key(*path: str, kind: str, name: str) -> RecordKey:
    """Return the key of a record under its path, or of a part under its owner's key."""
    return RecordKey("/".join((*path, f"{kind}:{name}")))


def kind_of(key: RecordKey) -> str:
    """Return the kind of record that a key stands for."""
    return key.rpartition("/")[2].partition(":")[0]


@frozen
class Strong:
    """Words of weight."""

    inlines: tuple[Inline, ...]


@frozen
class Emphasis:
    """Words set apart."""

    inlines: tuple[Inline, ...]


@frozen
class Ref:
    """Words that lead somewhere: "https://…", or "#" and a section id, table key, record key or "table key/row key"."""

    inlines: tuple[Inline, ...]
    to: str


@frozen
class Footnote:
    """A note; the words it belongs to stand before it."""

    inlines: tuple[Inline, ...]


@frozen
class Figure:
    """A number that knows what it rests on. `text` is what is printed, `key` is stable from run to run.

    `to` leads to where it is explained; where the figure stands in a Ref, the Ref leads.
    """

    key: str
    value: int | Fraction | Decimal | None
    text: str
    rule: str
    numerator: int | None = None
    denominator: int | None = None
    unit: str = ""
    basis: Collection[RecordKey] = ()
    to: str = ""


Inline = str | Strong | Emphasis | Ref | Footnote | Figure


@frozen
class Mark:
    """A status: a code that is counted and a label that is printed; the tone never stands without the label."""

    code: str
    label: str
    tone: Literal["good", "under_way", "bad", "neutral", "unknown"]
    note: str = ""
    to: str = ""
    shows: tuple[RecordKey, ...] = ()


@frozen
class Missing:
    """What a cell says where there is no value, and why there is none: the label is printed, the code counted."""

    code: str
    label: str
    note: str = ""
    to: str = ""
    shows: tuple[RecordKey, ...] = ()


@frozen
class Paragraph:
    """Running text."""

    inlines: tuple[Inline, ...]
    role: Literal["text", "lead", "note", "warning", "quote"] = "text"
    lang: str | None = None
    shows: tuple[RecordKey, ...] = ()


@frozen
class Items:
    """A list; an item is inlines, and may end with a list of its own."""

    items: tuple[tuple[Inline | Items, ...], ...]
    ordered: bool = False
    shows: tuple[RecordKey, ...] = ()


@frozen
class TableView:
    """A selection of a Table: all its rows and columns where none are named; never new values."""

    table: str
    rows: tuple[str, ...] | None = None
    columns: tuple[str, ...] | None = None
    caption: str = ""


@frozen
class Chart:
    """A native chart of a Table's figures, shown in the same section as that table."""

    key: str
    title: str
    alt_text: str
    table: str
    category: str
    series: tuple[str, ...]
    kind: Literal["bar", "stacked", "line"] = "bar"
    rows: tuple[str, ...] | None = None


Block = Paragraph | Items | TableView | Chart


@frozen
class Section:
    """A chapter. Depth is its level; numbering belongs to the exporter; `wide` asks for a landscape page."""

    id: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    shows: tuple[RecordKey, ...] = ()
    role: Literal["body", "summary", "annex", "method"] = "body"
    wide: bool = False
    after: str | None = None
    tables: tuple[Table, ...] = ()


def walk(sections: tuple[Section, ...], level: int = 1) -> Iterator[tuple[Section, int]]:
    """Yield sections and what they hold in reading order, each with its level."""
    for section in sections:
        yield section, level
        yield from walk(section.sections, level + 1)


def inlines_of(block: Block) -> Iterator[Inline]:
    """Yield every inline of a block, however deep."""
    if isinstance(block, Paragraph):
        yield from flat(block.inlines)
    elif isinstance(block, Items):
        for item in block.items:
            for each in item:
                yield from inlines_of(each) if isinstance(each, Items) else flat((each,))


def flat(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield inlines and what they hold."""
    for each in inlines:
        yield each
        if isinstance(each, Strong | Emphasis | Ref | Footnote):
            yield from flat(each.inlines)


def plain(inlines: tuple[Inline, ...], *, footnote: Callable[[str], str] = lambda words: f" [{words}]") -> str:
    """Return inlines as plain text; a footnote follows in brackets."""
    parts = []
    for each in inlines:
        if isinstance(each, str):
            parts.append(each)
        elif isinstance(each, Figure):
            parts.append(each.text)
        elif isinstance(each, Footnote):
            parts.append(footnote(plain(each.inlines)))
        else:
            parts.append(plain(each.inlines, footnote=footnote))
    return "".join(parts)
