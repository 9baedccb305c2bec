"""What follows from the figures: sections of lines, some with a bar or a chart, said aloud."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.charts.model import Bars, Chart
from app.look import TYPE
from app.ui.looks import Looks
from app.ui.models.figures_rows import Line, Section
from app.ui.widgets.chart_view import ChartView
from app.ui.widgets.progress_bar import ProgressBar

_ALL = 100
_LABEL, _BAR, _MARK = range(3)


class FiguresStory(QWidget):
    """Shows sections below one another.

    Attributes:
        charts: The charts that were shown, by their titles; each keeps how it was looked at.
    """

    def __init__(
        self,
        looks: Looks,
        tell: Callable[[str], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make it.

        Args:
            looks: How everything looks.
            tell: Says what was put on the clipboard.
            parent: Of the widget.
        """
        super().__init__(parent)
        self._looks = looks
        self._tell = tell
        self.charts: dict[str, ChartView] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(_BAR, 1)
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(12)
        self._shown: tuple[Section, ...] = ()
        looks.changed.connect(self._fill)

    @property
    def texts(self) -> list[str]:
        """Everything that can be read, from top to bottom."""
        return [
            text
            for section in self._shown
            for text in (
                section.heading,
                *(f"{line.label} {line.text} {line.mark}".strip() for line in section.lines),
                *filter(None, [section.note]),
            )
        ]

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show sections; nothing happens when they are shown already."""
        if tuple(sections) != self._shown:
            self._shown = tuple(sections)
            self._fill()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                if not isinstance(widget, ChartView):
                    widget.deleteLater()
        row = 0
        for section in self._shown:
            row = self._add_section(section, row)
        self._grid.setRowStretch(row, 1)

    def _add_section(self, section: Section, row: int) -> int:
        if section.chart is not None:
            self._add_chart(section.chart, row)
            row += 1
        elif section.heading:
            heading = self._label(section.heading)
            heading.setFont(self._looks.now.font(TYPE.section, bold=True))
            heading.setContentsMargins(0, 12 if row else 0, 0, 2)
            self._grid.setRowStretch(row, 0)
            self._grid.addWidget(heading, row, 0, 1, 3)
            row += 1
        for line in _told_below(section):
            row = self._add_line(line, row)
        if section.note:
            note = self._label(section.note)
            note.setProperty("kind", "secondary")
            self._grid.addWidget(note, row, 0, 1, 3)
            row += 1
        return row

    def _add_chart(self, chart: Chart, row: int) -> None:
        """Show a chart, in the widget that showed it before: the caret may be in it."""
        view = self.charts.get(chart.title)
        if view is None:
            view = self.charts[chart.title] = ChartView(self._looks, self)
            view.setContentsMargins(0, 12, 0, 4)
            if self._tell is not None:
                view.told.connect(self._tell)
        view.show_chart(chart)
        self._grid.setRowStretch(row, 0)
        self._grid.addWidget(view, row, 0, 1, 3)
        view.show()

    def _add_line(self, line: Line, row: int) -> int:
        grid = self._grid
        grid.setRowStretch(row, 0)
        top = Qt.AlignmentFlag.AlignTop
        if line.label:
            label = self._label(line.label, wraps=False)
            label.setProperty("kind", "secondary")
            grid.addWidget(label, row, _LABEL, top)
        text = self._label(line.text)
        first = _BAR if line.label else _LABEL
        grid.addWidget(text, row, first, 1, 1 if line.mark else 3 - first)
        if line.mark:
            mark = self._label(line.mark, wraps=False)
            mark.setFont(self._looks.now.font(TYPE.body, bold=True))
            grid.addWidget(mark, row, _MARK, top)
        if line.share is None:
            return row + 1
        bar = ProgressBar(self._looks)
        bar.show_share(round(line.share * _ALL), _ALL, f"{line.label}: {line.text}")
        grid.addWidget(bar, row + 1, _BAR, 1, 2)
        return row + 2

    def _label(self, text: str, *, wraps: bool = True) -> QLabel:
        made = QLabel(text)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(wraps)
        return made


def _told_below(section: Section) -> Sequence[Line]:
    """The lines that a chart does not show already, such as why something is unknown."""
    if section.chart is None:
        return section.lines
    if isinstance(section.chart, Bars):
        return ()
    return [line for line in section.lines if line.share is None]
