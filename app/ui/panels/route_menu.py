"""The menus on rows of *Route*: the same commands as the keys, with the key beside each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.instances import Status
from app.installation.policy import MAIL
from app.ui.looks import Look
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.turned_off import keep_off
from app.ui.widgets.marks import draw_mark
from app.words.choices import STATUS, STATUS_LETTER, word
from app.words.window import route as words

_LINE = ""
_READING = frozenset({"detail", "copy", "all", "ask_status"})
"""What can be done in a dossier that is only looked at."""

ROW_MENU = (
    "detail",
    _LINE,
    "status",
    "owner",
    "due",
    "remark",
    "check",
    "clear",
    _LINE,
    "copy",
    "paste",
    "all",
    _LINE,
    "propose_dates",
    "ask_status",
    "rename",
    "skip",
)
"""The menu on a row."""

CHANGE_MENU = ("status", "owner", "due", "propose_dates", _LINE, "ask_status", _LINE, "all")
"""The menu of the button that changes what is selected."""


def row_menu(
    parent: QWidget, tools: Tools, wanted: Sequence[str], run: Callable[[str], object]
) -> QMenu:
    """A menu of commands.

    Args:
        parent: Owner.
        tools: The desk, and the look.
        wanted: Ids of commands; an empty one is a line, `status` is the menu of statuses.
        run: Carries out a command.
    """
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for command in wanted:
        if command == _LINE:
            menu.addSeparator()
        elif command == "status":
            add_statuses(menu.addMenu(words.STATUS_MENU), tools, run)
        else:
            text, key = words.COMMANDS[command]
            _add(menu, tools, command, f"{text}\t{key}" if key else text, run)
    return menu


def group_menu(parent: QWidget, now: str, choose: Callable[[str], object]) -> QMenu:
    """A menu of the ways in which rows are put together, of which one is ticked."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ways = QActionGroup(menu)
    for group, text in words.GROUPS.items():
        action = QAction(text, menu, checkable=True, checked=group == now)
        action.setData(group)
        ways.addAction(action)
        menu.addAction(action)
    ways.triggered.connect(lambda action: choose(action.data()))
    return menu


def add_statuses(menu: QMenu, tools: Tools, run: Callable[[str], object]) -> None:
    """Fill a menu with the statuses, each with its mark and its digit."""
    for number, status in enumerate(Status, start=1):
        text = f"&{word(STATUS, status.value)}\t{number}"
        action = _add(menu, tools, status.value, text, run)
        action.setIcon(_mark(status, tools.looks.now))
    menu.addSeparator()
    text, key = words.COMMANDS["follow"]
    _add(menu, tools, "follow", f"{text}\t{key}", run)


def _add(
    menu: QMenu, tools: Tools, command: str, text: str, run: Callable[[str], object]
) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(lambda *_: run(command))
    if command not in _READING and not tools.desk.editable:
        action.setEnabled(False)
        action.setToolTip(plain_tip(tools.desk.why_read_only))
    if command == "ask_status":
        keep_off(MAIL, action)
    menu.addAction(action)
    return action


def _mark(status: Status, look: Look) -> QIcon:
    side = look.px(16)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    style = look.theme.statuses[STATUS_LETTER[status.value]]
    inset = side * 0.1
    draw_mark(painter, QRectF(inset, inset, side - 2 * inset, side - 2 * inset), style)
    painter.end()
    return QIcon(pixmap)
