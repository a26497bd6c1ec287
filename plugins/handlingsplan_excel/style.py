"""How the workbook looks: calm, readable at 12 points, colour never alone."""

from __future__ import annotations

from typing import Any

INK, PALE_INK, BLUE, PAPER_BLUE, LINK, LINE = "#1F1F1F", "#595959", "#1F3864", "#E8EEF6", "#0B4A8F", "#BFBFBF"
DATE, SHARES = "yyyy\\-mm\\-dd", (r"0\ %", r"0.0\ %", r"0.00\ %", r"0.0000\ %")
DECIMALS = 6
"""Up to how many decimals a number is shown with; all of them are kept."""

TONES = {
    "good": ("#DDEFDD", "#1B4D20"),
    "under_way": ("#DCE9F7", "#1B3F6B"),
    "bad": ("#F9DFDA", "#7A1B12"),
    "neutral": ("#ECECEC", "#333333"),
    "unknown": ("#FFF2CC", "#5A4300"),
}
"""Paper and ink of a status; the word stands there too. Each pair has a contrast of at least 7:1."""

_TOP: dict[str, Any] = {"valign": "top", "font_color": INK}
_CELL = _TOP | {"text_wrap": True, "bottom": 1, "bottom_color": LINE, "align": "left"}
_RIGHT = _CELL | {"align": "right", "indent": 1}

CELLS: dict[str, dict[str, Any]] = {
    "text": _CELL,
    "key": _CELL | {"bold": True},
    "missing": _CELL | {"font_color": PALE_INK, "italic": True},
    "date": _CELL | {"num_format": DATE},
    "year": _RIGHT | {"num_format": "0"},
    **{f"number{n}": _RIGHT | {"num_format": "#,##0" + (f".{'0' * n}" if n else "")} for n in range(DECIMALS + 1)},
    **{f"share{n}": _RIGHT | {"num_format": shape} for n, shape in enumerate(SHARES)},
    **{tone: _CELL | {"bg_color": paper, "font_color": ink} for tone, (paper, ink) in TONES.items()},
}
"""What a cell of a table can look like; each also as a link ("+link") and in a row of sums ("+total")."""

VARIANTS: dict[str, dict[str, Any]] = {
    "": {},
    "+link": {"underline": 1},
    "+total": {"bold": True, "top": 1, "top_color": PALE_INK},
    "+link+total": {"underline": 1, "bold": True, "top": 1, "top_color": PALE_INK},
}

PAGES: dict[str, dict[str, Any]] = {
    "title": _TOP | {"bold": True, "font_size": 18, "font_color": BLUE},
    "great": _TOP | {"bold": True, "font_size": 24, "font_color": BLUE},
    "subtitle": _TOP | {"font_size": 15, "font_color": PALE_INK},
    "about": _TOP | {"font_color": PALE_INK},
    "draft": _TOP | {"bold": True, "font_size": 18, "font_color": "#7A1B12"},
    "draft_why": _TOP | {"font_color": "#7A1B12", "text_wrap": True},
    "head": _CELL
    | {"bold": True, "font_color": "#FFFFFF", "bg_color": BLUE, "bottom_color": BLUE, "valign": "vcenter"},
    "label": _TOP | {"bold": True, "text_wrap": True},
    "value": _TOP | {"text_wrap": True},
    "link": _TOP | {"font_color": LINK, "underline": 1},
    "h1": _TOP | {"bold": True, "font_size": 18, "font_color": BLUE, "text_wrap": True},
    "h2": _TOP | {"bold": True, "font_size": 15, "font_color": BLUE, "text_wrap": True},
    "h3": _TOP | {"bold": True, "font_size": 13, "font_color": BLUE, "text_wrap": True},
    "kind": _TOP | {"font_color": PALE_INK, "text_wrap": True},
    "lead": _TOP | {"text_wrap": True, "font_size": 14},
    "note": _TOP | {"text_wrap": True, "font_color": PALE_INK},
    "warning": _TOP | {"text_wrap": True, "bg_color": "#FFF2CC", "left": 5, "left_color": "#B58900"},
    "quote": _TOP | {"text_wrap": True, "italic": True, "indent": 2},
    "text": _TOP | {"text_wrap": True},
    **{f"item{n}": _TOP | {"text_wrap": True, "indent": n} for n in range(1, 10)},
    "leads": _TOP | {"text_wrap": True, "font_color": LINK, "underline": 1},
    "number": _RIGHT | {"num_format": "#,##0"},
    "share": _RIGHT | {"num_format": SHARES[0]},
    "cell": _CELL,
}
"""Everything outside the tables' own cells."""


SIZES = {name: look["font_size"] for name, look in PAGES.items() if "font_size" in look}
"""The looks with a type of another size."""

ADDED: dict[str, dict[str, Any]] = {
    "strong": {"bold": True},
    "emphasis": {"italic": True},
    "wrapped": {"text_wrap": True},
    "link": {"font_color": LINK, "underline": 1},
    "right": {"align": "right"},
}
"""What can be added to a look of PAGES, by a word after its name: "cell link"."""

CELL_LOOKS = tuple(look + variant for look in CELLS for variant in VARIANTS)


class Styles:
    """The formats of one workbook, made when they are first asked for."""

    def __init__(self, book: Any) -> None:
        self._book, self._made = book, dict[tuple[str, str], Any]()

    def __getitem__(self, name: str) -> Any:
        """Return a look of PAGES."""
        look, *added = name.split(" ")
        return self._format("page", name, PAGES[look], *(ADDED[each] for each in added))

    def cell(self, name: str) -> Any:
        """Return a look of CELLS, with its variant."""
        look, plus, rest = name.partition("+")
        ink = {"font_color": LINK} if rest.startswith("link") and look not in TONES else {}
        return self._format("cell", name, CELLS[look], VARIANTS[plus + rest], ink)

    def _format(self, kind: str, name: str, *properties: dict[str, Any]) -> Any:
        if (kind, name) not in self._made:
            whole = {key: value for each in properties for key, value in each.items()}
            self._made[kind, name] = self._book.add_format(whole)
        return self._made[kind, name]
