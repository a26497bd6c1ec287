"""The authority's own words: Markdown becomes blocks; what Markdown cannot say here stays as it was written."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from ..report import Block, Emphasis, Inline, Items, Paragraph, RecordKey, Ref, Strong

# HTML stays words, and a line that is only a number and a dot is no list in running text.
_PARSER = MarkdownIt("commonmark", {"html": False}).disable(["html_block", "html_inline", "image", "code"])


def blocks_of(words: str, shows: tuple[RecordKey, ...] = (), lang: str | None = None) -> tuple[Block, ...]:
    """Return the paragraphs and lists of a text; the first block accounts for the record.

    `lang` is the language that the words are in, where it is not the report's.
    """
    root = SyntaxTreeNode(_PARSER.parse(words))
    blocks = [block for node in root.children for block in _blocks(node)]
    if lang:
        blocks = [evolve(block, lang=lang) if isinstance(block, Paragraph) else block for block in blocks]
    if blocks and shows:
        blocks[0] = evolve(blocks[0], shows=shows)
    return tuple(blocks)


def _blocks(node: SyntaxTreeNode) -> Iterator[Paragraph | Items]:
    if node.type in ("bullet_list", "ordered_list"):
        yield _list(node)
    elif node.type == "blockquote":
        for child in node.children:
            for block in _blocks(child):
                yield Paragraph(block.inlines, "quote") if isinstance(block, Paragraph) else block
    elif node.type == "heading":
        yield Paragraph((Strong(_inlines(node)),))
    elif node.type == "fence":
        yield Paragraph((node.content.rstrip("\n"),))
    elif inlines := _inlines(node):
        yield Paragraph(inlines)


def _list(node: SyntaxTreeNode) -> Items:
    return Items(tuple(_item(child) for child in node.children), node.type == "ordered_list")


def _item(node: SyntaxTreeNode) -> tuple[Inline | Items, ...]:
    parts: list[Inline | Items] = []
    for child in node.children:
        if child.type in ("bullet_list", "ordered_list"):
            parts.append(_list(child))
        else:
            parts += [" ", *_inlines(child)] if parts else _inlines(child)
    return tuple(parts)


def _inlines(node: SyntaxTreeNode) -> tuple[Inline, ...]:
    return tuple(each for child in node.children for each in _inline(child))


def _inline(node: SyntaxTreeNode) -> Iterator[Inline]:
    if node.type == "inline":
        yield from _inlines(node)
    elif node.type == "strong":
        yield Strong(_inlines(node))
    elif node.type == "em":
        yield Emphasis(_inlines(node))
    elif node.type == "link" and _leads(node):
        yield Ref(_inlines(node), str(node.attrs["href"]))
    elif node.type in ("softbreak", "hardbreak"):
        yield " " if node.type == "softbreak" else "\n"
    elif node.children:
        yield from _inlines(node)
    elif node.content:
        yield node.content


def _leads(node: SyntaxTreeNode) -> bool:
    return str(node.attrs.get("href", "")).startswith(("https://", "http://", "mailto:"))
