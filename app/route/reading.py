"""Text of a route file to a tree of nodes.

It takes the plain part of YAML 1.2 that people write. Anchors, aliases and tags are refused: they
make a small file huge, or start code in programs less careful than this one. The events of the
parser are read one by one, so that a hostile file is left before it costs time.

This module imports the parser; `app.route.loading` imports it when there is a file to read.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from types import MappingProxyType

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from app.route.errors import RouteError, RouteErrors
from app.route.node import Node, Place, Scalar

MAX_DEPTH = 20
MAX_VALUES = 20_000
_MAX_ODD = 20

_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{0,18}")
_WORDS: Mapping[str, Scalar] = MappingProxyType(
    {
        **dict.fromkeys(("", "~", "null", "Null", "NULL")),
        **dict.fromkeys(("true", "True", "TRUE"), True),
        **dict.fromkeys(("false", "False", "FALSE"), False),
    }
)


def read_tree(text: str) -> tuple[Node, tuple[RouteError, ...]]:
    r"""The tree of a text, and what is wrong with it as YAML but leaves it readable.

    Args:
        text: With `\n` between the lines.

    Raises:
        RouteErrors: It is no YAML, or of a kind where reading on makes no sense.
    """
    odd = [
        RouteError(*_place_in(text, found.start()), "odd_character", {"character": _name(found[0])})
        for found in islice(_ODD.finditer(text), _MAX_ODD)
    ]
    if odd:
        raise RouteErrors(odd)
    reader = _Reader(text)
    try:
        root = reader.read()
    except MarkedYAMLError as error:
        raise RouteErrors([*reader.errors, _syntax_error(error)]) from error
    except (YAMLError, ValueError, OverflowError) as error:
        # The parser itself stumbles over some escapes, such as "\UFFFFFFFF", and tells no place.
        raise RouteErrors([*reader.errors, RouteError(*reader.place, "not_yaml", {})]) from error
    return root, tuple(reader.errors)


class _Reader:
    """Builds nodes from events; `place` is where it is."""

    def __init__(self, text: str) -> None:
        self.errors: list[RouteError] = []
        self.place: Place = (1, 1)
        self._events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
        self._values = 0

    def read(self) -> Node:
        """The one document of the text."""
        self._next()
        if not isinstance(self._next(), DocumentStartEvent):
            raise self._refusal("empty_file")
        root = self._node(self._next(), 1)
        self._next()
        if isinstance(self._next(), DocumentStartEvent):
            raise self._refusal("several_documents")
        return root

    def _next(self) -> Event:
        event = next(self._events)
        self.place = event.start_mark.line + 1, event.start_mark.column + 1
        return event

    def _refusal(self, code: str, **data: int) -> RouteErrors:
        return RouteErrors([*self.errors, RouteError(*self.place, code, data)])

    def _note(self, code: str, **data: str) -> None:
        self.errors.append(RouteError(*self.place, code, data))

    def _node(self, event: Event, depth: int) -> Node:
        self._check(event, depth)
        if isinstance(event, MappingStartEvent):
            return self._mapping(depth)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(depth)
        return self._scalar(event) if isinstance(event, ScalarEvent) else Node(*self.place)

    def _check(self, event: Event, depth: int) -> None:
        self._values += 1
        if depth > MAX_DEPTH:
            raise self._refusal("too_deep", limit=MAX_DEPTH)
        if self._values > MAX_VALUES:
            raise self._refusal("too_many_values", limit=MAX_VALUES)
        if isinstance(event, NodeEvent) and event.anchor is not None:
            self._note("alias" if isinstance(event, AliasEvent) else "anchor", name=event.anchor)
        if getattr(event, "tag", None) is not None:
            self._note("tag")

    def _sequence(self, depth: int) -> Node:
        place = self.place
        items = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return Node(*place, tuple(items))

    def _mapping(self, depth: int) -> Node:
        place = self.place
        fields: dict[str, Node] = {}
        names: dict[str, Place] = {}
        while not isinstance(event := self._next(), MappingEndEvent):
            here = self.place
            name = self._node(event, depth + 1)
            if not isinstance(event, ScalarEvent):
                self.errors.append(RouteError(*here, "name_not_text", {}))
            elif name.written in names:
                first = names[name.written][0]
                self.errors.append(name.error("name_twice", field=name.written, line=first))
            value_event = self._next()
            value = self._node(value_event, depth + 1)
            if isinstance(value_event, ScalarEvent) and value.value is None and not value.written:
                # The parser puts a value that was left out at whatever comes next.
                value = replace(value, line=here[0], column=here[1])
            fields.setdefault(name.written, value)
            names.setdefault(name.written, here)
        return Node(*place, fields, names=names)

    def _scalar(self, event: ScalarEvent) -> Node:
        for found in islice(_ODD.finditer(event.value), 1):
            self._note("odd_character", character=_name(found[0]))
        is_plain = event.style in (None, "")
        value = _resolved(event.value) if is_plain else event.value
        return Node(*self.place, value, event.value)


def _resolved(written: str) -> Scalar:
    """The value of a scalar without quotes, by the core rules of YAML 1.2."""
    if written in _WORDS:
        return _WORDS[written]
    if _INTEGER.fullmatch(written):
        return int(written)
    return float(written) if _DECIMAL.fullmatch(written) else written


def _syntax_error(error: MarkedYAMLError) -> RouteError:
    """The mistake that is most likely meant by what the parser tells."""
    mark = error.problem_mark or error.context_mark
    line, column = (1, 1) if mark is None else (mark.line + 1, mark.column + 1)
    problem, context = str(error.problem or ""), str(error.context or "")
    since = {"since": error.context_mark.line + 1} if error.context_mark is not None else {}
    if "quoted scalar" in context and "unexpected end" in problem and since:
        return RouteError(line, column, "unclosed_quote", since)
    if "flow" in context and since:
        return RouteError(line, column, "unclosed_bracket", since)
    if "'\\t'" in problem:
        return RouteError(line, column, "tab", {})
    if "mapping values are not allowed" in problem:
        return RouteError(line, column, "colon_in_text", {})
    return RouteError(line, column, "not_yaml", {})


def _place_in(text: str, index: int) -> Place:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _name(character: str) -> str:
    return f"U+{ord(character):04X}"
