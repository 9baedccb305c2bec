"""The meeting mode: one item big on the screen, and a line for what is said.

Two states, each with its own row of keys: *Kijken*, in which keys act, and *Typen*, in which the
line is open. Everything goes through the desk, so that a crash loses nothing that was said; the
clock is kept in the settings of this laptop every few seconds.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget
from typing_extensions import override

from app.domain.agenda import USUAL_MINUTES, minutes_at
from app.domain.changes import ChangeSet
from app.domain.instances import Status
from app.domain.meetings import AgendaItem, ItemState, Meeting, MeetingState
from app.editing.history_text import change_set_text
from app.editing.quick_entry import EntryKind
from app.editing.wording import meeting_name
from app.reports.visibility import Reader, View
from app.ui._compiled.meeting_mode_dialog import Ui_MeetingModeDialog
from app.ui.dialogs.meeting_screen_dialog import MeetingScreenDialog, other_screen, show_time
from app.ui.meeting_deeds import MeetingDeeds, begins
from app.ui.meeting_entry import MeetingEntry
from app.ui.meeting_line import Asked, MeetingLine, Prompt
from app.ui.models.meeting_clock import MeetingClock
from app.ui.models.meeting_slide import Slide, slide_of
from app.ui.models.meeting_walk import MeetingWalk, kept_back
from app.ui.panels.meeting_slide_panel import MIDDLE, SMALL, MeetingSlidePanel, share_of
from app.ui.place import Place
from app.ui.problems import ask
from app.ui.tools import Tools
from app.words.window import meeting_mode as words

_TICK_MS, _KEPT_EVERY = 1000, 5
_STATUSES = dict(
    zip(
        (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6),
        Status,
        strict=True,
    )
)


_SCROLLING = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)


_ANYTIME = frozenset({Prompt.OWNER, Prompt.DUE, Prompt.GO, Prompt.CORRECTION})
"""What can be asked of a meeting that does not run: it keeps nothing in its minutes."""


class MeetingModeDialog(QDialog):
    """Holds a meeting."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools, self.desk = tools, tools.desk
        self._key = place.key or self._last()
        self._internal = False
        kept, document = tools.settings.now.meeting, self.desk.document_id
        self.clock = MeetingClock.of_kept(kept, document, self._key)
        back = kept_back(kept, document, self._key)
        self.walk = MeetingWalk(lambda: self.desk.dossier, self._key, back)
        self._deeds = MeetingDeeds(self.desk)
        self.ui = Ui_MeetingModeDialog()
        self.ui.setupUi(self)
        line = MeetingLine(self.desk, self._leave_for)
        self.line = MeetingEntry(self.ui, self.desk, line, self._key)
        self.slide = MeetingSlidePanel(tools.looks)
        self.ui.body.addWidget(self.slide)
        self.ui.body.setStretch(0, 2)
        self.ui.body.setStretch(1, 5)
        self.screen_dialog: MeetingScreenDialog | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._prepare()
        self.walk.go_to_item(self.clock.item)
        self.refresh()
        if place.field != "window":
            self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)
            if other_screen(self) is not None:
                # Later: a window does not know its screen before it is shown.
                QTimer.singleShot(0, self, self._share_screens)

    def _last(self) -> str:
        """Without a meeting that is named: the one that runs, else any."""
        found = sorted(
            self.desk.dossier.all(Meeting),
            key=lambda item: (item.state is MeetingState.RUNNING, str(item.date)),
        )
        return found[-1].id if found else ""

    def _prepare(self) -> None:
        ui, desk = self.ui, self.desk
        self.slide.installEventFilter(self)
        self.line.closed.connect(self._to_watching)
        ui.agenda.itemClicked.connect(lambda item: self._leave_for(ui.agenda.row(item)))
        desk.changed.connect(self.refresh)
        desk.refused.connect(self._say)
        desk.told.connect(self._say)
        desk.reverted.connect(self._tell_reverted)
        self.tools.looks.changed.connect(self._size_text)
        self._timer.start(_TICK_MS)
        self.line.close()

    # Showing

    @property
    def item(self) -> AgendaItem | None:
        """The item on screen."""
        return self.walk.item

    @property
    def _meeting(self) -> Meeting | None:
        return self.desk.dossier.find(Meeting, self._key or None)

    @property
    def _running(self) -> bool:
        """Whether the meeting goes on, and not only is looked at."""
        meeting = self._meeting
        return meeting is not None and meeting.state is MeetingState.RUNNING

    @property
    def watching(self) -> bool:
        """Whether keys act; else the line is open."""
        return self.line.asked is None

    def refresh(self) -> None:
        """Show everything as it is now."""
        ui, meeting = self.ui, self._meeting
        ui.name.setText(meeting_name(meeting) if meeting else "")
        self._show_agenda()
        self._show_slides(ui.name.text())
        if self.watching:
            self._show_keys()
        ui.undo.setText(self._undo_text())
        self._show_clock()

    @property
    def _all_shown(self) -> bool:
        """Whether this window may show what is internal: nobody else is there, or sees it."""
        return self._internal or self.screen_dialog is not None

    def _undoable(self) -> ChangeSet | None:
        """What Ctrl+Z takes back here: of before this meeting began it is nothing."""
        last = self.desk.undoable() if self._running else None
        return None if last is None or begins(last, self._key) else last

    def _undo_text(self) -> str:
        """What Ctrl+Z would undo."""
        last = self._undoable()
        return words.UNDO.format(self._told(last)) if last else ""

    def _told(self, item: ChangeSet) -> str:
        """What a change was; of what is internal only that it is."""
        shown = View(self.desk.dossier, Reader(internal=self._all_shown)).change_set(item)
        told = change_set_text(self.desk.dossier, shown)
        return told if shown.changes else words.SOMETHING_INTERNAL

    def _tell_reverted(self, item: ChangeSet) -> None:
        self._say(self._told(item))

    def _show_keys(self) -> None:
        minutes = minutes_at(self.desk.dossier, self.item) is not None
        self.ui.hints.setText(words.watching(minutes=minutes))

    def _slide(self, *, internal: bool) -> Slide:
        item = self.item
        if item is None:
            return Slide(words.NO_ITEMS, "", (), (), 0)
        return slide_of(
            self.desk.dossier,
            item,
            self.desk.today,
            internal=internal,
            department=self.walk.department,
        )

    def _show_slides(self, name: str) -> None:
        """With a big screen beside it this window is only for who takes notes."""
        screen = self.screen_dialog
        self.slide.show_slide(self._slide(internal=self._all_shown))
        if screen is not None:
            screen.show_slide(name, self._slide(internal=self._internal))

    def _show_agenda(self) -> None:
        box, items = self.ui.agenda, self.walk.items
        while box.count() > len(items):
            box.takeItem(box.count() - 1)
        while box.count() < len(items):
            box.addItem(QListWidgetItem())
        for at, item in enumerate(items):
            mark = ""
            if item.id in self.walk.back:
                mark = words.COMES_BACK
            elif item.state is ItemState.HANDLED:
                mark = words.DONE
            title = words.INTERNAL_ITEM if item.internal and not self._all_shown else item.title
            text = words.item_line(at + 1, title, self.clock.of(item.id), _minutes(item), mark)
            box.item(at).setText(text)
        box.setCurrentRow(self.walk.at)

    def _show_clock(self) -> None:
        meeting = self._meeting
        minutes = meeting.minutes if meeting else 0
        total, item = self.clock.total, self.item
        text = words.clock(total, minutes)
        over = words.over(total, minutes)
        if item is not None:
            spent = self.clock.of(item.id)
            text = f"{words.clock(spent, _minutes(item))}   ·   {text}"
            over = over or words.over(spent, _minutes(item))
        show_time(self.ui.total, text, over=over)
        if self.screen_dialog is not None:
            self.screen_dialog.show_time(text, over=over)

    def _on_tick(self) -> None:
        item = self.item
        if item is None or not self.desk.editable or not self._running:
            return
        self.clock.item = item.id
        self.clock.tick()
        if self.clock.total % _KEPT_EVERY == 0:
            self._keep_clock()
        self._show_clock()
        self._show_agenda()

    def _keep_clock(self) -> None:
        kept = self.clock.kept(self.desk.document_id, self._key)
        self.tools.settings.change(meeting={**kept, "back": sorted(self.walk.back)})

    def _say(self, text: str) -> None:
        self.ui.message.say(text, stays=False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_text()

    def _size_text(self) -> None:
        look, ui, share = self.tools.looks.now, self.ui, share_of(self.tools.looks, self.height())
        for label, size, bold in (
            (ui.name, SMALL, True),
            (ui.total, SMALL, False),
            (ui.agenda, SMALL, False),
            (ui.kind, MIDDLE, True),
            (ui.entry, MIDDLE, False),
            (ui.understood, SMALL, False),
        ):
            label.setFont(look.font(round(size * share), bold=bold))
        self.slide.size_text(share)

    # The big screen

    def _share_screens(self) -> None:
        """Show what everybody may see on the other screen, where there is one; or take it away."""
        if self.screen_dialog is not None:
            self.screen_dialog.close()
            self.screen_dialog.deleteLater()
            self.screen_dialog = None
        else:
            screen = other_screen(self)
            if screen is None:
                self._say(words.ONE_SCREEN)
                return
            self.screen_dialog = MeetingScreenDialog(self.tools.looks, self)
            self.screen_dialog.show_on(screen)
            self.activateWindow()
        self.refresh()

    # Going through the agenda

    def _leave_for(self, at: int) -> None:
        """Go to another item: what was on screen was talked about."""
        item = self.item
        if item is not None and at > self.walk.at:
            self._reached(item)
        self._go_to(at)

    def _go_to(self, at: int) -> None:
        if self.walk.go_to(at):
            self.line.item = self.clock.item = self.walk.items[at].id
            self._keep_clock()
        self.refresh()

    def _step(self, step: int) -> None:
        if self.walk.step_in_round(step):
            self.refresh()
        else:
            self._leave_for(self.walk.at + step)

    def _reached(self, item: AgendaItem) -> None:
        """What was on screen was talked about, unless it was said to come back."""
        if self._running:
            back = item.id in self.walk.back
            self._deeds.set_state(item, ItemState.OPEN if back else ItemState.HANDLED)

    def _comes_back(self) -> None:
        item = self.item
        if item is not None:
            self.walk.back ^= {item.id}
            self._keep_clock()
            if item.id in self.walk.back:
                self._reached(item)
            self.refresh()

    # The line

    def open_line(self, asked: Asked) -> None:
        """Open the line for something that is said, or asked."""
        if self._meeting is None:
            self._say(words.MEETING_GONE)
        elif not self._running and asked not in _ANYTIME:
            self._say(words.NOT_RUNNING)
        else:
            self.line.open(asked, self.item.id if self.item else "")

    def _to_watching(self) -> None:
        self._show_keys()
        self.slide.setFocus()

    # Keys

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on the item are keys of the meeting; only what scrolls stays with it."""
        if (
            watched is self.slide
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and (event.modifiers() or Qt.Key(event.key()) not in _SCROLLING)
        ):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._control(Qt.Key(event.key()))
            return
        if not self.watching:
            # The line has the caret; what it does not take is for nobody.
            return
        run = self._keys().get(Qt.Key(event.key()))
        if run is not None:
            run()

    def _control(self, key: Qt.Key) -> None:
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            # While the line is open too: who types at the wrong item takes the line along.
            self._step(1 if key == Qt.Key.Key_PageDown else -1)
        elif not self.watching:
            return
        elif key == Qt.Key.Key_Z:
            self._undo()
        elif key == Qt.Key.Key_Y:
            self.desk.redo()

    def _undo(self) -> None:
        if self._undoable() is not None:
            self.desk.undo()
        else:
            self._say(words.BEGAN_HERE if self._running else words.NOT_RUNNING)

    def _keys(self) -> Mapping[Qt.Key, Callable[[], object]]:
        said = {
            getattr(Qt.Key, f"Key_{kind.value}"): partial(self.open_line, kind)
            for kind in EntryKind
        }
        asked = {
            Qt.Key.Key_E: Prompt.OWNER,
            Qt.Key.Key_D: Prompt.DUE,
            Qt.Key.Key_G: Prompt.GO,
            Qt.Key.Key_W: Prompt.WHO,
            Qt.Key.Key_S: Prompt.SUMMARY,
            Qt.Key.Key_C: Prompt.CORRECTION,
        }
        return {
            **(said if self.desk.editable else {}),
            **{key: partial(self.open_line, prompt) for key, prompt in asked.items()},
            **{key: partial(self._set_status, status) for key, status in _STATUSES.items()},
            Qt.Key.Key_0: partial(self._set_status, None),
            Qt.Key.Key_Space: lambda: self._deeds.check_next(self.item),
            Qt.Key.Key_K: lambda: self._deeds.approve(self.item),
            Qt.Key.Key_Left: partial(self._step, -1),
            Qt.Key.Key_Right: partial(self._step, 1),
            Qt.Key.Key_T: self._comes_back,
            Qt.Key.Key_I: self._toggle_internal,
            Qt.Key.Key_F9: self._share_screens,
            Qt.Key.Key_Escape: self.close,
        }

    def _toggle_internal(self) -> None:
        self._internal = not self._internal
        self._say(words.INTERNAL_ON if self._internal else words.INTERNAL_OFF)
        self.refresh()

    def _set_status(self, status: Status | None) -> None:
        self._deeds.set_status(self.item, status)

    # The end

    def leave(self) -> None:
        """Keep the line that is open and the time on the clock; the meeting goes on."""
        self.line.left()
        self._keep_clock()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self._timer.stop()
        self._keep_clock()
        if self.screen_dialog is not None:
            self.screen_dialog.close()
        event.accept()

    @override
    def reject(self) -> None:
        self.close()

    def _may_close(self) -> bool:
        if not self.line.left():
            return False
        if not self._running or not self.desk.editable:
            return True
        choice = ask(self, words.QUESTION, words.CLOSE, words.LEAVE, words.STAY)
        if choice == 0:
            item = self.item
            if item is not None:
                self._reached(item)
            if not self._deeds.close(self._key):
                return False
            self.tools.go(Place("meeting_set", self._key))
            return True
        return choice == 1


def _minutes(item: AgendaItem) -> int:
    return item.minutes or USUAL_MINUTES[item.reason]
