"""The tables of a dossier's form, in the order of the work: what each is called, and what one fills in there."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from ..fields import Field, declared, noun_key
from ..language import Text, text
from ..model import Dossier, Holding, holdings


@frozen
class Owner:
    """A kind of record whose parts stand in a table of their own, and the field that they go into."""

    holding: Holding
    field: Field


@frozen
class Sheet:
    """One table: a kind of record, or with `owners` the parts of records of those kinds."""

    key: str
    noun: type
    title: Text
    help: Text
    single: bool = False
    owners: tuple[Owner, ...] = ()


_WORDS: Mapping[str, tuple[Text, Text]] = {
    "dossier": (text("Underlaget"), text("Vems underlaget är, och vilken plan det följer. Fyll i detta först.")),
    "county": (text("Länet"), text("Länet. En nationell myndighet lämnar bladet tomt.")),
    "round": (text("Omgången"), text("Vilken tid omgången gäller, och när frågorna ställdes.")),
    "question": (text("Frågor"), text("De frågor som alla i samordningsgruppen får, en på varje rad.")),
    "agency": (
        text("Myndigheter"),
        text("Länets egna myndigheter och organisationer. De nationella finns redan att välja ur planen."),
    ),
    "coordination_group": (
        text("Samordningsgrupp"),
        text("Samordningsgruppen; vilka som sitter i den står på nästa blad."),
    ),
    "member": (text("Ledamöter"), text("Vilka som sitter i samordningsgruppen: myndighet och funktion, inga namn.")),
    "assignment": (text("Uppdrag", context="flera"), text("Uppdrag utöver dem som planen själv ger.")),
    "activity": (
        text("Aktiviteter"),
        text(
            "Det som görs, planeras eller diskuteras, en rad för varje. Vem, läge och kopplingar står på bladen efter."
        ),
    ),
    "role": (text("Vem gör vad"), text("Vilka myndigheter som ansvarar för, medverkar i eller betalar en aktivitet.")),
    "link": (text("Kopplingar"), text("Vilken åtgärd eller vilket uppdrag en aktivitet bidrar till, och varför.")),
    "body_part": (
        text("Myndigheternas del"),
        text("Det som sägs om en myndighets del i en åtgärd eller ett uppdrag, utan att någon aktivitet finns."),
    ),
    "status_entry": (
        text("Lägen"),
        text("Hur långt en aktivitet eller en myndighets del har kommit, när och enligt vem. Nya lägen på nya rader."),
    ),
    "assignment_report": (
        text("Redovisade uppdrag"),
        text("En nationell myndighets redovisning av ett uppdrag: beslutet, rapporten och vad det ledde till."),
    ),
    "money": (text("Medel"), text("Medel för ett redovisat uppdrag, ett år på varje rad.")),
    "answer": (
        text("Svar", context="flera"),
        text("Ett svar för varje fråga och myndighet, också för den som inte har svarat eller inte fått frågan."),
    ),
    "answer_part": (text("Svarens delar"), text("Delar av ett svar som gäller något annat än länet eller frågan.")),
    "governing_document": (
        text("Styrdokument"),
        text("Planer, policyer och beslut som styr arbetet, och vad som gäller där sådana saknas."),
    ),
    "collaboration": (text("Samverkan"), text("Vilka som arbetar tillsammans, i vilken form och om vad.")),
    "need": (text("Behov"), text("Det som efterfrågas, erbjuds, väntas eller föreslås, och det som står i vägen.")),
    "situation_note": (text("Problembild"), text("Uppgifter om problemet självt: vems de är, och hur säkra.")),
    "concern": (
        text("Berörs länet"),
        text("Om en åtgärd berör länet, där det inte följer av vem den är riktad till."),
    ),
    "supplement": (
        text("Komplettera planen"),
        text("Det som länet vet om planen och som saknas där: en uppgift på varje rad, med sin källa."),
    ),
    "indicator": (text("Indikatorer"), text("Det som räknas år för år; värdena står på nästa blad.")),
    "observation": (text("Mätvärden"), text("Ett värde för en indikator och en period på varje rad.")),
    "own_text": (
        text("Egna texter"),
        text("Myndighetens egna ord på en plats i rapporten, till exempel forord, sammanfattning eller slutsatser."),
    ),
    "publication": (text("Rapporter"), text("Rapporter och kartläggningar, också de som bladet Källor hänvisar till.")),
    "evidence": (text("Filer"), text("Filer som ett läge vilar på.")),
    "citation": (text("Källor"), text("Var en uppgift kommer från: posten, källan och stället i den.")),
    "conflict": (text("Motstridiga uppgifter"), text("När en källa säger två saker: båda skrivs ut i rapporten.")),
    "publication_data": (
        text("Utgivning"),
        text("Det som en registrator och en läsare behöver för att hitta rapporten. Funktioner, inga namn."),
    ),
    "logo": (
        text("Logotyper"),
        text("Parternas logotyper: bildfiler i mappen, och ord för den som inte ser bilden."),
    ),
    "heading": (text("Egna rubriker"), text("Länets egna rubriker på rapporternas avsnitt, eller på hela rapporten.")),
    "vocabulary": (text("Egna ord"), text("Egna ord i de listor som fälten väljer ur, ett på varje rad i cellen.")),
    "own_field": (
        text("Egna fält"),
        text("Länets egna fält: de följer med i alla rapporter utan någon programmering."),
    ),
    "export": (text("Filtyper"), text("Vilken exportör som gäller när flera kan skriva samma filtyp.")),
}
"""What each table is called and is for, in the order of the work."""


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return all tables of a dossier: one for each kind of record, and one for each kind of part."""
    order = list(_WORDS)
    return tuple(sorted((*_of_records(), *_of_parts()), key=lambda each: order.index(each.key)))


def _of_records() -> Iterator[Sheet]:
    for each in holdings(Dossier):
        yield Sheet(each.table, each.noun, *_WORDS[each.table], not each.many)


def _of_parts() -> Iterator[Sheet]:
    owners: dict[type, list[Owner]] = {}
    for holding in holdings(Dossier):
        for each in declared(holding.noun):
            if each.nested:
                owners.setdefault(each.inner, []).append(Owner(holding, each))
    for noun, several in owners.items():
        yield Sheet(noun_key(noun), noun, *_WORDS[noun_key(noun)], owners=tuple(several))


def fields_in(noun: type) -> tuple[Field, ...]:
    """Return the fields that have a column: all but those that have a table of their own."""
    return _fields_in(noun)


@cache
def _fields_in(noun: typing.Any) -> tuple[Field, ...]:
    return tuple(each for each in declared(noun) if not each.nested)
