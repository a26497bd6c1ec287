"""The rules of who has reported."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

RULES: Rules = {
    "bodies.counties": Told(
        text(
            "Ett län räknas när det i någon omgång har svarat i sak på någon fråga, eller redovisat någon "
            "aktivitet, något behov, något mått, läget för någon myndighets del eller något uppdrag. En rapport "
            "som ingen har kodat räknas inte. Nämnaren är alla län som väntas redovisa."
        ),
        text("Län som har redovisat någon gång"),
        text("län", context="flera"),
    ),
    "bodies.counties.round": Told(
        text(
            "Ett län räknas när det i omgången har svarat i sak eller redovisat något. En omgång med bara "
            "uteblivna svar, eller med bara en rapport som ingen har kodat, räknas inte. Nämnaren är alla län som "
            "väntas redovisa."
        ),
        text("Län som har redovisat i omgången"),
        text("län", context="flera"),
    ),
    "bodies.agencies": Told(
        text(
            "Nationella myndigheter och organisationer som i ett eget underlag har svarat i sak eller redovisat "
            "något. En rapport som ingen har kodat räknas inte."
        ),
        text("Nationella myndigheter som har redovisat"),
    ),
    "bodies.dossiers": Told(
        text("Alla underlag som har lästs, ett för varje omgång."), text("Underlag", context="utvärderade")
    ),
}
