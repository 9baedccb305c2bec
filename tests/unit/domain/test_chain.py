"""The waiting chain, and what each answer sets free."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.chain import (
    AwaitedSource,
    Chain,
    awaited_sources,
    freed_by_each,
    longest_chain,
    standing_waits,
)
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.ids import part_id, split_part
from app.domain.instances import Status
from app.domain.waiting import answer_changes, freed_by
from app.domain.waits import Wait, WaitOn
from app.domain.walk import instances
from tests.support.dossiers import (
    KADE,
    PLAN,
    TODAY,
    big_town,
    board,
    item,
    part,
    role,
    town,
    wait,
)

W, B = Status.WAITING, Status.IN_PROGRESS
ON_STEP, ON_DEPARTMENT = WaitOn.INSTANCE, WaitOn.DEPARTMENT


def day(number: int) -> date:
    return date(2026, 9, number)


def chain(*records: Record) -> list[str]:
    return [found.id for found in longest_chain(town(*records)).waits]


class TestChain:
    def test_a_step_waits_on_a_step_that_waits(self) -> None:
        assert chain(
            wait("a", "opdracht", "plan", kind=ON_STEP),
            wait("b", "plan", "praten@kade", kind=ON_STEP),
            wait("c", "praten@kade"),
            wait("alone", "praten@akkers"),
        ) == ["a", "b", "c"]

    def test_a_department_of_a_step_holds_it_up(self) -> None:
        assert chain(
            wait("a", "opdracht", "plan", kind=ON_STEP),
            wait("b", "plan/ro"),
        ) == ["a", "b"]

    def test_a_department_that_is_asked_may_wait_in_the_same_step(self) -> None:
        records = [
            wait("a", "plan", "ro", kind=ON_DEPARTMENT),
            wait("b", "plan/ro", "opdracht", kind=ON_STEP),
            wait("c", "opdracht", "ans", kind=WaitOn.PERSON),
        ]
        assert chain(*records) == ["a", "b", "c"]
        elsewhere = replace(records[1], subject="praten@kade/ro")
        assert chain(records[0], elsewhere, records[2]) == ["b", "c"]

    def test_a_text_or_a_person_ends_it(self) -> None:
        for kind in (WaitOn.TEXT, WaitOn.PERSON, WaitOn.DECISION, WaitOn.ACTOR):
            records = [wait("a", "opdracht", "plan", kind=kind), wait("b", "plan")]
            assert len(chain(*records)) == 1

    def test_of_equal_ones_the_oldest_is_told(self) -> None:
        assert chain(
            wait("a", "plan", since=day(2)),
            wait("b", "opdracht", since=day(1)),
        ) == ["b"]

    def test_what_is_answered_or_not_walked_does_not_count(self) -> None:
        records = [
            wait("a", "opdracht", "praten@kade", kind=ON_STEP),
            wait("b", "praten@kade"),
        ]
        assert chain(*records) == ["a", "b"]
        assert chain(records[0], replace(records[1], answered_on=TODAY)) == ["a"]
        assert chain(*records, replace(KADE, archived=True)) == ["a"]
        assert chain(wait("a", "plan"), replace(PLAN, retired=True)) == []

    def test_without_waits_there_is_none(self) -> None:
        assert longest_chain(town()) == Chain(())

    def test_a_circle_is_cut_and_told(self) -> None:
        found = longest_chain(
            town(
                wait("a", "opdracht", "plan", kind=ON_STEP, since=day(1)),
                wait("b", "plan", "praten@kade", kind=ON_STEP, since=day(2)),
                wait("c", "praten@kade", "opdracht", kind=ON_STEP, since=day(3)),
            )
        )
        assert [one.id for one in found.waits] == ["a", "b", "c"]
        assert found.circular
        assert not longest_chain(town(wait("a", "plan"))).circular

    @given(st.integers(0, 10_000))
    def test_each_link_holds_and_without_circles_none_is_longer(self, seed: int) -> None:
        chance = Random(seed)
        keys = [found.id for found in instances(town())]
        # Only on what comes after it in the route: no circle.
        waits = [
            wait(f"w{n}", keys[here], keys[there], kind=ON_STEP)
            for n in range(chance.randrange(9))
            for here, there in [sorted(chance.sample(range(len(keys)), 2))]
        ]
        found = longest_chain(town(*waits))
        for one, other in pairwise(found.waits):
            assert other.subject == one.on
        assert not found.circular

        def depth(one: Wait) -> int:
            return 1 + max((depth(other) for other in waits if other.subject == one.on), default=0)

        assert len(found.waits) == max(map(depth, waits), default=0)

    @given(st.integers(0, 10_000))
    def test_no_circle_breaks_it(self, seed: int) -> None:
        chance = Random(seed)
        keys = [found.id for found in instances(town())]
        waits = [
            wait(f"w{n}", chance.choice(keys), chance.choice(keys), kind=ON_STEP)
            for n in range(chance.randrange(12))
        ]
        found = longest_chain(town(*waits))
        assert len({one.id for one in found.waits}) == len(found.waits)
        assert bool(found.waits) is bool(waits)
        for one, other in pairwise(found.waits):
            assert other.subject == one.on


def busy(seed: int) -> Dossier:
    """A town in which steps and departments wait on few sources, some on several."""
    chance = Random(seed)
    records: list[Record] = []
    for found in instances(town()):
        records.append(item(found.step, found.neighbourhood, status=chance.choice([W, B, None])))
        for key in ("ro", "or", "fin"):
            if chance.random() < 0.6:
                status = chance.choice([W, W, B, None])
                records.append(part(found.id, key, status=status))
        for n in range(chance.randrange(4)):
            subject = chance.choice([found.id, *(part_id(found.id, k) for k in ("ro", "or"))])
            key = f"{found.id} {n}"
            records.append(wait(key, subject, chance.choice(["Net", "Rijk", "bram"]), since=TODAY))
    return town(*records)


class TestFreed:
    @given(st.integers(0, 10_000))
    def test_each_wait_frees_what_one_by_one_is_freed(self, seed: int) -> None:
        dossier = busy(seed)
        wanted = {
            found.id: tuple(one.id for one in freed_by(dossier, found, TODAY))
            for found in standing_waits(dossier)
        }
        assert freed_by_each(dossier, TODAY) == wanted

    def test_one_source_may_hold_up_many(self) -> None:
        dossier = town(
            item("plan", status=W),
            item("opdracht", status=W),
            item("praten", "kade", status=W),
            part("plan", "ro", status=W),
            *(
                wait(f"w{n}", key, since=TODAY)
                for n, key in enumerate(["praten@kade", "plan", "opdracht"])
            ),
            wait("also", "opdracht", "Rijk", since=day(1)),
            wait("part", "plan/ro", since=TODAY),
        )
        first, second = awaited_sources(dossier, TODAY)
        assert (first.kind, first.on) == (WaitOn.TEXT, "Netbedrijf")
        assert {found.id for found in first.waits} == {"w0", "w1", "w2", "part"}
        assert first.frees == ("plan", "praten@kade")
        assert second == AwaitedSource(
            WaitOn.TEXT, "Rijk", tuple(found for found in second.waits), ()
        )
        assert [found.id for found in second.waits] == ["also"]

    @given(st.integers(0, 10_000))
    def test_a_source_frees_what_is_freed_when_all_of_it_is_answered(self, seed: int) -> None:
        dossier = busy(seed)
        for source in awaited_sources(dossier, TODAY):
            after = dossier
            for found in source.waits:
                after = after.apply(answer_changes(after, found, TODAY, ""))
            now, then = board(dossier), board(after)
            assert source.frees == tuple(k for k in now if now[k] is W and then[k] is not W)
            same = {(found.on_kind, found.on) for found in source.waits}
            assert same == {(source.kind, source.on)}

    def test_nothing_awaited_frees_nothing(self) -> None:
        assert freed_by_each(town(), TODAY) == {}
        assert awaited_sources(town(), TODAY) == []


@pytest.mark.parametrize(
    "work",
    [
        lambda dossier: longest_chain(dossier).waits,
        lambda dossier: freed_by_each(dossier, TODAY),
        lambda dossier: awaited_sources(dossier, TODAY),
    ],
)
def test_a_big_town_is_told_within_seconds(work: Callable[[Dossier], object]) -> None:
    big = big_town(30)
    waits = standing_waits(big)
    assert len(waits) > 500
    linked = [
        replace(one, on=split_part(other.subject)[0], on_kind=ON_STEP, since=TODAY - timedelta(1))
        for one, other in pairwise(waits)
    ]
    dossier = Dossier.of([*big, *linked])
    assert work(dossier)


def test_a_role_is_needed_for_a_part_to_hold_up_a_step() -> None:
    """A department that lost its role keeps its contribution, and holds up nobody."""
    kept: list[Record] = [part("keuze@kade", "fin", status=W), wait("w", "keuze@kade/fin")]
    assert freed_by_each(town(*kept), TODAY) == {"w": ()}
    assert freed_by_each(town(*kept, role("keuze", "fin", "R")), TODAY) == {"w": ("keuze@kade",)}


@pytest.mark.parametrize("ids", [("a", "b", "c"), ("c", "b", "a")])
def test_waits_of_one_day_stand_in_the_order_of_the_route(ids: tuple[str, str, str]) -> None:
    """Ids are drawn by lot: two laptops proposed the same agenda in another order."""
    since = day(1)
    waits = [
        replace(wait(key, subject), since=since)
        for key, subject in zip(ids, ("praten@akkers", "plan", "opdracht"), strict=True)
    ]
    told = [found.subject for found in standing_waits(town(*waits))]
    order = [found.id for found in instances(town())]
    assert told == sorted(told, key=order.index)
