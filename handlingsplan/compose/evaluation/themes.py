"""The themes: what the whole amounts to across the measures, before the account of each measure."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Measure, Theme, key_of
from ...nation.themes import measures_in
from ...report import Block, Cell, Column, Missing, Paragraph, Row, Section, Table, TableView
from ..chapters.own import worded
from ..verdicts import class_mark
from .children import children_section
from .desk import NationDesk
from .measured import measured_section
from .questions import questions_section
from .trainings import trainings_section
from .unknown import unknown_section

MEASURES = "theme_measures"


def themes_chapter(desk: NationDesk) -> Section:
    """Return the chapter on what goes across the measures: the evaluator's themes, and what is told of all of them."""
    w = desk.w
    intro = w("Kapitlet ser på planen som helhet, tvärs över åtgärderna. Varje åtgärd för sig står i nästa kapitel.")
    said = (Paragraph((intro,)), *_themes_told(desk))
    others = (trainings_section, children_section, measured_section, questions_section, unknown_section)
    sections = (*(_theme(desk, each) for each in desk.own.themes), *(section(desk) for section in others))
    tables = (_measures(desk),) if desk.own.themes else ()
    shown = tuple(each for each in sections if each)
    return Section("teman", w("Teman tvärs över åtgärderna"), said, shown, tables=tables)


def _theme(desk: NationDesk, theme: Theme) -> Section:
    w = desk.w
    measures = measures_in(desk.nation, theme)
    key = key_of(desk.own, "theme", theme.id)
    number = desk.figure(f"theme.{theme.id}.measures")
    blocks: list[Block] = [Paragraph((w("Kända åtgärder i temat: "), number, "."), shows=(key,))]
    if measures:
        blocks.append(_view(theme, measures))
    section = Section(f"tema/{theme.id}", theme.title, tuple(blocks))
    return worded(desk, f"tema-{theme.id}", section) or section


def _themes_told(desk: NationDesk) -> Iterator[Block]:
    if not desk.own.themes:
        return
    beside = desk.w("Länens bidrag står bredvid den ansvariga myndighetens läge och läggs aldrig ihop med det.")
    yield Paragraph((beside,))
    if desk.counted["theme.none"].value:
        yield Paragraph((desk.w("Kända åtgärder som inte hör till något tema: "), desk.figure("theme.none"), "."))


def _view(theme: Theme, measures: tuple[Measure, ...]) -> TableView:
    rows = tuple(_row_key(theme, each) for each in measures)
    return TableView(MEASURES, rows, ("measure", "responsible", "status", "counties"), theme.title)


def _row_key(theme: Theme, measure: Measure) -> str:
    return f"{theme.id} {measure.id}"


def _measures(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("theme", w("Tema")),
        Column("measure", w("Åtgärd"), "records", width="wide"),
        Column("responsible", w("Ansvarig")),
        Column("status", w("Läge nationellt"), "status"),
        Column("counties", w("Län som bidrar"), "figure", help=w("Län där något pågår eller är gjort.")),
    )
    rows = tuple(_row(desk, theme, each) for theme in desk.own.themes for each in measures_in(desk.nation, theme))
    said = w("Åtgärderna i varje tema, med den ansvariga myndighetens läge och länens bidrag bredvid.")
    return Table(MEASURES, w("Åtgärder efter tema"), said, columns, rows, header_columns=2)


def _row(desk: NationDesk, theme: Theme, measure: Measure) -> Row:
    key = key_of(desk.nation.plan, "measure", measure.id)
    national = desk.nation.statuses[measure.id]
    responsible: Cell = desk.agencies(national.responsible) or Missing("unknown", desk.w("Inte känd"))
    status = class_mark(desk, national.national_class)
    counties = desk.figure(f"coverage.measure.{measure.id}.doing")
    return Row(_row_key(theme, measure), (theme.title, (key,), responsible, status, counties))
