"""Dossiers and changes: nothing is ever changed in place, and every change can be taken back."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.changes import (
    EXISTENCE,
    FieldChange,
    change_set_id,
    changed,
    created,
    deleted,
    inverse,
    without_empty,
)
from app.domain.dossier import Dossier, difference, saved
from app.domain.fields import Json, Record, encode
from app.domain.instances import Check, Contribution, StepInstance
from app.domain.route import Step, StepRole
from app.domain.tables import TABLES
from app.domain.town_hall import Municipality, Neighbourhood, Person
from tests.support.dossiers import ANS, ORDER, item, part, records_of, refused, town


def dossiers() -> st.SearchStrategy[Dossier]:
    """A few records of any kind, with few ids, so that two dossiers share some."""
    keys = st.sampled_from(["a", "b", "c"])
    some = st.one_of([records_of(kind, keys) for kind in TABLES.values()])
    return st.lists(some, max_size=5).map(Dossier.of)


def values(dossier: Dossier) -> dict[tuple[type[Record], str], object]:
    """All that a dossier says, apart from the dossier itself."""
    return {(type(record), record.id): encode(record) for record in dossier}


@settings(max_examples=40)
@given(dossiers(), dossiers())
def test_a_difference_applied_to_one_dossier_gives_the_other(one: Dossier, other: Dossier) -> None:
    assert one.apply(difference(one, other)) == other


@settings(max_examples=40)
@given(dossiers(), dossiers())
def test_what_is_applied_and_taken_back_leaves_everything_as_it_was(
    one: Dossier, other: Dossier
) -> None:
    changes = difference(one, other)
    before = values(one)
    assert one.apply(changes).apply(inverse(changes)) == one
    assert values(one) == before
    assert inverse(inverse(changes)) == changes


@settings(max_examples=40)
@given(dossiers())
def test_a_dossier_does_not_differ_from_itself(one: Dossier) -> None:
    assert difference(one, Dossier.of(one)) == ()


@settings(max_examples=40)
@given(dossiers(), dossiers())
def test_an_index_knows_the_records_that_are_there_after_a_change(
    one: Dossier, other: Dossier
) -> None:
    for key in "abc":
        one.where(StepRole, "step", key)
        one.where(Step, "phase", key)
    after = one.apply(difference(one, other))
    for kind, field in ((StepRole, "step"), (Step, "phase"), (Person, "name")):
        for value in {getattr(record, field) for record in (*one.all(kind), *after.all(kind))}:
            wanted = {record.id for record in after.all(kind) if getattr(record, field) == value}
            assert {record.id for record in after.where(kind, field, value)} == wanted


def people_and_steps(dossier: Dossier) -> int:
    return len(dossier.all(Person)) + len(dossier.all(Step))


@settings(max_examples=40)
@given(dossiers(), dossiers())
def test_what_is_derived_follows_the_tables_it_was_made_of(one: Dossier, other: Dossier) -> None:
    one.derived(people_and_steps, Person, Step)
    after = one.apply(difference(one, other))
    assert after.derived(people_and_steps, Person, Step) == people_and_steps(other)


def test_what_is_derived_is_made_once_while_its_tables_stay() -> None:
    made: list[int] = []

    def count(dossier: Dossier) -> int:
        made.append(people_and_steps(dossier))
        return made[-1]

    dossier = town()
    for _ in range(2):
        dossier.derived(count, Person, Step)
    elsewhere = dossier.apply((created(Neighbourhood("n")),))
    elsewhere.derived(count, Person, Step)
    assert len(made) == 1
    elsewhere.apply((created(Person("p")),)).derived(count, Person, Step)
    assert len(made) == 2


def test_a_change_leaves_the_dossier_it_was_made_on_alone() -> None:
    before = town()
    found = before.where(Person, "name", "Ans Baas")
    after = before.apply(changed(ANS, replace(ANS, name="Ans de Baas")))
    assert before.get(Person, "ans").name == "Ans Baas"
    assert before.where(Person, "name", "Ans Baas") == found
    assert after.get(Person, "ans").name == "Ans de Baas"
    assert after.where(Person, "name", "Ans Baas") == ()


def test_tables_that_were_not_touched_are_shared() -> None:
    before = town()
    roles = before.where(StepRole, "step", "opdracht")
    after = before.apply(changed(ANS, replace(ANS, mail="ans@merelveen.nl")))
    assert after.table(Step) is before.table(Step)
    assert after.where(StepRole, "step", "opdracht") is roles


@pytest.mark.parametrize(
    "stale",
    [
        FieldChange("person", "ans", "name", "Ans Bakker", "Anna"),
        FieldChange("person", "nobody", "name", "", "Anna"),
        created(ANS),
        deleted(replace(ANS, mail="other")),
        deleted(Person("nobody")),
    ],
)
def test_a_change_made_on_another_state_is_refused_and_nothing_is_applied(
    stale: FieldChange,
) -> None:
    before = town()
    fine = changed(ANS, replace(ANS, job_title="planner"))
    with refused("stale_change", before) as caught:
        before.apply([*fine, stale])
    assert caught.value.data == {
        "table": "person",
        "record": stale.record,
        "field": stale.field,
    }
    assert before == town()


def test_an_older_log_can_remove_a_record_that_has_more_fields_now() -> None:
    before = town()
    whole: dict[str, Json] = {"name": "Ans Baas", "departments": ["ro"]}
    after = before.apply([FieldChange("person", "ans", EXISTENCE, whole, None)])
    assert after.find(Person, "ans") is None


def test_what_refers_goes_before_what_it_refers_to() -> None:
    full = town(item("opdracht", owner="ans"))
    tables = list(TABLES)
    made = [tables.index(change.table) for change in difference(Dossier(), full)]
    gone = [tables.index(change.table) for change in difference(full, Dossier())]
    assert made == sorted(made)
    assert gone == sorted(gone, reverse=True)


def test_saving_what_is_so_already_changes_nothing() -> None:
    assert saved(town(), ORDER) == ()


@pytest.mark.parametrize(
    "record",
    [
        StepInstance.default("opdracht", None),
        Contribution.default("opdracht", "ro"),
        Check.default("opdracht", "bekend"),
    ],
)
def test_what_is_so_by_default_gets_no_record(record: Record) -> None:
    assert saved(town(), record) == ()


def test_an_instance_gets_a_record_once_something_differs() -> None:
    assert saved(town(), part("opdracht", "ro", text="tekst"))
    kept = town(item("opdracht", remark="x"))
    assert saved(kept, item("opdracht")) == (
        FieldChange("step_instance", "opdracht", "remark", "x", ""),
    )


def test_changes_that_change_nothing_are_left_out() -> None:
    same = FieldChange("person", "ans", "name", "a", "a")
    other = replace(same, new="b")
    assert without_empty([same, other]) == (other,)


def test_a_record_that_is_not_there_is_named() -> None:
    with refused("no_such_record") as caught:
        town().get(Neighbourhood, "elders")
    assert caught.value.data == {"table": "neighbourhood", "record": "elders"}


def test_a_dossier_without_municipality_has_an_unnamed_one() -> None:
    assert Dossier().municipality == Municipality()
    assert town().municipality.name == "Merelveen"


def test_dossiers_are_equal_when_their_records_are() -> None:
    assert Dossier() == Dossier({"person": {}})
    assert town() == town()
    assert town() != town(item("opdracht", remark="x"))
    assert town() != "town"
    with pytest.raises(TypeError):
        hash(town())


def test_the_number_in_a_change_set_id_sorts_as_text() -> None:
    assert change_set_id("k7f3qm2xab", 42) == "k7f3qm2xab-000042"
