"""The frame: navigation, menus, banners, message line and status bar around the pages."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override

from app.domain.changes import ChangeSet
from app.editing.history_text import change_set_text
from app.reports.content.listing import Listing
from app.storage.errors import StorageError
from app.storage.lock import system_user
from app.ui._compiled.main_window import Ui_MainWindow
from app.ui.actions import actions
from app.ui.banners import Banners
from app.ui.desk import Desk
from app.ui.desk_dialog import DeskDialog
from app.ui.dialogs.catalogue import free_ids, make_free_dialog
from app.ui.file_deeds import FileDeeds
from app.ui.icons import icon
from app.ui.keeper import Keeper
from app.ui.looks import Looks
from app.ui.menus import Menus
from app.ui.notice import Notice
from app.ui.opening import Opened, open_desk
from app.ui.page import Page
from app.ui.pages.catalogue import page_icon, page_ids
from app.ui.pages.start_page import StartPage
from app.ui.parts import Part, go_to_part
from app.ui.place import Place
from app.ui.problems import ask, storage_text
from app.ui.rooms import Rooms
from app.ui.running_meeting import running_meeting
from app.ui.settings import SettingsFile
from app.ui.standing import Standing
from app.ui.style import dress
from app.ui.tools import Tools
from app.ui.turned_off import installation_notices
from app.ui.view_deeds import ViewDeeds
from app.ui.widgets.farewell import Farewell
from app.ui.widgets.message_line import MessageLine
from app.words.window import shell as words

_IN_DIALOGS = ("publish", "print", "to_excel", "keys")
"""Actions whose keys work in the windows beside this one too."""

_BEFORE_THE_END = 4.0
"""Seconds for the shared file when the session ends: Windows waits five for a program."""

_ONCE_MORE = 0.3
"""Seconds for a shared file that was waited for already."""

_UNKEPT = "unkept"
"""The kind of notice about typing that could not be kept yet."""

_SHARE = 0.85
"""Of the screen, for a window that was never opened before."""


class MainWindow(QMainWindow):
    """The window.

    Attributes:
        files: What is done with files.
        views: What is done with the look.
        pages: Id and word of every page.
        rooms: The pages and dialogs on the open dossier.
    """

    def __init__(
        self, looks: Looks, settings: SettingsFile, *, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__()
        self.looks, self.settings = looks, settings
        self.pages: Mapping[str, str] = words.PAGES
        self._today = today
        self._desk: Desk | None = None
        self._keeper: Keeper | None = None
        self._said_last = self._result = self._entered = ""
        self.rooms: Rooms | None = None
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.files = FileDeeds(self, self, settings)
        self.views = ViewDeeds(looks, settings)
        self.menus = Menus(self, self.ui.menu_bar, actions(self), looks)
        self.banners = Banners(self.ui.banners, self.menus)
        self.standing = Standing(self.ui.status_bar, looks)
        self.start = StartPage(settings, looks, self.files, self.opener("guide_start"))
        self.ui.pages.addWidget(self.start)
        self._prepare()

    def _prepare(self) -> None:
        navigation = self.ui.navigation
        for page in page_ids():
            navigation.add_page(page, self.pages[page], icon(page_icon(page), self.looks, "text"))
        navigation.currentRowChanged.connect(
            lambda row: self.go(Place(navigation.page_at(row))) if row >= 0 else None
        )
        for signal in (navigation.itemClicked, navigation.itemActivated):
            signal.connect(self._on_page_chosen)
        self.ui.message.set_close_name(words.CLOSE_MESSAGE)
        self.standing.counted.connect(lambda count: navigation.set_badge("today", str(count or "")))
        self.looks.changed.connect(self._restyle)
        self._take_room()
        self.settings.unkept.connect(
            lambda folder: self.banners.show(Notice("settings", words.settings_unkept(folder)))
        )
        self._tell_of_installation()
        self.menus.follow(None)
        self.standing.follow(None, None)
        self._restyle()
        self._show_start()

    def _tell_of_installation(self) -> None:
        """Say what is wrong with how the program was put here, if anything is."""
        for notice in installation_notices():
            self.banners.show(notice)

    def _take_room(self) -> None:
        """Stand where the window stood last; the first time in most of the screen."""
        known = QByteArray.fromBase64(self.settings.now.window.encode())
        if not self.restoreGeometry(known):
            room = self.screen().availableGeometry()
            self.resize(round(room.width() * _SHARE), round(room.height() * _SHARE))

    def _on_page_chosen(self) -> None:
        if self.rooms is not None:
            self.rooms.enter()

    @property
    def desk(self) -> Desk | None:
        """The open dossier."""
        return self._desk

    @property
    def page(self) -> Page | None:
        """The page on screen; `None` for the start page."""
        return self.rooms.page if self.rooms is not None else None

    def take(self, path: Path) -> bool:
        """Open a dossier in the window; the one that was open is closed.

        Raises:
            StorageError: It cannot be opened; what was open stays open.
        """
        if self._desk is not None and path.resolve() == self._desk.path:
            return True
        name = self.settings.now.name or system_user()
        opened = open_desk(path, name, today=self._today)
        if not self.let_go():
            opened.desk.close()
            return False
        self._open(opened)
        return True

    def _open(self, opened: Opened) -> None:
        desk = self._desk = opened.desk
        keeper = self._keeper = Keeper(desk, self)
        tools = Tools(desk, self.looks, self.settings, self.go, self.files.open_path)
        rooms = self.rooms = Rooms(tools, self.ui.pages, self)
        rooms.entered.connect(self._on_entered)
        rooms.opened.connect(lambda dialog: self.menus.share(dialog, *_IN_DIALOGS))
        keeper.met.connect(self.banners.show)
        keeper.solved.connect(self.banners.remove)
        desk.changed.connect(self._hush)
        desk.refused.connect(self._say_result)
        desk.told.connect(self._say_result)
        desk.offered.connect(lambda text, ways: self.ui.message.offer(text, *ways))
        desk.reverted.connect(self._tell_reverted)
        desk.try_again = self._try_again
        desk.agree = self._agree
        desk.unkept.connect(self._on_unkept)
        desk.changed.connect(lambda: self.banners.remove(_UNKEPT))
        self.standing.follow(desk, keeper)
        self.menus.follow(desk)
        for notice in opened.notices:
            self.banners.show(notice)
        running = running_meeting(desk, self.settings.now.meeting)
        if running is not None:
            self.banners.show(running)
        self.settings.opened(desk.path, desk.dossier.municipality.name)
        self.setWindowTitle(words.window_title(desk.dossier.municipality.name))
        self.ui.side.show()
        self.ui.message.hide()
        self.go(Place("today"))

    def let_go(self) -> bool:
        """Close the open dossier; `False` when the user wants to stay with it."""
        desk, keeper, rooms = self._desk, self._keeper, self.rooms
        if desk is None or keeper is None or rooms is None:
            return True
        if not rooms.leave():
            return False
        reached = keeper.close()
        if self._desk is not desk:
            # The session of the user ended while the share was waited for.
            return False
        if not reached:
            text = words.still_here(keeper.place)
            if ask(self, text, words.CLOSE, words.CANCEL) != 0:
                return False
        self._said_last = words.all_there(keeper.place) if keeper.all_there else ""
        self._remember(desk)
        self._forget(desk, rooms)
        if self._said_last:
            self.say(self._said_last)
        return True

    def keep_all(self) -> None:
        """Keep what is being typed and bring the shared file up to date; nothing is asked.

        Windows is about to end the session of the user, who may still call that off: the dossier
        stays open.
        """
        self._keep_within(_BEFORE_THE_END)

    def _keep_within(self, seconds: float) -> None:
        if self._desk is None or self._keeper is None or self.rooms is None:
            return
        self._desk.try_again = lambda _: False
        try:
            self.rooms.keep()
        finally:
            self._desk.try_again = self._try_again
        self._keeper.publish_now(seconds)

    def end(self) -> None:
        """Close the open dossier without a question: the session of the user ends."""
        if self._desk is None or self._keeper is None or self.rooms is None:
            return
        # A share that hung a moment ago, when it was asked whether the session may end, still does.
        self._keep_within(_ONCE_MORE if self._keeper.busy else _BEFORE_THE_END)
        self._remember(self._desk)
        self._forget(self._desk, self.rooms)

    def _remember(self, desk: Desk) -> None:
        seen = {**self.settings.now.seen, desk.document_id: datetime.now(UTC).isoformat()}
        self.settings.change(seen=seen)

    def _forget(self, desk: Desk, rooms: Rooms) -> None:
        self.ui.message.hide()
        rooms.clear()
        self._desk = self._keeper = self.rooms = None
        self.menus.follow(None)
        self.standing.follow(None, None)
        self.banners.clear()
        self._tell_of_installation()
        desk.close()
        self._show_start()

    def _show_start(self) -> None:
        self.ui.side.hide()
        self.start.refresh()
        self.ui.pages.setCurrentWidget(self.start)
        self.setWindowTitle(words.window_title(""))

    def go(self, place: Place) -> None:
        """Show a place: a page, or a dialog."""
        if self.rooms is not None:
            self.rooms.go(place)

    def _on_entered(self, page: str) -> None:
        if page != self._entered:
            self._entered = page
            self._hush()
        self.ui.navigation.choose(page)
        self.menus.renew()

    def goer(self, place: Place) -> Callable[[], None]:
        """A function that shows a place."""
        return lambda: self._go_to_work(place)

    def _go_to_work(self, place: Place) -> None:
        """Show a place and put the caret in it, wherever it was."""
        self.go(place)
        if self.rooms is not None:
            self.rooms.enter()

    def opener(self, dialog: str) -> Callable[[], None]:
        """A function that opens a dialog."""
        return lambda: self.show_dialog(dialog)

    def show_dialog(self, name: str) -> None:
        """Open a dialog by name: one that needs no dossier, or one on the open dossier."""
        if name in free_ids():
            # In front of whatever is on screen, such as a meeting.
            make_free_dialog(name, self, QApplication.activeWindow() or self).exec()
        else:
            self.go(Place(name))

    def undo(self) -> None:
        """Take back the last change."""
        self._leave_field()
        if self._desk is not None:
            self._desk.undo()

    def redo(self) -> None:
        """Bring back what was taken back."""
        if self._desk is not None:
            self._desk.redo()

    def search(self) -> None:
        """Open the box that finds everything."""
        self.show_dialog("find")

    def focus_filter(self) -> None:
        """Put the caret in the filter of the page."""
        if self.page is not None:
            self.page.focus_filter()

    def go_to_part(self, step: int) -> None:
        """Put the caret in the next part of the window (1), or in the one before (-1)."""
        page = self.page.parts() if self.page is not None else (Part(self.start),)
        banners = [Part(banner) for banner in self.banners.shown()]
        go_to_part((Part(self.ui.side), *banners, *page, Part(self.ui.message)), step)

    @property
    def message(self) -> MessageLine:
        """The line that says what was done."""
        return self.ui.message

    def listing(self) -> Listing | None:
        """The table on screen; of a dialog when that has the caret."""
        active = QApplication.activeWindow()
        if isinstance(active, DeskDialog):
            return active.listing()
        return self.page.listing() if self.page is not None else None

    def publish(self) -> None:
        """Bring the shared file up to date."""
        self._leave_field()
        if self._keeper is not None:
            self._keeper.publish()

    def say(self, text: str) -> None:
        """Show a sentence in the message line."""
        self.ui.message.say(text, stays=False)

    def _say_result(self, text: str) -> None:
        """Say what came of the last thing done; it is no news any more after the next."""
        self._result = text
        self.say(text)

    def _tell_reverted(self, item: ChangeSet) -> None:
        if self._desk is not None:
            self._say_result(change_set_text(self._desk.dossier, item))

    def _hush(self) -> None:
        """Take the result of an earlier change away; what else the line says stays."""
        if self._result and self.ui.message.text() == self._result:
            self.ui.message.hide()
        self._result = ""

    def quit(self) -> None:
        """Close the window."""
        self.close()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.menus.renew()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.let_go():
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.settings.change(window=geometry)
        event.accept()
        if self._said_last:
            self._farewell = Farewell(self._said_last, self.looks.now)
            self._farewell.show()

    def _leave_field(self) -> None:
        """Keep what is being typed before something else happens."""
        if self.page is not None:
            self.page.leave()

    def _try_again(self, error: StorageError) -> bool:
        """Say why a change was not kept; gives whether to try once more."""
        return ask(self, storage_text(error), words.RETRY, words.CANCEL) == 0

    def _on_unkept(self, error: StorageError) -> None:
        self.banners.show(Notice(_UNKEPT, words.unkept(storage_text(error)), closable=False))

    def _agree(self, item: ChangeSet) -> bool:
        """Ask whether to undo what is not of this person, or not of now."""
        if self._desk is None:
            return False
        what = change_set_text(self._desk.dossier, item)
        question = words.undo_of_another(what, item.by, item.at)
        window = QApplication.activeWindow() or self
        return ask(window, question, words.UNDO, words.CANCEL) == 0

    def _restyle(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, self.looks.now)
        self.ui.navigation.set_look(self.looks.now)
        self.ui.menu_bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
