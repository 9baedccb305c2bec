"""*Werk overdragen*: everything that somebody has in hand, with a tick for each thing."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QTreeWidgetItem, QTreeWidgetItemIterator, QWidget
from typing_extensions import override

from app.domain.errors import DomainError
from app.domain.held import Held
from app.domain.town_hall import Person
from app.editing import lookup
from app.editing.commands.handing_over import hand_over
from app.editing.wording import name_of, refusal_text
from app.ui._compiled.hand_over_dialog import Ui_HandOverDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.models.hand_over_rows import HeldGroup, held_groups
from app.ui.models.people_rows import people_choices
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import people as words

_HELD = Qt.ItemDataRole.UserRole


class HandOverDialog(DeskDialog):
    """From whom, to whom, and what; all ticked at first, one undo."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_HandOverDialog()
        self.ui.setupUi(self)
        self._people = {"person": "", "to": ""}
        self._left_out: set[Held] = set()
        self._filling = False
        ui = self.ui
        ui.person.keep_with(self._keeper("person"), ui.person_problem)
        ui.to.keep_with(self._keeper("to"), ui.to_problem)
        ui.items.itemChanged.connect(self._on_ticked)
        ui.all.clicked.connect(lambda: self._tick_all(ticked=True))
        ui.none.clicked.connect(lambda: self._tick_all(ticked=False))
        ui.hand_over.clicked.connect(self._on_hand_over)
        self.begin(QSize(820, 620), ui.message, ui.close_button)
        self.lock(ui.person, ui.to, ui.all, ui.none)
        self.refresh()
        self.show_place(place)

    @override
    def show_place(self, place: Place) -> None:
        if self.desk.dossier.find(Person, place.key) is not None:
            self._people["person"] = place.key
            self._left_out.clear()
            self.refresh()
        (self.ui.to if self._people["person"] else self.ui.person).setFocus()

    @override
    def refresh(self) -> None:
        dossier, ui = self.desk.dossier, self.ui
        ui.person.complete_from(people_choices(dossier, self.desk.today, who_left=True))
        ui.to.complete_from(people_choices(dossier, self.desk.today))
        for which, key in self._people.items():
            if dossier.find(Person, key) is None:
                self._people[which] = ""
            getattr(ui, which).show_value(name_of(dossier, self._people[which]))
        self._show_items()
        self._tell()

    def _keeper(self, which: str) -> Callable[[str], str]:
        def keep(text: str) -> str:
            try:
                key = lookup.person(self.desk.dossier, text).id if text.strip() else ""
            except DomainError as error:
                return refusal_text(self.desk.dossier, error)
            other = self._people["to" if which == "person" else "person"]
            if key and key == other:
                return words.SAME
            if which == "person" and key != self._people["person"]:
                self._left_out.clear()
            self._people[which] = key
            self.hush()
            self.refresh()
            return ""

        return keep

    def _show_items(self) -> None:
        groups = self._groups()
        tree = self.ui.items
        self._filling = True
        current = tree.currentItem()
        here = current.text(0) if current is not None else ""
        tree.clear()
        for group in groups:
            self._add_group(group)
        tree.expandAll()
        found = tree.findItems(here, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
        first = tree.topLevelItem(0)
        if found:
            tree.setCurrentItem(found[0])
        elif first is not None:
            tree.setCurrentItem(first)
        self._filling = False
        tree.setVisible(bool(groups))

    def _groups(self) -> list[HeldGroup]:
        person = self._people["person"]
        return held_groups(self.desk.dossier, person, self.desk.today) if person else []

    def _add_group(self, group: HeldGroup) -> None:
        look = self.tools.looks.now
        head = QTreeWidgetItem(self.ui.items, [group.title])
        head.setFont(0, look.font(bold=True))
        head.setSizeHint(0, QSize(0, look.row))
        head.setFlags(head.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        for row in group.rows:
            line = QTreeWidgetItem(head, [row.text])
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setData(0, _HELD, row.item)
            ticked = row.item not in self._left_out
            line.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _lines(self) -> Iterator[tuple[QTreeWidgetItem, Held]]:
        walk = QTreeWidgetItemIterator(self.ui.items)
        while walk.value() is not None:
            line = walk.value()
            held = line.data(0, _HELD)
            if isinstance(held, Held):
                yield line, held
            walk += 1

    def _chosen(self) -> list[Held]:
        return [held for _, held in self._lines() if held not in self._left_out]

    def _on_ticked(self, line: QTreeWidgetItem) -> None:
        held = line.data(0, _HELD)
        if self._filling or not isinstance(held, Held):
            return
        if line.checkState(0) is Qt.CheckState.Checked:
            self._left_out.discard(held)
        else:
            self._left_out.add(held)
        self._tell()

    def _tick_all(self, *, ticked: bool) -> None:
        self._left_out = set() if ticked else {held for _, held in self._lines()}
        self._show_items()
        self._tell()

    def _tell(self) -> None:
        """Say on the button how much it moves, and beside it what is still missing."""
        ui, chosen = self.ui, self._chosen()
        person, to = self._people["person"], self._people["to"]
        ui.hand_over.setText(words.hand_over(len(chosen)))
        why = ""
        if not person:
            why = words.CHOOSE_FROM
        elif ui.items.topLevelItem(0) is None:
            why = words.nothing_open(name_of(self.desk.dossier, person))
        elif not to:
            why = words.CHOOSE_TO
        elif not chosen:
            why = words.TICK_SOMETHING
        ui.hint.setText(why)
        ui.hint.setVisible(bool(why))
        self.allow(ui.hand_over, not why, why)
        for button in (ui.all, ui.none):
            button.setVisible(ui.items.topLevelItem(0) is not None)

    def _on_hand_over(self) -> None:
        dossier = self.desk.dossier
        person = dossier.get(Person, self._people["person"])
        to = dossier.get(Person, self._people["to"])
        chosen = self._chosen()
        counts: list[int] = []
        sentence = self.attempt(
            "hand_over", lambda edit: counts.append(hand_over(edit, person, to, chosen))
        )
        self.say(sentence or words.handed_over(counts[0], person.name, to.name))
