"""What the command line says: in which order, with what comes next, and never a word of English."""

from __future__ import annotations

import re
from textwrap import dedent

import click
import pytest
from commands import VASTERBOTTEN, handlingsplan
from conftest import Install
from folders import dossier_folder

from handlingsplan.cli.again import Again
from handlingsplan.cli.program import main
from handlingsplan.cli.swedish import Place
from handlingsplan.cli.telling import FEW, MANY, tell_findings
from handlingsplan.errors import Finding, Severity
from handlingsplan.language import text

WRONG = {
    "activities.toml": '[[activity]]\nid = "webb"\ntitle = "Webbplats"\n',
    "needs.toml": "[[need]]\n",
    "agencies.toml": '[[agency]]\nid = "lst"\nname = "Länsstyrelsen"\nkind = "länsstyrelse"\n',
}
CHECK = """
    from handlingsplan.errors import Finding, Origin, Severity
    from handlingsplan.hookspecs import hookimpl
    from handlingsplan.language import text

    @hookimpl
    def check(dossiers):
        yield Finding("L001", text("Sägs av länet."), Origin("activities.toml", "activity"), Severity.WARNING)
"""
RAISES = """
    from handlingsplan.hookspecs import hookimpl

    @hookimpl
    def check():
        return 1 / 0
"""


def findings(said: str) -> list[str]:
    return re.findall(r"^(?:\S+\.toml .*)?(?:Fel|Varning|Upplysning) .*$", said, re.MULTILINE)


def test_findings_stand_in_the_same_order_wherever_they_are_told(tmp_path, install: Install):
    install("lan", dedent(CHECK))
    folder = dossier_folder(tmp_path / "2009", WRONG)
    checked = findings(handlingsplan("kontrollera", folder).out)
    written = findings(handlingsplan("rapport", folder, "--ut", tmp_path / "ut").out)
    assert checked == written
    files = [line.partition(" ")[0] for line in checked]
    assert files == sorted(files)
    assert any("L001" in line for line in checked)


def test_a_blank_line_stands_between_files_and_before_what_they_come_to(tmp_path):
    ran = handlingsplan("kontrollera", dossier_folder(tmp_path / "2009", WRONG))
    blocks = ran.out.split("\n\n")[1:]
    of_files = [{line.partition(" ")[0] for line in findings(block)} for block in blocks]
    assert of_files == [{"activities.toml"}, {"needs.toml"}, set()]


@pytest.mark.parametrize(
    ("files", "code", "said"),
    [
        (
            {**WRONG, "needs.toml": ""},
            1,
            "Rätta felen och kontrollera igen. Rapporterna går att se redan nu, som utkast: ",
        ),
        ({"agencies.toml": WRONG["agencies.toml"]}, 0, "Inga fel. Skriv rapporterna"),
    ],
)
def test_a_check_ends_with_what_comes_next(tmp_path, files, code, said):
    folder = dossier_folder(tmp_path / "mitt län", files)
    ran = handlingsplan("kontrollera", folder)
    last = ran.out.splitlines()[-1]
    assert (ran.code, last.startswith(said)) == (code, True)
    assert last.endswith(f': handlingsplan rapport "{folder}"')


def test_a_check_of_what_a_plugin_fails_at_ends_with_4_and_says_that_the_rest_works(tmp_path, install: Install):
    install("trasig", dedent(RAISES))
    ran = handlingsplan("kontrollera", VASTERBOTTEN)
    assert ran.code == 4
    assert ran.out.splitlines()[-1].startswith(
        "Ett tillägg fungerar inte, men resten gör det. Rapporterna blir utkast: "
    )
    assert "Traceback" not in ran.said


@pytest.mark.parametrize("command", [("kontrollera", VASTERBOTTEN), ("plugins",)])
def test_debug_shows_the_whole_of_what_a_plugin_raises(install: Install, command):
    install("trasig", dedent(RAISES).replace("check()", "exporters()") if command == ("plugins",) else dedent(RAISES))
    ran = handlingsplan(*command, "--debug")
    assert ran.code == 4
    assert "ZeroDivisionError: division by zero\n" in ran.err
    assert "trasig_module.py" in ran.err
    assert "return 1 / 0" in ran.err
    assert "Traceback" not in handlingsplan(*command).said


def test_debug_shows_the_whole_of_what_stopped_a_file(tmp_path, install: Install):
    install(
        "trasig",
        dedent("""
        from handlingsplan.hookspecs import Exporter, hookimpl

        def write(report, path, look):
            return 1 / 0

        @hookimpl
        def exporters():
            return [Exporter("trasig", ".trasig", "Trasig", write)]
        """),
    )
    words = ("rapport", VASTERBOTTEN, "--ut", tmp_path, "--format", "trasig", "--rapport", "lagesrapport")
    assert "return 1 / 0" in handlingsplan(*words, "--debug").err
    assert "Traceback" not in handlingsplan(*words).err


def test_a_plugin_that_answers_nothing_is_told_so(install: Install):
    install("tyst", "def check(plan):\n    return ()\n")
    ran = handlingsplan("plugins")
    rows = [re.split(r" {2,}", line.strip()) for line in ran.out.splitlines()]
    assert ["tyst", "tyst_module 1.0", "inget", "Fungerar, men svarar inte på något. Saknas @hookimpl?"] in rows
    assert ran.code == 0


def test_a_new_file_beside_one_that_somebody_has_changed_is_said_to_have_a_new_name(tmp_path):
    words = ("rapport", VASTERBOTTEN, "--ut", tmp_path, "--format", "word", "--rapport", "lagesrapport")
    assert f"Skrev {tmp_path / 'lagesrapport.docx'}\n" in handlingsplan(*words).out
    (tmp_path / "lagesrapport.docx").write_bytes(b"Egna ord")
    ran = handlingsplan(*words)
    assert (
        f"Skrev {tmp_path / 'lagesrapport (2).docx'} (ett nytt namn, för den tidigare filen har någon ändrat)\n"
        in ran.out
    )


def shown(argument: click.Argument) -> str:
    return argument.metavar or argument.name.upper()


@pytest.mark.parametrize("command", main.commands)
def test_help_explains_what_a_command_is_given(command):
    places = [each for each in main.commands[command].params if isinstance(each, click.Argument)]
    assert all(isinstance(each, Place) and each.about for each in places)
    told = handlingsplan(command, "--help").out
    under = told.partition("Där:\n")[2].partition("\n\n")[0]
    files = ["FIL"] if any(each.metavar == "FIL" for each in main.commands[command].params) else []
    assert re.findall(r"^  (\[?[A-ZÅÄÖ]+…?\]?) {2,}\S", under, re.MULTILINE) == [*map(shown, places), *files]


def of(code, *, n, severity=Severity.NOTE):
    return [Finding(code, text("{n}", n=each), severity=severity) for each in range(n)]


def lines_of(findings, again, capsys, **said):
    tell_findings(findings, again, **said)
    return [line for line in capsys.readouterr().out.splitlines() if line]


def test_of_what_is_many_the_first_are_told_and_where_the_others_are(capsys):
    findings = [*of("L001", n=MANY), *of("L002", n=MANY + 1), *of("L003", n=9)]
    *told, summed, others = lines_of(findings, Again(("mitt län",)), capsys)
    codes = [line.split()[1] for line in told]
    assert codes == ["L001:"] * MANY + ["L002:"] * FEW + ["L003:"] * FEW
    assert summed == "20 upplysningar."
    assert others == (
        'Fler av samma slag visas inte här: 3 av L002, 6 av L003. Alla visas med: handlingsplan kontrollera "mitt län"'
    )


def test_likely_doubles_are_shown_where_they_are_settled(capsys):
    doubles = of("H530", n=9, severity=Severity.WARNING)
    *_, last = lines_of(doubles, Again(("nation",), many=True), capsys)
    assert last == (
        "Fler troliga dubbletter (H530) visas inte här: 6. Alla står på bladet Dubbletter i arbetsboken som görs med: "
        "handlingsplan bedomning nation --ut bedomning.xlsx"
    )


def test_errors_and_what_no_other_command_shows_are_always_told_one_by_one(capsys):
    findings = [*of("L001", n=9, severity=Severity.ERROR), *of("L002", n=9)]
    said = lines_of(findings, Again(("a",)), capsys, only_here={"L002"})
    assert len(said) == 18 + 1
    assert lines_of(findings, None, capsys) == said


def test_where_nobody_has_said_which_folder_it_is_the_command_says_so(capsys):
    assert lines_of(of("L001", n=9), Again(()), capsys)[-1].endswith(": handlingsplan kontrollera MAPP")


@pytest.mark.parametrize(
    ("again", "command"),
    [
        (Again(("mitt-lan/2009",)), "handlingsplan kontrollera mitt-lan/2009"),
        (Again((r"C:\Mina underlag", "b.xlsx")), r'handlingsplan kontrollera "C:\Mina underlag" b.xlsx'),
        (Again(("a&b",), "vår plan"), 'handlingsplan kontrollera "a&b" --plan "vår plan"'),
        (Again(("a",), None, ("a/b", "c d")), 'handlingsplan kontrollera a --foredra a/b --foredra "c d"'),
    ],
)
def test_a_command_to_copy_names_all_that_was_given_with_quotation_marks_where_they_are_needed(again, command):
    assert again.holding("kontrollera") == command
