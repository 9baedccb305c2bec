"""All pairs of choices in few cases: what goes wrong, mostly does so because of two of them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

Case = dict[str, Any]
_Pair = tuple[tuple[str, Any], tuple[str, Any]]


def all_pairs(factors: Mapping[str, Sequence[Any]]) -> list[Case]:
    """Few cases in which every two choices of different factors stand together once.

    Each next case is the one that holds the most pairs that no earlier case holds.

    Args:
        factors: By name the choices, each of which can be compared and hashed.
    """
    left = set(_every_pair(factors))
    found: list[Case] = []
    while left:
        case = _best(factors, left)
        left -= set(_pairs(case))
        found.append(case)
    return found


def every_case(factors: Mapping[str, Sequence[Any]]) -> Iterator[Case]:
    """Every combination of choices."""
    for chosen in product(*factors.values()):
        yield dict(zip(factors, chosen, strict=True))


def _best(factors: Mapping[str, Sequence[Any]], left: set[_Pair]) -> Case:
    """Build a case around a pair that is left, factor by factor."""
    case: Case = dict(min(left, key=repr))
    for name, choices in factors.items():
        if name not in case:
            case[name] = max(choices, key=lambda value: _gain(case, name, value, left))
    return {name: case[name] for name in factors}


def _gain(case: Case, name: str, value: Any, left: set[_Pair]) -> int:
    return sum(_pair((name, value), other) in left for other in case.items())


def _every_pair(factors: Mapping[str, Sequence[Any]]) -> Iterator[_Pair]:
    for one, other in combinations(factors, 2):
        for pair in product(factors[one], factors[other]):
            yield _pair((one, pair[0]), (other, pair[1]))


def _pairs(case: Case) -> Iterator[_Pair]:
    return (_pair(*both) for both in combinations(case.items(), 2))


def _pair(one: tuple[str, Any], other: tuple[str, Any]) -> _Pair:
    return (one, other) if one[0] < other[0] else (other, one)
