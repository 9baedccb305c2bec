"""One lesson of our own, with everything that is noted of it, and whether it can be shared."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.learned import share_gaps
from app.domain.learning import Certainty, Lesson, OpenQuestion, Share, Worked
from app.domain.route import Movement
from app.domain.walk import departments
from app.editing.commands import learning
from app.editing.edit import Edit
from app.editing.shared_scan import SharedScan
from app.editing.wording import origin_text
from app.ui._compiled.lesson_detail_panel import Ui_LessonDetailPanel
from app.ui.labels import say
from app.ui.models import learned_choices as offers
from app.ui.record_detail import show_detail
from app.ui.record_fields import RecordFields
from app.ui.tools import Tools
from app.ui.widgets.choice_list import Choice
from app.ui.widgets.filter_button import FilterButton
from app.words import choices, sharing
from app.words.window import lessons as words

_SHARE = "share"


class LessonDetailPanel(QWidget):
    """Every field of a lesson; each is kept as it is typed."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = tools.desk
        ui = self.ui = Ui_LessonDetailPanel()
        ui.setupUi(self)
        self.fields = RecordFields(tools.desk, "set_lesson", self._change, self)
        self.fields.refused.connect(lambda sentence: say(ui.problem, sentence))
        self.departments = FilterButton(
            words.DEPARTMENTS,
            self._offered_departments,
            tools.looks,
            said=words.chosen,
            search_text=words.SEARCH,
        )
        ui.departments_place.addWidget(self.departments)
        self._prepare()

    def _prepare(self) -> None:
        ui, fields = self.ui, self.fields
        for name in ("title", "traits", "agreed_by", "contact"):
            fields.text(name, getattr(ui, name))
        for name in ("situation", "approach", "outcome", "conditions", "otherwise"):
            fields.text(name, getattr(ui, name))
        for name, box, offered, made in self._choices():
            fields.choice(name, box, offered, made)
        ui.agreed_on.prepare(self._agree, lambda: self._desk.today, ui.agreed_note, past=True)
        ui.internal.clicked.connect(lambda ticked: self.fields.keep("internal", bool(ticked)))
        self.departments.picked.connect(self._keep_departments)
        for widget in (ui.internal, ui.agreed_on, self.departments):
            widget.setEnabled(self._desk.editable)

    def _choices(self) -> Iterable[tuple[str, Any, Callable[[], Any], Callable[[str], Any]]]:
        ui, desk = self.ui, self._desk
        yield "worked", ui.worked, partial(offers.of_words, choices.WORKED), Worked
        yield "certainty", ui.certainty, partial(offers.of_words, choices.CERTAINTY), Certainty
        yield _SHARE, ui.share, partial(offers.of_words, choices.SHARE), Share
        yield (
            "movement",
            ui.movement,
            partial(offers.of_words, choices.MOVEMENT, words.NO_MOVEMENT),
            lambda text: Movement(text) if text else None,
        )
        yield "step", ui.step, lambda: offers.of_steps(desk.dossier, words.NO_STEP), _id
        yield "neighbourhood", ui.wijk, lambda: offers.of_wijken(desk.dossier, words.NO_WIJK), _id

    def show_record(self, key: str) -> None:
        """Show a lesson by its id; empty for none."""
        ui, dossier = self.ui, self._desk.dossier
        lesson = dossier.find(Lesson, key or None)
        changed = key != self.fields.key
        show_detail(self, ui.nothing, words.NOTHING_CHOSEN["lessons"], there=lesson is not None)
        self.fields.show(lesson)
        ui.agreed_on.show_day(key, lesson.agreed_on if lesson else None)
        self.departments.choose(frozenset(lesson.departments if lesson else ()))
        if changed or lesson is None:
            say(ui.problem, "")
        if lesson is not None:
            ui.internal.setChecked(lesson.internal)
            say(ui.share_note, ready_text(lesson))
            say(ui.noted, words.noted(lesson.made_on, origin_text(dossier, lesson.origin)))

    def settle(self) -> None:
        """Keep what is being typed."""
        self.fields.settle()
        self.ui.agreed_on.settle()

    def first(self) -> QWidget:
        """Where typing begins."""
        return self.ui.title

    def _change(self, edit: Edit, key: str, name: str, value: Any) -> None:
        if name == _SHARE:
            scan = SharedScan(edit.dossier, self._desk.history.newest_first())
            learning.set_share(edit, Lesson, key, value, scan)
        else:
            learning.change(edit, Lesson, key, **{name: value})

    def _agree(self, key: str, day: date | None) -> bool:
        return self.fields.key != key or self.fields.keep("agreed_on", day)

    def _offered_departments(self) -> Iterable[Choice]:
        return [
            Choice(item.id, f"{item.code} {item.name}") for item in departments(self._desk.dossier)
        ]

    def _keep_departments(self) -> None:
        order = [item.id for item in departments(self._desk.dossier)]
        chosen = self.departments.chosen
        kept = (*(key for key in order if key in chosen), *sorted(chosen - set(order)))
        self.fields.keep("departments", kept)


def ready_text(item: Lesson | OpenQuestion) -> str:
    """What a record lacks to be shared, or that it goes along."""
    gaps = sharing.gaps_text(gap.value for gap in share_gaps(item))
    return words.ready(gaps, shared=item.share is not Share.INTERNAL)


def _id(text: str) -> str | None:
    return text or None
