"""Looking for a text in the pages of a PDF, a few at a time, so that who types goes on typing."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from app.reports.page_book import Found, PageBook

_AT_ONCE = 10
"""Pages that are searched before the window answers again: some 40 ms the first time."""


class PageSearch(QObject):
    """Every place of a text, and which of them is shown.

    Attributes:
        grown: More pages were searched.
        hit: Another place is to be shown.
    """

    grown = Signal()
    hit = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book: PageBook | None = None
        self._text = ""
        self._unsearched: list[int] = []
        self._found: dict[int, tuple[Found, ...]] = {}
        self._chosen: Found | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look_further)

    def begin(self, book: PageBook | None, text: str, here: int) -> None:
        """Look for something else; the first place from a page on is shown.

        Args:
            book: Where; `None` to look no more.
            text: Without anything in it nothing is found.
            here: The number of the page on screen.
        """
        self._timer.stop()
        self._book, self._text = book, text
        self._found, self._chosen = {}, None
        every = range(1, len(book.sizes) + 1) if book is not None and text.strip() else ()
        self._unsearched = [*(at for at in every if at >= here), *(at for at in every if at < here)]
        self._look_further()

    @property
    def searching(self) -> bool:
        """Whether there are pages that were not searched yet."""
        return bool(self._unsearched)

    @property
    def chosen(self) -> Found | None:
        """The place that is shown."""
        return self._chosen

    @property
    def place(self) -> tuple[int, int]:
        """Which of the places is shown, from 1, and how many there are; zeros for none."""
        total = sum(len(found) for found in self._found.values())
        chosen = self._chosen
        if chosen is None:
            return 0, total
        before = sum(len(found) for page, found in self._found.items() if page < chosen.page)
        return before + self._found[chosen.page].index(chosen) + 1, total

    def on_page(self, number: int) -> Sequence[Found]:
        """What was found on a page."""
        return self._found.get(number, ())

    def go(self, step: int) -> None:
        """Show the next place (1), or the one before (-1); after the last comes the first."""
        chosen = self._chosen
        if chosen is None:
            return
        at = self._found[chosen.page].index(chosen) + step
        if 0 <= at < len(self._found[chosen.page]):
            self._chosen = self._found[chosen.page][at]
        else:
            pages = sorted(self._found)
            page = pages[(pages.index(chosen.page) + step) % len(pages)]
            self._chosen = self._found[page][0 if step > 0 else -1]
        self.hit.emit()

    def _look_further(self) -> None:
        some, self._unsearched = self._unsearched[:_AT_ONCE], self._unsearched[_AT_ONCE:]
        first = self._chosen is None
        for number in some:
            found = tuple(self._book.find_on(number, self._text)) if self._book else ()
            if found:
                self._found[number] = found
                self._chosen = self._chosen or found[0]
        if self._unsearched:
            self._timer.start()
        self.grown.emit()
        if first and self._chosen is not None:
            self.hit.emit()
