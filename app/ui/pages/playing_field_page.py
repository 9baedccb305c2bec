"""*Speelveld*: who has influence, what they want, what was said, and who or what stands apart."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from typing_extensions import override

from app.domain.actors import (
    Actor,
    ActorContact,
    ActorKind,
    ActorStep,
    Agreement,
    Attitude,
)
from app.domain.changes import ChangeSet
from app.domain.instances import StepInstance
from app.domain.tables import NAMES
from app.domain.town_hall import Neighbourhood, Person
from app.domain.walk import neighbourhoods
from app.exchange.clipboard import write_cells
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.playing_field_page import Ui_PlayingFieldPage
from app.ui.actor_editing import ActorEditing
from app.ui.labels import say
from app.ui.models import actor_places, actor_rows
from app.ui.models.actor_rows import ActorRow, LooseStep
from app.ui.models.rows_model import RowsModel, Shown, shown_text
from app.ui.page import Page
from app.ui.panels.actor_panel import ActorPanel
from app.ui.parts import Part
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.actor_map import ActorMap
from app.ui.widgets.tab_order import order_tabs
from app.words.window import playing_field as words

_NAME, _DETAIL, _ROOM_FOR_BOTH = 240, 420, 960
"""The least width of a name; width of the detail; of list and detail together, at 100 %."""

_LOOSE_ROWS = 6
"""So many rows of who and what stands apart are seen at once."""

_SHOWN = frozenset(
    NAMES[kind]
    for kind in (Actor, ActorStep, ActorContact, Agreement, StepInstance, Person, Neighbourhood)
)
"""The tables that the page shows something of."""


class PlayingFieldPage(Page):
    """A list and a map of the actors, with the chosen one at the right."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        ui = self.ui = Ui_PlayingFieldPage()
        ui.setupUi(self)
        self.count, self.archived = QLabel(), QCheckBox(words.SHOW_ARCHIVE)
        self.confidential = QCheckBox(words.CONFIDENTIAL)
        self._editing = ActorEditing(self.desk)
        self._model = RowsModel(_columns(), lambda row: row.key, self)
        self._loose_actors = RowsModel(_loose_actor_columns(), lambda row: row.key, self)
        self._loose_steps = RowsModel(_loose_step_columns(), lambda row: row.key, self)
        self.map = ActorMap(tools.looks)
        self.map.editable = self.desk.editable
        ui.map_area.setWidget(self.map)
        ui.map_hint.setText(words.MAP_HINT)
        self.panel = ActorPanel(tools, self._editing)
        self._divided = False
        ui.split.addWidget(self.panel)
        ui.split.setStretchFactor(0, 1)
        self._prepare_tables()
        self._prepare_bars()
        self.restyle()

    def _prepare_tables(self) -> None:
        ui, looks = self.ui, self.tools.looks
        ui.table.least = _NAME
        ui.table.prepare(self._model, looks, stretch=0)
        ui.table.chosen.connect(self._on_chosen)
        ui.table.followed.connect(self.panel.focus_fields)
        ui.table.add_asked.connect(self.focus_filter)
        ui.table.remove_asked.connect(self.panel.fields.remove)
        ui.table.copy_asked.connect(self._copy)
        ui.loose_actors.prepare(self._loose_actors, looks, stretch=0)
        ui.loose_actors.chosen.connect(self._choose)
        ui.loose_actors.followed.connect(self._to_loose_actor)
        ui.loose_steps.prepare(self._loose_steps, looks, stretch=1)
        ui.loose_steps.followed.connect(self._to_loose_step)
        self.map.chosen.connect(self._choose)
        self.map.moved.connect(self._move)
        self.map.followed.connect(self.panel.focus_fields)
        ui.tabs.currentChanged.connect(self._on_tab)

    def _prepare_bars(self) -> None:
        ui = self.ui
        for kind in ActorKind:
            ui.new_kind.addItem("", kind.value)
        ui.problem.hide()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("kind", "secondary")
        for part in (self.count, self.archived, self.confidential):
            ui.flow.add(part)
        ui.new_name.returnPressed.connect(self._add)
        ui.new_name.textEdited.connect(lambda _: say(ui.problem, ""))
        ui.add.clicked.connect(self._add)
        ui.empty_button.clicked.connect(ui.new_kind.setFocus)
        ui.wijk.activated.connect(self.refresh)
        self.archived.toggled.connect(self.refresh)
        self.panel.told.connect(self.desk.told)
        for widget in (ui.new_kind, ui.new_name, ui.add, ui.empty_button):
            widget.setEnabled(self.desk.editable)

    @property
    def wijk(self) -> str | None:
        """Id of the wijk that is shown; `None`: all."""
        return self.ui.wijk.currentData() or None

    @override
    def refresh(self) -> None:
        self._offer_wijken()
        ui, dossier, today = self.ui, self.desk.dossier, self.desk.today
        rows = actor_rows.actor_rows(dossier, today, self.wijk, archived=self.archived.isChecked())
        self.archived.setVisible(any(item.archived for item in dossier.all(Actor)))
        self.count.setText(words.count(len(rows), sum(row.due for row in rows)))
        ui.empty.setVisible(not rows)
        ui.empty_text.setText(words.ALL_ARCHIVED if dossier.table(Actor) else words.NONE_YET)
        ui.table.setVisible(bool(rows))
        ui.table.show_rows(rows)
        self._show_kinds()
        self.map.show_places(actor_places.map_places(dossier, self.wijk))
        self._show_loose()
        self._choose(ui.table.key)
        self.panel.show_actor(ui.table.key)
        order_tabs(self.panel)

    def _show_kinds(self) -> None:
        """Say of each kind that can be added whether anybody is there."""
        ui, missing = self.ui, 0
        for at, (_, text, there) in enumerate(actor_rows.kinds_to_add(self.desk.dossier)):
            ui.new_kind.setItemText(at, text)
            missing += not there
        ui.missing.setText(words.missing_kinds(missing))

    def _show_loose(self) -> None:
        """Who and what stands apart takes a walk over the route: only where it is seen."""
        ui, dossier = self.ui, self.desk.dossier
        if ui.tabs.currentWidget() is not ui.loose_tab:
            return
        apart = actor_rows.loose_actors(dossier, self.desk.today, self.wijk)
        steps = actor_rows.loose_steps(dossier, self.wijk)
        ui.loose_actors_title.setText(f"{words.LOOSE_ACTORS} ({len(apart)})")
        ui.loose_steps_title.setText(f"{words.LOOSE_STEPS} ({len(steps)})")
        say(ui.no_loose_actors, "" if apart else words.NO_LOOSE_ACTORS)
        say(ui.no_loose_steps, "" if steps else words.NO_LOOSE_STEPS)
        row = self.tools.looks.now.row
        for table, found in ((ui.loose_actors, apart), (ui.loose_steps, steps)):
            table.setVisible(bool(found))
            table.setMinimumHeight(row * (min(len(found), _LOOSE_ROWS) + 1) + 4)
        ui.loose_actors.show_rows(apart)
        ui.loose_steps.show_rows(steps)

    @override
    def take(self, item: ChangeSet, initiator: object | None) -> None:
        if not _SHOWN.isdisjoint(change.table for change in item.changes):
            self.refresh()

    @override
    def show_place(self, place: Place) -> None:
        """Show an actor by its id, or a wijk by its id with the field `wijk`."""
        if place.field == "wijk":
            self.ui.wijk.setCurrentIndex(max(self.ui.wijk.findData(place.key), 0))
            self.refresh()
        elif place.key:
            self._reveal(place.key)

    def _reveal(self, key: str) -> None:
        """Choose an actor, whatever the list is narrowed to."""
        ui, actor = self.ui, self.desk.dossier.find(Actor, key)
        if actor is not None and not ui.table.choose(key):
            ui.wijk.setCurrentIndex(0)
            self.archived.setChecked(actor.archived or self.archived.isChecked())
            self.refresh()
            ui.table.choose(key)

    @override
    def parts(self) -> Sequence[Part]:
        ui = self.ui
        return (
            Part(ui.tabs, self._first()),
            Part(self.panel, self.panel.ui.tabs),
            Part(ui.entry_bar, ui.new_kind),
        )

    def _first(self) -> QWidget:
        """Where the work of the tab on screen is."""
        ui, now = self.ui, self.ui.tabs.currentWidget()
        if now is ui.map_tab:
            return self.map
        if now is ui.loose_tab:
            return ui.loose_actors if self._loose_actors.rows else ui.loose_steps
        return ui.table if self._model.rows else ui.empty_button

    @override
    def focus_filter(self) -> None:
        """Put the caret where an actor is added."""
        self.ui.new_name.setFocus()

    @override
    def leave(self) -> None:
        self.panel.leave()

    @override
    def listing(self) -> Listing | None:
        """What stands on the tab; influence and attitude only when that is ticked."""
        ui = self.ui
        confidential, wijk = self.confidential.isChecked(), ui.wijk.currentText()
        now = ui.tabs.currentWidget()
        if now is ui.loose_tab:
            steps = ui.loose_steps.hasFocus() or not self._loose_actors.rows
            model, title = (
                (self._loose_steps, words.LOOSE_STEPS)
                if steps
                else (self._loose_actors, words.LOOSE_ACTORS)
            )
            return model.listing(title, wijk)
        if now is ui.map_tab and confidential:
            return actor_places.map_listing(self.map.places, wijk)
        return actor_rows.actors_listing(self._model.rows, wijk, confidential=confidential)

    @override
    def restyle(self) -> None:
        self._divided = False
        self._divide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        """Put the chosen actor beside the list where there is room for both, else below it."""
        split, px = self.ui.split, self.tools.looks.now.px
        wide = self.width() >= px(_ROOM_FOR_BOTH)
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if split.orientation() is wanted and self._divided:
            return
        self._divided = self.width() > 0 and self.isVisible()
        split.setOrientation(wanted)
        whole, part = (self.width(), px(_DETAIL)) if wide else (self.height(), self.height() // 2)
        split.setSizes([max(whole - part, part), part])

    def _offer_wijken(self) -> None:
        box, chosen = self.ui.wijk, self.ui.wijk.currentData()
        offered = [(words.ALL_WIJKEN, "")]
        offered += [(wijk.name, wijk.id) for wijk in neighbourhoods(self.desk.dossier)]
        if offered == [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
            return
        box.clear()
        for name, key in offered:
            box.addItem(name, key)
        box.setCurrentIndex(max(box.findData(chosen), 0))

    # What is done

    def _on_chosen(self, key: str) -> None:
        self.map.choose(key)
        self.panel.show_actor(key)

    def _choose(self, key: str) -> None:
        """The same actor is chosen in the list, on the map and at the right."""
        if key and key != self.ui.table.key:
            self.ui.table.choose(key)
        self.map.choose(key)

    def _move(self, key: str, influence: int, attitude: str) -> None:
        refused = self._editing.move(key, influence or None, Attitude(attitude))
        if refused:
            self.desk.refused.emit(refused)

    def _add(self) -> None:
        ui = self.ui
        kind = ActorKind(ui.new_kind.currentData())
        key, refused = self._editing.add(ui.new_name.text(), kind, self.wijk)
        say(ui.problem, refused)
        ui.new_name.setAccessibleDescription(refused)
        if key:
            ui.new_name.clear()
            self._reveal(key)
            self.desk.told.emit(words.added(self.desk.dossier.get(Actor, key).name))
        ui.new_name.setFocus()

    def _copy(self) -> None:
        """Put the chosen rows on the clipboard, as they would be printed."""
        keys = set(self.ui.table.chosen_keys())
        rows = [row for row in self._model.rows if row.key in keys]
        found = actor_rows.actors_listing(rows, "", confidential=self.confidential.isChecked())
        QGuiApplication.clipboard().setText(write_cells(_cells_of(found)))

    def _on_tab(self) -> None:
        self._show_loose()
        if not self.ui.tabs.tabBar().hasFocus():
            self._first().setFocus()

    def _to_loose_actor(self) -> None:
        self._reveal(self.ui.loose_actors.key)
        self.panel.focus_fields()

    def _to_loose_step(self) -> None:
        if self.ui.loose_steps.key:
            self.tools.go(Place("route", self.ui.loose_steps.key))


def _columns() -> tuple[Shown[ActorRow], ...]:
    name, influence, attitude, planned, contact, kind, wijken, steps = words.COLUMNS
    return (
        Shown(name, lambda row: row.name),
        Shown(influence, lambda row: row.influence),
        Shown(attitude, lambda row: row.attitude),
        Shown(
            planned,
            lambda row: row.next_contact,
            Kind.DAY,
            tone=lambda row: "overdue" if row.due else "",
        ),
        Shown(contact, lambda row: row.contact),
        Shown(kind, lambda row: row.kind),
        Shown(wijken, lambda row: row.wijken),
        Shown(steps, lambda row: row.steps or None, Kind.NUMBER),
    )


def _loose_actor_columns() -> tuple[Shown[ActorRow], ...]:
    name, kind, wijken = words.LOOSE_ACTOR_COLUMNS
    return (
        Shown(name, lambda row: row.name),
        Shown(kind, lambda row: row.kind),
        Shown(wijken, lambda row: row.wijken),
    )


def _loose_step_columns() -> tuple[Shown[LooseStep], ...]:
    code, title, where = words.LOOSE_STEP_COLUMNS
    return (
        Shown(code, lambda row: row.code, Kind.CODE),
        Shown(title, lambda row: row.title),
        Shown(where, lambda row: row.where),
    )


def _cells_of(found: Listing) -> list[list[str]]:
    """A list as cells for the clipboard, with its headings, without what may not be seen."""
    kept = [at for at, column in enumerate(found.columns) if found.internal or not column.internal]
    heads = [found.columns[at].heading for at in kept]
    return [heads, *([shown_text(row.cells[at]) for at in kept] for row in found.rows)]
