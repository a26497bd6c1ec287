"""The page: its size and margins upright and lying, and the sections that a document is divided into."""

from __future__ import annotations

from attrs import frozen

_CM = 567
_LYING_SIDE = 2 * _CM


@frozen
class Page:
    """The page as the template has it, in twentieths of a point."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int
    parts: str = ""
    """References to the headers and footers."""

    def text_width(self, *, wide: bool) -> int:
        """Return how wide text can be."""
        return self.height - 2 * _LYING_SIDE if wide else self.width - self.left - self.right

    def section(self, *, wide: bool, first: bool) -> str:
        """Return a section's properties; the document's first page has no header."""
        if wide:
            size = f'<w:pgSz w:w="{self.height}" w:h="{self.width}" w:orient="landscape"/>'
        else:
            size = f'<w:pgSz w:w="{self.width}" w:h="{self.height}"/>'
        left, right = (_LYING_SIDE, _LYING_SIDE) if wide else (self.left, self.right)
        margins = (
            f'<w:pgMar w:top="{self.top}" w:right="{right}" w:bottom="{self.bottom}" w:left="{left}" '
            f'w:header="{self.header}" w:footer="{self.footer}" w:gutter="0"/>'
        )
        title = "<w:titlePg/>" if first else ""
        return f"<w:sectPr>{self.parts}{size}{margins}{title}</w:sectPr>"
