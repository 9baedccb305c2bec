"""A row of a list of departments."""

import re
from collections.abc import Iterable
from itertools import count

from app.domain.dossier import Dossier
from app.domain.town_hall import Department
from app.editing.commands import departments
from app.editing.edit import Edit
from app.exchange.entries import Entry, Outcome, Texts, one_line, there
from app.exchange.layout import Field
from app.words import pasting
from app.words.defaults import DEPARTMENT_CODE, LITTLE_WORDS
from app.words.names import folded
from app.words.refusals import refusal

_CODE = re.compile(r"[A-Za-z0-9]{1,8}")
_WORD = re.compile(r"[a-z0-9]+")
_LETTERS_OF_WORD, _MOST_WORDS = 3, 6


def entry(dossier: Dossier, row: int, texts: Texts, taken: Iterable[str]) -> Entry:
    """What a row becomes: a department is recognised by its code, or else by its name.

    Args:
        dossier: What is there already.
        row: Its number.
        texts: Its cells.
        taken: The codes that rows before it will have.
    """
    name, code = one_line(texts.get(Field.NAME, "")), texts.get(Field.CODE, "")
    by_code, by_name = _called(dossier, code, "code"), _known(dossier, name)
    if problem := _problem(name, code, by_code, by_name):
        return Entry(row, Outcome.PROBLEM, problem, name=name, code=code)
    found = by_code or by_name
    if found is not None:
        note = _note(found, name, code)
        return Entry(
            row,
            Outcome.EXISTS,
            there((), note),
            name=found.name,
            code=found.code,
            existing=found.id,
        )
    known = (item.code for item in dossier.all(Department))
    new_code = code or proposed_code(name, (*known, *taken))
    said = "" if code else pasting.code_proposed(new_code)
    return Entry(row, Outcome.NEW, said, name=name, code=new_code)


def take_over(edit: Edit, item: Entry) -> None:
    """Add the department; one that is there stays as it is."""
    if item.existing is None:
        departments.add(edit, item.code, item.name)


def proposed_code(name: str, taken: Iterable[str]) -> str:
    """A code for a department without one: its initials, or the begin of its only word.

    Args:
        name: Of the department.
        taken: The codes that others have.
    """
    words = [word for word in _WORD.findall(folded(name)) if word not in LITTLE_WORDS]
    initials = "".join(word[0] for word in words[:_MOST_WORDS])
    begin = initials if len(words) > 1 else "".join(words)[:_LETTERS_OF_WORD]
    wanted = begin.upper() or DEPARTMENT_CODE
    used = {code.casefold() for code in taken}
    numbered = (f"{wanted}{number}" for number in count(2))
    return wanted if wanted.casefold() not in used else _first_free(numbered, used)


def _first_free(codes: Iterable[str], used: set[str]) -> str:
    return next(code for code in codes if code.casefold() not in used)


def _problem(name: str, code: str, by_code: Department | None, by_name: Department | None) -> str:
    if not name and not by_code:
        return refusal("name_missing", {"what": "department"})
    if code and not _CODE.fullmatch(code):
        return refusal("bad_department_code", {"value": code})
    if by_code and by_name and by_code.id != by_name.id:
        return pasting.code_of_other(by_code.code, by_code.name)
    return ""


def _note(found: Department, name: str, code: str) -> str:
    if not found.active:
        return pasting.SWITCHED_OFF
    if name and folded(name) not in (folded(found.name), folded(found.code)):
        return pasting.name_stays(found.name)
    if code and folded(code) != folded(found.code):
        return pasting.code_stays(found.code)
    return ""


def _known(dossier: Dossier, text: str) -> Department | None:
    """A department by what stands in the column with names: a name, or a code."""
    return _called(dossier, text, "name") or _called(dossier, text, "code")


def _called(dossier: Dossier, text: str, field: str) -> Department | None:
    wanted = folded(text)
    every = sorted(dossier.all(Department), key=lambda item: (not item.active, item.order))
    same = (item for item in every if folded(getattr(item, field)) == wanted)
    return next(same, None) if wanted else None
