"""What was done with residents, as a list; no Qt."""

import re
from collections.abc import Mapping
from datetime import date

from app.domain.dossier import Dossier
from app.domain.participation import sums_per_kind
from app.domain.town_hall import Neighbourhood
from app.domain.walk import neighbourhoods
from app.domain.wijk_life import ResidentActivity
from app.editing import lookup
from app.editing.commands import activities
from app.editing.commands.registers import unreadable
from app.editing.edit import Edit
from app.reports.content.model import Kind
from app.reports.visibility import names_somebody
from app.ui.models.register import Field, Line, Making, Narrowing, Register, Write, kept
from app.ui.models.typed_values import Read, read_count, read_needed, read_past_day, read_text
from app.words.window import register_lists as words

_DAY, _WIJK, _WHAT, _COUNT, _UNIT = range(5)
_COUNTED = re.compile(r"(?P<what>.+),\s*(?P<count>[\d.]+)\s*(?P<unit>[^,]*)", re.DOTALL)


def _lines(dossier: Dossier, _: date) -> list[Line]:
    ordered = sorted(
        dossier.all(ResidentActivity), key=lambda item: (item.date or date.min, item.id)
    )
    return [_line(dossier, item) for item in reversed(ordered)]


def _line(dossier: Dossier, item: ResidentActivity) -> Line:
    wijk = dossier.find(Neighbourhood, item.neighbourhood)
    return Line(
        item.id,
        (item.date, wijk.name if wijk else "", item.what, item.number, item.unit),
        "",
        frozenset(),
    )


def _nameless(read: Read) -> Read:
    """A reader of a text that names nobody whom the dossier knows."""

    def nameless(dossier: Dossier, text: str, today: date) -> object:
        if names_somebody(dossier, text):
            raise unreadable(words.holds_name(text))
        return read(dossier, text, today)

    return nameless


def _text(name: str, read: Read) -> Write:
    return kept(ResidentActivity, name, _nameless(read))


def _count(edit: Edit, key: str, text: str, today: date) -> None:
    activities.count(edit, key, read_count(edit.dossier, text, today))


def _wijk(edit: Edit, key: str, text: str, today: date) -> None:
    write = kept(ResidentActivity, "neighbourhood", _read_wijk)
    write(edit, key, text, today)


def _read_wijk(dossier: Dossier, text: str, _: date) -> str:
    if not text.strip():
        raise unreadable(words.NO_WIJK)
    return lookup.neighbourhood(dossier, text).id


def _read(dossier: Dossier, text: str) -> Mapping[int, str]:
    """`Kadekwartier: informatieavond, 14 bezoekers !12-9`; one wijk need not be named."""
    rest, _, day = text.partition("!")
    before, colon, after = rest.partition(":")
    wijken = neighbourhoods(dossier)
    wijk, what = (before, after) if colon else (wijken[0].name if len(wijken) == 1 else "", rest)
    counted = _COUNTED.fullmatch(what.strip())
    cells = {
        _DAY: day,
        _WIJK: wijk,
        _WHAT: counted["what"] if counted else what,
        _COUNT: counted["count"] if counted else "",
        _UNIT: counted["unit"] if counted else "",
    }
    return {at: cell.strip() for at, cell in cells.items() if cell.strip()}


def _make(edit: Edit, cells: Mapping[int, str], today: date) -> ResidentActivity:
    dossier, what = edit.dossier, cells.get(_WHAT, "")
    wijk = _read_wijk(dossier, cells.get(_WIJK, ""), today)
    _nameless(read_text)(dossier, what, today)
    return activities.add(
        edit, wijk, what, read_past_day(dossier, cells.get(_DAY, ""), today) or today
    )


def _told(dossier: Dossier, _: date) -> str:
    every = dossier.all(ResidentActivity)
    sums = [
        (wijk.name, item.what, item.number, item.unit)
        for wijk in neighbourhoods(dossier)
        for item in sums_per_kind(dossier, wijk.id)
    ]
    return words.activities_told(sums, sum(1 for item in every if item.number is None))


ACTIVITIES = Register(
    id="activities",
    fields=(
        Field(words.DATE, Kind.DAY, kept(ResidentActivity, "date", read_past_day)),
        Field(words.WIJK, Kind.TEXT, _wijk),
        Field(words.ACTIVITY, Kind.PROSE, _text("what", read_needed)),
        Field(words.COUNT, Kind.NUMBER, _count),
        Field(words.UNIT, Kind.TEXT, _text("unit", read_text)),
    ),
    stretch=_WHAT,
    lines=_lines,
    narrowings=(Narrowing.ALL,),
    record=ResidentActivity,
    making=Making(_read, _make),
    named_by=(_DAY, _WIJK, _WHAT),
    told=_told,
    about_steps=False,
)
