"""Plugins: found, in order, asked; and each that fails is named while the rest goes on."""

from __future__ import annotations

import inspect
import re
import tomllib
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import make
import pytest
from conftest import Install, Load

from handlingsplan import hookspecs
from handlingsplan.errors import Finding, PluginError, Severity
from handlingsplan.hookspecs import Context
from handlingsplan.loading import HOOKS
from handlingsplan.plugins import load_plugins
from handlingsplan.report import Section, Table

CONTEXT = Context(date(2009, 6, 30))
NOTHING: Any = None  # a plan, a follow-up: what these plugins are asked about and never look at

EXPORTER = """
from handlingsplan.hookspecs import Exporter, hookimpl

def write(report, path, look):
    path.write_text(report.title)
    return ()

@hookimpl
def exporters():
    return [Exporter("{name}", "{suffix}", "Provformat", write)]
"""
CHECK = """
from handlingsplan.errors import Finding
from handlingsplan.hookspecs import hookimpl
from handlingsplan.language import text

@hookimpl
def check(plan, dossiers, context):
    yield Finding("P001", text("{name}: {{n}} {{day}}", n=len(dossiers), day=context.on))
"""
SECTIONS = """
from handlingsplan.hookspecs import hookimpl
from handlingsplan.report import Chart, Section, Table

@hookimpl
def sections(follow_up):
    yield from ({sections},)
"""


def said(findings: tuple[Finding, ...]) -> list[str]:
    return [str(each.text) for each in findings]


def test_plugins_are_found_and_asked_in_the_order_of_their_names(install: Install, load: Load) -> None:
    for name in ("c", "a", "b"):
        install(name, CHECK.format(name=name), package=f"pack-{ {'a': 3, 'b': 2, 'c': 1}[name] }")
    plugins = load()
    assert [each.label for each in plugins.installed] == ["a (pack-3 1.0)", "b (pack-2 1.0)", "c (pack-1 1.0)"]
    answers = plugins.check(NOTHING, [NOTHING, NOTHING], CONTEXT)
    assert said(answers) == ["a: 2 2009-06-30", "b: 2 2009-06-30", "c: 2 2009-06-30"]


def test_a_plugin_says_what_it_gives(install: Install, load: Load) -> None:
    install("prov", EXPORTER.format(name="text", suffix=".txt"), package="lanet-prov", version="2.1")
    (plugin,) = load().installed
    assert (plugin.name, plugin.distribution, plugin.version) == ("prov", "lanet-prov", "2.1")
    assert [*plugin.answers] == ["exporters"]
    assert [(each.name, each.suffix) for each in plugin.exporters] == [("text", ".txt")]
    assert plugin.works


def test_without_plugins_there_is_nothing_and_nothing_wrong(load: Load) -> None:
    plugins = load()
    assert (plugins.installed, plugins.exporters, plugins.failed) == ((), (), ())
    assert plugins.check(NOTHING, (), CONTEXT) == ()


def test_nothing_is_kept_between_loads(install: Install, load: Load) -> None:
    install("first", CHECK.format(name="first"))
    before = load()
    install("second", CHECK.format(name="second"))
    assert [each.name for each in load().installed] == ["first", "second"]
    assert [each.name for each in before.installed] == ["first"]


def test_what_is_installed_is_found_where_python_looks(install: Install) -> None:
    install("prov", EXPORTER.format(name="text", suffix=".txt"))
    assert "prov" in [each.name for each in load_plugins().installed]


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import finns_inte_alls", "ModuleNotFoundError: No module named 'finns_inte_alls' (bad_module.py, rad 1)"),
        ("\n1 / 0", "ZeroDivisionError: division by zero (bad_module.py, rad 2)"),
        ("raise SystemExit(0)", "SystemExit: 0 (bad_module.py, rad 1)"),
        ("def (", "SyntaxError: invalid syntax (bad_module.py, rad 1)"),
    ],
)
def test_one_that_cannot_be_imported_is_named_and_the_rest_works(
    install: Install, load: Load, code: str, why: str
) -> None:
    install("bad", code, package="lanet-bad")
    install("good", EXPORTER.format(name="text", suffix=".txt"))
    plugins = load()
    assert said(plugins.failed) == [f"Tillägget bad (lanet-bad 1.0) gick inte att läsa in: {why}."]
    assert [(each.name, each.works) for each in plugins.installed] == [("bad", False), ("good", True)]
    assert [each.name for each in plugins.exporters] == ["text"]
    assert [(each.code, each.severity) for each in plugins.failed] == [("H401", Severity.ERROR)]
    with pytest.raises(PluginError, match=re.escape(why)):
        load(strict=True)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, MemoryError])
def test_what_is_not_the_plugins_fault_passes(install: Install, load: Load, stop: type[BaseException]) -> None:
    install("bad", f"raise {stop.__name__}")
    with pytest.raises(stop):
        load()


@pytest.mark.parametrize(
    ("definition", "why"),
    [
        ("exporter(): ...", "det finns ingen krok exporter(), bara check, exporters, form_formats, readers, sections"),
        ("summa(): ...", "det finns ingen krok summa(), bara check, exporters, form_formats, readers, sections"),
        ("check(plan, dosiers): ...", "kroken check() har inget dosiers, bara plan, dossiers, context"),
        ("sections(x): ...", "kroken sections() har inget x, bara follow_up, context"),
    ],
)
def test_a_misspelt_hook_or_argument_is_named_with_those_that_there_are(
    install: Install, load: Load, definition: str, why: str
) -> None:
    install("bad", f"from handlingsplan.hookspecs import hookimpl\n@hookimpl\ndef {definition}")
    install("good", CHECK.format(name="good"))
    plugins = load()
    assert said(plugins.failed) == [f"Tillägget bad (bad_module 1.0) gick inte att läsa in: {why}."]
    assert said(plugins.check(NOTHING, (), CONTEXT)) == ["good: 0 2009-06-30"]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("yield Finding('P001', text('först')); 1 / 0", "ZeroDivisionError: division by zero (bad_module.py, rad 5)"),
        ("return 3", "TypeError: 'int' object is not iterable"),
        ("return ['fel']", "svarade med str där det ska vara Finding"),
        ("yield Finding('P001', 'ingen Text')", "AttributeError: 'str' object has no attribute 'to'"),
        ("raise PluginError(text('Filen med kommuner saknas'))", "Filen med kommuner saknas"),
    ],
)
def test_one_that_fails_when_asked_is_named_and_the_rest_answers(
    install: Install, load: Load, body: str, why: str
) -> None:
    head = "from handlingsplan.errors import *; from handlingsplan.language import text\n"
    hook = "from handlingsplan.hookspecs import hookimpl\n@hookimpl\ndef check():\n    "
    install("bad", head + hook + body)
    install("good", CHECK.format(name="good"))
    plugins = load()
    first, second = plugins.check(NOTHING, (), CONTEXT)
    assert (first.code, str(first.text)) == ("H403", f"Tillägget bad (bad_module 1.0) misslyckades i check: {why}.")
    assert str(second.text) == "good: 0 2009-06-30"
    with pytest.raises(PluginError, match=re.escape(why)):
        load(strict=True).check(NOTHING, (), CONTEXT)


def test_a_hook_may_answer_nothing(install: Install, load: Load) -> None:
    install("silent", "from handlingsplan.hookspecs import hookimpl\n@hookimpl\ndef check(): pass")
    assert load().check(NOTHING, (), CONTEXT) == ()


def test_an_exporter_without_a_suffix_is_refused(install: Install, load: Load) -> None:
    install("bad", EXPORTER.format(name="text", suffix="txt"))
    plugins = load()
    assert plugins.exporters == ()
    assert "exportören text saknar namn, filändelse med punkt eller write" in said(plugins.failed)[0]


def test_two_plugins_with_one_name_are_both_named_and_none_is_used(install: Install, load: Load) -> None:
    install("prov", EXPORTER.format(name="a", suffix=".a"), package="lan-ett", module="one")
    install("prov", EXPORTER.format(name="b", suffix=".b"), package="lan-tva", module="two")
    plugins = load()
    message = "Flera tillägg heter prov, och inget av dem används: prov (lan-ett 1.0); prov (lan-tva 1.0)."
    assert said(plugins.failed) == [message]
    assert [each.code for each in plugins.failed] == ["H402"]
    assert plugins.exporters == ()
    with pytest.raises(PluginError, match="Flera tillägg heter prov"):
        load(strict=True)


def test_two_exporters_with_one_name_are_both_named_and_none_is_used(install: Install, load: Load) -> None:
    install("one", EXPORTER.format(name="text", suffix=".txt"), package="lan-ett")
    install("two", EXPORTER.format(name="text", suffix=".text"), package="lan-tva")
    install("three", EXPORTER.format(name="other", suffix=".text"))
    plugins = load()
    message = (
        "Flera tillägg har en exportör som heter text, och ingen av dem används: one (lan-ett 1.0); two (lan-tva 1.0)."
    )
    assert said(plugins.failed) == [message]
    assert [each.name for each in plugins.exporters] == ["other"]


def test_of_a_package_that_is_installed_twice_the_first_counts(install: Install, site: Path, tmp_path: Path) -> None:
    install("prov", EXPORTER.format(name="text", suffix=".txt"), package="lanet", version="1.0")
    copytree(site, tmp_path / "older")
    (plugin,) = load_plugins(path=[str(site), str(tmp_path / "older")]).installed
    assert plugin.works


def test_sections_have_the_plugins_own_names(install: Install, load: Load) -> None:
    mine = 'Section("lan.a", "A", tables=(Table("lan.t", "T", "", (), ()),)), Section("lan.b", "B", after="metod")'
    install("lan", SECTIONS.format(sections=mine))
    given = load().sections(NOTHING, CONTEXT)
    table = Table("lan.t", "T", "", (), ())
    assert given == (Section("lan.a", "A", tables=(table,)), Section("lan.b", "B", after="metod"))
    assert given.findings == ()


@pytest.mark.parametrize(
    ("section", "foreign"),
    [
        ('Section("metod", "M")', "metod"),
        ('Section("lan.a", "A", sections=(Section("inre", "I"),))', "inre"),
        ('Section("lan.a", "A", tables=(Table("activities", "T", "", (), ()),))', "activities"),
        ("Section(3, 'A')", "'int' object has no attribute 'startswith'"),
        ('Section("lan.a", "A", (Chart("stapel", "S", "", "lan.t", "a", ("b",)),))', "stapel"),
    ],
)
def test_a_section_with_a_foreign_name_is_left_out_and_told(
    install: Install, load: Load, section: str, foreign: str
) -> None:
    install("lan", SECTIONS.format(sections=f'{section}, Section("lan.b", "B")'))
    given = load().sections(NOTHING, CONTEXT)
    assert given == (Section("lan.b", "B"),)
    assert [each.code for each in given.findings] == ["H404"]
    assert foreign in str(given.findings[0].text)
    with pytest.raises(PluginError, match=re.escape(foreign)):
        load(strict=True).sections(NOTHING, CONTEXT)


def test_a_plugin_that_fails_in_sections_is_told_beside_what_others_gave(install: Install, load: Load) -> None:
    install("a", SECTIONS.format(sections="1 / 0"))
    install("b", SECTIONS.format(sections='Section("b.x", "X")'))
    given = load().sections(NOTHING, CONTEXT)
    assert given == (Section("b.x", "X"),)
    assert [each.code for each in given.findings] == ["H403"]


def test_each_exporter_gets_a_file_and_clashing_suffixes_a_name(install: Install, load: Load) -> None:
    for name, suffix in (("a", ".docx"), ("b", ".xlsx"), ("c", ".DOCX"), ("d", ".csv.zip")):
        install(name, EXPORTER.format(name=name, suffix=suffix))
    files = [(exporter.name, path) for exporter, path in load().targets("mapp", "lagesrapport")]
    folder = Path("mapp")
    assert files == [
        ("a", folder / "lagesrapport-a.docx"),
        ("b", folder / "lagesrapport.xlsx"),
        ("c", folder / "lagesrapport-c.DOCX"),
        ("d", folder / "lagesrapport.csv.zip"),
    ]


@pytest.mark.parametrize("hook", HOOKS)
def test_the_manual_tells_each_hooks_typed_signature_and_its_question(hook: str) -> None:
    manual = (Path(__file__).parents[1] / "docs" / "plugins.md").read_text(encoding="utf-8")
    spec = getattr(hookspecs, hook)
    signature = str(inspect.signature(spec)).replace("'", "")
    assert f"```python\ndef {hook}{signature}\n```\n\n{inspect.getdoc(spec)}\n" in manual


def test_the_manuals_plugin_works(install: Install, load: Load) -> None:
    manual = (Path(__file__).parents[1] / "docs" / "plugins.md").read_text(encoding="utf-8")
    code, *_ = re.findall(r"```python\n(.+?)```", manual, re.DOTALL)
    project = tomllib.loads(re.findall(r"```toml\n(.+?)```", manual, re.DOTALL)[0])["project"]
    ((name, module),) = project["entry-points"]["handlingsplan"].items()
    install(name, code, package=project["name"], version=project["version"], module=module)
    dossier = make.dossier(activities=(make.activity(title="Utbildning", places=()),))
    answers = load(strict=True).check(make.plan(), [dossier], CONTEXT)
    assert said(answers) == ["Aktiviteten ”Utbildning” har ingen plats."]
