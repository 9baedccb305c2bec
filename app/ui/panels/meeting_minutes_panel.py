"""What the minutes of a meeting say, and what is to be corrected before they are approved."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.domain.meetings import Meeting
from app.editing.commands import meetings
from app.editing.minutes import minutes_of
from app.look import TYPE
from app.ui._compiled.meeting_minutes_panel import Ui_MeetingMinutesPanel
from app.ui.models.meeting_slide import point_lines
from app.ui.tools import Tools
from app.ui.widgets.kept_text import KeptText
from app.words.window import meetings as words


class MeetingMinutesPanel(QWidget):
    """Reads like the report; what is internal is there too, for only our own people see it."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._looks = tools.desk, tools.looks
        self.ui = Ui_MeetingMinutesPanel()
        self.ui.setupUi(self)
        self._kept = KeptText(self.ui.corrections, self._keep)
        self._looks.changed.connect(self._restyle)
        self._restyle()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the minutes of a meeting, as they are fixed or as they read now."""
        ui, fixed = self.ui, meeting.approved_on
        ui.state.setText(words.approved_on(fixed) if fixed else words.STILL_CONCEPT)
        ui.sections.show_sections(list(self._sections(meeting)))
        ui.correcting.setVisible(fixed is None or bool(meeting.corrections.strip()))
        ui.corrections.setReadOnly(fixed is not None or not self._desk.editable)
        self._kept.show(meeting.id, meeting.corrections)

    def settle(self) -> None:
        """Keep what is being typed."""
        self._kept.settle()

    def _sections(self, meeting: Meeting) -> Iterator[tuple[str, list[str]]]:
        for point in minutes_of(self._desk.dossier, meeting).points:
            lines = list(point_lines(point))
            told = lines or ([words.NOTHING_NOTED] if point.handled else [words.NOT_REACHED])
            yield point.title or words.BETWEEN, told

    def _keep(self, key: str, text: str, visit: object) -> bool:
        return self._desk.edit(
            "correct_minutes",
            lambda edit: meetings.set_fields(edit, key, corrections=text.strip()),
            visit=visit,
        )

    def _restyle(self) -> None:
        look = self._looks.now
        self.ui.sections.set_fonts(look.font(TYPE.body, bold=True), look.font(TYPE.body))
