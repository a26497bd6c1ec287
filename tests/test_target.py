"""The target: what somebody has changed is left alone, and what cannot be written is told in words."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

import plain
import pytest
from attrs import evolve

from handlingsplan.errors import ChangedTargetError, Severity, UnwritableError
from handlingsplan.export import Written, export
from handlingsplan.report import Report
from handlingsplan.target import LOG
from handlingsplan.unwritable import refuse_length, unwritable

Publish = Callable[..., Written]


def files(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture
def publish(tmp_path: Path) -> Publish:
    """Write a report that is another each time."""
    numbers = count(1)

    def publish(name: str = "rapport.plain", *, suffix: str = ".plain", strict: bool = False) -> Written:
        report = Report("prov", f"Nummer {next(numbers)}", "Ingen", "sv", ())
        plugins = plain.plugins(evolve(plain.ALL, suffix=suffix))
        return export(report, tmp_path / name, plugins=plugins, strict=strict)

    return publish


def number(path: Path) -> str:
    return path.read_text(encoding="utf-8").split('"')[3]


def test_what_we_wrote_ourselves_is_written_over(publish: Publish, tmp_path: Path) -> None:
    publish()
    written = publish()
    assert (written.path, written.findings) == (tmp_path / "rapport.plain", ())
    assert number(written.path) == "Nummer 2"


def test_what_somebody_has_changed_is_left_alone_and_told(publish: Publish, tmp_path: Path) -> None:
    path = publish().path
    path.write_text("Handläggarens egna ord")
    written = publish()
    assert written.path == tmp_path / "rapport (2).plain"
    assert (path.read_text(), number(written.path)) == ("Handläggarens egna ord", "Nummer 2")
    (finding,) = written.findings
    assert (finding.code, finding.severity) == ("H408", Severity.WARNING)
    assert finding.to().endswith(
        "rapport.plain har ändrats sedan den skrevs, eller är någon annans, och är därför orörd. "
        "Den nya rapporten heter rapport (2).plain. Egna ändringar följer med varje gång om de flyttas till texter/. "
        "Ge sedan den ändrade filen ett annat namn, så får nästa rapport heta rapport.plain igen."
    )


def test_what_somebody_else_wrote_is_left_alone_too(publish: Publish, tmp_path: Path) -> None:
    (tmp_path / "rapport.plain").write_text("någon annans")
    assert publish().path.name == "rapport (2).plain"


def test_our_own_second_file_is_written_over_but_a_changed_one_gives_a_third(publish: Publish) -> None:
    publish().path.write_text("ändrad")
    second = publish().path
    assert publish().path == second
    second.write_text("ändrad")
    assert publish().path.name == "rapport (3).plain"


def test_strict_stops_instead_and_leaves_all_as_it_was(publish: Publish, tmp_path: Path) -> None:
    publish().path.write_text("ändrad")
    with pytest.raises(ChangedTargetError, match="har ändrats sedan den skrevs"):
        publish(strict=True)
    assert files(tmp_path) == [LOG, "rapport.plain"]


def test_the_number_stands_before_the_whole_suffix(publish: Publish, tmp_path: Path) -> None:
    (tmp_path / "rapport.csv.zip").write_text("någon annans")
    assert publish("rapport.csv.zip", suffix=".csv.zip").path.name == "rapport (2).csv.zip"


def test_the_same_content_is_no_change_even_if_the_log_is_gone(tmp_path: Path) -> None:
    report = Report("prov", "Samma", "Ingen", "sv", ())
    for _ in range(2):
        written = export(report, tmp_path / "a.plain", plugins=plain.plugins(plain.ALL))
        assert written.path == tmp_path / "a.plain"
        (tmp_path / LOG).unlink()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"filer": 3}', '{"filer": {"rapport.plain": 3}}', "\ufeff{}"])
def test_with_a_log_that_cannot_be_read_nothing_is_known_to_be_ours(
    publish: Publish, tmp_path: Path, content: str
) -> None:
    publish()
    (tmp_path / LOG).write_text(content, encoding="utf-8")
    assert publish().path.name == "rapport (2).plain"
    assert publish().path.name == "rapport (2).plain"


def test_the_log_can_be_read_by_people_and_says_no_time(publish: Publish, tmp_path: Path) -> None:
    publish("översikt.plain")
    publish("a.plain")
    log = (tmp_path / LOG).read_text(encoding="utf-8")
    assert [*json.loads(log)] == ["om", "filer"]
    assert [*json.loads(log)["filer"]] == ["a.plain", "översikt.plain"]
    assert all(len(each) == 64 for hashes in json.loads(log)["filer"].values() for each in hashes)


def test_a_file_that_is_open_elsewhere_stays_and_is_ours_afterwards(
    publish: Publish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only Windows refuses to replace an open file, so here the refusal is put on."""
    path = publish().path
    replace = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if target == path:
            raise PermissionError(13, "Permission denied", str(self), 5, str(target))
        return replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", refused)
        with pytest.raises(UnwritableError) as raised:
            publish()
    assert str(raised.value) == (
        "rapport.plain kan inte ersättas: den är öppen i ett annat program, eller så får du inte ändra den. "
        "Stäng filen och kör igen. Den gamla filen är orörd."
    )
    assert (number(path), files(tmp_path)) == ("Nummer 1", [LOG, "rapport.plain"])
    assert publish().path == path


@pytest.mark.parametrize("lock", ["~$rapport.plain", "~$apport.plain", "~$pport.plain", ".~lock.rapport.plain#"])
def test_a_file_that_an_office_program_says_it_has_open_stays(publish: Publish, tmp_path: Path, lock: str) -> None:
    publish()
    (tmp_path / lock).write_text("")
    with pytest.raises(UnwritableError) as raised:
        publish()
    assert str(raised.value) == (
        "rapport.plain är öppen i ett annat program och ersätts därför inte. "
        f"Stäng den och kör igen. Är den inte öppen någonstans: ta bort filen {lock}."
    )
    assert number(tmp_path / "rapport.plain") == "Nummer 1"
    assert files(tmp_path) == sorted([LOG, "rapport.plain", lock])


def test_a_write_protected_file_stays(publish: Publish, tmp_path: Path) -> None:
    path = publish().path
    path.chmod(0o444)
    with pytest.raises(UnwritableError, match="är skrivskyddad och ersätts"):
        publish()
    assert number(path) == "Nummer 1"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_file_keeps_the_rights_that_it_has(publish: Publish) -> None:
    path = publish().path
    path.chmod(0o640)
    assert publish().path.stat().st_mode & 0o777 == 0o640


def test_a_folder_of_that_name_is_told(publish: Publish, tmp_path: Path) -> None:
    (tmp_path / "rapport.plain").mkdir()
    with pytest.raises(UnwritableError):
        publish()
    assert files(tmp_path) == ["rapport.plain"]


def test_a_file_where_the_folder_should_be_is_told(publish: Publish, tmp_path: Path) -> None:
    (tmp_path / "mapp").write_text("")
    for name in ("mapp/rapport.plain", "mapp/inre/rapport.plain"):
        with pytest.raises(UnwritableError, match="finns inte och går inte att skapa"):
            publish(name)
    assert files(tmp_path) == ["mapp"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user who lacks some right")
def test_a_folder_without_right_to_write_is_told(publish: Publish, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UnwritableError, match="du saknar rätt att skriva i mappen"):
        publish()


def test_a_path_that_the_disk_cannot_hold_is_told_shortened(publish: Publish, tmp_path: Path) -> None:
    with pytest.raises(UnwritableError) as raised:
        publish("å" * 300 + ".plain")
    assert len(str(raised.value)) < 300
    assert f"sökvägen är för lång ({len(str(tmp_path)) + 307} tecken). Välj ett kortare namn" in str(raised.value)
    assert files(tmp_path) == []


def test_a_path_over_259_characters_is_refused_where_windows_is(tmp_path: Path) -> None:
    root = Path("/").absolute()
    longest = root / ("a" * (259 - len(str(root))))
    refuse_length(longest, windows=True)
    refuse_length(longest.with_name(longest.name + "a"), windows=False)
    with pytest.raises(UnwritableError, match=r"sökvägen är för lång \(260 tecken\)"):
        refuse_length(longest.with_name(longest.name + "a"), windows=True)


@pytest.mark.parametrize(
    "name",
    [
        "CON.plain",
        "nul.plain",
        "Com1.plain",
        "lpt¹.x.plain",
        "con .plain",
        "vad?.plain",
        "a:b.plain",
        'a".plain',
        "a*.plain",
        "a|b.plain",
        "<a>.plain",
        "a.plain.",
        "a.plain ",
        "a\n.plain",
        "a\x00.plain",
        "a\ud800.plain",
    ],
)
def test_a_name_that_windows_cannot_hold_is_refused_everywhere(publish: Publish, tmp_path: Path, name: str) -> None:
    plugins = plain.plugins(evolve(plain.ALL, suffix="." + name.rpartition(".")[2]))
    with pytest.raises(UnwritableError, match="går inte att använda som filnamn i Windows") as raised:
        export(Report("prov", "T", "I", "sv", ()), tmp_path / name, plugins=plugins, exporter="plain")
    assert str(raised.value).isprintable()
    assert files(tmp_path) == []


@pytest.mark.parametrize(
    "name", ["Konsol.plain", "com.plain", "a.con.plain", "läges rapport (1) – slut.plain", ".plain"]
)
def test_ordinary_names_are_not_refused(publish: Publish, name: str) -> None:
    assert publish(name).path.name == name


@pytest.mark.parametrize(
    ("number", "windows", "moving", "said"),
    [
        (13, 32, False, "är öppen i ett annat program"),
        (13, 33, True, "är öppen i ett annat program"),
        (13, 5, True, "är öppen i ett annat program"),
        (13, 5, False, "du saknar rätt att skriva i mappen"),
        (13, None, False, "du saknar rätt att skriva i mappen"),
        (1, None, True, "är öppen i ett annat program"),
        (28, 112, False, "fick inte plats"),
        (122, None, False, "fick inte plats"),
        (22, 39, False, "fick inte plats"),
        (36, None, False, "sökvägen är för lång"),
        (2, 206, False, "sökvägen är för lång"),
        (30, None, False, "det går inte att skriva på den disk"),
        (13, 19, False, "det går inte att skriva på den disk"),
        (22, 123, False, "går inte att använda som filnamn"),
        (21, None, False, "det finns en mapp med det namnet"),
        (2, 3, False, "finns inte och går inte att skapa"),
        (2, 53, False, "finns inte och går inte att skapa"),
        (13, 21, False, "finns inte och går inte att skapa"),
        (5, None, False, "kunde inte skrivas: Input/output error. Den gamla filen är orörd."),
    ],
)
def test_what_the_operating_system_says_becomes_words(
    tmp_path: Path, number: int, windows: int | None, moving: bool, said: str
) -> None:
    (tmp_path / "rapport.docx").write_text("den gamla")
    error = OSError(number, os.strerror(number))
    if windows is not None:
        error.winerror = windows  # type: ignore[attr-defined]
    told = unwritable(error, tmp_path / "rapport.docx", moving=moving)
    assert said in str(told)
    assert str(told).startswith("rapport.docx ")
    assert told.hint is not None


@pytest.mark.parametrize(
    ("number", "moving", "said"),
    [
        (5, False, "rapport.docx kunde inte skrivas: Input/output error."),
        (13, True, "rapport.docx kan inte skrivas: du saknar rätt att skriva i mappen "),
        (28, False, "rapport.docx fick inte plats: disken, eller det utrymme du har på den, är full. Frigör utrymme "),
    ],
)
def test_where_there_is_no_old_file_none_is_spoken_of(tmp_path: Path, number: int, moving: bool, said: str) -> None:
    told = str(unwritable(OSError(number, os.strerror(number)), tmp_path / "rapport.docx", moving=moving))
    assert told.startswith(said)
    assert "gamla" not in told
