"""The archive: gathered, sealed, and proved to read back as what was followed up."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from ..collect.stamp import plan_fingerprint
from ..delivering import LeftOut, public_part
from ..delivering.deliver import prove_same
from ..dossier import load_dossier
from ..errors import Finding, UnwritableError
from ..evaluation import load_evaluation
from ..followup import FollowUp
from ..language import text
from ..material import Material
from ..model import ActionPlan, Dossier
from ..nation import Nation, figures_of
from ..plan import load_plan
from ..plugins import Plugins
from ..schema import schemas
from ..sealed import Sealed, program_version, seal
from ..store.writing import files_of
from .readme import FINDINGS, README, RULES_FILE, findings_of, readme_of, rules_in_words, rules_of
from .schema import schema
from .worked_out import NAME, SCHEMA, as_json, worked_out

KIND = "arkiv"


@frozen
class Archived:
    """An archive that was made, and what was left out of the dossiers in it, by body and round."""

    sealed: Sealed
    left_out: Mapping[str, tuple[LeftOut, ...]]


def archive(
    plan: ActionPlan,
    material: Material,
    follow_up: FollowUp,
    documents: Mapping[str, bytes],
    path: str | Path,
    *,
    findings: Sequence[Finding] = (),
    plugins: Plugins | None = None,
) -> Archived:
    """Write documents and everything that they rest on to one zip file; the same material gives the same bytes.

    The dossiers stand there as they were followed up: those from one body and round as one, and without what is
    internal or personal, which no document shows. What could not be read is told in `anmarkningar.txt`.
    UnwritableError where something in it would not read back as it is.
    """
    _require_whole(plan)
    public = {"/".join(each.path): public_part(each) for each in material.dossiers}
    dossiers = {name: evolve(each.dossier, findings=(), refused=(), homes={}) for name, each in public.items()}
    left_out = {name: each.left_out for name, each in public.items() if each.left_out}
    nation, version = Nation(follow_up), program_version()
    figures = figures_of(nation)
    files = {
        **{f"rapporter/{name}": content for name, content in documents.items()},
        **_folders(plan, material, dossiers),
        README: readme_of(plan, material, left_out, on=follow_up.on.isoformat(), version=version).encode(),
        RULES_FILE: rules_of().encode(),
        FINDINGS: findings_of(findings).encode("utf-8", "replace"),
        NAME: as_json(worked_out(nation, figures, rules_in_words())),
        SCHEMA: as_json(schema(figures.values())),
    }
    said = _said(plan, follow_up, material.dossiers, plugins)
    sealed = seal(Path(path), files, said, proof=lambda made: _prove(plan, material, dossiers, made))
    return Archived(sealed, left_out)


def _require_whole(plan: ActionPlan) -> None:
    if plan.refused:
        names = ", ".join(f"{each.kind} {each.name}" for each in plan.refused)
        raise UnwritableError(
            text("Inget arkiv görs, för allt i planen gick inte att läsa: {names}.", names=names),
            hint=text("Rätta planen först; handlingsplan plan visar felen."),
        )


def _folders(plan: ActionPlan, material: Material, dossiers: Mapping[str, Dossier]) -> dict[str, bytes]:
    """Return the files of the plan, the dossiers and the evaluator, with the schemas that explain their fields."""
    files = {f"plan/{name}": content for name, content in files_of(evolve(plan, findings=()), {})}
    for path, dossier in dossiers.items():
        files |= {f"underlag/{path}/{name}": content for name, content in files_of(dossier, {})}
    if material.evaluation is not None:
        files |= {f"utvardering/{name}": content for name, content in files_of(material.evaluation, {})}
    return files | {f"schema/{name}": content.encode() for name, content in schemas().items()}


def _prove(plan: ActionPlan, material: Material, dossiers: Mapping[str, Dossier], made: Path) -> None:
    """Read everything back; a part of the evaluator's folder that could not be read was not written either."""
    prove_same(plan, made, "plan", load_plan)
    for path, dossier in dossiers.items():
        prove_same(dossier, made, f"underlag/{path}", load_dossier)
    if material.evaluation is not None:
        prove_same(material.evaluation, made, "utvardering", load_evaluation)


def _said(
    plan: ActionPlan, follow_up: FollowUp, dossiers: Sequence[Dossier], plugins: Plugins | None
) -> dict[str, Any]:
    installed = plugins.installed if plugins else ()
    versions = {each.distribution: each.version for each in installed if each.distribution}
    return {
        "slag": KIND,
        "python": ".".join(platform.python_version_tuple()[:2]),
        "tillagg": dict(sorted(versions.items())),
        "plan": {"id": plan.head.id, "titel": plan.head.title, "avtryck": plan_fingerprint(plan)},
        "dag": follow_up.on.isoformat(),
        "underlag": [{"nyckel": each.head.body, "omgang": each.round.id} for each in dossiers],
    }
