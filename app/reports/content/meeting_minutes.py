"""R5 Overlegverslag: who was there, and per item what was said and agreed."""

from collections.abc import Iterator

from app.domain.meetings import Meeting, Presence
from app.editing.minutes import Attendee, Line, Minutes, Point, Said, minutes_of
from app.editing.wording import meeting_name
from app.reports.content.closing import closing
from app.reports.content.model import Block, Bullets, Heading, Paragraph, Report, Tone
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import report_meetings as words
from app.words import report_texts
from app.words.dates import read_day

_KINDS = {
    Said.DECISION: words.DECISION,
    Said.ACTION: words.ACTION,
    Said.RISK: words.RISK,
    Said.QUESTION: words.QUESTION,
    Said.LESSON: words.LESSON,
}
_PRESENCE = {
    Presence.PRESENT: words.PRESENT,
    Presence.LATE: words.LATE,
    Presence.LEFT: words.LEFT,
    Presence.ABSENT: words.ABSENT,
}


def meeting_minutes(request: Request) -> Report:
    """The content of R5.

    Raises:
        DomainError: `no_such_record`: there is no such meeting.
    """
    view = request.view()
    meeting = request.dossier.get(Meeting, request.meeting or "")
    minutes = minutes_of(request.dossier, meeting)
    points = [point for point in minutes.points if view.shows(internal=point.internal)]
    said = [line for point in points for line in point.lines if _visible(line, request)]
    blocks: tuple[Block, ...] = (
        Heading(words.ATTENDANCE),
        *_attendance(view, minutes),
        *(block for point in points for block in _point(view, point)),
        *_carried(view, points),
        Paragraph(_next(view, minutes)),
        *_corrections(view, meeting),
    )
    title = f"{report_texts.TITLES['R5']} {view.text(meeting_name(meeting))}"
    return Report(
        nr="R5",
        title=title,
        municipality=request.dossier.municipality.name,
        headline=words.minutes_headline(
            sum(1 for line in said if line.kind is Said.DECISION),
            sum(1 for line in said if line.kind is Said.ACTION),
        ),
        reference_date=request.reference_date,
        state=words.APPROVED if meeting.approved_on else words.CONCEPT,
        program=request.program,
        blocks=blocks,
        closing=closing(request, blocks, view.held),
        held=view.held,
        keywords=(report_texts.TITLES["R5"], request.dossier.municipality.name),
    )


def _visible(line: Line, request: Request) -> bool:
    return request.reader.internal or not line.internal


def _attendance(view: View, minutes: Minutes) -> Iterator[Block]:
    found = []
    for kind, word in _PRESENCE.items():
        people = [_who(view, item) for item in minutes.attendees if item.presence is kind]
        if people:
            found.append(f"{word}: {'; '.join(people)}")
    yield Bullets(tuple(found)) if found else Paragraph(words.NO_ATTENDANCE, Tone.SECONDARY)


def _who(view: View, item: Attendee) -> str:
    """By job title, and by name for who may see names."""
    name = view.named(item.name, item.title)
    return f"{name} om {item.at}" if item.at else name


def _point(view: View, point: Point) -> Iterator[Block]:
    if not point.handled:
        return
    yield Heading(view.text(point.title) or words.BETWEEN)
    if point.summary.strip():
        yield Paragraph(view.text(point.summary))
    shown = [line for line in point.lines if view.shows(internal=line.internal)]
    if shown:
        yield Bullets(tuple(_line(view, line) for line in shown))
    elif not point.summary.strip():
        yield Paragraph(words.NOTHING_NOTED, Tone.SECONDARY)


def _line(view: View, line: Line) -> str:
    text = view.text(line.text)
    if line.kind is Said.NOTE:
        return text
    who = view.named(line.who, "") if line.who else ""
    return words.line(_KINDS[line.kind], line.number, text, who, line.day)


def _carried(view: View, points: list[Point]) -> Iterator[Block]:
    found = tuple(
        view.text(point.title) for point in points if point.comes_back or not point.handled
    )
    if found:
        yield Heading(words.CARRIED)
        yield Bullets(found)


def _next(view: View, minutes: Minutes) -> str:
    day = read_day(minutes.next_day) if minutes.next_day else None
    return words.next_meeting(day, minutes.next_at, view.text(minutes.next_room))


def _corrections(view: View, meeting: Meeting) -> Iterator[Block]:
    if meeting.corrections.strip():
        yield Heading(words.CORRECTIONS)
        yield Paragraph(view.text(meeting.corrections))
