"""What Excel can hold. Past each of these nothing is cut: it goes on elsewhere, or stays as text, and is told."""

from __future__ import annotations

from attrs import frozen


@frozen
class Limits:
    """Excel's limits; smaller ones can be given to see what happens there."""

    rows: int = 1_048_576
    links: int = 65_530
    address: int = 2_079
    header: int = 255
    digits: int = 15


EXCEL = Limits()
