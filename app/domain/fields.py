"""What the fields of a record hold, read off the dataclass that declares them.

A record is declared once, as a frozen dataclass. Its schema, its entries in the change log, its
reading back and its columns in a workbook all follow from the `Field` descriptions made here.
"""

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum, auto
from functools import cache
from typing import (
    Annotated,
    Any,
    ClassVar,
    Protocol,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

Json = None | bool | int | str | list[str]
"""A value as the change log keeps it; a whole record is a mapping of these."""

JsonRecord = Mapping[str, Json]


class Record(Protocol):
    """What all records share: a stable text id.

    Attributes:
        id: Unique in its table; made of what the record connects, or random (records that stand
            on their own).
    """

    __dataclass_fields__: ClassVar[dict[str, Any]]

    def __init__(self, id: str, /, **values: Any) -> None: ...  # noqa: A002 - the id is the id

    @property
    def id(self) -> str:
        """Unique in its table."""


R = TypeVar("R", bound=Record)


class Trait(Enum):
    """What a field is besides its type."""

    PROSE = auto()
    """Running text: merged by paragraph, typed in long visits."""
    INTERNAL = auto()
    """In no export unless asked for."""
    PERSONAL = auto()
    """Holds the name of a person or text about one."""
    JSON = auto()
    """Holds JSON with texts in it."""
    LINK = auto()
    """Part of the id: never changes after creation."""


@dataclass(frozen=True, slots=True)
class Refers:
    """The field holds the id of a record in another table."""

    table: str


Prose = Annotated[str, Trait.PROSE]
InternalProse = Annotated[str, Trait.PROSE, Trait.INTERNAL]


class Kind(StrEnum):
    """How a value is kept."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"
    CHOICE = "choice"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record.

    Attributes:
        name: Name in code, column and log.
        kind: How the value is kept.
        optional: Whether it may be `None`.
        default: Default in log form; `None` also where there is no default.
        refers_to: Table whose id it holds, when it is a reference.
        choices: The values of a choice (or of the members of keys).
        traits: What it is besides its type.
        encode: From the value to its form in the log.
        decode: From that form to the value.
    """

    name: str
    kind: Kind
    optional: bool
    default: Json
    refers_to: str | None
    choices: tuple[str, ...]
    traits: frozenset[Trait]
    encode: Callable[[Any], Json]
    decode: Callable[[Any], Any]

    def has(self, trait: Trait) -> bool:
        """Whether the field has a trait."""
        return trait in self.traits


@cache
def fields_of(record: type[Record]) -> tuple[Field, ...]:
    """The fields of a record class in order of declaration, without the id.

    Args:
        record: A dataclass of this package.
    """
    hints = get_type_hints(record, include_extras=True)
    return tuple(
        _describe(item.name, hints[item.name], _default(item))
        for item in fields(record)
        if item.name != "id"
    )


@cache
def field_of(record: type[Record], name: str) -> Field:
    """One field by name.

    Raises:
        KeyError: The record has no such field.
    """
    return {item.name: item for item in fields_of(record)}[name]


def encode(record: Record) -> JsonRecord:
    """A whole record in log form, without its id."""
    return {item.name: item.encode(getattr(record, item.name)) for item in fields_of(type(record))}


def decode(record: type[R], key: str, values: JsonRecord) -> R:
    """A record from its id and its log form.

    Fields that `values` lacks take their default, so that a log written before a field existed
    still reads.

    Raises:
        ValueError: A value does not fit its field.
        KeyError: A field is not known.
        TypeError: A required field is missing.
    """
    known = _decoders(record)
    return record(key, **{name: known[name](value) for name, value in values.items()})


@cache
def _decoders(record: type[Record]) -> dict[str, Callable[[Any], Any]]:
    return {item.name: item.decode for item in fields_of(record)}


def _default(item: Any) -> Any:
    if item.default is not MISSING:
        return item.default
    return item.default_factory() if item.default_factory is not MISSING else None


def _describe(name: str, hint: Any, default: Any) -> Field:
    hint, extras = _split(hint)
    inner, optional = _without_none(hint)
    refers = next((extra.table for extra in extras if isinstance(extra, Refers)), None)
    kind, choices, to_json, from_json = _codec(inner)
    encode_value = _optional(to_json) if optional else to_json
    return Field(
        name=name,
        kind=kind,
        optional=optional,
        default=None if default is None else to_json(default),
        refers_to=refers,
        choices=choices,
        traits=frozenset(extra for extra in extras if isinstance(extra, Trait)),
        encode=encode_value,
        decode=_optional(from_json) if optional else from_json,
    )


def _split(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    if get_origin(hint) is Annotated:
        inner, *extras = get_args(hint)
        return inner, tuple(extras)
    return hint, ()


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) not in (Union, types.UnionType):
        return hint, False
    inner = [part for part in get_args(hint) if part is not type(None)]
    return inner[0], True


def _codec(hint: Any) -> tuple[Kind, tuple[str, ...], Callable[[Any], Json], Callable[[Any], Any]]:
    if get_origin(hint) is tuple:
        member = get_args(hint)[0]
        choices = tuple(member) if issubclass(member, StrEnum) else ()
        return (
            Kind.KEYS,
            choices,
            lambda value: [str(part) for part in value],
            lambda value: tuple(member(part) for part in value),
        )
    if issubclass(hint, StrEnum):
        return Kind.CHOICE, tuple(hint), str, hint
    if hint is date:
        return Kind.DAY, (), date.isoformat, date.fromisoformat
    if hint is bool:
        return Kind.FLAG, (), bool, bool
    if hint is Decimal:
        return Kind.NUMBER, (), _written, _number
    return (Kind.INTEGER, (), int, int) if hint is int else (Kind.TEXT, (), str, str)


_PLAIN = re.compile(r"-?\d{1,24}(\.\d{1,12})?", re.ASCII)


def _written(value: Decimal) -> str:
    """A number as it is kept: one way of writing for each, `0.5` and `1200`."""
    plain = value.normalize()
    return "0" if not plain else f"{plain:f}"


def _number(text: str) -> Decimal:
    """The number that was kept.

    Raises:
        ValueError: It is none, such as in a file that was meddled with.
    """
    if not _PLAIN.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def _optional(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else convert(value)
