"""Sentences for what needs attention."""

from collections.abc import Mapping
from types import MappingProxyType

_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "no_owner": "heeft geen eigenaar",
        "no_accountable": "heeft geen eindverantwoordelijke afdeling (A)",
        "several_accountable": "heeft meer dan één eindverantwoordelijke afdeling (A)",
        "no_responsible": "heeft geen andere afdeling die uitvoert (R)",
        "board_not_involved": "vraagt een besluit van {body}, maar het bestuur is geen A of C",
        "person_left": "{person} is vertrokken en staat hier nog",
        "department_without_contact": "heeft een A of R, maar geen contactpersoon",
        "done_without_proof": "staat op gereed, maar mist: {gaps}",
        "waiting_without_whom": "wacht, maar er staat niet op wie",
        "pending_without_meeting": "ligt voor besluit, maar orgaan of datum ontbreekt",
        "skipped_without_decider": "is overgeslagen, maar er staat niet door wie dat is bepaald",
        "running_without_due": "loopt zonder streefdatum",
        "stale": "is sinds {day} niet bijgewerkt",
        "overdue": "is te laat: streefdatum was {day}",
        "review": "opnieuw bekijken sinds {day}",
        "awaiting_decision": "ligt voor besluit bij {body} op {day}",
        "due_soon": "heeft streefdatum {day}",
        "all_contributed": "alle bijdragen zijn gereed: afronden?",
        "dependency_open": "loopt, maar {others} {is_are} nog niet gereed",
    }
)


def concern(code: str, data: Mapping[str, str]) -> str:
    """What is the matter, to be read after the name of the step or the department.

    Raises:
        KeyError: There is no sentence for it.
    """
    return _SENTENCES[code].format(**data)
