"""The rows of *Route* as plain values: one for each step in a wijk; no Qt.

What belongs to the step itself is worked out once and shared by all its wijken. Columns that are
not shown cost nothing: their text is made only when asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.attention import SOON
from app.domain.calendar import needs_review
from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.responsibility import accountable_department
from app.domain.route import Letter, Phase, Step
from app.domain.status import effective
from app.domain.town_hall import Neighbourhood, Person
from app.domain.walk import counts, instance_of, instances, letters
from app.ui.models.route_cells import CELLS
from app.ui.models.route_notes import Judged, Note, notes
from app.words.choices import STATUS, word
from app.words.dates import day_text
from app.words.names import folded
from app.words.window import route as words

DEFAULT_COLUMNS = ("code", "title", "neighbourhood", "status", "owner", "due", "note")
"""What is shown until somebody chooses otherwise."""

COLUMNS = tuple(words.HEADINGS)
"""All columns there are."""

_ALWAYS_FOUND = ("code", "title", "neighbourhood", "owner", "status")
"""What the filter box looks through, also while these columns are not shown."""

_WORKING = (Letter.ACCOUNTABLE, Letter.RESPONSIBLE)


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What all rows of one step share.

    Attributes:
        place: Its place in the route, from 0.
        accountable: Id of the department that is accountable; empty for none.
        departments: Ids of the departments that are accountable or do the work.
    """

    step: Step
    place: int
    phase: str
    accountable: str
    accountable_code: str
    departments: frozenset[str]


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step as it stands in one wijk, or in the town.

    Attributes:
        key: Id of the instance.
        facts: What it shares with the same step in other wijken.
        wijk: Id of the wijk; empty for the whole town.
        wijk_place: The place of the wijk among the wijken.
        owner: Id of the owner; empty for none.
        late: Whether the due date has passed.
        soon: Whether it is due within six weeks.
        review: Whether it must be looked at again.
        counted: Whether it counts in progress.
        notes: What to look at, most pressing first.
        texts: Per column what its cell shows.
        found_by: What the filter box looks through, without accents and capitals.
    """

    key: str
    facts: StepFacts
    status: Status
    wijk: str = ""
    wijk_name: str = ""
    wijk_place: int = -1
    owner: str = ""
    owner_name: str = ""
    due: date | None = None
    late: bool = False
    soon: bool = False
    review: bool = False
    counted: bool = True
    notes: tuple[Note, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    found_by: str = ""

    @property
    def name(self) -> str:
        """`3.5`, or `2.6 Kadekwartier`."""
        return f"{self.facts.step.code} {self.wijk_name}".strip()


class RowMaker:
    """Makes rows of one dossier as it is seen on one day."""

    def __init__(
        self,
        dossier: Dossier,
        today: date,
        columns: tuple[str, ...],
        touched: Mapping[str, date] | None = None,
    ) -> None:
        """Read what all rows share.

        Args:
            dossier: What is there.
            today: The day it is judged on.
            columns: The columns that are shown.
            touched: The day on which something of each instance changed last.
        """
        self._dossier, self._today, self._columns = dossier, today, columns
        self._touched = touched or {}
        self._facts: dict[str, StepFacts] = {}
        self._phases = {phase.id: phase.order for phase in dossier.all(Phase)}

    def all(self) -> dict[str, StepRow]:
        """Every row by its key, in the order of the route."""
        return {item.id: self._row(item) for item in instances(self._dossier)}

    def row(self, key: str) -> StepRow:
        """The row of one instance as it is now."""
        return self._row(instance_of(self._dossier, key))

    def _row(self, item: StepInstance) -> StepRow:
        dossier, today = self._dossier, self._today
        facts = self._facts_of(item.step)
        status = effective(dossier, item)
        wijk = dossier.find(Neighbourhood, item.neighbourhood)
        person = dossier.find(Person, item.owner)
        wijk_name, owner_name = wijk.name if wijk else "", person.name if person else ""
        open_until = item.due if not status.closed else None
        late = open_until is not None and open_until < today
        review = needs_review(dossier, item, today)
        judged = Judged(status, late, review, says_owner="owner" not in self._columns)
        found = tuple(notes(dossier, item, judged))
        texts = self._texts(item, facts, status, found, wijk_name, owner_name)
        return StepRow(
            key=item.id,
            facts=facts,
            status=status,
            wijk=wijk.id if wijk else "",
            wijk_name=wijk_name,
            wijk_place=wijk.order if wijk else -1,
            owner=person.id if person else "",
            owner_name=owner_name,
            due=item.due,
            late=late,
            soon=open_until is not None and today <= open_until <= today + SOON,
            review=review,
            counted=counts(dossier, item),
            notes=found,
            texts=texts,
            found_by=folded(self._found_by(texts)),
        )

    def _found_by(self, texts: Mapping[str, str]) -> str:
        """What can be read in the row; not what is noted there of other steps."""
        columns = dict.fromkeys((*_ALWAYS_FOUND, *self._columns))
        return " ".join(texts.get(name, "") for name in columns if name != "note")

    def _facts_of(self, key: str) -> StepFacts:
        found = self._facts.get(key)
        if found is None:
            dossier = self._dossier
            step = dossier.get(Step, key)
            accountable = accountable_department(dossier, key)
            working = {
                department
                for department, letter in letters(dossier, key).items()
                if letter in _WORKING
            }
            place = self._phases.get(step.phase, 0) * 10_000 + step.order
            found = self._facts[key] = StepFacts(
                step,
                place,
                step.phase,
                accountable.id if accountable else "",
                accountable.code if accountable else "",
                frozenset(working),
            )
        return found

    def _texts(
        self,
        item: StepInstance,
        facts: StepFacts,
        status: Status,
        found: tuple[Note, ...],
        wijk_name: str,
        owner_name: str,
    ) -> dict[str, str]:
        no_owner = words.NO_OWNER if not status.closed else ""
        own = f" · {words.OWN_STEP}" if facts.step.own else ""
        texts = {
            "code": facts.step.code,
            "title": f"{facts.step.title}{own}",
            "neighbourhood": wijk_name,
            "status": word(STATUS, status.value),
            "owner": owner_name or no_owner,
            "due": day_text(item.due),
            "note": " · ".join(note.text for note in found),
            "department": facts.accountable_code,
        }
        for column in self._columns:
            if column in CELLS:
                texts[column] = CELLS[column](self._dossier, item)
        if "touched" in self._columns:
            texts["touched"] = day_text(self._touched.get(item.id))
        return texts


def valid_columns(wanted: list[str] | None) -> tuple[str, ...]:
    """The columns to show: those that were chosen and exist, and always the number of the step."""
    found = [name for name in dict.fromkeys(wanted or ()) if name in words.HEADINGS]
    if not found:
        return DEFAULT_COLUMNS
    return tuple(found) if "code" in found else ("code", *found)
