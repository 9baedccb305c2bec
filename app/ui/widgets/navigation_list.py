"""The list at the left: icon, word, and a small count of what waits there."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from app.look import TYPE
from app.ui.looks import Look

_BADGE = Qt.ItemDataRole.UserRole + 1
_WIDTH, _ROW, _ICON = 164, 36, 20


class _Delegate(QStyledItemDelegate):
    def __init__(self, parent: "NavigationList") -> None:
        super().__init__(parent)
        self._list = parent

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._list.look.px(_WIDTH), self._list.look.px(_ROW))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, rect = self._list.look, option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("selected" if chosen else "hover"))
        if chosen:
            bar = QRect(rect.left(), rect.top(), look.px(3), rect.height())
            painter.fillRect(bar, look.color("accent"))
        side = look.px(_ICON)
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        place.moveLeft(rect.left() + look.px(12))
        icon.paint(painter, place)
        painter.setFont(look.font(TYPE.body, bold=chosen))
        painter.setPen(look.color("accent" if chosen else "text"))
        words = rect.adjusted(look.px(44), 0, -look.px(36), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, index.data())
        painter.setFont(look.font(TYPE.table))
        painter.setPen(look.color("secondary"))
        right = rect.adjusted(0, 0, -look.px(12), 0)
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, index.data(_BADGE) or "")
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()


class NavigationList(QListWidget):
    """The pages of the window, one of which is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = Look()
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QListWidget.SelectionMode.SingleSelection)
        self.setStyleSheet("background: transparent;")

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands of the pages here, and never jump to a name."""

    def add_page(self, page: str, text: str, icon: QIcon) -> None:
        """Add a page at the end."""
        item = QListWidgetItem(icon, text, self)
        item.setData(Qt.ItemDataRole.UserRole, page)

    def page_at(self, row: int) -> str:
        """The id of the page in a row."""
        return str(self.item(row).data(Qt.ItemDataRole.UserRole))

    def choose(self, page: str) -> None:
        """Show a page as the chosen one."""
        for row in range(self.count()):
            if self.page_at(row) == page:
                self.setCurrentRow(row)
                return

    def set_badge(self, page: str, text: str) -> None:
        """Say how much waits on a page; empty for nothing."""
        for row in range(self.count()):
            if self.page_at(row) == page:
                item = self.item(row)
                item.setData(_BADGE, text)
                name = f"{item.text()}, {text}" if text else item.text()
                item.setData(Qt.ItemDataRole.AccessibleTextRole, name)

    def set_look(self, look: Look) -> None:
        """Follow another theme or size of text."""
        self.look = look
        self.setFixedWidth(look.px(_WIDTH))
        self.doItemsLayout()
        self.viewport().update()
