"""Reads a route file: all of it is right, or all that is wrong with it is told."""

from pathlib import Path

from app.route.errors import RouteError, RouteErrors
from app.route.template import RouteTemplate

MAX_BYTES = 2_000_000


def load_route(path: Path) -> RouteTemplate:
    """The route in a file.

    Raises:
        RouteErrors: With every mistake that was found.
    """
    return parse_route(_text(path))


def parse_route(text: str) -> RouteTemplate:
    r"""The route in a text with `\n` between the lines.

    Raises:
        RouteErrors: With every mistake that was found.
    """
    # The parser and pydantic take a tenth of a second to import; only who reads a route pays.
    from app.route.checks import rule_errors  # noqa: PLC0415
    from app.route.reading import read_tree  # noqa: PLC0415
    from app.route.shape import build  # noqa: PLC0415

    root, unreadable = read_tree(text)
    template, misshapen = build(root)
    told = {error.place for error in unreadable}
    further = (error for error in (*misshapen, *rule_errors(root)) if error.place not in told)
    errors = (*unreadable, *further)
    if template is None or errors:
        raise RouteErrors(errors)
    return template


def _text(path: Path) -> str:
    data = _bytes(path)
    if len(data) > MAX_BYTES:
        raise _refusal("file_too_large", limit=MAX_BYTES)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise RouteErrors([RouteError(line, column, "not_utf8", {})]) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bytes(path: Path) -> bytes:
    """The first bytes of a file, one more than may be; a pipe or device is not waited for."""
    try:
        if path.is_dir():
            raise _refusal("is_folder")
        if not path.exists():
            raise _refusal("no_such_file")
        if not path.is_file():
            raise _refusal("not_a_file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _refusal("unreadable_file") from error


def _refusal(code: str, **data: int) -> RouteErrors:
    """The file as a whole is refused: there is no line to point at."""
    return RouteErrors([RouteError(0, 0, code, data)])
