"""What every sheet of a form has: a title and the way back at its top, locks without a password, a page to print."""

from __future__ import annotations

from typing import Any

from handlingsplan.forms import FormTable
from handlingsplan.language import Words

from .form_setting import Setting
from .texts import one_line, visible
from .xlsx import A4, done


def write_top(sheet: Any, table: FormTable, setting: Setting) -> None:
    """Write what stands at the top of every sheet: its title, what it is for, and the way back."""
    looks = setting.looks
    for number, height in ((1, 27), (2, 18), (3, 20)):
        done(sheet.set_row(number - 1, height, looks["text"]))
    done(sheet.write_string(0, 0, visible(table.title), looks["title"]))
    done(sheet.write_string(1, 0, one_line(table.help), looks["about"]))
    back = setting.words("Till ”{sheet}”", sheet=setting.start.sheet)
    done(sheet.write_url(2, 0, f"internal:'{setting.start.sheet}'!A1", looks["link"], back))


def finish(sheet: Any, words: Words, *, pages: int = 1) -> None:
    """Lock what is not to be changed, and make the sheet ready for print.

    There is no password. Rows may be inserted, deleted, sorted and filtered, and made higher or wider.
    """
    allowed = ("insert_rows", "delete_rows", "sort", "autofilter", "format_columns", "format_rows")
    sheet.protect("", dict.fromkeys(allowed, True))
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(pages, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    done(sheet.set_footer(f"&L&A&R{words('Sida {page} av {pages}', page='&P', pages='&N')}"))
