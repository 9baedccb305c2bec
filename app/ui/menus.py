"""The menu bar, made of the one table of actions; it tells what can be used now, and why not."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QMenuBar, QPushButton, QWidget

from app.domain.changes import ChangeSet
from app.editing.history_text import change_set_text
from app.installation.policy import is_off
from app.ui.actions import Action, Needs
from app.ui.desk import Desk
from app.ui.icons import icon
from app.ui.looks import Looks
from app.ui.shell import Shell
from app.ui.style import ROOMY
from app.ui.tips import plain_tip
from app.words import policy as policy_words
from app.words.window import shell as words

_LONGEST = 60
_KEYS = "Ctrl+K"


@dataclass(slots=True)
class _Entry:
    action: Action
    item: QAction


class Menus(QObject):
    """The menus of the window."""

    def __init__(
        self, window: QWidget, bar: QMenuBar, table: tuple[Action, ...], looks: Looks
    ) -> None:
        super().__init__(window)
        self._window, self._bar, self._looks = window, bar, looks
        self._desk: Desk | None = None
        self._groups: dict[str, QActionGroup] = {}
        self._entries = {action.id: _Entry(action, self._made(action)) for action in table}
        self.recent = QMenu(window)
        self.recent.aboutToShow.connect(self._fill_recent)
        self._fill()
        self._corners()
        looks.changed.connect(self._tick)

    @property
    def table(self) -> tuple[Action, ...]:
        """All actions."""
        return tuple(entry.action for entry in self._entries.values())

    def run(self, action: str) -> Callable[[], None]:
        """A function that does what an action does, if it can be done now."""
        return self._entries[action].item.trigger

    def share(self, window: QWidget, *actions: str) -> None:
        """Let the keys of actions work in another window too."""
        window.addActions([self._entries[action].item for action in actions])

    def text(self, action: str) -> str:
        """What an action is called, without the mark of its letter."""
        return self._entries[action].item.text().replace("&", "")

    def usable(self, action: str) -> bool:
        """Whether an action can be used now."""
        return self._entries[action].item.isEnabled()

    def follow(self, desk: Desk | None) -> None:
        """Tell what can be done with another dossier, or without one."""
        if self._desk is not None:
            self._desk.changed.disconnect(self.renew)
        self._desk = desk
        if desk is not None:
            desk.changed.connect(self.renew)
            self._name.setText(desk.dossier.municipality.name)
        self._name.setVisible(desk is not None)
        self._search.setVisible(desk is not None)
        self.renew()

    def renew(self) -> None:
        """Look again at what can be used."""
        undo, redo = self._last("undoable"), self._last("redoable")
        for entry in self._entries.values():
            off = is_off(entry.action.feature)
            entry.item.setEnabled(not off and self._usable(entry.action.needs, undo, redo))
            why_not = policy_words.OFF if off else self._why_not(entry.action.needs)
            entry.item.setToolTip(plain_tip(why_not))
        self._entries["undo"].item.setText(words.undo_text(self._what(undo)))
        self._entries["redo"].item.setText(words.redo_text(self._what(redo)))
        if self._desk is not None:
            self._name.setText(self._desk.dossier.municipality.name)

    def _last(self, which: str) -> ChangeSet | None:
        found: ChangeSet | None = getattr(self._desk, which)() if self._desk else None
        return found

    def _usable(self, needs: Needs, undo: ChangeSet | None, redo: ChangeSet | None) -> bool:
        desk = self._desk
        match needs:
            case Needs.NOTHING:
                return True
            case Needs.UNDOABLE:
                return undo is not None
            case Needs.REDOABLE:
                return redo is not None
            case Needs.EDITABLE:
                return desk is not None and desk.editable
            case _:
                return desk is not None

    def _why_not(self, needs: Needs) -> str:
        changes = needs in (Needs.EDITABLE, Needs.UNDOABLE, Needs.REDOABLE)
        return self._desk.why_read_only if changes and self._desk is not None else ""

    def _what(self, item: ChangeSet | None) -> str:
        if item is None or self._desk is None:
            return ""
        text = change_set_text(self._desk.dossier, item)
        short = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
        short = short.replace("&", "&&")
        if self._desk.made_here(item):
            return short
        return words.by_another(short, item.by, item.at)

    def _made(self, action: Action) -> QAction:
        item = QAction(action.text, self._window)
        item.setObjectName(action.id)
        item.setShortcuts([QKeySequence(keys) for keys in action.keys])
        item.setToolTip("")
        if action.icon:
            item.setIcon(icon(action.icon, self._looks))
        if action.ticked is not None:
            item.setCheckable(True)
            self._group(action.choice).addAction(item)
        # Qt would hand over whether it is ticked, which no action asks for.
        item.triggered.connect(lambda *_: action.run())
        self._window.addAction(item)
        return item

    def _group(self, name: str) -> QActionGroup:
        return self._groups.setdefault(name, QActionGroup(self))

    def _fill(self) -> None:
        menus = {key: self._bar.addMenu(text) for key, text in words.MENUS.items()}
        for menu in menus.values():
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(self._tick)
        for entry in self._entries.values():
            if not entry.action.menu:
                continue
            menu = menus[entry.action.menu]
            if entry.action.under:
                menu = self._inside(menu, entry.action.under)
            if entry.action.after_line:
                menu.addSeparator()
            menu.addAction(entry.item)
        self._entries["recent"].item.setMenu(self.recent)

    def _inside(self, menu: QMenu, name: str) -> QMenu:
        """The menu with a name inside another one, made where its first item stands."""
        found = menu.findChild(QMenu, name)
        if isinstance(found, QMenu):
            return found
        made = menu.addMenu(words.SUBMENUS[name])
        made.setObjectName(name)
        made.setToolTipsVisible(True)
        return made

    def _corners(self) -> None:
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("kind", "strong")
        self._name.setContentsMargins(14, 0, 6, 0)
        self._bar.setCornerWidget(self._name, Qt.Corner.TopLeftCorner)
        self._search = QPushButton()
        self._search.setProperty("kind", "search")
        self._search.setAccessibleName(words.SEARCH)
        self._search.setIcon(icon("search", self._looks))
        self._search.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._search.clicked.connect(self._entries["find"].item.trigger)
        self._bar.setCornerWidget(self._search, Qt.Corner.TopRightCorner)
        self._fit_search()
        self._looks.changed.connect(self._fit_search)

    def _fit_search(self) -> None:
        """Say less where text is large: the menus must not be pushed out of their bar."""
        large = self._looks.now.scale > ROOMY
        self._search.setText(_KEYS if large else f"{words.SEARCH}   {_KEYS}")

    def _tick(self) -> None:
        for entry in self._entries.values():
            if entry.action.ticked is not None:
                entry.item.setChecked(entry.action.ticked())

    def _fill_recent(self) -> None:
        self.recent.clear()
        window: Shell = self._window  # type: ignore[assignment]
        paths = window.settings.now.recent
        for path in paths:
            item = self.recent.addAction(path.replace("&", "&&"))
            item.triggered.connect(_opener(window, Path(path)))
        if not paths:
            self.recent.addAction(words.RECENT_EMPTY).setEnabled(False)


def _opener(window: Shell, path: Path) -> Callable[[], object]:
    return lambda: window.files.open_own(path)
