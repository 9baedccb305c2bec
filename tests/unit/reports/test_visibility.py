"""What a reader may see of the history."""

from dataclasses import replace
from datetime import UTC, datetime

from app.domain.changes import ChangeSet, FieldChange, Origin, created
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.instances import StepInstance
from app.reports.visibility import Reader, View

OPEN = FieldChange("step_instance", "plan", "remark", "", "voor iedereen")
INSIDE = FieldChange("step_instance", "plan", "internal_remark", "", "voor ons")


def item(*changes: FieldChange) -> ChangeSet:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    return ChangeSet("r-000001", "r", 1, at, "Noor", "set", Origin.EDIT, changes)


def test_an_internal_remark_is_left_out_of_the_history_and_counted() -> None:
    view = View(Dossier(), Reader())
    assert view.change_set(item(OPEN, INSIDE)).changes == (OPEN,)
    assert view.held.internal == 1


def test_who_asked_for_what_is_internal_sees_it() -> None:
    view = View(Dossier(), Reader(internal=True))
    assert view.change_set(item(OPEN, INSIDE)).changes == (OPEN, INSIDE)
    assert view.held.internal == 0


def test_a_new_record_loses_only_its_internal_fields() -> None:
    record = replace(StepInstance.default("plan", None), remark="open", internal_remark="dicht")
    shown = View(Dossier(), Reader()).change_set(item(created(record))).changes[0].new
    assert isinstance(shown, dict)
    assert shown["remark"] == "open"
    assert "internal_remark" not in shown


def test_an_internal_record_is_left_out_whole_also_what_it_was_before() -> None:
    decision = Decision("d", "2026-001", sentence="stil", internal=True)
    made = created(replace(decision, internal=False))
    changed = FieldChange("decision", "d", "sentence", "", "stil")
    view = View(Dossier.of([decision]), Reader())
    assert view.change_set(item(made, changed, created(decision))).changes == ()
    assert view.held.internal == 3
