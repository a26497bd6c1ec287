"""The JSON Schema of what was worked out: what each thing in the file means."""

from __future__ import annotations

import typing
from collections.abc import Iterable

from ..fields import noun_key
from ..followup import Counted
from .nation_told import NATION
from .worked_out import SCHEMA

_DIALECT = "http://json-schema.org/draft-07/schema#"
_KEY = {"type": "string", "description": "Nyckeln till en post: vems, vilken omgång, vilket slag och vilket id."}
_KEYS = {"type": "array", "items": {"$ref": "#/definitions/record"}}
_TEXT = {"type": "string"}
_TEXTS = {"type": "array", "items": _TEXT}
_THINGS = {"type": "array", "items": {"type": "object"}}
_EXACT = {
    "type": ["string", "null"],
    "description": "Exakt, som bråk (9/13) eller decimaltal; null när inget värde finns.",
}


def _object(about: str, required: str, **fields: typing.Any) -> dict[str, typing.Any]:
    return {"type": "object", "description": about, "required": required.split(), "properties": fields}


def _figure(kind: str, about: str, required: str, **fields: typing.Any) -> dict[str, typing.Any]:
    key = {**_TEXT, "description": "Siffrans nyckel, samma som i rapporterna."}
    rule = {**_TEXT, "description": "Namnet på regeln; meningen står under rules och i regler.txt."}
    return _object(about, f"kind key rule {required}", kind={"const": kind}, key=key, rule=rule, **fields)


_FIGURES = {
    "count": _figure("count", "Ett antal poster.", "value basis", value={"type": "integer"}, basis=_KEYS),
    "share": _figure(
        "share",
        "En andel: täljare och nämnare som poster.",
        "value part whole outside numerator denominator",
        value=_EXACT,
        part={**_KEYS, "description": "Posterna i täljaren."},
        whole={**_KEYS, "description": "Posterna i nämnaren."},
        outside={"type": "array", "description": "Det som står utanför nämnaren: skäl och poster."},
        numerator={"type": "integer"},
        denominator={"type": "integer"},
    ),
    "sum": _figure(
        "sum",
        "En summa av värden: post och värde för vart och ett.",
        "value parts basis unit told expected beside",
        value=_EXACT,
        parts={"type": "array", "items": {"type": "array", "minItems": 2, "maxItems": 2}},
        basis=_KEYS,
        unit=_TEXT,
        told={**_TEXTS, "description": "De som har lämnat ett värde."},
        expected={**_TEXTS, "description": "De som kunde ha lämnat ett värde."},
        beside={**_TEXTS, "description": "Nationella myndigheter vars värden också ingår."},
    ),
}


def _kinds(figures: Iterable[Counted]) -> dict[str, dict[str, typing.Any]]:
    """Return what each kind of figure holds; a room's own kind holds what the one that it builds on does, and more."""
    found = dict(_FIGURES)
    nouns: set[typing.Any] = {type(each) for each in figures}
    for noun in nouns:
        kind = noun_key(noun)
        known = _FIGURES[next(noun_key(base) for base in noun.__mro__ if noun_key(base) in _FIGURES)]
        found[kind] = {**known, "properties": {**known["properties"], "kind": {"const": kind}}}
    return dict(sorted(found.items()))


_CELL = _object(
    "En ruta i en matris: hur långt arbetet under en åtgärd eller ett uppdrag har kommit, och vad det vilar på.",
    "kind body target agency state activities basis",
    kind={"const": "cell"},
    body={**_TEXT, "description": "Nyckeln till den som redovisar."},
    target={"$ref": "#/definitions/record"},
    agency={**_TEXT, "description": "Vems arbete; tomt för hela länet."},
    state={
        **_TEXT,
        "description": "doing: pågår eller gjort. planned: bara planerat eller diskuterat. stopped: avbrutet.",
    },
    activities=_KEYS,
    basis=_KEYS,
)
_DISPUTE = _object(
    "En uppgift som två underlag från samma omgång säger olika om, och vilket av de två som gäller.",
    "record field values places holds",
    record={"$ref": "#/definitions/record"},
    field={**_TEXT, "description": "Fältets nyckel, samma som i textfilen."},
    values={"type": "array", "description": "Vad de säger; null för egna fält, som kan vara interna."},
    places=_TEXTS,
    holds={"type": "array", "items": {"type": "boolean"}},
)
_PLAN = _object("Planen som är följd.", "id title fingerprint", id=_TEXT, title=_TEXT, fingerprint=_TEXT)


def schema(figures: Iterable[Counted] = ()) -> dict[str, typing.Any]:
    """Return the schema of a file with these figures. What is told may grow; what is there keeps its meaning."""
    cells = {"type": "array", "items": {"$ref": "#/definitions/cell"}}
    kinds = _kinds(figures)
    whole = _object(
        "Allt som är uträknat i en uppföljning: varje siffra med sina poster, och matrisernas rutor.",
        " ".join(("plan on dossiers counties rules figures cells contributions concerns disputes", *NATION)),
        plan=_PLAN,
        on={
            "type": "string",
            "format": "date",
            "description": "Dagen som läget gäller. Det som är daterat senare räknas inte.",
        },
        dossiers={**_TEXTS, "description": "Underlagen: nyckel och omgång."},
        counties={
            "type": "object",
            "additionalProperties": _TEXT,
            "description": "Länen som väntas redovisa, efter kod.",
        },
        rules={"type": "object", "additionalProperties": _TEXT, "description": "Reglerna i ord, efter namn."},
        figures={
            "type": "object",
            "description": "Siffrorna efter nyckel.",
            "additionalProperties": {"oneOf": [{"$ref": f"#/definitions/{name}"} for name in kinds]},
        },
        cells={**cells, "description": "Alla rutor: åtgärd eller uppdrag × myndighet."},
        contributions={
            **cells,
            "description": "Det bästa som varje redovisande bidrar med under varje åtgärd och uppdrag.",
        },
        concerns={"type": "array", "description": "Om varje åtgärd berör varje län, och varför."},
        disputes={"type": "array", "items": _DISPUTE},
        **{name: {**_THINGS, "description": about} for name, (_, about) in NATION.items()},
    )
    return {"$schema": _DIALECT, "$id": SCHEMA, **whole, "definitions": {"record": _KEY, "cell": _CELL, **kinds}}
