"""What the program can raise, read off its own source: codes and the names of their data."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import app

ROOT = Path(app.__file__).parent

_SAMPLES: dict[str, Any] = {
    "date": date(2026, 10, 8),
    "missing": (),
    "near": ["1.1"],
    "choices": ["Bezig", "Gereed"],
    "sentence": "Er is iets niet te lezen.",
    "step": "3.5",
    "neighbourhood": "Kade",
    "body": "raad",
    "what": "person",
    "figure": "months",
    "tables": ("wait",),
    "gaps": ("contact",),
    "texts": ("Oldersma",),
    "traces": (("lesson", 3, "Oldersma", "name"),),
}


def raised(error: str, *packages: str) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The code, sample data and place of every `error(...)` in the source of these packages."""
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and _called(node) == error and node.args:
                    where = f"{path.relative_to(ROOT)}:{node.lineno}"
                    for code in _codes(node.args[0]):
                        yield code, _data(node), where


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _codes(node: ast.expr) -> list[str]:
    match node:
        case ast.Constant(value=str(code)):
            return [code]
        case ast.Attribute(value=ast.Name(id="Trouble"), attr=name):
            return [name.lower()]
        case ast.JoinedStr():
            # Only undo and redo come here.
            return [f"nothing_to_{name}" for name in ("undo", "redo")]
        case _:
            return []


def _data(node: ast.Call) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for keyword in node.keywords:
        if keyword.arg is None:  # the place of an instance
            found |= {"step": "3.5", "neighbourhood": ""}
        elif isinstance(keyword.value, ast.Constant):
            found[keyword.arg] = keyword.value.value
        else:
            found[keyword.arg] = _SAMPLES.get(keyword.arg, "x")
    return found
