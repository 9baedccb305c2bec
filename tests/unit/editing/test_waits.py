"""Saying otherwise what is waited for, and taking back what was noted by mistake."""

from dataclasses import replace
from datetime import date

from app.domain.instances import Status
from app.domain.waits import Wait, WaitOn
from app.domain.walk import instance_of
from app.editing.commands import waits
from app.editing.edit import Edit
from tests.support.dossiers import item, refused, town

WAIT = Wait("w", "opdracht", WaitOn.TEXT, "de provincie", "een besluit", date(2026, 10, 1))


def edit_of_waiting() -> Edit:
    return Edit(town(item("opdracht", status=Status.WAITING), WAIT))


def test_a_wait_is_changed_and_stays_the_same_wait() -> None:
    edit = edit_of_waiting()
    day = date(2026, 11, 1)
    waits.change_wait(edit, WAIT, waits.Awaited(WaitOn.DEPARTMENT, "fin", "geld", day))
    after = edit.dossier.get(Wait, "w")
    assert after == replace(WAIT, on_kind=WaitOn.DEPARTMENT, on="fin", what="geld", since=day)
    assert instance_of(edit.dossier, "opdracht").status is Status.WAITING


def test_a_step_never_waits_for_itself() -> None:
    edit = edit_of_waiting()
    awaited = waits.Awaited(WaitOn.INSTANCE, "opdracht", "", date(2026, 11, 1))
    with refused("waits_for_itself"):
        waits.change_wait(edit, WAIT, awaited)
    assert edit.dossier.get(Wait, "w") == WAIT


def test_only_the_wait_that_was_a_mistake_goes() -> None:
    edit = edit_of_waiting()
    other = waits.wait_for(
        edit, "opdracht", waits.Awaited(WaitOn.PERSON, "ans", "", date(2026, 11, 1))
    )
    waits.remove_wait(edit, WAIT)
    assert edit.dossier.all(Wait) == (other,)
