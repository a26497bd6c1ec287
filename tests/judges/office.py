"""LibreOffice as a reader: a file that it cannot open makes no PDF, whatever its exit code says."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

INSTALL = "{} is missing; .ci/run installs it (packages libreoffice-writer, libreoffice-calc, poppler-utils)"


def pdfs(files: Iterable[Path], folder: Path) -> list[Path]:
    """Turn files into PDFs, all in one run of the program; return those that came out."""
    return converted(files, folder, "pdf")


def converted(files: Iterable[Path], folder: Path, suffix: str) -> list[Path]:
    """Save files anew in a format, all in one run of the program; return those that came out."""
    _need("soffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", suffix, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, capture_output=True, check=True, timeout=600)
    return sorted(folder.glob(f"*.{suffix}"))


def pages(pdf: Path) -> int:
    """Return how many pages a PDF has."""
    _need("pdfinfo")
    told = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    found = re.search(r"^Pages:\s+(\d+)$", told, re.MULTILINE)
    return int(found[1]) if found else 0


def _need(program: str) -> None:
    if not shutil.which(program):
        raise AssertionError(INSTALL.format(program))
