"""What a person has changed in a report since it was written, chapter by chapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from attrs import frozen

from .content import Chapter, Content, fingerprint, fingerprints
from .language import Text, text

ALIKE = 0.5
"""How much of two paragraphs has to be the same for one to be the other, changed."""


MOST_CHAPTERS, LONGEST_TITLE = 20, 60
WINDOW = 20
"""How many paragraphs on one is looked for that was changed."""


@frozen
class Edit:
    """A paragraph that somebody has changed, added or taken away, in a chapter as the person's file has it.

    `before` is None of what was added, and where the words before are not known; `after` of what was taken away.
    """

    kind: Literal["changed", "added", "removed"]
    chapter: Chapter
    before: str | None
    after: str | None


def edits(old: Content, new: Content | None = None) -> tuple[Edit, ...]:
    """Return what differs between a person's file and what it said when it was written.

    `new` is the report as it would be written now: what it says makes the words before known. A file that does not
    carry what it said is compared with `new` itself, and then what has changed in the data counts as well.
    """
    known = {fingerprint(words): words for _, words in _paragraphs(new)} if new else {}
    before = (
        (fingerprints(words for _, words in _paragraphs(new)) if new else ()) if old.written is None else old.written
    )
    now = [*_paragraphs(old)]
    after = fingerprints(words for _, words in now)
    return tuple(_edits(before, after, now, known))


def by_chapter(found: Iterable[Edit]) -> Iterator[tuple[Chapter, list[Edit]]]:
    """Yield each chapter with what was changed in it."""
    for _, group in groupby(found, lambda each: id(each.chapter)):
        several = [*group]
        yield several[0].chapter, several


def differing(name: str, old: Content, new: Content) -> Text | None:
    """Return which chapters of a person's file are not as they were; None where the file is no report of ours."""
    ours = old.written is not None or {each.title for each in old.chapters} & {each.title for each in new.chapters}
    if not ours:
        return None
    chapters = tuple(dict.fromkeys(_short(chapter.name) for chapter, _ in by_chapter(edits(old, new))))
    if not chapters:
        return text("Orden i {name} är de som skrevs; bara utseendet är ändrat.", name=name)
    shown: Text | str = "; ".join(chapters[:MOST_CHAPTERS])
    if len(chapters) > MOST_CHAPTERS:
        shown = text("{shown} och {n} till", shown=shown, n=len(chapters) - MOST_CHAPTERS)
    if old.written is None:
        return text("Kapitel i {name} som skiljer sig från den nya: {chapters}.", name=name, chapters=shown)
    return text("Kapitel i {name} som någon har ändrat: {chapters}.", name=name, chapters=shown)


def _short(title: str) -> str:
    if not title:
        return "–"
    return title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE].rstrip()} …"


Said = tuple[Chapter, str]


def _paragraphs(content: Content | None) -> Iterator[Said]:
    for chapter in content.chapters if content else ():
        for words in (chapter.title, *chapter.paragraphs):
            if words.strip():
                yield chapter, words


def _edits(
    before: Sequence[str], after: Sequence[str], now: Sequence[Said], known: Mapping[str, str]
) -> Iterator[Edit]:
    for tag, i, until, j, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            # What stands nowhere any more stood in the chapter of what stands before it.
            chapter = now[max(j - 1, 0)][0] if now else Chapter("")
            yield from _block([known.get(each) for each in before[i:until]], now[j:end], chapter)


def _block(gone: list[str | None], come: Sequence[Said], chapter: Chapter) -> Iterator[Edit]:
    """Yield what became of paragraphs that were followed by others: pairs of those that are alike, in their order."""
    rest = [*come]
    for place, was in enumerate(gone):
        nearest = _nearest(was, rest, last=len(gone) - place == len(rest))
        if nearest is None:
            yield Edit("removed", chapter, was, None)
            continue
        yield from (Edit("added", here, None, words) for here, words in rest[:nearest])
        chapter, words = rest[nearest]
        yield Edit("changed", chapter, was, words)
        del rest[: nearest + 1]
    yield from (Edit("added", here, None, words) for here, words in rest)


def _nearest(was: str | None, rest: Sequence[Said], *, last: bool) -> int | None:
    """Return which paragraph is the one that was, changed: the most alike, or the next where as many came as went."""
    following = 0 if rest and last else None
    if was is None:
        return following
    near = rest[:WINDOW]
    ratios = [SequenceMatcher(None, was.split(), words.split(), autojunk=False).ratio() for _, words in near]
    best = max(ratios, default=0)
    return ratios.index(best) if best >= ALIKE else following
