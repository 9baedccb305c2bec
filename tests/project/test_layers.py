"""No package slips past the contracts about who may import what."""

import tomllib
from typing import Any

import pytest

from tests.project.repository import ROOT

ALLOWED = {
    "Only ui knows Qt": {"ui"},
    "Only storage speaks SQL": {"storage"},
    "Only reports and exchange write documents for people": {"reports", "exchange"},
    "Only route and demo read YAML": {"route", "demo"},
}


def contracts() -> list[dict[str, Any]]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    return found


@pytest.mark.parametrize("name", ALLOWED)
def test_a_contract_covers_every_package_but_the_owners(name: str) -> None:
    contract = next(item for item in contracts() if item["name"] == name)
    there = {path.parent.name for path in (ROOT / "app").glob("*/__init__.py")} | {"__main__"}
    named = {module.removeprefix("app.") for module in contract["source_modules"]}
    assert named == there - ALLOWED[name]
