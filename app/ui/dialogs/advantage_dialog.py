"""*Voordeel voor de bewoner*: what a package brings, and the examples that are kept of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.constants.reading import constants_for
from app.domain.errors import DomainError
from app.domain.figures.advantage import Offer
from app.domain.figures.limits import judge_offer
from app.domain.figures.offers import (
    Given,
    given_offer,
    offer_from,
    offer_of,
    packages_of,
    usual_package,
)
from app.domain.measurements import Example, OwnerType
from app.domain.walk import neighbourhoods
from app.editing.commands import examples
from app.editing.commands.measuring import add_package
from app.editing.edit import Edit
from app.editing.wording import refusal_text
from app.exchange.clipboard import write_cells
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.advantage_dialog import Ui_AdvantageDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.labels import say
from app.ui.models import advantage_rows as rows
from app.ui.models.rows_model import RowsModel, Shown, shown_text
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.offer_inputs import OfferInputs
from app.words import choices, figures
from app.words.names import cleaned, folded
from app.words.numbers import UnreadableNumberError
from app.words.window import advantage as words

_INPUTS_WIDTH, _RESULTS_WIDTH = 630, 570
"""At 100 %."""


class AdvantageDialog(DeskDialog):
    """A calculator above the examples of the wijk; an example that is open follows what is typed.

    Without an open example nothing is kept until somebody asks for it.
    """

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_AdvantageDialog()
        self.ui.setupUi(self)
        self._key = ""
        self._typed: dict[str, Given] = {}
        self._results = RowsModel[rows.ResultRow](self._result_columns(), lambda row: row.key, self)
        self._examples = RowsModel(_columns(), lambda row: row.key, self)
        self.inputs = OfferInputs(tools.looks, self)
        self._prepare()
        self.begin(QSize(1200, 752), self.ui.message, self.ui.close_button)
        self.lock(self.ui.keep)
        self.inputs.lock(reading=not self.desk.editable and bool(self._key))
        self._offer_wijken()
        self.refresh()
        self.show_place(place)

    def _prepare(self) -> None:
        ui, looks = self.ui, self.tools.looks
        ui.inputs_rows.insertWidget(1, self.inputs)
        self.inputs.keep_with(self._keep)
        self.inputs.typed.connect(self._show_results)
        for owner in OwnerType:
            ui.owner.addItem(choices.word(choices.OWNER_TYPE, owner), owner.value)
        ui.hint.setText(words.HINT)
        ui.notice.setText(figures.NO_ADVICE)
        ui.examples_title.setText(words.EXAMPLES)
        ui.results.prepare(self._results, looks, stretch=0)
        ui.examples.prepare(self._examples, looks, stretch=1)
        ui.examples.followed.connect(self._open_chosen)
        ui.examples.remove_asked.connect(self._remove)
        ui.examples.copy_asked.connect(self._copy)
        ui.wijk.activated.connect(lambda _: self._begin_anew())
        ui.owner.activated.connect(lambda _: self._on_kind())
        ui.package.activated.connect(lambda _: self._on_kind())
        editor = ui.package.lineEdit()
        if editor is not None:
            editor.editingFinished.connect(self._on_kind)
        ui.anew.clicked.connect(self._begin_anew)
        ui.keep.clicked.connect(self._keep_example)
        ui.open_example.clicked.connect(self._open_chosen)
        ui.remove.clicked.connect(self._remove)
        self.divide(ui.split, _INPUTS_WIDTH, _RESULTS_WIDTH)
        self.restyle()

    @property
    def wijk(self) -> str:
        """Id of the wijk; empty when there is none."""
        return self.ui.wijk.currentData() or ""

    @override
    def show_place(self, place: Place) -> None:
        """Show a wijk, or an example, by its id."""
        example = self.desk.dossier.find(Example, place.key)
        at = self.ui.wijk.findData(example.neighbourhood if example else place.key)
        if at >= 0 and place.key:
            self.ui.wijk.setCurrentIndex(at)
        self._begin_anew()
        if example is not None:
            self._open(example.id)

    @override
    def refresh(self) -> None:
        self._offer_wijken()
        if self._example() is None:
            self._key = ""
        self._offer_packages()
        self._show_examples()
        self._show_kind()
        self._show_inputs()

    @override
    def restyle(self) -> None:
        row = self.tools.looks.now.row
        self.ui.results.setMinimumHeight(row * (len(rows.LINES) + 4) + 2)
        self.ui.examples.setMinimumHeight(row * 3)

    @override
    def listing(self) -> Listing:
        title = words.examples_title(self.ui.wijk.currentText())
        return replace(self._examples.listing(title), note=figures.NO_ADVICE)

    # What is shown

    def _example(self) -> Example | None:
        return self.desk.dossier.find(Example, self._key)

    def _offer_wijken(self) -> None:
        box, chosen = self.ui.wijk, self.wijk
        offered = [(wijk.name, wijk.id) for wijk in neighbourhoods(self.desk.dossier)]
        if offered != [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
            box.clear()
            for name, key in offered:
                box.addItem(name, key)
            box.setCurrentIndex(max(box.findData(chosen), 0))
        say(self.ui.problem, "" if offered else words.NO_WIJKEN)

    def _offer_packages(self) -> None:
        box, text = self.ui.package, self.ui.package.currentText()
        box.clear()
        box.addItem(words.NO_PACKAGE, "")
        for item in packages_of(self.desk.dossier, self.wijk):
            box.addItem(item.name, item.id)
        box.setCurrentText(text)

    def _show_kind(self) -> None:
        """Say of which owner and package the figures are."""
        ui, example = self.ui, self._example()
        if example is not None:
            ui.owner.setCurrentIndex(ui.owner.findData(example.owner_type.value))
            self._choose_package(example.package or "")
        owner = ui.owner.currentText()
        package = rows.package_name(self.desk.dossier, example.package) if example else ""
        ui.heading.setText(words.example(owner, package) if example else words.NEW)
        ui.hint.setVisible(example is None)
        ui.keep.setVisible(example is None)
        self.allow(ui.keep, bool(self.wijk), words.NO_WIJKEN)
        self.inputs.lock(reading=example is not None and not self.desk.editable)

    def _choose_package(self, key: str) -> None:
        box = self.ui.package
        box.setCurrentIndex(max(box.findData(key), 0))
        editor = box.lineEdit()
        if editor is not None:
            # A long name is read from its beginning.
            editor.setCursorPosition(0)

    def _package(self) -> str | None:
        """The id of the package that stands in the box; `None` for none, or a new one."""
        wanted = folded(self.ui.package.currentText())
        found = packages_of(self.desk.dossier, self.wijk)
        return next((item.id for item in found if folded(item.name) == wanted), None)

    def _new_package(self) -> str:
        """The name of a package that is not there yet; empty when it is."""
        text = cleaned(self.ui.package.currentText())
        known = self._package() is not None or folded(text) == folded(words.NO_PACKAGE)
        return "" if known else text

    def _standard(self) -> dict[str, Given]:
        """What the measurements and constants say of the package."""
        dossier = self.desk.dossier
        constants = constants_for(dossier)
        return given_offer(dossier, self.wijk, self._package(), self.desk.today, constants)

    def _given(self) -> dict[str, Given]:
        """The figures that are reckoned with."""
        standard, example = self._standard(), self._example()
        if example is None:
            return {**standard, **self._typed}
        kept = offer_of(example)
        return {
            name: item if item.value == getattr(kept, name) else Given(getattr(kept, name))
            for name, item in standard.items()
        }

    def _show_inputs(self) -> None:
        self.inputs.show_given(self._given(), self._key or f"{self.wijk} {self._package()}")
        self._show_results()

    def _show_results(self) -> None:
        """Work out what stands in the fields now, also while it is being typed."""
        offer, constants = self._offer_of_fields(), constants_for(self.desk.dossier)
        headings = rows.case_headings(constants)
        if headings != tuple(column.heading for column in self._results.columns[1:]):
            self._results.columns = self._result_columns()
            self._results.headerDataChanged.emit(Qt.Orientation.Horizontal, 1, len(headings))
        self._results.show(rows.result_rows(offer, constants))
        self.ui.told.setText("\n".join(rows.sentences(offer)))

    def _offer_of_fields(self) -> Offer:
        read: dict[str, Any] = {}
        for name, text in self.inputs.texts.items():
            try:
                read[name] = figures.read_value(text)
                judge_offer(Offer(**{name: read[name]}))
            except (UnreadableNumberError, DomainError):
                read[name] = None
        return Offer(**read)

    def _show_examples(self) -> None:
        found = rows.example_rows(self.desk.dossier, self.wijk) if self.wijk else []
        ui = self.ui
        ui.examples.show_rows(found)
        say(ui.examples_empty, "" if found else words.NO_EXAMPLES)
        ui.examples.setVisible(bool(found))
        ui.open_example.setEnabled(bool(found))
        self.allow(ui.remove, bool(found), words.CHOOSE_FIRST)

    # What is done

    def _begin_anew(self) -> None:
        """Reckon with what is known of the package; what was typed for another wijk is let go."""
        self._key, self._typed = "", {}
        self._offer_packages()
        dossier, today = self.desk.dossier, self.desk.today
        usual = usual_package(dossier, self.wijk, today, constants_for(dossier))
        self._choose_package(usual.id if usual else "")
        self._show_examples()
        self._show_kind()
        self._show_inputs()

    def _open_chosen(self) -> None:
        if self.ui.examples.key:
            self._open(self.ui.examples.key)

    def _open(self, key: str) -> None:
        self._key = key
        self.ui.examples.choose(key)
        self._show_kind()
        self._show_inputs()
        self.inputs.line("investment_eur").setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kind(self) -> None:
        """Another owner or package: of an example it is kept, else its figures are looked up."""
        if self._example() is not None and self.desk.editable:
            self._change(self._kept_offer())
            return
        self._show_inputs()

    def _kept_offer(self) -> Offer:
        return offer_from(self._given())

    def _keep(self, name: str, text: str) -> str:
        """Keep a figure, of the example or for the moment; gives why it cannot be."""
        try:
            value = figures.read_value(text)
            judge_offer(Offer(**{name: value}))
        except UnreadableNumberError as error:
            return str(error)
        except DomainError as error:
            return refusal_text(self.desk.dossier, error)
        if self._example() is not None:
            change: dict[str, Any] = {name: value}
            return self._change(replace(self._kept_offer(), **change))
        if value != self._given()[name].value:
            self._typed[name] = Given(value)
            standard = self._standard()[name]
            if standard.value == value:
                del self._typed[name]
        self._show_inputs()
        return ""

    def _change(self, offer: Offer) -> str:
        """Keep an example that is open as it stands now; gives why it cannot be."""
        key, owner = self._key, OwnerType(self.ui.owner.currentData())
        package = self._packager()
        return self.attempt(
            "change_example",
            lambda edit: examples.change(edit, key, owner, package(edit), offer),
        )

    def _packager(self) -> Callable[[Edit], str | None]:
        """Gives the package that stands in the box; one that is not there yet is added."""
        key, name, wijk = self._package(), self._new_package(), self.wijk
        return lambda edit: add_package(edit, name, wijk).id if name else key

    def _keep_example(self) -> None:
        self.leave()
        wrong = next((name for name in rows.UNITS if self.inputs.line(name).problem), "")
        if wrong:
            self.inputs.line(wrong).setFocus()
            return
        wijk, owner = self.wijk, OwnerType(self.ui.owner.currentData())
        package, offer = self._packager(), self._kept_offer()
        made: list[Example] = []
        sentence = self.attempt(
            "add_example",
            lambda edit: made.append(examples.add(edit, wijk, owner, package(edit), offer)),
        )
        if not sentence:
            self._typed = {}
            self._open(made[0].id)
        self.say(sentence or words.KEPT)

    def _remove(self) -> None:
        key = self.ui.examples.key
        if not key or not self.desk.editable:
            return
        sentence = self.attempt("remove_example", lambda edit: examples.remove(edit, key))
        self.say(sentence or words.REMOVED)

    def _copy(self) -> None:
        keys = set(self.ui.examples.chosen_keys())
        columns = self._examples.columns
        cells = [
            [shown_text(column.value(row)) for column in columns]
            for row in self._examples.rows
            if row.key in keys
        ]
        QGuiApplication.clipboard().setText(write_cells([list(words.EXAMPLE_COLUMNS), *cells]))

    def _result_columns(self) -> tuple[Shown[rows.ResultRow], ...]:
        chosen, lower, higher = rows.case_headings(constants_for(self.desk.dossier))
        return (
            Shown(words.RESULTS[0], lambda row: row.label),
            Shown(chosen, lambda row: row.chosen, Kind.NUMBER),
            Shown(lower, lambda row: row.lower, Kind.NUMBER),
            Shown(higher, lambda row: row.higher, Kind.NUMBER),
        )


def _columns() -> tuple[Shown[rows.ExampleRow], ...]:
    owner, package, investment, saving, together, nothing, alone, neutral = words.EXAMPLE_COLUMNS
    return (
        Shown(owner, lambda row: row.owner),
        Shown(package, lambda row: row.package),
        Shown(investment, lambda row: row.investment, Kind.NUMBER),
        Shown(saving, lambda row: row.saving, Kind.NUMBER),
        Shown(together, lambda row: row.together, Kind.NUMBER),
        Shown(nothing, lambda row: row.vs_nothing, Kind.NUMBER),
        Shown(alone, lambda row: row.vs_alone, Kind.NUMBER),
        Shown(neutral, lambda row: row.neutral),
    )
