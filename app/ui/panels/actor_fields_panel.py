"""The fields of an actor, each kept when it is left; what its kind may want stands in the field."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.actors import (
    LEAST_INFLUENCE,
    MOST_INFLUENCE,
    Actor,
    ActorKind,
    Attitude,
)
from app.domain.walk import neighbourhoods
from app.editing.wording import name_of
from app.ui._compiled.actor_fields_panel import Ui_ActorFieldsPanel
from app.ui.actor_editing import ActorEditing
from app.ui.models import actor_rows
from app.ui.models.people_rows import people_choices
from app.ui.models.typed_values import Read, read_day, read_person, read_text
from app.ui.place import Place
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.widgets.choice_list import Choice
from app.ui.widgets.filter_button import FilterButton
from app.ui.widgets.kept_text import KeptText
from app.ui.widgets.link_button import LinkButton
from app.words import choices
from app.words.dates import day_text
from app.words.playing_field import INFLUENCES, MEANINGS
from app.words.playing_field import influence as influence_text
from app.words.window import playing_field as words

if TYPE_CHECKING:
    from app.ui.widgets.checked_line import CheckedLine

_LINES: dict[str, Read] = {
    "name": read_text,
    "contact": read_person,
    "next_contact": read_day,
    "spokesperson": read_text,
    "mail": read_text,
    "phone": read_text,
}
"""The short fields, and what is typed in them."""

_TEXTS = ("role", "interest", "concern", "needs", "brings", "remark", "internal_remark")
_COMBOS = ("kind", "influence", "attitude")
_MOST_LINKS = 8


class ActorFieldsPanel(QWidget):
    """Everything that is known of one actor.

    Attributes:
        told: A sentence: what was done.
    """

    told = Signal(str)

    def __init__(self, tools: Tools, editing: ActorEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._desk, self._editing = tools, tools.desk, editing
        self.key = ""
        ui = self.ui = Ui_ActorFieldsPanel()
        ui.setupUi(self)
        self._lines: dict[str, CheckedLine] = {name: getattr(ui, name) for name in _LINES}
        for name, line in self._lines.items():
            line.keep_with(self._keeper(name), getattr(ui, f"{name}_problem"))
        self._texts = {
            name: KeptText(getattr(ui, name), partial(self._keep_text, name)) for name in _TEXTS
        }
        self.wijken = self._button(words.WIJKEN, self._wijken, words.chosen, words.SEARCH_WIJK)
        self.steps = self._button(words.STEPS, self._steps, words.chosen_steps, words.SEARCH_STEP)
        self.wijken.picked.connect(self._keep_wijken)
        self.steps.picked.connect(self._keep_steps)
        self._links: list[LinkButton] = []
        self._prepare_combos()
        ui.places_row.addStretch(1)
        ui.archive.clicked.connect(self._archive)
        ui.remove.clicked.connect(self.remove)
        self._lock()

    def _button(
        self,
        label: str,
        found: Callable[[], list[Choice]],
        said: Callable[[list[str]], str],
        search: str,
    ) -> FilterButton:
        made = FilterButton(label, found, self._tools.looks, said=said, search_text=search)
        self.ui.places_row.addWidget(made)
        return made

    def _prepare_combos(self) -> None:
        ui = self.ui
        for kind in ActorKind:
            ui.kind.addItem(choices.word(choices.ACTOR_KIND, kind), kind.value)
        ui.influence.addItem(words.UNJUDGED, 0)
        for level in range(MOST_INFLUENCE, LEAST_INFLUENCE - 1, -1):
            ui.influence.addItem(influence_text(level), level)
        meanings = (f"{INFLUENCES[level]}: {text}" for level, text in MEANINGS.items())
        ui.influence.setToolTip(plain_tip("\n".join(meanings)))
        for attitude in Attitude:
            ui.attitude.addItem(choices.word(choices.ATTITUDE, attitude), attitude.value)
        for name in _COMBOS:
            box: QComboBox = getattr(ui, name)
            # A long word would make the panel wider than its place.
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
            box.activated.connect(partial(self._keep_choice, name))

    def _lock(self) -> None:
        ui, editable = self.ui, self._desk.editable
        fields = (*self._lines.values(), *(getattr(ui, name) for name in (*_TEXTS, *_COMBOS)))
        for widget in (*fields, self.wijken, self.steps, ui.archive, ui.remove):
            widget.setEnabled(editable)

    @property
    def _actor(self) -> Actor | None:
        return self._desk.dossier.find(Actor, self.key)

    def show_actor(self, key: str) -> None:
        """Show an actor by its id, as it is now."""
        self.key = key
        actor, ui, dossier = self._actor, self.ui, self._desk.dossier
        if actor is None:
            return
        ui.contact.complete_from(people_choices(dossier, self._desk.today))
        shown = {
            "contact": name_of(dossier, actor.contact),
            "next_contact": day_text(actor.next_contact),
        }
        for name, line in self._lines.items():
            line.show_value(shown.get(name) or getattr(actor, name) or "", key)
        for name, text in self._texts.items():
            text.show(key, getattr(actor, name))
        for name, value in (
            ("kind", actor.kind.value),
            ("influence", actor.influence or 0),
            ("attitude", actor.attitude.value),
        ):
            box: QComboBox = getattr(ui, name)
            box.setCurrentIndex(box.findData(value))
        self.wijken.choose(frozenset(actor.neighbourhoods))
        self.steps.choose(frozenset(step for step, _ in actor_rows.linked_steps(dossier, key)))
        self._show_prompts(actor)
        self._show_links(actor)
        ui.archive.setText(words.BRING_BACK if actor.archived else words.ARCHIVE)

    def _show_prompts(self, actor: Actor) -> None:
        about, questions = actor_rows.prompts(actor.kind)
        ui = self.ui
        ui.role.setPlaceholderText(about.role)
        ui.interest.setPlaceholderText(words.maybe(about.interest))
        ui.concern.setPlaceholderText(words.maybe(about.concern))
        ui.needs.setPlaceholderText(questions[3])
        ui.brings.setPlaceholderText(questions[4])

    def _show_links(self, actor: Actor) -> None:
        """A link to each step; of very many the first."""
        found = actor_rows.linked_steps(self._desk.dossier, actor.id)[:_MOST_LINKS]
        while len(self._links) < len(found):
            link = LinkButton()
            link.clicked.connect(partial(self._to_step, len(self._links)))
            self._links.append(link)
            self.ui.links.add(link)
        for at, link in enumerate(self._links):
            link.setVisible(at < len(found))
            if at < len(found):
                link.show_text(found[at][1])
        self.ui.links.setVisible(bool(found))

    def _to_step(self, at: int) -> None:
        found = actor_rows.linked_steps(self._desk.dossier, self.key)
        if at < len(found):
            self._tools.go(Place("route", found[at][0]))

    def leave(self) -> None:
        """Keep what is being typed."""
        for line in self._lines.values():
            line.commit()
        for text in self._texts.values():
            text.settle()

    # Keeping

    def _keeper(self, name: str) -> Callable[[str], str]:
        return lambda text: self._editing.read_and_set(self.key, name, _LINES[name], text)

    def _keep_text(self, name: str, key: str, text: str, visit: object) -> bool:
        refused = self._editing.set(key, visit, **{name: text})
        if refused:
            self._desk.refused.emit(refused)
        return not refused

    def _keep_choice(self, name: str, at: int) -> None:
        value = getattr(self.ui, name).itemData(at)
        made = {"kind": ActorKind, "attitude": Attitude}.get(name)
        self._settle(self._editing.set(self.key, **{name: made(value) if made else value or None}))

    def _keep_wijken(self) -> None:
        chosen = self.wijken.chosen
        order = [wijk.id for wijk in neighbourhoods(self._desk.dossier) if wijk.id in chosen]
        self._settle(self._editing.set(self.key, neighbourhoods=order))

    def _keep_steps(self) -> None:
        self._settle(self._editing.set_steps(self.key, self.steps.chosen))

    def _settle(self, refused: str) -> None:
        """Say why a choice was refused, and show what is kept."""
        if refused:
            self._desk.refused.emit(refused)
            self.show_actor(self.key)

    def _archive(self) -> None:
        actor = self._actor
        if actor is None:
            return
        archived = not actor.archived
        refused = self._editing.archive(actor.id, archived=archived)
        said = words.archived if archived else words.brought_back
        (self._desk.refused if refused else self.told).emit(refused or said(actor.name))

    def remove(self) -> None:
        """Take the actor out, when nothing was said of it."""
        actor = self._actor
        if actor is None or not self._desk.editable:
            return
        refused = self._editing.remove(actor.id)
        (self._desk.refused if refused else self.told).emit(refused or words.removed(actor.name))

    def _wijken(self) -> list[Choice]:
        return [Choice(wijk.id, wijk.name) for wijk in neighbourhoods(self._desk.dossier)]

    def _steps(self) -> list[Choice]:
        return [Choice(*step) for step in actor_rows.every_step(self._desk.dossier)]
