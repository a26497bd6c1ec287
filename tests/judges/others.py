"""Two judges that others wrote: the validator of Microsoft's Open XML SDK, and openxml-audit."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator

HERE = Path(__file__).parent
SDK = HERE / "node_modules" / "@xarsh" / "ooxml-validator" / "dist" / "src" / "cli.js"
FALSE_ALARMS = ("Numbering definition '0' referenced but not found",)
"""What openxml-audit objects to and the standard allows: list number 0 takes a style's numbering away."""
INSTALL = "the SDK's validator is not installed; run: (cd tests/judges && npm ci --ignore-scripts)"


def sdk(path: Path) -> list[str]:
    """Return what Microsoft's validator finds wrong."""
    if not SDK.is_file() or not shutil.which("node"):
        raise AssertionError(INSTALL)
    ran = subprocess.run(["node", SDK, path], capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 1):
        raise AssertionError(f"{path.name}: the SDK's validator failed: {ran.stderr.strip()}")
    verdict = json.loads(ran.stdout)
    faults = [
        f"{fault.get('path')}: {fault.get('description')} ({fault.get('errorType')})" for fault in verdict["errors"]
    ]
    return faults if verdict["ok"] or faults else ["not valid, without a reason"]


def audit(path: Path) -> list[str]:
    """Return what openxml-audit finds wrong, warnings too."""
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)
    verdict = validator.validate(path)
    told = [str(fault) for fault in verdict.errors]
    if not verdict.is_valid and not told:
        return ["not valid, without a reason"]
    return [fault for fault in told if not fault.endswith(FALSE_ALARMS)]
