"""All that can be wrong with many dossiers together: each kind has one code and one function that words it."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import Severity
from ..language import Text, text
from ..store.fault import Said, code


@code("H501", text("Ett underlag som inte kunde läsas"))
def not_read(why: Text, hint: Text | None) -> Said:
    """One of many dossiers cannot be read; the others are."""
    return text("Underlaget kunde inte läsas och är inte med: {why}", why=why), hint


@code("H502", text("Två underlag från samma omgång, förda samman"), Severity.WARNING)
def brought_together(places: Iterable[str], only: int) -> Said:
    """The same body has several dossiers in one round; equal records count once, the others all count."""
    return (
        text(
            "Samma omgång redovisas i flera underlag, som är förda samman: {places}. "
            "Poster som bara står i ett av dem: {only}.",
            places=", ".join(places),
            only=only,
        ),
        text("Ta med bara ett av dem om det andra är en äldre kopia."),
    )


@code("H503", text("Motstridiga uppgifter i två underlag från samma omgång"))
def disputed(field: Text, one: str, other: str, place: object, stands: bool) -> Said:
    """Two dossiers of one body and round say different things; nothing is chosen until somebody does."""
    said = text("{field}: här ”{one}”, men ”{other}” i {place}.", field=field, one=one, other=other, place=place)
    if stands:
        return said, text("Den första står, för något måste stå där. Rätta det ena, eller välj med --foredra MAPP.")
    return said, text("Posten räknas inte. Rätta det ena, eller välj ett av underlagen med --foredra MAPP.")


@code("H504", text("Motstridiga uppgifter där någon har valt"), Severity.WARNING)
def chosen(field: Text, one: str, other: str, place: object) -> Said:
    """Two dossiers say different things, and somebody has said which of them holds."""
    return (
        text(
            "{field}: ”{one}” gäller, för underlaget är valt. ”{other}” står i {place}.",
            field=field,
            one=one,
            other=other,
            place=place,
        ),
        None,
    )


@code("H505", text("Ett län eller en myndighet med två nycklar"))
def two_bodies(whose: Text, bodies: Iterable[str], place: str, county: bool) -> Said:
    """One county, or one agency, reports under several keys, and would be two bodies."""
    hint = text("Ge underlagen samma nyckel (body) i dossier.toml, eller välj ett av dem med --foredra MAPP.")
    if not county:
        hint = text("Ge underlagen samma nyckel (body) i dossier.toml. Är de från skilda län, ange länet ([county]).")
    return (
        text(
            "{whose} redovisar under flera nycklar: {bodies}. Underlaget i {place} är inte med.",
            whose=whose,
            bodies=", ".join(bodies),
            place=place,
        ),
        hint,
    )


@code("H506", text("En nyckel som två län eller myndigheter använder"))
def one_body_for_two(body: str, whose: Iterable[Text], place: str) -> Said:
    """Several counties, or agencies, report under one key, and would be one body."""
    several = tuple(whose)
    names = Text(
        ", ".join(f"{{n{n}}}" for n in range(len(several))), tuple((f"n{n}", each) for n, each in enumerate(several))
    )
    return (
        text(
            "Nyckeln ”{body}” används av {names}. Underlaget i {place} är inte med.",
            body=body,
            names=names,
            place=place,
        ),
        text("Ge varje redovisande myndighet en egen nyckel (body) i dossier.toml, eller välj med --foredra MAPP."),
    )


@code("H507", text("En leverans eller ett arkiv som har ändrats"))
def changed_since(faults: Iterable[Text]) -> Said:
    """A sealed zip file does not hold what it held when it was sealed."""
    several = tuple(faults)
    listed = Text(
        " ".join(f"{{n{n}}}" for n in range(len(several))), tuple((f"n{n}", each) for n, each in enumerate(several))
    )
    return (
        text("Zip-filen är inte som när den gjordes. {listed}", listed=listed),
        text("Be avsändaren om den på nytt, eller om ett besked om vad som är ändrat."),
    )


@code("H508", text("Planen har ändrats sedan underlaget lämnades"), Severity.WARNING)
def plan_since(then: str, now: str) -> Said:
    """The plan has the same id but says something else than when the delivery was made."""
    return (
        text("Planens lydelse är en annan än när underlaget lämnades ({then}, nu {now}).", then=then, now=now),
        text("Läs lydelsen av de åtgärder som underlaget har kopplingar till; de som är ändrade nämns för sig."),
    )


@code("H509", text("En arbetsbok som inte är ett underlag"), Severity.NOTE)
def no_dossier() -> Said:
    """A workbook lies in a folder that is read, and nothing in it says that it is a dossier."""
    return text("Arbetsboken är inget underlag och läses inte."), text("Är den ett underlag, ange den för sig.")
