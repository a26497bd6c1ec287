"""Text and Words: Swedish as it is written, English from the catalogue, numbers and dates as readers expect them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from handlingsplan.errors import Finding, Origin
from handlingsplan.language import Text, Words, catalogue, sort_key, text

PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Åtgärden {title} saknas"
msgstr "The measure {title} is missing"

msgctxt "fil"
msgid "tom"
msgstr "empty"

msgid "{n} svar"
msgid_plural "{n} svar i allt"
msgstr[0] "{n} answer"
msgstr[1] "{n} answers"

#, fuzzy
msgid "osäker"
msgstr "unsure"

msgid "otolkad"
msgstr ""

msgid "och"
msgstr "and"
"""


@pytest.fixture
def domain(tmp_path, monkeypatch):
    """A package with a catalogue of its own, as a county's plugin has."""
    package = tmp_path / "lanet_ord"
    (package / "locale").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "locale/en.po").write_text(PO, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    catalogue.cache_clear()
    yield "lanet_ord"
    catalogue.cache_clear()


def test_a_text_is_swedish_until_another_language_is_asked_for(domain):
    missing = text("Åtgärden {title} saknas", domain=domain, title="Webb")
    assert str(missing) == missing.to("sv") == "Åtgärden Webb saknas"
    assert missing.to("en") == "The measure Webb is missing"


@pytest.mark.parametrize("message", ["finns inte i katalogen", "osäker", "otolkad", "tom"])
def test_what_the_catalogue_lacks_stays_swedish(domain, message):
    assert text(message, domain=domain).to("en") == message


def test_context_tells_messages_apart(domain):
    assert text("tom", context="fil", domain=domain).to("en") == "empty"


@pytest.mark.parametrize(("n", "swedish", "english"), [(1, "1 svar", "1 answer"), (0, "0 svar i allt", "0 answers")])
def test_the_form_follows_the_number(domain, n, swedish, english):
    answers = Text("{n} svar", (("n", n),), plural="{n} svar i allt", n=n, domain=domain)
    assert (answers.to("sv"), answers.to("en")) == (swedish, english)
    assert Words("en", domain=domain).plural("{n} svar", "{n} svar i allt", n) == english


def test_parameters_may_hold_anything():
    assert str(text("”{said}”", said="{0} {x!r} % {")) == "”{0} {x!r} % {”"
    assert str(text("klamrar {utan} parametrar")) == "klamrar {utan} parametrar"


def test_parameters_that_have_languages_of_their_own_are_asked_for_the_same(domain):
    inner = text("tom", context="fil", domain=domain)
    finding = Finding("H999", inner, Origin("a.toml"))
    assert text("{what}!", what=inner).to("en") == "empty!"
    assert text("{what}", what=finding).to("en").endswith("H999: empty")


def test_texts_are_values():
    assert text("{a}", a=1) == text("{a}", a=1) != text("{a}", a=2)
    assert len({text("{a}", a=1), text("{a}", a=1)}) == 1


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (0, "0", "0"),
        (36, "36", "36"),
        (1234567, "1\u00a0234\u00a0567", "1\u00a0234\u00a0567"),
        (Decimal("0.5"), "0,5", "0.5"),
        (Decimal("12.34567"), "12,34567", "12.34567"),
        (Decimal("1000000.25"), "1\u00a0000\u00a0000,25", "1\u00a0000\u00a0000.25"),
        (Fraction(1, 3), "0,333", "0.333"),
    ],
)
def test_numbers_are_written_as_readers_expect_and_whole(value, swedish, english):
    assert (Words("sv").number(value), Words("en").number(value)) == (swedish, english)


def test_dates_are_written_for_running_text():
    assert Words("sv").date(date(2009, 6, 30)) == "den 30 juni 2009"
    assert Words("en").date(date(2009, 6, 30)) == "30 June 2009"


@pytest.mark.parametrize(
    ("items", "joined"), [((), ""), (("a",), "a"), (("a", "b"), "a och b"), (("a", "b", "c"), "a, b och c")]
)
def test_items_are_joined_as_a_sentence(items, joined):
    assert Words("sv").joined(items) == joined


def test_a_package_need_not_have_the_word_that_joins(domain):
    assert Words("en", domain=domain).joined(("a", "b", "c")) == "a, b and c"


def test_words_ask_their_own_catalogue(domain):
    assert Words("en", domain=domain)("tom", context="fil") == "empty"


def test_swedish_order_ends_with_the_three_vowels():
    words = ["Örebro", "Ale", "Åmål", "zon", "Ärla", "ale", "Éva", "eva"]
    assert sorted(words, key=sort_key) == ["Ale", "ale", "Éva", "eva", "zon", "Åmål", "Ärla", "Örebro"]


def test_a_package_without_a_catalogue_has_no_translations():
    assert catalogue("attrs", "en") == {}
