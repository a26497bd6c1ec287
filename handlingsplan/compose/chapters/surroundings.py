"""What surrounds the work: the group and its collaboration, documents, the problem picture, publications."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import CoordinationGroup, NoteCertainty, Publication, SituationNote
from ...report import Block, Footnote, Inline, Items, Paragraph, RecordKey, Ref, Section, TableView
from ..desk import Desk
from ..own_fields import own_said
from ..record_tables import by_kind
from .own import worded
from .plan import activities_view


def group_chapter(desk: Desk) -> Section | None:
    """Return the chapter on the coordination group: its focus, its members, and what it does together."""
    blocks: list[Block] = []
    for group in desk.account.dossier.groups:
        blocks += _group(desk, group)
    joint = joint_activities(desk)
    if joint and blocks:
        blocks.append(activities_view(joint, desk.w("Gruppens gemensamma aktiviteter")))
    return worded(desk, "samordning", Section("samordning", desk.w("Samordningsgruppen"), tuple(blocks)))


def _group(desk: Desk, group: CoordinationGroup) -> Iterator[Block]:
    w = desk.w
    shows = (desk.account.index.key("coordination_group", group.id),)
    since = w(" finns sedan {when} och", when=group.since.said) if group.since else ""
    said = w("{name}{since} består av företrädare för:", name=group.name, since=since)
    if group.focus:
        yield Paragraph((group.focus,), lang=desk.told_in)
    yield Paragraph((said,), shows=shows)
    yield Items(tuple((_member(desk, each.agency, each.function, each.convener),) for each in group.members))


def _member(desk: Desk, agency: str, function: str | None, convener: bool) -> str:
    remarks = [function] if function else []
    if convener:
        remarks.append(desk.w("sammankallande"))
    return desk.agency(agency) + (f" ({', '.join(remarks)})" if remarks else "")


def joint_activities(desk: Desk) -> tuple[RecordKey, ...]:
    """Return what more than half of the group has a part in; without a group nothing is joint."""
    members = set(desk.account.index.members) if desk.account.dossier.groups else set()
    return tuple(
        desk.account.index.key("activity", each.id)
        for each in desk.account.dossier.activities
        if 2 * len(members.intersection(role.agency for role in each.roles)) > len(members)
    )


def table_chapter(desk: Desk, name: str, title: str, kind: str, intro: str, columns: tuple[str, ...]) -> Section | None:
    """Return a chapter that shows one kind of record in one table, after the authority's own words."""
    blocks = (Paragraph((intro,)), TableView(kind, None, columns)) if by_kind(desk, kind) else ()
    return worded(desk, name, Section(name, title, blocks))


def collaboration_chapter(desk: Desk) -> Section | None:
    """Return the chapter on how bodies work together."""
    intro = desk.w("Samverkan som myndigheterna beskriver, i planens fråga och i angränsande frågor.")
    columns = ("title", "kind", "who", "scope", "about")
    return table_chapter(desk, "samverkan", desk.w("Samverkan"), "collaboration", intro, columns)


def documents_chapter(desk: Desk) -> Section | None:
    """Return the chapter on governing documents: what is there, what is lacking, what stands in its place."""
    intro = desk.w("Styrdokument som myndigheterna har, saknar eller ser som möjliga.")
    columns = ("agency", "title", "state", "dated", "says_what")
    title = desk.w("Styrdokument")
    return table_chapter(desk, "styrdokument", title, "governing_document", intro, columns)


def situation_chapter(desk: Desk) -> Section | None:
    """Return the problem picture: each statement with whose it is and how sure."""
    intro = Paragraph((desk.w("Uppgifterna återges med vem som lämnat dem och hur säkra de är."),))
    notes = tuple(_note(desk, each) for each in desk.account.dossier.situation_notes)
    chapter = Section("problembild", desk.w("Problembilden"), (intro, *notes) if notes else ())
    return worded(desk, "problembild", chapter)


def _note(desk: Desk, note: SituationNote) -> Paragraph:
    w = desk.w
    said = [w("Säkerhet: {certainty}.", certainty=desk.say(note.certainty))]
    if note.told_by:
        said.append(w("Uppgift från {agency}.", agency=desk.agency(note.told_by)))
    if note.as_of:
        said.append(w("Avser {when}.", when=note.as_of.said))
    if note.cannot_show:
        said.append(w("Visar inte: {what}", what=note.cannot_show[0].lower() + note.cannot_show[1:]))
    inlines: tuple[Inline, ...] = (note.text, Footnote((" ".join(said),)))
    if note.certainty is NoteCertainty.UNSUPPORTED:
        inlines = (*inlines, w(" (Uppgiften saknar angiven källa.)"))
    return Paragraph(inlines, lang=desk.told_in, shows=(desk.account.index.key("situation_note", note.id),))


def indicators_chapter(desk: Desk) -> Section | None:
    """Return the chapter on what is measured, with what each measurement cannot show."""
    indicators = desk.account.dossier.indicators
    title = desk.w("Det som mäts")
    if not indicators:
        return worded(desk, "matt", Section("matt", title))
    intro = Paragraph((desk.w("Mätvärden som underlaget innehåller, och vad de inte kan visa."),))
    blocks: list[Block] = [intro, TableView("indicator", None, ("title", "unit", "agency", "cannot_show"))]
    if any(each.observations for each in indicators):
        columns = ("owner", "period", "value", "people", "attendances", "women", "men", "unknown")
        blocks.append(TableView("observation", None, columns))
    return worded(desk, "matt", Section("matt", title, tuple(blocks)))


def publications_chapter(desk: Desk) -> Section | None:
    """Return the chapter on reports and surveys that concern the county."""
    blocks: list[Block] = [_publication(desk, each) for each in desk.account.dossier.publications]
    if desk.account.dossier.evidence:
        blocks.append(TableView("evidence", None, ("title", "file", "dated")))
    chapter = Section("rapporter", desk.w("Rapporter och kartläggningar"), tuple(blocks))
    return worded(desk, "rapporter", chapter)


def _publication(desk: Desk, each: Publication) -> Paragraph:
    w = desk.w
    leads = each.address and each.address.startswith(("https://", "http://"))
    title: Inline = Ref((each.title,), each.address or "") if leads else each.title
    said: list[Inline] = [title, "."]
    if each.author_body:
        said.append(f" {desk.agency(each.author_body)}")
    if each.published:
        also = "".join(
            w(" (även uppgett: {said}, {where})", said=other.said, where=other.citation)
            for other in each.conflicts
            if other.field == "published"
        )
        said.append(f"{', ' if each.author_body else ' '}{desk.when(each.published)}{also}.")
    if each.about:
        said.append(f" {each.about}")
    if each.annexed:
        said.append(w(" Bifogas rapporten."))
    if own := own_said(desk, each):
        said.append(f" {own}")
    return Paragraph(tuple(said), shows=(desk.account.index.key("publication", each.id),))
