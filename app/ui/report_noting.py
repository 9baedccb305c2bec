"""Noting in the register what was made, and on this laptop where it went."""

from collections.abc import Sequence

from app.editing.commands import report_runs
from app.ui.models.report_drafts import Sending
from app.ui.tools import Tools

_MOST_KEPT = 500
"""So many files made on this laptop are found back."""


def note_made(tools: Tools, found: Sequence[Sending]) -> None:
    """Note what was made.

    Args:
        tools: The desk with the register, and the settings of this laptop.
        found: What was made, and where.
    """
    desk, settings = tools.desk, tools.settings
    paths = {str(item.path) for item in found}
    replaced = {key for key, path in settings.now.reports.items() if path in paths}
    if desk.editable:
        runs = [item.run for item in found]
        desk.edit(report_runs.MAKE, lambda edit: report_runs.note(edit, runs, replaced))
    kept = {item.run.id: str(item.path) for item in found}
    every = [*settings.now.reports.items(), *kept.items()][-_MOST_KEPT:]
    settings.change(reports=dict(every))
