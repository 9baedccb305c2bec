"""Whatever somebody does to a route file, the answer is a route or mistakes with their place."""

from hypothesis import given
from hypothesis import strategies as st

from app.route.bundled import bundled_route
from app.route.errors import RouteErrors
from app.route.loading import parse_route
from app.route.records import route_records
from app.words.route import route_error
from tests.unit.route.small_route import SMALL_ROUTE

SIGNS = "\n\t:#'\"[]{},|>%@`~?\\\x00\u2028\ufeffé\U0001f600"
WORDS = ("", "  ", ": ", "- ", " #", "&a", "*a", "!x", "null", "true", "1.10", "-1", "---\n")
NAMES = ("...\n", "1.1", "BST", "title", "key: a\n", "<<", "<<: *a", "? ", "%YAML 1.2\n")
PIECES = st.sampled_from([*SIGNS, *WORDS, *NAMES])


def refusal(text: str) -> RouteErrors | None:
    """Why a text is no route; `None` when it is one, and makes records."""
    try:
        template = parse_route(text)
    except RouteErrors as refused:
        return refused
    assert route_records(template)
    return None


def check_answer(text: str) -> None:
    """The text loads, or is refused with places inside it and sentences."""
    refused = refusal(text)
    if refused is None:
        return
    lines = text.split("\n")
    assert refused.errors
    for error in refused.errors:
        assert 1 <= error.line <= len(lines)
        assert 1 <= error.column <= len(lines[error.line - 1]) + 1
        assert route_error(error).startswith(f"regel {error.line}, kolom {error.column}: ")


def one_change(text: str) -> st.SearchStrategy[str]:
    """The text with a piece of up to forty characters replaced by something else."""

    def change(start: int, length: int, piece: str) -> str:
        return text[:start] + piece + text[start + length :]

    places, lengths = st.integers(0, len(text)), st.integers(0, 40)
    return st.builds(change, places, lengths, PIECES | st.text(max_size=5))


def lines_changed(text: str) -> st.SearchStrategy[str]:
    """The text with one line dropped, doubled, or moved to another place or depth."""
    lines = text.splitlines(keepends=True)
    numbers = st.integers(0, len(lines) - 1)

    def change(source: int, target: int, kind: str) -> str:
        line = lines[source]
        rest = [*lines[:source], *lines[source + 1 :]]
        if kind == "drop":
            return "".join(rest)
        if kind == "double":
            return "".join([*lines[:target], line, *lines[target:]])
        if kind == "move":
            return "".join([*rest[:target], line, *rest[target:]])
        return "".join([*lines[:source], f"  {line}", *lines[source + 1 :]])

    return st.builds(
        change, numbers, numbers, st.sampled_from(["drop", "double", "move", "indent"])
    )


@given(one_change(SMALL_ROUTE) | lines_changed(SMALL_ROUTE))
def test_one_change_of_a_small_route(text: str) -> None:
    check_answer(text.replace("\r\n", "\n").replace("\r", "\n"))


@given(st.text())
def test_any_text(text: str) -> None:
    check_answer(text.replace("\r\n", "\n").replace("\r", "\n"))


def test_the_bundled_route_cut_off_anywhere() -> None:
    text = bundled_route().read_text("utf-8")
    for end in range(0, len(text), 20_011):
        check_answer(text[:end])
