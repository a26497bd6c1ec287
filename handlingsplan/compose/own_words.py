"""The authority's own words: Markdown becomes blocks, and a heading in a text a section of its own.

What Markdown can say and a report cannot stays as the words that were written; a rule tells where.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from attrs import Factory, define, evolve, frozen
from markdown_it.tree import SyntaxTreeNode

from ..markdown import ADDRESS, LEADS, Parsed, parsed, written
from ..report import (
    Block,
    Emphasis,
    Footnote,
    Inline,
    Items,
    Paragraph,
    RecordKey,
    Ref,
    Section,
    Strong,
    block_words,
    inline_words,
)


@define
class _Part:
    """A heading with what stands under it, while the text is read."""

    level: int
    title: str
    blocks: list[Block] = Factory(list)
    parts: list[_Part] = Factory(list)


def section_of(
    name: str, title: str, words: str, shows: tuple[RecordKey, ...] = (), lang: str | None = None
) -> Section | None:
    """Return a text as a section, its headings as sections within; None where nothing stands in it.

    The first that is printed accounts for the record. `lang` is the language that the words are in, where it is not
    the report's.
    """
    whole = _Part(0, title)
    path = [whole]
    reading = _Reading(parsed(words))
    for node in reading.text.root.children:
        if node.type == "heading":
            level = int(node.tag[1:])
            while path[-1].level >= level:
                path.pop()
            part = _Part(level, inline_words(reading.inlines(node)))
            path[-1].parts.append(part)
            path.append(part)
        else:
            path[-1].blocks += reading.blocks(node)
    names = (f"{name}/{n}" for n in count(1))
    section = _made(name, whole, names, lang)
    return _accounting(section, shows) if section.blocks or section.sections else None


def _made(name: str, part: _Part, names: Iterator[str], lang: str | None) -> Section:
    blocks = tuple(evolve(each, lang=lang) if isinstance(each, Paragraph) else each for each in part.blocks)
    return Section(name, part.title, blocks, tuple(_made(next(names), each, names, lang) for each in part.parts))


def _accounting(section: Section, shows: tuple[RecordKey, ...]) -> Section:
    if not shows:
        return section
    if not section.blocks:
        return evolve(section, sections=(evolve(section.sections[0], shows=shows), *section.sections[1:]))
    first, *others = section.blocks
    told = evolve(first, shows=shows) if isinstance(first, Paragraph | Items) else first
    return evolve(section, blocks=(told, *others))


@frozen
class _Reading:
    """Turns the nodes of a text into blocks and inlines."""

    text: Parsed
    notes: bool = True
    """Whether a reference to a footnote becomes one; in a note it stays words."""
    addresses: bool = True
    """Whether an address that stands bare is a link; in a link it is not."""

    def blocks(self, node: SyntaxTreeNode) -> Iterator[Paragraph | Items]:
        """Yield the paragraphs and lists of a node."""
        match node.type:
            case "bullet_list" | "ordered_list":
                yield from self._list(node)
            case "blockquote":
                for block in self._blocks_in(node):
                    yield evolve(block, role="quote") if isinstance(block, Paragraph) else block
            case "footnote_reference":
                label = str(node.meta["label"])
                if label not in self.text.called:
                    yield Paragraph((f"[^{label}]: ", *self._note(node)))
            case "table":
                rows = (row for part in node.children for row in part.children)
                yield Paragraph(_joined((_joined(map(self.inlines, row.children), " | ") for row in rows), "\n"))
            case _:
                inlines = self._as_written(node) or self.inlines(node)
                yield from (Paragraph(inlines),) if inlines else ()

    def _as_written(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        """Return what is no mark here as the words it is."""
        if node.type == "hr" and node.map:
            return (self.text.lines[node.map[0]].strip(),)
        if node.type not in ("fence", "html_block"):
            return ()
        words = "\n".join(filter(None, (node.info.strip(), node.content.strip("\n"))))
        return (words,) if words else ()

    def _blocks_in(self, node: SyntaxTreeNode) -> Iterator[Paragraph | Items]:
        for child in node.children:
            yield from self.blocks(child)

    def _list(self, node: SyntaxTreeNode) -> Iterator[Paragraph | Items]:
        """Yield a list; one that begins elsewhere than at 1 as the paragraphs that were written ("2009. Året då")."""
        items = tuple(item for child in node.children if (item := self._item(child)))
        start = int(node.attrs.get("start", 1))
        if start == 1:
            yield from (Items(items, node.type == "ordered_list"),) if items else ()
            return
        for number, item in enumerate(items, start):
            yield Paragraph((f"{number}. ", *(each for each in item if not isinstance(each, Items))))
            yield from (each for each in item if isinstance(each, Items))

    def _item(self, node: SyntaxTreeNode) -> tuple[Inline | Items, ...]:
        parts: list[Inline | Items] = []
        for block in self._blocks_in(node):
            if isinstance(block, Items):
                parts.append(block)
            else:
                parts += ["\n"] if parts and not isinstance(parts[-1], Items) else []
                parts += block.inlines
        return tuple(parts)

    def _note(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        return _joined(map(_in_line, evolve(self, notes=False)._blocks_in(node)), "\n")

    def inlines(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        """Return the words of a node, with emphasis, links and footnotes."""
        return tuple(each for child in node.children for each in self._inline(child))

    def _inline(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        match node.type:
            case "inline":
                yield from self.inlines(node)
            case "strong":
                yield Strong(self.inlines(node))
            case "em":
                yield Emphasis(self.inlines(node))
            case "link":
                yield from self._link(node)
            case "footnote_ref":
                label = str(node.meta["label"])
                yield Footnote(self._note(self.text.notes[label])) if self.notes else f"[^{label}]"
            case "softbreak" | "hardbreak":
                yield " " if node.type == "softbreak" else "\n"
            case "text" if self.addresses:
                yield from _with_addresses(node.content)
            case _ if written(node):
                yield written(node)

    def _link(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        to, title = str(node.attrs.get("href", "")), node.attrs.get("title")
        inner = evolve(self, addresses=False).inlines(node)
        if to.startswith(LEADS):
            yield Ref(inner or (to,), to)
        else:
            yield from (*inner, f" ({to})") if to else inner
        if title:
            yield f" ({title})"


def _in_line(block: Paragraph | Items) -> tuple[Inline, ...]:
    """Return a block as running words: a list, where only running words can stand, has a line for each item."""
    return block.inlines if isinstance(block, Paragraph) else (block_words(block),)


def _joined(runs: Iterable[tuple[Inline, ...]], by: str) -> tuple[Inline, ...]:
    return tuple(each for n, run in enumerate(runs) for each in ((by, *run) if n else run))


def _with_addresses(words: str) -> Iterator[Inline]:
    """Yield words, and each address that stands bare in them as a link."""
    end = 0
    for found in ADDRESS.finditer(words):
        if found.start() > end:
            yield words[end : found.start()]
        yield Ref((found[0],), found[0])
        end = found.end()
    if end < len(words):
        yield words[end:]
