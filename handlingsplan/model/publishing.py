"""How a report is published: what a registry and a reader need, the partners' logos, and the county's own headings."""

from __future__ import annotations

import attrs
from attrs import frozen

from ..fields import says
from ..language import Text, text


@frozen(kw_only=True)
class PublicationData:
    """What a registry and a reader need to find and cite the report; persons as functions only."""

    report_number: str | None = attrs.field(default=None, metadata=says("Rapportnummer"))
    dnr: str | None = attrs.field(default=None, metadata=says("Diarienummer"))
    isbn: str | None = attrs.field(default=None, metadata=says("ISBN"))
    issn: str | None = attrs.field(default=None, metadata=says("ISSN"))
    year: str | None = attrs.field(default=None, metadata=says("År"))
    place: str | None = attrs.field(default=None, metadata=says("Ort"))
    publisher: str | None = attrs.field(
        default=None, metadata=says("Utgivare", "Om det är en annan än den redovisande myndigheten.")
    )
    cover_text: str | None = attrs.field(
        default=None, metadata=says("Omslagstext", "Några rader på titelsidan.", long=True)
    )
    contact: str | None = attrs.field(default=None, metadata=says("Kontakt", "Funktion och funktionsbrevlåda."))
    signatories: tuple[str, ...] = attrs.field(default=(), metadata=says("Undertecknas av", "Funktioner, inga namn."))


@frozen(kw_only=True)
class LogoFile:
    """A partner's logo: a picture file in the dossier's folder, and the words that stand for it."""

    file: str = attrs.field(metadata=says("Fil", "PNG eller JPEG, i underlagets mapp: bilder/lansstyrelsen.png"))
    alt_text: str = attrs.field(metadata=says("Alternativtext", "Läses upp för den som inte ser bilden."))
    content: bytes = attrs.field(default=b"", eq=False, repr=False)


@frozen(kw_only=True)
class OwnHeading:
    """The county's own name for a section of the reports, or for a whole report."""

    section: str = attrs.field(metadata=says("Avsnitt", "Avsnittets id, till exempel behov, eller rapportens."))
    title: str = attrs.field(metadata=says("Rubrik"))


REPORTS = {"lagesrapport": "status_report", "uppfoljning": "follow_up_report"}
"""What each kind of report is called where a heading is meant for the whole of it."""

SECTIONS: dict[str, Text] = {
    "sammanfattning": text("Sammanfattning"),
    "planen": text("Planen som följs upp"),
    "komplettering": text("Länets komplettering av planen"),
    "uppdrag": text("Uppdragen"),
    "samordning": text("Samordningsgruppen"),
    "fragor": text("Frågorna"),
    "oversikt": text("Svaren i översikt"),
    "myndigheter": text("Myndigheternas arbete"),
    "atgarder": text("Åtgärder som berör länet"),
    "andra": text("Åtgärder som riktas till andra"),
    "egna-initiativ": text("Egna initiativ och annat utanför planen"),
    "matriser": text("Matriser"),
    "behov": text("Detta efterfrågas"),
    "styrdokument": text("Styrdokument"),
    "samverkan": text("Samverkan"),
    "problembild": text("Problembilden"),
    "matt": text("Det som mäts"),
    "rapporter": text("Rapporter och kartläggningar"),
    "nasta-gang": text("Att fråga om nästa gång"),
    "okant": text("Det som inte är känt"),
    "forord": text("Förord"),
    "inledning": text("Inledning"),
    "slutsatser": text("Slutsatser"),
    "forslag": text("Förslag"),
    "metod": text("Metod och regler"),
    "kallor": text("Källor"),
    "balans": text("Rapportens balans"),
}
"""The sections that a county can give headings of its own, with what they are called otherwise."""
