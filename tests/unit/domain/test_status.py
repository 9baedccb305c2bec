"""The status that counts."""

import itertools
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.instances import Status
from app.domain.status import (
    all_contributed,
    disagrees,
    effective,
    effective_contribution,
    held_up_by,
    implied,
)
from app.domain.town_hall import Department
from app.domain.walk import instance_of
from tests.support.dossiers import item, part, role, town

Given = Status | None
N, B, W, L, G, X = Status
OF_PART: tuple[Given, ...] = (None, N, B, W, G, X)

# The step 1.1: RO is A, OR is R, FIN is C and BST is I.
WORKING = ("ro", "or")


def said(hand: Given = None, **parts: Given) -> Dossier:
    """Step 1.1 with a status set by hand and what the departments say."""
    return town(
        item("opdracht", status=hand),
        *(part("opdracht", key, status=status) for key, status in parts.items()),
    )


def whole(dossier: Dossier) -> Status:
    return effective(dossier, instance_of(dossier, "opdracht"))


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (None, None, N),
        (N, None, N),
        (X, X, N),
        (X, None, N),
        (B, None, B),
        (B, N, B),
        (B, X, B),
        (G, None, B),
        (G, G, B),
        (G, X, B),
        (W, None, W),
        (W, G, W),
        (W, B, W),
        (W, W, W),
    ],
)
def test_a_status_follows_the_departments_that_work(
    one: Given, other: Given, wanted: Given
) -> None:
    for pair in ((one, other), (other, one)):
        dossier = said(**dict(zip(WORKING, pair, strict=True)))
        assert whole(dossier) is wanted


def test_done_is_never_implied() -> None:
    for one, other, third in itertools.product(OF_PART, repeat=3):
        dossier = said(ro=one, **{"or": other}, fin=third)
        assert implied(dossier, instance_of(dossier, "opdracht")) in (N, B, W)


@given(*(st.sampled_from(OF_PART) for _ in range(3)), st.sampled_from(OF_PART))
def test_who_thinks_along_or_is_informed_does_not_count(
    one: Given, other: Given, thinks: Given, informed: Given
) -> None:
    without = said(ro=one, **{"or": other})
    with_them = said(ro=one, **{"or": other}, fin=thinks, bst=informed)
    assert whole(with_them) is whole(without)


@given(st.sampled_from(list(Status)), *(st.sampled_from(OF_PART) for _ in range(2)))
def test_a_status_set_by_hand_wins(hand: Status, one: Given, other: Given) -> None:
    assert whole(said(hand, ro=one, **{"or": other})) is hand


def test_a_department_without_role_or_out_of_use_does_not_count() -> None:
    waits = part("opdracht", "or", status=W)
    off = Department("or", code="OR", name="Openbare ruimte", active=False)
    assert whole(town(waits, off)) is N
    assert whole(town(waits, role("opdracht", "or", "I"))) is N


@pytest.mark.parametrize(
    ("hand", "wanted"),
    [(None, N), (N, N), (B, N), (W, N), (L, N), (G, G), (X, X)],
)
def test_a_contribution_that_was_never_set_is_done_when_the_whole_is(
    hand: Given, wanted: Status
) -> None:
    dossier = said(hand)
    assert effective_contribution(dossier, part("opdracht", "ro")) is wanted
    assert effective_contribution(dossier, part("opdracht", "ro", status=B)) is B


@pytest.mark.parametrize(
    ("hand", "parts", "wanted"),
    [
        (None, {"ro": W}, False),
        (B, {}, False),
        (B, {"ro": B}, False),
        (B, {"ro": G}, False),
        (B, {"ro": W}, True),
        (N, {"ro": B}, True),
        (W, {"ro": B}, True),
        (W, {"ro": W}, False),
        (B, {"ro": N}, True),
        (B, {"ro": X}, False),
        (B, {"fin": W}, False),
        (L, {"ro": G, "or": G}, False),
        (L, {"ro": G, "or": B}, True),
        (G, {"ro": G, "or": G}, False),
        (G, {"ro": G}, False),
        (G, {"ro": W}, True),
        (G, {"fin": W}, False),
        (X, {"ro": B}, False),
    ],
)
def test_a_status_set_by_hand_shows_when_the_departments_say_something_else(
    hand: Given, parts: dict[str, Given], wanted: bool
) -> None:
    dossier = said(hand, **parts)
    assert disagrees(dossier, instance_of(dossier, "opdracht")) is wanted


@pytest.mark.parametrize(
    ("hand", "parts", "wanted"),
    [
        (None, {"ro": G, "or": G}, True),
        (B, {"ro": G, "or": G}, True),
        (B, {"ro": G, "or": X}, True),
        (B, {"ro": G, "or": G, "fin": B}, True),
        (B, {"ro": G}, False),
        (B, {"ro": X, "or": X}, False),
        (B, {}, False),
        (G, {"ro": G, "or": G}, False),
        (X, {"ro": G, "or": G}, False),
    ],
)
def test_it_is_time_to_finish_when_all_who_work_are_done(
    hand: Given, parts: dict[str, Given], wanted: bool
) -> None:
    dossier = said(hand, **parts)
    assert all_contributed(dossier, instance_of(dossier, "opdracht")) is wanted


def test_who_waits_holds_it_up() -> None:
    dossier = said(ro=B, **{"or": W}, fin=W)
    held = held_up_by(dossier, instance_of(dossier, "opdracht"))
    assert [found.department for found in held] == ["or", "fin"]


def test_only_done_and_skipped_are_closed() -> None:
    assert {status for status in Status if status.closed} == {G, X}
    assert Status in get_args(Given)
