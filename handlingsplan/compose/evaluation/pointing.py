"""What the evaluator's words point to: figures by their keys, printed with what they are called."""

from __future__ import annotations

from ...report import Inline
from .desk import NationDesk


def paragraphs(words: str | None) -> tuple[str, ...]:
    """Return the paragraphs of a long text."""
    return tuple(each.strip() for each in (words or "").split("\n\n") if each.strip())


def figure_items(desk: NationDesk, keys: tuple[str, ...]) -> tuple[tuple[Inline, ...], ...]:
    """Return figures by their keys, each with what it is called; a key that no figure has is said plainly."""
    return tuple(_item(desk, key) for key in dict.fromkeys(keys))


def _item(desk: NationDesk, key: str) -> tuple[Inline, ...]:
    if key not in desk.counted:
        return (desk.w("Nyckeln ”{key}” finns inte bland siffrorna.", key=key),)
    return (f"{desk.name(key)}: ", desk.figure(key))
