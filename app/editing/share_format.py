"""The file in a package that another municipality can take over: its form, written and read.

The form is told in `app/decisions/0022-share-package.md`. What comes from outside is never trusted:
every value is judged, texts are plain and of a limited length, and what does not fit is refused as
a whole.
"""

import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from app.domain.dossier import Dossier
from app.domain.fields import Field, Kind, Record, Trait, fields_of
from app.domain.ids import is_random
from app.domain.learning import Answer, Lesson, OpenQuestion, Share
from app.domain.town_hall import Municipality
from app.editing.sharing import SHARED_FIELDS, Choice, Shared, department_codes
from app.words.names import cleaned

FORMAT = "samenlevingsroute-lessons"
VERSION = 1
"""Raised when an older program would misread a file; a field more does not raise it."""

LONGEST_LINE, LONGEST_TEXT = 300, 10_000
"""Letters of a short text, and of running text; what is more is cut off."""

MOST_RECORDS = 1_000
"""Of each kind."""

_LISTS: Mapping[str, type[Shared]] = {
    "lessons": Lesson,
    "questions": OpenQuestion,
    "answers": Answer,
}
_DEPARTMENTS = "departments"


class FormatError(ValueError):
    """This is no file of this form, or it was meddled with."""


class NewerFormatError(ValueError):
    """The file was written by a newer program."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What another municipality sent.

    Attributes:
        municipality: Its name.
        code: Its CBS code; may be empty.
        made_on: The day it was made.
        choice: Its records, with its name in `from_whom`; departments by their codes.
    """

    municipality: str
    code: str
    made_on: date | None
    choice: Choice


def write(dossier: Dossier, choice: Choice, audience: Share, day: date, program: str) -> bytes:
    """The file of what is shared; the same records give the same bytes.

    Args:
        dossier: Knows the municipality and the departments.
        choice: What is shared.
        audience: With whom.
        day: The day it is made.
        program: Name and version of the program.
    """
    town = dossier.municipality
    records: Mapping[str, Iterable[Shared]] = {
        "lessons": choice.lessons,
        "questions": choice.questions,
        "answers": choice.answers,
    }
    content = {
        "format": FORMAT,
        "version": VERSION,
        "municipality": {"name": town.name, "code": town.code},
        "audience": audience.value,
        "made_on": day.isoformat(),
        "program": program,
        **{name: [_plain(dossier, item) for item in records[name]] for name in _LISTS},
    }
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()


def _plain(dossier: Dossier, record: Shared) -> dict[str, Any]:
    found: dict[str, Any] = {"id": record.id}
    kind: type[Record] = type(record)
    known = {item.name: item for item in fields_of(kind)}
    for name in SHARED_FIELDS[type(record)]:
        value = getattr(record, name)
        found[name] = (
            department_codes(dossier, value) if name == _DEPARTMENTS else known[name].encode(value)
        )
    return found


def read(raw: bytes) -> Sent:
    """What stands in a file.

    Raises:
        FormatError: It is no such file.
        NewerFormatError: A newer program wrote it.
    """
    try:
        content = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise FormatError from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise FormatError
    version = content.get("version")
    if type(version) is not int or version < 1:
        raise FormatError
    if version > VERSION:
        raise NewerFormatError
    try:
        return _sent(content)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FormatError from error


def _sent(content: Mapping[str, Any]) -> Sent:
    town = content["municipality"]
    name, code = _line(town["name"]), _line(town.get("code", ""))
    if not name:
        raise FormatError
    return Sent(
        name,
        code,
        date.fromisoformat(content["made_on"]),
        Choice(
            tuple(_records(content, "lessons", Lesson, name)),
            tuple(_records(content, "questions", OpenQuestion, name)),
            tuple(_records(content, "answers", Answer, name)),
        ),
    )


_Kind = TypeVar("_Kind", Lesson, OpenQuestion, Answer)


def _records(
    content: Mapping[str, Any], name: str, kind: type[_Kind], sender: str
) -> Iterable[_Kind]:
    rows = content.get(name, [])
    if not isinstance(rows, list) or len(rows) > MOST_RECORDS:
        raise FormatError
    return [_record(kind, row, sender) for row in rows]


def _record(kind: type[_Kind], row: Mapping[str, Any], sender: str) -> _Kind:
    """A record; what a newer program added to it is left alone."""
    key = row["id"]
    if type(key) is not str or not is_random(key):
        raise FormatError
    wanted = SHARED_FIELDS[kind]
    plain: type[Record] = kind
    values = {
        item.name: _value(item, row[item.name])
        for item in fields_of(plain)
        if item.name in wanted and item.name in row
    }
    return kind(key, **values, from_whom=sender)


def _value(field: Field, value: Any) -> Any:
    if value is None and field.optional:
        return None
    match field.kind:
        case Kind.TEXT:
            return _text(value) if field.has(Trait.PROSE) else _line(value)
        case Kind.KEYS:
            return tuple(_line(item) for item in _list(value))
        case _:
            if type(value) is not str:
                raise FormatError
            return field.decode(value)


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list) or len(value) > MOST_RECORDS:
        raise FormatError
    return value


def _line(value: Any) -> str:
    if type(value) is not str:
        raise FormatError
    return cleaned(_visible(value[: LONGEST_LINE * 4]))[:LONGEST_LINE]


def _text(value: Any) -> str:
    if type(value) is not str:
        raise FormatError
    return _visible(value.replace("\r\n", "\n").replace("\r", "\n"))[:LONGEST_TEXT].strip()


_UNSEEN = frozenset({"Cc", "Cf", "Cs"})


def _visible(text: str) -> str:
    """Without what steers a screen or hides something; a half sign is none."""
    kept = (
        letter for letter in text if letter in "\n\t" or unicodedata.category(letter) not in _UNSEEN
    )
    return unicodedata.normalize("NFC", "".join(kept))


def is_of(sent: Sent, town: Municipality) -> bool:
    """Whether something was sent by this municipality itself."""
    if sent.code and town.code:
        return sent.code.casefold() == town.code.casefold()
    return cleaned(sent.municipality).casefold() == cleaned(town.name).casefold()
