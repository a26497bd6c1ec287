"""What a finished file says, chapter by chapter, as whoever opens it reads it; and what it said when it was written.

A person may have changed the file since. To tell what the person changed from what the data changed, the file carries
a fingerprint of each paragraph as it was written: never the words, for what somebody takes out of a report before it
is published must not lie hidden in the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import normalize
from zlib import crc32

from attrs import frozen

MOST_FINGERPRINTS = 10_000
"""A file with more paragraphs than people read carries no fingerprints: they would cost more than they tell."""


@frozen
class Chapter:
    """A heading and the paragraphs under it, a table's row being one; `mark` is that of the section, where it is known.

    `number` is what a reader sees before the title: "2.1".
    """

    title: str
    paragraphs: tuple[str, ...] = ()
    number: str = ""
    mark: str = ""

    @property
    def name(self) -> str:
        """The heading as it is printed."""
        return f"{self.number} {self.title}".strip()


@frozen
class Content:
    """The chapters of a finished file. `written` are the fingerprints of all its paragraphs when it was written.

    Headings count as paragraphs. None where the file does not say: it is another program's, or too large.
    """

    chapters: tuple[Chapter, ...]
    written: tuple[str, ...] | None = None


def fingerprint(words: str) -> str:
    """Return eight signs that stand for a paragraph's words; how many spaces stand between them does not count.

    They guard against mistakes, not against anybody's cunning.
    """
    return format(crc32(" ".join(normalize("NFC", words).split()).encode("utf-8", "surrogatepass")), "08x")


def fingerprints(paragraphs: Iterable[str]) -> tuple[str, ...]:
    """Return the fingerprints of paragraphs, without those that say nothing."""
    return tuple(fingerprint(words) for words in paragraphs if words.strip())
