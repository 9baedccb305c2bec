"""Codes and characters of wijken, what starting one would do, and taking one away."""

from dataclasses import replace

import pytest

from app.domain.actors import Actor, ActorStep, Agreement
from app.domain.decisions import Decision, DecisionStep
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Answer, Contribution, Status, StepInstance
from app.domain.playing_field import actors_of
from app.domain.recorded import recorded_of_neighbourhood
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from app.domain.waits import WaitOn
from app.domain.walk import neighbourhoods
from app.editing.commands import neighbourhoods as wijken
from app.editing.commands.neighbourhoods import TakeOver
from app.editing.commands.starting import StartPreview, start_preview
from app.editing.edit import Edit
from tests.support.dossiers import (
    AKKERS,
    KADE,
    TODAY,
    big_town,
    check,
    finished,
    item,
    part,
    refused,
    town,
    wait,
)

NEW = Neighbourhood("nieuw", name="Nieuw", order=3)
G = Status.DONE


class TestFields:
    def test_a_code_is_in_capitals_and_can_be_taken_away(self) -> None:
        edit = Edit(town())
        wijken.set_code(edit, KADE, " wk999901 ")
        assert edit.dossier.get(Neighbourhood, "kade").code == "WK999901"
        wijken.set_code(edit, KADE, "WK999901")
        wijken.set_code(edit, AKKERS, "")
        wijken.set_code(edit, KADE, " ")
        assert edit.changes() == ()

    def test_a_code_is_of_one_wijk(self) -> None:
        edit = Edit(town(replace(AKKERS, code="WK999902")))
        with refused("neighbourhood_code_taken"):
            wijken.set_code(edit, KADE, "wk999902")
        with refused("bad_neighbourhood_code"):
            wijken.set_code(edit, KADE, "Kade")
        assert edit.changes() == ()

    def test_a_wijk_has_a_character(self) -> None:
        edit = Edit(town())
        wijken.set_character(edit, KADE, " portieken uit 1930\n")
        assert edit.dossier.get(Neighbourhood, "kade").character == "portieken uit 1930"


class TestPreview:
    RECORDS = (
        NEW,
        *finished(),
        item("praten", "kade", owner="ans", status=G),
        item("keuze", "kade", owner="bram"),
        item("keuze", "nieuw", owner="ans"),
        part("praten@kade", "ro", text="ontwerp", contact="bram"),
        part("praten@kade", "fin", contact="ans"),
        part("praten@kade", "or", status=G),
        part("praten@nieuw", "or", text="eigen", contact="ans"),
    )

    def preview(self, take_over: TakeOver | None = None, *more: Record) -> StartPreview:
        return start_preview(town(*self.RECORDS, *more), NEW, today=TODAY, take_over=take_over)

    def test_it_counts_what_would_be_taken_over(self) -> None:
        assert self.preview(TakeOver("kade", plan_from=TODAY)) == StartPreview(
            owners=1, contributions=1, contacts=2, dates=2, review=("opdracht",)
        )

    def test_what_is_not_asked_does_not_count(self) -> None:
        assert self.preview(TakeOver("kade", owners=False)).owners == 0
        without = self.preview(TakeOver("kade", contributions=False))
        assert (without.contributions, without.contacts, without.dates) == (0, 0, 0)
        assert self.preview() == StartPreview(review=("opdracht",))

    def test_actors_of_every_wijk_come_along_and_those_of_the_other_wijk_stay(self) -> None:
        actors = (
            Actor("net", name="Netbedrijf"),
            Actor("vve", name="VvE", neighbourhoods=("kade",)),
            Actor("oud", name="Oud", archived=True),
        )
        links = (ActorStep(f"{actor.id}/praten@kade", actor.id, "praten@kade") for actor in actors)
        before = town(*self.RECORDS, *actors, *links)
        taken = TakeOver("kade")
        assert start_preview(before, NEW, today=TODAY, take_over=taken).actors == 1
        edit = Edit(before)
        wijken.set_status(edit, NEW, NeighbourhoodStatus.STARTED, today=TODAY, take_over=taken)
        assert [item.name for item in actors_of(edit.dossier, "praten@nieuw")] == ["Netbedrijf"]
        without = TakeOver("kade", actors=False)
        assert start_preview(before, NEW, today=TODAY, take_over=without).actors == 0

    def test_a_step_that_is_looked_at_today_already_counts(self) -> None:
        reviewed = finished(review_on=TODAY)
        assert self.preview(None, *reviewed).review == ("opdracht",)

    @pytest.mark.parametrize("status", NeighbourhoodStatus)
    def test_only_a_wijk_that_was_not_there_asks_for_review(
        self, status: NeighbourhoodStatus
    ) -> None:
        was = replace(NEW, status=status)
        found = start_preview(town(was, *finished()), was, today=TODAY)
        new = status in (NeighbourhoodStatus.CANDIDATE, NeighbourhoodStatus.LATER)
        assert found.review == (("opdracht",) if new else ())

    def test_it_says_what_happens(self) -> None:
        before = Dossier.of([*big_town(2), NEW])
        take_over = TakeOver("w0", plan_from=TODAY)
        said = start_preview(before, NEW, today=TODAY, take_over=take_over)
        edit = Edit(before)
        wijken.set_status(edit, NEW, NeighbourhoodStatus.STARTED, today=TODAY, take_over=take_over)
        ours = edit.dossier.where(StepInstance, "neighbourhood", "nieuw")
        theirs = before.where(StepInstance, "neighbourhood", "w0")
        assert said.owners == sum(found.owner is not None for found in ours)
        assert said.owners == sum(found.owner is not None for found in theirs) > 0
        assert said.dates == sum(found.due is not None for found in ours) > 0
        marked = {found.id for found in edit.dossier.all(StepInstance) if found.review_on}
        assert set(said.review) == marked != set()
        parts = [found for found in edit.dossier.all(Contribution) if "@nieuw/" in found.id]
        assert said.contributions == sum(found.text != "" for found in parts)


class TestRemoving:
    def test_one_that_was_typed_by_mistake_is_deleted(self) -> None:
        edit = Edit(town(NEW, item("keuze", "nieuw"), part("praten@nieuw", "ro")))
        assert wijken.remove(edit, NEW) is True
        assert edit.dossier == town()

    @pytest.mark.parametrize(
        "records",
        [
            [item("keuze", "nieuw", owner="ans")],
            [check("praten@nieuw", "punt", Answer.NO)],
            [part("praten@nieuw", "ro", text="ontwerp")],
            [wait("w", "praten@nieuw")],
            [wait("w", "praten@nieuw/ro", answered_on=TODAY)],
            [wait("w", "plan", "praten@nieuw", kind=WaitOn.INSTANCE)],
            [Decision("d", number="2026-001"), DecisionStep("d/x", "d", "keuze@nieuw")],
            [Actor("vve", name="VvE", neighbourhoods=("kade", "nieuw"))],
            [Actor("vve", name="VvE"), ActorStep("vve/x", "vve", "keuze@nieuw")],
            [Actor("vve", name="VvE"), Agreement("a", "vve", "Iets.", neighbourhood="nieuw")],
        ],
    )
    def test_one_with_something_recorded_is_archived(self, records: list[Record]) -> None:
        edit = Edit(town(NEW, *records))
        assert wijken.remove(edit, NEW) is False
        assert edit.dossier.get(Neighbourhood, "nieuw").archived
        assert NEW.id not in {wijk.id for wijk in neighbourhoods(edit.dossier)}
        for record in records:
            assert edit.dossier.find(type(record), record.id) == record

    def test_what_was_recorded_elsewhere_does_not_count(self) -> None:
        text = wait("w", "plan", "praten@nieuw")
        found = recorded_of_neighbourhood(town(NEW, item("plan", owner="ans"), text), "nieuw")
        assert (found.said, found.silent) == ((), ())
