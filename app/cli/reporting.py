"""The command that makes a report."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

from app.cli.arguments import today_or
from app.cli.following import FollowedProgress
from app.cli.opening import explained, reading
from app.cli.output import say_exactly, say_json_line
from app.cli.parser import UsageError
from app.cli.placing import judge_place, place_of
from app.domain.agenda import meetings
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.meetings import Meeting, MeetingState
from app.domain.town_hall import Department
from app.domain.walk import departments
from app.editing import lookup
from app.progress import SILENT
from app.reports.asking import Asked, request_of
from app.reports.content.model import Held
from app.reports.errors import ReportError, ReportTrouble, from_os
from app.reports.file_names import file_name, marks_of, meeting_part
from app.reports.form import Format
from app.reports.making import KINDS, make
from app.reports.sets import Item, for_departments, make_set
from app.reports.visibility import Reader
from app.storage.looking import Snapshot
from app.words import usage
from app.words.names import folded
from app.words.report_texts import TITLES

DONE = 0

ALL = "all"
"""Instead of the code of a department: a report for each."""


def report(arguments: argparse.Namespace) -> int:
    """Make a report, or one for each of several departments; prints a path per line."""
    nr, form = _judge(arguments)
    today = today_or(arguments.reference_date)
    progress = FollowedProgress.listening() if arguments.follow else SILENT
    with reading(arguments.file) as found:
        with explained(found.dossier):
            chosen = _departments(arguments, found.dossier)
            asked = _asked(arguments, found.dossier, nr, today)
        items = _items(asked, found, form, chosen, arguments)
    if arguments.follow:
        say_json_line({"held": asdict(_held(items))})
    if arguments.counts:
        return DONE
    if _is_set(chosen, arguments):
        folder = _folder(arguments.output)
        for item in items:
            judge_place(folder / item.name, found.path)
        paths = make_set(items, folder, form, progress, pdfa=arguments.pdfa)
    else:
        path = place_of(arguments.output, items[0].name, found.path)
        make(items[0].report, path, form, progress, pdfa=arguments.pdfa)
        paths = [path]
    for path in paths:
        say_json_line({"path": str(path)}) if arguments.follow else say_exactly(str(path))
    return DONE


def _for_all(arguments: argparse.Namespace) -> bool:
    """Whether a report is asked for every department."""
    return any(folded(code) == ALL for code in arguments.department)


def _departments(arguments: argparse.Namespace, dossier: Dossier) -> list[Department]:
    """For which departments, in the order of the town hall; none where it is for all together."""
    if _for_all(arguments):
        return departments(dossier)
    found = {lookup.department(dossier, code) for code in arguments.department}
    return sorted(found, key=lambda item: item.order)


def _is_set(chosen: Sequence[Department], arguments: argparse.Namespace) -> bool:
    return len(chosen) > 1 or _for_all(arguments)


def _items(
    asked: Asked,
    found: Snapshot,
    form: Format,
    chosen: Sequence[Department],
    arguments: argparse.Namespace,
) -> list[Item]:
    request = request_of(asked, found.dossier, found.history, found.path.name)
    # The files that the window makes gather in one folder: none may take the place of another.
    marks = marks_of(asked, found.dossier) if arguments.follow else ()
    if _is_set(chosen, arguments):
        return for_departments(request, asked.nr, form, chosen, marks)
    one = chosen[0] if chosen else None
    content = KINDS[asked.nr].contents[form](replace(request, department=one.id if one else None))
    part = one.code if one else meeting_part(found.dossier, asked.meeting, asked.reader)
    return [Item(file_name(content, form, part, marks), content)]


def _held(items: Sequence[Item]) -> Held:
    """How much these reports hold back together."""
    counts = [item.report.held for item in items]
    return Held(
        sum(item.names for item in counts),
        sum(item.internal for item in counts),
        sum(item.contacts for item in counts),
    )


def _judge(arguments: argparse.Namespace) -> tuple[str, Format]:
    """The report and the form, when these go together with the options."""
    nr = arguments.report.strip().upper()
    if nr not in KINDS:
        raise UsageError(usage.later(nr) if nr in TITLES else usage.unknown_report(nr))
    form, kind = Format(arguments.format), KINDS[nr]
    if form not in kind.contents:
        raise UsageError(usage.no_such_combination(nr, form.value))
    for option, given, fits in (
        ("--department", bool(arguments.department), kind.per_department),
        ("--meeting", arguments.meeting is not None, kind.of_meeting),
        ("--pdfa", arguments.pdfa, form is Format.PDF),
        ("--history", arguments.history, nr == "R0"),
        ("--include-internal", arguments.include_internal, not kind.nameless),
    ):
        if given and not fits:
            raise UsageError(usage.no_such_combination(nr, option))
    if kind.per_department and not arguments.department:
        raise UsageError(usage.department_needed(nr))
    ending = Path(arguments.output or "").suffix.casefold().removeprefix(".")
    if ending in set(Format) - {form}:
        raise UsageError(usage.not_with(f"--format {form.value}", f"--output *.{ending}"))
    return nr, form


def _asked(arguments: argparse.Namespace, dossier: Dossier, nr: str, today: date) -> Asked:
    return Asked(
        nr,
        today,
        Reader(names=not arguments.without_names, internal=arguments.include_internal),
        wijken=tuple(lookup.neighbourhood(dossier, name).id for name in arguments.neighbourhood),
        history=arguments.history,
        meeting=_meeting(arguments, dossier, nr),
    )


def _meeting(arguments: argparse.Namespace, dossier: Dossier, nr: str) -> str:
    """The meeting that is asked for; without one minutes are of the last that was held.

    Raises:
        DomainError: `no_such_meeting`; `no_meeting_yet`.
    """
    if arguments.meeting is not None:
        if dossier.find(Meeting, arguments.meeting) is None:
            raise DomainError("no_such_meeting")
        return str(arguments.meeting)
    if not KINDS[nr].needs_meeting:
        return ""
    held = (MeetingState.RUNNING, MeetingState.CLOSED)
    last = next((item for item in meetings(dossier) if item.state in held), None)
    if last is None:
        raise DomainError("no_meeting_yet")
    return last.id


def _folder(output: str | None) -> Path:
    """Where a set goes.

    Raises:
        ReportError: The folder is not there, or cannot be looked into.
        UsageError: It is a file.
    """
    folder = Path(output or ".")
    try:
        if folder.exists() and not folder.is_dir():
            raise UsageError(usage.folder_needed(str(folder)))
        if not folder.is_dir():
            raise ReportError(ReportTrouble.FOLDER_GONE, path=str(folder))
    except OSError as error:
        raise from_os(error, folder) from error
    return folder
