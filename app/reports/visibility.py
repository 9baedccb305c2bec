"""What a reader may see, decided in one place before anything is laid out.

Without names, a person is shown by job title and department, and full names and surnames of
everybody in the dossier, and in the history that is printed, are replaced in free text too. What is
internal is left out unless asked for. Both count what they hold back, so that the report can say
so.
"""

from dataclasses import dataclass, field, replace

from app.domain.changes import EXISTENCE, ChangeSet, FieldChange
from app.domain.dossier import Dossier
from app.domain.fields import Json, JsonRecord, Trait, fields_of
from app.domain.tables import TABLES
from app.domain.town_hall import Department, Person
from app.editing.bygone import with_bygone
from app.editing.name_finding import NameFinder
from app.editing.person_names import outsider_names, person_names
from app.editing.reading_text import ReadText
from app.reports.content.model import Held
from app.words import report_actors, report_texts
from app.words.names import folded


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
class View:
    """A dossier as one reader may see it.

    Attributes:
        dossier: The records.
        reader: What may be seen.
        log: The history that is printed too, newest first.
        held: How much was held back.
        past: The dossier with the records that are gone, to tell the history with.
    """

    dossier: Dossier
    reader: Reader
    log: tuple[ChangeSet, ...] = ()
    held: Held = field(default_factory=Held)
    past: Dossier = field(init=False)
    _hidden_names: NameFinder[str] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        """Prepare the names that must not appear."""
        self.past = with_bygone(self.dossier, self.log)
        if not self.reader.names:
            self._hidden_names = _hidden_names(self.past, self.log)

    def person(self, key: str | None) -> str:
        """A person by id, as this reader may know them; empty for nobody."""
        found = self.dossier.find(Person, key)
        if found is None:
            return ""
        if self.reader.names:
            return found.name
        self.held.names += 1
        return without_name(self.dossier, found)

    def named(self, name: str, title: str) -> str:
        """Somebody whose name was written down, with the job title of then.

        Args:
            name: As it was written down.
            title: Job title and departments; empty when only the name is known.
        """
        if self.reader.names:
            return f"{name}, {title}" if title else name
        self.held.names += 1
        if title:
            return title
        found = [item for item in self.past.all(Person) if folded(item.name) == folded(name)]
        return without_name(self.past, found[0]) if len(found) == 1 else report_texts.EMPLOYEE

    def outsider(self, name: str) -> str:
        """Somebody outside the town hall, or inside it, as a free text; held back without names."""
        if self.reader.names or not name.strip():
            return name
        self.held.names += 1
        return report_texts.NOBODY

    def author(self, name: str) -> str:
        """Who made a change: often the name of an account, which is a name like any other."""
        if self.reader.names or not name.strip():
            return name
        self.held.names += 1
        found = [item for item in self.past.all(Person) if folded(item.name) == folded(name)]
        return without_name(self.past, found[0]) if len(found) == 1 else report_texts.EMPLOYEE

    def text(self, text: str) -> str:
        """Free text, without the names this reader may not see."""
        if self._hidden_names is None:
            return text
        shown = text
        for found in reversed(self._hidden_names.found_in(ReadText.of(text))):
            begin, end = found.at
            shown = f"{shown[:begin]}{found.whose}{shown[end:]}"
            self.held.names += 1
        return shown

    def internal(self, text: str) -> str:
        """Internal text: shown, or held back and counted."""
        if self.reader.internal or not text.strip():
            return self.text(text)
        self.held.internal += 1
        return ""

    def change_set(self, item: ChangeSet) -> ChangeSet:
        """A change set without what this reader may not see, which is counted."""
        if self.reader.internal and self.reader.names:
            return item
        shown = tuple(
            visible for change in item.changes if (visible := self._change(change)) is not None
        )
        return replace(item, changes=shown)

    def _change(self, change: FieldChange) -> FieldChange | None:
        if change.table not in TABLES:
            return change
        if not self.reader.internal and self._is_internal(change):
            self.held.internal += 1
            return None
        if not self.reader.names and self._is_contact(change):
            self.held.contacts += 1
            return None
        if change.field != EXISTENCE:
            return change
        hidden = self._hidden(change.table)
        return replace(change, old=_without(change.old, hidden), new=_without(change.new, hidden))

    def _hidden(self, table: str) -> frozenset[str]:
        """The fields of a new record that are not told."""
        internal = frozenset() if self.reader.internal else _fields(table, Trait.INTERNAL)
        return internal if self.reader.names else internal | _contacts(table)

    def _is_internal(self, change: FieldChange) -> bool:
        """Whether the field is internal, or the whole record, now or in this change."""
        if change.field in _fields(change.table, Trait.INTERNAL):
            return True
        record = self.past.find(TABLES[change.table], change.record)
        values = [part for part in (change.old, change.new) if isinstance(part, dict)]
        return bool(getattr(record, _INTERNAL_FLAG, False)) or any(
            part.get(_INTERNAL_FLAG) for part in values
        )

    def _is_contact(self, change: FieldChange) -> bool:
        return change.field in _contacts(change.table)

    def shows(self, *, internal: bool) -> bool:
        """Whether a record is shown; counts it when not."""
        if internal and not self.reader.internal:
            self.held.internal += 1
            return False
        return True


_INTERNAL_FLAG = "internal"
_NAME = "name"


def _fields(table: str, trait: Trait) -> frozenset[str]:
    return frozenset(item.name for item in fields_of(TABLES[table]) if item.has(trait))


def _contacts(table: str) -> frozenset[str]:
    """The fields that tell who somebody is besides the name, which is replaced."""
    return _fields(table, Trait.PERSONAL) - {_NAME}


def _without(values: Json | JsonRecord, names: frozenset[str]) -> Json | JsonRecord:
    if not isinstance(values, dict):
        return values
    return {name: value for name, value in values.items() if name not in names}


def names_somebody(dossier: Dossier, text: str) -> bool:
    """Whether a text holds a name that a reader who may see no names would not see."""
    return View(dossier, Reader(names=False)).text(text) != text


def without_name(dossier: Dossier, person: Person) -> str:
    """A person by job title and departments."""
    codes = [
        found.code
        for key in person.departments
        if (found := dossier.find(Department, key)) is not None
    ]
    title = person.job_title or report_texts.COLLEAGUE
    return f"{title} ({', '.join(codes)})" if codes else title


def _hidden_names(past: Dossier, log: tuple[ChangeSet, ...]) -> NameFinder[str]:
    """The names to replace, each with what stands instead."""
    names = [(item.name, without_name(past, item.person)) for item in person_names(past, log)]
    names += [
        (item.name, report_actors.spokesperson_of(item.actor.name)) for item in outsider_names(past)
    ]
    finder = NameFinder(names)
    # A job title or an actor may be called after somebody.
    return NameFinder(
        (name, report_texts.EMPLOYEE if finder.found_in(ReadText.of(instead)) else instead)
        for name, instead in names
    )
