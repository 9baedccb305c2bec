"""*CBS-cijfers*: wijken and their figures out of a file of the CBS, seen before they are taken."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.exchange.cbs.planning import Applied, apply
from app.ui._compiled.cbs_dialog import Ui_CbsDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.models.cbs_rows import changing
from app.ui.panels.cbs_panel import CbsPanel
from app.ui.place import Place
from app.ui.tools import Tools
from app.words import cbs as sentences
from app.words.window import cbs as words


class CbsDialog(DeskDialog):
    """The panel on the open dossier; what is taken over is one step."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_CbsDialog()
        self.ui.setupUi(self)
        self.panel = CbsPanel(tools.looks, tools.settings, lambda: tools.desk.today, self)
        self.ui.panel_place.addWidget(self.panel)
        self.panel.changed.connect(self._on_changed_choice)
        self.ui.take_over.clicked.connect(self._on_take_over)
        self.begin(QSize(1160, 640), self.panel.ui.message, self.ui.close_button)
        self.refresh()
        self.show_place(place)

    @override
    def show_place(self, place: Place) -> None:
        self.panel.ui.path.setFocus()

    @override
    def refresh(self) -> None:
        self.panel.show_dossier(self.desk.dossier)
        self._on_changed_choice()

    @override
    def done(self, result: int) -> None:
        self.panel.stop()
        super().done(result)

    def _on_changed_choice(self) -> None:
        panel = self.panel
        why = "" if panel.work.busy else panel.why_not
        count = changing(panel.plan, panel.ticked) if panel.plan is not None else 0
        self.ui.take_over.setText(words.take_over(count))
        self.ui.why_not.setText("" if panel.problem else why)
        self.allow(self.ui.take_over, not why and not panel.work.busy, why)

    def _on_take_over(self) -> None:
        plan, codes = self.panel.plan, self.panel.ticked
        if plan is None:
            return
        done: list[Applied] = []
        sentence = self.attempt("import_cbs", lambda edit: done.append(apply(edit, plan, codes)))
        if sentence:
            self.say(sentence)
            return
        counts = done[0]
        self.desk.told.emit(sentences.applied(counts.wijken, counts.added, counts.corrected))
        self.accept()
