"""A route file that is wrong tells what and where, all of it at once."""

import subprocess
import sys

import pytest

from app.route.errors import RouteError, RouteErrors
from app.route.loading import parse_route
from app.words import route as words
from tests.unit.route.mistakes import MISTAKES
from tests.unit.route.small_route import SMALL_ROUTE


def sentences(text: str) -> list[str]:
    """All that is told about a route text."""
    try:
        parse_route(text)
    except RouteErrors as refused:
        return [told(error) for error in refused.errors]
    return []


def told(error: RouteError) -> str:
    """What is told about a mistake, its place in short."""
    return words.route_error(error).replace(
        f"regel {error.line}, kolom {error.column}:", f"{error.line}:{error.column}"
    )


def test_a_mistake_is_told_in_one_line() -> None:
    error = RouteError(8, 5, "unknown_field", {"field": "titl", "near": "title"})
    told = "regel 8, kolom 5: onbekend veld 'titl' (bedoel je 'title'?)"
    assert words.route_error(error) == told


def test_the_small_route_is_right() -> None:
    assert sentences(SMALL_ROUTE) == []


def refused_codes(name: str) -> set[str]:
    """The codes of what is told about an entry of `MISTAKES`."""
    old, new, _ = MISTAKES[name]
    try:
        parse_route(SMALL_ROUTE.replace(old, new, 1))
    except RouteErrors as refused:
        return {error.code for error in refused.errors}
    return set()


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_place(name: str) -> None:
    old, new, expected = MISTAKES[name]
    assert SMALL_ROUTE.count(old) >= 1
    assert sentences(SMALL_ROUTE.replace(old, new, 1)) == expected


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    text = (
        SMALL_ROUTE.replace("language: nl\n", "")
        .replace("R: [OR]", "R: [ORR]")
        .replace("lead_weeks: 2", "lead_weeks: acht")
        .replace('["1.1"]', '["1.9"]')
    )
    assert sentences(text) == [
        "1:1 veld 'language' ontbreekt",
        "28:15 onbekende afdeling 'ORR' (bedoel je 'OR'?)",
        "45:21 'lead_weeks' moet een heel getal zijn, niet 'acht'",
        "46:22 onbekende stap '1.9' (bedoel je '1.1'?)",
    ]


def test_a_step_without_a_code_does_not_make_every_reference_unknown() -> None:
    text = SMALL_ROUTE.replace('code: "1.10"', "cod: x")
    assert sentences(text) == ["35:9 onbekend veld 'cod' (bedoel je 'code'?)"]


def test_every_circle_is_told() -> None:
    text = SMALL_ROUTE.replace("decision: college", 'depends_on: ["1.1", "1.10"]')
    assert len(sentences(text)) == 2


def test_a_circle_is_told_in_the_order_of_who_needs_whom() -> None:
    needs = {"2.1": "2.3", "2.2": "2.1", "2.3": "2.2"}
    steps = "".join(f'\n      - {{code: "{a}", depends_on: ["{b}"]}}' for a, b in needs.items())
    found = sentences(SMALL_ROUTE.replace("    steps:", f"    steps:{steps}", 1))
    circle = "deze stappen wachten in een kring op elkaar: 2.1 → 2.3 → 2.2 → 2.1"
    assert [one for one in found if "in een kring" in one] == [f"17:36 {circle}"]


def test_a_file_full_of_circles_tells_the_first_ones() -> None:
    steps = "".join(f'\n      - {{code: "2.{n}", depends_on: ["2.{n}"]}}' for n in range(30))
    found = sentences(SMALL_ROUTE.replace("    steps:", f"    steps:{steps}", 1))
    assert len([one for one in found if "in een kring" in one]) == 20


def test_refused_says_where_in_logs() -> None:
    error = RouteError(8, 5, "tab", {})
    assert str(RouteErrors([error, RouteError(2, 1, "tag", {})])) == "2:1 tag; 8:5 tab"


@pytest.mark.parametrize("name", ["departments", "phases", "steps"])
def test_a_route_without_its_parts_is_empty(name: str) -> None:
    whole = "key: a\ntitle: A\nversion: a\nlanguage: nl\ndepartments: []\nphases: []\n"
    phase = "{key: a, number: 1, title: A, question: A, goal: A, done_when: A, steps: []}"
    found = sentences(whole) + sentences(whole.replace("phases: []", f"phases: [{phase}]"))
    assert any(f"'{name}' is leeg; een route heeft er minstens één nodig" in one for one in found)


def test_only_who_reads_a_route_pays_for_the_parser() -> None:
    code = (
        "import sys, app.route.loading, app.route.records, app.route.bundled;"
        "print([name for name in ('pydantic', 'ruamel.yaml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
