"""The fingerprint of a wording: the same for what reads the same, another for what does not."""

from __future__ import annotations

import unicodedata

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlingsplan.model import fingerprint, normalised


def test_it_is_stable_from_year_to_year():
    assert fingerprint(make.measure(title="Utbilda personal")) == "51803ec707a220c0"
    assert fingerprint(make.assignment(title="Samordna", text="Insatser i länet.")) == "7fa1d844a6dbc825"


@pytest.mark.parametrize(
    "title", ["UTBILDA Personal på sjukhus", " utbilda\n personal på  sjukhus ", "utbilda personal pa\u030a sjukhus"]
)
def test_how_it_is_typed_does_not_count(title):
    assert fingerprint(make.measure(title=title)) == fingerprint(make.measure(title="Utbilda personal på sjukhus"))


@pytest.mark.parametrize(
    "change", [{"title": "Samordna ej"}, {"text": "Insatser"}, {"text": None}, {"text": "Samordna"}]
)
def test_what_it_says_counts(change):
    before = {"title": "Samordna", "text": "Insatser i länet."}
    assert fingerprint(make.assignment(**before)) != fingerprint(make.assignment(**{**before, **change}))


@pytest.mark.parametrize("change", [{"id": "m9"}, {"number": 4}, {"note": "Ny anmärkning"}, {"area": "o2"}])
def test_what_is_known_about_it_does_not_count(change):
    assert fingerprint(make.measure(**{"title": "Utbilda", **change})) == fingerprint(make.measure(title="Utbilda"))


@given(st.text())
def test_any_text_has_one_and_normalising_twice_is_normalising_once(words):
    assert len(fingerprint(make.measure(title=words))) == 16
    assert normalised(normalised(words)) == normalised(words)
    assert normalised(unicodedata.normalize("NFD", words)) == normalised(words)


def test_half_a_character_has_one_too():
    assert fingerprint(make.measure(title="\ud800")) != fingerprint(make.measure(title="\ud801"))
