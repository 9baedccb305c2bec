"""The chosen actor: its fields, the talks with it, and what was agreed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.actors import Actor
from app.domain.playing_field import agreements_of, talks_of
from app.ui._compiled.actor_panel import Ui_ActorPanel
from app.ui.actor_editing import ActorEditing
from app.ui.panels.actor_agreements_panel import ActorAgreementsPanel
from app.ui.panels.actor_fields_panel import ActorFieldsPanel
from app.ui.panels.actor_talks_panel import ActorTalksPanel
from app.ui.tools import Tools
from app.words.window import playing_field as words


class ActorPanel(QWidget):
    """Three tabs about one actor; a sentence while none is chosen.

    Attributes:
        told: A sentence: what was done.
    """

    told = Signal(str)

    def __init__(self, tools: Tools, editing: ActorEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = tools.desk
        self.key = ""
        ui = self.ui = Ui_ActorPanel()
        ui.setupUi(self)
        ui.heading.setContentsMargins(16, 0, 16, 0)
        ui.nothing.setContentsMargins(16, 12, 16, 12)
        ui.nothing.setText(words.NOTHING_CHOSEN)
        self.fields = ActorFieldsPanel(tools, editing)
        self.talks = ActorTalksPanel(tools, editing)
        self.agreements = ActorAgreementsPanel(tools, editing)
        for part in (self.fields, self.talks, self.agreements):
            ui.tabs.addTab(part, "")
            part.told.connect(self.told)
        self.show_actor("")

    def show_actor(self, key: str) -> None:
        """Show an actor by its id; empty for none."""
        if key != self.key:
            self.leave()
        self.key = key
        ui, dossier = self.ui, self._desk.dossier
        actor = dossier.find(Actor, key)
        ui.heading.setVisible(actor is not None)
        ui.tabs.setVisible(actor is not None)
        ui.nothing.setVisible(actor is None)
        if actor is None:
            return
        ui.heading.setText(actor.name)
        counts = (0, len(talks_of(dossier, key)), len(agreements_of(dossier, key)))
        for at, (text, count) in enumerate(zip(words.DETAIL_TABS, counts, strict=True)):
            ui.tabs.setTabText(at, f"{text} ({count})" if count else text)
        for part in (self.fields, self.talks, self.agreements):
            part.show_actor(key)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.fields.leave()

    def focus_fields(self) -> None:
        """Put the caret in the first field."""
        self.ui.tabs.setCurrentWidget(self.fields)
        self.fields.ui.name.setFocus()
