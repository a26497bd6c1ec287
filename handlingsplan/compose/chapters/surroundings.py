"""What surrounds the work: the group and its collaboration, documents, the problem picture, publications."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import CoordinationGroup, NoteCertainty, Publication, SituationNote
from ...report import Block, Footnote, Inline, Items, Paragraph, RecordKey, Ref, Section, TableView
from ..desk import Desk
from ..record_tables import by_kind
from .own import own_blocks
from .plan import activities_view


def group_chapter(desk: Desk) -> Section | None:
    """Return the chapter on the coordination group: its focus, its members, and what it does together."""
    groups = desk.account.dossier.groups
    if not groups:
        return None
    blocks: list[Block] = [*own_blocks(desk, "samordning")]
    for group in groups:
        blocks += _group(desk, group)
    joint = joint_activities(desk)
    if joint:
        blocks.append(activities_view(joint, desk.w("Gruppens gemensamma aktiviteter")))
    return Section("samordning", desk.w("Samordningsgruppen"), tuple(blocks))


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
    """Return what more than half of the group has a part in."""
    members = set(desk.account.index.members)
    return tuple(
        desk.account.index.key("activity", each.id)
        for each in desk.account.dossier.activities
        if 2 * len(members & {role.agency for role in each.roles}) > len(members)
    )


def table_chapter(desk: Desk, name: str, title: str, kind: str, intro: str, columns: tuple[str, ...]) -> Section | None:
    """Return a chapter that shows one kind of record in one table; None where there are none."""
    if not by_kind(desk, kind):
        return None
    blocks = (*own_blocks(desk, name), Paragraph((intro,)), TableView(kind, None, columns))
    return Section(name, title, blocks)


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
    notes = desk.account.dossier.situation_notes
    if not notes:
        return None
    intro = Paragraph((desk.w("Uppgifterna återges med vem som lämnat dem och hur säkra de är."),))
    shown = tuple(_note(desk, each) for each in notes)
    return Section("problembild", desk.w("Problembilden"), (*own_blocks(desk, "problembild"), intro, *shown))


def _note(desk: Desk, note: SituationNote) -> Paragraph:
    w = desk.w
    said = [w("Säkerhet: {certainty}.", certainty=desk.say(note.certainty))]
    if note.told_by:
        said.append(w("Uppgift från {agency}.", agency=desk.agency(note.told_by)))
    if note.as_of:
        said.append(w("Avser {when}.", when=note.as_of.said))
    if note.cannot_show:
        said.append(note.cannot_show)
    inlines: tuple[Inline, ...] = (note.text, Footnote((" ".join(said),)))
    if note.certainty is NoteCertainty.UNSUPPORTED:
        inlines = (*inlines, w(" (Uppgiften saknar angiven källa.)"))
    return Paragraph(inlines, lang=desk.told_in, shows=(desk.account.index.key("situation_note", note.id),))


def indicators_chapter(desk: Desk) -> Section | None:
    """Return the chapter on what is measured, with what each measurement cannot show."""
    indicators = desk.account.dossier.indicators
    if not indicators:
        return None
    intro = Paragraph((desk.w("Mätvärden som underlaget innehåller, och vad de inte kan visa."),))
    blocks: list[Block] = [*own_blocks(desk, "matt"), intro]
    blocks.append(TableView("indicator", None, ("title", "unit", "agency", "cannot_show")))
    if any(each.observations for each in indicators):
        columns = ("owner", "period", "value", "people", "attendances", "women", "men", "unknown")
        blocks.append(TableView("observation", None, columns))
    return Section("matt", desk.w("Det som mäts"), tuple(blocks))


def publications_chapter(desk: Desk) -> Section | None:
    """Return the chapter on reports and surveys that concern the county."""
    publications = desk.account.dossier.publications
    if not publications and not desk.account.dossier.evidence:
        return None
    blocks: list[Block] = [_publication(desk, each) for each in publications]
    if desk.account.dossier.evidence:
        blocks.append(TableView("evidence", None, ("title", "file", "dated")))
    title = desk.w("Rapporter och kartläggningar")
    return Section("rapporter", title, (*own_blocks(desk, "rapporter"), *blocks))


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
    return Paragraph(tuple(said), shows=(desk.account.index.key("publication", each.id),))
