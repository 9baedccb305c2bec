"""What the files of reports are called."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from app.domain.agenda import meetings
from app.domain.dossier import Dossier
from app.domain.meetings import Meeting
from app.domain.town_hall import Neighbourhood
from app.reports.asking import Asked
from app.reports.content.model import Report
from app.reports.form import Format
from app.reports.visibility import Reader, View
from app.words import report_files as words
from app.words.names import folded


def file_name(report: Report, form: Format, part: str = "", marks: Iterable[str] = ()) -> str:
    """`JJJJ-MM-DD_R10_Merelveen.pdf`; with a part, such as a department, in the middle.

    What a file system does not take is left out of the names.

    Args:
        report: What is in it.
        form: What kind of file.
        part: What it is about, when that is a part of the dossier.
        marks: What sets it apart from the usual one, at the end.
    """
    town = re.sub(r"\s*\([^)]*\)", "", report.municipality)
    what = report.nr or report.title
    parts = (f"{report.day:%Y-%m-%d}", what, part, town, report.version, *marks)
    name = "_".join(filter(None, (plain_name(part) for part in parts)))
    return f"{name}.{form.value}"


def marks_of(asked: Asked, dossier: Dossier) -> tuple[str, ...]:
    """What sets a report apart: else one for other readers would take the place of another.

    Args:
        asked: What is asked.
        dossier: Knows the names.
    """
    wijken = [item.name for item in dossier.all(Neighbourhood) if item.id in asked.wijken]
    return tuple(
        filter(
            None,
            (
                words.wijken(wijken),
                "" if asked.reader.names else words.NAMELESS,
                words.INTERNAL if asked.reader.internal else "",
                words.HISTORY if asked.history else "",
            ),
        )
    )


def meeting_part(dossier: Dossier, key: str, reader: Reader) -> str:
    """What tells a report of one meeting from those of all others; empty for no meeting.

    Two meetings of one body on one day are told apart by their title, and else by their place
    among these.

    Args:
        dossier: The records.
        key: Id of the meeting.
        reader: What may be seen: a title may hold a name.
    """
    meeting, view = dossier.find(Meeting, key or None), View(dossier, reader)
    if meeting is None:
        return ""
    name = _meeting_name(meeting, view)
    alike = [
        item.id for item in meetings(dossier) if folded(_meeting_name(item, view)) == folded(name)
    ]
    if len(alike) == 1:
        return name
    return f"{name}-{len(alike) - alike.index(meeting.id)}"


def _meeting_name(meeting: Meeting, view: View) -> str:
    day = f"{meeting.date:%Y-%m-%d}" if meeting.date else ""
    return "-".join(filter(None, (plain_name(view.text(meeting.title)) or meeting.kind.value, day)))


def unlike(
    reports: Sequence[Report],
    parts: Sequence[str],
    form: Format,
    marks: Sequence[str],
    taken_part: str,
) -> Iterator[str]:
    """Names of files that no file system takes for the same: codes may differ in a sign only.

    Args:
        reports: What is in them.
        parts: What each is about.
        form: What kind of files.
        marks: What sets all of them apart.
        taken_part: What another file of the set is about.
    """
    taken = {folded(taken_part)}
    for number, (report, part) in enumerate(zip(reports, parts, strict=True), start=1):
        name = file_name(report, form, part, marks)
        if folded(name) in taken or folded(part) in taken:
            name = file_name(report, form, f"{part}-{number}", marks)
        taken.add(folded(name))
        yield name


def apart(names: Iterable[str]) -> Iterator[str]:
    """Names of files that no file system takes for the same; what comes again gets a number."""
    taken: set[str] = set()
    for name in names:
        tries = (name if at == 1 else f"{name}-{at}" for at in count(1))
        free = next(found for found in tries if folded(found) not in taken)
        taken.add(folded(free))
        yield free


def plain_name(text: str) -> str:
    """A name as any file system takes it: short, and without blanks and signs."""
    kept = re.sub(r"[^\w.\- ]", "", text).strip(" .")
    return re.sub(r"\s+", "-", kept)[:60]
