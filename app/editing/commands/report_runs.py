"""The register of reports that were made."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from app.domain.changes import ChangeSet
from app.domain.report_runs import ReportRun
from app.domain.tables import NAMES
from app.editing.edit import Edit
from app.words.names import folded

MAKE = "make_report"
"""The command that notes what was made."""


def note(edit: Edit, made: Iterable[ReportRun], replaced: Collection[str]) -> None:
    """Note what was made.

    A file that was made again for the same people and was not sent in between stays one line; for
    whom it was stays too.

    Args:
        edit: Where it is kept.
        made: What was made.
        replaced: Ids of the lines whose files these took the place of.
    """
    for run in made:
        for older in edit.dossier.where(ReportRun, "file", run.file):
            if older.id in replaced and _is_again(older, run):
                edit.delete(older)
                run = replace(run, audience=run.audience or older.audience)  # noqa: PLW2901
        edit.save(run)


def _is_again(older: ReportRun, run: ReportRun) -> bool:
    """Whether a file that took the place of another leaves nothing to remember of that one."""
    for_others = older.audience and run.audience and folded(older.audience) != folded(run.audience)
    return older.sent_on is None and not for_others


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
