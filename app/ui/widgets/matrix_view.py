"""A table of steps across departments or wijken, worked by arrows and single keys."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLabel, QTableView, QWidget
from typing_extensions import override

from app.ui.looks import Looks
from app.ui.models.matrix_model import MatrixModel
from app.ui.widgets.matrix_delegate import MatrixDelegate
from app.ui.widgets.matrix_heads import ColumnHeads, RowHeads, code_width

_NARROWEST, _WIDEST = 46, 84
_HEAD_LEAST, _HEAD_MOST = 240, 540
_SHARE = 0.42
"""Of the width, at most for the heads where the columns do not fit."""


class MatrixView(QTableView):
    """Shows a `MatrixModel`; single keys are handed on, never searched with."""

    typed = Signal(str)
    """A letter (in capitals) or a digit."""
    removed = Signal()
    opened = Signal(QModelIndex)
    column_opened = Signal(int)
    copy_asked = Signal()
    paste_asked = Signal()
    menu_asked = Signal(QModelIndex)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks: Looks | None = None
        self._widest = _WIDEST
        self._corner = QLabel(self)
        self._corner.setTextFormat(Qt.TextFormat.PlainText)
        self._corner.setProperty("kind", "label")

    def prepare(
        self, model: MatrixModel, looks: Looks, corner: str, *, widest: int = _WIDEST
    ) -> None:
        """Show a model.

        Args:
            model: The matrix.
            looks: For heights and colours; followed when they change.
            corner: The word above the heads of the rows.
            widest: Width of a column at most, at 100 %, where there is room.
        """
        self._looks, self._widest = looks, widest
        self._corner.setText(corner)
        self.setModel(model)
        across, down = ColumnHeads(looks, self), RowHeads(looks, self)
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        across.sectionDoubleClicked.connect(self.column_opened)
        self._behave()
        self.setItemDelegate(MatrixDelegate(looks, self))
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self.opened)
        model.modelReset.connect(self.fit)
        model.headerDataChanged.connect(self.fit)
        looks.changed.connect(self.fit)
        self.fit()

    def _behave(self) -> None:
        self.setShowGrid(False)
        # Without a style sheet, as in high contrast, a frame would take room of the cells.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def fit(self) -> None:
        """Give heads and columns their sizes: titles first, then the columns, as far as it goes."""
        model = self.model()
        if self._looks is None or not isinstance(model, MatrixModel):
            return
        look = self._looks.now
        codes = [head.code for head in model.columns]
        least = max(look.px(_NARROWEST), code_width(look, codes))
        least = min(least, look.px(_WIDEST) * 2)
        room = self.viewport().width() + self.verticalHeader().width()
        count = max(1, len(codes))
        smallest = min(look.px(_HEAD_LEAST), round(room * _SHARE))
        head = min(max(room - least * count, smallest), look.px(_HEAD_MOST))
        width = min(max(least, (room - head) // count), max(least, look.px(self._widest)))
        self.verticalHeader().setFixedWidth(head)
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setDefaultSectionSize(width)
        across.setFixedHeight(look.row)
        self.verticalHeader().setDefaultSectionSize(look.row)
        self._corner.setGeometry(look.px(56), 0, head - look.px(64), look.row - 1)
        self.setMaximumHeight(look.row * (model.rowCount() + 1) + 2)
        self.resized.emit()

    def selected(self) -> list[QModelIndex]:
        """The selected cells by row and column; the current one when none is selected."""
        found = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        return sorted(
            (index for index in found if index.isValid()),
            key=lambda index: (index.row(), index.column()),
        )

    def choose(self, row: int, column: int) -> None:
        """Make a cell the current one and bring it into view."""
        index = self.model().index(row, column)
        if index.isValid():
            # Not `setCurrentIndex`: with Shift held that would stretch the selection.
            choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, choose)
            self.scrollTo(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif not self._single(event):
            super().keyPressEvent(event)

    def _single(self, event: QKeyEvent) -> bool:
        """Whether a key means something by itself; it is handed on then."""
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if held:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.text().isalnum() or event.text() == "/":
            self.typed.emit(event.text().upper())
        else:
            return False
        return True

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.menu_asked.emit(index)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.column() != before.column():
            self.horizontalHeader().viewport().update()
        if now.row() != before.row():
            self.verticalHeader().viewport().update()


class MatrixFoot(QTableView):
    """The totals under a matrix: always in view, and moving along with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._above: MatrixView | None = None
        self._looks: Looks | None = None

    def prepare(self, model: MatrixModel, looks: Looks, above: MatrixView) -> None:
        """Show totals under a matrix.

        Args:
            model: With the columns of the matrix.
            looks: For heights and colours.
            above: The matrix.
        """
        self._above, self._looks = above, looks
        self.setModel(model)
        self.setVerticalHeader(RowHeads(looks, self))
        self.horizontalHeader().hide()
        self.setShowGrid(False)
        # Without a style sheet, as in high contrast, a frame would take room of the cells.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("kind", "totals")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        above.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(MatrixDelegate(looks, self))
        bar = self.horizontalScrollBar()
        bar.valueChanged.connect(above.horizontalScrollBar().setValue)
        above.horizontalScrollBar().valueChanged.connect(bar.setValue)
        above.resized.connect(self._follow)
        above.verticalScrollBar().rangeChanged.connect(self._follow)
        model.modelReset.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Take over the sizes of the matrix."""
        if self._above is None or self._looks is None:
            return
        row = self._looks.now.row
        self.verticalHeader().setFixedWidth(self._above.verticalHeader().width())
        self.verticalHeader().setDefaultSectionSize(row)
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setMinimumSectionSize(1)
        across.setDefaultSectionSize(self._above.horizontalHeader().defaultSectionSize())
        inside = self._above.viewport().width() + self._above.verticalHeader().width()
        self.setFixedWidth(max(inside, 1))
        needed = across.defaultSectionSize() * across.count() > self._above.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if needed else 0
        self.setFixedHeight(row * self.model().rowCount() + 2 + bar)
