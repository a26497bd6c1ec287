"""The form that holds every table of a dossier: empty for a new one, or filled in with what a dossier says."""

from __future__ import annotations

from collections.abc import Iterator

from ..forms import Form, FormColumn, FormTable
from ..language import SOURCE, Words
from ..model import ActionPlan, Dossier
from ..vocabularies import shipped_words, words_of
from .columns import columns_of
from .examples import examples_of
from .introduction import introduction
from .lists import lists_of, titles_of
from .own_columns import own_columns
from .rows import rows_of
from .sheets import Sheet, sheets
from .stamp import KIND, stamp_of


def dossier_form(plan: ActionPlan, dossier: Dossier | None = None, *, language: str = SOURCE) -> Form:
    """Return a form with a table for each kind of record in a dossier, and for each kind of part.

    Without a dossier it is empty, with an example for each column. What it says comes back with `dossier_of`.
    """
    w = Words(language)
    rows = rows_of(dossier) if dossier else {}
    return Form(
        KIND,
        dossier.head.title if dossier else w("Underlag till länets uppföljning"),
        introduction(w),
        tuple(
            FormTable(
                each.key,
                each.title.to(language),
                each.help.to(language),
                tuple(_columns(each, plan, dossier, w)),
                tuple(rows.get(each.key, ())),
                each.single,
            )
            for each in sheets()
        ),
        dict(lists_of(titles_of(plan, dossier), words_of(dossier) if dossier else shipped_words(), language)),
        stamp_of(plan, dossier),
        language,
    )


def _columns(sheet: Sheet, plan: ActionPlan, dossier: Dossier | None, w: Words) -> Iterator[FormColumn]:
    yield from columns_of(sheet, {} if dossier else examples_of(sheet, plan, w), w)
    if dossier:
        yield from own_columns(dossier, sheet)
