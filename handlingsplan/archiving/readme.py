"""What an archive says of itself, for whoever opens it without this program, perhaps in many years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..compose.chapters.method import FOLLOW_UP_RULES
from ..compose.chapters.method import RULES as GENERAL
from ..compose.evaluation.rules import RULES
from ..delivering import LeftOut
from ..delivering.receipt import line_of, summed
from ..errors import Finding
from ..language import Words
from ..material import Material
from ..model import ActionPlan, Dossier, every_record

README, RULES_FILE, FINDINGS = "LASMIG.txt", "regler.txt", "anmarkningar.txt"
ABOUT = """\
ARKIV
=====

Det här är rapporterna om en plan, och allt som de vilar på. Planen:
{plan}.

Läget gäller {on}. Arkivet är gjort med handlingsplan {version}, men går att läsa utan det programmet.
{made_up}
Vad som finns här
-----------------
rapporter/               rapporterna, så som de gavs ut (Word och Excel)
underlag/NYCKEL/OMGÅNG/  underlagen: en mapp för varje redovisande och omgång, som textfiler
{evaluation}plan/                    planen som är följd: områden, åtgärder, uppdrag och myndigheter
regler.txt               reglerna som siffrorna är räknade efter, i ord
uppfoljning.json         allt som är uträknat: varje siffra med posterna som den vilar på
uppfoljning.schema.json  vad allt i uppfoljning.json betyder (JSON Schema)
anmarkningar.txt         det som var fel eller värt att veta i underlagen
schema/                  vad varje fält i textfilerna betyder (JSON Schema)
manifest.json            kontrollsumma (SHA-256) för varje fil, och med vad arkivet är gjort

Så läses det
------------
Alla filer utom rapporterna är text i UTF-8 och går att öppna i vilken textredigerare som helst. Filer som slutar på
.toml har en rubrik inom hakparenteser för varje post, och under den ett fält på varje rad. Filer som slutar på .json
läses av alla statistikprogram.

Varje post har en nyckel: NYCKEL/OMGÅNG/SLAG:ID. Nyckeln vasterbotten/2009/activity:webbplats leder till mappen
underlag/vasterbotten/2009, filen activities.toml och posten med id "webbplats". Det som börjar med plan/ står i mappen
plan. En siffra i rapporten följs så här: sök dess nyckel i uppfoljning.json; där står regeln, täljaren, nämnaren och
nycklarna till posterna.

Så kontrolleras att inget är ändrat
-----------------------------------
handlingsplan arkiv --kontrollera FIL.zip
Utan programmet: räkna ut SHA-256 för varje fil och jämför med manifest.json.
"""
PUBLIC = """\
Det som inte är med
-------------------
Egna fält som är interna eller rör personer hör till den som redovisar och finns inte i arkivet:
"""
MADE_UP = "\nHela eller delar av materialet är påhittat och finns bara som exempel.\n"
ABSENT = "Underlag som inte är med i uppföljningen:\n"


def readme_of(
    plan: ActionPlan, material: Material, left_out: Mapping[str, Sequence[LeftOut]], *, on: str, version: str
) -> str:
    """Return the archive's own words on what it holds, what it does not hold, and how it is read."""
    own = "utvardering/             utvärderarens egen mapp: bedömningar, omkodningar, slutsatser\n"
    about = ABOUT.format(
        plan=plan.head.title,
        on=on,
        version=version,
        evaluation=own if material.evaluation is not None else "",
        made_up=MADE_UP if _made_up(material) else "",
    )
    hidden = [f"  {path}: {each}" for path, several in left_out.items() for each in several]
    absent = [f"  {each.place}: {each.line('sv')}" for each in material.broken]
    parts = [about, _listed(material.dossiers), PUBLIC + "\n".join([*(hidden or ["  Inga sådana fält fanns."]), ""])]
    return "\n".join([*parts, *([ABSENT + "\n".join([*absent, ""])] if absent else [])])


def _made_up(material: Material) -> bool:
    own = material.evaluation
    return any(each.head.made_up for each in material.dossiers) or (own is not None and own.head.made_up)


def _listed(dossiers: Iterable[Dossier]) -> str:
    return "\n".join(["Underlagen", "----------", *map(_line, dossiers), ""])


def _line(dossier: Dossier) -> str:
    """Return a dossier as a line: its path, its title, its county, and how many records it holds."""
    where = f", {dossier.county.name} ({dossier.county.code})" if dossier.county else ""
    records = sum(1 for each in every_record(dossier) if each.owner is None)
    return f"{'/'.join(dossier.path)}: {dossier.head.title}{where}, {Words().plural('{n} post', '{n} poster', records)}"


def rules_in_words() -> dict[str, str]:
    """Return every rule that a figure is worked out by, as a sentence, by its name."""
    return {name: str(RULES[name].rule) for name in sorted(RULES)}


def rules_of() -> str:
    """Return all rules in words: those that always hold, and those of each figure."""
    return "\n".join(("REGLER\n======\n", *_general(), "\nSiffrornas regler\n-----------------\n", *_of_figures()))


def _general() -> Iterator[str]:
    yield from (f"- {each}" for each in (*GENERAL, *FOLLOW_UP_RULES))


def _of_figures() -> Iterator[str]:
    for name, rule in rules_in_words().items():
        yield f"{RULES[name].label} [{name}]\n  {rule}\n"


def findings_of(findings: Sequence[Finding]) -> str:
    """Return what was wrong or worth knowing, each with its place."""
    return "\n".join(("ANMÄRKNINGAR\n============\n", summed(findings), "", *map(line_of, findings), ""))
