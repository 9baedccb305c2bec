"""One open question of our own, with the answers that came in."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.learning import OpenQuestion, Share, Urgency
from app.editing.commands import learning
from app.editing.edit import Edit
from app.editing.shared_scan import SharedScan
from app.editing.wording import origin_text
from app.ui._compiled.question_detail_panel import Ui_QuestionDetailPanel
from app.ui.labels import say
from app.ui.models import learned_choices as offers
from app.ui.panels.answers_panel import AnswersPanel
from app.ui.panels.lesson_detail_panel import ready_text
from app.ui.record_detail import show_detail
from app.ui.record_fields import RecordFields
from app.ui.tools import Tools
from app.words import choices
from app.words.window import lessons as words

_SHARE = "share"


class QuestionDetailPanel(QWidget):
    """Every field of a question; each is kept as it is typed."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = tools.desk
        ui = self.ui = Ui_QuestionDetailPanel()
        ui.setupUi(self)
        self.answers = AnswersPanel(tools)
        ui.answers_place.addWidget(self.answers)
        self.fields = RecordFields(tools.desk, "set_open_question", self._change, self)
        self.fields.refused.connect(lambda sentence: say(ui.problem, sentence))
        self._prepare()

    def _prepare(self) -> None:
        ui, fields = self.ui, self.fields
        for name in ("question", "background", "tried", "contact"):
            fields.text(name, getattr(ui, name))
        _offer_help(ui.wanted)
        line = ui.wanted.lineEdit()
        if line is not None:
            fields.text("wanted", line)
        for name, box, offered, made in self._choices():
            fields.choice(name, box, offered, made)
        ui.internal.clicked.connect(lambda ticked: self.fields.keep("internal", bool(ticked)))
        for widget in (ui.internal, ui.wanted):
            widget.setEnabled(self._desk.editable)

    def _choices(self) -> Iterable[tuple[str, Any, Callable[[], Any], Callable[[str], Any]]]:
        ui, desk = self.ui, self._desk
        yield "urgency", ui.urgency, partial(offers.of_words, choices.URGENCY), Urgency
        yield _SHARE, ui.share, partial(offers.of_words, choices.SHARE), Share
        yield "step", ui.step, lambda: offers.of_steps(desk.dossier, words.NO_STEP), _id
        yield "neighbourhood", ui.wijk, lambda: offers.of_wijken(desk.dossier, words.NO_WIJK), _id

    def show_record(self, key: str) -> None:
        """Show a question by its id; empty for none."""
        ui, dossier = self.ui, self._desk.dossier
        found = dossier.find(OpenQuestion, key or None)
        changed = key != self.fields.key
        show_detail(self, ui.nothing, words.NOTHING_CHOSEN["questions"], there=found is not None)
        self.fields.show(found)
        self.answers.show_question(key if found else "")
        if changed or found is None:
            say(ui.problem, "")
        if found is not None:
            ui.internal.setChecked(found.internal)
            say(ui.share_note, ready_text(found))
            say(ui.noted, words.noted(found.made_on, origin_text(dossier, found.origin)))

    def settle(self) -> None:
        """Keep what is being typed."""
        self.fields.settle()
        self.answers.settle()

    def first(self) -> QWidget:
        """Where typing begins."""
        return self.ui.question

    def _change(self, edit: Edit, key: str, name: str, value: Any) -> None:
        if name == _SHARE:
            scan = SharedScan(edit.dossier, self._desk.history.newest_first())
            learning.set_share(edit, OpenQuestion, key, value, scan)
        else:
            learning.change(edit, OpenQuestion, key, **{name: value})


def _offer_help(box: QComboBox) -> None:
    """The kinds of help that are asked most; anything else can be typed."""
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(list(words.WANTED))
    box.setCompleter(None)  # type: ignore[arg-type]
    box.setCurrentIndex(-1)


def _id(text: str) -> str | None:
    return text or None
