"""Counts and shares become Figures: the words that are printed, and the rule in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from ..followup import Count, Share
from ..language import HARD_SPACE, Text, Words, text
from ..report import Figure

RULES: Mapping[str, Text] = {
    "coverage": text(
        "En åtgärd räknas när något pågår eller är gjort i länet. Nämnaren är de kända åtgärder som berör länet; "
        "det som inte är tillämpligt och det som inte är avgjort står utanför."
    ),
    "assignments": text("Ett uppdrag räknas när något pågår eller är gjort under det. Nämnaren är länets uppdrag."),
    "accounts": text(
        "En redovisning räknas när den har kommit in, också om ingen har kodat den. Nämnaren är alla redovisningar "
        "i underlaget, också de som inte har kommit."
    ),
    "accounts.carried_out": text(
        "En redovisning räknas när myndigheten uppger att uppdraget är genomfört som beslutat. Nämnaren är alla "
        "redovisningar i underlaget."
    ),
    "answered": text(
        "Ett svar räknas när myndigheten har svarat i sak. Nämnaren är alla ställda frågor; "
        "inget görs, ej tillämpligt, vet ej och inget svar räknas var för sig."
    ),
    "activities": text("Alla aktiviteter i underlaget."),
    "activities.doing": text("Aktiviteter som enligt senaste uppgift pågår eller är genomförda."),
    "activities.planned": text("Aktiviteter som enligt senaste uppgift är planerade, diskuterade eller ej påbörjade."),
    "activities.after": text("Aktiviteter som börjar efter rapportdatum; de räknas inte som gjorda."),
    "activities.no_end": text("Aktiviteter utan slutdatum; de kallas aldrig klara i tid."),
    "activities.no_status": text("Aktiviteter utan uppgift om läget."),
    "activities.unlinked": text("Aktiviteter som inte är kopplade till någon åtgärd eller något uppdrag i planen."),
    "agencies": text("Myndigheter och organisationer i samordningsgruppen."),
    "needs": text("Behov, erbjudanden, förväntningar, förslag och hinder i svaren."),
    "records": text("Antal poster i underlaget."),
    "since.new": text("Aktiviteter i den senaste omgången som inte fanns i den förra."),
    "since.finished": text("Aktiviteter i förra omgången som var genomförda eller avbrutna och inte redovisas igen."),
    "since.gone": text("Aktiviteter i förra omgången som inte var avslutade och inte redovisas igen."),
    "since.reworded": text("Aktiviteter, behov och styrdokument som har fått en annan lydelse."),
    "since.relinked": text("Aktiviteter vars kopplingar till planen är andra än i förra omgången."),
    "since.backwards": text("Aktiviteter som enligt den senaste omgången har kommit kortare än enligt den förra."),
    "gaps": text("Alla luckor som uppföljningen hittar."),
}


def rule_of(words: Words, rule: str) -> str:
    """Return a rule in a sentence."""
    return words.said(RULES[rule])


def count_figure(words: Words, count: Count, pattern: str = "") -> Figure:
    """Return a count as a Figure; `pattern` is the printed text if it is more than the number."""
    shown = pattern or words.number(count.value)
    return Figure(count.key, count.value, shown, rule_of(words, count.rule), basis=count.basis)


def share_figure(words: Words, share: Share, of: str, *, declared: int | None = None) -> Figure:
    """Return a share as "18 av 26 kända åtgärder (69 %)"; `of` is what the whole is of, in the plural.

    With `declared` the number that the plan itself states is told too. With an empty whole there is no share.
    """
    if share.value is None:
        printed = words("Ingen andel kan anges: inga {of} att räkna på", of=of)
    else:
        printed = words(
            "{part} av {whole} {of} ({percent})",
            part=words.number(share.numerator),
            whole=words.number(share.denominator),
            of=of,
            percent=percent(share.value, words),
        )
    if declared is not None:
        printed += words("; planen anger {declared}", declared=words.number(declared))
    rule = rule_of(words, share.rule)
    return Figure(share.key, share.value, printed, rule, share.numerator, share.denominator, "", share.part)


def percent(value: Fraction, words: Words) -> str:
    """Return a whole percent: 100 only if it is all, 0 only if it is none."""
    exact = Decimal(value.numerator * 100) / Decimal(value.denominator)
    rounded = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    if value != 1:
        rounded = min(rounded, 99)
    if value != 0:
        rounded = max(rounded, 1)
    return f"{rounded}{HARD_SPACE}%" if words.language == "sv" else f"{rounded}%"
