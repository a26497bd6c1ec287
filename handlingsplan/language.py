"""Text and how it becomes Swedish or English.

Swedish is the source language: the message itself is the Swedish text, and a catalogue beside the package
(`locale/en.po`, the format translators' tools know) gives the English. Nothing here asks the machine's locale.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import resources

from attrs import field, frozen
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LANGUAGES = ("sv", "en")
SOURCE = "sv"
HARD_SPACE = "\u00a0"


@frozen
class Text:
    """Words that a person will see, kept as a message with its parameters until a language is asked for.

    `message` is Swedish, with `{name}` where a parameter goes. With `plural` and `n` the form follows the number.
    `domain` is the package whose catalogue knows the message.
    """

    message: str
    params: tuple[tuple[str, object], ...] = ()
    context: str = ""
    plural: str = ""
    n: int | None = None
    domain: str = "handlingsplan"

    def to(self, language: str = SOURCE) -> str:
        """Return the words in a language; a message that the catalogue lacks stays Swedish."""
        return self.filled(self.pattern(language), language)

    def pattern(self, language: str) -> str:
        """Return the message in a language, before its parameters are filled in."""
        pattern = self.message
        if self.plural and self.n != 1:
            pattern = self.plural
        return (_translated(self, language) or pattern) if language != SOURCE else pattern

    def filled(self, pattern: str, language: str) -> str:
        """Return a pattern with the parameters filled in."""
        if not self.params:
            return pattern
        return pattern.format(**{name: _shown(value, language) for name, value in self.params})

    def __str__(self) -> str:
        return self.to(SOURCE)


def text(message: str, /, *, context: str = "", domain: str = "handlingsplan", **params: object) -> Text:
    """Make a Text of a Swedish message and its parameters."""
    return Text(message, tuple(params.items()), context, domain=domain)


def _shown(value: object, language: str) -> str:
    to = getattr(value, "to", None)  # a Text, or what speaks as one does: a Finding, an Origin
    return str(to(language)) if callable(to) else str(value)


def _translated(asked: Text, language: str) -> str:
    found = catalogue(asked.domain, language).get((asked.context, asked.message))
    if not found:
        return ""
    if isinstance(found, str):
        return found
    return found[0 if asked.n == 1 else -1]


@cache
def catalogue(domain: str, language: str) -> Mapping[tuple[str, str], str | tuple[str, ...]]:
    """Return a package's catalogue as (context, message) -> translation, singular and plural; empty if it has none."""
    source = resources.files(domain) / "locale" / f"{language}.po"
    if not source.is_file():
        return {}
    with source.open("rb") as file:
        entries = read_po(file, locale=language)
    return {
        (entry.context or "", _first(entry.id)): entry.string
        if isinstance(entry.string, str)
        else tuple(entry.string or ())
        for entry in entries
        if entry.id and not entry.fuzzy
    }


def _first(forms: str | Iterable[str]) -> str:
    return forms if isinstance(forms, str) else next(iter(forms))


def _one_of_ours(_: object, __: object, language: str) -> None:
    if language not in LANGUAGES:
        raise ValueError(f"there are no reports in {language!r}: choose one of {', '.join(LANGUAGES)}")


@frozen
class Words:
    """One language's voice: messages, numbers and dates as a reader of that language expects them.

    `domain` is the package whose catalogue is asked, so that a plugin can bring its own.
    """

    language: str = field(default=SOURCE, validator=_one_of_ours)
    domain: str = field(default="handlingsplan", kw_only=True)

    def __call__(self, message: str, /, *, context: str = "", **params: object) -> str:
        """Return a message in this language, its parameters filled in."""
        return self.said(text(message, context=context, domain=self.domain, **params))

    def said(self, words: Text) -> str:
        """Return a Text in this voice."""
        return words.to(self.language)

    def plural(self, one: str, many: str, n: int, /, **params: object) -> str:
        """Return the form of a message that goes with `n`; `{n}` in it is the number itself."""
        values = {"n": self.number(n), **params}
        return self.said(Text(one, tuple(values.items()), plural=many, n=n, domain=self.domain))

    def number(self, value: int | Decimal | Fraction) -> str:
        """Return a number with hard spaces between thousands and this language's decimal sign."""
        exact = Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else value
        # A quotient is rounded; a number that somebody has written is never made shorter.
        shown = format_decimal(exact, locale=self.language, decimal_quantization=isinstance(value, Fraction))
        return shown.replace(",", HARD_SPACE) if self.language == "en" else shown

    def date(self, day: date) -> str:
        """Return a date for running text: "den 30 juni 2009"."""
        if self.language == SOURCE:
            return "den " + format_date(day, "d MMMM y", locale="sv")
        return format_date(day, "d MMMM y", locale=self.language)

    def joined(self, items: Iterable[str]) -> str:
        """Return "a, b och c"; the word between is the core's, whatever catalogue is asked otherwise."""
        *before, last = [*items] or [""]
        return f"{', '.join(before)} {text('och').to(self.language)} {last}" if before else last


_SWEDISH_ORDER = str.maketrans({"å": "{", "ä": "|", "ö": "}", "é": "e", "è": "e", "ü": "y", "á": "a"})


def sort_key(words: str) -> str:
    """Return a key that sorts as a Swedish dictionary does: a–z, å, ä, ö, whatever the case."""
    return words.casefold().translate(_SWEDISH_ORDER)
