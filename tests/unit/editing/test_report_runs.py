"""The register of reports: what was made, for whom, and whether they answered."""

from dataclasses import replace
from datetime import UTC, date, datetime

from app.domain.changes import ChangeSet, Origin
from app.domain.report_runs import ReportRun
from app.editing.commands import instances, report_runs
from app.editing.edit import Edit
from app.editing.history_text import change_set_text
from tests.support.dossiers import TODAY, town

RUN = ReportRun(
    "run",
    number="R2",
    file="2026-11-22_R2_OR_Merelveen.pdf",
    form="pdf",
    made_on=TODAY,
    reference_date=TODAY,
    department="or",
    neighbourhoods=("kade", "akkers"),
)
DAY = date(2026, 11, 30)


def runs(edit: Edit) -> list[ReportRun]:
    return list(edit.dossier.all(ReportRun))


def logged(edit: Edit, command: str) -> ChangeSet:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    return ChangeSet("r-1", "r", 1, moment, "noor", command, Origin.EDIT, edit.changes())


def test_what_is_made_again_the_same_day_is_one_line_and_keeps_for_whom_it_was() -> None:
    edit = Edit(town(replace(RUN, audience="Ans Baas")))
    report_runs.note(edit, [replace(RUN, id="again")], {"run"})
    assert runs(edit) == [replace(RUN, id="again", audience="Ans Baas")]


def test_for_others_it_is_another_line() -> None:
    """The line for the alderman went when the same file was made for the MT."""
    edit = Edit(town(replace(RUN, audience="wethouder")))
    report_runs.note(edit, [replace(RUN, id="again", audience="MT")], {"run"})
    assert sorted(run.audience for run in runs(edit)) == ["MT", "wethouder"]


def test_a_file_of_that_name_in_another_folder_is_another_line() -> None:
    edit = Edit(town(RUN))
    report_runs.note(edit, [replace(RUN, id="again")], ())
    assert {run.id for run in runs(edit)} == {"run", "again"}


def test_what_was_sent_stays() -> None:
    """What a colleague has in hand is not forgotten because it was made once more."""
    edit = Edit(town(replace(RUN, sent_on=TODAY)))
    report_runs.note(edit, [replace(RUN, id="again")], {"run"})
    assert {run.id for run in runs(edit)} == {"run", "again"}


def test_what_was_answered_was_sent_and_what_was_not_sent_was_not_answered() -> None:
    edit = Edit(town(RUN))
    report_runs.set_fields(edit, "run", answered=True)
    assert (runs(edit)[0].sent_on, runs(edit)[0].answered) == (TODAY, True)
    report_runs.set_fields(edit, "run", sent_on=DAY)
    assert (runs(edit)[0].sent_on, runs(edit)[0].answered) == (DAY, True)
    report_runs.set_fields(edit, "run", sent_on=None)
    assert (runs(edit)[0].sent_on, runs(edit)[0].answered) == (None, False)


def test_a_line_is_taken_out() -> None:
    edit = Edit(town(RUN))
    report_runs.remove(edit, "run")
    assert runs(edit) == []


def test_the_history_tells_it_with_the_names_of_now() -> None:
    edit = Edit(town())
    report_runs.note(edit, [RUN], ())
    item = logged(edit, report_runs.MAKE)
    told = change_set_text(edit.dossier, item, whole=True)
    assert told.startswith("rapport R2: bestand 2026-11-22_R2_OR_Merelveen.pdf")
    assert "wijken Kade en Korenakkers" in told
    assert report_runs.is_register(item)


def test_a_change_of_a_step_is_no_register() -> None:
    edit = Edit(town())
    instances.set_fields(edit, "opdracht", due=DAY)
    assert not report_runs.is_register(logged(edit, "set_instance"))
    assert not report_runs.is_register(logged(Edit(town()), "privacy"))
