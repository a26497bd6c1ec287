"""The command line: each command, its help, its faults and its exit codes, in Swedish, wherever it is run."""

from __future__ import annotations

import os
import re
from pathlib import Path

import click
import pytest
from commands import ROOT, VASTERBOTTEN, ended, english_in, handlingsplan, started
from conftest import Install
from folders import dossier_folder, plan_folder

from handlingsplan.cli import run
from handlingsplan.cli.program import main
from handlingsplan.cli.swedish import usage_error

COMMANDS = tuple(main.commands)

# Help


@pytest.mark.parametrize("words", [(), ("--help",)])
def test_without_a_command_the_help_is_shown(words):
    ran = handlingsplan(*words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Så här: handlingsplan [VAL] KOMMANDO …")
    commands = ran.out.partition("Kommandon:")[2].partition("Val:")[0]
    assert re.findall(r"^  ([\w-]+) {2}", commands, re.MULTILINE) == list(COMMANDS)
    assert [each for each in ("ny", "kontrollera", "rapport", "plan", "plugins") if each not in COMMANDS] == []


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_swedish_and_keeps_within_eighty_columns(command):
    ran = handlingsplan(*command.split(), "--help")
    assert ran.code == 0
    assert english_in(ran.out) == []
    assert [line for line in ran.out.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_does(command):
    options = [each for each in main.commands[command].params if isinstance(each, click.Option)]
    assert [each.name for each in options if not each.help] == []


def test_the_version_is_told():
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", handlingsplan("--version").out)


# What is wrong with a command


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("rapport", "MAPP saknas i kommandot. Hjälp: handlingsplan rapport --help"),
        ("rapprt x", "Kommandot rapprt finns inte. Menade du ”rapport”? Hjälp: handlingsplan --help"),
        ("ändra", f"Kommandot ändra finns inte. Välj bland {', '.join(COMMANDS)}."),
        ("rapport x --fomat excel", "Valet --fomat finns inte. Menade du --format?"),
        ("--rapport", "Valet --rapport finns inte."),
        ("rapport x -q", "Valet -q finns inte."),
        ("rapport x --ut", "Valet --ut behöver ett värde efter sig."),
        ("--debug=ja", "Valet --debug tar inget värde."),
        ("rapport x --rapport allt", "--rapport kan vara lagesrapport eller uppfoljning."),
        ("rapport x --sprak tyska", "--sprak kan vara sv eller en."),
        (
            "kontrollera mitt län",
            "Det finns inget som heter mitt eller län. Sätt citattecken om en mapp som har mellanslag i namnet.",
        ),
        ("rapport x --format exel --plan x", "Mappen x finns inte."),
        ("plugins x", "Här står mer än kommandot behöver: x."),
    ],
)
def test_a_command_that_is_not_understood_is_told_in_one_swedish_line(words, said):
    ran = handlingsplan(*words.split())
    assert ran.err.startswith(said)
    assert (ran.code, ran.out, ran.err.count("\n")) == (3 if "Mappen" in said else 2, "", 1)
    assert english_in(ran.err) == []


def _kinds(kind: type = click.ClickException) -> list[type]:
    return [kind, *(inner for each in kind.__subclasses__() for inner in _kinds(each))]


@pytest.mark.parametrize("kind", [each for each in _kinds() if each.__module__ == "click.exceptions"])
def test_each_of_clicks_exceptions_has_swedish_words(kind):
    option = click.Option(["--ut"])
    given = {
        "NoSuchOption": ("--ut",),
        "NoSuchCommand": ("ut",),
        "BadOptionUsage": ("--ut", "x"),
        "FileError": ("x", "x"),
        "NoArgsIsHelpError": (click.Context(main),),
    }.get(kind.__name__, ("x",))
    error = kind(*given)
    if isinstance(error, click.BadParameter):
        error.param = option
    said = usage_error(error)
    assert re.match(r"Valet --ut|Kommandot|--ut |Filen x", said)


# The commands


def test_a_dossier_without_errors_is_checked_with_exit_code_0():
    ran = handlingsplan("kontrollera", VASTERBOTTEN)
    assert (ran.code, ran.err) == (0, "")
    first, *lines = ran.out.splitlines()
    assert first.startswith(f"Läste {VASTERBOTTEN}: 5 frågor, ")
    assert "30 aktiviteter" in first
    assert [line for line in lines if re.match(r"\w+\.toml \[", line)]
    assert lines[-1] == f"Inga fel. Skriv rapporterna: handlingsplan rapport {VASTERBOTTEN}"


def test_a_dossier_with_errors_has_exit_code_1_and_says_how_many(tmp_path):
    ran = handlingsplan("kontrollera", dossier_folder(tmp_path))
    assert ran.code == 1
    assert "Ännu tomt: frågor (round.toml), " in ran.out
    assert "dossier.toml [dossier] Redovisande myndighet (agency): Fel H101: ”lst” finns inte bland " in ran.out
    assert ran.out.splitlines()[-2:] == [
        "1 fel.",
        "Rätta felen och kontrollera igen. Rapporterna går att se redan nu, som utkast: "
        f"handlingsplan rapport {tmp_path}",
    ]


def test_another_plan_is_checked_against(tmp_path):
    plan = plan_folder(tmp_path / "plan")
    ran = handlingsplan("kontrollera", VASTERBOTTEN, "--plan", plan)
    assert ran.code == 1
    assert "Fel H106: Underlaget följer planen ”skr-2007-08-167”, men här används planen ”plan”." in ran.out


def test_reports_are_written_where_one_wants_in_the_format_and_language_one_wants(tmp_path):
    ran = handlingsplan(
        "rapport",
        VASTERBOTTEN,
        "--ut",
        tmp_path / "ut",
        "--rapport",
        "uppfoljning",
        "--format",
        "word",
        "--sprak",
        "en",
    )
    assert (ran.code, ran.err) == (0, "")
    written = tmp_path / "ut" / "uppfoljning.docx"
    assert [each.name for each in (tmp_path / "ut").iterdir() if not each.name.startswith(".")] == [written.name]
    assert f"Skrev {written}\n" in ran.out
    assert "Det här saknas i underlaget" in ran.out


def test_an_unknown_format_says_which_there_are_and_writes_nothing(tmp_path):
    ran = handlingsplan("rapport", VASTERBOTTEN, "--ut", tmp_path / "ut", "--format", "exel")
    assert ran.code == 2
    assert ran.err.startswith(
        "Det finns ingen exportör som heter exel. Välj en av dem: excel (Excel-arbetsbok, .xlsx), "
    )
    assert not (tmp_path / "ut").exists()


def test_a_template_that_is_not_there_is_told_before_anything_is_written(tmp_path):
    ran = handlingsplan("rapport", VASTERBOTTEN, "--ut", tmp_path / "ut", "--mall", tmp_path / "mall.docx")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(f"Mallen {tmp_path / 'mall.docx'} finns inte.")
    assert not (tmp_path / "ut").exists()


def test_a_template_of_the_county_s_own_is_used(tmp_path):
    template = tmp_path / "mall.docx"
    template.write_bytes((ROOT / "plugins" / "handlingsplan_word" / "template.docx").read_bytes())
    words = ("rapport", VASTERBOTTEN, "--ut", tmp_path / "ut", "--rapport", "lagesrapport", "--mall", template)
    ran = handlingsplan(*words)
    assert (ran.code, ran.out.count("\nSkrev ")) == (0, 2)


def test_the_plan_is_shown_area_by_area_with_whom_each_measure_is_directed_to():
    ran = handlingsplan("plan")
    assert (ran.code, ran.err) == (0, "")
    assert "\n26 kända åtgärder; planen anger 36. " in ran.out
    shown = [line.rstrip() for line in ran.out.splitlines()]
    first = shown.index("1 Ökat skydd och stöd till utsatta")
    assert shown[first + 1 : first + 3] == [
        "  4  Stödprogram för rehabilitering efter människohandel",
        "     Riktad till Stockholms län. Ansvarig: Lst Stockholm.",
    ]
    assert "Utan insatsområde" in shown
    assert any(line.startswith("11/12  ") for line in shown)


def test_another_plan_is_shown_with_what_is_wrong_with_it(tmp_path):
    measures = '[[measure]]\nid = "m1"\ntitle = "Mät"\ndirected_to = "allihop"\n'
    ran = handlingsplan("plan", plan_folder(tmp_path, {"measures.toml": measures}))
    assert ran.code == 1
    assert ran.out.startswith("En påhittad plan\n0 kända åtgärder.\n")
    assert "measures.toml [measure 1 m1] Riktad till (directed_to): Fel H013: Här kan inte stå ”allihop”." in ran.out


def test_the_plugins_are_shown_with_what_they_give(install: Install):
    install("trasig", "import finns_inte_alls", package="lanet-trasig", version="2.1")
    install("koll", "from handlingsplan.hookspecs import hookimpl\n@hookimpl\ndef check(plan): return ()")
    ran = handlingsplan("plugins")
    rows = [re.split(r" {2,}", line.strip()) for line in ran.out.splitlines()]
    assert ["word", "handlingsplan 0.1.0", "word: Word-dokument (.docx)", "ja"] in rows
    assert ["koll", "koll_module 1.0", "kontroller (check)", "ja"] in rows
    assert ["trasig", "lanet-trasig 2.1", "inget", "nej"] in rows
    assert "Tillägget trasig (lanet-trasig 2.1) gick inte att läsa in: " in ran.out
    assert ran.code == 4


# Whatever happens


class TestEnds:
    """How a script ends."""

    @pytest.mark.parametrize(
        ("error", "code", "said"),
        [
            (KeyboardInterrupt(), 130, "Avbrutet. Det som redan är skrivet ligger kvar; inget är halvskrivet."),
            (MemoryError(), 3, "Minnet räcker inte. Stäng andra program, eller dela upp underlaget."),
            (PermissionError(13, "Permission denied", "fil.toml"), 3, "Det går inte att läsa eller skriva: fil.toml ("),
            (ZeroDivisionError("oj"), 4, "Ett fel i programmet: ZeroDivisionError: oj. Kör igen med --debug"),
            (SystemExit("slut"), 1, "slut"),
            (SystemExit(7), 7, ""),
            (SystemExit(), 0, ""),
        ],
    )
    def test_in_one_line_and_a_code_never_with_a_traceback(self, capsys, error, code, said):
        def fails():
            raise error

        with pytest.raises(SystemExit) as left:
            run(fails)
        out, err = capsys.readouterr()
        assert (left.value.code, out) == (code, "")
        assert err.startswith(said)
        assert err.count("\n") == bool(said)

    @pytest.mark.parametrize(("answer", "code"), [(None, 0), (0, 0), (3, 3)])
    def test_with_the_code_that_main_returns(self, answer, code):
        with pytest.raises(SystemExit) as left:
            run(lambda: answer)
        assert left.value.code == code


@pytest.mark.parametrize("words", [("--debug", "kontrollera", "finns-inte"), ("kontrollera", "finns-inte", "--debug")])
def test_debug_shows_the_traceback_wherever_it_stands(words):
    ran = handlingsplan(*words)
    assert ran.code == 3
    assert "Traceback" in ran.err
    assert ran.err.splitlines()[-1].startswith("Mappen finns-inte finns inte.")


def test_without_debug_there_is_no_traceback():
    ran = handlingsplan("kontrollera", "finns-inte")
    assert ran.err == "Mappen finns-inte finns inte. Kontrollera stavningen och sökvägen.\n"


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii", "utf-8"])
def test_a_terminal_of_another_encoding_is_spoken_to_in_it(monkeypatch, encoding):
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    ran = handlingsplan("plan", encoding=encoding)
    assert (ran.code, ran.err) == (0, "")
    assert ("Ökat skydd" in ran.out) is (encoding != "ascii")
    assert "kat skydd och st" in ran.out


def test_so_is_one_of_a_process_of_its_own(tmp_path):
    ran = ended(started("plan", cwd=tmp_path, PYTHONIOENCODING="cp850"), "cp850")
    assert (ran.code, ran.err) == (0, "")
    assert "Ökat skydd och st" in ran.out


def test_whoever_has_read_enough_may_stop(tmp_path):
    process = started("plan", cwd=tmp_path)
    process.stdout.close()
    process.stdout = None
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == b""
    process.stderr.close()


def test_words_that_a_terminal_could_take_for_commands_are_made_harmless(tmp_path):
    ran = handlingsplan("kontrollera", dossier_folder(tmp_path / "län\x1b[2J"))
    assert "\x1b" not in ran.out
    assert "län�[2J" in ran.out


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What a terminal of 80 columns shows of reports being written."""
    if os.name == "nt":
        pytest.skip("needs a pseudo terminal")
    return in_terminal("rapport", VASTERBOTTEN, cwd=tmp_path_factory.mktemp("terminal"))


def test_in_a_terminal_lines_are_folded_with_the_place_on_a_line_of_its_own(shown):
    lines = [re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", line).rstrip() for line in shown.splitlines()]
    at = lines.index("activities.toml [activity 19 hotbildsanalys] Myndigheter (roles)")
    assert lines[at + 1 : at + 3] == [
        "  Varning H322: Ingen är ansvarig. Med är Polisen på nationell nivå.",
        "  Ange vem som är ansvarig, om det är känt.",
    ]
    assert [line for line in lines[at:] if len(line) > 80] == []
    assert "Skrev rapporter/uppfoljning.docx" in lines


def test_a_bar_tells_each_file_and_grows(shown):
    lengths = {name: len(bar) for bar, name in re.findall(r"\x1b\[2K\x1b\[\d+m(━+)[^\r]* Skriver (\S+) …", shown)}
    assert [*lengths] == ["lagesrapport.xlsx", "lagesrapport.docx", "uppfoljning.xlsx", "uppfoljning.docx"]
    assert [*lengths.values()] == sorted(set(lengths.values()))


def in_terminal(*words: str | Path, cwd: Path) -> str:
    """Return what a command shows in a terminal of 80 columns."""
    import fcntl
    import pty
    import struct
    import subprocess
    import sys
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 80, 0, 0))
    environment = {**os.environ, "TERM": "xterm", "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'plugins'}"}
    environment = {name: value for name, value in environment.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    command = [sys.executable, "-m", "handlingsplan", *map(str, words)]
    process = subprocess.Popen(command, cwd=cwd, env=environment, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not more:
            break
        shown += more
    os.close(ours)
    assert process.wait(timeout=60) == 0
    return shown.decode()


# What is written about it


DOCS = (ROOT / "docs" / "commands.md").read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_docs_name_each_command(command):
    assert re.search(rf"^    handlingsplan {command}\b.* {{2,}}\S", DOCS, re.MULTILINE)


def test_the_docs_name_no_option_that_is_not_there():
    there = {name for each in main.commands.values() for param in each.params for name in param.opts}
    assert set(re.findall(r"--[a-z]+", DOCS)) <= there | {"--help", "--debug"}


@pytest.mark.parametrize("code", [0, 1, 2, 3, 4, 130])
def test_the_docs_say_what_each_exit_code_means(code):
    assert re.search(rf"^\| {code} \| .+\.? \|$", DOCS, re.MULTILINE)
