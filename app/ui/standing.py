"""The status bar: how far the route is, and the two facts about where the work is kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStatusBar

from app.constants.reading import constants_for
from app.domain.attention import Concern, Finding
from app.domain.changes import ChangeSet
from app.domain.measurements import Measurement, OwnConstant
from app.domain.progress import progress
from app.domain.tables import NAMES
from app.domain.town_hall import Municipality, Neighbourhood
from app.ui.desk import Desk
from app.ui.keeper import Keeper
from app.ui.looks import Looks
from app.ui.models.figures_rows import pace_facts
from app.ui.models.today_rows import found
from app.ui.widgets.facts_label import FactsLabel
from app.words.window import shell as words

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNTED = (Concern.OVERDUE, Concern.NO_OWNER)

_OF_PACE = frozenset(
    NAMES[kind] for kind in (Measurement, OwnConstant, Neighbourhood, Municipality)
)
"""The tables from which the pace follows."""

_LATER = 250
"""Milliseconds after a change until the counts are made anew: they are not worth a slow key."""


_DONE = object()


class Standing(QObject):
    """Fills the status bar."""

    counted = Signal(int)
    """How much needs attention."""

    def __init__(self, bar: QStatusBar, looks: Looks) -> None:
        super().__init__(bar)
        self._bar = bar
        self._desk: Desk | None = None
        self._keeper: Keeper | None = None
        self._done, self._of = _label("strong"), _label("secondary")
        self._late, self._ownerless = _label("overdue"), _label("secondary")
        self._kept = _label("secondary")
        self._pace = FactsLabel()
        self._pace.setProperty("kind", "secondary")
        for label in (self._done, self._of, self._late, self._ownerless):
            bar.addWidget(label)
        bar.addWidget(self._pace, 1)
        bar.addPermanentWidget(self._kept)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LATER)
        self._timer.timeout.connect(self._count)
        self._go_on = QTimer(self)
        self._go_on.setSingleShot(True)
        self._go_on.timeout.connect(self._count)
        self._work: Iterator[None] | None = None
        looks.changed.connect(self._space)
        self._looks = looks
        self._space()

    def follow(self, desk: Desk | None, keeper: Keeper | None) -> None:
        """Tell of another dossier, or of none."""
        self._desk, self._keeper = desk, keeper
        self._bar.setVisible(desk is not None)
        if desk is None or keeper is None:
            self._timer.stop()
            self._go_on.stop()
            self._work = None
            return
        desk.changed.connect(self._begin_again)
        keeper.state_changed.connect(self._tell)
        self._tell()
        self._count()
        self._show_pace()

    def facts(self) -> str:
        """What the right side says."""
        return self._kept.text()

    def _tell(self) -> None:
        if self._keeper is not None:
            self._kept.setText(self._keeper.fact())

    def _count(self) -> None:
        """Count anew, a slice at a time: a key that is pressed meanwhile is not kept waiting."""
        if self._desk is None:
            return
        if self._work is None:
            self._work = self._desk.findings.slices()
        if next(self._work, _DONE) is not _DONE:
            self._go_on.start()
            return
        self._work = None
        self._show(self._desk, self._desk.findings.now())

    def _begin_again(self, item: ChangeSet | None = None) -> None:
        if item is None or not _OF_PACE.isdisjoint(change.table for change in item.changes):
            self._show_pace()
        self._work = None
        self._go_on.stop()
        self._timer.start()

    def _show(self, desk: Desk, findings: list[Finding]) -> None:
        counted = progress(desk.dossier)
        self.counted.emit(found(findings).count)
        late, ownerless = words.counts(
            *(sum(item.concern is concern for item in findings) for concern in _COUNTED)
        )
        self._done.setText(words.progress(counted.done, counted.of))
        self._of.setText(words.DONE_SUFFIX)
        self._late.setText(late)
        self._ownerless.setText(ownerless)
        self._late.setVisible(bool(late))
        self._ownerless.setVisible(bool(ownerless))

    def _show_pace(self) -> None:
        desk = self._desk
        facts = pace_facts(desk.dossier, desk.today, constants_for(desk.dossier)) if desk else ()
        self._pace.tell(facts)
        self._pace.setVisible(bool(facts))

    def _space(self) -> None:
        look = self._looks.now
        self._bar.setContentsMargins(look.px(12), 0, look.px(12), 0)


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    return label
