"""A dossier's folder: what is read of it, what a fault costs, and that what is written reads back."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import make
import pytest
import tomli_w
from attrs import evolve
from folders import DOSSIER, ROUND, dossier_folder, folder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import HOSTILE, dossiers, records

from handlingsplan.dossier import load_dossier, write_dossier
from handlingsplan.errors import Origin, UnreadableError, UnwritableError
from handlingsplan.fields import declared
from handlingsplan.model import Activity, Dossier, Part, Serves, Status, Voice
from handlingsplan.store.emit import as_table
from handlingsplan.when import parse_when

ACTIVITIES = """
[[activity]]
id = "webb"
title = "Webbplats"
roles = [{ agency = "lst" }, { agency = "polis", part = "medverkande" }]
start = "hösten 2009"
end = 2010-06-30
places = ["Umeå", "Skellefteå"]

  [[activity.links]]
  measure = "m1"
  serves = "planeras för"

  [[activity.statuses]]
  status = "pågår"
  as_of = "2009-06-30"
  voice = "samordnaren"
"""


def test_a_record_is_read_as_it_is_written(tmp_path):
    dossier = load_dossier(dossier_folder(tmp_path, {"activities.toml": ACTIVITIES}))
    assert dossier.findings == ()
    assert dossier.activities == (
        make.activity(
            "webb",
            title="Webbplats",
            roles=(make.role("lst"), make.role("polis", Part.PARTNER)),
            start=parse_when("hösten 2009"),
            end=parse_when("2010-06-30"),
            places=("Umeå", "Skellefteå"),
            links=(make.link("m1", serves=Serves.PLANNED),),
            statuses=(make.status(Status.UNDER_WAY, voice=Voice.COORDINATOR),),
        ),
    )


def test_a_record_knows_where_it_stands(tmp_path):
    texts = {"activities.toml": ACTIVITIES, "texter/forord.md": "Ord."}
    dossier = load_dossier(dossier_folder(tmp_path, texts))
    assert dossier.activities[0].origin == Origin("activities.toml", "activity", 1, name="webb")
    assert dossier.round.origin == Origin("round.toml", "round", 0, name="2009")
    assert str(dossier.own_texts[0].origin) == "texter/forord.md"


def test_a_path_may_be_a_text(tmp_path):
    assert load_dossier(str(dossier_folder(tmp_path))) == load_dossier(tmp_path)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (None, "finns inte. Kontrollera stavningen och sökvägen."),
        ({}, "har ingen dossier.toml och är därför inte ett underlag. Ange en mapp som dossier.toml ligger i."),
        ({"dossier.toml": DOSSIER}, "kan inte läsas: round.toml [round] saknas."),
        (
            {"dossier.toml": DOSSIER + ROUND},
            "kan inte läsas: round.toml [round] saknas.\ndossier.toml [round]: Fel H006: ",
        ),
        (
            {"dossier.toml": DOSSIER, "round.toml": ROUND.replace('"2009"', "2009")},
            "kan inte läsas förrän felen i round.toml [round] är rättade:\n"
            "round.toml [round] Id (id): Fel H010: Här ska stå en text, men det står ett heltal: 2009. "
            "Sätt citattecken om värdet.\n"
            "round.toml [round] Period (period): Fel H012: Det går inte att läsa ett heltal: 2009 som en tid. "
            'Sätt citattecken om årtalet: "2009".',
        ),
        (
            {"dossier.toml": DOSSIER.replace("[dossier]", "[[dossier]]"), "round.toml": ROUND},
            "dossier.toml [dossier]: Fel H007: Skriv [dossier] i stället för [[dossier]]: det finns bara en.",
        ),
        (
            {"dossier.toml": 'body = "lan\n', "round.toml": ROUND},
            "kan inte läsas förrän felen i dossier.toml [dossier] är rättade:\n"
            "dossier.toml: Fel H002: Rad 1, kolumn 12: ett citattecken saknas i slutet av texten.",
        ),
    ],
)
def test_without_a_head_and_a_round_there_is_no_dossier(tmp_path, files, said):
    if files is not None:
        folder(tmp_path / "2009", files)
        (tmp_path / "2009").mkdir(exist_ok=True)
    with pytest.raises(UnreadableError) as error:
        load_dossier(tmp_path / "2009")
    assert said in str(error.value)
    assert error.value.exit_code == 3


def test_what_must_be_mended_first_is_told_first(tmp_path):
    files = {"round.toml": ROUND.replace("period", "perod"), "activities.toml": "[[aktivity]]\n"}
    with pytest.raises(UnreadableError) as error:
        load_dossier(dossier_folder(tmp_path, files))
    reason, *lines = str(error.value).splitlines()
    assert reason == f"{tmp_path} kan inte läsas förrän felen i round.toml [round] är rättade:"
    assert [line.partition(": ")[0] for line in lines] == [
        "round.toml [round 2009] Period (period)",
        "round.toml [round 2009] perod",
        "activities.toml [aktivity]",
    ]


def test_a_file_in_place_of_the_folder_says_which_folder(tmp_path):
    with pytest.raises(UnreadableError, match=r"är en fil och inte en mapp. Ange mappen som dossier.toml ligger i."):
        load_dossier(dossier_folder(tmp_path) / "dossier.toml")


def test_a_folder_that_the_system_cannot_open_is_told(tmp_path):
    with pytest.raises(UnreadableError, match=r"kan inte läsas: .+\. Se efter att sökvägen är rätt"):
        load_dossier(tmp_path / ("x" * 5000))


def test_all_that_is_wrong_is_told_at_once_and_in_the_order_of_the_files(tmp_path):
    rows = "".join(f'[[activity]]\nid = "a{n}"\ntitle = {n}\nnote = ""\n' for n in range(1, 12))
    files = {"activities.toml": rows, "needs.toml": "[[need]\n", "texter/Förord.md": "Ord."}
    dossier = load_dossier(dossier_folder(tmp_path, files))
    told = [(each.origin.file, each.origin.row, each.origin.column) for each in dossier.findings]
    fields = [("activities.toml", n, column) for n in range(1, 12) for column in ("note", "title")]
    assert told == [*fields, ("needs.toml", 0, ""), ("texter/Förord.md", 0, "id")]
    assert len(dossier.refused) == 13


def test_a_fault_in_a_part_costs_its_record_and_no_other(tmp_path):
    wrong = (
        ACTIVITIES.replace('serves = "planeras för"', 'serves = "planerad för"')
        + '[[activity]]\nid = "b"\ntitle = "B"\n'
    )
    dossier = load_dossier(dossier_folder(tmp_path, {"activities.toml": wrong}))
    assert [each.id for each in dossier.activities] == ["b"]
    assert [(each.kind, each.name, each.origin.row) for each in dossier.refused] == [("activity", "webb", 1)]
    assert [str(each.origin) for each in dossier.findings] == [
        "activities.toml [activity 1 webb, links 1] Hur (serves)"
    ]


def test_a_record_without_an_id_is_refused_by_its_number(tmp_path):
    dossier = load_dossier(dossier_folder(tmp_path, {"activities.toml": '[[activity]]\ntitle = "X"\n'}))
    assert [each.name for each in dossier.refused] == ["#1"]


@pytest.mark.parametrize("content", ["\ufeff" + ACTIVITIES, ACTIVITIES.replace("\n", "\r\n")], ids=["bom", "crlf"])
def test_what_windows_adds_to_a_file_changes_nothing(tmp_path, content):
    plain = load_dossier(dossier_folder(tmp_path / "plain", {"activities.toml": ACTIVITIES}))
    assert load_dossier(dossier_folder(tmp_path / "windows", {"activities.toml": content})) == plain


def test_files_that_are_no_business_of_ours_are_left_alone(tmp_path):
    ours = {"README.md": "x", "readme.txt": "x", "anteckning.md": "x", ".dold": "x", "~$x.docx": "x"}
    folders = {"schema/activities.schema.json": "{}", "rapporter/x.docx": "x", "texter/.dold": "x", "underlag.pdf": "x"}
    files = {**ours, **folders, "publications.toml": '[[evidence]]\nid = "e"\ntitle = "E"\nfile = "underlag.pdf"\n'}
    assert load_dossier(dossier_folder(tmp_path, files)).findings == ()


def test_files_that_look_like_ours_are_told(tmp_path):
    files = {"Activities.toml": ACTIVITIES, "texts/forord.md": "Ord.", "texter/forord.txt": "Ord."}
    dossier = load_dossier(dossier_folder(tmp_path, files))
    assert [(each.code, str(each.origin), str(each.hint)) for each in dossier.findings] == [
        ("H004", "Activities.toml", "Menade du ”activities.toml”?"),
        ("H004", "texter/forord.txt", "None"),
        ("H004", "texts", "Menade du ”texter”?"),
    ]


def test_a_countys_own_fields_are_kept_in_order_and_without_a_finding(tmp_path):
    own = '[[own_field]]\nnoun = "activity"\nkey = "{}"\nlabel = "X"\ntype = "{}"\n'
    head = DOSSIER + own.format("b", "tal") + own.format("a", "text") + own.format("c", "ja/nej")
    rows = ACTIVITIES + '[activity.egna]\nc = false\nb = 0\na = "x"\n'
    dossier = load_dossier(dossier_folder(tmp_path, {"dossier.toml": head, "activities.toml": rows}))
    assert dossier.findings == ()
    assert dossier.activities[0].egna == (("a", "x"), ("b", 0), ("c", False))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ('"3"', "texten ”3”"),
        ("true", "sant eller falskt (true, false): true"),
        ("3.0", "ett decimaltal: 3.0"),
        ("[3]", "en lista"),
    ],
)
def test_an_own_field_of_another_type_costs_its_record(tmp_path, said, found):
    head = DOSSIER + '[[own_field]]\nnoun = "activity"\nkey = "b"\nlabel = "B"\ntype = "tal"\n'
    rows = f'[[activity]]\nid = "a"\ntitle = "A"\negna = {{ b = {said} }}\n'
    dossier = load_dossier(dossier_folder(tmp_path, {"dossier.toml": head, "activities.toml": rows}))
    (finding,) = dossier.findings
    assert str(finding.text) == f"Här ska stå ett heltal, men det står {found}."
    assert str(finding.origin) == "activities.toml [activity 1 a] egna.b"
    assert dossier.activities == ()


def test_an_own_field_is_declared_once_and_of_a_type_there_is(tmp_path):
    own = '[[own_field]]\nnoun = "{}"\nkey = "b"\nlabel = "B"\ntype = "{}"\n'
    head = DOSSIER + own.format("activity", "text") + own.format("activity", "text") + own.format("aktivitet", "dag")
    dossier = load_dossier(dossier_folder(tmp_path, {"dossier.toml": head}))
    assert [each.noun for each in dossier.own_fields] == ["activity"]
    assert [(each.code, each.origin.row, each.origin.column) for each in dossier.findings] == [
        ("H023", 2, "key"),
        ("H013", 3, "noun"),
        ("H013", 3, "type"),
    ]


def test_a_countys_own_words_are_no_finding(tmp_path):
    head = DOSSIER + '[[vocabulary]]\nlist = "branch"\nwords = ["gruvor"]\n'
    rows = ACTIVITIES.replace("places", "branch").replace('"Umeå", "Skellefteå"', '"gruvor", "hotell"')
    dossier = load_dossier(dossier_folder(tmp_path, {"dossier.toml": head, "activities.toml": rows}))
    assert dossier.findings == ()


@pytest.mark.parametrize(
    ("source", "heading", "words"),
    [
        ("# Förord\n\nOrd.\n", "Förord", "Ord."),
        ("# Förord\nOrd.", "Förord", "Ord."),
        ("Ord.\n\n# Inte först\n", None, "Ord.\n\n# Inte först"),
        ("\n# Del av texten\n", None, "# Del av texten"),
        ("#Utan mellanslag\n", None, "#Utan mellanslag"),
        ("\ufeff# Förord\r\n\r\nEtt.\r\n\r\nTvå.\r\n", "Förord", "Ett.\n\nTvå."),
    ],
)
def test_an_own_text_is_a_file_with_or_without_a_heading(tmp_path, source, heading, words):
    dossier = load_dossier(dossier_folder(tmp_path, {"texter/forord.md": source}))
    assert dossier.own_texts == (make.own_text("forord", words, heading),)


# Reading never stops at what a person may have written


WRONG: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-9, 9),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.sampled_from(("", " ", "Fel Id", "pågår", "2009", *HOSTILE)),
    st.lists(st.integers() | st.text(max_size=3), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=3), max_size=2),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records(Activity), st.sampled_from([each.key for each in declared(Activity)] + ["egna", "okänd", "id "]), WRONG)
def test_a_record_is_read_whole_or_refused_with_a_reason(record, key, value):
    table = {**as_table(record), key: value} if value is not None else {**as_table(record)}
    if value is None:
        table.pop(key, None)
    with TemporaryDirectory() as made:
        rows = tomli_w.dumps({"activity": [table]})
        dossier = load_dossier(dossier_folder(Path(made), {"activities.toml": rows}))
        errors = [each for each in dossier.findings if each.severity == 1]
    assert len(dossier.activities) + len(dossier.refused) == 1
    assert bool(errors) == bool(dossier.refused)
    assert {each.origin.column.partition(".")[0] for each in errors} <= {key}


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode) | st.sampled_from(HOSTILE).map(str.encode))
def test_whatever_a_file_holds_the_others_are_read(content):
    with TemporaryDirectory() as made:
        files = {"activities.toml": content, "needs.toml": content, "texter/forord.md": content}
        dossier = load_dossier(dossier_folder(Path(made), files))
    assert dossier.round.id == "2009"


def test_brackets_without_end_are_a_finding(tmp_path):
    dossier = load_dossier(dossier_folder(tmp_path, {"needs.toml": "a = " + "[" * 100_000}))
    assert "för många hakparenteser" in str(dossier.findings[0])


# Writing


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossiers())
def test_what_is_written_reads_back_as_it_was(dossier):
    with TemporaryDirectory() as made:
        write_dossier(dossier, Path(made) / "2009")
        again = load_dossier(Path(made) / "2009")
    assert again == dossier
    assert again.refused == ()


def test_hostile_texts_read_back_as_they_were(tmp_path):
    dossier = make.dossier(activities=tuple(map(_all_of_it, range(len(HOSTILE)), HOSTILE)))
    write_dossier(dossier, tmp_path / "ny")
    again = load_dossier(tmp_path / "ny")
    assert [each for each in zip(again.activities, dossier.activities, strict=True) if each[0] != each[1]] == []
    assert again == dossier


def _all_of_it(number, said):
    """An activity that says one thing wherever it can say anything."""
    links = (make.link("m1", why=said), make.link("m2", why=said))
    said = {"title": said, "note": said, "places": (said, said), "sources": (make.citation(place=said),)}
    return make.activity(f"a{number}", links=links, **said)


def test_a_text_of_forty_thousand_signs_is_no_matter(tmp_path):
    dossier = make.dossier(activities=(make.activity("a", note="Långt. " * 6000 + "slut"),))
    write_dossier(dossier, tmp_path / "ny")
    assert load_dossier(tmp_path / "ny") == dossier


def test_a_written_file_can_be_read_on_by_people(tmp_path):
    activity = make.activity("a", title="Webb", note="Två\nrader", links=(make.link("m1"),), egna=(("b", 1),))
    write_dossier(make.dossier(activities=(activity,)), tmp_path / "ny")
    assert (tmp_path / "ny/activities.toml").read_text("utf-8") == (
        "#:schema schema/activities.schema.json\n"
        "\n"
        "[[activity]]\n"
        'id = "a"\n'
        'title = "Webb"\n'
        "roles = [\n"
        '    { agency = "lst", part = "ansvarig" },\n'
        "]\n"
        'note = """\nTvå\nrader"""\n'
        "\n"
        "[activity.egna]\n"
        "b = 1\n"
        "\n"
        "[[activity.links]]\n"
        'measure = "m1"\n'
        'serves = "bidrar till"\n'
        'by = "samordnaren"\n'
    )
    assert (tmp_path / "ny/schema/activities.schema.json").is_file()


def test_the_same_dossier_gives_the_same_bytes(tmp_path):
    dossier = make.dossier(own_texts=(make.own_text(),))
    for name in ("ett", "två"):
        write_dossier(dossier, tmp_path / name)
    one, two = (
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in ("ett", "två")
    )
    assert one == two


def test_a_folder_with_something_in_it_is_left_as_it_is(tmp_path):
    (tmp_path / "fil.txt").write_text("min")
    with pytest.raises(UnwritableError, match="är inte en tom mapp"):
        write_dossier(make.dossier(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["fil.txt"]


def test_the_folder_one_stands_in_is_filled(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_dossier(make.dossier(), ".")
    assert load_dossier(".") == make.dossier()


def test_an_empty_folder_is_filled(tmp_path):
    write_dossier(make.dossier(), tmp_path)
    assert load_dossier(tmp_path) == make.dossier()


def test_a_dossier_that_could_not_be_read_whole_is_not_written(tmp_path):
    dossier = load_dossier(dossier_folder(tmp_path / "gammal", {"activities.toml": '[[activity]]\nid = "a"\n'}))
    with pytest.raises(UnwritableError, match="activity a"):
        write_dossier(dossier, tmp_path / "ny")
    assert not (tmp_path / "ny").exists()


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (
            {"activities": (make.activity("a", title="\ud800"),)},
            "activity a har ett tecken som inte kan sparas (U+D800)",
        ),
        ({"activities": (make.activity("a", title=""),)}, "activity a kan inte skrivas så att det läses likadant"),
        ({"activities": (make.activity("Å"),)}, "activity Å kan inte skrivas så att det läses likadant"),
        ({"activities": (make.activity("a"), make.activity("a"))}, "activity a kan inte skrivas"),
        ({"own_texts": (evolve(make.own_text(), egna=(("b", 1),)),)}, "own_text forord kan inte skrivas"),
        ({"own_texts": (make.own_text(text="a\rb\r\nc"),)}, "own_text forord kan inte skrivas"),
        ({"head": make.dossier_head("Å")}, "Det som skrivs går inte att läsa"),
    ],
)
def test_what_would_not_read_back_is_not_written(tmp_path, held, said):
    with pytest.raises(UnwritableError) as error:
        write_dossier(make.dossier(**held), tmp_path / "ny")
    assert said in str(error.value)
    assert list(tmp_path.iterdir()) == []


def test_a_script_may_add_own_texts_in_any_order(tmp_path):
    dossier = make.dossier(own_texts=(make.own_text("slutsatser"), make.own_text("forord")))
    write_dossier(dossier, tmp_path / "ny")
    assert [each.id for each in load_dossier(tmp_path / "ny").own_texts] == ["forord", "slutsatser"]


def test_every_kind_of_record_has_a_place_of_its_own():
    from handlingsplan.model import ActionPlan, holdings

    for owner in (Dossier, ActionPlan):
        tables = [each.table for each in holdings(owner)]
        assert len(tables) == len(set(tables))
