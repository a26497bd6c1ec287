"""A table of a new dossier, field by field: what each is for, whether it must be there, what it can be, an example."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from textwrap import wrap

import attrs

from ..checks.telling import among
from ..fields import Field, OwnField, fields_of
from ..store.choices import CHOICES
from ..store.emit import toml
from ..store.files import Tables
from ..vocabularies import COUNTY_FIELDS, counties, shipped_words
from ..when import When

EXAMPLES: dict[typing.Any, typing.Any] = {str: "exempel", int: 1, Decimal: 1, bool: True, When: "2009"}
"""An example for a field that has none of its own."""

KINDS: dict[typing.Any, str] = {
    int: "Ett heltal.",
    Decimal: "Ett tal.",
    bool: "true eller false.",
    When: "En tid.",
}


def comment(*paragraphs: str, indent: str = "") -> list[str]:
    """Return paragraphs as lines that stay comments when the examples between them no longer are."""
    start = f"{indent}## "
    return [line for each in paragraphs for line in wrap(each, 110, initial_indent=start, subsequent_indent=start)]


def explained(
    noun: type,
    path: str,
    example: Tables,
    *,
    many: bool = True,
    own: tuple[OwnField, ...] = (),
    said: Tables | None = None,
    indent: str = "",
) -> Iterator[str]:
    """Yield a table's lines. What is not in `said` stands as an example, commented out; without it all does."""
    heading = f"[[{path}]]" if many else f"[{path}]"
    yield from _lines(heading, indent, out=said is None)
    fields = fields_of(noun, own)
    for each in fields:
        if not each.nested and not each.own:
            yield from comment(_about(noun, each), indent=indent)
            known = said is not None and each.key in said
            value = said[each.key] if said is not None and known else _example(noun, each, example)
            yield from _lines(_on_a_line(each.key, value), indent, out=not known)
    yield from _own([each for each in fields if each.own], path)
    for each in sorted(fields, key=lambda one: one.key == "conflicts"):  # what is seldom needed stands last
        if each.nested:
            yield ""
            yield from comment(_about(noun, each), indent="  ")
            first = example.get(each.key, [{}])[0]
            yield from explained(each.inner, f"{path}.{each.key}", first, indent="  ")


def _own(fields: list[Field], path: str) -> Iterator[str]:
    if fields:
        yield from ("", *_lines(f"[{path}.egna]", "  ", out=True))
    for each in fields:
        yield from comment(f"{each.says.label}.", indent="  ")
        yield from _lines(toml({each.key: EXAMPLES[each.type]}), "  ", out=True)


def _example(noun: type, field: Field, example: Tables) -> typing.Any:
    if field.key in example:
        return example[field.key]
    words = _words(noun, field)
    value = words[0] if words else EXAMPLES[field.inner]
    return [value] if field.many else value


def _on_a_line(key: str, value: typing.Any) -> str:
    """Return a key and its value as TOML; a short list on the same line, so that it is commented out in one place."""
    if not isinstance(value, list):
        return toml({key: value})
    items = (toml({key: each}).removeprefix(f"{key} = ").rstrip() for each in value)
    return f"{key} = [{', '.join(items)}]"


def _lines(source: str, indent: str, *, out: bool) -> Iterator[str]:
    for line in source.splitlines():
        yield f"{indent}{'# ' if out else ''}{line}"


def _about(noun: type, field: Field) -> str:
    return " ".join(_sentences(noun, field))


def _sentences(noun: type, field: Field) -> Iterator[str]:
    yield f"{field.says.label} (måste anges)." if field.required else f"{field.says.label}."
    if field.says.help:
        yield f"{str(field.says.help).rstrip('.')}."
    if field.says.unit:
        yield f"I {field.says.unit}."
    yield from _choices(noun, field)
    if field.many:
        yield "Kan vara flera."


def _choices(noun: type, field: Field) -> Iterator[str]:
    """Yield what the values can be."""
    if words := _words(noun, field):
        yield f"Välj bland {', '.join(map(_quoted, words))}."
        default = getattr(attrs.fields(typing.cast(typing.Any, noun)), field.key).default
        if default not in (attrs.NOTHING, None, ()):
            yield f"Annars gäller {_quoted(default)}."
    elif field.says.vocabulary:
        listed = ", ".join(shipped_words()[field.says.vocabulary])
        yield f"Ur ordlistan {field.says.vocabulary}: {listed}. Egna ord läggs till i dossier.toml."
    elif COUNTY_FIELDS.get(noun) == field.key:
        yield f"{', '.join(f'{code} {name}' for code, name in counties().items())}."
    elif field.says.refers:
        yield f"Ett id bland {among(field.says.refers)}."
    elif field.inner in KINDS:
        yield KINDS[field.inner]


def _words(noun: type, field: Field) -> tuple[str, ...]:
    if choices := CHOICES.get((noun, field.key)):
        return choices
    if isinstance(field.inner, type) and issubclass(field.inner, StrEnum):
        return tuple(each.value for each in field.inner)
    return ()


def _quoted(words: str) -> str:
    return f'"{words}"'
