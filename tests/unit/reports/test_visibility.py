"""What a reader may see of the history."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.actors import Actor
from app.domain.changes import ChangeSet, FieldChange, Origin, created, deleted
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.instances import StepInstance
from app.domain.town_hall import Department, Person
from app.reports.content.workbook_lists import history
from app.reports.visibility import Reader, View
from tests.support.dossiers import town

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


NAMELESS = Reader(names=False)
NOOR = Person("noor", name="Noor Wielinga", job_title="projectleider", departments=("ro",))


def told(dossier: Dossier, *sets: ChangeSet) -> list[tuple[object, ...]]:
    """Who and what of each row of the history, for a reader who may not see names."""
    return [row.cells[1:4] for row in history(View(dossier, NAMELESS, sets)).rows]


def test_a_name_at_the_edge_of_a_long_text_is_replaced_whole() -> None:
    """The text was cut at sixty characters first: `… Wiel…` is no name that can be found."""
    long = f"{'woord ' * 8}vraag Noor Wielinga om de tekening van de kade."
    said = FieldChange("step_instance", "plan", "remark", "", long)
    ((_, text, _),) = told(town(NOOR), item(said))
    assert "Wiel" not in str(text)
    assert str(text).endswith("vraag projectleider (RO) om de tekening van de kade.")


@pytest.mark.parametrize("gone", [created(NOOR), deleted(NOOR)])
def test_who_is_only_in_the_log_has_no_name_either(gone: FieldChange) -> None:
    """Somebody who was added and undone, or deleted, kept the name in every printed change."""
    remark = FieldChange("step_instance", "plan", "remark", "", "Wielinga belt")
    ((_, text, reason),) = told(town(), replace(item(gone, remark), reason="NOOR WIELINGA zei"))
    assert "wielinga" not in f"{text} {reason}".casefold()
    assert "projectleider (RO) belt" in str(text)


def test_an_older_name_is_replaced_too() -> None:
    """Only the present name was known, so that a change of name told the name before."""
    married = FieldChange("person", "noor", "name", "Noor Wielinga", "Noor van Dam-Wielinga")
    back = FieldChange("person", "noor", "name", "Noor van Dam-Wielinga", "Noor Wielinga")
    rows = told(town(NOOR), item(back), item(married))
    assert not any("Wielinga" in str(cell) or "Dam" in str(cell) for row in rows for cell in row)


@pytest.mark.parametrize(
    ("by", "shown"),
    [
        ("noor wielinga", "projectleider (RO)"),
        ("nwielinga01", "een medewerker"),
        ("", ""),
    ],
)
def test_who_made_a_change_is_a_person_not_a_text(by: str, shown: str) -> None:
    """The name of the account was printed as it was: `nwielinga01` holds no whole word to find."""
    assert told(town(NOOR), replace(item(OPEN), by=by))[0][0] == shown


def test_two_people_of_one_name_are_not_told_apart() -> None:
    view = View(town(NOOR, replace(NOOR, id="other", job_title="jurist")), NAMELESS)
    assert view.author("Noor Wielinga") == "een medewerker"
    assert View(town(NOOR), Reader()).author("nw01") == "nw01"


def test_mail_and_telephone_of_people_are_no_history_for_who_may_not_see_names() -> None:
    """The sheet of people is left out, but the history told the same."""
    whole = replace(NOOR, mail="n.wielinga@merelveen.nl", phone="0612345678")
    mail = FieldChange("person", "noor", "mail", "", "noorw@merelveen.nl")
    view = View(town(NOOR), NAMELESS, (item(mail), item(created(whole))))
    rows = history(view).rows
    assert [row.cells[2] for row in rows] == [
        "weggelaten",
        "persoon projectleider (RO): functie projectleider, afdelingen RO",
    ]
    assert view.held.contacts == 1


def test_an_internal_record_that_is_gone_stays_internal() -> None:
    """Once it was deleted, nobody knew any more that its sentence was not to be told."""
    said = FieldChange("decision", "d", "sentence", "", "stil")
    sets = (item(deleted(Decision("d", "2026-001", sentence="stil", internal=True))), item(said))
    view = View(Dossier(), Reader(), sets)
    assert [view.change_set(one).changes for one in sets] == [(), ()]


def test_a_change_of_a_newer_program_is_passed_on() -> None:
    newer = FieldChange("lesson", "l", "text", "", "x")
    assert View(Dossier(), NAMELESS, (item(newer),)).change_set(item(newer)).changes == (newer,)


def test_the_history_of_a_department_that_is_gone_names_it() -> None:
    record = Department("weg", code="ARC", name="Archief")
    contact = FieldChange("department", "weg", "contact", None, "noor")
    ((_, text, _),) = told(town(NOOR), item(created(record), contact))
    assert text == "afdeling ARC: code ARC, contactpersoon projectleider (RO)"


def test_the_first_name_of_an_outsider_goes_with_a_surname_that_is_also_of_a_colleague() -> None:
    """The surname of the colleague was replaced first, and left "Zus" standing."""
    dossier = Dossier.of(
        [Person("p", name="Jan Dwaalster"), Actor("a", name="VvE", spokesperson="Zus Dwaalster")]
    )
    shown = View(dossier, Reader(names=False)).text("Zus Dwaalster belde Jan Dwaalster.")
    assert "Zus" not in shown
    assert "Dwaalster" not in shown


@pytest.mark.parametrize(
    "written",
    [
        "Nóór Wíelinga",
        "Noor Wie-\nlinga",
        "Wie\nlinga",
        "@noorwielinga",
        "Noor_Wielinga",
        "WIELINGAS",
    ],
)
def test_a_name_is_hidden_however_it_was_written(written: str) -> None:
    """Only the name as it is registered was replaced, and the scan knew no more than that."""
    view = View(town(NOOR), NAMELESS)
    shown = view.text(f"e\u0301e\u0301n 👩\u200d👧 zei {written} \u200eمَرْحَبٌ")
    at = "@" if written.startswith("@") else ""
    assert shown == f"e\u0301e\u0301n 👩\u200d👧 zei {at}projectleider (RO) \u200eمَرْحَبٌ"
    assert view.held.names == 1


def test_what_stands_instead_of_a_name_names_nobody() -> None:
    """An actor that is called after a colleague brought the name back."""
    actor = Actor("a", name="Stichting Wielinga", spokesperson="Truus Zonderland")
    shown = View(town(NOOR, actor), NAMELESS).text("Truus Zonderland belde.")
    assert shown == "een medewerker belde."
