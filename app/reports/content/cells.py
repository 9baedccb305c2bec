"""Values that many tables share."""

from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.route import Letter, Phase
from app.domain.town_hall import Neighbourhood
from app.domain.walk import phases
from app.reports.content.model import Column, Kind, Legend, Mark
from app.words import choices
from app.words.report_tables import HEADINGS
from app.words.report_texts import NO, WHOLE_TOWN, YES


def column(
    key: str,
    kind: Kind,
    weight: float = 1.0,
    *,
    word: str = "",
    hidden: bool = False,
    begins_part: bool = False,
) -> Column:
    """A column with its heading; `word` names the heading where the key does not."""
    return Column(key, HEADINGS[word or key], kind, weight, hidden, begins_part)


def status_mark(status: Status) -> Mark:
    """A status with its word."""
    return Mark(status.value, choices.word(choices.STATUS, status.value))


def role_mark(letter: Letter, status: Status | None) -> Mark:
    """A role letter, with the status of the contribution where there is one."""
    word = choices.word(choices.LETTER, letter.value)
    if status is None:
        return Mark("", letter.value, word)
    return Mark(status.value, letter.value, f"{word}, {choices.word(choices.STATUS, status.value)}")


def legend() -> Legend:
    """What the letters of roles and the marks of statuses mean."""
    roles = tuple((Mark("", key), names[0]) for key, names in choices.LETTER.items())
    marks = tuple((Mark(key, names[0]), "") for key, names in choices.STATUS.items())
    return Legend((*roles, *marks))


def yes_no(value: bool) -> str:  # noqa: FBT001 - the value itself is what is shown
    """`ja` or `nee`."""
    return YES if value else NO


def yes_or_empty(value: bool) -> str:  # noqa: FBT001
    """`ja`, or nothing: a column of which few cells matter."""
    return YES if value else ""


def wijk_name(dossier: Dossier, item: StepInstance) -> str:
    """The wijk of an instance, or the word for a town-wide step: a filter needs a word."""
    found = dossier.find(Neighbourhood, item.neighbourhood)
    return found.name if found else WHOLE_TOWN


def phase_titles(dossier: Dossier) -> dict[str, str]:
    """`3 Het gemeentehuis werkt als één` by the id of the phase."""
    return {phase.id: phase_title(phase) for phase in phases(dossier)}


def phase_title(phase: Phase) -> str:
    """Number and title of a phase."""
    return f"{phase.order} {phase.title}"
