"""What another municipality shares: to be read, and for a question to be answered."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.domain.learning import Lesson, OpenQuestion
from app.domain.tables import NAMES
from app.ui._compiled.shared_detail_panel import Ui_SharedDetailPanel
from app.ui.labels import say
from app.ui.models.learned_rows import Learned, fitting_text, title_of
from app.ui.panels.answers_panel import AnswersPanel
from app.ui.record_detail import show_detail
from app.ui.tools import Tools
from app.words import choices
from app.words.fields import field_label
from app.words.window import lessons as words

_TOLD = ("situation", "approach", "outcome", "conditions", "otherwise", "traits", "agreed_by")
_ASKED = ("background", "tried", "wanted")


class SharedDetailPanel(QWidget):
    """Shows what was shared as plain text."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = tools.desk
        ui = self.ui = Ui_SharedDetailPanel()
        ui.setupUi(self)
        self.answers = AnswersPanel(tools)
        ui.answers_place.addWidget(self.answers)

    def show_record(self, key: str) -> None:
        """Show a lesson or a question of another municipality, by its id; empty for none."""
        ui, dossier = self.ui, self._desk.dossier
        found = dossier.find(Lesson, key or None) or dossier.find(OpenQuestion, key or None)
        show_detail(self, ui.nothing, words.NOTHING_CHOSEN["others"], there=found is not None)
        asked = isinstance(found, OpenQuestion)
        for widget in (ui.answers_head, ui.answers_hint, self.answers):
            widget.setVisible(asked)
        self.answers.show_question(key if asked else "")
        if found is None:
            return
        ui.title.setText(title_of(found))
        with_whom = choices.word(choices.SHARE, found.share)
        ui.shared_by.setText(words.shared_by(found.from_whom, found.made_on, with_whom))
        say(ui.fits, words.fits_told(fitting_text(dossier, found)))
        text = "\n\n".join(_parts(found))
        if text != ui.text.toPlainText():
            ui.text.setPlainText(text)

    def settle(self) -> None:
        """Keep what is being typed."""
        self.answers.settle()

    def first(self) -> QWidget:
        """Where reading begins."""
        return self.ui.text


def _parts(item: Learned) -> Iterator[str]:
    """What is told, each part under its name."""
    table = NAMES[type(item)]
    if isinstance(item, Lesson):
        yield words.told_result(
            choices.word(choices.WORKED, item.worked),
            choices.word(choices.CERTAINTY, item.certainty),
        )
    for name in _TOLD if isinstance(item, Lesson) else _ASKED:
        value = getattr(item, name)
        if value:
            yield f"{field_label(table, name).capitalize()}\n{value}"
    if item.contact:
        yield f"{field_label(table, 'contact').capitalize()}\n{item.contact}"
