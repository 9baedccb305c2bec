"""A meeting that ran when the program stopped: it is offered to go on with."""

from collections.abc import Mapping
from typing import Any

from app.domain.meetings import AgendaItem, Meeting, MeetingState
from app.editing.wording import meeting_name
from app.ui.desk import Desk
from app.ui.notice import Notice
from app.words.window import meeting_mode as words


def running_meeting(desk: Desk, kept: Mapping[str, Any]) -> Notice | None:
    """The notice for it; `None` when no meeting runs that was held on this laptop.

    Args:
        desk: The dossier that was opened.
        kept: What the settings keep of the meeting that was held last.
    """
    if kept.get("document") != desk.document_id or not desk.editable:
        return None
    meeting = desk.dossier.find(Meeting, str(kept.get("meeting")))
    if meeting is None or meeting.state is not MeetingState.RUNNING:
        return None
    item = desk.dossier.find(AgendaItem, str(kept.get("item")))
    title = words.INTERNAL_ITEM if item and item.internal else item.title if item else ""
    text = words.go_on(meeting_name(meeting), title)
    return Notice("meeting", text, ("start_meeting",))
