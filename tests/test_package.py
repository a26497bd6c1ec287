"""Packages: the same parts give the same bytes, compressed, and large ones in pieces."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from handlingsplan.package import write_package

PARTS = (
    ("[Content_Types].xml", "<Types/>"),
    ("å/ä.txt", "å" * 1000),
    ("b.bin", b"\x00\xff"),
    ("c", (b"en", b"", b"tv")),
)


def test_parts_stand_in_the_order_given_with_what_was_given(tmp_path: Path) -> None:
    path = tmp_path / "paket.zip"
    write_package(path, PARTS)
    with ZipFile(path) as package:
        assert package.namelist() == ["[Content_Types].xml", "å/ä.txt", "b.bin", "c"]
        assert package.read("å/ä.txt").decode() == "å" * 1000
        assert (package.read("b.bin"), package.read("c")) == (b"\x00\xff", b"entv")
        assert package.testzip() is None


def test_all_parts_are_compressed_and_bear_the_same_time(tmp_path: Path) -> None:
    path = tmp_path / "paket.zip"
    write_package(path, PARTS)
    with ZipFile(path) as package:
        infos = package.infolist()
    assert {info.compress_type for info in infos} == {ZIP_DEFLATED}
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {info.create_system for info in infos} == {0}
    assert next(info for info in infos if info.filename == "å/ä.txt").compress_size < 100


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="needs time zones that can be set")
def test_the_same_parts_give_the_same_bytes_in_another_time_zone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    write_package(first, PARTS)
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "XXX-14")
        time.tzset()
        write_package(second, PARTS)
    time.tzset()
    assert "XXX" not in os.environ.get("TZ", "")
    assert first.read_bytes() == second.read_bytes()


def test_pieces_are_written_as_they_come(tmp_path: Path) -> None:
    path = tmp_path / "paket.zip"
    seen = []

    def pieces() -> Iterator[bytes]:
        for n in range(3):
            seen.append(path.stat().st_size)
            yield os.urandom(100_000) + bytes([n])

    write_package(path, [("stor", pieces())])
    assert seen[0] < seen[1] < seen[2]


def test_a_name_given_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"a\.txt"):
        write_package(tmp_path / "paket.zip", [("a.txt", "1"), ("a.txt", "2")])


def test_a_package_without_parts_is_still_a_package(tmp_path: Path) -> None:
    write_package(tmp_path / "tom.zip", ())
    with ZipFile(tmp_path / "tom.zip") as package:
        assert package.namelist() == []
