"""The detail beside the list of *Route*, or below it: where it stands, and what it shows."""

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QSplitter

from app.ui.panels.step_panel import StepPanel
from app.ui.tools import Tools
from app.ui.widgets.route_table import RouteTable

_NARROW, _LARGE = 1000, 2.0
"""Below this width of the page, or from this size of text, the detail stands under the list."""

_LEAST, _MOST = 340, 460
_REST_MS = 40
"""The detail follows the cursor when it rests: an arrow that is held down is not slowed."""


class RouteDetail(QObject):
    """Lets the detail follow the cursor.

    Attributes:
        panel: The detail.
    """

    def __init__(self, tools: Tools, splitter: QSplitter, frame: QFrame, table: RouteTable) -> None:
        """Make the detail.

        Args:
            tools: What it works with.
            splitter: Holds the list and the frame.
            frame: Gets the detail.
            table: The list.
        """
        super().__init__(frame)
        self._tools, self._splitter, self._frame, self._table = tools, splitter, frame, table
        self._placed = False
        self.panel = StepPanel(tools, frame)
        layout = frame.layout()
        if layout is not None:
            layout.addWidget(self.panel)
        self.panel.left.connect(table.setFocus)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.follow)
        table.selectionModel().currentChanged.connect(lambda *_: self._rest.start())
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)

    def follow(self) -> None:
        """Show the step of the cursor; on the row above a group it shows what it showed."""
        self._rest.stop()
        step = self._table.rows.step_at(self._table.currentIndex())
        if step is not None and not self._frame.isHidden() and self.panel.key != step.key:
            self.panel.show_instance(step.key)

    def open(self, key: str, field: str) -> None:
        """Put the caret in a field.

        Args:
            key: Id of a contribution to open; empty for the step of the cursor.
            field: The field; empty for the first one.
        """
        self.follow()
        if key:
            self.panel.show_instance(key)
        self.panel.focus_field(field or "status")

    def lay_out(self, page: QSize) -> None:
        """Stand beside the list, or below it, as there is room."""
        look = self._tools.looks.now
        self._frame.setVisible(self._tools.settings.now.detail)
        below = look.scale >= _LARGE or page.width() < _NARROW
        way = Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal
        if self._placed and self._splitter.orientation() is way:
            return
        self._placed = True
        self._splitter.setOrientation(way)
        whole = page.height() if below else page.width()
        # The list needs its room first: what is left over goes to the detail.
        beside = min(max(look.px(_LEAST), whole * 3 // 10), look.px(_MOST))
        part = whole // 2 if below else beside
        self._splitter.setSizes([whole - part, part])
