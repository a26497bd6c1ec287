"""The chapter on what was asked for, as it is printed."""

from __future__ import annotations

import make
import pytest
from rounds import activity, printed, report, section, words

from handlingsplan.model import NeedKind, NeedOutcome, Status
from handlingsplan.report import TableView


class TestWanted:
    NEEDS = (
        make.need("n1", theme="kunskap", text="Kurser.", outcome=NeedOutcome.PARTLY, outcome_reason="En kurs gavs."),
        make.need("n2", theme="boende", text="Platser.", met_by=("a1",)),
        make.need("n3", theme="boende", kind=NeedKind.OFFER, text="Lokaler."),
    )

    @pytest.fixture
    def asked(self):
        doing = activity("a1", Status.DONE)
        first = make.of_county("24", "2009", needs=self.NEEDS[2:], activities=())
        return report(first, make.of_county("24", "2010", needs=self.NEEDS, activities=(doing,)))

    def test_each_is_told_with_who_asked_what_became_of_it_and_how_that_is_known(self, asked):
        assert {row[4]: row[2:4] + row[5:] for row in printed(asked, "wanted").values()} == {
            "Kurser.": ("Kunskap", "Behov", "2010", "Delvis mött", "sagt av den som redovisar: En kurs gavs."),
            "Platser.": ("Boende", "Behov", "2010", "Mött", "enligt läget för det som ska möta det (Aktivitet a1)"),
            "Lokaler.": ("Boende", "Erbjudande", "2009, 2010", "Inte mött", "framförs igen, och inget möter det"),
        }

    def test_kinds_and_themes_add_up_to_all_that_was_asked_for(self, asked):
        assert printed(asked, "wanted_by_kind")["kind need"][1:] == (
            "1 av 2 (50\N{NO-BREAK SPACE}%)",
            "1 av 2 (50\N{NO-BREAK SPACE}%)",
            "0 av 2 (0\N{NO-BREAK SPACE}%)",
            "0 av 2 (0\N{NO-BREAK SPACE}%)",
        )
        assert set(printed(asked, "wanted_by_kind")["kind obstacle"][1:]) == {"Inget"}
        themes = printed(asked, "wanted_by_theme")
        assert themes["theme boende"] == ("Boende", "1", "0", "1", "0", "2")
        assert themes["sum"] == ("Summa", "1", "1", "1", "0", "3")

    def test_a_long_list_shows_first_what_has_come_of_something(self):
        waiting = tuple(make.need(f"v{n}", text=f"Vänta {n}.") for n in range(60))
        made = report(make.of_county("24", "2010", needs=(*waiting, *self.NEEDS), activities=(activity("a1"),)))
        blocks = section(made, "efterfragat").blocks
        (view,) = (each for each in blocks if isinstance(each, TableView) and each.table == "wanted")
        assert len(view.rows) == 40
        assert "wanted lan24/2010/need:n1" in view.rows
        assert len(made.table("wanted").rows) == 63
        assert "40 av 63" in words(blocks)
