"""Figures that are not known, and why; one unknown input makes the outcome unknown."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

Amount = Decimal | int | None
"""What a formula is given; `None` is not known, which is not 0."""


class Why(StrEnum):
    """Why a figure is unknown."""

    MISSING = "missing"
    NOT_ABOVE_ZERO = "not_above_zero"
    TARGET_YEAR_PASSED = "target_year_passed"
    TARGET_REACHED = "target_reached"
    NO_PACE = "no_pace"
    TENURES_EXCEED_TOTAL = "tenures_exceed_total"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A figure that cannot be given.

    Attributes:
        why: The reason.
        names: The identifiers it is about: what is missing, or what is not as it must be.
    """

    why: Why
    names: tuple[str, ...] = ()

    @classmethod
    def missing(cls, name: str) -> "Unknown":
        """Of something that was not measured."""
        return cls(Why.MISSING, (name,))


Figure = Decimal | Unknown

T = TypeVar("T")


def given(name: str, value: Amount) -> Figure:
    """An input as a figure.

    Args:
        name: Its identifier, for when it is missing.
        value: What was given.
    """
    return Unknown.missing(name) if value is None else Decimal(value)


def computed(formula: Callable[..., T | Unknown], *parts: Figure) -> T | Unknown:
    """What a formula gives, or why it cannot be computed.

    Everything that is missing is named at once; it comes before other reasons, for it is what
    people can do something about.

    Args:
        formula: Takes the parts as decimals.
        parts: Its inputs, known or not.
    """
    for part in parts:
        if isinstance(part, Unknown):
            return _together([other for other in parts if isinstance(other, Unknown)])
    return formula(*parts)


def divided(part: Figure, whole: Figure, otherwise: Unknown) -> Figure:
    """A part of a whole; `otherwise` when the whole is not above zero."""
    return computed(lambda top, bottom: top / bottom if bottom > 0 else otherwise, part, whole)


def _together(unknown: list[Unknown]) -> Unknown:
    missing = [name for item in unknown if item.why is Why.MISSING for name in item.names]
    return Unknown(Why.MISSING, tuple(dict.fromkeys(missing))) if missing else unknown[0]
