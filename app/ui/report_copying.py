"""The menu with which parts of a report go to the clipboard."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QWidget

from app.exchange.clipboard import write_cells
from app.reports.content.model import Report
from app.reports.copying import Part, html_of, parts, picture_of, rows_of, text_of
from app.reports.pages import PageImage
from app.words.window import reports as words

Say = Callable[[str], object]


class ReportCopying:
    """Copies a report, a page, a table or a chart: as text, as table or as picture."""

    def __init__(self, say: Say) -> None:
        """Take who says what is on the clipboard."""
        self._say = say

    def menu(
        self, report: Report, page: Callable[[], PageImage | None] | None, parent: QWidget
    ) -> QMenu:
        """The menu for a report.

        Args:
            report: What can be copied.
            page: Gives the page on screen; `None` while there is none of this report.
            parent: Owner of the menu.
        """
        menu = QMenu(parent)
        self._add(menu, words.WHOLE_AS_TEXT, partial(self._whole, report))
        if page is not None:
            self._add(menu, words.PAGE_AS_PICTURE, partial(self._page, page))
        menu.addSeparator()
        for part in parts(report):
            # Names of wijken come from people: a `&` in them is no letter to press.
            below = menu.addMenu(part.title.replace("&", "&&"))
            self._add(below, words.AS_TABLE, partial(self.table, part))
            self._add(below, words.AS_TEXT, partial(self.text, part))
            self._add(below, words.AS_PICTURE, partial(self.picture, part))
        return menu

    def table(self, part: Part) -> None:
        """As a table: a word processor takes its headings over, a spreadsheet its cells."""
        data = QMimeData()
        data.setData("text/html", html_of(part).encode())
        data.setText(write_cells(rows_of(part)))
        QGuiApplication.clipboard().setMimeData(data)
        self._say(words.copied(part.title))

    def text(self, part: Part) -> None:
        """As text with tabs between the cells."""
        QGuiApplication.clipboard().setText(write_cells(rows_of(part)))
        self._say(words.copied(part.title))

    def picture(self, part: Part) -> None:
        """As a picture, as it stands in the PDF."""
        try:
            found = picture_of(part)
        except (OSError, ValueError):
            self._say(words.NO_PICTURE)
            return
        QGuiApplication.clipboard().setImage(image_of(found.image))
        self._say(words.copied(part.title) if found.whole else words.NOT_WHOLE)

    def _whole(self, report: Report) -> None:
        QGuiApplication.clipboard().setText(text_of(report))
        self._say(words.copied(report.name))

    def _page(self, page: Callable[[], PageImage | None]) -> None:
        found = page()
        if found is None:
            # While the menu was open the dossier changed: the page may show what is gone by now.
            self._say(words.PAGE_OF_BEFORE)
            return
        QGuiApplication.clipboard().setImage(image_of(found))
        self._say(words.copied(words.THIS_PAGE))

    def _add(self, menu: QMenu, text: str, run: Callable[[], object]) -> None:
        action = QAction(text, menu)
        action.triggered.connect(lambda *_: run())
        menu.addAction(action)


def image_of(page: PageImage) -> QImage:
    """A page as Qt knows pictures."""
    shown = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_BGR888)
    # The bytes belong to the page, which goes.
    return shown.copy()
