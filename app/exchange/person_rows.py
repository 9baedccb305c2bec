"""A row of a list of people."""

from collections.abc import Iterator
from dataclasses import replace

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.town_hall import Person
from app.editing import lookup
from app.editing.commands import people
from app.editing.edit import Edit
from app.editing.wording import refusal_text
from app.exchange.entries import Entry, Outcome, Texts, one_line, there
from app.exchange.layout import Field
from app.exchange.patterns import is_mail, known_departments, named_departments
from app.words import pasting
from app.words.defaults import TITLES_AFTER_A_NAME
from app.words.names import folded
from app.words.refusals import refusal

_FILLED = (Field.JOB_TITLE, Field.DEPARTMENTS, Field.MAIL, Field.PHONE)


def entry(dossier: Dossier, row: int, texts: Texts) -> Entry:
    """What a row becomes: somebody is recognised by mail address, or else by name."""
    item = Entry(
        row,
        Outcome.NEW,
        name=name_of(texts),
        job_title=one_line(texts.get(Field.JOB_TITLE, "")),
        mail=texts.get(Field.MAIL, ""),
        phone=one_line(texts.get(Field.PHONE, "")),
    )
    try:
        departments = departments_of(dossier, texts.get(Field.DEPARTMENTS, ""))
    except DomainError as error:
        return replace(item, outcome=Outcome.PROBLEM, sentence=refusal_text(dossier, error))
    if problem := _problem(item):
        return replace(item, outcome=Outcome.PROBLEM, sentence=problem)
    return _compared(dossier, replace(item, departments=departments))


def _compared(dossier: Dossier, item: Entry) -> Entry:
    """The entry with what it adds to somebody who is there already."""
    found = _known(dossier, item)
    if found is None:
        return item
    fills = tuple(_fills(found, item))
    other = folded(found.name) != folded(item.name)
    note = pasting.name_stays(found.name) if other else ""
    return replace(
        item,
        outcome=Outcome.EXISTS,
        sentence=there(fills, note),
        name=found.name,
        existing=found.id,
        fills=fills,
    )


def take_over(edit: Edit, item: Entry) -> None:
    """Add the person, or fill what is still empty.

    Raises:
        DomainError: `person_exists`, `no_such_record`: the dossier changed since the preview.
    """
    if item.existing is None:
        made = people.add(edit, item.name, item.job_title, item.departments)
        _fill(edit, made, replace(item, fills=(Field.MAIL, Field.PHONE)))
    else:
        _fill(edit, edit.dossier.get(Person, item.existing), item)


def _fill(edit: Edit, person: Person, item: Entry) -> None:
    for field in item.fills:
        match field:
            case Field.JOB_TITLE:
                people.set_job_title(edit, person, item.job_title)
            case Field.DEPARTMENTS:
                people.set_departments(edit, person, item.departments)
            case Field.MAIL:
                people.set_mail(edit, person, item.mail)
            case Field.PHONE:
                people.set_phone(edit, person, item.phone)


def name_of(texts: Texts) -> str:
    """A name from one column or from its parts; "Wit, Jan de" becomes "Jan de Wit"."""
    whole = one_line(texts.get(Field.NAME, ""))
    if not whole:
        parts = (Field.FIRST_NAME, Field.INFIX, Field.LAST_NAME)
        return one_line(" ".join(texts.get(part, "") for part in parts))
    last, comma, first = (part.strip() for part in whole.partition(","))
    turned = comma and last and first and "," not in first
    if not turned or folded(first).replace(".", "") in TITLES_AFTER_A_NAME:
        return whole
    return f"{first} {last}"


def departments_of(dossier: Dossier, text: str) -> tuple[str, ...]:
    """The ids of the departments that a cell names by code or name.

    The whole cell is tried first: the name of a department may hold a comma.

    Raises:
        DomainError: `unknown_department` (value, near).
    """
    if not text.strip():
        return ()
    whole = folded(text) in known_departments(dossier)
    parts = [text] if whole else named_departments(text) or [text]
    return tuple(dict.fromkeys(lookup.department(dossier, part).id for part in parts))


def _problem(item: Entry) -> str:
    if not item.name:
        return refusal("name_missing", {"what": "person"})
    if item.mail and not is_mail(item.mail):
        return refusal("bad_mail", {"value": item.mail})
    return ""


def _known(dossier: Dossier, item: Entry) -> Person | None:
    every = dossier.all(Person)
    same = [person for person in every if item.mail and folded(person.mail) == folded(item.mail)]
    same += [person for person in every if folded(person.name) == folded(item.name)]
    return next(iter(same), None)


def _fills(found: Person, item: Entry) -> Iterator[Field]:
    for field in _FILLED:
        if getattr(item, field.value) and not getattr(found, field.value):
            yield field
