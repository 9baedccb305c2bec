"""Paints the lines of a list that opens under a field: the ground, and on it what stands there."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from app.ui.looks import Look, Looks

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours in which a line is written; those of the system where its high contrast rules.

    Attributes:
        text: What the line says.
        quiet: What tells it from others.
    """

    text: QColor
    quiet: QColor


class LineDelegate(QStyledItemDelegate):
    """Lines of one height; a subclass draws what stands in one."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks

    def draw(self, painter: QPainter, rect: QRect, index: Index, ink: Ink) -> None:
        """Draw what stands in a line; the painter is put back afterwards."""
        raise NotImplementedError

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._looks.now.row)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self._looks.now
        painter.save()
        fill_ground(painter, option, look)
        self.draw(painter, option.rect, index, _ink(option, look))
        painter.restore()


def fill_ground(painter: QPainter, option: QStyleOptionViewItem, look: Look) -> None:
    """Paint the ground of what is chosen or hovered."""
    rect, state = option.rect, option.state
    if state & QStyle.StateFlag.State_Selected:
        ground = option.palette.highlight().color() if look.plain else look.color("selected")
        painter.fillRect(rect, ground)
    elif state & QStyle.StateFlag.State_MouseOver and not look.plain:
        painter.fillRect(rect, look.color("hover"))


def _ink(option: QStyleOptionViewItem, look: Look) -> Ink:
    if not look.plain:
        return Ink(look.color("text"), look.color("secondary"))
    chosen = option.state & QStyle.StateFlag.State_Selected
    brush = option.palette.highlightedText() if chosen else option.palette.text()
    return Ink(brush.color(), brush.color())
