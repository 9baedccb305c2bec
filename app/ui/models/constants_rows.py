"""The constants with which a dossier works, as plain rows; no Qt."""

from dataclasses import dataclass
from datetime import date

from app.domain.dossier import Dossier
from app.domain.figures.constants import Basis, Constant, Constants, Key
from app.domain.figures.own import constants_of_dossier
from app.domain.measurements import OwnConstant
from app.words import choices
from app.words import constants as words
from app.words.figures import plain_text
from app.words.window import constants as window


@dataclass(frozen=True, slots=True)
class ConstantRow:
    """A constant as it counts.

    Attributes:
        key: Which one.
        typed: The value as one types it.
        basis: What it rests on; an assumption says so.
        standard: The value of the program, where another one counts.
        assumed: Whether it is an assumption.
        about: Its source in full, with of when it is.
        own: Whether this town changed something about it.
        fixed: Whether it is a matter of definition.
    """

    key: str
    label: str
    value: str
    typed: str
    unit: str
    basis: str
    source: str
    checked_on: date | None
    standard: str
    assumed: bool
    about: str
    own: bool
    fixed: bool


def constant_rows(dossier: Dossier, bundled: Constants) -> list[ConstantRow]:
    """All constants: what can be changed first, as people use them."""
    known = constants_of_dossier(dossier, bundled)
    rows = [
        _row(known.about(key), bundled.about(key), own=dossier.find(OwnConstant, key) is not None)
        for key in Key
    ]
    return sorted(rows, key=lambda row: (row.fixed, _ORDER.index(Key(row.key))))


_FIRST = (
    Key.GAS_PRICE,
    Key.POWER_PRICE,
    Key.PRICE_VARIATION_PCT,
    Key.COLLECTIVE_DISCOUNT_PCT,
    Key.MIN_BATCH_SIZE,
    Key.HOURS_PER_FTE,
    Key.HOURS_PER_HOME_LIGHT,
    Key.HOURS_PER_HOME_MEDIUM,
    Key.HOURS_PER_HOME_HEAVY,
)
_ORDER = (*_FIRST, *(key for key in Key if key not in _FIRST))


def _row(found: Constant, standard: Constant, *, own: bool) -> ConstantRow:
    return ConstantRow(
        key=found.key.value,
        label=words.label(found.key.value),
        value=words.amount(found.value, found.unit),
        typed=plain_text(found.value),
        unit=found.unit,
        basis=basis_text(found),
        source=found.source or window.NO_SOURCE,
        checked_on=found.checked_on,
        standard=words.amount(standard.value, found.unit) if found.value != standard.value else "",
        assumed=found.basis is Basis.ASSUMPTION,
        about=window.about(found.source, found.as_of, fixed=found.basis is Basis.DEFINITION),
        own=own,
        fixed=found.basis is Basis.DEFINITION,
    )


def basis_text(found: Constant) -> str:
    """`aanname`: what a constant rests on, and whether its source is doubted."""
    return window.basis(choices.word(words.BASIS, found.basis), uncertain=found.uncertain)
