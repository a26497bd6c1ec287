"""The words that fields choose among, and the counties."""

from __future__ import annotations

import make
import pytest

from handlingsplan.language import sort_key
from handlingsplan.store.choices import LISTS
from handlingsplan.vocabularies import counties, shipped_words, words_of, words_outside


def test_every_list_has_words_in_swedish_order_and_none_twice():
    assert tuple(shipped_words()) == LISTS
    for words in shipped_words().values():
        assert list(words) == sorted(set(words), key=sort_key)


def test_there_are_twentyone_counties():
    assert len(counties()) == 21
    assert counties()["24"] == "Västerbottens län"
    assert list(counties()) == sorted(counties())
    assert all(name.endswith(" län") for name in counties().values())


def test_a_dossiers_words_come_after_the_shipped_ones():
    words = words_of(make.dossier(vocabularies=(make.vocabulary("theme", ("frågans tyngd",)),)))
    assert words["theme"] == (*shipped_words()["theme"], "frågans tyngd")
    assert words["branch"] == shipped_words()["branch"]


def test_words_of_an_own_list_are_no_finding():
    need = make.need(theme="frågans tyngd")
    own = make.vocabulary("theme", ("frågans tyngd",))
    assert [each.code for each in words_outside(make.dossier(needs=(need,)))] == ["H024"]
    assert list(words_outside(make.dossier(needs=(need,), vocabularies=(own,)))) == []


def test_what_is_not_known_is_no_word():
    activity = make.activity("a", channel=None, branch=())
    assert list(words_outside(make.dossier(activities=(activity,)))) == []


@pytest.mark.parametrize(("code", "found"), [("24", []), ("99", ["H025"]), ("Västerbotten", ["H025"]), (None, [])])
def test_an_agencys_county_is_one_there_is(code, found):
    dossier = make.dossier(agencies=(make.agency("lst", county=code),))
    assert [each.code for each in words_outside(dossier)] == found


def test_a_finding_of_what_a_script_made_says_in_which_file_it_would_stand():
    (finding,) = words_outside(make.dossier(county=make.county("24", "Norrbottens län")))
    assert str(finding.origin) == "dossier.toml [county] Länskod (code)"
