"""The pages of a PDF under each other, as a reader shows them: to scroll, zoom and search.

Only what is on screen is made into a picture, one page at a time, so that the window goes on
answering; the rest waits as white paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from app.reports.page_book import Box, Found, PageBook
from app.reports.pages import PageImage, PageSize
from app.ui.looks import Looks
from app.ui.widgets.page_search import PageSearch
from app.words.window import reports as words

_GAP = 16
"""Pixels around a page."""

_KEPT_BYTES = 64_000_000
"""Pictures of pages that are kept: dozens, or what is on screen of pages three times as large."""

_STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Sizes, of which 1 is that of the paper."""

_SIZE_KEYS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_0: 0,
}
"""Larger, smaller, as wide as fits. Where a `+` takes Shift, its key without Shift is a `=`."""

_WITH_SIZE_KEYS = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.ControlModifier
)
"""A sign may take Shift or stand on the keys for numbers; who reads PDFs presses Ctrl with it."""

_PIXELS_PER_POINT = 96 / 72
_HIT, _CHOSEN_HIT = QColor(255, 240, 150), QColor(255, 190, 90)
"""As of a marker pen, on white paper in every theme."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Where a page lies, in pixels from the top of all pages."""

    number: int
    rect: QRect


class PageView(QAbstractScrollArea):
    """Shows a `PageBook`.

    Attributes:
        moved: Another page is on screen now, or it has another size.
        find_asked: `/` or Ctrl+F.
    """

    moved = Signal()
    find_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book: PageBook | None = None
        self._looks: Looks | None = None
        self._zoom = 0.0
        self._sheets: list[_Sheet] = []
        self._pictures: dict[int, QImage] = {}
        self._boxes: dict[Found, Sequence[Box]] = {}
        self._search = PageSearch(self)
        self._search.grown.connect(self._on_grown)
        self._search.hit.connect(self._show_chosen)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._make_one)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self._tell()
        self.moved.connect(self._tell)

    def prepare(self, looks: Looks) -> None:
        """Take the colours around the paper from a theme."""
        self._looks = looks
        looks.changed.connect(self.viewport().update)

    def show_book(self, book: PageBook | None) -> None:
        """Show another file; who looks at a page keeps looking at the page with that number."""
        share = self._share()
        if self._book is not None:
            self._book.close()
        self._book = book
        self.look_for("")
        self._lay_out()
        bar = self.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))
        self.moved.emit()

    @property
    def page(self) -> int:
        """The number of the page that is most on screen; 0 without pages."""
        top = self.verticalScrollBar().value()
        middle = top + self.viewport().height() // 2
        near = min(
            self._sheets, key=lambda sheet: abs(sheet.rect.center().y() - middle), default=None
        )
        return near.number if near else 0

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sheets)

    @property
    def percent(self) -> int:
        """The size, as a share of that of the paper."""
        return round(100 * self._scale() / _PIXELS_PER_POINT)

    def picture(self, scale: float) -> PageImage | None:
        """The page on screen, at so many pixels per point; `None` without pages."""
        return self._book.picture(self.page, scale) if self._book is not None else None

    def zoom(self, step: int) -> None:
        """Show the pages larger (1), smaller (-1) or as wide as there is room for (0)."""
        now = self._scale() / _PIXELS_PER_POINT
        near = 0.01
        if step > 0:
            self._zoom = next((size for size in _STEPS if size > now + near), _STEPS[-1])
        elif step < 0:
            smaller = [size for size in _STEPS if size < now - near]
            self._zoom = smaller[-1] if smaller else _STEPS[0]
        else:
            self._zoom = 0.0
        share = self._share()
        self._lay_out()
        bar = self.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))
        self.moved.emit()

    # What is looked for

    def look_for(self, text: str) -> None:
        """Mark every place of a text, and show the first from here on.

        The pages are searched a few at a time, from the one on screen: who types goes on typing.
        `moved` tells of every part; `searching` says whether there is more to come.
        """
        self._boxes = {}
        self._search.begin(self._book, text, max(self.page, 1))

    @property
    def searching(self) -> bool:
        """Whether there are pages that were not searched yet."""
        return self._search.searching

    def go_to_found(self, step: int) -> None:
        """Show the next place (1), or the one before (-1); after the last comes the first."""
        self._search.go(step)

    @property
    def found(self) -> tuple[int, int]:
        """Which of the places is shown, from 1, and how many there are; zeros for none."""
        return self._search.place

    def _on_grown(self) -> None:
        self.viewport().update()
        self.moved.emit()

    def _show_chosen(self) -> None:
        found = self._search.chosen
        if found is None:
            return
        sheet = self._sheets[found.page - 1]
        places = [self._on_sheet(box, sheet).toRect() for box in self._boxes_of(found)]
        place = places[0] if places else sheet.rect
        bar = self.verticalScrollBar()
        bar.setValue(place.center().y() - self.viewport().height() // 3)
        sideways = self.horizontalScrollBar()
        if not 0 <= place.left() - sideways.value() <= self.viewport().width() - place.width():
            sideways.setValue(place.left() - self.viewport().width() // 3)
        self._on_grown()

    def _boxes_of(self, found: Found) -> Sequence[Box]:
        """Where it stands; asked for only of what is seen, for that is slow."""
        if found not in self._boxes and self._book is not None:
            self._boxes[found] = self._book.boxes(found)
        return self._boxes.get(found, ())

    # Where pages lie

    def _scale(self) -> float:
        """Pixels per point."""
        if self._zoom:
            return self._zoom * _PIXELS_PER_POINT
        widest = max((size.width for size in self._sizes()), default=1.0)
        return max(self._room().width() - 2 * _GAP, 200) / widest

    def _room(self) -> QSize:
        """The room for pages, with the bar at the side, which comes and goes with the pages."""
        frame, bar = 2 * self.frameWidth(), self.verticalScrollBar().sizeHint().width()
        return QSize(self.width() - frame - bar, self.height() - frame)

    def _sizes(self) -> Sequence[PageSize]:
        return self._book.sizes if self._book is not None else ()

    def _share(self) -> float:
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def _lay_out(self) -> None:
        self._pictures.clear()
        self._sheets = list(self._placed())
        widest = max((sheet.rect.right() for sheet in self._sheets), default=0)
        lowest = max((sheet.rect.bottom() for sheet in self._sheets), default=0)
        room = self._room()
        down, sideways = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(lowest + _GAP - room.height(), 0))
        down.setPageStep(room.height())
        down.setSingleStep(40)
        sideways.setRange(0, max(widest + _GAP - room.width(), 0))
        sideways.setPageStep(room.width())
        sideways.setSingleStep(40)
        self.viewport().update()

    def _placed(self) -> Iterator[_Sheet]:
        if self._book is None:
            return
        scale, down = self._scale(), _GAP
        for number, size in enumerate(self._book.sizes, start=1):
            width, height = round(size.width * scale), round(size.height * scale)
            left = max((self._room().width() - width) // 2, _GAP)
            yield _Sheet(number, QRect(left, down, width, height))
            down += height + _GAP

    def _corner(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _on_sheet(self, box: Box, sheet: _Sheet) -> QRectF:
        scale = self._scale()
        return QRectF(
            sheet.rect.left() + box.left * scale,
            sheet.rect.top() + box.top * scale,
            (box.right - box.left) * scale,
            (box.bottom - box.top) * scale,
        )

    # Painting

    def _seen(self) -> list[_Sheet]:
        shown = QRect(self._corner(), self.viewport().size())
        return [sheet for sheet in self._sheets if sheet.rect.intersects(shown)]

    def _make_one(self) -> None:
        """Make the picture of one page that is on screen, and let the window answer before more."""
        missing = [sheet for sheet in self._seen() if sheet.number not in self._pictures]
        if not missing or self._book is None:
            return
        number, ratio = missing[0].number, self.devicePixelRatioF()
        page = self._book.picture(number, self._scale() * ratio)
        image = QImage(
            page.pixels, page.width, page.height, page.stride, QImage.Format.Format_BGR888
        ).copy()
        image.setDevicePixelRatio(ratio)
        self._pictures[number] = image
        self._forget_pictures()
        self.viewport().update()

    def _forget_pictures(self) -> None:
        """Let the oldest go; not what is on screen, which would be made again at once."""
        seen = {sheet.number for sheet in self._seen()}
        for number in [item for item in self._pictures if item not in seen]:
            if sum(image.sizeInBytes() for image in self._pictures.values()) <= _KEPT_BYTES:
                return
            del self._pictures[number]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._looks is not None:
            painter.fillRect(event.rect(), self._looks.now.color("surface"))
        painter.translate(-self._corner())
        for sheet in self._seen():
            painter.fillRect(sheet.rect, QColor("white"))
            picture = self._pictures.get(sheet.number)
            if picture is not None:
                # Not into the rectangle: to make it a pixel lower, a row of the page is left out.
                painter.drawImage(sheet.rect.topLeft(), picture)
            if self._looks is not None:
                painter.setPen(self._looks.now.color("hairline"))
                painter.drawRect(sheet.rect.adjusted(-1, -1, 0, 0))
            self._paint_found(painter, sheet)
        painter.end()
        if any(sheet.number not in self._pictures for sheet in self._seen()):
            self._turn.start()

    def _paint_found(self, painter: QPainter, sheet: _Sheet) -> None:
        for found in self._search.on_page(sheet.number):
            chosen = found == self._search.chosen
            for box in self._boxes_of(found):
                place = self._on_sheet(box, sheet).adjusted(-1, -1, 1, 1)
                # What is printed there stays as dark as it was.
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
                painter.fillRect(place, _CHOSEN_HIT if chosen else _HIT)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                if chosen:
                    painter.setPen(QColor("black"))
                    painter.drawRect(place)

    # Keys

    def _is_size_key(self, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and self.pages > 0 and _size_step(event) is not None

    @override
    def event(self, event: QEvent) -> bool:
        # Elsewhere in the window Ctrl with these keys is about the size of all text.
        if event.type() == QEvent.Type.ShortcutOverride and self._is_size_key(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share = self._share()
        self._lay_out()
        bar = self.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))
        self.moved.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        key = Qt.Key(event.key())
        place = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}.get(key)
        size = _size_step(event)
        if place is not None:
            bar.setValue(place)
        elif size is not None:
            self.zoom(size)
        elif key == Qt.Key.Key_Slash:
            self.find_asked.emit()
        elif key == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep() - 40)
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.setAccessibleName(words.page_place(self.page, self.pages) or words.NO_PREVIEW)


def _size_step(event: QKeyEvent) -> int | None:
    """What a key does to the size of the pages; `None` when it is about something else."""
    if event.modifiers() & ~_WITH_SIZE_KEYS:
        return None
    return _SIZE_KEYS.get(Qt.Key(event.key()))
