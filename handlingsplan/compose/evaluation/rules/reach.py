"""The rules of whom the activities are for."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

ACTIVITIES = text("aktiviteter")

RULES: Rules = {
    "reach.children": Told(
        text(
            "Aktiviteter som är till för flickor, pojkar eller barn och unga. Nämnaren är alla aktiviteter utom "
            "dem som börjar efter den dag som läget visas för; det som flera äger räknas en gång."
        ),
        text("Aktiviteter för barn och unga"),
        ACTIVITIES,
    ),
    "reach.girls": Told(
        text(
            "Aktiviteter där det är sagt att de är till för flickor. Nämnaren är alla aktiviteter utom dem som "
            "börjar efter den dag som läget visas för; det som flera äger räknas en gång."
        ),
        text("Aktiviteter för flickor"),
        ACTIVITIES,
    ),
    "reach.boys": Told(
        text(
            "Aktiviteter där det är sagt att de är till för pojkar. Nämnaren är alla aktiviteter utom dem som "
            "börjar efter den dag som läget visas för; det som flera äger räknas en gång."
        ),
        text("Aktiviteter för pojkar"),
        ACTIVITIES,
    ),
    "reach.adults": Told(
        text(
            "Aktiviteter som är till för kvinnor, män eller vuxna. Nämnaren är alla aktiviteter utom dem som "
            "börjar efter den dag som läget visas för; det som flera äger räknas en gång."
        ),
        text("Aktiviteter för vuxna"),
        ACTIVITIES,
    ),
    "reach.women": Told(
        text(
            "Aktiviteter där det är sagt att de är till för kvinnor. Nämnaren är alla aktiviteter utom dem som "
            "börjar efter den dag som läget visas för; det som flera äger räknas en gång."
        ),
        text("Aktiviteter för kvinnor"),
        ACTIVITIES,
    ),
    "reach.men": Told(
        text(
            "Aktiviteter där det är sagt att de är till för män. Nämnaren är alla aktiviteter utom dem som börjar "
            "efter den dag som läget visas för; det som flera äger räknas en gång."
        ),
        text("Aktiviteter för män"),
        ACTIVITIES,
    ),
    "reach.both": Told(
        text(
            "Aktiviteter som är till för både unga och vuxna; de räknas i båda grupperna. Nämnaren är alla "
            "aktiviteter utom dem som börjar efter den dag som läget visas för; det som flera äger räknas en "
            "gång."
        ),
        text("Aktiviteter för både unga och vuxna"),
        ACTIVITIES,
    ),
    "reach.anybody": Told(
        text(
            "Aktiviteter där det är sagt vilka de är till för. Nämnaren är alla aktiviteter utom dem som börjar "
            "efter den dag som läget visas för; det som flera äger räknas en gång."
        ),
        text("Aktiviteter där det är sagt vilka de är till för"),
        ACTIVITIES,
    ),
    "reach.unknown": Told(
        text(
            "Aktiviteter där det inte är sagt om de är till för unga eller vuxna, kvinnor eller män. Nämnaren är "
            "alla aktiviteter utom dem som börjar efter den dag som läget visas för; det som flera äger räknas en "
            "gång."
        ),
        text("Aktiviteter där det inte är sagt vilka de är till för"),
        ACTIVITIES,
    ),
}
