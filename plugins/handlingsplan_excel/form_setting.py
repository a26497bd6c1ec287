"""What all sheets of a form need to be written, and the words that they share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from handlingsplan.forms import FormColumn, FormTable
from handlingsplan.language import Words

from .form_choices import Choices, lines_as
from .form_looks import Looks
from .leads import Spot
from .texts import one_line, visible


@frozen
class Setting:
    """What all sheets of a form need: looks, lists and their names, the words, and where "Börja här" is."""

    looks: Looks
    lists: Mapping[str, Choices]
    names: Mapping[str, str]
    words: Words
    start: Spot

    def heading(self, column: FormColumn) -> str:
        """Return a column's heading; that it must be filled in stands in words."""
        title = one_line(column.title)
        return f"{title}\n({self.words('måste fyllas i')})" if column.required else title

    def hints(self, table: FormTable) -> list[str]:
        """Return the row of help under a table's headings; empty texts if there is none."""
        return _begun(self.words("Hjälp:"), map(self.hint, table.columns), table)

    def examples(self, table: FormTable) -> list[str]:
        """Return the row of examples under a table's headings; empty texts if there is none."""
        return _begun(self.words("Exempel:"), map(self.example, table.columns), table)

    def hint(self, column: FormColumn) -> str:
        """Return the help that stands under a heading."""
        return visible(column.help)

    def example(self, column: FormColumn) -> str:
        """Return the example that stands under a heading: a value of a list in the words that the list shows."""
        choices = self.lists.get(column.choices)
        return visible(lines_as(column.example, choices.shown) if choices else column.example)


def _begun(label: str, said: Iterable[str], table: FormTable) -> list[str]:
    """Return a row of texts; in a table of several rows its first cell says what kind of row it is."""
    first, *rest = said
    return [f"{label} {first}".rstrip(), *rest] if not table.single and any((first, *rest)) else [first, *rest]
