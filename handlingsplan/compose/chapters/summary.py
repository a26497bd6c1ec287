"""The summary: key figures, each with what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from ...followup import answered, assignment_coverage, carried_out, coverage, gaps_of, key_counts, reported
from ...report import Column, Figure, Inline, Items, Paragraph, Row, Section, Table, TableView
from ..desk import Desk
from ..figures import count_figure, rule_of, share_figure
from .own import worded
from .plan import known_figure


def status_summary(desk: Desk) -> Section | None:
    """Return the status report's summary: who has answered what, in a few sentences of figures."""
    w = desk.w
    figures = {each.key: count_figure(w, each) for each in key_counts(desk.account)}
    by_status = (
        (w("pågår eller är genomförda: "), figures["activities.doing"]),
        (w("planeras eller diskuteras: "), figures["activities.planned"]),
        (w("börjar efter rapportdatum: "), figures["activities.after"]),
        (w("utan uppgift om läget: "), figures["activities.no_status"]),
    )
    items: list[tuple[Inline | Items, ...]] = []
    if _asks(desk):
        share = share_figure(w, answered(desk.account, "answers.share"), w("ställda frågor"))
        items.append((w("Myndigheter och organisationer i samordningsgruppen: "), figures["agencies"], "."))
        items.append((w("Frågor med svar i sak: "), share, "."))
    items += ((f"{label}: ", figure, ".") for label, figure in _accounts(desk))
    items.append((w("Aktiviteter i underlaget: "), figures["activities"], ".", Items(by_status)))
    items.append((w("Behov, erbjudanden, förväntningar, förslag och hinder: "), figures["needs"], "."))
    blocks = (Paragraph((_period(desk),), "lead"), Items(tuple(items)))
    chapter = Section("sammanfattning", w("Sammanfattning"), blocks, role="summary")
    return worded(desk, "sammanfattning", chapter)


def _asks(desk: Desk) -> bool:
    """Return whether the body asks others: a county does; a national agency only if it has a group or questions."""
    dossier = desk.account.dossier
    return not desk.account.index.national or bool(dossier.groups or dossier.questions)


def _accounts(desk: Desk) -> Iterator[tuple[str, Figure]]:
    """Yield what has come in of what the body accounts for, and what is carried out; nothing where it does not."""
    w, account = desk.w, desk.account
    if account.dossier.assignment_reports:
        of = w("redovisningar av uppdrag", context="flera")
        yield w("Redovisningar som har kommit in"), share_figure(w, reported(account), of)
        yield w("Genomfört som beslutat, enligt myndigheten"), share_figure(w, carried_out(account), of)


def _period(desk: Desk) -> str:
    period, day = desk.account.dossier.round.period.said, desk.w.date(desk.account.on)
    return desk.w("Rapporten gäller {period} och visar läget per {day}.", period=period, day=day)


def follow_up_summary(desk: Desk) -> Section | None:
    """Return the follow-up's summary: its key figures in a table, with the rule and the number of records of each."""
    w = desk.w
    intro = w("Nyckeltalen visar vad länet bidrar med. Varje tal har en regel och vilar på poster som går att följa.")
    blocks = (Paragraph((_period(desk),), "lead"), Paragraph((intro,)), TableView("key_figures"))
    tables = (_key_figures(desk),)
    chapter = Section("sammanfattning", w("Sammanfattning"), blocks, role="summary", tables=tables)
    return worded(desk, "sammanfattning", chapter)


def _key_figures(desk: Desk) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Nyckeltal"), width="normal"),
        Column("figure", w("Värde"), "figure", width="normal"),
        Column("rule", w("Så är det räknat"), "long_text", width="wide"),
        Column("basis", w("Antal poster som talet vilar på"), "number", width="narrow"),
    )
    rows = tuple(Row(figure.key, (label, figure, figure.rule, len(figure.basis))) for label, figure in _figures(desk))
    return Table("key_figures", w("Nyckeltal"), w("Uppföljningens nyckeltal med regel och underlag."), columns, rows)


def _figures(desk: Desk) -> Iterator[tuple[str, Figure]]:
    w, account = desk.w, desk.account
    counts = {each.key: each for each in key_counts(account)}
    yield w("Kända åtgärder i planen"), known_figure(desk)
    yield from _accounts(desk)
    found = coverage(account, account.plan.measures, "coverage.share")
    of = w("kända åtgärder som berör länet")
    yield w("Åtgärder som länet bidrar till"), share_figure(w, found, of, declared=account.plan.head.declared)
    yield (
        w("Uppdrag där något pågår eller är gjort"),
        share_figure(w, assignment_coverage(account), w("uppdrag", context="flera")),
    )
    labels = {
        "activities": w("Aktiviteter i underlaget"),
        "activities.doing": w("Aktiviteter som pågår eller är genomförda"),
        "activities.planned": w("Aktiviteter som planeras eller diskuteras"),
        "activities.after": w("Aktiviteter som börjar efter rapportdatum"),
        "activities.no_status": w("Aktiviteter utan uppgift om läget"),
        "activities.no_end": w("Aktiviteter utan slutdatum"),
        "activities.unlinked": w("Aktiviteter utan koppling till planen"),
        "needs": w("Behov, erbjudanden, förväntningar, förslag och hinder"),
    }
    for key, label in labels.items():
        if key.startswith("activities.") and account.index.national and not account.dossier.activities:
            continue  # an agency may only account for what it was told to do
        yield label, count_figure(w, counts[key])
    if _asks(desk):
        yield w("Frågor med svar i sak"), share_figure(w, answered(account, "answers.share"), w("ställda frågor"))
    keys = tuple(each.record for each in gaps_of(account))
    yield (
        w("Luckor att fråga om nästa gång"),
        Figure("gaps", len(keys), w.number(len(keys)), rule_of(w, "gaps"), basis=keys),
    )
