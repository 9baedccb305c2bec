"""Which rows of *Route* a change touches, so that only these are made anew; no Qt."""

from app.domain.changes import ChangeSet, FieldChange
from app.domain.dossier import Dossier
from app.domain.ids import instance_id, split_instance, split_part
from app.domain.route import Dependency, Level, Step
from app.domain.waits import Wait
from app.domain.walk import neighbourhoods

_OF_INSTANCE = frozenset({"step_instance", "check", "contribution"})
"""Tables whose records have an id that begins with that of an instance."""

_NO_ROW = frozenset({"decision", "stand_in"})
"""Tables of which no cell says anything by itself."""


def touched(dossier: Dossier, item: ChangeSet) -> set[str] | None:
    """Ids of the instances of which something changed; `None` when it may be any.

    Args:
        dossier: As it is after the change.
        item: The change.
    """
    found: set[str] = set()
    for change in item.changes:
        if change.table in _OF_INSTANCE:
            found.add(split_part(change.record)[0])
        elif change.table in ("wait", "decision_step"):
            found.update(_linked(dossier, change))
        elif change.table not in _NO_ROW:
            return None
    return found


def _linked(dossier: Dossier, change: FieldChange) -> set[str]:
    """The instances that a wait or the link of a decision belonged or belongs to."""
    field = "subject" if change.table == "wait" else "instance"
    found = {str(value[field]) for value in (change.old, change.new) if isinstance(value, dict)}
    if change.field == field:
        found = {str(value) for value in (change.old, change.new) if value}
    if change.table == "wait" and (wait := dossier.find(Wait, change.record)) is not None:
        found.add(wait.subject)
    return {split_part(key)[0] for key in found}


def dependents(dossier: Dossier, key: str) -> set[str]:
    """Ids of the instances that say `eerst …` of an instance, or might."""
    step, wijk = split_instance(key)
    found: set[str] = set()
    for link in dossier.where(Dependency, "requires", step):
        other = dossier.find(Step, link.step)
        if other is None or other.retired:
            continue
        if other.level is Level.TOWN_WIDE:
            found.add(other.id)
        elif wijk is not None:
            found.add(instance_id(other.id, wijk))
        else:
            found.update(instance_id(other.id, item.id) for item in neighbourhoods(dossier))
    return found
