"""Method, rules, sources and balance: how everything in the report was worked out, and that nothing is lost."""

from __future__ import annotations

from ...language import text
from ...report import Block, Footnote, Inline, Items, Paragraph, Section, TableView
from ..desk import Desk
from ..own_fields import withheld
from ..record_tables import by_kind
from ..speaker import Speaker
from .own import worded

RULES = (
    text(
        "Ett svar är i sak, eller ett av fem besked som räknas var för sig: "
        "inget görs, ej tillämpligt, vet ej, inget svar, ej tillfrågad."
    ),
    text(
        "Myndighetens, samordnarens och utvärderarens uppgifter hålls isär. "
        "Läget är myndighetens senaste uppgift, annars samordnarens."
    ),
    text("Kopplingar mellan aktiviteter och planen är samordnarens tolkning tills myndigheten har bekräftat dem."),
    text(
        "Datum är så exakta som källan. "
        "Det som ligger efter rapportdatum räknas inte och står som ”efter rapportdatum”."
    ),
    text("En aktivitet utan slutdatum räknas aldrig som klar i tid."),
    text("Det som flera äger tillsammans räknas en gång."),
    text("Om en källa säger två olika saker visas båda."),
)

FOLLOW_UP_RULES = (
    text("Länet bidrar till en åtgärd; den ansvariga myndigheten genomför den. De två läggs aldrig ihop."),
    text(
        "Länets bidrag är det som görs av den redovisande myndigheten, av samordningsgruppen och av andra i länet. "
        "Det som bara nationella myndigheter eller andra län gör är inte länets bidrag."
    ),
    text(
        "Ett skriftligt ställningstagande avgör om en åtgärd berör länet. Finns inget berör den länet om den riktas "
        "till länsstyrelserna eller länet, eller om länsstyrelsen, en myndighet i samordningsgruppen eller den "
        "nationella myndighet som den är en del av står som ansvarig eller medverkande. "
        "Är det inte känt vem åtgärden riktas till är det inte avgjort."
    ),
    text(
        "Rutan för en åtgärd och en myndighet visar det bästa läget: pågår eller gjort, bara planerat eller "
        "diskuterat, avbrutet, ingen uppgift, efter rapportdatum, inget görs, ej tillämpligt. "
        "En koppling som planeras ger aldrig mer än planerat."
    ),
    text(
        "En andel anges alltid tillsammans med de antal som den bygger på. 100 procent betyder alla, 0 procent ingen. "
        "Det som inte är tillämpligt och det som inte är avgjort står utanför nämnaren."
    ),
)


def method_chapter(desk: Desk, *, follow_up: bool) -> Section | None:
    """Return the chapter on method with the sources and the balance under headings of their own."""
    w = desk.w
    rules = (*RULES, *FOLLOW_UP_RULES) if follow_up else RULES
    blocks: tuple[Block, ...] = (
        Paragraph((_basis(desk),)),
        Items(tuple((desk.say(rule),) for rule in rules)),
    )
    sections = [*_sources(desk), balance_section(desk)] if follow_up else [balance_section(desk)]
    chapter = Section("metod", w("Metod och regler"), blocks, tuple(sections), role="method")
    return worded(desk, "metod", chapter)


def _basis(desk: Desk) -> str:
    head, w = desk.account.dossier.head, desk.w
    said = w(
        "Rapporten bygger på underlaget ”{title}” och visar läget per {day}.",
        title=head.title,
        day=w.date(desk.account.on),
    )
    made_up = (w("Underlaget är påhittat och finns bara som exempel."),) if head.made_up else ()
    return " ".join((said, *made_up, *withheld(desk)))


def _sources(desk: Desk) -> tuple[Section, ...]:
    if not by_kind(desk, "source"):
        return ()
    said = desk.w(
        "Uppgifterna om planen är sammanställda ur dessa källor. De kan vara yngre än det som rapporten i övrigt "
        "visar, för planens uppgifter hålls aktuella för sig."
    )
    intro = Paragraph((said,))
    view = TableView("source", None, ("title", "issuer", "published"))
    return (Section("kallor", desk.w("Källor"), (intro, view), role="method"),)


def balance_section(desk: Speaker) -> Section:
    """Return the section that prints the report's balance."""
    said: tuple[Inline, ...] = (
        desk.w(
            "Tabellen räknar alla poster i underlaget: de som visas här var för sig, och de som bara räknas eller "
            "utelämnas, med skäl."
        ),
        Footnote((desk.w("Antalet är kontrollerat i den färdiga filen."),)),
    )
    return Section("balans", desk.w("Rapportens balans"), (Paragraph(said), TableView("balance")), role="method")
