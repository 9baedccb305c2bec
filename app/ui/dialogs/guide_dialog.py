"""A guide on screen: its contents, its text, finding in it, and keeping it as a PDF."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from app import __version__
from app.ui._compiled.guide_dialog import Ui_GuideDialog
from app.ui.icons import icon
from app.ui.list_files import ListFiles
from app.ui.shell import Shell
from app.words.guides.catalogue import GUIDES
from app.words.guides.model import Commands
from app.words.window import guides as words

if TYPE_CHECKING:
    from app.ui.guide_writing import Entry

_CONTENTS, _TEXT = 250, 690
"""Pixels at 100 %."""
_ICON = 18
_INDENT = "    "


class GuideDialog(QDialog):
    """One guide; needs no dossier."""

    def __init__(self, key: str, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.guide = GUIDES[key](__version__)
        self._looks = shell.looks
        self._entries: list[Entry] = []
        self.ui = Ui_GuideDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(self.guide.title)
        self.files = ListFiles(self, self.ui.message, shell.settings)
        self.ui.message.set_close_name(words.CLOSE_MESSAGE)
        self._prepare_contents()
        self._prepare_finding()
        ui = self.ui
        ui.text.cursorPositionChanged.connect(self._on_moved)
        ui.copy_button.setVisible(any(isinstance(one, Commands) for one in self.guide.blocks))
        ui.copy_button.clicked.connect(self.copy_command)
        ui.save_button.clicked.connect(self.save)
        ui.close_button.clicked.connect(self.reject)
        shell.looks.changed.connect(self._restyle)
        self.finished.connect(self._end)
        self._write()
        self._fill_contents()
        self._on_moved()
        ui.contents.setFocus()

    def save(self) -> None:
        """*Als PDF bewaren*: ask where, and write it while the window stays alive."""
        self.files.guide_to_pdf(self.guide, __version__)

    def copy_command(self) -> None:
        """*Opdracht kopiëren*: the line where the caret stands, as it is to be typed."""
        command = self.ui.text.command()
        if command:
            QGuiApplication.clipboard().setText(command)
            self.ui.message.say(words.COPIED, stays=False)

    def look_for(self, *, backwards: bool = False, again: bool = True) -> None:
        """Go to the next place of what is looked for, or to the one before."""
        wanted = self.ui.wanted.text().strip()
        if not wanted or self.ui.text.look_for(wanted, backwards=backwards, again=again):
            self.ui.message.hide()
        else:
            self.ui.message.say(words.not_found(wanted), stays=False)

    def _prepare_contents(self) -> None:
        px = self._looks.now.px
        self.ui.split.setSizes([px(_CONTENTS), px(_TEXT)])
        self.ui.split.setStretchFactor(1, 1)
        self.ui.contents.currentRowChanged.connect(self._on_chosen)
        self.ui.contents.itemClicked.connect(self._on_clicked)
        self.ui.contents.itemActivated.connect(lambda _: self.ui.text.setFocus())

    def _prepare_finding(self) -> None:
        ui = self.ui
        ui.previous.setIcon(icon("arrow-up", self._looks))
        ui.next.setIcon(icon("arrow-down", self._looks))
        ui.previous.clicked.connect(lambda: self.look_for(backwards=True))
        ui.next.clicked.connect(lambda: self.look_for(backwards=False))
        ui.wanted.textChanged.connect(lambda _: self.look_for(again=False))
        for keys, within, run in (
            (QKeySequence(QKeySequence.StandardKey.Find), self, self._begin_finding),
            (QKeySequence("F3"), self, self.look_for),
            (QKeySequence("Shift+F3"), self, lambda: self.look_for(backwards=True)),
            (QKeySequence("Return"), ui.wanted, self.look_for),
            (QKeySequence("Shift+Return"), ui.wanted, lambda: self.look_for(backwards=True)),
        ):
            shortcut = QShortcut(keys, within)
            shortcut.setContext(
                Qt.ShortcutContext.WindowShortcut
                if within is self
                else Qt.ShortcutContext.WidgetShortcut
            )
            shortcut.activated.connect(run)

    def _begin_finding(self) -> None:
        self.ui.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.wanted.selectAll()

    def _write(self) -> None:
        self._entries = list(self.ui.text.show_guide(self.guide, self._looks.now))
        side = self._looks.now.px(_ICON)
        for button in (self.ui.previous, self.ui.next):
            button.setIconSize(QSize(side, side))

    def _fill_contents(self) -> None:
        for entry in self._entries:
            item = QListWidgetItem(_INDENT * max(entry.level - 1, 0) + entry.text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.text)
            self.ui.contents.addItem(item)

    def _on_chosen(self, row: int) -> None:
        if 0 <= row < len(self._entries):
            self.ui.text.go_to(self._entries[row].position)

    def _on_clicked(self) -> None:
        """Go back to the heading that was chosen already."""
        self._on_chosen(self.ui.contents.currentRow())

    def _on_moved(self) -> None:
        self.ui.copy_button.setEnabled(bool(self.ui.text.command()))

    def _restyle(self) -> None:
        """Follow another theme or size of text; who reads stays where she was."""
        if not self.isVisible():
            return
        position = self.ui.text.textCursor().position()
        self._write()
        self.ui.text.go_to(position)

    def _end(self) -> None:
        """Let go of the pictures; a guide that is still being written tells its end first."""
        if not self.files.work.busy:
            self.deleteLater()


def start_dialog(shell: Shell, parent: QWidget) -> GuideDialog:
    """*Snel aan de slag*."""
    return GuideDialog("start", shell, parent)


def it_dialog(shell: Shell, parent: QWidget) -> GuideDialog:
    """*IT-handleiding*."""
    return GuideDialog("it", shell, parent)


def security_dialog(shell: Shell, parent: QWidget) -> GuideDialog:
    """*Beveiliging*."""
    return GuideDialog("security", shell, parent)
