"""S15, S16 and S17: opening a meeting, a line that is said, and an agenda that proposes itself."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

from app.domain.agenda import meetings, previous, propose
from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.meetings import AgendaItem, ItemState, Meeting, Reason
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.editing.proposing import changed_since, proposed_title
from app.editing.session import Session
from tests.bench.places import Place, opened
from tests.bench.timing import Line, Side, alternated, timed
from tests.bench.window import run

_GOAL_OF_OPENING, _GOAL_OF_A_LINE, _GOAL_OF_PROPOSING = 2.0, 2.0, 3.0

_LOG = 'SELECT "table", record, at FROM "change" JOIN change_set USING (position)'
_OF_INSTANCE = ("step_instance", "check", "contribution")

_Found = tuple[Reason, str, str | None, date | None]
"""Why a step is proposed, what it is called, who brings it in, and the day that matters."""


class WrongScanError(Exception):
    """The plain scan does not find what our agenda finds."""


def opening(source: Path, place: Place, rounds: int) -> Line:
    """S15: F5 to the meeting on screen, against Route on screen; each for the first time."""
    sides = [
        _seconds("open", place.copy(source, "S15-meeting")),
        _seconds("route", place.copy(source, "S15-route")),
    ]
    for side in sides:
        side()  # Compiles what was never loaded before.
    work = f"F5 tot het overleg in beeld met {source.stem}"
    against = "Route van hetzelfde in beeld"
    ours, theirs = alternated(rounds, sides)
    note = "beide voor het eerst, vanaf Vandaag; F5 met de duurzame schrijfactie"
    return Line("S15", work, against, _GOAL_OF_OPENING, ours, theirs, note=note)


def saying(source: Path, place: Place, rounds: int) -> Line:
    """S16: Enter to the line shown and durable, against painting the same screen without a line."""
    found = run("lines", place.copy(source, "S16"), rounds, module="in_meeting")
    work = f"Enter tot de regel in beeld in het overleg met {source.stem}, p95"
    against = "hetzelfde scherm tekenen zonder regel, p95"
    ours, theirs = tuple(found["ours"]), tuple(found["theirs"])
    note = "met de duurzame schrijfactie"
    return Line("S16", work, against, _GOAL_OF_A_LINE, ours, theirs, note=note)


def proposing(source: Path, place: Place, rounds: int) -> list[Line]:
    """S17: an agenda that proposes itself, against a plain scan that finds the same steps.

    Once as the command line asks for it, with what changed since the meeting before out of the log,
    against a scan of that log and the same records; and once the records alone.
    """
    path = place.copy(source, "S17")
    work = f"agenda voorstellen met {source.stem}"
    with opened(path) as session, closing(sqlite3.connect(path)) as log:
        dossier = session.dossier
        _check_same(session, log)
        told = [
            _timed(partial(_proposed, dossier, session)),
            _timed(partial(_scanned, dossier, log)),
        ]
        untold = [_timed(partial(_proposed, dossier)), _timed(partial(_scanned, dossier))]
        return [
            _line(
                f"{work}, met het logboek",
                "dat logboek en dezelfde records doorlopen",
                told,
                rounds,
            ),
            _line(f"{work}, alleen de records", "dezelfde records doorlopen", untold, rounds),
        ]


def _line(work: str, against: str, sides: list[Side], rounds: int) -> Line:
    ours, theirs = alternated(rounds, sides)
    return Line("S17", work, against, _GOAL_OF_PROPOSING, ours, theirs)


def _check_same(session: Session, log: sqlite3.Connection) -> None:
    """Both sides must find the same, else the comparison says nothing.

    Raises:
        WrongScanError: They do not.
    """
    ours, theirs = _proposed(session.dossier, session), _scanned(session.dossier, log)
    if not theirs or ours != theirs:
        raise WrongScanError(ours.items() ^ theirs.items())


def _seconds(mode: str, path: Path) -> Side:
    def side() -> float:
        seconds: float = run(mode, path, module="in_meeting")["seconds"]
        return seconds

    return side


def _timed(work: Callable[[], object]) -> Side:
    def side() -> float:
        with timed() as watch:
            work()
        return watch.seconds

    return side


def _proposed(dossier: Dossier, session: Session | None = None) -> dict[str, _Found]:
    """The steps on our agenda."""
    meeting = meetings(dossier)[0]
    today = meeting.date or date.max
    touched = session.history.last_touched() if session else {}
    changed = changed_since(touched, previous(dossier, meeting, today))
    return {
        item.instance: (item.reason, proposed_title(dossier, item), item.owner, item.day)
        for item in propose(dossier, today, meeting=meeting, changed=changed)
        if item.instance
    }


def _scanned(dossier: Dossier, log: sqlite3.Connection | None = None) -> dict[str, _Found]:
    """The same by hand, as short as this dossier allows.

    All its wijken count, every step of them has a record with a status, and nothing waits.
    """
    *closed, meeting = sorted(dossier.all(Meeting), key=lambda item: str(item.date))
    today, before = meeting.date or date.max, closed[-1]
    changed = _changed_by_hand(log, str(before.date)) if log else set()
    items, steps = dossier.all(AgendaItem), dossier.all(StepInstance)
    present = {item.instance for item in items if item.meeting == meeting.id}
    found: dict[str, _Found] = {}
    days: dict[str | None, date | None] = {item.id: item.date for item in closed}
    left = [item for item in items if item.meeting in days and item.state is ItemState.OPEN]
    left.sort(key=lambda item: (item.order, item.title))
    for item in sorted(left, key=lambda item: str(days[item.meeting]), reverse=True):
        if item.instance and item.instance not in found and item.instance not in present:
            day = days[item.meeting]
            found[item.instance] = (Reason.CARRIED, item.title, item.presenter, day)
    late = [item for item in steps if item.due and item.due < today and not _is_closed(item)]
    pending = [item for item in steps if item.status is Status.PENDING_DECISION]
    for reason, several in (
        (Reason.OVERDUE, sorted(late, key=lambda item: item.due or today)),
        (Reason.PENDING, sorted(pending, key=lambda item: item.body_date or today)),
        (Reason.CHANGED, [item for item in steps if item.id in changed]),
    ):
        for step in several:
            if step.id not in found and step.id not in present:
                day = _DAY[reason](step)
                found[step.id] = (reason, _title_by_hand(dossier, step.id), step.owner, day)
    return found


_DAY: dict[Reason, Callable[[StepInstance], date | None]] = {
    Reason.OVERDUE: lambda item: item.due,
    Reason.PENDING: lambda item: item.body_date,
    Reason.CHANGED: lambda item: None,
}


def _is_closed(item: StepInstance) -> bool:
    return item.status in (Status.DONE, Status.NOT_APPLICABLE)


def _changed_by_hand(log: sqlite3.Connection, day: str) -> set[str]:
    return {
        record.split("/")[0]
        for table, record, at in log.execute(_LOG)
        if table in _OF_INSTANCE and at[:10] > day
    }


def _title_by_hand(dossier: Dossier, key: str) -> str:
    step, _, wijk = key.partition("@")
    found = dossier.table(Step)[step]
    name = f" {dossier.table(Neighbourhood)[wijk].name}" if wijk else ""
    return f"{found.code}{name} {found.title}"
