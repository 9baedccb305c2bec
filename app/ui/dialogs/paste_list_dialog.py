"""*Lijst plakken*: a list from Excel or Outlook, seen before it is taken over."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.editing.edit import Edit
from app.exchange.layout import Subject
from app.exchange.matching import Applied, Preview, apply
from app.ui._compiled.paste_list_dialog import Ui_PasteListDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.panels.paste_panel import PastePanel
from app.ui.tools import Tools
from app.words import pasting
from app.words.window import organisation as words


class PasteListDialog(DeskDialog):
    """The paste panel on the open dossier; one list is one step.

    Attributes:
        taken_over: A sentence about what was taken over.
    """

    taken_over = Signal(str)

    def __init__(self, subject: Subject, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools, parent)
        self._subject = subject
        self.ui = Ui_PasteListDialog()
        self.ui.setupUi(self)
        self.panel = PastePanel(subject, tools.looks)
        self.ui.panel_place.addWidget(self.panel)
        self.panel.changed.connect(self._on_changed_list)
        self.ui.take_over.clicked.connect(self._on_take_over)
        self.begin(QSize(860, 600), self.ui.message, self.ui.close_button)
        self.refresh()
        self.panel.ui.pasted.setFocus()

    @override
    def refresh(self) -> None:
        self.panel.show_dossier(self.desk.dossier)

    def _on_changed_list(self) -> None:
        ready = self.panel.ready
        self.allow(self.ui.take_over, ready, words.NOTHING_TO_TAKE_OVER)
        self.ui.why_not.setText("" if ready else words.NOTHING_TO_TAKE_OVER)

    def _on_take_over(self) -> None:
        found = self.panel.preview()
        if found is None or not self.panel.ready:
            return
        done: list[Applied] = []
        work = _taking_over(found, done, skip_problems=self.panel.skips_problems)
        sentence = self.attempt(f"paste_{self._subject.value}", work)
        if sentence:
            self.say(sentence)
            return
        counts = done[0]
        self.taken_over.emit(pasting.applied(counts.added, counts.filled, counts.skipped))
        self.accept()


def _taking_over(
    found: Preview, done: list[Applied], *, skip_problems: bool
) -> Callable[[Edit], None]:
    return lambda edit: done.append(apply(edit, found, skip_problems=skip_problems))


def paste_list(
    subject: Subject, tools: Tools, parent: QWidget, told: Callable[[str], object]
) -> PasteListDialog:
    """Open the window where a list is pasted.

    Args:
        subject: What it is a list of.
        tools: The surroundings.
        parent: The window it belongs to.
        told: Hears what was taken over.
    """
    dialog = PasteListDialog(subject, tools, parent)
    dialog.taken_over.connect(told)
    dialog.open()
    return dialog
