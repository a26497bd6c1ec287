"""The receipt: in words, what a delivery holds, what was left out of it and why, and what is still to be mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..errors import Finding, Severity
from ..language import Words
from ..model import ActionPlan, Dossier, Record, held
from .public import LeftOut

NAME = "KVITTO.txt"
OWN = "egna"
HEAD = """\
KVITTO PÅ LEVERANS
==================

Underlag:   {title}
Lämnas av:  {agency}{county}
Nyckel:     {body}
Omgång:     {round}, period {period}
Plan:       {plan} ({plan_id}), lydelsens avtryck {fingerprint}
Program:    handlingsplan {version}
{made_up}"""
MADE_UP = "\nUnderlaget är påhittat och finns bara som exempel.\n"
FOLDER = """\
Underlaget ligger i mappen {folder} som textfiler (TOML, UTF-8). De går att läsa i vilken textredigerare som helst.
"""
AS_THEY_ARE = """\
Texter lämnas som de står. Programmet kan inte se om någon har skrivit något internt i en text; det som är internt
eller rör personer ska stå i egna fält med den känsligheten. Filer som underlaget hänvisar till följer inte med.
"""
HOW = """\
Så kontrolleras att inget har ändrats
-------------------------------------
handlingsplan lamna --kontrollera FIL.zip

Utan programmet: manifest.json har en kontrollsumma (SHA-256) för varje fil.
"""


def receipt_of(
    plan: ActionPlan,
    dossier: Dossier,
    left_out: Sequence[LeftOut],
    findings: Sequence[Finding],
    *,
    folder: str,
    version: str,
    fingerprint: str,
) -> str:
    """Return the receipt; the same each time for the same dossier."""
    names = {each.id: each.name for each in (*plan.agencies, *dossier.agencies)}
    head = HEAD.format(
        title=dossier.head.title,
        agency=names.get(dossier.head.agency, dossier.head.agency),
        county=f", {dossier.county.name} ({dossier.county.code})" if dossier.county else "",
        body=dossier.head.body,
        round=dossier.round.title,
        period=dossier.round.period.said,
        plan=plan.head.title,
        plan_id=plan.head.id,
        fingerprint=fingerprint,
        version=version,
        made_up=MADE_UP if dossier.head.made_up else "",
    )
    parts = (head, _held(dossier), FOLDER.format(folder=folder), _left_out(left_out), AS_THEY_ARE, _open(findings), HOW)
    return "\n".join(parts)


def _held(dossier: Dossier) -> str:
    return "\n".join(("Det här är med\n--------------", *counted(dossier), ""))


def counted(dossier: Dossier) -> Iterator[str]:
    """Yield how many records of each kind there are: "  30 aktiviteter"."""
    for holding, records in held(dossier):
        if holding.many and issubclass(holding.noun, Record) and records:
            called = holding.noun.CALLED.one if len(records) == 1 else holding.noun.CALLED.many  # type: ignore[attr-defined]
            yield f"{Words().number(len(records)):>6} {called}"


def _left_out(left_out: Sequence[LeftOut]) -> str:
    lines = [f"  {each}" for each in left_out] or [
        "  Inget. Underlaget har inga fält som är interna eller rör personer."
    ]
    return "\n".join(("Det här är utelämnat\n--------------------", *lines, ""))


def _open(findings: Sequence[Finding]) -> str:
    lines = [f"  {line_of(each)}" for each in findings] or ["  Inga."]
    return "\n".join((f"Öppna anmärkningar\n------------------\n  {summed(findings)}", *lines, ""))


def line_of(finding: Finding) -> str:
    """Return a finding as a line; of one about an own field, that may be internal, only where it is."""
    if finding.origin and finding.origin.column.partition(".")[0] == OWN:
        return f"{finding.origin}: {finding.severity.label} {finding.code}"
    return " ".join(str(finding).splitlines())


def summed(findings: Iterable[Finding]) -> str:
    """Return how many there are of each weight: "1 fel, 3 varningar, 0 upplysningar."."""
    several = [each.severity for each in findings]
    words = Words()
    return (
        words.plural("{n} fel", "{n} fel", several.count(Severity.ERROR))
        + ", "
        + words.plural("{n} varning", "{n} varningar", several.count(Severity.WARNING))
        + ", "
        + words.plural("{n} upplysning", "{n} upplysningar", several.count(Severity.NOTE))
        + "."
    )
