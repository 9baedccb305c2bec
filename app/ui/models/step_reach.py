"""Which changes show on the detail panel of an instance; no Qt."""

from collections.abc import Iterable

from app.domain.changes import FieldChange
from app.domain.dependencies import required_instances
from app.domain.dossier import Dossier
from app.domain.ids import split_part
from app.domain.walk import instance_of

_OF_INSTANCE = frozenset({"step_instance", "check", "contribution"})
"""Tables whose ids begin with an instance: of these only what belongs to the instance shows."""


def touches(dossier: Dossier, key: str, changes: Iterable[FieldChange]) -> bool:
    """Whether something that the panel shows of an instance may be different.

    Names, roles and waits may stand anywhere: they always count.
    """
    shown: set[str] | None = None
    for change in changes:
        if change.table not in _OF_INSTANCE:
            return True
        if shown is None:
            shown = _shown(dossier, key)
        if split_part(change.record)[0] in shown:
            return True
    return False


def _shown(dossier: Dossier, key: str) -> set[str]:
    """The instance, and those that it depends on."""
    groups = required_instances(dossier, instance_of(dossier, key))
    return {key, *(other.id for group in groups for other in group)}
