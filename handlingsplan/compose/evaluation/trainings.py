"""Trainings: by aim, profession and organiser, people and attendances apart, women and men."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from ...model import AgencyKind, Aim
from ...nation.coverage import KIND, NOBODY
from ...nation.trainings import KINDS, Training, total, trainings
from ...report import Block, Cell, Chart, Column, Inline, Items, Paragraph, Row, Section, Table, TableView
from .desk import NationDesk
from .training_values import VALUES, apart_rows, values_table

BY_SEX = ("women", "men", "unknown", "untold")
MOST_ROWS = 40
"""How many values the document shows beside the sums; of more, it says that they stand in the workbook."""
REMARKS = ("shared", "overlapping", "differing", "contradicting", "gaps")
"""The figures that say how the sums came about; one that is zero says nothing."""

Heads = tuple[Column, ...]


def trainings_section(desk: NationDesk) -> Section:
    """Return the section on trainings."""
    w, found = desk.w, trainings(desk.nation)
    title = w("Utbildningar i siffror")
    if not found:
        return Section("utbildning", title, (Paragraph((w("Ingen har redovisat någon utbildning."),)),))
    intro = w(
        "Deltagartillfällen och personer hålls isär: den som deltar två gånger är två deltagartillfällen men "
        "en person. Personer läggs bara ihop där det är angivet att ingen räknas två gånger."
    )
    tables = (_by_aim(desk, found), _by_profession(desk, found), _by_organiser(desk, found), values_table(desk, found))
    blocks = (
        Paragraph((intro,)),
        Items((*_in_all(desk), *_each_aim(desk, found))),
        TableView("training_by_aim"),
        *_chart(desk, found),
        TableView("training_by_profession"),
        TableView("training_by_organiser"),
        *_apart(desk, found),
        *_remarks(desk),
    )
    return Section("utbildning", title, blocks, wide=True, tables=tables)


def _in_all(desk: NationDesk) -> Iterator[tuple[Inline, ...]]:
    for name in ("all", "attendances", "people"):
        key = f"training.{name}"
        yield (f"{desk.name(key)}: ", desk.figure(key))


def _each_aim(desk: NationDesk, found: tuple[Training, ...]) -> Iterator[tuple[Inline, ...]]:
    for aim in _aims(found):
        numbers = (desk.figure(f"training.{kind}.{aim.name.lower()}") for kind in ("attendances", "people"))
        first, second = numbers
        said = desk.w("Utbildning med syftet {aim}: ", aim=desk.say(aim))
        yield (said, first, desk.w(" och "), second)


def _aims(found: Iterable[Training]) -> tuple[Aim, ...]:
    told = {each.aim for each in found}
    return tuple(each for each in Aim if each in told)


def _number_columns(desk: NationDesk) -> tuple[Column, ...]:
    w = desk.w
    apart = w("Utbildningar som redovisar personer utan att de får läggas ihop med andras.")
    return (
        Column("trainings", w("Antal utbildningar"), "number", width="narrow"),
        Column("attendances", w("Deltagartillfällen"), "number", width="narrow"),
        Column("people", w("Personer"), "number", width="narrow"),
        Column("women", w("Kvinnor"), "number", width="narrow"),
        Column("men", w("Män"), "number", width="narrow"),
        Column("unknown", w("Okänt kön"), "number", width="narrow"),
        Column("untold", w("Kön ej redovisat"), "number", width="narrow"),
        Column("apart", w("Utbildningar utanför personsumman"), "number", help=apart, width="narrow"),
        Column("counties", w("Län med uppgift"), width="narrow"),
    )


def _row(desk: NationDesk, key: str, heads: tuple[Cell, ...], chosen: tuple[Training, ...]) -> Row:
    sums = [total(desk.nation, "", kind, chosen) for kind in KINDS]
    told = {code for each in sums for code in each.told}
    counties = desk.w("{n} av {all}", n=len(told), all=len(desk.nation.counties)) if told else desk.w("Inget län")
    numbers: list[Cell] = [desk.missing() if each.value is None else int(each.value) for each in sums]
    apart = sum(1 for each in chosen if each.apart)
    return Row(key, (*heads, len(chosen), *numbers, apart, counties))


def _by_aim(desk: NationDesk, found: tuple[Training, ...]) -> Table:
    w = desk.w
    rows = [
        _row(desk, aim.name.lower(), (_upper(desk.say(aim)),), tuple(each for each in found if each.aim is aim))
        for aim in _aims(found)
    ]
    rows.append(evolve(_row(desk, "sum", (w("Summa"),), found), emphasis="total"))
    columns = (Column("aim", w("Syfte"), width="normal"), *_number_columns(desk))
    said = w("Utbildning efter syfte. En tom summa står som ”uppgift saknas”; noll är ett redovisat tal.")
    return Table("training_by_aim", w("Utbildning efter syfte"), said, columns, tuple(rows))


def _by_profession(desk: NationDesk, found: tuple[Training, ...]) -> Table:
    w = desk.w
    unsaid = w("Yrkesgrupp ej angiven")
    title, said = w("Utbildade yrkesgrupper"), w("En rad för varje syfte och yrkesgrupp som utbildats.")
    head = Column("profession", w("Yrkesgrupp"))
    bare = Table("training_by_profession", title, said, (head,), ())
    return _grouped(desk, bare, found, lambda each: each.profession, lambda name: name or unsaid)


def _by_organiser(desk: NationDesk, found: tuple[Training, ...]) -> Table:
    w = desk.w
    title = w("Utbildningarnas arrangörer")
    said = w("Lokala arrangörer räknas till den nationella myndighet som de är en del av, annars till sitt slag.")
    head = Column("organiser", w("Arrangör"))
    bare = Table("training_by_organiser", title, said, (head,), ())
    return _grouped(desk, bare, found, lambda each: each.organiser, lambda name: organiser_name(desk, name))


def _grouped(
    desk: NationDesk,
    bare: Table,
    found: tuple[Training, ...],
    name: Callable[[Training], str],
    called: Callable[[str], str],
) -> Table:
    """Return a table with a row for each aim and name, and a last row that is the sum of all."""
    groups: dict[tuple[Aim, str], list[Training]] = {}
    for each in found:
        groups.setdefault((each.aim, name(each)), []).append(each)
    rows = [
        _row(desk, f"{aim.name.lower()} {one}", (_upper(desk.say(aim)), _upper(called(one))), tuple(several))
        for (aim, one), several in groups.items()
    ]
    rows.append(evolve(_row(desk, "sum", (desk.w("Summa"), desk.w("Alla")), found), emphasis="total"))
    columns = (Column("aim", desk.w("Syfte")), *bare.columns, *_number_columns(desk))
    return Table(bare.key, bare.title, bare.description, columns, tuple(rows), header_columns=2)


def organiser_name(desk: NationDesk, organiser: str) -> str:
    """Return what an organiser is called: the agency, the kind of local body, or that nobody has said."""
    if organiser.startswith(KIND):
        return desk.say(AgencyKind(organiser.removeprefix(KIND)))
    return desk.agency(organiser) if organiser not in ("", NOBODY) else desk.w("Arrangör ej angiven")


def _chart(desk: NationDesk, found: tuple[Training, ...]) -> Iterator[Block]:
    sums = {aim: [_people(desk, aim, kind) for kind in BY_SEX] for aim in _aims(found)}
    told = {aim: numbers for aim, numbers in sums.items() if any(numbers)}
    if not told:
        return
    names = [desk.w("kvinnor"), desk.w("män"), desk.w("okänt kön"), desk.w("kön ej redovisat")]
    said = (
        f"{desk.say(aim)}: " + ", ".join(f"{name} {desk.w.number(n)}" for name, n in zip(names, numbers, strict=True))
        for aim, numbers in told.items()
    )
    yield Chart(
        "training_chart",
        desk.w("Utbildade personer efter syfte och kön"),
        desk.w("Staplat diagram över utbildade personer som får läggas ihop: {spread}.", spread="; ".join(said)),
        "training_by_aim",
        "aim",
        BY_SEX,
        "stacked",
        tuple(aim.name.lower() for aim in told),
    )


def _people(desk: NationDesk, aim: Aim, kind: str) -> int:
    found = desk.counted[f"training.{kind}.{aim.name.lower()}"].value
    return int(found or 0)


def _apart(desk: NationDesk, found: tuple[Training, ...]) -> Iterator[Block]:
    w, rows = desk.w, apart_rows(found)
    if not rows:
        return
    said = w(". De redovisas var för sig och ingår inte i summan av personer.")
    yield Paragraph((f"{desk.name('training.apart')}: ", desk.figure("training.apart"), said))
    if len(rows) > MOST_ROWS:
        yield Paragraph((w("De står i arbetsbokens tabell ”{title}”.", title=w("Utbildningarnas tal")),))
    else:
        columns = ("training", "aim", "body", "period", "people", "women", "men", "unknown")
        yield TableView(VALUES, rows, columns, w("Personer som inte får läggas ihop"))


def _remarks(desk: NationDesk) -> Iterator[Block]:
    keys = tuple(f"training.{name}" for name in REMARKS if desk.counted[f"training.{name}"].value)
    if keys:
        yield Paragraph((desk.w("Vad summorna bygger på:"),))
        yield Items(tuple((f"{desk.name(key)}: ", desk.figure(key)) for key in keys))


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
