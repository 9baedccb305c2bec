"""The page without a dossier: what was open lately, and three ways to begin."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from app.installation.policy import SAMPLE
from app.ui._compiled.start_page import Ui_StartPage
from app.ui.file_deeds import FileDeeds
from app.ui.looks import Looks
from app.ui.settings import SettingsFile
from app.ui.turned_off import keep_off
from app.words.window import start as words


class StartPage(QWidget):
    """Recent dossiers with folder and last change."""

    def __init__(
        self,
        settings: SettingsFile,
        looks: Looks,
        files: FileDeeds,
        open_guide: Callable[[], None],
    ) -> None:
        super().__init__()
        self._settings, self._looks, self._files = settings, looks, files
        self.ui = Ui_StartPage()
        self.ui.setupUi(self)
        self.ui.new_button.clicked.connect(files.new)
        self.ui.open_button.clicked.connect(files.open)
        self.ui.sample_button.clicked.connect(files.sample)
        self.ui.guide_button.clicked.connect(open_guide)
        keep_off(SAMPLE, self.ui.sample_button)
        table = self.ui.recent
        table.setColumnCount(len(words.COLUMNS))
        table.setHorizontalHeaderLabels(list(words.COLUMNS))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        table.itemActivated.connect(self._on_activated)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        forget = QAction(words.FORGET, table)
        forget.setShortcut("Del")
        forget.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        forget.triggered.connect(self._on_forget)
        table.addAction(forget)
        looks.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the recent dossiers as they are now."""
        table, paths = self.ui.recent, self._settings.now.recent
        table.setVisible(bool(paths))
        self.ui.nothing.setVisible(not paths)
        self.ui.nothing.setText(words.NO_RECENT)
        table.setRowCount(len(paths))
        for row, text in enumerate(paths):
            path = Path(text)
            table.setRowHeight(row, self._looks.now.row)
            town = self._settings.now.towns.get(text, path.stem)
            cells = (town, str(path), _changed(path))
            for column, value in enumerate(cells):
                item = QTableWidgetItem(value)
                item.setData(Qt.ItemDataRole.UserRole, text)
                table.setItem(row, column, item)
        if paths:
            table.setCurrentCell(0, 0)
            table.setFixedHeight(self._looks.now.row * (min(len(paths), 8) + 1) + 8)

    def _on_activated(self, item: QTableWidgetItem) -> None:
        self._files.open_own(Path(item.data(Qt.ItemDataRole.UserRole)))

    def _on_forget(self) -> None:
        item = self.ui.recent.currentItem()
        if item is not None:
            self._settings.forget(item.data(Qt.ItemDataRole.UserRole))
            self.refresh()


def _changed(path: Path) -> str:
    try:
        return words.changed(datetime.fromtimestamp(path.stat().st_mtime, UTC))
    except OSError:
        return words.GONE
