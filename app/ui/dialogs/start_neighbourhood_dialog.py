"""*Wijk starten*: what is taken over from another wijk, counted before it is done."""

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.ids import split_instance
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from app.domain.walk import PROGRESSING
from app.editing.commands.neighbourhoods import TakeOver, set_status
from app.editing.commands.starting import StartPreview, start_preview
from app.ui._compiled.start_neighbourhood_dialog import Ui_StartNeighbourhoodDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.models import wijken_rows
from app.ui.tools import Tools
from app.words.window import neighbourhoods as words


class StartNeighbourhoodDialog(DeskDialog):
    """Choices with their numbers; starting is one undo."""

    def __init__(self, tools: Tools, wijk: str, parent: QWidget) -> None:
        super().__init__(tools, parent)
        self._key = wijk
        self.ui = Ui_StartNeighbourhoodDialog()
        self.ui.setupUi(self)
        ui = self.ui
        self._fill_sources()
        ui.plan_from.prepare(self._on_day, lambda: self.desk.today, ui.plan_note)
        ui.plan_from.show_day(wijk, self.desk.today)
        ui.plan_from.setEnabled(False)
        ui.plan_note.hide()
        ui.like.currentIndexChanged.connect(self.refresh)
        for box in (ui.owners, ui.parts, ui.actors, ui.plan):
            box.toggled.connect(self.refresh)
        ui.start.clicked.connect(self._start)
        self.begin(QSize(620, 560), ui.message, ui.close_button)
        ui.start.setDefault(True)
        self.refresh()
        ui.like.setFocus()

    @override
    def refresh(self) -> None:
        ui, wijk = self.ui, self._wijk()
        if wijk is None:
            self.reject()
            return
        like = bool(ui.like.currentData())
        ui.title.setText(words.start_title(wijk.name))
        for box in (ui.owners, ui.parts, ui.actors):
            box.setEnabled(like)
        ui.plan_from.setEnabled(ui.plan.isChecked())
        found = self._preview(wijk)
        ui.owners_count.setText(words.owners(found.owners) if like else "")
        texts = words.parts(found.contributions, found.contacts)
        ui.parts_count.setText(texts if like else "")
        ui.actors_count.setText(words.actors(found.actors) if like else "")
        ui.plan_count.setText(words.dates(found.dates) if ui.plan.isChecked() else "")
        self._show_review(found)
        self.allow(ui.start, usable=True)

    def _wijk(self) -> Neighbourhood | None:
        return self.desk.dossier.find(Neighbourhood, self._key)

    def _fill_sources(self) -> None:
        sources = wijken_rows.sources(self.desk.dossier, self._key)
        for other in sources:
            text = words.take_over_from(other.name, other.status.value)
            self.ui.like.addItem(text, other.id)
        self.ui.like.addItem(words.NOTHING_TAKEN, "")
        if not any(other.status in PROGRESSING for other in sources):
            self.ui.like.setCurrentIndex(self.ui.like.count() - 1)

    def _preview(self, wijk: Neighbourhood) -> StartPreview:
        return start_preview(
            self.desk.dossier, wijk, today=self.desk.today, take_over=self._take_over()
        )

    def _take_over(self) -> TakeOver:
        ui = self.ui
        like = str(ui.like.currentData() or "")
        return TakeOver(
            # From itself it takes nothing over; planning is still possible.
            like=like or self._key,
            owners=bool(like) and ui.owners.isChecked(),
            contributions=bool(like) and ui.parts.isChecked(),
            actors=bool(like) and ui.actors.isChecked(),
            plan_from=ui.plan_from.day if ui.plan.isChecked() else None,
        )

    def _show_review(self, found: StartPreview) -> None:
        ui, dossier = self.ui, self.desk.dossier
        ui.review.setText(words.review(len(found.review)))
        names = []
        for key in found.review:
            step = dossier.get(Step, split_instance(key)[0])
            names.append(f"{step.code} {step.title}")
        shown = [ui.review_steps.item(at).text() for at in range(ui.review_steps.count())]
        if shown != names:
            ui.review_steps.clear()
            ui.review_steps.addItems(names)
        ui.review_steps.setVisible(bool(names))

    def _on_day(self, key: str, day: date | None) -> bool:
        del key, day
        self.refresh()
        return True

    def _start(self) -> None:
        ui, wijk = self.ui, self._wijk()
        ui.plan_from.settle()
        if wijk is None:
            return
        if ui.plan.isChecked() and ui.plan_from.day is None:
            ui.plan_from.setFocus()
            self.say(words.DAY_NEEDED)
            return
        plan, today = self._take_over(), self.desk.today
        started = NeighbourhoodStatus.STARTED
        sentence = self.attempt(
            "start_neighbourhood",
            lambda edit: set_status(edit, wijk, started, today=today, take_over=plan),
        )
        if sentence:
            self.say(sentence)
            return
        self.desk.told.emit(words.started(wijk.name))
        self.accept()
