"""*Over Samenlevingsroute*: version, what it is, and the licences of all parts."""

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QWidget

from app import __version__
from app.ui._compiled.about_dialog import Ui_AboutDialog
from app.ui.licences import licences
from app.ui.shell import Shell
from app.ui.turned_off import places
from app.words.window import about as words


class AboutDialog(QDialog):
    """Who made what, under which licence."""

    def __init__(self, _shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.ui.version.setText(words.version(__version__, platform.python_version(), qVersion()))
        self.ui.places.setText("\n".join(places()))
        self._licences = licences()
        self.ui.parts.addItems([item.part for item in self._licences])
        self.ui.parts.currentRowChanged.connect(self._show)
        self.ui.parts.setCurrentRow(0)
        self.ui.close_button.clicked.connect(self.accept)

    def _show(self, row: int) -> None:
        self.ui.licence.setPlainText(self._licences[row].text if row >= 0 else "")
