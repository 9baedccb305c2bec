"""Records and their form in the log."""

import json
from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.fields import Kind, Prose, Record, Refers, Trait, decode, encode, fields_of
from app.domain.instances import Check, Contribution, Status, StepInstance
from app.domain.route import Movement, Step
from app.domain.tables import NAMES, TABLES
from app.domain.town_hall import Department, Person, StandIn
from tests.support.dossiers import records_of

KINDS = list(TABLES.values())


IDS = st.text(min_size=1, max_size=6)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=20)
@given(data=st.data())
def test_every_record_survives_the_log(kind: type[Record], data: st.DataObject) -> None:
    record = data.draw(records_of(kind, IDS))
    said = json.loads(json.dumps(encode(record)))
    assert decode(type(record), record.id, said) == record


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_record_is_described(kind: type[Record]) -> None:
    assert [field.name for field in fields_of(kind)] == [item.name for item in fields(kind)[1:]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_reference_leads_to_a_table_that_comes_first_or_is_the_same(kind: type[Record]) -> None:
    names = list(TABLES)
    for field in fields_of(kind):
        if field.refers_to is not None and kind is not Department:
            assert names.index(field.refers_to) <= names.index(NAMES[kind])


def test_what_an_older_log_did_not_know_takes_its_default() -> None:
    assert decode(Person, "ans", {"name": "Ans"}) == Person("ans", name="Ans")
    assert decode(StepInstance, "x", {"step": "x"}) == StepInstance.default("x", None)


def test_what_cannot_be_left_out_is_missed() -> None:
    with pytest.raises(TypeError):
        decode(StandIn, "x", {"person": "ans", "deputy": "bram"})


def test_an_unknown_field_is_not_swallowed() -> None:
    with pytest.raises(KeyError):
        decode(Person, "ans", {"nickname": "A"})


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (StepInstance, {"step": "x", "status": "klaar"}),
        (StepInstance, {"step": "x", "due": "31-01-2027"}),
        (StepInstance, {"step": "x", "due": "2027-02-30"}),
        (Step, {"phase": "p", "movements": ["opzij"]}),
        (Department, {"hours_needed": "veel"}),
    ],
)
def test_a_value_that_does_not_fit_is_refused(kind: type[Record], values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decode(kind, "x", values)


def test_values_stand_in_the_log_in_plain_form() -> None:
    step = Step("x", "p", movements=(Movement.DOWN, Movement.STOP))
    assert encode(step)["movements"] == ["omlaag", "stoppen"]
    said = encode(StepInstance("x", "x", status=Status.DONE, due=date(2027, 1, 31)))
    assert (said["status"], said["due"]) == ("done", "2027-01-31")
    assert type(said["status"]) is str


def test_a_field_tells_all_that_follows_from_its_declaration() -> None:
    @dataclass(frozen=True)
    class Thing:
        id: str
        owner: Annotated[str | None, Refers("person"), Trait.PERSONAL] = None
        text: Prose = ""
        tags: tuple[str, ...] = ("a",)

    owner, text, tags = fields_of(Thing)
    assert (owner.optional, owner.refers_to, owner.kind) == (True, "person", Kind.TEXT)
    assert owner.has(Trait.PERSONAL)
    assert not owner.has(Trait.PROSE)
    assert text.has(Trait.PROSE)
    assert (tags.kind, tags.default) == (Kind.KEYS, ["a"])


@pytest.mark.parametrize(
    "record",
    [
        StepInstance.default("x", "kade"),
        Contribution.default("x@kade", "ro"),
        Check.default("x@kade", "punt"),
    ],
)
def test_the_default_of_a_derived_record_is_its_id_and_links(record: Record) -> None:
    said = encode(record)
    for field in fields_of(type(record)):
        if not field.has(Trait.LINK):
            assert said[field.name] == field.default
