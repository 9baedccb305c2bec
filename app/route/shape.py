"""Whether a tree has the fields of a route, and values of the right kind.

The fields are those of the dataclasses in `app.route.template`; nothing is declared twice. This
module imports pydantic; `app.route.loading` imports it when there is a file to read.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from app.route.errors import RouteError
from app.route.node import Node
from app.route.template import RouteTemplate
from app.words.names import likeliest

Location = Sequence[int | str]

_KEY = "[key]"
_SHOWN = 60
_CODES: Mapping[str, str] = MappingProxyType(
    {
        "string_type": "expected_text",
        "int_type": "expected_number",
        "tuple_type": "expected_list",
        "dataclass_type": "expected_fields",
        "dict_type": "expected_fields",
        "date_type": "expected_date",
        "date_parsing": "expected_date",
        "date_from_datetime_parsing": "expected_date",
        "date_from_datetime_inexact": "expected_date",
    }
)


def build(root: Node) -> tuple[RouteTemplate | None, tuple[RouteError, ...]]:
    """The template a tree holds, or `None` and why not."""
    # JSON is strict about numbers and text, and still reads dates and names of choices.
    document = json.dumps(root.plain())
    try:
        return TypeAdapter(RouteTemplate).validate_json(document), ()
    except ValidationError as error:
        return None, _errors(root, error.errors(include_url=False, include_input=False))


def _errors(root: Node, found: Sequence[ErrorDetails]) -> tuple[RouteError, ...]:
    errors = [_error(root, details) for details in found]
    # A misspelt field is one mistake, not an unknown field and a missing one.
    meant = {
        (details["loc"][:-1], error.data["near"])
        for details, error in zip(found, errors, strict=True)
        if error.code == "unknown_field"
    }
    return tuple(
        error
        for details, error in zip(found, errors, strict=True)
        if error.code != "missing_field" or (details["loc"][:-1], error.data["field"]) not in meant
    )


def _error(root: Node, details: ErrorDetails) -> RouteError:
    kind, location = details["type"], details["loc"]
    if kind == "missing":
        return _at(root, location[:-1]).error("missing_field", field=location[-1])
    if kind == "unexpected_keyword_argument":
        return _unknown_field(root, location)
    if kind == "enum":
        return _unknown_choice(root, location)
    return _wrong_value(root, location, _CODES.get(kind, "wrong_value"))


def _unknown_field(root: Node, location: Location) -> RouteError:
    *parents, name = location
    owner = _at(root, parents)
    written = str(name)
    free = [item.name for item in fields(_kind(parents)) if item.name not in owner.fields]
    data = {"field": written[:_SHOWN], "near": likeliest(written, free)}
    return RouteError(*owner.names[written], "unknown_field", data)


def _unknown_choice(root: Node, location: Location) -> RouteError:
    if location[-1] == _KEY:
        *parents, name, _ = location
        place, written = _at(root, parents).names[str(name)], str(name)
        kind = get_args(_kind(parents))[0]
    else:
        node = _at(root, location)
        place, written, kind = (node.line, node.column), node.written, _kind(location)
    choices = tuple(str(choice) for choice in kind)
    data = {"value": written[:_SHOWN], "choices": choices, "near": likeliest(written, choices)}
    return RouteError(*place, "unknown_choice", data)


def _wrong_value(root: Node, location: Location, code: str) -> RouteError:
    node = _at(root, location)
    return node.error(code, field=_field(location), value=node.written[:_SHOWN])


def _field(location: Location) -> str:
    """The name of the field a value belongs to; empty for the whole file."""
    names = [part for part in location if isinstance(part, str) and part != _KEY]
    return names[-1] if names else ""


def _at(root: Node, location: Location) -> Node:
    node = root
    for part in location:
        node = node.items[part] if isinstance(part, int) else node.child(part)
    return node


def _kind(location: Location) -> Any:
    """The type that the template has at a place."""
    kind: Any = RouteTemplate
    for part in location:
        if is_dataclass(kind):
            kind = get_type_hints(kind)[str(part)]
        else:
            kind = get_args(kind)[0 if isinstance(part, int) else 1]
    return kind
