"""Own constants: giving one another value, source or day, and back to the standard."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.errors import DomainError
from app.domain.figures.constants import Basis, Constants, Key
from app.domain.figures.own import constants_of_dossier, is_fit, judge_constant
from app.domain.measurements import OwnConstant
from app.editing.edit import Edit
from app.words.names import cleaned


def set_value(edit: Edit, bundled: Constants, key: Key, value: Decimal, today: date) -> OwnConstant:
    """Work with another value; until somebody names a source it is an assumption.

    Args:
        edit: Where it is kept.
        bundled: The constants that come with the program.
        key: Which one.
        value: What it is here.
        today: The day on which it is compared with its source.

    Raises:
        DomainError: See `judge_constant`.
    """
    judge_constant(constants_of_dossier(edit.dossier, bundled), key, value)
    own = edit.dossier.find(OwnConstant, key.value)
    source = own.source if own and own.value == value else ""
    return _keep(edit, bundled, key, value=value, source=source, checked_on=today, assumed=True)


def set_source(edit: Edit, bundled: Constants, key: Key, source: str) -> OwnConstant:
    """Say where a value comes from; without a source it is an assumption.

    Raises:
        DomainError: `constant_fixed` (figure).
    """
    source = cleaned(source)
    change = {"source": source} if source else {"source": "", "assumed": True}
    return _keep(edit, bundled, key, **change)


def set_checked(edit: Edit, bundled: Constants, key: Key, day: date | None) -> OwnConstant:
    """Say when a value was last compared with its source.

    Raises:
        DomainError: `constant_fixed` (figure).
    """
    return _keep(edit, bundled, key, checked_on=day)


def set_assumed(edit: Edit, bundled: Constants, key: Key, *, assumed: bool) -> OwnConstant:
    """Say whether a value is an assumption.

    Raises:
        DomainError: `constant_fixed` (figure); `constant_without_source` (figure): nobody says
            where it comes from.
    """
    made = _keep(edit, bundled, key, assumed=assumed)
    if not assumed and not made.source:
        raise DomainError("constant_without_source", figure=key.value)
    return made


def reset(edit: Edit, key: Key) -> bool:
    """Work with the constant of the program again; tells whether there was one to take away."""
    own = edit.dossier.find(OwnConstant, key.value)
    if own is not None:
        edit.delete(own)
    return own is not None


def _keep(edit: Edit, bundled: Constants, key: Key, **change: Any) -> OwnConstant:
    """Change a part of an own constant; what was not said is that of the program."""
    standard = bundled.about(key)
    if standard.basis is Basis.DEFINITION:
        raise DomainError("constant_fixed", figure=key.value)
    own = edit.dossier.find(OwnConstant, key.value)
    kept: dict[str, Any] = {
        "value": own.value if own and is_fit(bundled, key, own.value) else standard.value,
        "source": own.source if own else standard.source,
        "checked_on": own.checked_on if own else standard.checked_on,
        "assumed": own.assumed if own else standard.basis is Basis.ASSUMPTION,
    }
    made = OwnConstant(key.value, **{**kept, **change})
    edit.save(made)
    return made
