"""A chart: its title, the drawing or its values as a table, and a menu to take it along."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.charts.drawing import draw
from app.charts.model import Chart, grid_of
from app.charts.shapes import Drawing
from app.exchange.clipboard import write_cells
from app.look import TYPE
from app.ui.chart_pen import ScreenRuler, ink, paint
from app.ui.looks import Looks
from app.ui.widgets.tables import RowDelegate
from app.words.window import charts as words
from app.words.window import reports as report_words

_EDGE = 8
_PICTURE_SCALE = 3.0
"""Pixels of a copied picture per pixel on screen: sharp on paper."""


class ChartPicture(QWidget):
    """The drawing itself, as wide as there is room; it is drawn anew at every size and scale.

    Attributes:
        menu_asked: Where a menu is asked for.
    """

    menu_asked = Signal(QPoint)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._chart: Chart | None = None
        self._drawn: tuple[float, float, Drawing] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        looks.changed.connect(self._renew)

    def show_chart(self, chart: Chart) -> None:
        """Show a chart; it is said aloud in its own words."""
        self._chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.alternative)
        self.setToolTip("")
        self._renew()

    @property
    def texts(self) -> list[str]:
        """Every text that is drawn."""
        return [label.text for label in self.drawing().labels]

    def drawing(self) -> Drawing:
        """The drawing at the width of now; made once for each."""
        width, size = float(max(self.width(), 1)), float(self._looks.now.px(TYPE.table))
        if self._chart is None:
            return Drawing(width, 0, ())
        if self._drawn is None or self._drawn[:2] != (width, size):
            self._drawn = (width, size, draw(self._chart, width, ScreenRuler(size)))
        return self._drawn[2]

    def image(self, scale: float = _PICTURE_SCALE) -> QImage:
        """The chart as a picture of its own, on the ground of the window."""
        drawing, edge = self.drawing(), self._looks.now.px(_EDGE)
        size = QSize(round(drawing.width) + 2 * edge, round(drawing.height) + 2 * edge)
        image = QImage(size * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        image.fill(ink("window", self._looks.now))
        painter = QPainter(image)
        painter.translate(edge, edge)
        self._paint(painter)
        painter.end()
        return image

    def _renew(self) -> None:
        self._drawn = None
        self._fit()
        self.update()

    def _fit(self) -> None:
        height = round(self.drawing().height + 0.5)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _paint(self, painter: QPainter) -> None:
        look = self._looks.now
        paint(painter, self.drawing(), ScreenRuler(float(look.px(TYPE.table))), look)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)
        if self.hasFocus():
            painter.setPen(ink("accent", self._looks.now))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.menu_asked.emit(self.mapToGlobal(QPoint(0, 0)))
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_asked.emit(self.mapToGlobal(QPoint(0, 0)) if by_key else event.globalPos())


class ChartView(QWidget):
    """A chart with its title.

    Attributes:
        told: What was put on the clipboard, in a sentence.
        picture: The drawing.
        values: Its values as a table; hidden until they are asked for.
    """

    told = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._chart: Chart | None = None
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.switch = QPushButton(words.AS_TABLE)
        self.switch.setProperty("kind", "link")
        self.switch.clicked.connect(self._turn)
        self.picture = ChartPicture(looks)
        self.picture.menu_asked.connect(self._open_menu)
        self.values = QTableWidget()
        self._prepare_values()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self.picture)
        rows.addWidget(self.values)
        looks.changed.connect(self._restyle)
        self._restyle()

    @property
    def chart(self) -> Chart | None:
        """What is shown."""
        return self._chart

    def show_chart(self, chart: Chart) -> None:
        """Show a chart, as a drawing or as a table, whichever was chosen."""
        if chart == self._chart:
            return
        self._chart = chart
        self.title.setText(chart.title)
        self.switch.setAccessibleName(f"{self.switch.text()}: {chart.title}")
        self.picture.show_chart(chart)
        self._fill_values(chart)

    def menu(self) -> QMenu:
        """What can be done with it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.switch.text(), self._turn)
        menu.addSeparator()
        menu.addAction(words.COPY_PICTURE, self.copy_picture)
        menu.addAction(words.COPY_TEXT, self.copy_text)
        menu.addAction(words.COPY_TABLE, self.copy_table)
        return menu

    def copy_picture(self) -> None:
        """Put the drawing on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture.image())
        self._say()

    def copy_text(self) -> None:
        """Put what the chart says on the clipboard."""
        if self._chart is not None:
            QGuiApplication.clipboard().setText(f"{self._chart.title}\n{self._chart.alternative}")
            self._say()

    def copy_table(self) -> None:
        """Put the values on the clipboard, for a spreadsheet."""
        if self._chart is not None:
            grid = grid_of(self._chart)
            rows = [list(row) for row in (grid.heads, *grid.rows)]
            QGuiApplication.clipboard().setText(write_cells(rows))
            self._say()

    def _say(self) -> None:
        if self._chart is not None:
            self.told.emit(report_words.copied(self._chart.title))

    def _open_menu(self, at: QPoint) -> None:
        self.menu().popup(at)

    def _turn(self) -> None:
        """Show the values instead of the drawing, or the other way round; the caret goes along."""
        as_table = self.values.isHidden()
        shown, hidden = (self.values, self.picture) if as_table else (self.picture, self.values)
        caret = hidden.hasFocus()
        hidden.hide()
        shown.show()
        if caret:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.switch.setText(words.AS_CHART if as_table else words.AS_TABLE)
        self.switch.setAccessibleName(f"{self.switch.text()}: {self.title.text()}")

    def _prepare_values(self) -> None:
        table = self.values
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setItemDelegate(RowDelegate(self._looks, table))
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.hide()

    def _fill_values(self, chart: Chart) -> None:
        grid, table = grid_of(chart), self.values
        table.setAccessibleName(chart.title)
        table.setRowCount(len(grid.rows))
        table.setColumnCount(len(grid.heads))
        table.setHorizontalHeaderLabels(list(grid.heads))
        table.horizontalHeader().setVisible(any(grid.heads))
        for at, row in enumerate(grid.rows):
            for column, text in enumerate(row):
                table.setItem(at, column, QTableWidgetItem(text))
        self._restyle()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._restyle()

    def _restyle(self) -> None:
        look, table = self._looks.now, self.values
        self.title.setFont(look.font(TYPE.section, bold=True))
        table.verticalHeader().setDefaultSectionSize(look.row)
        table.resizeColumnsToContents()
        heads = 0 if table.horizontalHeader().isHidden() else 1
        bar = table.horizontalScrollBar().sizeHint().height()
        rows = min(table.rowCount(), _MOST_ROWS) + heads
        table.setFixedHeight(rows * look.row + bar + 2 * table.frameWidth())


_MOST_ROWS = 8
"""More rows are scrolled."""
