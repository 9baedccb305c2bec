"""Which column of a pasted list is what: by its heading, or else by what stands in it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from app.domain.dossier import Dossier
from app.domain.town_hall import Department
from app.exchange.clipboard import Cells
from app.exchange.layout import FIELDS, NAMES, Field, Layout, Subject
from app.exchange.patterns import (
    cbs_code,
    is_mail,
    is_phone,
    known_departments,
    named_departments,
)
from app.words import headings
from app.words.names import folded

_SHORT_CODE = re.compile(r"[A-Z][A-Z0-9]{0,7}", re.ASCII)
_SAMPLE = 200
"""So many values tell what a column is."""
_MOSTLY = 0.6
"""Share of the values that must agree."""
_ALIKE = 0.8
_SHORTEST_TYPO = 4
"""In shorter headings a typing error makes another word."""
_LONGEST_TYPO = 2
"""Letters that a heading may be longer or shorter."""


def guess(dossier: Dossier, subject: Subject, rows: Cells) -> Layout:
    """What the columns of a list are, as far as can be told; at least one holds a name."""
    rows = rows[heading_row(rows) :]
    width = max((len(row) for row in rows), default=0)
    headed = _by_heading(subject, rows[0]) if rows else ()
    header = bool(headed)
    fields = [*headed, *[None] * (width - len(headed))]
    body = [_column(rows[header:], at) for at in range(width)]
    free = [at for at in range(width) if fields[at] is None and not _heading(rows, at, header)]
    _by_content(_judges(dossier, subject), fields, free, body)
    if not NAMES & set(fields):
        _give_names(subject, fields, body, header=header)
    return Layout(header, tuple(fields))


def heading_row(rows: Cells) -> int:
    """The index of the first row that says something; headings stand there, if anywhere."""
    return next((at for at, row in enumerate(rows) if any(map(str.strip, row))), len(rows))


def _column(rows: Cells, at: int) -> list[str]:
    found = (row[at].strip() for row in rows[:_SAMPLE] if at < len(row))
    return [text for text in found if text]


def _heading(rows: Cells, at: int, header: bool) -> str:  # noqa: FBT001 - as its caller says it
    """The heading of a column; one that means nothing to us still says that it is something."""
    return rows[0][at].strip() if header and at < len(rows[0]) else ""


def _by_heading(subject: Subject, row: Sequence[str]) -> tuple[Field | None, ...]:
    """What the headings say; nothing when the row does not hold headings."""
    filled = sum(1 for text in row if text.strip())
    exact = [_field_called(subject, text, typos=False) for text in row]
    # A list of names may begin with a name that looks like a heading, so one typo is not enough.
    found = [
        field or _field_called(subject, text, typos=True)
        for field, text in zip(exact, row, strict=True)
    ]
    told = sum(1 for field in found if field)
    is_header = told * 2 >= filled and (any(exact) or told > 1)
    return tuple(_once(found)) if is_header else ()


def _field_called(subject: Subject, heading: str, *, typos: bool) -> Field | None:
    wanted = headings.bare(heading)
    if not wanted:
        return None
    for field in FIELDS[subject]:
        for known in map(headings.bare, headings.written(subject, field)):
            if wanted == known or (typos and _mistyped(wanted, known)):
                return field
    return None


def _mistyped(wanted: str, known: str) -> bool:
    if (
        min(len(wanted), len(known)) < _SHORTEST_TYPO
        or abs(len(wanted) - len(known)) > _LONGEST_TYPO
    ):
        return False
    return SequenceMatcher(None, wanted, known).ratio() >= _ALIKE


def _once(found: Iterable[Field | None]) -> list[Field | None]:
    """Each field once, the first time."""
    seen: set[Field] = set()
    fields: list[Field | None] = []
    for field in found:
        fields.append(None if field in seen else field)
        if field:
            seen.add(field)
    return fields


_Judge = Callable[[str], bool]


def _judges(dossier: Dossier, subject: Subject) -> dict[Field, _Judge]:
    """For each field that can be told by its values, what its values are like."""
    known = known_departments(dossier)
    match subject:
        case Subject.NEIGHBOURHOODS:
            return {Field.CODE: lambda text: bool(cbs_code(text))}
        case Subject.DEPARTMENTS:
            codes = {folded(item.code) for item in dossier.all(Department)}
            return {
                Field.CODE: lambda text: bool(_SHORT_CODE.fullmatch(text)) or folded(text) in codes
            }
        case Subject.PEOPLE:
            return {
                Field.MAIL: is_mail,
                Field.PHONE: is_phone,
                Field.DEPARTMENTS: lambda text: _names_department(text, known),
            }


def _names_department(text: str, known: frozenset[str]) -> bool:
    return folded(text) in known or any(folded(part) in known for part in named_departments(text))


def _by_content(
    judges: Mapping[Field, _Judge],
    fields: list[Field | None],
    free: Iterable[int],
    body: Sequence[Sequence[str]],
) -> None:
    """Fill in what columns without a heading are."""
    for at in free:
        for field, fits in judges.items():
            if field not in fields and _mostly(body[at], fits):
                fields[at] = field
                break


def _mostly(values: Sequence[str], fits: _Judge) -> bool:
    agreeing = sum(1 for text in values if fits(text))
    return agreeing > 0 and agreeing >= _MOSTLY * len(values)


def _give_names(
    subject: Subject,
    fields: list[Field | None],
    body: Sequence[Sequence[str]],
    *,
    header: bool,
) -> None:
    """Let the first column with words be the name, and for people the next one the job title."""
    worded = [at for at, field in enumerate(fields) if field is None and _has_words(body[at])]
    if not worded:
        # A lone column of codes of departments: the code is all the name there is.
        worded = [at for at, field in enumerate(fields) if field is Field.CODE][:1]
        if subject is not Subject.DEPARTMENTS:
            return
    for at in worded[:1]:
        fields[at] = Field.NAME
    if subject is Subject.PEOPLE and not header and Field.JOB_TITLE not in fields:
        for at in worded[1:2]:
            fields[at] = Field.JOB_TITLE


def _has_words(values: Sequence[str]) -> bool:
    """Whether a column holds words, and not numbers of rows or one and the same everywhere."""
    return _mostly(values, lambda text: any(character.isalpha() for character in text)) and (
        len(values) < 3 or Counter(values).most_common(1)[0][1] < len(values)  # noqa: PLR2004
    )
