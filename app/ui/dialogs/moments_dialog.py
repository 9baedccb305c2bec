"""*Momenten*: what R1 says in words on a day; the place names the day."""

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from app.domain.moments import Moment
from app.editing.commands import moments
from app.ui._compiled.moments_dialog import Ui_MomentsDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.labels import say
from app.ui.models.moment_texts import PARTS, days, note, proposed, shown, without_proposal
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.wrong import set_wrong
from app.words.window import moments as words
from app.words.window import organisation

_LINES = {"headline": 2, "successes": 3, "risks": 6, "milestone": 2}
"""How many lines of each are in sight."""


class MomentsDialog(DeskDialog):
    """Four texts and the day they belong to; all that was typed is kept in one change."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = ui = Ui_MomentsDialog()
        ui.setupUi(self)
        self._asked = self._day = self.desk.today
        self._loaded = self._proposed = Moment("")
        self._refused, self._told_once = "", False
        ui.about.setText(words.ABOUT)
        for part in PARTS:
            self._field(part).textChanged.connect(self._on_typed)
        ui.day.activated.connect(self._on_day)
        ui.keep.clicked.connect(self._on_keep)
        ui.back.clicked.connect(self._on_back)
        self.begin(QSize(720, 660), ui.message, ui.close_button)
        self.lock(ui.keep, ui.back, *map(self._field, PARTS))
        self.restyle()
        self.show_place(place)

    def _field(self, part: str) -> QPlainTextEdit:
        found: QPlainTextEdit = getattr(self.ui, part)
        return found

    @override
    def show_place(self, place: Place) -> None:
        """Show the texts of a day, written as in ISO; without one those of today."""
        self.leave()
        self._asked = date.fromisoformat(place.key) if place.key else self.desk.today
        self._day = self._asked
        self.refresh()
        self.ui.headline.setFocus()

    @override
    def restyle(self) -> None:
        for part in PARTS:
            field = self._field(part)
            line = field.fontMetrics().lineSpacing()
            field.setFixedHeight(line * _LINES[part] + self.tools.looks.now.px(22))

    @override
    def refresh(self) -> None:
        typed = self._typed()
        changed = bool(self._loaded.id) and typed != self._loaded
        same_day = self._loaded.id == self._day.isoformat()
        self._offer_days()
        self._proposed = proposed(self.desk.dossier, self._day)
        if not (changed and same_day):
            self._load(shown(self.desk.dossier, self._day))
        self._tell()

    def _offer_days(self) -> None:
        box = self.ui.day
        box.clear()
        for day, kept in days(self.desk.dossier, self._asked, self._day):
            box.addItem(words.day(day, kept=kept), day.isoformat())
        box.setCurrentIndex(box.findData(self._day.isoformat()))

    def _load(self, moment: Moment) -> None:
        self._loaded = moment
        for part in PARTS:
            field = self._field(part)
            if field.toPlainText() != getattr(moment, part):
                field.setPlainText(getattr(moment, part))

    def _typed(self) -> Moment:
        texts = {part: self._field(part).toPlainText() for part in PARTS}
        return Moment(self._day.isoformat(), **texts)

    def _on_typed(self) -> None:
        self._told_once = False
        self._tell()

    def _tell(self) -> None:
        typed = self._typed()
        for part in PARTS:
            text, wrong = note(typed, self._proposed, part)
            label = getattr(self.ui, f"{part}_note")
            say(label, text)
            set_wrong(label, wrong=wrong)
            set_wrong(self._field(part), wrong=wrong, why=text)
        own = without_proposal(typed, self._proposed) != Moment(typed.id)
        kept = self.desk.dossier.find(Moment, typed.id) is not None
        self.allow(self.ui.back, own or kept, words.NOTHING_OWN)
        self.allow(self.ui.keep, typed != self._loaded, words.NOTHING_CHANGED)

    def _on_day(self) -> None:
        refused = self._keep()
        if refused:
            self.say(refused)
            self.ui.day.setCurrentIndex(self.ui.day.findData(self._day.isoformat()))
            return
        self._day = date.fromisoformat(self.ui.day.currentData())
        self.refresh()

    def _on_keep(self) -> None:
        self.say(self._keep() or words.KEPT)

    def _keep(self) -> str:
        """Keep what was typed; gives why that was refused."""
        typed = self._typed()
        if typed == self._loaded or not self.desk.editable:
            return ""
        own = without_proposal(typed, self._proposed)
        before, self._loaded = self._loaded, typed
        refused = self.attempt("keep_moment", lambda edit: moments.keep(edit, own))
        if refused:
            self._loaded = before
        self._tell()
        return refused

    def _on_back(self) -> None:
        self._load(self._proposed)
        refused = self.attempt("forget_moment", lambda edit: moments.forget(edit, self._day))
        self._tell()
        self.say(refused or words.BACK)

    @override
    def leave(self) -> None:
        super().leave()
        self._refused = self._keep() if self._loaded.id else ""

    @override
    def done(self, result: int) -> None:
        self.leave()
        if self._refused and not self._told_once:
            self._told_once = True
            self.say(organisation.not_kept_yet(self._refused))
            return
        super().done(result)
