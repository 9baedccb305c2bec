"""What a reader may see, decided in one place before anything is laid out.

Without names, a person is shown by job title and department, and full names and surnames of
everybody in the dossier are replaced in free text too. What is internal is left out unless asked
for. Both count what they hold back, so that the report can say so.
"""

import re
from dataclasses import dataclass, field, replace

from app.domain.changes import EXISTENCE, ChangeSet, FieldChange
from app.domain.dossier import Dossier
from app.domain.fields import Json, JsonRecord, Trait, fields_of
from app.domain.tables import TABLES
from app.domain.town_hall import Department, Person
from app.words import report_texts

_SHORTEST_SURNAME = 4


@dataclass(frozen=True, slots=True)
class Reader:
    """Who the report is for.

    Attributes:
        names: Whether persons are named.
        internal: Whether internal remarks and records are shown.
    """

    names: bool = True
    internal: bool = False


@dataclass(slots=True)
class Held:
    """How much was held back.

    Attributes:
        names: Names that were replaced.
        internal: Internal remarks and records left out.
    """

    names: int = 0
    internal: int = 0


@dataclass(slots=True)
class View:
    """A dossier as one reader may see it."""

    dossier: Dossier
    reader: Reader
    held: Held = field(default_factory=Held)
    _replacements: list[tuple[re.Pattern[str], str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Prepare the names that must not appear."""
        if not self.reader.names:
            self._replacements = _replacements(self.dossier)

    def person(self, key: str | None) -> str:
        """A person by id, as this reader may know them; empty for nobody."""
        found = self.dossier.find(Person, key)
        if found is None:
            return ""
        if self.reader.names:
            return found.name
        self.held.names += 1
        return without_name(self.dossier, found)

    def text(self, text: str) -> str:
        """Free text, without the names this reader may not see."""
        for pattern, instead in self._replacements:
            text, count = pattern.subn(instead, text)
            self.held.names += count
        return text

    def internal(self, text: str) -> str:
        """Internal text: shown, or held back and counted."""
        if self.reader.internal or not text.strip():
            return self.text(text)
        self.held.internal += 1
        return ""

    def change_set(self, item: ChangeSet) -> ChangeSet:
        """A change set without what is internal, counted, unless the reader may see that."""
        if self.reader.internal:
            return item
        shown = tuple(
            visible for change in item.changes if (visible := self._change(change)) is not None
        )
        return replace(item, changes=shown)

    def _change(self, change: FieldChange) -> FieldChange | None:
        inside = _internal_fields(change.table)
        if change.field in inside or self._is_internal(change):
            self.held.internal += 1
            return None
        if change.field != EXISTENCE:
            return change
        return replace(change, old=_without(change.old, inside), new=_without(change.new, inside))

    def _is_internal(self, change: FieldChange) -> bool:
        """Whether the whole record is internal, now or in this change."""
        record = self.dossier.find(TABLES[change.table], change.record)
        values = [part for part in (change.old, change.new) if isinstance(part, dict)]
        return bool(getattr(record, _INTERNAL_FLAG, False)) or any(
            part.get(_INTERNAL_FLAG) for part in values
        )

    def shows(self, *, internal: bool) -> bool:
        """Whether a record is shown; counts it when not."""
        if internal and not self.reader.internal:
            self.held.internal += 1
            return False
        return True


_INTERNAL_FLAG = "internal"


def _internal_fields(table: str) -> frozenset[str]:
    return frozenset(item.name for item in fields_of(TABLES[table]) if item.has(Trait.INTERNAL))


def _without(values: Json | JsonRecord, names: frozenset[str]) -> Json | JsonRecord:
    if not isinstance(values, dict):
        return values
    return {name: value for name, value in values.items() if name not in names}


def without_name(dossier: Dossier, person: Person) -> str:
    """A person by job title and departments."""
    codes = [
        found.code
        for key in person.departments
        if (found := dossier.find(Department, key)) is not None
    ]
    title = person.job_title or report_texts.COLLEAGUE
    return f"{title} ({', '.join(codes)})" if codes else title


def _replacements(dossier: Dossier) -> list[tuple[re.Pattern[str], str]]:
    """Patterns for full names first, then surnames, each as a whole word."""
    people = sorted(dossier.all(Person), key=lambda person: (-len(person.name), person.name))
    full = [(person.name, without_name(dossier, person)) for person in people]
    surnames = [
        (surname, instead)
        for name, instead in full
        if len(surname := name.split()[-1] if name.split() else "") >= _SHORTEST_SURNAME
    ]
    return [
        (re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE), instead.replace("\\", ""))
        for name, instead in (*full, *surnames)
        if name.strip()
    ]
