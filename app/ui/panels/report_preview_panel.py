"""How a report will look, before it is made: its pages, to search, to copy from, to open."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.reports.asking import request_of
from app.reports.content.model import Report
from app.reports.form import Format
from app.reports.making import KINDS
from app.reports.page_book import PageBook
from app.reports.pages import PageImage
from app.ui._compiled.report_preview_panel import Ui_ReportPreviewPanel
from app.ui.dossier_copy import DossierCopy
from app.ui.icons import icon
from app.ui.models.report_choice import ReportChoice
from app.ui.preview_files import PreviewFiles
from app.ui.report_copying import ReportCopying
from app.ui.report_process import ReportProcess
from app.ui.report_sending import ReportSending
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.widgets.message_line import MessageLine
from app.words.window import reports as words

_PATIENCE_MS = 500
"""Who ticks several things at once gets one preview."""

_COPIED_SCALE = 2.5
"""Pixels per point of a page on the clipboard: sharp on paper."""


class ReportPreviewPanel(QWidget):
    """Makes a preview of its own accord, in a process of its own, whenever something else is asked.

    Attributes:
        process: What makes it; its `counted` tells how much the report holds back.

    What is on screen is *fresh* when it is of what is asked now. Pages of before stay until there
    are new ones, so that the window does not flicker; they can only be looked at.
    """

    def __init__(
        self,
        tools: Tools,
        copy: DossierCopy,
        message: MessageLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._copy = tools.desk, copy
        self.process = ReportProcess(self)
        self._sending = ReportSending(tools.desk, message)
        self._copying = ReportCopying(lambda text: message.say(text, stays=False))
        self._wanted: ReportChoice | None = None
        # What is being made; `None` when that is not asked any more, though it may still come.
        self._made_of: ReportChoice | None = None
        self._fresh = self._opens = False
        self._message = message
        self._files = PreviewFiles()
        self._path: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        self.ui = Ui_ReportPreviewPanel()
        self.ui.setupUi(self)
        self._prepare(tools)

    def _prepare(self, tools: Tools) -> None:
        ui = self.ui
        for group in (ui.searching, ui.paging, ui.taking):
            ui.flow.add(group)
        ui.pages.prepare(tools.looks)
        ui.pages.moved.connect(self._on_moved)
        ui.pages.find_asked.connect(ui.search.setFocus)
        for button, name, tip, run in (
            (ui.previous, "arrow-up", words.PREVIOUS, lambda: self._go_to_found(-1)),
            (ui.next, "arrow-down", words.NEXT, lambda: self._go_to_found(1)),
            (ui.smaller, "zoom-out", words.SMALLER, lambda: ui.pages.zoom(-1)),
            (ui.larger, "zoom-in", words.LARGER, lambda: ui.pages.zoom(1)),
        ):
            button.setIcon(icon(name, tools.looks))
            button.setToolTip(plain_tip(tip))
            button.clicked.connect(run)
        ui.which.activated.connect(self._on_which)
        ui.search.textChanged.connect(self._on_search)
        ui.search.returnPressed.connect(lambda: self._go_to_found(1))
        back = QShortcut(QKeySequence("Shift+Return"), ui.search)
        back.setContext(Qt.ShortcutContext.WidgetShortcut)
        back.activated.connect(lambda: self._go_to_found(-1))
        ui.copy.clicked.connect(self._on_copy)
        ui.read.clicked.connect(self._read)
        ui.way.clicked.connect(self._on_way)
        process = self.process
        process.progressed.connect(lambda percent, _: self._say_busy(percent))
        process.made.connect(self._on_made)
        process.failed.connect(self._on_failed)
        process.stopped.connect(self._on_stopped)
        self._say(words.NO_PREVIEW)
        self._on_moved()

    def show_choice(self, choice: ReportChoice) -> None:
        """Show how this will look, in a moment; what was being made for another is stopped."""
        if choice == self._wanted:
            return
        self._wanted = choice
        self._offer_which(choice)
        self._make_soon()

    def _make_soon(self) -> None:
        """What is on screen is of before: it can be looked at, and not be handed on."""
        self._fresh = self._opens = False
        self._made_of = None
        self._tell_wait()
        self._allow()
        self.process.stop()
        self.process.counted.emit(None)
        if not self.process.busy:
            self._timer.start(_PATIENCE_MS)

    def _tell_wait(self) -> None:
        pages = self.ui.pages
        if self._is_sheet():
            self._say(words.ONLY_IN_EXCEL, words.OPEN_PREVIEW)
        elif pages.pages:
            pages.look_for("")
        else:
            # What was said was about something else.
            self._say(words.MAKING_PREVIEW)

    def _offer_which(self, choice: ReportChoice) -> None:
        """Let one of a set be chosen to look at; the same stays, as long as it is in it."""
        which, chosen = self.ui.which, choice.for_departments(self._desk.dossier)
        before = which.currentData()
        which.clear()
        for item in chosen:
            which.addItem(item.code, item.id)
        which.setCurrentIndex(max(which.findData(before), 0) if chosen else -1)
        which.setVisible(len(chosen) > 1)

    def _on_which(self) -> None:
        if self._wanted is not None:
            self._make_soon()

    def renew(self) -> None:
        """Something changed in the dossier: what is shown is of before."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.show_choice(wanted)

    def focus_search(self) -> None:
        """Put the caret in the search box."""
        self.ui.search.setFocus()

    def end(self) -> None:
        """The dossier closes."""
        self._wanted = None
        self._timer.stop()
        self.process.end()
        self.ui.pages.show_book(None)
        self._files.end()

    # Making it

    def _begin(self) -> None:
        choice = self._wanted
        if choice is None:
            return
        if self.process.busy:
            self.process.stop()
            return
        missing = self._missing(choice)
        if missing:
            self._say(missing)
            return
        file = self._copy.path()
        if file is None:
            self._say(words.NO_COPY, words.RETRY)
            return
        self._made_of = self._one_of(choice)
        if choice.form is Format.PDF:
            self._say_busy(0)
            self._make(self._made_of, file)
        else:
            self.process.start(self._made_of.counting(self._desk.dossier, file))

    def _missing(self, choice: ReportChoice) -> str:
        """Why there is nothing to show of this; empty when there is."""
        dossier = self._desk.dossier
        gone = choice.gone(dossier)
        if gone is not None:
            return words.GONE[gone]
        nobody = choice.per_department and not choice.for_departments(dossier)
        return words.NO_DEPARTMENTS if nobody else ""

    def _make(self, choice: ReportChoice, file: Path) -> None:
        try:
            self._path = self._files.place(f".{choice.form.value}")
        except OSError:
            self._on_failed(words.NOT_STARTED)
            return
        self.process.start(choice.command(self._desk.dossier, file, self._path))

    def _one_of(self, choice: ReportChoice) -> ReportChoice:
        """Of a set only one is looked at."""
        key = self.ui.which.currentData()
        return choice.only(str(key)) if choice.per_department and key else choice

    def _on_made(self, paths: list[Path]) -> None:
        opens, self._opens = self._opens, False
        if self._wanted is None or self._made_of != self._one_of(self._wanted):
            # Something else is asked by now, or the dossier changed: this was made for nobody.
            self._begin_soon()
        elif opens and paths:
            self._say(words.ONLY_IN_EXCEL, words.OPEN_PREVIEW)
            self._sending.open(paths[0])
        elif paths:
            self._show_pages(paths[0])

    def _show_pages(self, path: Path) -> None:
        try:
            book = PageBook(path)
        except (OSError, ValueError):
            self._say(words.PREVIEW_FAILED, words.RETRY)
            return
        self.ui.pages.show_book(book)
        self.ui.stack.setCurrentWidget(self.ui.pages)
        self._fresh = True
        self._allow()
        self._on_search(self.ui.search.text())

    def _on_failed(self, sentence: str) -> None:
        opens, self._opens = self._opens, False
        if self._is_sheet() and not opens:
            # The workbook itself was not tried yet.
            text = f"{words.ONLY_IN_EXCEL}\n\n{words.not_counted(sentence)}"
            self._say(text, words.OPEN_PREVIEW)
        else:
            self._say(sentence, words.RETRY)

    def _on_stopped(self) -> None:
        if self._opens:
            self._open_sheet()
        else:
            self._begin()

    def _begin_soon(self) -> None:
        if self._wanted is not None and not self._timer.isActive():
            self._timer.start(_PATIENCE_MS)

    def _is_sheet(self) -> bool:
        return self._wanted is not None and self._wanted.form is not Format.PDF

    def _on_way(self) -> None:
        if self._is_sheet():
            self._open_sheet()
        else:
            self._begin()

    def _open_sheet(self) -> None:
        """Make the workbook after all, to be looked at in the program for it."""
        choice = self._wanted
        if choice is None:
            return
        self._opens = True
        if self.process.busy:
            # What is held back is being counted; making it counts that too.
            self.process.stop()
            return
        missing = self._missing(choice)
        file = self._copy.path() if not missing else None
        if file is None:
            self._opens = False
            self._say(missing or words.NO_COPY, words.RETRY)
            return
        self._made_of = self._one_of(choice)
        self._say_busy(0)
        self._make(self._made_of, file)

    # Showing it

    def _say(self, text: str, way: str = "") -> None:
        """Say something in the place of pages; those of before are put away."""
        ui = self.ui
        ui.pages.show_book(None)
        self._fresh = False
        ui.message.setText(text)
        ui.way.setText(way)
        ui.way.setVisible(bool(way))
        ui.stack.setCurrentWidget(ui.message_page)
        ui.place.setText("")
        ui.hits.setText("")
        self._allow()

    def _say_busy(self, percent: int) -> None:
        """How far it is; an older preview stays until the new one is there."""
        if self._is_sheet() and not self._opens:
            # Only counting what is held back: what the screen says goes on being true.
            return
        if self.ui.pages.pages and not self._opens:
            self._on_moved()
        else:
            self._say(words.making(percent, words.MAKING_PREVIEW))

    def _allow(self) -> None:
        """Pages of before can be looked at; what leaves the window is of what is asked now."""
        ui, there = self.ui, self.ui.pages.pages > 0
        # Who types in the search box keeps the caret: what it says is looked for when they are new.
        for widget in (ui.search, ui.smaller, ui.larger):
            widget.setEnabled(there)
        for widget in (ui.previous, ui.next):
            widget.setEnabled(self._fresh)
        ui.read.setEnabled(self._fresh)
        ui.copy.setEnabled(self._wanted is not None)

    def _on_moved(self) -> None:
        pages = self.ui.pages
        told = words.place_and_size(pages.page, pages.pages, pages.percent) if pages.pages else ""
        self.ui.place.setText(words.MAKING_PREVIEW if told and not self._fresh else told)
        self._tell_found()

    def _on_search(self, text: str) -> None:
        if self._fresh:
            self.ui.pages.look_for(text)
        self._tell_found()

    def _go_to_found(self, step: int) -> None:
        if self._fresh:
            self.ui.pages.go_to_found(step)

    def _tell_found(self) -> None:
        looked = self.ui.search.text().strip()
        pages = self.ui.pages
        told = words.found(*pages.found, searching=pages.searching)
        self.ui.hits.setText(told if looked and self._fresh else "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.ui.search.hasFocus():
            self.ui.search.clear()
            self.ui.pages.setFocus()
            return
        super().keyPressEvent(event)

    def _read(self) -> None:
        """Open what is shown in the PDF reader."""
        if self._path is None or not self._fresh:
            return
        try:
            copy = self._files.copy_to_read(self._path)
        except OSError:
            self._message.say(words.NOT_COPIED)
            return
        self._sending.open(copy)

    # Copying

    def _on_copy(self) -> None:
        choice = self._wanted
        if choice is None:
            return
        missing = self._missing(choice)
        if missing:
            self._message.say(missing)
            return
        page = self._page_picture if self._fresh else None
        menu = self._copying.menu(self._content(choice), page, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        below = self.ui.copy.mapToGlobal(self.ui.copy.rect().bottomLeft())
        menu.popup(below)

    def _content(self, choice: ReportChoice) -> Report:
        one = self._one_of(choice)
        department = next(iter(one.departments), "") if one.per_department else ""
        desk = self._desk
        request = request_of(one.asked(department), desk.dossier, desk.history, desk.path.name)
        return KINDS[one.nr].contents[one.form](request)

    def _page_picture(self) -> PageImage | None:
        return self.ui.pages.picture(_COPIED_SCALE) if self._fresh else None
