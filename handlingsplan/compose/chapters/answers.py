"""The answers: an overview of question × agency, and a chapter for each agency so that it can check its own."""

from __future__ import annotations

from collections.abc import Iterator

from ...followup import answered
from ...model import Answer, AnswerPart, AnswerState, BearsOn, Question, Scope, part_key
from ...report import (
    Block,
    Chart,
    Column,
    Footnote,
    Inline,
    Items,
    Mark,
    Missing,
    Paragraph,
    RecordKey,
    Ref,
    Row,
    Section,
    Table,
    TableView,
)
from ..desk import Desk
from ..figures import share_figure
from ..own_fields import own_said
from ..statuses import ANSWERS, answer_mark
from .own import own_text, worded
from .plan import activities_view
from .surroundings import joint_activities


def questions_chapter(desk: Desk) -> Section | None:
    """Return the chapter that lists the questions of the round."""
    questions = desk.account.dossier.questions
    if not questions:
        return None
    round_ = desk.account.dossier.round
    intro = desk.w("Frågorna gäller {period} och ställdes till alla i samordningsgruppen.", period=round_.period.said)
    keys = tuple(desk.account.index.key("question", each.id) for each in questions)
    shown = (Paragraph((intro,), shows=(desk.account.index.key("round", round_.id),)), _question_items(questions, keys))
    return Section("fragor", desk.w("Frågorna"), shown)


def _question_items(questions: tuple[Question, ...], keys: tuple[RecordKey, ...]) -> Items:
    ordered = sorted(questions, key=lambda each: each.number)
    return Items(tuple((each.text,) for each in ordered), ordered=True, shows=keys)


def overview_chapter(desk: Desk) -> Section | None:
    """Return the question × agency matrix, and how the answers to each question are spread."""
    dossier, w = desk.account.dossier, desk.w
    if not dossier.questions:
        return None
    share = share_figure(w, answered(desk.account, "answers.share"), w("ställda frågor"))
    said: list[Inline] = [w("Svar i sak har kommit på "), share, "."]
    said += _silences(desk)
    blocks: tuple[Block, ...] = (
        Paragraph(tuple(said)),
        TableView("question_matrix"),
        TableView("answers_by_question"),
        *_chart(desk),
    )
    tables = (question_matrix(desk), _by_question(desk))
    return Section("oversikt", w("Svaren i översikt"), blocks, wide=_wide(desk), tables=tables)


def _chart(desk: Desk) -> Iterator[Chart]:
    """Yield the spread as a picture, where there is a written answer to show."""
    states = tuple(state.name.lower() for state in _states(desk))
    if states:
        title, told = desk.w("Svar på varje fråga"), _spread_in_words(desk)
        yield Chart("answers_chart", title, told, "answers_by_question", "question", states, "stacked")


def _wide(desk: Desk) -> bool:
    """Return whether the matrix has more columns than a standing page has room for."""
    return min(len({agency for _, agency in desk.account.asked}), len(desk.account.dossier.questions)) > 6


def _silences(desk: Desk) -> Iterator[Inline]:
    numbers = {each.id: each.number for each in desk.account.dossier.questions}
    told: dict[str, list[str]] = {}
    for question, agency in desk.account.asked:
        label = _state(desk, question, agency).label
        if label != desk.say(ANSWERS[AnswerState.GIVEN][0]):
            words = desk.w("{agency} på fråga {n}", agency=desk.agency(agency), n=numbers[question])
            told.setdefault(label, []).append(words)
    yield from (f" {label}: {desk.w.joined(pairs)}." for label, pairs in told.items())


def question_matrix(desk: Desk) -> Table:
    """Return question × agency with the answer's state in the cell; whichever are fewer stand as columns."""
    w, questions = desk.w, desk.account.dossier.questions
    agencies = tuple(dict.fromkeys(agency for _, agency in desk.account.asked))
    asked = [(each.id, f"{each.number}. {each.label}") for each in questions]
    bodies = [(each, desk.agency_label(each)) for each in agencies]
    upright = len(agencies) >= len(questions)
    down, across = (bodies, asked) if upright else (asked, bodies)
    columns = (
        Column("the_row", w("Myndighet") if upright else w("Fråga"), width="normal"),
        *(Column(key, title, "status", width="narrow") for key, title in across),
    )
    rows = tuple(
        Row(key, (title, *(_state(desk, *((one, key) if upright else (key, one))) for one, _ in across)))
        for key, title in down
    )
    description = w("Svarsläget för varje fråga och myndighet.")
    return Table("question_matrix", w("Frågor och myndigheter"), description, columns, rows)


def _state(desk: Desk, question: str, agency: str) -> Mark | Missing:
    answer = desk.account.answers.get((question, agency))
    return answer_mark(desk, answer, desk.account.index.key("answer", answer.id) if answer else None)


def _states(desk: Desk) -> tuple[AnswerState, ...]:
    found = {each.state for each in desk.account.dossier.answers}
    return tuple(state for state in AnswerState if state in found)


def _by_question(desk: Desk) -> Table:
    w, states = desk.w, _states(desk)
    unwritten = any(pair not in desk.account.answers for pair in desk.account.asked)
    columns = [
        Column("question", w("Fråga"), width="wide"),
        *(Column(state.name.lower(), desk.say(ANSWERS[state][0]), "number", width="narrow") for state in states),
    ]
    if unwritten:
        columns.append(Column("no_record", w("Ingen uppgift"), "number", width="narrow"))
    rows = []
    for question in desk.account.dossier.questions:
        counts = [_count(desk, question.id, state) for state in states]
        if unwritten:
            asked = [pair for pair in desk.account.asked if pair[0] == question.id]
            counts.append(sum(1 for pair in asked if pair not in desk.account.answers))
        rows.append(Row(question.id, (f"{question.number}. {question.label}", *counts)))
    return Table(
        "answers_by_question", w("Svar på varje fråga"), w("Antal svar av varje slag."), tuple(columns), tuple(rows)
    )


def _count(desk: Desk, question: str, state: AnswerState) -> int:
    return sum(1 for each in desk.account.dossier.answers if each.question == question and each.state is state)


def _spread_in_words(desk: Desk) -> str:
    said = []
    for question in desk.account.dossier.questions:
        parts = [
            f"{desk.say(ANSWERS[state][0]).lower()} {n}"
            for state in _states(desk)
            if (n := _count(desk, question.id, state))
        ]
        said.append(desk.w("fråga {number}: {parts}", number=question.number, parts=", ".join(parts)))
    return desk.w("Staplat diagram över svaren: {spread}.", spread="; ".join(said))


def agencies_chapter(desk: Desk) -> Section | None:
    """Return a chapter for each agency, with the questions within it."""
    asked = tuple(dict.fromkeys(agency for _, agency in desk.account.asked)) if desk.account.dossier.questions else ()
    told = tuple(each for each in desk.account.index.agencies if own_text(desk, f"myndighet-{each}"))
    sections = tuple(each for agency in dict.fromkeys((*asked, *told)) if (each := _agency(desk, agency, asked)))
    sections = (*sections, *_others(desk, asked))
    if not sections:
        return None
    intro = desk.w("Varje myndighets svar står i ett eget avsnitt, så att den kan kontrollera sina uppgifter.")
    return Section("myndigheter", desk.w("Myndigheternas arbete"), (Paragraph((intro,)),) if asked else (), sections)


def _agency(desk: Desk, agency: str, asked: tuple[str, ...]) -> Section | None:
    """Return an agency's chapter; of one that was not asked it has only what the authority says of it."""
    sections: list[Section] = []
    if agency in asked:
        sections += (_answer(desk, question, agency) for question in desk.account.dossier.questions)
        sections += _activities(desk, agency)
    key = desk.account.index.key("agency", agency)
    shows = (key,) if key in desk.held else ()
    chapter = Section(f"myndighet/{agency}", desk.agency(agency), (), tuple(sections), shows=shows)
    return worded(desk, f"myndighet-{agency}", chapter)


def _activities(desk: Desk, agency: str) -> Iterator[Section]:
    """Yield the agency's own activities; those of the whole group stand in the group's chapter."""
    index, joint = desk.account.index, joint_activities(desk)
    mine = tuple(
        index.key("activity", each.id)
        for each in desk.account.dossier.activities
        if any(role.agency == agency for role in each.roles)
    )
    own = tuple(key for key in mine if key not in joint)
    blocks: list[Block] = []
    if len(own) < len(mine):
        there = Ref((desk.w("samordningsgruppens gemensamma aktiviteter"),), "#samordning")
        blocks.append(Paragraph((desk.w("Därutöver har myndigheten del i "), there, ".")))
    if own:
        blocks.insert(0, activities_view(own, desk.w("Aktiviteter hos {agency}", agency=desk.agency(agency))))
    if blocks:
        yield Section(f"myndighet/{agency}/aktiviteter", desk.w("Aktiviteter"), tuple(blocks))


def _others(desk: Desk, asked: tuple[str, ...]) -> Iterator[Section]:
    """Yield what only bodies that were not asked are said to do."""
    activities = desk.account.dossier.activities
    found = (each for each in activities if not {role.agency for role in each.roles} & set(asked))
    keys = tuple(desk.account.index.key("activity", each.id) for each in found)
    if keys:
        intro = desk.w("Svaren och underlaget nämner också aktiviteter hos andra än dem som fått frågorna.")
        view = activities_view(keys, desk.w("Aktiviteter hos andra"))
        yield Section("myndigheter/andra", desk.w("Andra aktiviteter som nämns"), (Paragraph((intro,)), view))


def _answer(desk: Desk, question: Question, agency: str) -> Section:
    answer = desk.account.answers.get((question.id, agency))
    title = desk.w("Fråga {number}: {words}", number=question.number, words=question.label)
    name = f"svar/{agency}/{question.id}"
    if answer is None:
        return Section(name, title, (Paragraph((desk.w("Ingen uppgift."),), "note"),))
    return Section(name, title, tuple(_told(desk, answer)))


def _told(desk: Desk, answer: Answer) -> Iterator[Block]:
    key = desk.account.index.key("answer", answer.id)
    if answer.state is not AnswerState.GIVEN:
        yield Paragraph((f"{desk.say(ANSWERS[answer.state][0])}.",), "note", shows=(key,))
    shows: tuple[RecordKey, ...] = (key,)
    if answer.text:
        for words in _paragraphs(answer.text):
            yield Paragraph((words,), lang=desk.told_in, shows=shows)
            shows = ()
    for part in answer.parts:
        yield from _part(desk, part, (*shows, part_key(key, part)))
        shows = ()
    if answer.note:
        yield Paragraph((answer.note,), "note", lang=desk.told_in)
    if own := own_said(desk, answer):
        yield Paragraph((own,), "note", lang=desk.told_in)
    if shows and answer.state is AnswerState.GIVEN:
        yield Paragraph((desk.w("Svar har kommit, men ingen text finns i underlaget."),), "note", shows=shows)


def _part(desk: Desk, part: AnswerPart, shows: tuple[RecordKey, ...]) -> Iterator[Paragraph]:
    *before, last = _paragraphs(part.text) or [part.text]
    for words in before:
        yield Paragraph((words,), lang=desk.told_in, shows=shows)
        shows = ()
    note = _reading(desk, part)
    yield Paragraph((last, Footnote((note,))) if note else (last,), lang=desk.told_in, shows=shows)


def _reading(desk: Desk, part: AnswerPart) -> str:
    """Return the coordinator's remark on a part that is not about the county, or not about what was asked."""
    said = []
    if part.scope not in (Scope.COUNTY, Scope.MUNICIPALITY):
        said.append(desk.w("Gäller {scope}.", scope=desk.say(part.scope)))
    if part.bears_on is not BearsOn.QUESTION:
        said.append(desk.w("Handlar om {what}.", what=desk.say(part.bears_on)))
    if said and part.reason:
        said.append(desk.w("Samordnarens skäl: {reason}", reason=part.reason))
    return " ".join(said)


def _paragraphs(words: str) -> list[str]:
    return [each.strip() for each in words.split("\n\n") if each.strip()]
