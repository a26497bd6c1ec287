"""What stands in the authority's own words and cannot be shown as it is meant; it is printed as the words it is."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ..language import Text, text
from ..markdown import unshowable
from ..model import ActionPlan, Dossier
from .rule import Fault, rule
from .telling import place


def _found(dossier: Dossier, messages: dict[str, Text], hint: Text) -> Iterator[Fault]:
    for own in dossier.own_texts:
        origin = place(own)
        before = origin.row - 1 if origin.row and not origin.table else 0  # a file's heading stands above the text
        for each in unshowable(own.text):
            if each.kind in messages:
                line = before + each.line
                message = messages[each.kind]
                params = (("line", line), ("found", each.found))
                yield Fault(
                    evolve(message, params=params), evolve(origin, row=origin.row if origin.table else line), hint
                )


@rule("H430", text("HTML i en egen text"))
def html(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """HTML belongs to web pages; a report shows it as the signs that were written."""
    said = text("Rad {line}: HTML visas som det är skrivet: {found}")
    return _found(dossier, {"html": said}, text("Ta bort taggarna, eller skriv *kursivt*, **fett** eller en lista."))


@rule("H431", text("En bild i en egen text"))
def image(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A text is words; of a picture in it only the words that stand for it are printed."""
    said = text("Rad {line}: bilden visas inte, bara orden: {found}")
    return _found(dossier, {"image": said}, text("Beskriv i ord det som bilden visar, eller lägg in den i Word."))


@rule("H432", text("Något i en egen text som en rapport inte har"))
def layout(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Code, tables and rules are printed as plain paragraphs."""
    messages = {
        "code": text("Rad {line}: kod visas som vanlig text: {found}"),
        "table": text("Rad {line}: tabellen visas som vanlig text: {found}"),
        "rule": text("Rad {line}: ett streck visas som det är skrivet: {found}"),
    }
    return _found(dossier, messages, text("Skriv det som stycken eller som en lista."))


@rule("H433", text("En länk i en egen text som inte leder till en webbadress"))
def link(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A reader of the report has none of the writer's files; the words and the address are printed."""
    said = text("Rad {line}: länken leder inte till en webbadress och visas bara som ord: ”{found}”")
    hint = text("En länk skrivs [orden](https://…), och en e-postadress [orden](mailto:…).")
    return _found(dossier, {"link": said}, hint)


@rule("H434", text("En fotnot i en egen text utan hänvisning eller utan text"))
def note(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A footnote is two things: the reference in the text, and the note at the end of it."""
    messages = {
        "note": text("Rad {line}: fotnoten {found} har ingen text."),
        "unused": text(
            "Rad {line}: ingenting i texten hänvisar till fotnoten {found}, som därför visas som ett stycke."
        ),
    }
    return _found(
        dossier, messages, text("Skriv [^1] i texten, och på en egen rad [^1]: och det som fotnoten ska säga.")
    )


IN_DOSSIERS = (html, image, layout, link, note)
