"""Running text as rows: each block a row in reading order, a list a row for each item, a long text several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen
from babel import Locale, UnknownLocaleError

from handlingsplan.report import Block, Chart, Inline, Items, Paragraph, Report, TableView, block_mark

from .outline import Heading
from .runs import Run, cut, figures_in, refs_of, run_of, runs_of, words_of
from .texts import fits, pieces, visible
from .views import called, selection
from .voice import Voice

TALL = {"h1": 700, "h2": 1_000, "h3": 1_300, "lead": 1_200}
TALLEST, MOST_BREAKS = 1_800, 16
"""As much text as is seen whole in a row of Excel's greatest height."""
_BULLETS = "•–◦"


@frozen
class TextRow:
    """A row of a text sheet: what it is, its words, where it leads, whose mark it bears, which section it begins.

    `goes_on` says that the whole text is longer than a cell can hold.
    """

    kind: str
    runs: tuple[Run, ...]
    look: str = "text"
    to: str = ""
    mark: str = ""
    section: str = ""
    goes_on: bool = False

    @property
    def words(self) -> str:
        """The row's text."""
        return "".join(run.text for run in self.runs)

    @property
    def explained(self) -> str:
        """Where the row's first figure is explained; the others stand beside it there."""
        return next((run.explained for run in self.runs if run.explained), "")


@frozen
class Writing:
    """Turns headings and what stands under them into rows; `sizes` is how many rows each table has."""

    report: Report
    voice: Voice
    sizes: Mapping[str, int]

    def rows(self, headings: Iterable[Heading]) -> Iterator[TextRow]:
        """Yield all rows, each with as much text as can be seen."""
        for heading in headings:
            yield from (row for whole in self._section(heading) for row in self.seen_whole(whole))

    def _section(self, heading: Heading) -> Iterator[TextRow]:
        section = heading.section
        title = (run_of(section.title),)
        look = f"h{min(heading.level, 3)}"
        yield TextRow(heading.number, title, look, mark=block_mark(section.id, 0), section=section.id)
        for number, block in enumerate(section.blocks, 1):
            mark = block_mark(section.id, number)
            first, *others = [*self._block(block, mark)] or [TextRow("", ())]
            yield evolve(first, mark=mark)
            yield from others

    def seen_whole(self, row: TextRow) -> Iterator[TextRow]:
        """Yield a row, or several, so that no text is taller than a row can be."""
        keep = tuple((each.start, each.end) for each in figures_in(row.runs))
        start = 0
        for part in pieces(row.words, TALL.get(row.look, TALLEST), MOST_BREAKS, keep) if row.words else ("",):
            runs = cut(row.runs, start, start + len(part))
            yield evolve(row, runs=runs, goes_on=start == 0 and not fits(row.words))
            start += len(part)
            row = evolve(row, kind=self.voice.words("(forts.)"), to="", mark="", section="")

    def _block(self, block: Block, mark: str) -> Iterator[TextRow]:
        match block:
            case Paragraph():
                kind = self._kind(block)
                yield from self._with_links(TextRow(kind, tuple(runs_of(block.inlines)), block.role))
            case Items():
                yield from self._items(block, 1)
            case TableView():
                table = self.report.table(block.table)
                words = selection(block, table, self.sizes[table.key], self.voice)
                yield self._link(self.voice.words("Tabell"), called(block, table), block.table)
                yield TextRow("", (run_of(words),), "note")
            case Chart():
                yield self._link(self.voice.words("Diagram"), block.title, mark)
                yield TextRow("", (run_of(block.alt_text),), "note")

    def _link(self, kind: str, words: str, key: str) -> TextRow:
        return TextRow(kind, (run_of(words),), "leads", to=f"#{key}")

    def _kind(self, block: Paragraph) -> str:
        words = self.voice.words
        kinds = {"note": words("Not"), "warning": words("Observera"), "quote": words("Citat")}
        said = kinds.get(block.role, "")
        if block.lang and block.lang != self.report.language:
            said = f"{said} ({language_name(block.lang, self.report.language)})".strip()
        return said

    def _with_links(self, row: TextRow) -> Iterator[TextRow]:
        """A cell can lead to one place only: words that lead elsewhere get a row each, under their text."""
        refs = refs_of(row.runs)
        told = len(refs) == 1 and (refs[0].to.startswith("#") or refs[0].to == row.words)
        if told and all(run.ref for run in row.runs):
            yield evolve(row, look="leads", to=refs[0].to)
            return
        yield row
        for ref in refs:
            words = words_of(ref)
            outward = not ref.to.startswith("#") and ref.to != words
            shown = f"{words}: {visible(ref.to)}" if outward else words
            yield TextRow(self.voice.words("Länk"), (Run(shown),), "leads", to=ref.to)

    def _items(self, items: Items, depth: int) -> Iterator[TextRow]:
        for number, item in enumerate(items.items, 1):
            sign = f"{number}." if items.ordered else _BULLETS[(depth - 1) % 3]
            for part in _parts(item):
                if isinstance(part, Items):
                    yield from self._items(part, depth + 1)
                else:
                    yield from self._with_links(TextRow("", (Run(f"{sign} "), *runs_of(part)), f"item{min(depth, 9)}"))


def _parts(item: tuple[Inline | Items, ...]) -> Iterator[tuple[Inline, ...] | Items]:
    inlines: list[Inline] = []
    for each in item:
        if not isinstance(each, Items):
            inlines.append(each)
            continue
        if inlines:
            yield tuple(inlines)
            inlines = []
        yield each
    if inlines:
        yield tuple(inlines)


def language_name(code: str, language: str) -> str:
    """Return what a language is called; its code where nobody knows it."""
    try:
        return Locale.parse(code, sep="-").get_display_name(language) or code
    except (ValueError, UnknownLocaleError):
        return code
