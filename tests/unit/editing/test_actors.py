"""The playing field: actors, their steps, the talks with them and what was agreed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.actors import Actor, ActorContact, ActorKind, ActorStep, Agreement, AgreementStatus
from app.domain.changes import ChangeSet, Origin
from app.domain.dossier import Dossier
from app.domain.held import Held, Hold, held_by
from app.domain.instances import Status
from app.domain.playing_field import (
    actors_of,
    actors_without_step,
    agreements_of,
    contact_is_due,
    is_late,
    matters_in,
    steps_of,
    steps_without_actor,
    talks_of,
)
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.domain.waits import Wait, WaitOn
from app.editing import lookup
from app.editing.commands import actors, instances
from app.editing.commands.handing_over import hand_over
from app.editing.edit import Edit
from app.editing.held_text import held_text
from app.editing.history_text import change_set_text
from app.editing.wording import refusal_text
from app.ui.models.privacy_rows import forms_of_name
from tests.support.dossiers import ANS, BRAM, TODAY, refused, town

KADE_TALK, AKKERS_TALK = "praten@kade", "praten@akkers"


def edit_with(*names: str) -> tuple[Edit, list[str]]:
    edit = Edit(town())
    return edit, [actors.add(edit, name, ActorKind.GRID_OPERATOR).id for name in names]


@contextmanager
def said(code: str, sentence: str) -> Iterator[None]:
    """The block is refused, and the sentence for it says this."""
    with refused(code) as caught:
        yield
    assert sentence in refusal_text(Dossier(), caught.value)


def told(edit: Edit, command: str) -> str:
    moment = datetime(2026, 11, 22, tzinfo=UTC)
    item = ChangeSet("r-1", "r", 1, moment, "Ans", command, Origin.EDIT, edit.changes())
    return change_set_text(edit.dossier, item)


def test_a_new_actor_starts_with_what_its_kind_does_and_not_with_what_it_would_want() -> None:
    edit, [key] = edit_with("Netbedrijf  Laagland ")
    made = edit.dossier.get(Actor, key)
    assert made.name == "Netbedrijf Laagland"
    assert (made.role, made.influence) == ("Verzwaart en beheert stroom- en gasnet.", 3)
    assert (made.interest, made.concern, made.attitude.value) == ("", "", "onbekend")


def test_a_name_is_given_once_and_never_empty() -> None:
    edit, [key] = edit_with("Zon op Merel")
    with said("name_missing", "De actor heeft nog geen naam. Geef een naam op."):
        actors.add(edit, "  ", ActorKind.WATER)
    with said("actor_exists", 'Er is al een actor met de naam "Zon op Merel".'):
        actors.add(edit, "zon op merel", ActorKind.WATER)
    actors.set_fields(edit, key, name="ZON OP MEREL")
    actors.archive(edit, key)
    with said("actor_exists", "in het archief"):
        actors.add(edit, "Zon op Merel", ActorKind.WATER)


def test_another_kind_brings_its_role_and_influence_unless_somebody_judged_them() -> None:
    edit, [first, second] = edit_with("A", "B")
    actors.set_fields(edit, second, role="Houdt toezicht.", influence=2)
    for key in (first, second):
        actors.set_fields(edit, key, kind=ActorKind.SCHOOLS)
    found = [edit.dossier.get(Actor, key) for key in (first, second)]
    assert [(item.role, item.influence) for item in found] == [
        ("Leiden vakmensen op.", 1),
        ("Houdt toezicht.", 2),
    ]


@pytest.mark.parametrize("value", [0, 4, -3])
def test_an_influence_outside_the_scale_is_refused(value: int) -> None:
    edit, [key] = edit_with("A")
    with said("influence_outside", "Kies 1 (klein), 2 (gemiddeld) of 3 (groot)."):
        actors.set_fields(edit, key, influence=value)
    actors.set_fields(edit, key, influence=None)
    assert edit.dossier.get(Actor, key).influence is None


def test_a_mail_address_that_is_none_and_a_wijk_that_is_none_are_refused() -> None:
    edit, [key] = edit_with("A")
    with said("bad_mail", "is geen e-mailadres"):
        actors.set_fields(edit, key, mail="jolanda")
    with said("no_such_record", "bestaat niet meer"):
        actors.set_fields(edit, key, neighbourhoods=("weg",))


def test_links_say_who_stands_apart_and_where() -> None:
    edit, [network, _] = edit_with("Netbedrijf", "Provincie")
    actors.link(edit, network, KADE_TALK)
    actors.link(edit, network, KADE_TALK)
    assert [item.id for item in steps_of(edit.dossier, network)] == [KADE_TALK]
    assert [item.name for item in actors_of(edit.dossier, KADE_TALK)] == ["Netbedrijf"]
    assert [item.name for item in actors_without_step(edit.dossier)] == ["Provincie"]
    assert [item.name for item in actors_without_step(edit.dossier, "akkers")] == [
        "Netbedrijf",
        "Provincie",
    ]
    without = [item.id for item in steps_without_actor(edit.dossier)]
    assert AKKERS_TALK in without
    assert KADE_TALK not in without
    assert "opdracht" in without
    assert {item.neighbourhood for item in steps_without_actor(edit.dossier, "akkers")} == {
        "akkers"
    }
    instances.set_fields(edit, AKKERS_TALK, decided_by="MT")
    instances.set_status(
        edit, AKKERS_TALK, Status.NOT_APPLICABLE, today=TODAY, reason="Gebeurt elders."
    )
    assert AKKERS_TALK not in [item.id for item in steps_without_actor(edit.dossier)]
    actors.archive(edit, network)
    assert KADE_TALK in [item.id for item in steps_without_actor(edit.dossier)]
    assert actors_of(edit.dossier, KADE_TALK) == []


def test_an_actor_of_one_wijk_matters_elsewhere_only_by_a_step() -> None:
    edit, [key] = edit_with("VvE")
    actors.set_fields(edit, key, neighbourhoods=("kade", "kade"))
    actor = edit.dossier.get(Actor, key)
    assert actor.neighbourhoods == ("kade",)
    assert (matters_in(edit.dossier, actor, "kade"), matters_in(edit.dossier, actor, "akkers")) == (
        True,
        False,
    )
    actors.link(edit, key, AKKERS_TALK)
    assert matters_in(edit.dossier, actor, "akkers")
    actors.unlink(edit, key, AKKERS_TALK)
    assert not edit.dossier.all(ActorStep)


def test_the_steps_of_an_actor_stand_in_the_order_of_the_route_and_are_walked() -> None:
    edit, [key] = edit_with("A")
    for instance in (AKKERS_TALK, KADE_TALK, "plan", "opdracht"):
        actors.link(edit, key, instance)
    assert [item.id for item in steps_of(edit.dossier, key)] == [
        *("opdracht", "plan", KADE_TALK, AKKERS_TALK),
    ]
    edit.save(replace(edit.dossier.get(Neighbourhood, "kade"), archived=True))
    edit.save(replace(edit.dossier.get(Step, "plan"), retired=True))
    assert [item.id for item in steps_of(edit.dossier, key)] == ["opdracht", AKKERS_TALK]


def test_a_step_or_a_wijk_that_is_gone_takes_no_actor() -> None:
    edit, [key] = edit_with("A")
    for instance in ("weg", "praten@weg"):
        with said("no_such_record", "bestaat niet meer"):
            actors.link(edit, key, instance)


def test_a_talk_fulfils_the_planned_contact_and_plans_the_next() -> None:
    edit, [key] = edit_with("A")
    actors.set_fields(edit, key, next_contact=date(2026, 11, 19))
    assert contact_is_due(edit.dossier.get(Actor, key), TODAY)
    early = actors.Talk(date(2026, 11, 10), "Kort gebeld.", by="ans", spoken_to=" Rutger ")
    actors.log_talk(edit, key, early)
    assert edit.dossier.get(Actor, key).next_contact == date(2026, 11, 19)
    actors.log_talk(edit, key, actors.Talk(date(2026, 11, 20), "Gesproken."))
    assert edit.dossier.get(Actor, key).next_contact is None
    actors.log_talk(
        edit, key, actors.Talk(date(2026, 11, 21), "Nog eens.", next_contact=date(2026, 12, 1))
    )
    assert edit.dossier.get(Actor, key).next_contact == date(2026, 12, 1)
    assert [item.summary for item in talks_of(edit.dossier, key)] == [
        "Nog eens.",
        "Gesproken.",
        "Kort gebeld.",
    ]
    assert talks_of(edit.dossier, key)[-1].spoken_to == "Rutger"


def test_a_talk_without_words_or_with_a_next_one_before_it_is_refused() -> None:
    edit, [key] = edit_with("A")
    with said("text_needed", "Zonder tekst"):
        actors.log_talk(edit, key, actors.Talk(TODAY, "  "))
    with said("next_contact_before", "Er is niets bewaard."):
        actors.log_talk(edit, key, actors.Talk(TODAY, "Gebeld.", next_contact=TODAY))
    assert not edit.dossier.all(ActorContact)
    made = actors.log_talk(edit, key, actors.Talk(TODAY, "Gebeld."))
    with said("text_needed", "Zonder tekst"):
        actors.set_talk(edit, made.id, summary="")
    actors.set_talk(edit, made.id, internal=True)
    assert edit.dossier.get(ActorContact, made.id).internal
    actors.remove_talk(edit, made.id)
    assert not edit.dossier.all(ActorContact)


def test_what_was_agreed_is_open_until_it_is_kept_and_late_after_its_day() -> None:
    edit, [key] = edit_with("A")
    late = actors.agree(edit, key, "Geeft de ruimte op.", due=date(2026, 11, 15))
    kept = actors.agree(edit, key, "Stuurt een kaart.", due=date(2026, 11, 1))
    actors.set_agreement(edit, kept.id, status=AgreementStatus.KEPT)
    found = agreements_of(edit.dossier, key)
    assert [item.text for item in found] == ["Geeft de ruimte op.", "Stuurt een kaart."]
    assert [is_late(item, TODAY) for item in found] == [True, False]
    actors.remove_agreement(edit, late.id)
    assert len(edit.dossier.all(Agreement)) == 1


def test_an_agreement_that_cannot_be_is_refused_and_leaves_nothing() -> None:
    edit, [key] = edit_with("A")
    with said("due_before_agreed", "Kies een latere dag."):
        actors.agree(edit, key, "Iets", made_on=TODAY, due=date(2026, 1, 1))
    with said("neighbourhood_not_needed", "hele gemeente"):
        actors.agree(edit, key, "Iets", step="opdracht", neighbourhood="kade")
    with said("text_needed", "Zonder tekst"):
        actors.agree(edit, key, " ")
    assert not edit.dossier.all(Agreement)


def test_an_actor_of_which_something_was_said_is_archived_instead_of_removed() -> None:
    edit, [key] = edit_with("Netbedrijf")
    actors.link(edit, key, KADE_TALK)
    actors.log_talk(edit, key, actors.Talk(TODAY, "Gebeld."))
    edit.save(Wait("w", KADE_TALK, WaitOn.ACTOR, key))
    with said("still_used", "Netbedrijf wordt nog gebruikt bij gesprek met actor en wacht op"):
        actors.remove(edit, key)
    assert len(edit.dossier.all(ActorStep)) == 1
    actors.remove_talk(edit, edit.dossier.all(ActorContact)[0].id)
    edit.delete(edit.dossier.get(Wait, "w"))
    actors.remove(edit, key)
    assert not edit.dossier.all(Actor)
    assert not edit.dossier.all(ActorStep)


def test_work_that_is_handed_over_takes_actors_and_coming_talks_along() -> None:
    edit, [key] = edit_with("Netbedrijf")
    actors.set_fields(edit, key, contact="ans")
    past = actors.log_talk(edit, key, actors.Talk(date(2026, 11, 1), "Gebeld.", by="ans"))
    coming = actors.log_talk(edit, key, actors.Talk(date(2026, 12, 1), "Afspraak.", by="ans"))
    held = [item for item in held_by(edit.dossier, "ans", TODAY) if item.hold in Hold]
    mine = [item for item in held if item.hold in (Hold.ACTOR, Hold.TALK)]
    assert mine == [Held(Hold.ACTOR, key), Held(Hold.TALK, coming.id)]
    assert [held_text(edit.dossier, item) for item in mine] == [
        "Vaste contactpersoon voor Netbedrijf: Netbeheerder",
        "Spreekt met Netbedrijf: 01-12-2026",
    ]
    hand_over(edit, ANS, BRAM, mine)
    assert edit.dossier.get(Actor, key).contact == "bram"
    assert edit.dossier.get(ActorContact, coming.id).by == "bram"
    assert edit.dossier.get(ActorContact, past.id).by == "ans", "who spoke then stays who spoke"


def test_a_spokesperson_is_found_with_mail_and_phone_when_a_name_is_taken_out() -> None:
    edit, [key] = edit_with("Merelhof")
    actors.set_fields(
        edit, key, spokesperson="Jolanda Vermaat", mail="j@merelhof.example", phone="000 1"
    )
    assert forms_of_name(edit.dossier, "jolanda vermaat")[-2:] == ["j@merelhof.example", "000 1"]


def test_an_actor_is_found_by_name() -> None:
    edit, [key] = edit_with("Energiecoöperatie Zon")
    assert lookup.actor(edit.dossier, "energiecooperatie zon").id == key
    with said("unknown_actor", "Bedoel je Energiecoöperatie Zon?"):
        lookup.actor(edit.dossier, "Energiecoöperatie Son")


def test_the_history_tells_of_actors_by_name() -> None:
    edit, [key] = edit_with("Netbedrijf")
    base = Edit(edit.dossier)
    actors.link(base, key, KADE_TALK)
    assert told(base, "link_actor") == "2.2 Kade, Netbedrijf: toegevoegd"
    base = Edit(edit.dossier)
    actors.log_talk(base, key, actors.Talk(TODAY, "Gebeld.", by="ans"))
    assert told(base, "log_talk").startswith("gesprek met Netbedrijf: datum 22-11-2026")
    base = Edit(edit.dossier)
    actors.agree(base, key, "Stuurt een kaart.", due=TODAY)
    assert told(base, "agree") == (
        "afspraak Stuurt een kaart.: actor Netbedrijf, streefdatum 22-11-2026"
    )
    base = Edit(edit.dossier)
    actors.set_fields(base, key, neighbourhoods=("kade",), kind=ActorKind.WATER)
    assert "soort Waterschap en drinkwaterbedrijf" in told(base, "set_actor")
    assert "wijken Kade" in told(base, "set_actor")
