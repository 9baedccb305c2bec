"""The hours per week that departments need and have, as a list; no Qt."""

from datetime import date

from app.domain.dossier import Dossier
from app.domain.town_hall import Department
from app.domain.walk import departments
from app.domain.working_hours import hours_total, shortage
from app.editing.commands.departments import set_hours
from app.editing.commands.registers import unreadable
from app.editing.edit import Edit
from app.reports.content.model import Kind
from app.ui.models.register import Field, Line, Narrowing, Register
from app.ui.models.typed_values import read_count, read_past_day
from app.words.hours import together
from app.words.window import register_lists as words


def _lines(dossier: Dossier, _: date) -> list[Line]:
    return [_line(item) for item in departments(dossier)]


def _line(item: Department) -> Line:
    short = shortage(item)
    return Line(
        item.id,
        (
            item.code,
            item.name,
            item.hours_needed,
            item.hours_available,
            short,
            item.hours_date,
        ),
        "",
        frozenset({Narrowing.ATTENTION} if short is None or short else ()),
    )


def _needed(edit: Edit, key: str, text: str, today: date) -> None:
    item = edit.dossier.get(Department, key)
    hours = read_count(edit.dossier, text, today)
    set_hours(edit, item, needed=hours, available=item.hours_available, day=today)


def _available(edit: Edit, key: str, text: str, today: date) -> None:
    item = edit.dossier.get(Department, key)
    hours = read_count(edit.dossier, text, today)
    set_hours(edit, item, needed=item.hours_needed, available=hours, day=today)


def _day(edit: Edit, key: str, text: str, today: date) -> None:
    item = edit.dossier.get(Department, key)
    day = read_past_day(edit.dossier, text, today)
    if day is None:
        return
    if item.hours_needed is None and item.hours_available is None:
        raise unreadable(words.HOURS_FIRST)
    set_hours(edit, item, needed=item.hours_needed, available=item.hours_available, day=day)


def _told(dossier: Dossier, _: date) -> str:
    found = hours_total(departments(dossier))
    return together(found.needed, found.available, found.short, found.places, found.known, found.of)


HOURS = Register(
    id="hours",
    fields=(
        Field(words.CODE, Kind.CODE),
        Field(words.DEPARTMENT),
        Field(words.NEEDED, Kind.NUMBER, _needed),
        Field(words.AVAILABLE, Kind.NUMBER, _available),
        Field(words.SHORT, Kind.NUMBER),
        Field(words.HOURS_OF, Kind.DAY, _day),
    ),
    stretch=1,
    lines=_lines,
    narrowings=(Narrowing.ALL, Narrowing.ATTENTION),
    record=Department,
    told=_told,
    about_steps=False,
)
