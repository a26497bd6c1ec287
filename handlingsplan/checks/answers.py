"""What is asked and what is answered: every pair is written, and no silence carries words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..errors import Severity
from ..language import text
from ..model import ActionPlan, Answer, AnswerPart, AnswerState, BearsOn, Dossier
from .doubles import repeated
from .group import Group
from .reach import Reach
from .rule import Fault, rule
from .telling import all_of, listed, place

SILENT = (AnswerState.NO_ANSWER, AnswerState.NOT_ASKED)


@rule("H201", text("Två svar på samma fråga från samma myndighet"), Severity.ERROR)
def answer_twice(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An agency answers a question twice."""
    for each, first in repeated(dossier.answers, lambda one: (one.question, one.agency)):
        yield Fault(
            text("”{agency}” har redan svarat på frågan, i ”{first}”.", agency=each.agency, first=first.id),
            place(each, "question"),
            text("För samman dem till ett svar med flera delar."),
        )


@rule("H202", text("Ett väntat svar som saknas"))
def answer_missing(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A body that was asked has no record for some of the questions, not even of its silence."""
    if Reach(plan, dossier).unread("answer"):
        return
    written = {(each.question, each.agency) for each in dossier.answers}
    group = Group(plan, dossier)
    for body in filter(group.knows, dict.fromkeys((*group.members, *(each.agency for each in dossier.answers)))):
        missing = [each.number for each in dossier.questions if (each.id, body) not in written]
        if missing:
            yield Fault(
                text("Svar från {body} saknas på fråga {numbers}.", body=group.name(body), numbers=_row(missing)),
                all_of(Answer),
                text("Skriv också uteblivna svar: ”inget svar” eller ”ej tillfrågad”."),
            )


@rule("H203", text("Ett givet svar utan innehåll"))
def given_without_words(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An answer is said to be given, but neither a text nor a part of it is there."""
    for each in dossier.answers:
        if each.state is AnswerState.GIVEN and not _says_something(each):
            yield Fault(
                text("Svaret är givet men har varken text eller delar."),
                place(each, "state"),
                text("Skriv svaret, eller välj det besked som gäller."),
            )


@rule("H204", text("Ett uteblivet svar med innehåll"), Severity.ERROR)
def silence_with_words(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Nobody answered, or nobody asked, and yet there is an answer's text."""
    for each in dossier.answers:
        if each.state in SILENT and _says_something(each):
            yield Fault(
                text("Svaret är ”{state}” men har ändå text eller delar.", state=each.state.value),
                place(each, "state"),
                text("Är det ett svar, skriv ”givet”; är det en upplysning, flytta den till anmärkningen."),
            )


def _says_something(answer: Answer) -> bool:
    return bool(answer.parts) or (answer.text is not None and not answer.text.isspace() and answer.text != "")


@rule("H205", text("En svarsdel om annat, utan läsarens skäl"))
def no_reason_to_read_so(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A part of an answer is read as not bearing on the question, and nobody says why."""
    for answer, number, part in _parts(dossier):
        if part.bears_on is not BearsOn.QUESTION and part.reason is None:
            yield Fault(
                text("Delen läses som ”{bears_on}”, men skälet saknas.", bears_on=part.bears_on.value),
                place(answer, "reason", (number, part)),
                text("Skriv varför, så att den som svarat kan känna igen sig."),
            )


@rule("H206", text("En aktivitet som nämns men inte är upptagen"))
def mentioned_not_listed(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An answer speaks of activities that have no record."""
    for answer, number, part in _parts(dossier):
        if part.unlisted:
            yield Fault(
                text("Nämns men finns inte bland aktiviteterna: {names}.", names=listed(part.unlisted)),
                place(answer, "unlisted", (number, part)),
                text("Lägg in dem som aktiviteter och hänvisa till dem härifrån."),
            )


def _parts(dossier: Dossier) -> Iterator[tuple[Answer, int, AnswerPart]]:
    for answer in dossier.answers:
        for number, part in enumerate(answer.parts, 1):
            yield answer, number, part


@rule("H207", text("Svar från en myndighet utanför gruppen"))
def answer_from_outside(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A body that is no member of the coordination group answers its questions."""
    group = Group(plan, dossier)
    for body in dict.fromkeys(each.agency for each in dossier.answers):
        if group.is_outside(body):
            first = next(each for each in dossier.answers if each.agency == body)
            yield Fault(
                text("{body} svarar men är inte med i samordningsgruppen.", body=group.name(body)),
                place(first, "agency"),
                text("Lägg till den i gruppen, eller rätta vem som svarar."),
            )


@rule("H208", text("Ett svar före frågan"))
def answer_before_question(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An answer surely came before the questions were asked."""
    asked = dossier.round.asked
    for each in dossier.answers:
        if asked is not None and each.received is not None and each.received.surely_before(asked.earliest):
            yield Fault(
                text("Svaret kom {received}, men frågorna ställdes {asked}.", received=each.received, asked=asked),
                place(each, "received"),
                text("Rätta den ena dagen."),
            )


@rule("H209", text("Svar efter sista svarsdag"), Severity.NOTE)
def answer_late(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Answers surely came after the round had closed."""
    closes = dossier.round.closes
    if closes is None:
        return
    group = Group(plan, dossier)
    late: dict[str, list[str]] = defaultdict(list)
    for each in dossier.answers:
        if each.received is not None and each.received.surely_after(closes.latest):
            late[each.agency].append(each.id)
    if late:
        yield Fault(
            text(
                "Efter sista svarsdag ({closes}) kom svar från {bodies}.",
                closes=closes,
                bodies=listed(map(group.name, late)),
            ),
            all_of(Answer, "received"),
        )


def _row(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


IN_DOSSIERS = (
    answer_twice,
    answer_missing,
    given_without_words,
    silence_with_words,
    no_reason_to_read_so,
    mentioned_not_listed,
    answer_from_outside,
    answer_before_question,
    answer_late,
)
