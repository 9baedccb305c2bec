"""Makes the demo dossier."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.demo.deeds.base import Afterthought
from app.demo.logbook import Entry, logbook, opening, shifted
from app.demo.performing import Scene, perform
from app.demo.reading import bundled_sample, load_sample
from app.demo.sample import SampleMunicipality
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import Record, fields_of
from app.editing.commands.founding import Founding, found
from app.editing.edit import Edit
from app.editing.numbering import Numbers
from app.editing.session import Session
from app.route.bundled import bundled_route
from app.route.loading import load_route
from app.route.records import route_records
from app.route.template import RouteTemplate
from app.storage.document import Document
from app.storage.lock import system_user
from app.storage.making import making
from app.storage.opening import create
from app.words.when import FIRST_DAY, LAST_DAY

_BETHOUGHT = timedelta(minutes=2)


def make_demo(path: Path, *, reference_date: date | None = None, user: str | None = None) -> None:
    """Make the demo dossier, with its history, and give it its name when it is whole.

    Args:
        path: Where; nothing may be there.
        reference_date: The day that the demo is to be seen on; all its dates move along. Without
            it they are those of the file.
        user: Name in the lock while it is made; that of the operating system when left out.

    Raises:
        StorageError: `EXISTS`, or it could not be written.
        DomainError: `date_outside` (value, first, last): some date would move out of all calendars.
    """
    sample = load_sample(bundled_sample())
    route = load_route(bundled_route())
    shift = (reference_date or sample.reference_date) - sample.reference_date
    counts = {step.code: len(step.checkpoints) for step in route.steps}
    entries = shifted(logbook(sample, counts), shift)
    leader, municipality = sample.project_leader, shifted(sample.municipality, shift)
    with making(path) as scratch:
        who = user or system_user()
        with _founded(scratch, municipality, route, leader, who) as document:
            _play(document, entries, leader)
            _judge_days(document.dossier(), entries, reference_date or sample.reference_date)


def _judge_days(dossier: Dossier, entries: Iterable[Entry], reference_date: date) -> None:
    """Refuse a reference date that moves something to where no date can be typed."""
    days = [entry.moment.date() for entry in entries]
    for record in dossier:
        days += [value for value in _values(record) if isinstance(value, date)]
    first = reference_date + (FIRST_DAY - min(days))
    last = reference_date + (LAST_DAY - max(days))
    if not first <= reference_date <= last:
        raise DomainError("date_outside", value=reference_date, first=first, last=last)


def _values(record: Record) -> Iterator[object]:
    return (getattr(record, field.name) for field in fields_of(type(record)))


def _founded(
    path: Path, municipality: SampleMunicipality, route: RouteTemplate, by: str, user: str
) -> Document:
    plan = Founding(
        municipality.name,
        f"{route.title} {route.version}",
        code=municipality.code,
        target_year=municipality.target_year,
        home_done_definition=municipality.home_done_definition,
    )
    draft = found(plan, route_records(route))
    return create(path, draft, user, by, opening(municipality.founded) - _BETHOUGHT)


def _play(document: Document, entries: Iterable[Entry], leader: str) -> None:
    """Do everything at its moment, and publish."""
    clock = _Clock()
    session = Session(document, leader, clock)
    for entry in entries:
        clock.now = entry.moment
        session.author = entry.deed.by or leader
        edit = Edit(session.dossier)
        perform(entry.deed, Scene(edit, Numbers(session)))
        session.do(edit.draft(entry.deed.command, entry.deed.because))
        for afterthought in entry.deed.then:
            clock.now += _BETHOUGHT
            session.undo() if afterthought is Afterthought.UNDO else session.redo()
    session.publish()


class _Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime.min.replace(tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now
