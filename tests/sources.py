"""What the program's own files say, read as Python reads them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]


@cache
def constants() -> frozenset[str]:
    """Every text that the core or a first-party plugin has between quotation marks."""
    files = (file for folder in ("handlingsplan", "plugins") for file in (ROOT / folder).rglob("*.py"))
    nodes = (node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
