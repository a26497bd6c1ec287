"""The library: every kind of record as a table, with what is worked out beside what was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..language import Text, text
from ..model import Held
from ..report import Cell, Column, RecordKey, Table
from .desk import Desk
from .record_tables import Extra, by_kind, record_table
from .statuses import activity_mark, answer_mark, cell_mark, status_mark, verdict_mark

DESCRIPTIONS: Mapping[str, Text] = {
    "priority_area": text("Planens insatsområden."),
    "measure": text("Planens kända åtgärder, med hur säker varje uppgift är och vad länet bidrar med."),
    "assignment": text("Uppdragen som planen eller underlaget tar upp, med vad som görs under dem i länet."),
    "agency": text("Myndigheter och organisationer som nämns i planen eller underlaget."),
    "source": text("Källorna till uppgifterna om planen."),
    "round": text("Omgången av frågor: perioden den gäller och när den genomfördes."),
    "question": text("Frågorna som ställdes till myndigheterna."),
    "coordination_group": text("Länets samordningsgrupp och vilka som ingår."),
    "concern": text("Skriftliga ställningstaganden till om en åtgärd berör länet."),
    "activity": text("Allt som görs, planeras eller diskuteras i länet, med senast kända läge."),
    "link": text("Kopplingar mellan aktiviteter och planen, med vems tolkning det är och varför."),
    "status_entry": text("Alla uppgifter om läget, med vem som lämnat dem och per vilken tid."),
    "body_part": text("Uppgifter om en myndighets del i en åtgärd eller ett uppdrag."),
    "answer": text("Ett svar för varje fråga och myndighet; tystnad är också en post."),
    "answer_part": text("Svarens delar, med vilket område de gäller och om de handlar om det som frågades."),
    "governing_document": text(
        "Styrdokument som finns, saknas, ersätts av något annat eller skulle kunna bära frågan."
    ),
    "collaboration": text("Samverkan i och utanför länet, med form och parter."),
    "need": text("Det som myndigheterna behöver, erbjuder, väntar sig, föreslår eller ser som hinder."),
    "situation_note": text("Uppgifter om problemet, med hur säkra de är."),
    "indicator": text("Det som mäts över tid, och vad måttet inte kan visa."),
    "observation": text("Mätvärden för varje period."),
    "publication": text("Rapporter och kartläggningar som berör länet."),
    "evidence": text("Handlingar som uppgifterna vilar på."),
}


def tables_of(desk: Desk, kinds: Iterable[str]) -> Iterator[Table]:
    """Yield the table of each kind that has any records."""
    for kind in kinds:
        held = by_kind(desk, kind)
        if held:
            title = desk.called(held[0].record.CALLED, many=True)
            title = title[0].upper() + title[1:]
            description = desk.say(DESCRIPTIONS[kind])
            yield record_table(desk, title, description, held, _extras(desk, kind))


def _extras(desk: Desk, kind: str) -> tuple[Extra, ...]:
    w = desk.w
    if kind == "activity":
        return (
            Extra(Column("status_now", w("Läge"), "status"), lambda held: _status(desk, held)),
            Extra(Column("serves", w("Tjänar"), "records"), lambda held: _serves(desk, held)),
        )
    if kind == "measure":
        return (
            Extra(Column("concerns", w("Berör länet"), "status"), lambda held: _concerns(desk, held)),
            Extra(Column("contribution", w("Länets bidrag"), "status"), lambda held: _contribution(desk, held)),
        )
    if kind == "assignment":
        return (Extra(Column("contribution", w("I länet"), "status"), lambda held: _contribution(desk, held)),)
    if kind == "answer":
        return (
            Extra(
                Column("state_mark", w("Svarsläge"), "status"), lambda held: answer_mark(desk, held.record, held.key)
            ),
            Extra(Column("said", w("Svaret"), "long_text", width="wide"), lambda held: _said(desk, held)),
        )
    if kind == "status_entry":
        return (Extra(Column("mark", w("Lägesord"), "status"), lambda held: status_mark(desk, held.record)),)
    return ()


def _status(desk: Desk, held: Held) -> Cell:
    return activity_mark(desk, desk.account, held.record)


def _serves(desk: Desk, held: Held) -> Cell:
    found = tuple(dict.fromkeys(_targets(desk, held)))
    return found or desk.missing_links()


def _targets(desk: Desk, held: Held) -> Iterator[RecordKey]:
    for link in held.record.links:
        key = desk.account.index.key("measure" if link.measure else "assignment", link.target)
        if key in desk.titles:
            yield key


def _concerns(desk: Desk, held: Held) -> Cell:
    return verdict_mark(desk, desk.account.concerns[held.record.id].verdict)


def _contribution(desk: Desk, held: Held) -> Cell:
    return cell_mark(desk, desk.account.contribution(held.kind, held.record.id))


def _said(desk: Desk, held: Held) -> Cell:
    """Return the whole answer: its text, or its parts one after the other."""
    said = held.record.text or "\n\n".join(part.text for part in held.record.parts)
    return said or answer_mark(desk, held.record, held.key).label
