"""A change set, a wait, and a place in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.actors import Actor
from app.domain.changes import ChangeSet, FieldChange, Origin, created, deleted
from app.domain.decisions import Body, Decision
from app.domain.dossier import Dossier, difference
from app.domain.errors import DomainError
from app.domain.instances import Answer, Status
from app.domain.route import Step
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.waits import Wait, WaitOn
from app.editing.bygone import with_bygone
from app.editing.commands import (
    contributions,
    decisions,
    departments,
    instances,
    neighbourhoods,
    people,
    waits,
)
from app.editing.edit import Edit
from app.editing.history_text import change_set_text, record_text, value_text
from app.editing.wording import (
    awaited_text,
    instance_text,
    refusal_text,
    subject_text,
)
from tests.support.dossiers import ANS, FIN, OR, TODAY, big_town, default_town, part, town, wait


def logged(edit: Edit, command: str = "x", origin: Origin = Origin.EDIT) -> ChangeSet:
    return ChangeSet(
        "r-1", "r", 1, datetime(2026, 1, 1, tzinfo=UTC), "noor", command, origin, edit.changes()
    )


Work = Callable[[Edit], object]

TOLD: list[tuple[Work, str]] = [
    (
        lambda edit: instances.set_status(edit, "opdracht", Status.IN_PROGRESS, today=TODAY),
        "1.1: status Bezig",
    ),
    (
        lambda edit: instances.set_fields(edit, "keuze@kade", owner="ans", due=date(2027, 3, 1)),
        "1.4 Kade: eigenaar Ans Baas, streefdatum 01-03-2027",
    ),
    (
        lambda edit: instances.answer(edit, "opdracht", 2, Answer.YES),
        "1.1, controlepunt 2: antwoord Ja",
    ),
    (
        lambda edit: contributions.set_fields(edit, "opdracht/or", text="Tracé"),
        "1.1 · OR: bijdrage Tracé",
    ),
    (
        lambda edit: waits.wait_for(
            edit, "opdracht/or", waits.Awaited(WaitOn.PERSON, "ans", "besluit", date(2026, 9, 14))
        ),
        "1.1 · OR: op wie Ans Baas, waarop besluit, sinds 14-09-2026",
    ),
    (
        lambda edit: neighbourhoods.rename(edit, edit.dossier.all(Neighbourhood)[0], "Kadewijk"),
        "naam Kadewijk",
    ),
    (lambda edit: edit.delete(ANS), "persoon Ans Baas: verwijderd"),
    (
        lambda edit: departments.set_post(edit, OR, departments.Post.CONTACT, None),
        "afdeling OR: contactpersoon leeg",
    ),
    (lambda edit: departments.set_active(edit, OR, active=False), "afdeling OR: in gebruik nee"),
    (
        lambda edit: people.add(edit, "Cis", departments=("fin", "ro")),
        "persoon Cis: afdelingen FIN en RO",
    ),
    (
        lambda edit: decisions.link(
            edit,
            decisions.record(edit, decisions.Taken(Body.EXECUTIVE, TODAY, "2026-014")),
            "plan",
        ),
        "2.1: besluit 2026-014",
    ),
]


@pytest.mark.parametrize(("work", "wanted"), TOLD)
def test_a_change_is_told_with_the_names_of_now(work: Work, wanted: str) -> None:
    edit = Edit(town())
    work(edit)
    assert wanted in change_set_text(edit.dossier, logged(edit))


def test_merging_departments_is_told_without_ids() -> None:
    ans = replace(ANS, departments=("fin",))
    before = town(ans, wait("w", "plan", "fin", kind=WaitOn.DEPARTMENT))
    edit = Edit(before)
    edit.save(replace(before.get(Wait, "w"), on="or"))
    assert change_set_text(edit.dossier, logged(edit)) == "2.1: op wie OR"
    edit = Edit(before)
    edit.save(replace(ans, departments=("or", "ro")))
    assert change_set_text(edit.dossier, logged(edit)) == "persoon Ans Baas: afdelingen OR en RO"


def test_undo_and_redo_and_great_commands_say_so() -> None:
    edit = Edit(town())
    instances.set_fields(edit, "opdracht", remark="x")
    dossier = edit.dossier
    assert change_set_text(dossier, logged(edit, origin=Origin.UNDO)).startswith(
        "Ongedaan gemaakt: "
    )
    assert change_set_text(dossier, logged(edit, origin=Origin.REDO)).startswith("Opnieuw gedaan: ")
    assert change_set_text(dossier, logged(edit, "found", Origin.ROUTE)) == "dossier gemaakt"
    assert change_set_text(dossier, logged(Edit(town()))) == "geen wijzigingen"


def test_many_changes_are_told_in_short() -> None:
    edit = Edit(town())
    for key in ("opdracht", "plan", "keuze@kade", "praten@kade", "praten@akkers"):
        instances.set_fields(edit, key, remark="x")
    assert change_set_text(edit.dossier, logged(edit)).endswith(" en 2 meer")


@pytest.mark.parametrize("full", [big_town(1), default_town(part("x", "y"), wait("w", "x/y"))])
def test_everything_that_can_be_changed_can_be_told(full: Dossier) -> None:
    for before, after in ((Dossier(), full), (full, Dossier())):
        for change in difference(before, after):
            item = ChangeSet(
                "r-1", "r", 1, datetime(2026, 1, 1, tzinfo=UTC), "n", "x", Origin.EDIT, (change,)
            )
            assert change_set_text(after, item)
            assert record_text(after, change.table, change.record, change)


def test_long_texts_are_cut() -> None:
    text = value_text(town(), "contribution", "text", "woord " * 40)
    assert len(text) <= 61
    assert text.endswith("…")


def test_long_texts_are_told_in_full_when_all_is_asked_for() -> None:
    """A workbook lost all but sixty characters, and all but three fields, and did not say so."""
    values = {"instance": "plan", "department": "or", "text": "woord " * 40, "remark": "r"}
    more = {"internal_remark": "i", "due": "2027-03-01", "status": "in_progress"}
    made = FieldChange("contribution", "plan/or", "*", None, {**values, **more})
    item = replace(logged(Edit(town())), changes=(made, *(made,) * 5))
    text = change_set_text(town(), item, whole=True)
    assert text.count("woord") == 40
    for told in ("opmerking r", "interne opmerking i", "streefdatum 01-03-2027", "status Bezig"):
        assert told in text
    assert change_set_text(town(), item).count(",") == 2
    edit = Edit(town())
    for key in ("opdracht", "plan", "keuze@kade", "praten@kade", "praten@akkers"):
        instances.set_fields(edit, key, remark="x")
    assert change_set_text(edit.dossier, logged(edit), whole=True).count(";") == 4


def test_an_owner_who_is_gone_has_a_name_or_a_word() -> None:
    """The id was shown as the owner: `eigenaar 0192f0c1-…`."""
    cis = Person("0192f0c1-77aa", name="Cis Vos", departments=("fin",))
    owned = FieldChange("step_instance", "plan", "owner", None, cis.id)
    added = replace(logged(Edit(town())), changes=(created(cis),))
    item = replace(added, changes=(owned,))
    undone = replace(added, origin=Origin.UNDO, changes=(deleted(cis),))
    assert change_set_text(town(), item) == "2.1: eigenaar verwijderde persoon"
    for sets in ([item, added], [undone, item, added], [undone, item]):
        past = with_bygone(town(), sets)
        assert change_set_text(past, item) == "2.1: eigenaar Cis Vos"


def test_what_is_gone_is_known_as_it_last_was() -> None:
    """Of a record of a newer program, or of which too little is told, nothing is known."""
    oud = FieldChange("person", "p", "name", "Cis", "Cis Vos-Dam")
    newer = FieldChange("lesson", "l", "text", "", "x")
    half = FieldChange("step", "half", "title", "", "x")
    made = created(Person("p", name="Cis"))
    sets = [replace(logged(Edit(town())), changes=item) for item in ((oud, newer, half), (made,))]
    past = with_bygone(town(), sets)
    assert past.get(Person, "p").name == "Cis Vos-Dam"
    assert past.find(Step, "half") is None
    assert subject_text(past, "plan/weg") == "2.1 · verwijderde afdeling"


def test_places_have_the_names_of_now() -> None:
    dossier = town()
    assert instance_text(dossier, "opdracht") == "1.1"
    assert instance_text(dossier, "praten@kade") == "2.2 Kade"
    assert subject_text(dossier, "praten@kade/or") == "2.2 Kade · OR"
    assert subject_text(dossier, "praten@kade") == "2.2 Kade"


@pytest.mark.parametrize(
    ("kind", "on", "wanted"),
    [
        (WaitOn.DEPARTMENT, "or", "OR"),
        (WaitOn.DEPARTMENT, "weg", "verwijderde afdeling"),
        (WaitOn.DECISION, "weg", "verwijderd besluit"),
        (WaitOn.PERSON, "ans", "Ans Baas"),
        (WaitOn.PERSON, "weg", "verwijderde persoon"),
        (WaitOn.DECISION, "d", "2026-014"),
        (WaitOn.INSTANCE, "praten@kade", "2.2 Kade"),
        (WaitOn.ACTOR, "net", "Netbedrijf"),
        (WaitOn.ACTOR, "weg", "verwijderde actor"),
        (WaitOn.TEXT, "Netbedrijf", "Netbedrijf"),
    ],
)
def test_what_is_waited_for_has_a_name(kind: WaitOn, on: str, wanted: str) -> None:
    dossier = town(Decision("d", "2026-014"), Actor("net", name="Netbedrijf"))
    assert awaited_text(dossier, wait("w", "plan", on, kind=kind)) == wanted


def test_what_a_step_lacks_is_one_sentence() -> None:
    edit = Edit(town(Department("x")))
    instances.set_fields(edit, "plan", owner="ans")
    with pytest.raises(DomainError) as caught:
        instances.set_status(edit, "plan", Status.DONE, today=TODAY)
    assert refusal_text(edit.dossier, caught.value) == (
        "Stap 2.1 kan nog niet op gereed. Dit ontbreekt: de vindplaats, het akkoord van Ans Baas,"
        " het besluit van het college met datum en nummer. Er is niets gewijzigd."
    )
    assert FIN.code in {found.code for found in edit.dossier.all(Department)}


def test_what_was_undone_is_told_as_it_was_done() -> None:
    """The value that came back instead read as if that had been undone."""
    back = FieldChange("step_instance", "plan", "remark", "van mij", "van een collega")
    item = ChangeSet(
        "r-000002",
        "r",
        2,
        datetime(2026, 11, 22, tzinfo=UTC),
        "Noor",
        "set",
        Origin.UNDO,
        (back,),
        target="r-000001",
    )
    assert change_set_text(town(), item) == "Ongedaan gemaakt: 2.1: opmerking van mij"
