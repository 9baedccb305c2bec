"""The register of reports that were made."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from app.domain.changes import ChangeSet
from app.domain.report_runs import ReportRun
from app.domain.tables import NAMES
from app.editing.edit import Edit

MAKE = "make_report"
"""The command that notes what was made."""


def note(edit: Edit, made: Iterable[ReportRun]) -> None:
    """Note what was made.

    A file that was made again on the same day, and was not sent in between, stays one line; for
    whom it was stays too.
    """
    for run in made:
        same = [
            older
            for older in edit.dossier.where(ReportRun, "file", run.file)
            if older.made_on == run.made_on and older.sent_on is None
        ]
        for older in same:
            edit.delete(older)
        audience = next((older.audience for older in same if older.audience), run.audience)
        edit.save(replace(run, audience=audience))


def set_fields(edit: Edit, key: str, **values: Any) -> None:
    """Say for whom it is, when it was sent, and whether they answered.

    What was answered was sent, on the day it was made unless another day is known; what was not
    sent was not answered.

    Args:
        edit: Where it is kept.
        key: Id of the line.
        values: New values by field name.
    """
    run = replace(edit.dossier.get(ReportRun, key), **values)
    if run.answered and run.sent_on is None:
        taken_back = "sent_on" in values
        run = replace(run, answered=not taken_back, sent_on=None if taken_back else run.made_on)
    edit.save(run)


def remove(edit: Edit, key: str) -> None:
    """Take a line out of the register; the file stays where it is."""
    edit.delete(edit.dossier.get(ReportRun, key))


def is_register(item: ChangeSet) -> bool:
    """Whether a change set is about the register only: no news for a report."""
    return bool(item.changes) and all(change.table == NAMES[ReportRun] for change in item.changes)
