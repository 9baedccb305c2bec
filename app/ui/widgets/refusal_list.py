"""Under a table: what stayed as it was, why, and a way to each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.ui.looks import Looks
from app.ui.models.rows_model import Index, RowsModel, Shown
from app.ui.widgets.message_line import announce
from app.ui.widgets.tables import RowDelegate, prepare_table
from app.words.window import route as words

_MOST = 6
"""Lines that are seen at once; the list scrolls."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that was not done.

    Attributes:
        key: Unique in the list.
        place: What it is about, in words.
        why: A sentence.
        goes_to: Key of the row to show; empty for none.
        column: Name of the column to show.
    """

    key: str
    place: str
    why: str
    goes_to: str = ""
    column: str = ""


class RefusalList(QFrame):
    """Stays until it is put away, or until something else is done."""

    followed = Signal(object)
    """The refusal that was followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        top = QHBoxLayout()
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("kind", "strong")
        self._title.setWordWrap(True)
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAccessibleName(words.CLOSE_LIST)
        self._close.setToolTip(words.CLOSE_LIST)
        self._close.clicked.connect(self.hide)
        top.addWidget(self._title, 1)
        top.addWidget(self._close)
        self.table = _Lines()
        self.table.setAccessibleName(words.REFUSALS)
        self.table.chosen.connect(self._follow)
        column.addLayout(top)
        column.addWidget(self.table)
        self._model: RowsModel[Refusal] = RowsModel(
            (
                Shown(words.HEADINGS["code"], lambda row: row.place),
                Shown(words.WHY, lambda row: row.why),
                Shown(words.SHOW, lambda row: words.SHOW if row.goes_to else ""),
            ),
            lambda row: row.key,
        )
        self.hide()

    def prepare(self, looks: Looks) -> None:
        """Give the list its look."""
        self.table.setModel(self._model)
        prepare_table(self.table, looks, stretch=1)
        self.table.setItemDelegate(_LinkDelegate(looks, self.table))
        self.table.horizontalHeader().hide()

    def tell(self, title: str, refusals: Sequence[Refusal]) -> None:
        """Show what was refused; nothing when nothing was."""
        self.setVisible(bool(refusals))
        if not refusals:
            return
        self._title.setText(title)
        self._model.show(refusals)
        self.table.setCurrentIndex(self._model.index(0, 0))
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(row * min(len(refusals), _MOST) + 2)
        announce(self, title)

    @property
    def title(self) -> str:
        """What stands above the list; empty when nothing is shown."""
        return self._title.text() if self.isVisible() else ""

    @property
    def rows(self) -> Sequence[Refusal]:
        """What is listed."""
        return self._model.rows if self.isVisible() else ()

    def _follow(self, index: QModelIndex) -> None:
        refusal = self._model.row_at(index)
        if refusal.goes_to:
            self.followed.emit(refusal)


class _Lines(QTableView):
    """The lines; Enter, Space or a click follows one."""

    chosen = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self.chosen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _LinkDelegate(RowDelegate):
    """The last cell looks like the link it is; a sentence that is shortened shows in full."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == index.model().columnCount() - 1:
            option.palette.setColor(QPalette.ColorRole.Text, self.looks.now.color("accent"))
