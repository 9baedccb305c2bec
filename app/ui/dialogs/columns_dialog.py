"""*Kolommen…*: which columns a table shows, and in which order; every tick is seen at once."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from app.ui._compiled.columns_dialog import Ui_ColumnsDialog
from app.ui.looks import Look

_ID = Qt.ItemDataRole.UserRole


class ColumnsDialog(QDialog):
    """The columns of one table."""

    chosen = Signal(list)
    """The columns that are shown, in order."""

    def __init__(
        self,
        headings: Mapping[str, str],
        shown: Sequence[str],
        standard: Sequence[str],
        look: Look,
        parent: QWidget,
    ) -> None:
        """Show what is shown now.

        Args:
            headings: What each column is called, by name.
            shown: The columns that are shown, in order.
            standard: Those that are shown when nobody chose.
            look: For sizes.
            parent: The window.
        """
        super().__init__(parent)
        self._headings, self._standard, self._row = headings, standard, look.px(26)
        self.ui = Ui_ColumnsDialog()
        self.ui.setupUi(self)
        self._fill(shown)
        self.resize(look.px(400), look.px(560))
        self.ui.columns.itemChanged.connect(lambda _: self._tell())
        self.ui.up.clicked.connect(lambda: self._move(-1))
        self.ui.down.clicked.connect(lambda: self._move(1))
        self.ui.standard.clicked.connect(self._on_standard)
        self.ui.close.clicked.connect(self.accept)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda by=by: self._move(by))

    def _fill(self, shown: Sequence[str]) -> None:
        columns = self.ui.columns
        columns.blockSignals(True)
        columns.clear()
        for name in dict.fromkeys([*shown, *self._headings]):
            item = QListWidgetItem(self._headings[name], columns)
            item.setData(_ID, name)
            item.setSizeHint(QSize(0, self._row))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if name in shown else Qt.CheckState.Unchecked
            item.setCheckState(state)
        columns.setCurrentRow(0)
        columns.blockSignals(False)

    def _on_standard(self) -> None:
        self._fill(self._standard)
        self._tell()

    def _move(self, by: int) -> None:
        """Move the column under the cursor; the cursor goes along."""
        columns = self.ui.columns
        row = columns.currentRow()
        if not 0 <= row + by < columns.count():
            return
        columns.blockSignals(True)
        columns.insertItem(row + by, columns.takeItem(row))
        columns.setCurrentRow(row + by)
        columns.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        items = (self.ui.columns.item(row) for row in range(self.ui.columns.count()))
        self.chosen.emit(
            [item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Checked]
        )
