"""*Geschiedenis*: who changed what and when, and putting it back."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QListWidgetItem, QWidget
from typing_extensions import override

from app.domain.changes import FOUNDING, ChangeSet, FieldChange
from app.domain.errors import DomainError
from app.domain.ids import split_instance, split_part
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.domain.walk import steps
from app.editing.history_detail import stands_already
from app.editing.history_filter import HistoryFilter, HistoryKind
from app.editing.history_text import record_text
from app.editing.session import Session
from app.editing.wording import refusal_text
from app.reports.content.listing import Listing
from app.ui._compiled.history_dialog import Ui_HistoryDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.models.history_rows import (
    HistoryReader,
    HistoryRow,
    day_in_the_past,
    detail_rows,
    kind_text,
    newer_rows,
    reason_text,
    table_of,
)
from app.ui.models.rows_model import Shown
from app.ui.models.streamed_rows_model import StreamedRowsModel
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.dates import day_text, moment_text
from app.words.names import folded
from app.words.when import UnreadableDayError
from app.words.window import history as words

if TYPE_CHECKING:
    from datetime import date

_TYPING = 200
"""Milliseconds after the last key until the search begins."""

_NAMED = frozenset({"person", "department", "neighbourhood", "step"})
"""Tables whose names stand in the texts of other changes."""


class HistoryDialog(DeskDialog):
    """The change log with filters; the chosen change in full at the right."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_HistoryDialog()
        self.ui.setupUi(self)
        self._record = self._wished = ""
        self._days: dict[str, date | None] = {"first": None, "last": None}
        self._reader = HistoryReader(self.desk.history, self.desk.dossier, HistoryFilter())
        self._model = StreamedRowsModel(_columns(), lambda row: row.key, self)
        self._prepare_table()
        self._prepare_filters()
        self.ui.restore.clicked.connect(self._on_restore)
        self.ui.changes.setMinimumHeight(tools.looks.now.px(120))
        self.begin(QSize(1080, 680), self.ui.message, self.ui.close_button)
        self._fill_choices()
        self.show_place(place)
        self.ui.table.setFocus()

    def _prepare_table(self) -> None:
        table = self.ui.table
        table.prepare(self._model, self.tools.looks, stretch=2)
        # Told in full at the right; in the table it would leave no room for what happened.
        table.setColumnHidden(3, True)
        table.chosen.connect(self._show_detail)
        table.followed.connect(self.ui.changes.setFocus)
        table.filter_asked.connect(self.ui.search.setFocus)
        self._model.progressed.connect(self._count)
        self.divide(self.ui.split, 650, 430)

    def _prepare_filters(self) -> None:
        ui = self.ui
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)
        self._typing.timeout.connect(self.refresh)
        ui.search.textChanged.connect(lambda _: self._typing.start())
        for combo in (ui.by, ui.step, ui.neighbourhood, ui.kind):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(10)
            combo.currentIndexChanged.connect(self._on_filter)
        ui.first.keep_with(self._day_keeper("first"), ui.first_problem)
        ui.last.keep_with(self._day_keeper("last"), ui.last_problem)
        for line in (ui.first, ui.last):
            line.setMaximumWidth(self.tools.looks.now.px(150))
        ui.clear.clicked.connect(self._on_clear)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(ui.search.setFocus)

    @override
    def show_place(self, place: Place) -> None:
        """Show the changes of an instance, a contribution or another record.

        Args:
            place: `field` may be the id of the change set to choose among these.
        """
        dossier, key = self.desk.dossier, place.key
        self._wished = place.field
        if not key:
            return
        step, wijk = split_instance(split_part(key)[0])
        if dossier.find(Step, step) is not None:
            self._choose(self.ui.step, step)
            self._choose(self.ui.neighbourhood, wijk or "")
        else:
            self._record = key
        self.refresh()

    @override
    def refresh(self) -> None:
        self._typing.stop()
        self._fill_choices()
        kept = self._wished or self.ui.table.key
        self._reader = HistoryReader(
            self.desk.history, self.desk.dossier, self._wanted(), self.ui.search.text()
        )
        self._model.stream(self._reader)
        self._tell_record()
        if not (kept and self.ui.table.choose(kept)) and self._model.rows:
            self.ui.table.choose(self._model.rows[0].key)
        self._show_detail(self.ui.table.key if self._model.rows else "")

    @override
    def take(self, item: ChangeSet, initiator: object | None) -> None:
        if any(change.table in _NAMED for change in item.changes):
            self.refresh()
            return
        self._reader.follow(self.desk.dossier)
        self._model.put_first(self._reader.rows_of([item]))
        self._count()
        self._show_detail(self.ui.table.key)

    @override
    def restyle(self) -> None:
        self._show_detail(self.ui.table.key)

    @override
    def listing(self) -> Listing:
        rows, complete = len(self._model.rows), self._reader.complete
        return self._model.listing(
            words.TITLE, "" if complete else words.shown(rows, complete=False)
        )

    def _wanted(self) -> HistoryFilter:
        kind = self.ui.kind.currentData()
        return HistoryFilter(
            by=self.ui.by.currentData() or "",
            step=self.ui.step.currentData() or "",
            neighbourhood=self.ui.neighbourhood.currentData() or "",
            record=self._record,
            first=self._days["first"],
            last=self._days["last"],
            kind=HistoryKind(kind) if kind else None,
        )

    def _fill_choices(self) -> None:
        dossier, ui = self.desk.dossier, self.ui
        authors = sorted(filter(None, self.desk.history.authors()), key=folded)
        _offer(ui.by, words.EVERYBODY, ((name, name) for name in authors))
        found = ((f"{step.code} {step.title}", step.id) for step in steps(dossier))
        _offer(ui.step, words.EVERY_STEP, found)
        wijken = sorted(dossier.all(Neighbourhood), key=lambda wijk: wijk.order)
        _offer(ui.neighbourhood, words.EVERY_WIJK, ((wijk.name, wijk.id) for wijk in wijken))
        _offer(ui.kind, words.EVERY_KIND, ((text, key) for key, text in words.KINDS.items()))

    def _choose(self, combo: QComboBox, key: str) -> None:
        combo.blockSignals(True)
        combo.setCurrentIndex(max(combo.findData(key), 0))
        combo.blockSignals(False)

    def _on_filter(self) -> None:
        self.refresh()

    def _on_clear(self) -> None:
        self._record, self._days = "", {"first": None, "last": None}
        for combo in (self.ui.by, self.ui.step, self.ui.neighbourhood, self.ui.kind):
            self._choose(combo, "")
        for line in (self.ui.first, self.ui.last):
            line.drop()
            line.show_value("")
        self.ui.search.clear()
        self.refresh()

    def _day_keeper(self, which: str) -> Callable[[str], str]:
        def keep(text: str) -> str:
            try:
                day = day_in_the_past(text, self.desk.today)
            except UnreadableDayError as error:
                return str(error)
            days = {**self._days, which: day}
            if days["first"] and days["last"] and days["last"] < days["first"]:
                return words.WRONG_ORDER
            self._days = days
            getattr(self.ui, which).show_value(day_text(day))
            self.refresh()
            return ""

        return keep

    def _tell_record(self) -> None:
        self.ui.record.setVisible(bool(self._record))
        if self._record:
            table = table_of(self.desk.dossier, self._record)
            name = record_text(self.desk.dossier, table, self._record) if table else ""
            self.ui.record.setText(words.record(name))

    def _count(self) -> None:
        rows, model = len(self._model.rows), self._model
        looking = model.reading
        text = words.looking(self._reader.seen) if looking else ""
        self.ui.count.setText(text or words.shown(rows, complete=self._reader.complete))
        self.ui.table.setVisible(bool(rows) or looking)
        self.ui.empty.setVisible(not rows and not looking)
        self.ui.empty.setText(words.NO_MATCH)
        if rows and not self.ui.table.currentIndex().isValid():
            self.ui.table.choose(model.rows[0].key)
        self._choose_wished()

    def _choose_wished(self) -> None:
        """Choose the set that was asked for, as soon as it has been read."""
        if self._wished and (self.ui.table.choose(self._wished) or self._reader.complete):
            self._wished = ""
        elif self._wished:
            self._model.fetchMore(self.ui.table.rootIndex())

    def _show_detail(self, key: str) -> None:
        item = self.desk.history.find(key) if key else None
        ui, look = self.ui, self.tools.looks.now
        ui.heading.setText(words.heading(item.at, item.by) if item else words.NOTHING_CHOSEN)
        ui.reason.setVisible(bool(item and item.reason))
        ui.changes.setVisible(item is not None)
        ui.what.setVisible(False)
        if item is not None:
            told, more = detail_rows(self._reader.names, item)
            parts = ((part.place, part.label, part.old, part.new) for part in told)
            ui.changes.show_changes(parts, look, more=words.more(more) if more else "")
            ui.what.setText(kind_text(item))
            ui.what.setVisible(bool(ui.what.text()))
            ui.reason.setText(f"{words.COLUMNS[3]}: {reason_text(item)}")
        self._show_restoring(item)

    def _show_restoring(self, item: ChangeSet | None) -> None:
        """What can be put back, and what stands in the way."""
        ui, session = self.ui, self.desk.session
        newer: tuple[FieldChange, ...] = ()
        gone: tuple[FieldChange, ...] = ()
        why, usable = "", False
        if item is not None and session is not None:
            why, newer, gone, usable = _plan(session, item)
        ui.restore.setVisible(item is not None)
        self.allow(ui.restore, usable, why)
        names = self._reader.names
        ui.newer_label.setText(words.NEWER if newer else why)
        ui.newer_label.setVisible(bool(newer or why))
        ui.newer.setVisible(bool(newer))
        ui.newer.clear()
        for row in newer_rows(names, newer):
            line = QListWidgetItem(row.text, ui.newer)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Unchecked)
            line.setData(Qt.ItemDataRole.UserRole, row.change)
        if newer:
            ui.newer.setCurrentRow(0)
        texts = [row.text for row in newer_rows(names, gone)]
        ui.impossible.setVisible(bool(texts))
        ui.impossible.setText("\n".join((words.IMPOSSIBLE, *texts[:5])))

    def _on_restore(self) -> None:
        key, ticked = self.ui.table.key, self._ticked()
        counts: list[tuple[int, int]] = []

        def put_back(session: Session) -> None:
            plan = session.restore_plan(key, also=ticked)
            session.restore(key, also=ticked)
            counts.append((len(plan.back), len(_in_the_way(session, plan.skipped))))

        if self.desk.run(put_back):
            done, left = counts[0]
            self.say(words.put_back(done) + words.left(left))
        elif self._refusal:
            self.say(self._refusal)

    def _ticked(self) -> list[FieldChange]:
        lines = (self.ui.newer.item(row) for row in range(self.ui.newer.count()))
        return [
            line.data(Qt.ItemDataRole.UserRole)
            for line in lines
            if line.checkState() is Qt.CheckState.Checked
        ]


_Plan = tuple[str, tuple[FieldChange, ...], tuple[FieldChange, ...], bool]


def _plan(session: Session, item: ChangeSet) -> _Plan:
    """Why not; what comes back after a tick, and what cannot; whether there is anything."""
    if item.command == FOUNDING:
        return words.FOUNDING, (), (), False
    if not item.changes:
        return words.NOTHING_TO_PUT_BACK, (), (), False
    try:
        plan = session.restore_plan(item.id)
        forced = session.restore_plan(item.id, also=plan.skipped)
    except DomainError as error:
        return refusal_text(session.dossier, error), (), (), False
    gone = _in_the_way(session, forced.skipped)
    skipped = _in_the_way(session, plan.skipped)
    newer = tuple(change for change in skipped if change not in gone)
    changes_something = any(change.old != change.new for change in forced.back)
    why = "" if changes_something or gone else words.ALREADY
    return why, newer, gone, changes_something


def _in_the_way(session: Session, skipped: tuple[FieldChange, ...]) -> tuple[FieldChange, ...]:
    """What is not put back and is not as it was either."""
    return tuple(change for change in skipped if not stands_already(session.dossier, change))


def _offer(combo: QComboBox, first: str, choices: Iterable[tuple[str, str]]) -> None:
    """Fill a box when there is something else to choose from; the choice stays."""
    wanted = [(first, ""), *choices]
    present = [(combo.itemText(row), combo.itemData(row)) for row in range(combo.count())]
    if wanted == present:
        return
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    for text, key in wanted:
        combo.addItem(text, key)
    combo.setCurrentIndex(max(combo.findData(chosen or ""), 0))
    combo.blockSignals(False)


def _columns() -> tuple[Shown[HistoryRow], ...]:
    moment, who, what, reason = words.COLUMNS
    return (
        Shown(moment, lambda row: moment_text(row.at)),
        Shown(who, lambda row: row.by or words.NOBODY),
        Shown(what, lambda row: row.text),
        Shown(reason, lambda row: " ".join(row.reason.split())),
    )
