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
from .lists import Lists, names_in
from .own_columns import own_columns, own_lists
from .rows import rows_of
from .sheets import Sheet, sheets
from .stamp import KIND, stamp_of


def dossier_form(plan: ActionPlan, dossier: Dossier | None = None, *, language: str = SOURCE) -> Form:
    """Return a form with a table for each kind of record in a dossier, and for each kind of part.

    Without a dossier it is empty, with an example for each column. What it says comes back with `dossier_of`.
    """
    w = Words(language)
    words = words_of(dossier) if dossier else shipped_words()
    lists = Lists(names_in(plan, dossier), words, language).all()
    rows = rows_of(dossier, lists) if dossier else {}
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
        {
            **{name: each.choices for name, each in lists.items()},
            **dict(own_lists(dossier) if dossier else ()),
        },
        stamp_of(plan, dossier, language),
        language,
    )


def _columns(sheet: Sheet, plan: ActionPlan, dossier: Dossier | None, w: Words) -> Iterator[FormColumn]:
    yield from columns_of(sheet, {} if dossier else examples_of(sheet, plan, w), w)
    if dossier:
        yield from own_columns(dossier, sheet)
