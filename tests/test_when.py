"""When: each form with the widest days that it can mean, and nothing else."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import WHENS

from handlingsplan.when import FORMS, MONTHS, PATTERN, When, on_day, parse_when

SPANS = {
    "2009-06-30": ("2009-06-30", "2009-06-30"),
    "2009-06": ("2009-06-01", "2009-06-30"),
    "2008-02": ("2008-02-01", "2008-02-29"),
    "2009": ("2009-01-01", "2009-12-31"),
    "den 3 juni 2009": ("2009-06-03", "2009-06-03"),
    "3 juni 2009": ("2009-06-03", "2009-06-03"),
    "juni 2009": ("2009-06-01", "2009-06-30"),
    "kvartal 2 2009": ("2009-04-01", "2009-06-30"),
    "2009-K4": ("2009-10-01", "2009-12-31"),
    "2009-q1": ("2009-01-01", "2009-03-31"),
    "våren 2009": ("2009-01-01", "2009-06-30"),
    "sommaren 2009": ("2009-06-01", "2009-08-31"),
    "hösten 2009": ("2009-08-01", "2009-12-31"),
    "vintern 2009/10": ("2009-11-01", "2010-03-31"),
    "vintern 1999/00": ("1999-11-01", "2000-03-31"),
    "början av oktober 2009": ("2009-10-01", "2009-10-10"),
    "mitten av oktober 2009": ("2009-10-11", "2009-10-20"),
    "slutet av oktober 2009": ("2009-10-21", "2009-10-31"),
    "slutet av februari 2009": ("2009-02-21", "2009-02-28"),
    "början av 2009": ("2009-01-01", "2009-04-30"),
    "mitten av 2009": ("2009-05-01", "2009-08-31"),
    "slutet av 2009": ("2009-09-01", "2009-12-31"),
    "hösten 2009 – våren 2010": ("2009-08-01", "2010-06-30"),
    "2008 - 2010": ("2008-01-01", "2010-12-31"),
    "2008–2010": ("2008-01-01", "2010-12-31"),
    "2009-06-01 – 2009-06-30": ("2009-06-01", "2009-06-30"),
    "januari – december 2025": ("2025-01-01", "2025-12-31"),
    "januari-mars 2025": ("2025-01-01", "2025-03-31"),
    "januari–mars 2025": ("2025-01-01", "2025-03-31"),
    "1 januari – 30 juni 2025": ("2025-01-01", "2025-06-30"),
    "1 januari-30 juni 2025": ("2025-01-01", "2025-06-30"),
    "våren – hösten 2025": ("2025-01-01", "2025-12-31"),
    "kvartal 1 – kvartal 2 2025": ("2025-01-01", "2025-06-30"),
    "slutet av mars – juni 2025": ("2025-03-21", "2025-06-30"),
}
NO_TIMES = (
    "",
    " ",
    "snart",
    "2009-02-30",
    "2009-13",
    "2009-06-31",
    "29 februari 2009",
    "9",
    "0000",
    "vintern 2009",
    "vintern 2009/11",
    "kvartal 5 2009",
    "hösten",
    "2010 – 2009",
    "2009 – 2010 – 2011",
    "2009 –",
    "2009-06-30 12:00",
    "omkring 2009",
    "٢٠٠٩",
    "januari – 2009",
    "november – februari 2009",
    "januari – mars",
    "2009 – mars",
    "januari – vintern 2009/10",
)


@pytest.mark.parametrize(("said", "span"), SPANS.items())
def test_each_form_means_its_widest_days(said, span):
    when = parse_when(said)
    assert (when.earliest.isoformat(), when.latest.isoformat()) == span
    assert str(when) == when.said == said


@pytest.mark.parametrize("said", NO_TIMES)
def test_anything_else_is_no_time(said):
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the reading's
        parse_when(said)


@pytest.mark.parametrize("said", FORMS)
def test_the_forms_that_help_texts_show_can_be_read(said):
    assert parse_when(said).said == said


@pytest.mark.parametrize(("said", "kept"), [("Hösten 2009", "Hösten 2009"), ("  HÖSTEN\n 2009 ", "HÖSTEN 2009")])
def test_upper_case_and_spaces_do_not_matter(said, kept):
    when = parse_when(said)
    assert when.said == kept
    assert (when.earliest, when.latest) == (date(2009, 8, 1), date(2009, 12, 31))


@given(st.dates())
def test_a_day_is_exact_and_reads_back(day):
    when = on_day(day)
    assert when == parse_when(when.said)
    assert when.exact
    assert when.earliest == when.latest == day


@given(WHENS, st.dates())
def test_before_and_after_are_said_only_of_what_is_sure(when, day):
    assert when.earliest <= when.latest
    assert not (when.surely_before(day) and when.surely_after(day))
    if when.earliest <= day <= when.latest:
        assert not when.surely_before(day)
        assert not when.surely_after(day)


def test_a_time_never_ends_before_it_starts():
    with pytest.raises(ValueError, match="omvänd"):
        When("omvänd", date(2010, 1, 1), date(2009, 1, 1))


@pytest.mark.parametrize("said", [*SPANS, *FORMS])
def test_the_pattern_of_schemas_knows_every_form(said):
    assert re.search(PATTERN, said)


@given(st.text("0123456789-–/ avqk" + "".join(sorted(set("".join(MONTHS)))), max_size=24) | WHENS.map(str))
def test_what_the_reading_takes_in_lower_case_the_pattern_takes(said):
    try:
        when = parse_when(said)
    except ValueError:
        return
    assert re.search(PATTERN, when.said.lower())
