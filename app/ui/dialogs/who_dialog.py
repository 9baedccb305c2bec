"""Asks who types; shown once, before the first dossier of one's own, and from the menu."""

from PySide6.QtWidgets import QDialog, QWidget

from app.ui._compiled.who_dialog import Ui_WhoDialog
from app.ui.shell import Shell
from app.words.window import start as words


class WhoDialog(QDialog):
    """One field: a name."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self.ui = Ui_WhoDialog()
        self.ui.setupUi(self)
        self.ui.problem.hide()
        self.ui.name.setText(shell.settings.now.name)
        self.ui.name.selectAll()
        self.ui.keep.clicked.connect(self._on_keep)

    def _on_keep(self) -> None:
        name = " ".join(self.ui.name.text().split())
        if not name:
            self.ui.problem.setText(words.NAME_MISSING)
            self.ui.problem.show()
            return
        self._shell.settings.change(name=name)
        if self._shell.desk is not None:
            self._shell.desk.sign_as(name)
        self.accept()
