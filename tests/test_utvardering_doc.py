"""docs/utvardering.md is held to what the program does: its files are read, its commands and code run."""

from __future__ import annotations

import re
from pathlib import Path

from handlingsplan.cli.program import main
from handlingsplan.evaluation import load_evaluation
from handlingsplan.model import Evaluation, holdings

PAGE = (Path(__file__).parents[1] / "docs" / "utvardering.md").read_text("utf-8")


def test_the_evaluators_file_reads_without_a_word(tmp_path):
    (source,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "evaluation.toml").write_text(source, "utf-8")
    read = load_evaluation(tmp_path)
    assert read.findings == ()
    assert (read.themes[0].title, read.questions[0].indicators) == ("Stöd och hjälp", ("anmalningar",))


def test_every_file_and_table_is_named():
    for each in holdings(Evaluation):
        if each.file != "texter":
            assert f"`{each.file}`" in PAGE, each.file


def test_every_command_is_there():
    named = set(re.findall(r"^    handlingsplan (\w+)", PAGE, re.MULTILINE))
    assert named <= set(main.commands)
    assert named >= {"utvardera", "bedomning", "forklara", "arkiv"}


def test_the_code_runs(tmp_path, monkeypatch, capsys):
    from nations import in_files, nation

    (source,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    made = nation(4)
    in_files(made, tmp_path / "material")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("handlingsplan.load_plan", lambda: made.plan)
    exec(compile(source, "utvardering.md", "exec"), {})
    assert "counties have reported" in capsys.readouterr().out
