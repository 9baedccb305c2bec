"""What happened to a step last; read only when somebody stays with the step for a moment."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui._compiled.step_history_panel import Ui_StepHistoryPanel
from app.ui.icons import icon
from app.ui.models.step_history import HistoryRow, belongs, history_rows
from app.ui.panels.step_section import StepSection
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.link_button import LinkButton
from app.words.window import step as words

if TYPE_CHECKING:
    from app.domain.changes import ChangeSet

_MOST = 5
_PAGE, _LOOKED_AT = 60, 1_500
"""Sets: who wants to see what is older than these goes to the whole history."""


class StepHistoryPanel(StepSection):
    """The last change in one line, which opens to the last few."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepHistoryPanel()
        self.ui.setupUi(self)
        self._lines = [_Line() for _ in range(_MOST)]
        for place, line in enumerate(self._lines):
            self.ui.lines.addWidget(line)
            line.others.clicked.connect(lambda _=False, place=place: self._on_others(place))
        self.ui.more.setIcon(icon("history", tools.looks))
        self.ui.more.setText(words.HISTORY)
        self.ui.more.toggled.connect(lambda _: self._show())
        self.ui.all.clicked.connect(lambda: tools.go(Place("history", self.key)))
        self._rows: list[HistoryRow] = []
        self._found: list[ChangeSet] = []
        self._oldest: str | None = None
        self._looked_at = 0
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._read_page)

    @override
    def fill(self) -> None:
        """Nothing yet: reading the log takes longer than going to another step."""

    @override
    def show_instance(self, key: str) -> None:
        self._next.stop()
        super().show_instance(key)
        self._rows = []
        self._show()

    def fill_later(self) -> None:
        """Read the log."""
        self._found, self._oldest, self._looked_at = [], None, 0
        self._next.start()

    def _read_page(self) -> None:
        """Read a little; keys that are pressed meanwhile come first."""
        if not self.isVisible():
            return  # The dossier may be closed already.
        page = self.desk.history.older_than(self._oldest, _PAGE)
        self._found += [item for item in page if belongs(self.dossier, self.key, item)]
        self._looked_at += len(page)
        if len(page) == _PAGE and len(self._found) < _MOST and self._looked_at < _LOOKED_AT:
            self._oldest = page[-1].id
            self._next.start()
            return
        self._rows = history_rows(self.dossier, self.key, self._found[:_MOST], self.today)
        self._show()

    def _show(self) -> None:
        most = _MOST if self.ui.more.isChecked() else 1
        for place, line in enumerate(self._lines):
            shown = place < min(most, len(self._rows))
            line.show_row(self._rows[place] if shown else None)

    def _on_others(self, place: int) -> None:
        self.tools.go(Place("history", self.key, self._rows[place].key))


class _Line(QWidget):
    """One change, and the way to what was changed elsewhere in the same go."""

    def __init__(self) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.text, self.others = QLabel(), LinkButton()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setProperty("kind", "label")
        rows.addWidget(self.text)
        rows.addWidget(self.others, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_row(self, row: HistoryRow | None) -> None:
        self.text.setText(row.text if row else "")
        others = row.others if row else 0
        self.others.show_text(words.others(others) if others else "")
        self.others.setVisible(bool(others))
        self.setVisible(row is not None)
