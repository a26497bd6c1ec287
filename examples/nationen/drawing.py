"""Att dra ur ett frö: samma frö ger samma nation."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from handlingsplan import When
from handlingsplan.when import parse_when

Item = TypeVar("Item")
ROUNDS = ("2009", "2010", "2011")
MADE_UP = "påhittat exempel"


def when(said: str) -> When:
    """Return a time as a source would say it."""
    return parse_when(said)


def some(draw: Random, several: Sequence[Item], most: int, least: int = 0) -> tuple[Item, ...]:
    """Return a few of several, each at most once."""
    return tuple(draw.sample(list(several), draw.randint(least, min(most, len(several)))))


def day(draw: Random, year: str) -> str:
    """Return a day in the last months of a year, when the agencies answer."""
    return f"{year}-{draw.randint(10, 11):02}-{draw.randint(1, 28):02}"


def loose(draw: Random, year: str) -> str:
    """Return a time as vague as people write it."""
    month = f"{year}-{draw.randint(1, 9):02}"
    return draw.choice((year, f"våren {year}", month, f"{month}-{draw.randint(1, 28):02}"))
