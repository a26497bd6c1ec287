"""The rules of who has reported."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

RULES: Rules = {
    "bodies.counties": Told(
        text(
            "Ett län räknas när det i någon omgång har svarat i sak eller redovisat aktiviteter, behov, mått eller "
            "uppdrag; en rapport som ingen har kodat räknas inte. "
            "Nämnaren är alla län som väntas redovisa."
        ),
        text("Län som har redovisat någon gång"),
        text("län", context="flera"),
    ),
    "bodies.counties.round": Told(
        text("Ett län räknas när det har redovisat i omgången. Nämnaren är alla län som väntas redovisa."),
        text("Län som har redovisat i omgången"),
        text("län", context="flera"),
    ),
    "bodies.agencies": Told(
        text("Nationella myndigheter och organisationer som har lämnat ett eget underlag."),
        text("Nationella myndigheter som har redovisat"),
    ),
    "bodies.dossiers": Told(text("Alla underlag som har lästs, ett för varje omgång."), text("Underlag")),
}
