"""Which figures a step records: the route says it in words, such as *woningen totaal*."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.quantities import Quantity
from app.domain.route import Step
from app.words import choices
from app.words import figures as words

FIXED = (
    Quantity.HOMES_TOTAL,
    Quantity.HOMES_OWNER_OCCUPIED,
    Quantity.HOMES_HOUSING_ASSOCIATION,
    Quantity.HOMES_PRIVATE_RENTAL,
    Quantity.HOMES_DONE,
    Quantity.HOMES_DONE_LAST_12M,
    Quantity.GAS,
    Quantity.GRID_ELECTRICITY,
    Quantity.FEED_IN,
    Quantity.OWN_GENERATION,
    Quantity.HOMES_OFF_GAS,
)
"""What every wijk has."""

BASELINE = (
    Quantity.GAS_BASELINE,
    Quantity.GRID_ELECTRICITY_BASELINE,
    Quantity.FEED_IN_BASELINE,
    Quantity.OWN_GENERATION_BASELINE,
    Quantity.BASELINE_YEAR,
)
"""How it was in the year that is compared with."""

_MADE_OF: Mapping[str, tuple[Quantity, ...]] = MappingProxyType(
    {
        "fixed": FIXED,
        "baseline": BASELINE,
        "electricity_use_kwh": (
            Quantity.GRID_ELECTRICITY,
            Quantity.FEED_IN,
            Quantity.OWN_GENERATION,
        ),
    }
)
"""What stands for several quantities, or is worked out from them."""


_ADVANTAGES = frozenset({"advantage_vs_nothing", "advantage_vs_alone"})
_FINANCING = "financiering"
"""The key of the step in which worked examples are tested, in the route of the program."""


def asks_examples(step: Step) -> bool:
    """Whether worked examples of the advantage for a resident belong to a step."""
    known = {choices.read(words.RECORDED, text) for text in step.records}
    return step.id == _FINANCING or not _ADVANTAGES.isdisjoint(known)


def quantities_of(step: Step) -> tuple[Quantity, ...]:
    """The quantities that a step records, each once and in its order.

    What is only worked out, such as the advantage for a resident, is none; neither is a text of
    an own route that is no figure.
    """
    found: dict[Quantity, None] = {}
    for text in step.records:
        known = choices.read(words.RECORDED, text)
        if known is not None:
            own = (Quantity(known),) if known in set(Quantity) else ()
            found.update(dict.fromkeys(_MADE_OF.get(known, own)))
    return tuple(found)
