"""How every table behaves: hairlines between rows only, whole rows chosen, quiet headers."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)
from typing_extensions import override

from app.ui.looks import Looks
from app.ui.models.rows_model import TONE
from app.ui.tips import plain_tip
from app.ui.widgets.line_delegate import fill_ground

_PADDING = 4


class RowDelegate(QStyledItemDelegate):
    """Paints plain cells with room, and one hairline under each row."""

    def __init__(self, looks: Looks, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self.looks = looks

    def size_rows(self) -> None:
        """Give the rows and the header of the table the height of the look."""
        view = self.parent()
        if isinstance(view, QTableView):
            view.verticalHeader().setDefaultSectionSize(self.looks.now.row)
            view.horizontalHeader().setFixedHeight(self.looks.now.row)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + self.looks.now.px(_PADDING) * 4, self.looks.now.row)

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        tone = index.data(TONE)
        if tone:
            option.font.setWeight(QFont.Weight.DemiBold)
        if tone and not self.looks.now.plain:
            option.palette.setColor(QPalette.ColorRole.Text, self.looks.now.color(tone))

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell in full what is cut off, unless the cell has a tip of its own."""
        text = index.data()
        if index.data(Qt.ItemDataRole.ToolTipRole) or not isinstance(text, str):
            return super().helpEvent(event, view, option, index)
        cut = self.sizeHint(option, index).width() > option.rect.width()
        QToolTip.showText(event.globalPos(), plain_tip(text) if cut else "", view)
        return True

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = self.looks.now
        calm = QStyleOptionViewItem(option)
        calm.rect = option.rect.adjusted(look.px(_PADDING), 0, -look.px(_PADDING), 0)
        paint_ground(painter, option, self.looks)
        if look.plain and option.state & QStyle.StateFlag.State_Selected:
            calm.palette.setColor(QPalette.ColorRole.Text, option.palette.highlightedText().color())
        for flag in (
            QStyle.StateFlag.State_HasFocus,
            QStyle.StateFlag.State_Selected,
            QStyle.StateFlag.State_MouseOver,
        ):
            calm.state &= ~flag
        super().paint(painter, calm, index)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, looks: Looks) -> None:
    """Paint what lies under a cell: chosen or hovered, the hairline, and the edge of the focus."""
    look, rect, palette = looks.now, option.rect, option.palette
    fill_ground(painter, option, look)
    painter.save()
    painter.setPen(palette.mid().color() if look.plain else look.color("hairline"))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(palette.text().color() if look.plain else look.color("accent"))
        painter.drawRect(rect.adjusted(0, 0, -1, -2))
    painter.restore()


def prepare_table(view: QTableView, looks: Looks, *, stretch: int = 0) -> None:
    """Give a table view the behaviour of all tables.

    Args:
        view: The view; its model is set already.
        looks: For heights and colours; followed when they change.
        stretch: The column that takes the room that is left.
    """
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setMouseTracking(True)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setAlternatingRowColors(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    delegate = RowDelegate(looks, view)
    view.setItemDelegate(delegate)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    if view.model() is not None and stretch < view.model().columnCount():
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
    rows = view.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.hide()
    delegate.size_rows()
    # A method of a child of the view: Qt lets go of it together with the view.
    looks.changed.connect(delegate.size_rows)
