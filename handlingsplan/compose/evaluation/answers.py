"""The answers question by question: how many of each kind, the texts side by side, and those that are alike."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import AnswerState
from ...nation.texts import Alike, Said, alike, by_question, named
from ...report import Block, Cell, Column, Missing, Paragraph, Row, Section, Table, TableView
from ..speaker import short
from ..statuses import ANSWERS, answer_mark
from .change_lists import view
from .desk import NationDesk

SIDE_BY_SIDE, ALIKE, GROUPS = "answers_side_by_side", "answers_alike", "answers_alike_groups"
BY_ROUND, COUNTS = "answers_by_round", "answers_by_question"
IN_DOCUMENT = ("question", "rounds", *map(named, AnswerState), "sum")
"""The columns of the document: a number can stand for two questions, where rounds or counties have asked their own."""


def answers_annex(desk: NationDesk) -> Section | None:
    """Return the annex on the answers; nothing where nobody was asked."""
    questions = _together(desk, by_question(desk.nation).values())
    if not questions:
        return None
    w = desk.w
    found = tuple(sorted(alike(desk.nation), key=lambda each: -len(each.several)))
    said = (
        w("Svarens texter står sida vid sida i arbetsboken. Svar som är nästan likadana som någon annans: "),
        desk.figure("texts.alike"),
        ".",
    )
    blocks: list[Block] = [Paragraph(said), TableView(BY_ROUND), TableView(COUNTS, None, IN_DOCUMENT)]
    tables = [_rounds(desk), _counts(desk, questions), _texts(desk, questions)]
    if found:
        groups = _groups(desk, found)
        tables += [groups, _alike(desk, found)]
        blocks += view(desk, groups)
    title = w("Svaren i siffror, fråga för fråga")
    return Section("svaren", title, tuple(blocks), role="annex", wide=True, tables=tuple(tables))


def _together(desk: NationDesk, questions: Iterable[tuple[Said, ...]]) -> tuple[tuple[Said, ...], ...]:
    """Return the questions, those that were asked in the same rounds together, and those of most rounds first."""

    def order(several: tuple[Said, ...]) -> tuple[int, list[str]]:
        rounds = _rounds_of(desk, several)
        return -len(rounds), rounds

    return tuple(sorted(questions, key=order))


def _rounds_of(desk: NationDesk, several: tuple[Said, ...]) -> list[str]:
    asked = {each.account.dossier.round.id for each in several}
    return [name for name in desk.nation.rounds if name in asked]


def _rounds(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("round", w("Omgång"), width="narrow"),
        *(Column(named(each), desk.say(ANSWERS[each][0]), "figure", width="narrow") for each in AnswerState),
    )
    rows = tuple(
        Row(f"round {name}", (name, *(desk.figure(f"answers.state.{named(each)}.{name}") for each in AnswerState)))
        for name in desk.nation.rounds
    )
    said = w("Svar och tystnader omgång för omgång, var och en av sitt slag.")
    return Table(BY_ROUND, w("Svar efter omgång och slag"), said, columns, rows)


def _counts(desk: NationDesk, questions: tuple[tuple[Said, ...], ...]) -> Table:
    w = desk.w
    columns = (
        Column("question", w("Fråga"), width="wide"),
        Column("rounds", w("Omgångar")),
        Column("number", w("Nr"), "number", width="narrow"),
        *(Column(named(each), desk.say(ANSWERS[each][0]), "number", width="narrow") for each in AnswerState),
        Column("sum", w("Summa"), "number", width="narrow"),
    )
    rows = []
    for n, several in enumerate(questions, 1):
        states = [each.answer.state for each in several]
        counts = [states.count(each) for each in AnswerState]
        question, rounds = several[0].question, ", ".join(_rounds_of(desk, several))
        rows.append(Row(f"question {n}", (question.text, rounds, question.number, *counts, sum(counts))))
    said = w("Svar och tystnader i alla omgångar, var och en av sitt slag.")
    return Table(COUNTS, w("Svar efter fråga och slag"), said, columns, tuple(rows), header_columns=2)


def _texts(desk: NationDesk, questions: tuple[tuple[Said, ...], ...]) -> Table:
    """Return every answer in the questions' order; the texts themselves stand in the table of answers."""
    w = desk.w
    columns = (
        Column("question", w("Fråga"), width="wide"),
        Column("body", w("Redovisat av")),
        Column("agency", w("Myndighet")),
        Column("round", w("Omgång"), width="narrow"),
        Column("state", w("Svarsläge"), "status", width="narrow"),
        Column("words", w("Antal ord"), "number", width="narrow"),
        Column("text", w("Svaret"), "long_text", width="wide"),
    )
    rows = tuple(_text(desk, each) for several in questions for each in several)
    said = w("Alla svar på varje fråga sida vid sida, med antal ord; tystnad visas som den tystnad den är.")
    return Table(SIDE_BY_SIDE, w("Svaren sida vid sida"), said, columns, rows)


def _text(desk: NationDesk, each: Said) -> Row:
    county = desk.desk(each.account)
    words = each.text
    return Row(
        f"said {each.key}",
        (
            each.question.label,
            desk.body(each.reporter.body),
            county.agency_label(each.answer.agency),
            each.account.dossier.round.id,
            answer_mark(county, each.answer, None if each.key not in desk.titles else each.key),
            len(words.split()),
            words or Missing("no_text", desk.w("Ingen text")),
        ),
    )


def _groups(desk: NationDesk, several: tuple[Alike, ...]) -> Table:
    w = desk.w
    columns = (
        Column("group", w("Grupp"), "number", width="narrow"),
        Column("question", w("Fråga")),
        Column("answers", w("Antal svar"), "number", width="narrow"),
        Column("bodies", w("Från så många län och myndigheter"), "number"),
        Column("start", w("Så börjar svaret"), width="wide"),
    )
    rows = tuple(Row(f"group {n}", (n, *_group(each.several))) for n, each in enumerate(several, 1))
    said = w("Svar med samma eller nästan samma ord, en rad för varje grupp av svar; flest svar först.")
    return Table(GROUPS, w("Grupper av nästan likadana svar"), said, columns, rows)


def _group(several: tuple[Said, ...]) -> tuple[Cell, ...]:
    bodies = {each.reporter.body for each in several}
    return several[0].question.label, len(several), len(bodies), _start(several[0])


def _alike(desk: NationDesk, several: tuple[Alike, ...]) -> Table:
    w = desk.w
    columns = (
        Column("group", w("Grupp"), "number", width="narrow"),
        Column("question", w("Fråga")),
        Column("body", w("Redovisat av")),
        Column("agency", w("Myndighet")),
        Column("round", w("Omgång"), width="narrow"),
        Column("start", w("Så börjar svaret"), width="wide"),
    )
    rows = [
        Row(f"alike {each.key}", (n, *_one(desk, each))) for n, group in enumerate(several, 1) for each in group.several
    ]
    said = w("Svar från olika myndigheter med samma eller nästan samma ord, grupp för grupp.")
    return Table(ALIKE, w("Nästan likadana svar"), said, columns, tuple(rows))


def _one(desk: NationDesk, each: Said) -> tuple[Cell, ...]:
    return (
        each.question.label,
        desk.body(each.reporter.body),
        desk.desk(each.account).agency_label(each.answer.agency),
        each.account.dossier.round.id,
        _start(each),
    )


def _start(each: Said) -> str:
    return short(" ".join(each.text.split()), 80)
