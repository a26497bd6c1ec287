"""Delivering a dossier: one zip file with its public part, a receipt and a manifest, proved to read back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from ..collect.stamp import plan_fingerprint
from ..dossier import load_dossier
from ..errors import Finding, UnwritableError
from ..language import text
from ..model import ActionPlan, Dossier
from ..sealed import Sealed, opened, program_version, seal, unpack
from ..store.writing import Owner, files_of, require_same
from .public import LeftOut, public_part
from .receipt import NAME, receipt_of

KIND = "leverans"


@frozen
class Delivered:
    """A delivery that was made: the sealed file, the receipt's words, and what was left out."""

    sealed: Sealed
    receipt: str
    left_out: tuple[LeftOut, ...]
    findings: tuple[Finding, ...]


def deliver(
    plan: ActionPlan, dossier: Dossier, path: str | Path | None = None, *, findings: Sequence[Finding] = ()
) -> Delivered:
    """Write a county's delivery to the evaluator: its dossier in one zip file, without what is internal or personal.

    `findings` are what is still to be mended, for the receipt. UnwritableError where some of the dossier could not be
    read: nothing is lost in silence; or where something in it would not read back as it is.
    """
    _require_whole(dossier)
    public = public_part(dossier)
    said = evolve(public.dossier, findings=(), homes={})
    folder = "/".join(dossier.path)
    fingerprint = plan_fingerprint(plan)
    receipt = receipt_of(
        plan, said, public.left_out, findings, folder=folder, version=program_version(), fingerprint=fingerprint
    )
    files = {f"{folder}/{name}": content for name, content in files_of(said, {})}
    about = {
        "slag": KIND,
        "plan": {"id": plan.head.id, "titel": plan.head.title, "avtryck": fingerprint},
        "underlag": [{"nyckel": dossier.head.body, "omgang": dossier.round.id}],
    }
    target = Path(path) if path is not None else Path(f"leverans-{'-'.join(dossier.path)}.zip")
    sealed = seal(
        target,
        {**files, NAME: receipt.encode()},
        about,
        proof=lambda made: prove_same(said, made, folder, load_dossier),
    )
    return Delivered(sealed, receipt, public.left_out, (*sealed.findings, *findings))


def _require_whole(dossier: Dossier) -> None:
    if dossier.refused:
        names = ", ".join(f"{each.kind} {each.name}" for each in dossier.refused)
        raise UnwritableError(
            text("Underlaget lämnas inte, för allt i det gick inte att läsa: {names}.", names=names),
            hint=text("Rätta felen först; handlingsplan kontrollera visar dem."),
        )


def prove_same(said: Owner, made: Path, folder: str, read: Callable[[Path], Owner]) -> None:
    """Read a folder back out of a zip file; UnwritableError where it is not the same."""
    with TemporaryDirectory(prefix="handlingsplan-", ignore_cleanup_errors=True) as scratch:
        with opened(made) as package:
            unpack(package, Path(scratch), lambda name: name.startswith(f"{folder}/"))
        require_same(said, Path(scratch) / folder, read)
