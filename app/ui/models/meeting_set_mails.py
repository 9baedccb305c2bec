"""The mails that go out after a meeting, one per audience; no Qt."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.meetings import Attendance, Meeting, Presence
from app.domain.town_hall import Person
from app.editing.wording import meeting_name
from app.reports.file_names import plain_name
from app.reports.mail import Draft, is_address
from app.ui.models.drafts import DraftFile, Drafts, Sender
from app.words.window import meeting_set as words

CALENDAR = "calendar"
"""What stands for the deadlines among the numbers of the reports."""

_DECISIONS = "R4"


def set_mails(
    sender: Sender, meeting: Meeting, made: Sequence[tuple[str, Path]], day: date, folder: Path
) -> Drafts:
    """A mail with everything to whoever was there, and one with only the decisions to others.

    Args:
        sender: Who sends them.
        meeting: Of which meeting.
        made: Number of each report, or `CALENDAR`, and its file.
        day: The day they are made; stands in the names of the files.
        folder: Where the mails go.
    """
    there = _there(sender.dossier, meeting)
    name, town = meeting_name(meeting), sender.dossier.municipality.name
    everything = tuple(path for _, path in made)
    decisions = tuple(path for nr, path in made if nr == _DECISIONS)
    drafts = [
        (
            words.SET_FILE,
            Draft(
                tuple(sorted(item.mail.strip() for item in there if is_address(item.mail))),
                words.subject(name, town),
                words.body(name, sender.author, approved=meeting.approved_on is not None),
                everything,
            ),
        )
    ]
    if decisions:
        subject, body = words.decisions_subject(name, town), words.decisions_body(sender.author)
        drafts.append((words.DECISIONS_FILE, Draft((), subject, body, decisions)))
    files = tuple(
        DraftFile(draft, folder / f"{day:%Y-%m-%d}_{what}_{plain_name(name)}.eml")
        for what, draft in drafts
    )
    return Drafts(files, tuple(item.name for item in there if not is_address(item.mail)))


def _there(dossier: Dossier, meeting: Meeting) -> list[Person]:
    found = [
        person
        for item in dossier.where(Attendance, "meeting", meeting.id)
        if item.presence is not Presence.ABSENT
        and (person := dossier.find(Person, item.person)) is not None
    ]
    return sorted(found, key=lambda person: (person.name.casefold(), person.id))
