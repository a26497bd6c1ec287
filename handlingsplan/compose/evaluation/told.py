"""How a figure is told: its rule in a sentence, and what it is called."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from ...language import Text


@frozen
class Told:
    """How the figures of one rule are told: the rule, what such a figure is called, and what a share is a share of."""

    rule: Text
    label: Text
    of: Text | None = None


Rules = Mapping[str, Told]
"""How figures are told, by the name of their rule."""
