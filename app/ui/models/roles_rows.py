"""What *Rollen* shows, as plain rows; no Qt."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.calendar import overdue
from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.ids import part_id, split_instance, split_part
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.responsibility import GOVERNING_BOARD, Breach, breaches
from app.domain.route import CONTRIBUTING, Letter, Level, Step
from app.domain.status import effective, effective_contribution
from app.domain.town_hall import Department, Neighbourhood
from app.domain.walk import (
    counts,
    departments,
    instance,
    instances_of_step,
    letters,
    neighbourhoods,
    steps,
)
from app.ui.models.matrix_model import Cell, Head, Row
from app.words import choices
from app.words.concerns import concern
from app.words.window import roles as words

TOTALS = "totals"
"""The key of the last column."""

_URGENCY = (
    Status.PENDING_DECISION,
    Status.IN_PROGRESS,
    Status.NOT_STARTED,
    Status.DONE,
    Status.NOT_APPLICABLE,
)
"""What is shown of several wijken, after what waits and what is late."""

_AT_STEP = frozenset({"step_instance", "contribution", "step_role"})
"""Tables whose change touches the row of one step only."""

_NO_MATTER = frozenset({"wait", "check", "decision", "decision_step", "stand_in"})
"""Tables of which nothing is shown here."""


@dataclass(frozen=True, slots=True)
class _Stand:
    """How one instance or contribution stands."""

    status: Status
    late: bool

    @property
    def urgency(self) -> int:
        """The lower, the sooner somebody must look."""
        if self.status is Status.WAITING:
            return 0
        return 1 if self.late else 2 + _URGENCY.index(self.status)


@dataclass(frozen=True, slots=True)
class _Shown:
    """How several stand together: the most urgent, and how many stand so."""

    status: str = ""
    count: int = 0
    late: bool = False

    @property
    def letter(self) -> str:
        """The letter of the status."""
        return choices.STATUS_LETTER[self.status] if self.status else ""

    @property
    def said(self) -> str:
        """The same in words."""
        return words.status_said(self.status, self.count, late=self.late) if self.status else ""


def columns(dossier: Dossier) -> tuple[Head, ...]:
    """The heads of the departments, and of the totals."""
    heads = [
        Head(
            item.id,
            item.code,
            item.name,
            said=words.department_said(item.code, item.name),
            tip="\n".join(filter(None, (item.name, _hours_said(item)))),
        )
        for item in departments(dossier)
    ]
    totals = Head(TOTALS, words.TOTALS_HEAD, said=words.TOTALS_SAID, tip=words.TOTALS_SAID)
    return (*heads, totals)


def rows(
    dossier: Dossier,
    today: date,
    wijk: str | None = None,
    among: frozenset[str] | None = None,
    *,
    only_wrong: bool = False,
) -> list[Row]:
    """A row for each step.

    Args:
        dossier: What is there.
        today: The day on which it is judged.
        wijk: Id of the wijk that steps per wijk are shown of; `None` for all together.
        among: Ids of the steps to work out; `None` for all.
        only_wrong: Leave out steps that keep the rules of the roles.
    """
    return list(_rows(dossier, today, wijk, among, only_wrong=only_wrong))


def _rows(
    dossier: Dossier,
    today: date,
    wijk: str | None,
    among: frozenset[str] | None,
    *,
    only_wrong: bool,
) -> Iterator[Row]:
    shown = departments(dossier)
    chosen = dossier.find(Neighbourhood, wijk)
    wijken = [chosen] if chosen else neighbourhoods(dossier)
    phase = ""
    for step in steps(dossier):
        first, phase = step.phase != phase, step.phase
        if among is not None and step.id not in among:
            continue
        found = breaches(dossier, step)
        if only_wrong and not found:
            continue
        items = list(instances_of_step(dossier, step, wijken))
        builder = _RowBuilder(dossier, today, step, items, found, together=chosen is None)
        yield builder.row(shown, chosen, first=first)


class _RowBuilder:
    """Works out one row."""

    def __init__(
        self,
        dossier: Dossier,
        today: date,
        step: Step,
        items: Sequence[StepInstance],
        found: Sequence[Breach],
        *,
        together: bool,
    ) -> None:
        self._dossier, self._today, self._step = dossier, today, step
        self._counted = [item for item in items if counts(dossier, item)]
        # Of one wijk its own stand is shown, also while it does not count yet.
        self._items = self._counted if together else items
        self._many = together and step.level is Level.PER_NEIGHBOURHOOD
        self._letters = letters(dossier, step.id)
        self._found = found
        self._by_default = {
            item.id: effective_contribution(dossier, Contribution.default(item.id, ""))
            for item in self._items
        }

    def row(self, shown: Sequence[Department], wijk: Neighbourhood | None, *, first: bool) -> Row:
        """The whole row."""
        cells = [self._cell(department) for department in shown]
        return Row(self._head(wijk, first=first), (*cells, self._totals()))

    def _head(self, wijk: Neighbourhood | None, *, first: bool) -> Head:
        step = self._step
        per_wijk = step.level is Level.PER_NEIGHBOURHOOD
        title = f"{step.title} · {wijk.name}" if wijk and per_wijk else step.title
        stand = self._together(self._instance_stand(item) for item in self._items)
        sentences = self._sentences(self._found)
        return Head(
            step.id,
            step.code,
            title,
            status=stand.letter,
            count=stand.count,
            late=stand.late,
            wrong=bool(self._found),
            first=first,
            said=words.step_said(step.code, title, stand.said, sentences),
            tip="\n".join(filter(None, (f"{step.code} {title}", stand.said, *sentences))),
        )

    def _instance_stand(self, item: StepInstance) -> _Stand:
        late = overdue(self._dossier, item, self._today)
        return _Stand(effective(self._dossier, item), late)

    def _cell(self, department: Department) -> Cell:
        letter = self._letters.get(department.id)
        wrong = self._sentences(self._broken_at(department, letter))
        if letter is None:
            return self._empty(department, wrong)
        stand = _Shown()
        if letter in CONTRIBUTING:
            stand = self._together(self._stand(item, department.id) for item in self._items)
        counted = bool(self._counted)
        parts = (
            words.letter_said(letter.value),
            stand.said,
            "" if counted or not stand.status else words.NOT_COUNTED,
            *wrong,
        )
        said = words.cell_said(self._step.code, department.code, parts)
        return Cell(
            letter.value,
            strong=letter is Letter.ACCOUNTABLE,
            status=stand.letter,
            after=str(stand.count or ""),
            late=stand.late,
            wrong=bool(wrong),
            faint=letter is Letter.INFORMED or not counted,
            value=" ".join(filter(None, (letter.value, stand.letter))),
            said=said,
            tip="\n".join((f"{department.code} {department.name}", *filter(None, parts))),
        )

    def _empty(self, department: Department, wrong: Sequence[str]) -> Cell:
        kept = any(
            self._dossier.find(Contribution, part_id(item.id, department.id))
            for item in self._items
        )
        parts = (words.ORPHAN if kept else words.NO_ROLE, *wrong)
        return Cell(
            "·" if kept else "",
            wrong=bool(wrong),
            faint=True,
            value="",
            said=words.cell_said(self._step.code, department.code, parts),
            tip="\n".join((f"{department.code} {department.name}", *parts))
            if kept or wrong
            else "",
        )

    def _stand(self, item: StepInstance, department: str) -> _Stand:
        part = self._dossier.find(Contribution, part_id(item.id, department))
        if part is None:
            return _Stand(self._by_default[item.id], late=False)
        status = part.status or self._by_default[item.id]
        late = part.due is not None and part.due < self._today and not status.closed
        return _Stand(status, late)

    def letter(self, item: StepInstance, department: str) -> str:
        """The letter of the status of a contribution, or of the instance itself."""
        stand = self._stand(item, department) if department else self._instance_stand(item)
        return choices.STATUS_LETTER[stand.status]

    def _together(self, stands: Iterable[_Stand]) -> _Shown:
        found = Counter(stands)
        if not found:
            return _Shown()
        first = min(found, key=lambda stand: stand.urgency)
        alike = sum(n for stand, n in found.items() if stand.urgency == first.urgency)
        count = alike if self._many and found.total() > 1 else 0
        return _Shown(first.status.value, count, first.late)

    def _totals(self) -> Cell:
        counted = Counter(self._letters.values())
        numbers = tuple(counted[letter] for letter in CONTRIBUTING)
        missing = [
            item for item in self._found if item in (Breach.NO_ACCOUNTABLE, Breach.NO_RESPONSIBLE)
        ]
        sentences = self._sentences(missing)
        said = ", ".join((words.totals_said(*numbers), *sentences))
        text = "·".join(str(number) for number in numbers)
        return Cell(text, wrong=bool(missing), value=text, said=said, tip="\n".join(sentences))

    def _broken_at(self, department: Department, letter: Letter | None) -> list[Breach]:
        """The rules that are mended in the column of a department."""
        found = []
        if Breach.SEVERAL_ACCOUNTABLE in self._found and letter is Letter.ACCOUNTABLE:
            found.append(Breach.SEVERAL_ACCOUNTABLE)
        if Breach.BOARD_NOT_INVOLVED in self._found and department.code == GOVERNING_BOARD:
            found.append(Breach.BOARD_NOT_INVOLVED)
        return found

    def _sentences(self, found: Iterable[Breach]) -> list[str]:
        body = {"body": self._step.decision.value}
        return [words.breach(self._step.code, concern(item.value, body)) for item in found]


def foot(dossier: Dossier) -> list[Row]:
    """The totals of the departments on the whole route, and their hours where these are known."""
    shown = departments(dossier)
    counted = _counted(dossier)
    cells = [
        _total(
            item.code, counted[item.id, Letter.ACCOUNTABLE], counted[item.id, Letter.RESPONSIBLE]
        )
        for item in shown
    ]
    found = [Row(Head(TOTALS, title=words.TOTALS_ROW, said=words.TOTALS_ROW), (*cells, Cell()))]
    if any(_hours_said(item) for item in shown):
        hours = [_hours(item) for item in shown]
        found.append(
            Row(Head("hours", title=words.HOURS_ROW, said=words.HOURS_ROW), (*hours, Cell()))
        )
    return found


def _counted(dossier: Dossier) -> Counter[tuple[str, Letter]]:
    return Counter(
        (department, letter)
        for step in steps(dossier)
        for department, letter in letters(dossier, step.id).items()
    )


def _total(code: str, accountable: int, responsible: int) -> Cell:
    text = f"{accountable}·{responsible}"
    said = words.route_totals(code, accountable, responsible)
    return Cell(text, value=text, said=said, tip=said)


def _hours(item: Department) -> Cell:
    text = words.hours_text(item.hours_needed, item.hours_available)
    short = (
        item.hours_needed is not None
        and item.hours_available is not None
        and item.hours_needed > item.hours_available
    )
    said = ", ".join(filter(None, (_hours_said(item), words.SHORT_HOURS if short else "")))
    return Cell(text, late=short, value=text, said=said, tip=said)


def _hours_said(item: Department) -> str:
    return words.hours(item.code, item.hours_needed, item.hours_available)


def touched(item: ChangeSet) -> frozenset[str] | None:
    """The steps whose rows a change touches; `None`: anything may be different."""
    changes = [change for change in item.changes if change.table not in _NO_MATTER]
    if any(change.table not in _AT_STEP for change in changes):
        return None
    return frozenset(split_instance(split_part(change.record)[0])[0] for change in changes)


def breaking(dossier: Dossier) -> int:
    """How many steps break a rule of the roles."""
    return sum(1 for step in steps(dossier) if breaches(dossier, step))


def choices_of_wijk(
    dossier: Dossier, today: date, step: Step, department: str
) -> list[tuple[str, str, str]]:
    """The wijken a key can be meant for: id, name, and the letter of how it stands there.

    Args:
        dossier: What is there.
        today: The day on which it is judged.
        step: A step per wijk.
        department: Whose contribution; empty for the step itself.
    """
    wijken = neighbourhoods(dossier)
    items = {wijk.id: instance(dossier, step.id, wijk.id) for wijk in wijken}
    counted = [wijk for wijk in wijken if counts(dossier, items[wijk.id])] or wijken
    builder = _RowBuilder(dossier, today, step, list(items.values()), (), together=False)
    return [(wijk.id, wijk.name, builder.letter(items[wijk.id], department)) for wijk in counted]


def names(dossier: Dossier) -> Mapping[str, str]:
    """The wijken of the filter, in order."""
    return {wijk.id: wijk.name for wijk in neighbourhoods(dossier)}
