"""What the departments contribute: a line each, which opens to be changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.ids import part_id
from app.domain.instances import Status
from app.ui._compiled.step_parts_panel import Ui_StepPartsPanel
from app.ui.models.step_parts import PartRow, Parts, parts
from app.ui.panels.step_part_panel import StepPartPanel
from app.ui.panels.step_section import StepSection
from app.ui.tools import Tools
from app.ui.widgets.part_line import Cells, PartLine
from app.words.dates import day_text
from app.words.window import step as words

_OF_PART = {
    "status": "status",
    "owner": "contact",
    "due": "due",
    "remark": "remark",
    "internal_remark": "internal_remark",
    "wait": "wait",
}
"""The fields of a contribution by what the same is called of a step."""

_STATUSES = tuple(Status)
"""The statuses of the keys 1 to 6."""


class StepPartsPanel(StepSection):
    """The lines; they are made once and filled for each step."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepPartsPanel()
        self.ui.setupUi(self)
        self._shown: Parts | None = None
        self._lines: list[PartLine] = []
        self._opened = ""
        self._editor: StepPartPanel | None = None

    @property
    def editor(self) -> StepPartPanel:
        """The form under the line that is open; made when it is first needed."""
        if self._editor is None:
            self._editor = StepPartPanel(self.tools, self)
            self._editor.hide()
            self._editor.closed.connect(self._on_closed)
            self._editor.wanted.connect(self.wanted)
            self._editor.grew.connect(self.grew)
        return self._editor

    @property
    def lines(self) -> list[PartLine]:
        """The lines on screen."""
        return [line for line in self._lines if not line.isHidden()]

    @override
    def fold(self) -> None:
        self._close()

    @override
    def fill(self) -> None:
        found = parts(self.dossier, self.key, self.today)
        if self._opened and self._opened not in {row.key for row in found.rows}:
            self._close()
        if found != self._shown:
            self._shown = found
            self.ui.held_up.setText(found.held_up)
            while len(self._lines) < len(found.rows):
                self._add_line()
            for place, line in enumerate(self._lines):
                line.setVisible(place < len(found.rows))
            self._show_lines()
            self._make_stop(max(self._place_of(self._opened), 0))
            self.setVisible(bool(found.rows))
        if self._opened:
            self.editor.fill()

    @override
    def leave(self) -> None:
        if self._editor is not None and self._opened:
            self._editor.leave()

    @override
    def unfold(self, field: str) -> QWidget | None:
        if field != "contributions" or not self.lines:
            return None
        return self._lines[self._place_of(self._opened) if self._opened else 0]

    def open(self, department: str, field: str = "") -> QWidget | None:
        """Open the contribution of a department.

        Args:
            department: Its id.
            field: The field that gets the caret; empty for the line itself.

        Returns:
            The widget that gets the caret; `None` when it contributes nothing.
        """
        place = self._place_of(part_id(self.key, department))
        if place < 0:
            return None
        self._open(place)
        return self.editor.unfold(field) if field else self._lines[place]

    def unfold_opened(self, field: str) -> QWidget | None:
        """A field of the contribution that is open; `None` when none is, or it has no such field.

        Args:
            field: What it is called of a step.
        """
        if not self._opened or field not in _OF_PART:
            return None
        return self.editor.unfold(_OF_PART[field])

    def _place_of(self, key: str) -> int:
        rows = self._shown.rows if self._shown else ()
        return next((place for place, row in enumerate(rows) if row.key == key), -1)

    def _row(self, place: int) -> PartRow:
        if self._shown is None:
            raise IndexError(place)
        return self._shown.rows[place]

    def _on_clicked(self, place: int) -> None:
        if self._row(place).key == self._opened:
            self._close()
        else:
            self._open(place)

    def _open(self, place: int) -> None:
        self._close()
        self._opened = self._row(place).key
        self.ui.lines.removeWidget(self.editor)
        self.ui.lines.insertWidget(place + 1, self.editor)
        self.editor.show_instance(self._opened)
        self.editor.show()
        self._show_lines()
        self.grew.emit()

    def _close(self) -> None:
        if not self._opened:
            return
        self.editor.leave()
        self._opened = ""
        self.editor.hide()
        self._show_lines()

    def _on_closed(self) -> None:
        place = self._place_of(self._opened)
        self._close()
        if place >= 0:
            self._lines[place].setFocus()

    def _on_digit(self, place: int, digit: int) -> None:
        status = _STATUSES[digit - 1]
        key = self._row(place).key
        asks = status in (Status.NOT_APPLICABLE, Status.WAITING)
        if asks and self._opened != key and self.desk.editable:
            self._open(place)
        editor = self.editor
        if editor.key != key:
            editor.leave()
            editor.show_instance(key)
        editor.set_status(status)

    def _on_moved(self, place: int, by: int) -> None:
        wanted = place + by
        if 0 <= wanted < len(self.lines):
            self._lines[wanted].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_stop(self, place: int) -> None:
        """Tab stops at one line only: the arrows go to the others."""
        for number, line in enumerate(self._lines):
            stop = Qt.FocusPolicy.StrongFocus if number == place else Qt.FocusPolicy.ClickFocus
            line.setFocusPolicy(stop)

    def _show_lines(self) -> None:
        rows = self._shown.rows if self._shown else ()
        for row, line in zip(rows, self._lines, strict=False):
            line.show_cells(_cells(row), opened=row.key == self._opened)

    def _add_line(self) -> None:
        line, place = PartLine(self.tools.looks), len(self._lines)
        line.clicked.connect(lambda: self._on_clicked(place))
        line.digit_typed.connect(lambda digit: self._on_digit(place, digit))
        line.moved.connect(lambda by: self._on_moved(place, by))
        line.entered.connect(lambda: self._make_stop(place))
        self._lines.append(line)
        self.ui.lines.addWidget(line)
        self.grew.emit()


def _cells(row: PartRow) -> Cells:
    return Cells(
        code=row.code,
        letter=row.letter or "–",
        mark=row.status_letter,
        name=row.contact,
        via=words.via_department(row.contact) if row.via else "",
        misses=row.letter in ("A", "R"),
        day=day_text(row.due),
        late=row.late,
        text=row.text,
        said=row.said,
    )
