"""Markdown as own words are written in it: the tree of a text, and what in it a report cannot show as it is meant.

Only what a report has is read as marks: headings, paragraphs, quotes, lists, emphasis, links and footnotes. Of the
rest nothing is dropped: it is found here, told, and printed as the words that somebody wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from attrs import frozen
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

LEADS = ("https://", "http://", "mailto:")
"""What an address begins with that a report can lead to."""

ADDRESS = re.compile(r"https?://[^\s<>”“\"]*[^\s<>”“\".,;:!?)\]]")
"""An address that stands bare in the text; the sign that ends the sentence is not a part of it."""

_REFERENCE = re.compile(r"\[\^[^\]\s]+\]")
_SHOWN = 60


def _parser() -> MarkdownIt:
    # Indented text is no code, a line under a line makes no heading, and a link stands where its address stands:
    # people who know no Markdown do all three without meaning anything by it.
    parser = MarkdownIt("commonmark").enable("table").disable(["code", "lheading", "reference"])
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    # Whether a link leads anywhere is told, with its line; the parser would leave it in silence.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - its name is asked for
    return parser


_PARSER = _parser()


@frozen
class Parsed:
    """A text's tree and lines, its footnotes by their labels, and the labels that the text refers to."""

    root: SyntaxTreeNode
    lines: tuple[str, ...]
    notes: Mapping[str, SyntaxTreeNode]
    called: frozenset[str]


@lru_cache(maxsize=256)
def parsed(words: str) -> Parsed:
    """Return a text's tree and its footnotes."""
    tokens = _PARSER.parse(words)
    root = SyntaxTreeNode(tokens)
    notes = {str(each.meta["label"]): each for each in root.walk() if each.type == "footnote_reference"}
    return Parsed(root, tuple(words.splitlines()), notes, frozenset(_called(tokens)))


@frozen
class Unshowable:
    """Something that a report cannot show as it is meant: what kind it is, on which line, and what was written."""

    kind: str
    line: int
    found: str


def unshowable(words: str) -> Iterator[Unshowable]:
    """Yield what a report cannot show as it is meant, in the order of the lines.

    The kinds: "html", "image", "code", "table", "rule", "link" that leads nowhere, "note" that is lacking,
    "unused" note.
    """
    told = set()
    for each in _unshowable(words):
        if (each.kind, each.line, each.kind == "html" or each.found) not in told:
            told.add((each.kind, each.line, each.kind == "html" or each.found))
            yield each


def _unshowable(words: str) -> Iterator[Unshowable]:
    tokens = _PARSER.parse(words)
    called = set(_called(tokens))
    for token in tokens:
        line = token.map[0] + 1 if token.map else 1
        if kind := _BLOCKS.get(token.type):
            yield Unshowable(kind, line, _start(token.content or words.splitlines()[line - 1]))
        elif token.type == "footnote_reference_open" and token.meta["label"] not in called:
            yield Unshowable("unused", line, f"[^{token.meta['label']}]")
        elif token.type == "inline":
            yield from _inline(token.children or (), line)


_BLOCKS = {"html_block": "html", "fence": "code", "table_open": "table", "hr": "rule"}
_INLINES = {"html_inline": "html", "image": "image", "code_inline": "code"}


def _inline(children: Iterable[Token], line: int) -> Iterator[Unshowable]:
    for token in children:
        if kind := _INLINES.get(token.type):
            yield Unshowable(kind, line, _start(written(token)))
        elif token.type == "link_open" and not str(token.attrs.get("href", "")).startswith(LEADS):
            yield Unshowable("link", line, _start(str(token.attrs.get("href", ""))))
        elif token.type == "text":
            yield from (Unshowable("note", line, each) for each in _REFERENCE.findall(token.content))
        line += token.content.count("\n") + (token.type in ("softbreak", "hardbreak"))


def _called(tokens: Iterable[Token]) -> Iterator[str]:
    """Yield the labels of the footnotes that the text refers to; what stands in a note refers to none."""
    inside = False
    for token in tokens:
        if token.type in ("footnote_reference_open", "footnote_reference_close"):
            inside = token.type == "footnote_reference_open"
        elif not inside:
            yield from (each.meta["label"] for each in token.children or () if each.type == "footnote_ref")


def written(token: Token | SyntaxTreeNode) -> str:
    """Return a piece of text that is no mark here, as words."""
    if token.type == "image":
        return f"{token.content} ({token.attrs.get('src', '')})".strip()
    return token.content


def _start(words: str) -> str:
    first = words.strip().partition("\n")[0]
    return first if len(first) <= _SHOWN else f"{first[:_SHOWN]} …"
