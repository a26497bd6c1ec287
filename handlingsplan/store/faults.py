"""All that can be wrong with what is written in a folder: each kind has one code and one function that words it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from ..errors import Origin, Severity, nearest
from ..language import Text, text
from ..when import FORMS
from .copies import copied
from .fault import A_TEXT, CODES, PLAIN, Said, code, cut, shown

__all__ = ["CODES"]


# Files


@code("H001", text("En fil är inte sparad som UTF-8"))
def not_utf8(encoding: str) -> Said:
    """The file is in another encoding."""
    return (
        text("Filen är sparad som {encoding} och inte som UTF-8, så den kan inte läsas.", encoding=encoding),
        text("Öppna den i Anteckningar, välj Arkiv – Spara som och kodningen UTF-8."),
    )


@code("H002", text("En fil är inte giltig TOML"))
def not_toml(what: Text, line: int, column: int, hint: Text | None) -> Said:
    """The file breaks TOML's own rules, so that none of it can be read."""
    where = text("Rad {line}, kolumn {column}", line=line, column=column) if line else text("Slutet av filen")
    return text("{where}: {what} Ingenting i filen kunde läsas.", where=where, what=what), hint


@code("H003", text("En fil kan inte öppnas"))
def not_opened(reason: str) -> Said:
    """The operating system refuses."""
    return (
        text("Filen kan inte öppnas ({reason}).", reason=reason),
        text("Stäng den i andra program och kontrollera att du får läsa den."),
    )


@code("H004", text("En fil eller mapp hör inte till underlaget"), Severity.WARNING)
def unknown_file(name: str, known: Iterable[str]) -> Said:
    """A file that nothing is read from; it may be a copy of one that is read."""
    original = copied(name, known := tuple(known))
    if original is None:
        return text("”{name}” är inget som läses.", name=name), nearest(name, known)
    return (
        text("”{name}” ser ut som en kopia av {file} och läses inte.", name=name, file=original),
        text("Bara {file} läses: flytta dit det som ska vara med, och ta bort kopian.", file=original),
    )


@code("H005", text("En tabell som inte finns"))
def unknown_table(name: str, known: Mapping[str, str]) -> Said:
    """A table or key at the top of a file that no noun has; `known` are also what the nouns are called."""
    known_here = text("Här kan stå {choices}.", choices=", ".join(dict.fromkeys(known.values())))
    return text("Tabellen ”{name}” finns inte.", name=cut(name)), nearest(name, known) or known_here


@code("H006", text("En tabell i fel fil"))
def wrong_file(name: str, file: str) -> Said:
    """A table that belongs in another file."""
    return text("Tabellen ”{name}” hör hemma i {file}.", name=name, file=file), text("Flytta den dit.")


@code("H007", text("Enkla och dubbla hakparenteser"))
def wrong_brackets(name: str, many: bool) -> Said:
    """[x] where [[x]] should be, or the reverse."""
    right, wrong = (f"[[{name}]]", f"[{name}]") if many else (f"[{name}]", f"[[{name}]]")
    why = text("det kan finnas flera") if many else text("det finns bara en")
    return text("Skriv {right} i stället för {wrong}: {why}.", right=right, wrong=wrong, why=why), None


# Values


@code("H010", text("Ett värde av fel slag"))
def wrong_type(value: object, expected: Text) -> Said:
    """A value of another type than the field's; nothing is converted."""
    return (
        text("Här ska stå {expected}, men det står {found}.", expected=expected, found=shown(value)),
        _quotes(value, expected),
    )


def _quotes(value: object, expected: Text) -> Text | None:
    if isinstance(value, int | Decimal) and expected == A_TEXT:
        return text("Sätt citattecken om värdet.")
    looks_plain = isinstance(value, str) and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?|true|false", value)
    return text("Ta bort citattecknen.") if looks_plain and expected in PLAIN else None


@code("H011", text("En tom text"))
def empty_text() -> Said:
    """A text of nothing; what is not known is left out instead."""
    return text("Texten är tom."), text("Ta bort raden om uppgiften inte är känd.")


@code("H012", text("En tidsuppgift som inte kan läsas"))
def not_when(value: object) -> Said:
    """Neither a date nor one of the forms of a When."""
    said = text("Det går inte att läsa {found} som en tid.", found=shown(value))
    if isinstance(value, int) and re.fullmatch("[0-9]{4}", str(value)):
        return said, text('Sätt citattecken om årtalet: "{year}".', year=value)
    return said, text("Så kan en tid skrivas: {forms}.", forms=", ".join(f"”{form}”" for form in FORMS))


@code("H013", text("Ett värde utanför de som finns att välja på"))
def not_a_choice(value: str, choices: Iterable[str]) -> Said:
    """A value that is none of an enumeration's."""
    known = tuple(choices)
    listed = ", ".join(f"”{each}”" for each in known)
    return text("Här kan inte stå ”{value}”. Välj bland {listed}.", value=cut(value), listed=listed), nearest(
        value, known
    )


@code("H014", text("Ett id i fel form"))
def not_an_id(value: str) -> Said:
    """An id with other signs than ids have."""
    return (
        text("”{value}” kan inte vara ett id.", value=cut(value)),
        text("Ett id har bara gemener a–z, siffror och bindestreck, högst 40 tecken."),
    )


@code("H015", text("En nyckel som inte finns"))
def unknown_key(key: str, known: Mapping[str, str], example: Text | None = None) -> Said:
    """A key that the noun does not have; `known` are also the Swedish labels of those it has.

    `example` shows how what was most likely meant is written, where it is a table.
    """
    hint = nearest(key, known) or text("Här kan stå {choices}.", choices=", ".join(dict.fromkeys(known.values())))
    if example:
        hint = text("{hint} {example}", hint=hint, example=example)
    return text("Nyckeln ”{key}” finns inte, och posten läses inte.", key=cut(key)), hint


@code("H016", text("En uppgift som måste finnas saknas"))
def missing() -> Said:
    """A required field that is not there."""
    return text("Uppgiften saknas men måste finnas."), None


@code("H017", text("Styrtecken i en text"), Severity.WARNING)
def control_characters(signs: Iterable[str]) -> Said:
    """Signs that no document can show; they are kept."""
    named = ", ".join(f"U+{ord(sign):04X}" for sign in sorted(set(signs)))
    return text("Texten innehåller styrtecken ({named}) som inte kan visas.", named=named), text("Ta bort dem.")


# Records


@code("H020", text("Samma id två gånger"))
def id_twice(name: str, first: Origin) -> Said:
    """A record with an id that another of its kind already has."""
    return (
        text("”{name}” finns redan ({first}).", name=name, first=str(first)),
        text("Ge en av dem ett annat id; den andra lästes inte."),
    )


@code("H021", text("Ett eget fält som inte är beskrivet"), Severity.WARNING)
def undeclared(key: str, noun: str, known: Iterable[str]) -> Said:
    """A county's own key that no [[own_field]] describes; it is kept but has no heading."""
    how = f'[[own_field]] noun = "{noun}" key = "{key}" label = "…"'
    return (
        text("Det egna fältet ”{key}” är inte beskrivet i dossier.toml.", key=key),
        nearest(key, known) or text("Lägg till {how}", how=how),
    )


@code("H022", text("En tom fil för egen text"), Severity.NOTE)
def nothing_written() -> Said:
    """A text file that nobody has written in yet."""
    return text("Filen är tom och ger ingen text i rapporten."), None


@code("H023", text("Ett eget fält med en nyckel som inte går"))
def unfit_own_key(key: str, taken: bool) -> Said:
    """An own field's key that a field of the noun has, or that has other signs than keys have."""
    if taken:
        return text("Nyckeln ”{key}” är redan ett fält i underlaget.", key=key), text("Välj en annan nyckel.")
    return (
        text("”{key}” kan inte vara en nyckel.", key=cut(key)),
        text("En nyckel har bara a–z, siffror, _ och -, högst 40 tecken."),
    )


@code("H024", text("Ett ord som inte finns i ordlistan"), Severity.WARNING)
def outside_vocabulary(word: str, name: str, words: Iterable[str]) -> Said:
    """A word that neither the shipped list nor the dossier's own has; it is kept."""
    how = f'[[vocabulary]] list = "{name}" words = ["{word}"]'
    own = text("Ett eget ord läggs till i dossier.toml: {how}", how=how)
    return text("”{word}” finns inte i ordlistan.", word=cut(word)), nearest(word, words) or own


@code("H025", text("En länskod som inte finns"), Severity.WARNING)
def no_such_county(said: str, counties: Mapping[str, str]) -> Said:
    """A county code that no county has."""
    listed = ", ".join(f"{each} {name}" for each, name in counties.items())
    return text("Inget län har koden ”{said}”.", said=cut(said)), text("Koderna är {listed}.", listed=listed)


@code("H026", text("En länskod och ett namn som inte hör ihop"), Severity.WARNING)
def another_county(said: str, name: str) -> Said:
    """A county code with another county's name."""
    return text("Länet med den koden heter {name}, inte ”{said}”.", name=name, said=cut(said)), None


# Pictures


@code("H027", text("En logotyp som inte finns i underlagets mapp"))
def no_picture(name: str, pictures: Iterable[str]) -> Said:
    """A logo's file is not there, or cannot be opened."""
    known = tuple(pictures)
    there = text("De här bilderna finns: {names}.", names=", ".join(known[:10])) if known else None
    return (
        text("Bilden ”{name}” finns inte i underlagets mapp.", name=cut(name)),
        nearest(name, known) or there or text("Lägg bilden i mappen, och skriv filens namn som det är."),
    )


@code("H028", text("En logotyp utanför underlagets mapp"))
def picture_outside(name: str) -> Said:
    """A logo's file is named by a path that leads out of the folder, and would be lost with it."""
    return (
        text("”{name}” leder ut ur underlagets mapp.", name=cut(name)),
        text("Kopiera bilden till mappen och skriv vägen därifrån med /: bilder/logotyp.png"),
    )


@code("H029", text("En logotyp i fel format"))
def not_a_picture(name: str) -> Said:
    """A file that is neither PNG nor JPEG, whatever its name ends with."""
    return text("”{name}” är varken PNG eller JPEG.", name=cut(name)), text("Spara om bilden som PNG.")


@code("H030", text("En logotyp som är för stor"))
def picture_too_large(name: str, size: int, most: int) -> Said:
    """A picture that would make the reports too large to mail."""
    return (
        text("”{name}” är {size} MB; högst {most} MB går.", name=cut(name), size=size // 10**6, most=most // 10**6),
        text("Minska bilden; några hundra bildpunkter räcker för en logotyp."),
    )


@code("H031", text("Ett val utan något att välja på"))
def no_choices() -> Said:
    """An own field whose values are to be chosen, and that says nothing of among what."""
    return text("Fältet är ett val men har inget att välja på."), text('Skriv choices = ["…", "…"].')
