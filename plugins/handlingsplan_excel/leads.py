"""Where words can lead: to a row of a sheet, or out of the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape

from attrs import define, field, frozen

from handlingsplan.report import RecordKey

from .address import Address, clickable
from .limits import Limits
from .noticed import Noticed

HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_NO_RELATIONS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)


@frozen
class Spot:
    """A row of a sheet, from 1."""

    sheet: str
    row: int = 1

    @property
    def location(self) -> str:
        """The place as a link within the workbook names it."""
        return f"'{self.sheet.replace(chr(39), chr(39) * 2)}'!A{self.row}"


@frozen
class Leads:
    """Where each section, chart, table and record stands."""

    places: Mapping[str, Spot]
    records: Mapping[RecordKey, Spot]

    def find(self, to: str) -> Spot | Address | None:
        """Return where "#key" or an address leads; None if it stands nowhere in the workbook."""
        if not to.startswith("#"):
            return clickable(to)
        key = to[1:]
        return self.places.get(key) or self.records.get(RecordKey(key))

    def record(self, key: RecordKey) -> Spot | None:
        """Return where a record is shown."""
        return self.records.get(key)


@define
class SheetLinks:
    """The links of one sheet, within what Excel allows; past that the words stay and a Finding tells."""

    sheet: str
    limits: Limits
    noticed: Noticed
    _links: list[str] = field(factory=list)
    _relations: list[str] = field(factory=list)

    def add(self, column: str, row: int | str, target: Spot | Address | None) -> bool:
        """Make a cell a link; False if it has to stay words alone."""
        if code := self._refused(target):
            self.noticed.tell(code, self.sheet, int(row), column)
            return False
        if isinstance(target, Spot):
            leads = f'location="{_attribute(target.location)}"'
        elif target:
            leads = self._outward(target)
        self._links.append(f'<hyperlink ref="{column}{row}" {leads}/>')
        return True

    def _refused(self, target: Spot | Address | None) -> str:
        if target is None:
            return "EXCEL08"
        if isinstance(target, Address) and len(target.to) + len(target.fragment) + 1 > self.limits.address:
            return "EXCEL04"
        return "EXCEL03" if len(self._links) >= self.limits.links else ""

    def _outward(self, target: Address) -> str:
        name = f"out{len(self._relations) + 1}"
        self._relations.append(
            f'<Relationship Id="{name}" Type="{HYPERLINK}" Target="{_attribute(target.to)}" TargetMode="External"/>'
        )
        within = f' location="{_attribute(target.fragment)}"' if target.fragment else ""
        return f'r:id="{name}"{within}'

    def xml(self) -> bytes:
        """Return the sheet's element for links."""
        return f"<hyperlinks>{''.join(self._links)}</hyperlinks>".encode() if self._links else b""

    def relations(self, others: bytes) -> bytes:
        """Return the sheet's relations, `others` being those that XlsxWriter wrote."""
        start = others or _NO_RELATIONS
        return start.replace(b"</Relationships>", "".join(self._relations).encode() + b"</Relationships>")

    @property
    def outward(self) -> bool:
        """Whether any link leads out of the workbook."""
        return bool(self._relations)


def _attribute(words: str) -> str:
    return escape(words, {'"': "&quot;"})
