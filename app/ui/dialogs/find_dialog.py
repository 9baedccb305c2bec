"""*Zoek of kies een opdracht*: one box over everything in the dossier and all that can be done."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from app.domain.dossier import Dossier
from app.editing.search import Hit, HitKind, Index
from app.ui._compiled.find_dialog import Ui_FindDialog
from app.ui.models.lines_model import LINE, LinesModel
from app.ui.place import Place
from app.ui.shell import Shell
from app.ui.widgets.hit_delegate import HitDelegate
from app.words.window import find as words

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_SHOWN = {
    HitKind.STEP: Place("route"),
    HitKind.PERSON: Place("people"),
    HitKind.DEPARTMENT: Place("departments"),
    HitKind.NEIGHBOURHOOD: Place("neighbourhoods"),
    HitKind.ACTOR: Place("playing_field"),
    HitKind.DECISION: Place("lists", field="decisions"),
    HitKind.ACTION: Place("lists", field="actions"),
    HitKind.COMMITMENT: Place("lists", field="commitments"),
    HitKind.RISK: Place("lists", field="risks"),
    HitKind.MONEY: Place("lists", field="money"),
    HitKind.INTEREST: Place("lists", field="interests"),
    HitKind.LESSON: Place("lessons"),
    HitKind.QUESTION: Place("lessons"),
    HitKind.MEETING: Place("meetings"),
}
"""Where each kind of hit is shown."""


class FindDialog(QDialog):
    """The box with its lines; the arrows move through the lines while the caret stays."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self.ui = Ui_FindDialog()
        self.ui.setupUi(self)
        dossier = shell.desk.dossier if shell.desk else Dossier()
        commands = _commands(shell)
        self._index = Index(dossier, commands)
        self._first = [Hit(HitKind.COMMAND, key, text) for key, text in commands]
        self._model = LinesModel[Hit](lambda hit: hit.text, _said)
        self.ui.hits.setModel(self._model)
        self.ui.hits.setItemDelegate(HitDelegate(shell.looks, self.ui.hits))
        self.ui.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ui.hits.setMouseTracking(True)
        self.ui.hits.clicked.connect(self._choose)
        self.ui.wanted.textChanged.connect(self._search)
        self.ui.wanted.installEventFilter(self)
        self._search("")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.ui.hits.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.ui.hits.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        hits = self._index.find(text) if text.strip() else self._first
        self._model.show(hits)
        self.ui.hits.setCurrentIndex(self._model.index(0, 0))
        self.ui.nothing.setVisible(not hits)
        self.ui.hits.setVisible(bool(hits))
        self.ui.nothing.setText("" if hits else words.nothing(text.strip()))

    def _choose(self, index: QModelIndex) -> None:
        hit: Hit | None = index.data(LINE) if index.isValid() else None
        if hit is None:
            return
        self.accept()
        if hit.kind is HitKind.COMMAND:
            self._shell.menus.run(hit.key)()
        else:
            self._shell.go(replace(_SHOWN[hit.kind], key=hit.key))


def _said(hit: Hit) -> str:
    return words.said(hit.text, hit.detail, hit.kind)


def _commands(shell: Shell) -> list[tuple[str, str]]:
    """What can be done now, by name."""
    return [
        (action.id, action.text.replace("&", "").rstrip("…"))
        for action in shell.menus.table
        if action.menu and action.id not in ("find", "recent") and shell.menus.usable(action.id)
    ]
