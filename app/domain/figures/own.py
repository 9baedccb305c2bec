"""The constants that a town changed for itself: which count, and which may be kept."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.figures.constants import Basis, Constant, Constants, Key
from app.domain.measurements import OwnConstant

_MOST: Mapping[str, int] = MappingProxyType(
    {
        "%": 100,
        "€/m³": 100,
        "€/kWh": 100,
        "maanden": 600,
        "werkdagen/jaar": 366,
        "uren/jaar": 8_784,
        "uren/woning": 10_000,
    }
)
"""By unit the highest value that is no slip of the hand."""

_MOST_OF_ALL = 1_000_000_000

_PAIRS = (
    (Key.ORDER_BOOK_SHORT_MONTHS, Key.ORDER_BOOK_LONG_MONTHS),
    (Key.GAS_PER_HOME_LOW, Key.GAS_PER_HOME_HIGH),
    (Key.GRID_PER_HOME_LOW, Key.GRID_PER_HOME_HIGH),
)
"""Of each of these the first lies below the second."""


def constants_of_dossier(dossier: Dossier, bundled: Constants) -> Constants:
    """The constants with which the figures of a dossier are worked out.

    What a newer version knows, or nobody can work with, changes nothing.

    Args:
        dossier: The records.
        bundled: The constants that come with the program.
    """
    return bundled.having(*_own(dossier, bundled))


def _own(dossier: Dossier, bundled: Constants) -> Iterator[Constant]:
    known = set(Key)
    for item in dossier.all(OwnConstant):
        if item.id in known and is_fit(bundled, Key(item.id), item.value):
            yield as_constant(item, bundled.about(Key(item.id)))


def is_fit(bundled: Constants, key: Key, value: Decimal | None) -> bool:
    """Whether formulas can work with a value in the place of a constant."""
    fixed = bundled.about(key).basis is Basis.DEFINITION
    return value is not None and value.is_finite() and value > 0 and not fixed


def as_constant(item: OwnConstant, standard: Constant) -> Constant:
    """An own value as a constant; it keeps its unit.

    Args:
        item: The value of this town.
        standard: The constant in the place of which it comes.
    """
    return Constant(
        key=standard.key,
        value=standard.value if item.value is None else item.value,
        unit=standard.unit,
        basis=Basis.ASSUMPTION if item.assumed else Basis.OWN,
        source=item.source,
        checked_on=item.checked_on,
    )


def judge_constant(constants: Constants, key: Key, value: Decimal) -> None:
    """Refuse a value that a constant cannot have.

    Args:
        constants: Those that hold now.
        key: Which one is to change.
        value: What it is to be.

    Raises:
        DomainError: `constant_fixed` (figure); `constant_not_above_zero` (figure, value);
            `constant_too_high` (figure, value, most); `constant_not_below` (figure, value,
            than), `constant_not_above` (figure, value, than).
    """
    about = constants.about(key)
    if about.basis is Basis.DEFINITION:
        raise DomainError("constant_fixed", figure=key.value)
    if value <= 0:
        raise DomainError("constant_not_above_zero", figure=key.value, value=value)
    most = Decimal(_MOST.get(about.unit, _MOST_OF_ALL))
    if value > most:
        raise DomainError("constant_too_high", figure=key.value, value=value, most=most)
    for low, high in _PAIRS:
        if key is low and value >= constants[high]:
            raise DomainError(
                "constant_not_below", figure=key.value, value=value, than=constants[high]
            )
        if key is high and value <= constants[low]:
            raise DomainError(
                "constant_not_above", figure=key.value, value=value, than=constants[low]
            )
