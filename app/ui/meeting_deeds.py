"""What the keys of a meeting do to the dossier."""

from app.domain.agenda import minutes_at
from app.domain.changes import ChangeSet, Origin
from app.domain.instances import Answer, Status
from app.domain.meetings import AgendaItem, ItemState, Meeting, MeetingState
from app.domain.tables import NAMES
from app.domain.walk import checks, instance_of
from app.editing.commands import agendas, instances, meetings
from app.editing.edit import Edit
from app.editing.wording import meeting_name
from app.ui.desk import Desk
from app.words.window import meeting_mode as words


def begins(item: ChangeSet, meeting: str) -> bool:
    """Whether a change is the one that made a meeting (id) run."""
    return item.origin is Origin.EDIT and any(
        (change.table, change.record, change.field, change.new)
        == (NAMES[Meeting], meeting, "state", MeetingState.RUNNING.value)
        for change in item.changes
    )


class MeetingDeeds:
    """Carries them out; what cannot be done is told by the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def set_status(self, item: AgendaItem | None, status: Status | None) -> None:
        """Set the status of the step of an item; `None` lets it follow the contributions."""
        place, today = self.step_of(item), self._desk.today
        if place:
            self._desk.edit(
                "set_instance",
                lambda edit: instances.set_status(edit, place, status, today=today),
            )

    def check_next(self, item: AgendaItem | None) -> None:
        """Answer the first checkpoint of the step that has no answer with yes."""
        place = self.step_of(item)
        if not place:
            return
        answers = checks(self._desk.dossier, instance_of(self._desk.dossier, place))
        number = next(
            (at for at, (_, found) in enumerate(answers, start=1) if found.answer is None), 0
        )
        if not number:
            self._desk.told.emit(words.NO_CHECKPOINT)
            return

        def work(edit: Edit) -> None:
            instances.answer(edit, place, number, Answer.YES)

        self._desk.edit("set_instance", work)

    def step_of(self, item: AgendaItem | None) -> str:
        """Id of the instance an item is about; empty, which is told, when it is about none."""
        if item is None or not item.instance:
            self._desk.told.emit(words.NO_STEP)
            return ""
        return item.instance

    def set_state(self, item: AgendaItem, state: ItemState) -> None:
        """Note what became of an item."""
        if item.state is not state and self._desk.editable:
            self._desk.edit(
                "set_agenda_item", lambda edit: agendas.set_item(edit, item.id, state=state)
            )

    def approve(self, item: AgendaItem | None) -> None:
        """Fix the minutes that an item is about."""
        before, today = minutes_at(self._desk.dossier, item), self._desk.today
        if before is None:
            self._desk.told.emit(words.NO_MINUTES)
            return
        if self._desk.edit(
            "approve_minutes", lambda edit: meetings.approve(edit, before.id, today)
        ):
            self._desk.told.emit(words.approved(meeting_name(before)))

    def close(self, meeting: str) -> bool:
        """Close a meeting; tells whether it is closed."""
        return self._desk.edit("close_meeting", lambda edit: meetings.close(edit, meeting))
