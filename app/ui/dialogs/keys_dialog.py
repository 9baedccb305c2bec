"""F1: all keys, those of the menus and those of each page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from app.look import TYPE
from app.ui._compiled.keys_dialog import Ui_KeysDialog
from app.ui.shell import Shell
from app.words.names import folded
from app.words.window import keys as words


class KeysDialog(QDialog):
    """A list that can be filtered."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_KeysDialog()
        self.ui.setupUi(self)
        self.ui.keys.setHeaderLabels(list(words.COLUMNS))
        header = self.ui.keys.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.ui.filter.textChanged.connect(self._filter)
        self.ui.close_button.clicked.connect(self.accept)
        bold = shell.looks.now.font(TYPE.table, bold=True)
        for name, rows in [*words.SECTIONS.items(), (words.MENUS, _of_menus(shell))]:
            section = QTreeWidgetItem(self.ui.keys, [words.section(name)])
            section.setFont(0, bold)
            section.setFirstColumnSpanned(True)
            section.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for row in rows:
                QTreeWidgetItem(section, list(row))
        self.ui.keys.expandAll()

    def _filter(self, text: str) -> None:
        wanted = folded(text)
        for number in range(self.ui.keys.topLevelItemCount()):
            section = self.ui.keys.topLevelItem(number)
            if section is not None:
                _filter_section(section, wanted)


def _filter_section(section: QTreeWidgetItem, wanted: str) -> None:
    """Hide what does not fit; a section of which nothing fits goes as a whole."""
    shown = 0
    for place in range(section.childCount()):
        row = section.child(place)
        if row is not None:
            fits = wanted in folded(f"{row.text(0)} {row.text(1)}")
            row.setHidden(not fits)
            shown += fits
    section.setHidden(shown == 0)


def _of_menus(shell: Shell) -> tuple[tuple[str, str], ...]:
    """The keys of the menus, from the one table of actions."""
    return tuple(
        (_keys(action.keys), shell.menus.text(action.id).rstrip("…"))
        for action in shell.menus.table
        if action.keys
    )


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " of ".join(QKeySequence(one).toString(native) for one in keys)
