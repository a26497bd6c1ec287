"""Holds a package's catalogue against its code: which messages have no translation, which are no longer used.

    python -m handlingsplan.testing.catalogue handlingsplan plugins/handlingsplan_word

renews `locale/en.po` in each package named: new messages come in with an empty translation, those that the code
no longer has go out, what was translated stays. A message is what stands in quotes in a call of `MESSAGES`, and
the choices of a StrEnum; what is put together while the program runs cannot be found, and so not be translated.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen
from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po

from ..fields import MANY

MESSAGES: Mapping[str, tuple[int, ...]] = {
    "text": (0,),
    "Text": (0,),
    "says": (0, 1),
    "called": (0,),
    "tell": (1,),
    "w": (0,),
    "words": (0,),
    "Words()": (0,),
    "self": (0,),
}
"""What is called, and which of its arguments are messages; `w` and `words` are a Words, wherever it is kept."""
NAMED = ("help", "unit")
HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {language}\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""

PLACE = re.compile(r"{[^{}]*}")

Key = tuple[str, str]


@frozen
class Message:
    """A message in code: its context, its form for one and for many, and the first file that it stands in."""

    one: str
    many: str = ""
    context: str = ""
    file: str = ""

    @property
    def key(self) -> Key:
        """What a catalogue knows it by."""
        return self.context, self.one

    @property
    def forms(self) -> tuple[str, ...]:
        """One form, or one for one and one for many."""
        return (self.one, self.many) if self.many else (self.one,)


def messages_in(package: Path) -> dict[Key, Message]:
    """Return every message in a package's code, in the order of its files."""
    found: dict[Key, Message] = {}
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package.parent).as_posix()
        for message in _in_code(ast.parse(path.read_text(encoding="utf-8")), name):
            before = found.setdefault(message.key, message)
            if message.many and not before.many:
                found[message.key] = message
    return found


def untranslated(package: Path, language: str = "en") -> list[str]:
    """Return what a catalogue lacks or has too much of, each as a sentence; nothing if it is whole."""
    wanted, known = messages_in(package), _known(package, language)
    unused = [key for key in known if key not in wanted]
    told = [f"{key[1]!r} {fault}" for key, message in wanted.items() for fault in _faults(message, known.get(key, ()))]
    return [f"{package.name}: {each}" for each in (*told, *(f"{key[1]!r} is no longer used" for key in unused))]


def renew(package: Path, language: str = "en") -> Path:
    """Write a package's catalogue anew from its code, with the translations that it has."""
    known = _known(package, language)
    catalog = Catalog(locale=language)
    for key, message in messages_in(package).items():
        kept = known.get(key, ())
        translation = kept if len(kept) == len(message.forms) else ("",) * len(message.forms)
        catalog.add(_one_or_all(message.forms), _one_or_all(translation), [(message.file, 0)], context=message.context)
    target = package / "locale" / f"{language}.po"
    target.parent.mkdir(exist_ok=True)
    with target.open("wb") as file:
        file.write(HEADER.format(language=language).encode())
        write_po(file, catalog, omit_header=True, include_lineno=False, width=110)
    return target


def _known(package: Path, language: str) -> dict[Key, tuple[str, ...]]:
    source = package / "locale" / f"{language}.po"
    if not source.is_file():
        return {}
    with source.open("rb") as file:
        entries = [each for each in read_po(file, locale=language) if each.id]
    return {(each.context or "", _forms(each.id)[0]): _forms(each.string) for each in entries}


def _one_or_all(forms: tuple[str, ...]) -> str | tuple[str, ...]:
    return forms if len(forms) > 1 else forms[0]


def _forms(words: str | Sequence[str] | None) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words or ())


def _faults(message: Message, translation: tuple[str, ...]) -> Iterator[str]:
    if len(translation) != len(message.forms) or not all(translation):
        yield "is not translated"
    elif places(*translation) != places(*message.forms):
        yield f"has other places in its translation: {sorted(places(*translation) ^ places(*message.forms))}"


def places(*forms: str) -> set[str]:
    """Return the places in a message that parameters go to."""
    return {place for words in forms for place in PLACE.findall(words)}


def _in_code(tree: ast.AST, file: str) -> Iterator[Message]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _in_call(node, file)
        elif isinstance(node, ast.ClassDef) and any(_name(base) == "StrEnum" for base in node.bases):
            yield from _choices(node, file)


def _in_call(call: ast.Call, file: str) -> Iterator[Message]:
    name = _name(call.func)
    named = {each.arg: each.value for each in call.keywords if each.arg}
    context = next(_literals(named.get("context")), "")
    if name == "plural" and len(call.args) > 1:
        for one, many in zip(_literals(call.args[0]), _literals(call.args[1]), strict=False):
            yield Message(one, many, context, file)
    for argument in call.args[1:2] if name == "called" else ():
        yield from (Message(words, context=MANY, file=file) for words in _literals(argument))
    many = next(_literals(named.get("plural")), "")
    given = [call.args[n] for n in MESSAGES.get(name, ()) if n < len(call.args)]
    given += [named[each] for each in NAMED if name == "says" and each in named]
    for argument in given:
        yield from (Message(words, many, context, file) for words in _literals(argument))


def _choices(noun: ast.ClassDef, file: str) -> Iterator[Message]:
    for each in noun.body:
        if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name):
            name = each.targets[0].id
            # A value that is its own name in small letters is a code for programs, not a word for people.
            yield from (Message(words, file=file) for words in _literals(each.value) if words != name.lower())


def _name(called: ast.expr) -> str:
    match called:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Call(func=ast.Name(id="Words")):
            return "Words()"
    return ""


def _literals(node: ast.expr | None) -> Iterator[str]:
    """Yield the texts that an argument can be: one, or both sides of a condition. What has no letters is no message."""
    match node:
        case ast.Constant(value=str(words)) if any(map(str.isalpha, PLACE.sub("", words))):
            yield words
        case ast.IfExp(body=first, orelse=second):
            yield from (*_literals(first), *_literals(second))


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        print(renew(Path(argument)))  # noqa: T201
        print("\n".join(untranslated(Path(argument))))  # noqa: T201
