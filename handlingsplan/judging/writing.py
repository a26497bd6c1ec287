"""What the evaluator has judged becomes a file in the evaluator's folder; nothing that stands there is lost."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..errors import UnwritableError
from ..evaluation import HEAD, load_evaluation
from ..language import text
from ..model import ActionPlan, EvaluationHead, Record
from ..model.unfilled import NAME, WORDS
from ..store.emit import toml_of
from ..target import beside
from ..unwritable import writing
from .filled import Judged

FILE = "assessments.toml"


def write_judged(judged: Judged, folder: str | Path, plan: ActionPlan) -> tuple[Path, ...]:
    """Write verdicts, recodings and settled doubles into an evaluator's folder, and return the files written.

    A folder that is not there is made, with a head to fill in. UnwritableError, and nothing written, if something in
    the form could not be read, or if the folder has judged what the form does not hold: it would be lost.
    """
    folder = Path(folder)
    if judged.refused:
        raise UnwritableError(
            text("En del av arbetsboken gick inte att läsa; inget är skrivet."), hint=text("Rätta felen först.")
        )
    _require_none_lost(judged, folder)
    files = {FILE: "\n".join(_tables(judged))}
    if not (folder / HEAD).exists():
        head = EvaluationHead(id="utvardering", title=WORDS, agency=NAME, plan=plan.head.id)
        files[HEAD] = toml_of("evaluation", head, many=False)
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return tuple(_put(folder / name, content) for name, content in files.items())


def _tables(judged: Judged) -> Iterable[str]:
    several: tuple[tuple[str, tuple[Record, ...]], ...] = (
        ("assessment", judged.assessments),
        ("recoding", judged.recodings),
        ("double", judged.doubles),
    )
    return (toml_of(table, each, many=True) for table, records in several for each in records)


def _put(path: Path, content: str) -> Path:
    with beside(path) as place, writing(path):
        place.write_text(content, encoding="utf-8", newline="\n")
        place.replace(path)
    return path


def _require_none_lost(judged: Judged, folder: Path) -> None:
    if not (folder / HEAD).exists():
        return
    before = load_evaluation(folder)
    pairs = (
        (before.assessments, judged.assessments),
        (before.recodings, judged.recodings),
        (before.doubles, judged.doubles),
    )
    lost = [each.id for old, new in pairs for each in old if each.id not in {one.id for one in new}]
    if before.refused or lost:
        raise UnwritableError(
            text(
                "{folder} har bedömningar som inte finns i arbetsboken eller inte går att läsa ({names}); "
                "de skulle gå förlorade.",
                folder=folder,
                names=", ".join(lost) or ", ".join(each.name for each in before.refused),
            ),
            hint=text("Gör en ny arbetsbok av mappen, och för över det som är nytt."),
        )
