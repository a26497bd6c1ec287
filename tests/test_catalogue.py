"""Catalogues: what is found in code, what is kept when they are renewed, and that ours are whole."""

from pathlib import Path

import pytest

from handlingsplan.language import LANGUAGES, SOURCE
from handlingsplan.testing.catalogue import Message, messages_in, renew, untranslated

ROOT = Path(__file__).parents[1]
OURS = ["handlingsplan", "plugins/handlingsplan_excel", "plugins/handlingsplan_word"]

CODE = """
class Kind(StrEnum):
    OTHER = "annat"
    CODE = "code"

says("Slutdatum", "När det är klart.", unit=f"dagar", help="Hjälp")
called("aktivitet", "aktiviteter")
text("Kunde inte läsas" if broken else "Tom fil", context="fil")
desk.w.plural("{n} svar", "{n} svar i allt", n)
Text("en rad", (), plural="rader", n=n)
Words("sv")("Ingen uppgift")
w("{n} – {m}") + w(name) + print("inget meddelande")
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "lan"
    folder.mkdir()
    (folder / "words.py").write_text(CODE, encoding="utf-8")
    return folder


def test_messages_are_found_in_calls_and_choices(package: Path) -> None:
    found = [(each.one, each.many, each.context) for each in messages_in(package).values()]
    assert sorted(found) == sorted(
        [
            ("annat", "", ""),
            ("Slutdatum", "", ""),
            ("När det är klart.", "", ""),
            ("Hjälp", "", ""),
            ("aktivitet", "", ""),
            ("aktiviteter", "", "flera"),
            ("Kunde inte läsas", "", "fil"),
            ("Tom fil", "", "fil"),
            ("{n} svar", "{n} svar i allt", ""),
            ("en rad", "rader", ""),
            ("Ingen uppgift", "", ""),
        ]
    )


def test_a_renewed_catalogue_keeps_translations_and_drops_what_is_gone(package: Path) -> None:
    catalogue = renew(package)
    words = catalogue.read_text(encoding="utf-8")
    words = words.replace('msgid "Slutdatum"\nmsgstr ""', 'msgid "Slutdatum"\nmsgstr "End date"')
    catalogue.write_text(words.replace('msgid "annat"', 'msgid "borta"').replace('msgid "aktivitet"', 'msgid "x"'))
    told = untranslated(package)
    assert "lan: 'borta' is no longer used" in told
    assert "lan: 'annat' is not translated" in told
    assert "lan: 'Slutdatum' is not translated" not in told

    renewed = renew(package).read_text(encoding="utf-8")
    assert 'msgid "Slutdatum"\nmsgstr "End date"' in renewed
    assert "borta" not in renewed
    assert renew(package).read_text(encoding="utf-8") == renewed


def test_a_message_with_two_forms_needs_two_translations(package: Path) -> None:
    (package / "words.py").write_text('w.plural("{n} svar", "{n} svar", n)', encoding="utf-8")
    catalogue = renew(package)
    words = catalogue.read_text(encoding="utf-8").replace('msgstr[0] ""', 'msgstr[0] "{n} answer"')
    catalogue.write_text(words, encoding="utf-8")
    assert untranslated(package) == ["lan: '{n} svar' is not translated"]
    catalogue.write_text(words.replace('msgstr[1] ""', 'msgstr[1] "{n} answers"'), encoding="utf-8")
    assert untranslated(package) == []


def test_a_translation_has_the_places_of_its_message(package: Path) -> None:
    (package / "words.py").write_text('text("{name} saknas")', encoding="utf-8")
    catalogue = renew(package)
    words = catalogue.read_text(encoding="utf-8").replace('saknas"\nmsgstr ""', 'saknas"\nmsgstr "{nam} is missing"')
    catalogue.write_text(words, encoding="utf-8")
    assert untranslated(package) == ["lan: '{name} saknas' has other places in its translation: ['{name}', '{nam}']"]


def test_a_message_is_one_whatever_its_forms() -> None:
    assert Message("a", "b", "c").key == Message("a", "", "c").key


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != SOURCE])
@pytest.mark.parametrize("folder", OURS)
def test_our_own_catalogues_are_whole(folder: str, language: str) -> None:
    assert untranslated(ROOT / folder, language) == []
