"""Commands that only look: no lock, nothing written."""

import argparse
from datetime import UTC
from pathlib import Path
from typing import Any

from app.cli.arguments import today_or
from app.cli.opening import reading
from app.cli.output import complain, say, say_json
from app.cli.standing import standing, standing_lines
from app.domain.attention import attention, ownership
from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.editing.bygone import with_bygone
from app.editing.history_text import change_set_text
from app.editing.wording import finding_place, finding_text
from app.storage.verify import verify
from app.words import usage
from app.words.dates import moment_text

DONE, REFUSED, TROUBLE = 0, 1, 3


def show(arguments: argparse.Namespace) -> int:
    """Show where everything stands."""
    today = today_or(arguments.reference_date)
    with reading(arguments.file) as found:
        view = standing(
            found.dossier,
            today,
            touched=found.history.last_touched(),
            internal=arguments.include_internal,
        )
        if arguments.json:
            say_json(view)
        else:
            for line in standing_lines(view, today):
                say(line)
    return DONE


def history(arguments: argparse.Namespace) -> int:
    """Show the change log, newest first."""
    with reading(arguments.file) as found:
        sets = list(found.history.newest_first())
        past = with_bygone(found.dossier, sets)
        if arguments.json:
            say_json([_as_json(past, item) for item in sets])
            return DONE
        for item in sets:
            say(_line(past, item))
    return DONE


def _line(dossier: Dossier, item: ChangeSet) -> str:
    text = change_set_text(dossier, item)
    why = f" – {item.reason}" if item.reason and item.reason not in text else ""
    return f"{moment_text(item.at)}  {item.by}  {text}{why}  [{item.id}]"


def _as_json(dossier: Dossier, item: ChangeSet) -> dict[str, Any]:
    return {
        "id": item.id,
        "at": item.at.astimezone(UTC).isoformat(),
        "by": item.by,
        "command": item.command,
        "origin": item.origin.value,
        "reason": item.reason,
        "target": item.target,
        "text": change_set_text(dossier, item),
        "changes": [
            {
                "table": change.table,
                "record": change.record,
                "field": change.field,
                "old": change.old,
                "new": change.new,
            }
            for change in item.changes
        ],
    }


def check(arguments: argparse.Namespace) -> int:
    """Judge whether the file is whole, or run the ownership check."""
    if arguments.ownership:
        return _check_ownership(arguments.file)
    problems = verify(Path(arguments.file))
    for problem in problems:
        complain(problem)
    if problems:
        return TROUBLE
    say(usage.SOUND)
    return DONE


def _check_ownership(file: str) -> int:
    today = today_or(None)
    with reading(file) as found:
        findings = ownership(attention(found.dossier, today, touched=found.history.last_touched()))
        for finding in findings:
            place = finding_place(found.dossier, finding)
            say(f"{place}: {finding_text(found.dossier, finding)}")
    complain(usage.findings(len(findings)))
    return REFUSED if findings else DONE
