"""The evaluation's questions: the evaluator's answer with what it points to, or why the material can't say."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import EvaluationQuestion, key_of
from ...nation.series import Series, series_of
from ...report import Block, Inline, Items, Paragraph, RecordKey, Ref, Section
from .desk import NationDesk
from .pointing import figure_items, paragraphs

NOT_KNOWN = ("unknown.counties", "unknown.measures", "unknown.status", "unknown.not_coded", "unknown.gaps")
"""What is told where a question has no answer: how much is not known, of what could have answered it."""


def questions_section(desk: NationDesk) -> Section | None:
    """Return the section on the evaluation's questions; None where none is asked."""
    questions = desk.own.questions
    if not questions:
        return None
    intro = desk.w("Svaren är utvärderarens. Där ett svar saknas står varför materialet inte kan ge det.")
    series = {each.indicator.id: each for each in series_of(desk.nation)}
    inner = tuple(_question(desk, each, series) for each in questions)
    return Section("utvarderingsfragor", desk.w("Utvärderingens frågor"), (Paragraph((intro,)),), inner)


def _question(desk: NationDesk, question: EvaluationQuestion, series: dict[str, Series]) -> Section:
    mine = tuple(series[each] for each in dict.fromkeys(question.indicators) if each in series)
    key = key_of(desk.own, "evaluation_question", question.id)
    answer = tuple(Paragraph((words,), lang=desk.told_in) for words in paragraphs(question.answer))
    blocks: tuple[Block, ...] = answer or (_cannot_say(desk, question, mine, key),)
    blocks = (*blocks, *_pointed(desk, question, mine))
    return Section(f"fraga/{question.id}", question.title, blocks, shows=(key,))


def _pointed(desk: NationDesk, question: EvaluationQuestion, series: tuple[Series, ...]) -> Iterator[Block]:
    items = (*(_of_series(desk, each) for each in series), *figure_items(desk, question.figures))
    if items:
        yield Paragraph((desk.w("Det här visar materialet:"),))
        yield Items(items)


def _of_series(desk: NationDesk, each: Series) -> tuple[Inline, ...]:
    leads = Ref((each.indicator.title,), f"#serie/{each.indicator.id}")
    if each.change is None:
        return (leads, desk.w(": ingen förändring kan anges"))
    return (leads, ": ", desk.figure(each.change.key))


def _cannot_say(
    desk: NationDesk, question: EvaluationQuestion, series: tuple[Series, ...], key: RecordKey
) -> Paragraph:
    """Return in one paragraph why there is no answer, of nothing but what is known to be lacking."""
    said: list[Inline] = [desk.w("Utvärderaren har inte gett något svar på frågan.")]
    if not series and not question.figures:
        said.append(" " + desk.w("Ingen serie och ingen siffra är kopplad till den."))
    for each in series:
        said += [" ", *_limits_of(desk, each)]
    said += _lacking(desk)
    return Paragraph(tuple(said), shows=(key,))


def _limits_of(desk: NationDesk, each: Series) -> Iterator[str]:
    title, limits = each.indicator.title, each.indicator.cannot_show
    if limits:
        yield desk.w("Serien ”{title}” kan inte visa allt: {limits}", title=title, limits=_sentence(limits))
    else:
        yield desk.w("För serien ”{title}” är det inte angivet vad den inte kan visa.", title=title)
    if each.gaps:
        periods = desk.w.joined(point.period.said for point in each.gaps)
        yield " " + desk.w("Värde saknas för {periods}.", periods=periods)


def _sentence(words: str) -> str:
    return words[:1].lower() + words[1:].rstrip() + ("" if words.rstrip().endswith((".", "!", "?")) else ".")


def _lacking(desk: NationDesk) -> Iterator[Inline]:
    told = tuple(key for key in NOT_KNOWN if desk.counted[key].value)
    if told:
        yield " " + desk.w("Detta är inte känt:")
    for number, key in enumerate(told):
        yield ("; " if number else " ") + _lower(desk.name(key)) + ": "
        yield desk.figure(key)
    if told:
        yield "."


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
