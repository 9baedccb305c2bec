"""Who is responsible: the rules of the roles and where a route breaks them."""

from enum import StrEnum

from app.domain.dossier import Dossier
from app.domain.route import Letter, RequiredDecision, Step
from app.domain.town_hall import Department
from app.domain.walk import letters

GOVERNING_BOARD = "BST"
"""Code of the department that takes part where the executive or the council decides."""

STRENGTH = (Letter.ACCOUNTABLE, Letter.RESPONSIBLE, Letter.CONSULTED, Letter.INFORMED)
"""Letters from strong to weak: merging departments keeps the strongest."""


class Breach(StrEnum):
    """A rule of the roles that a step breaks."""

    NO_ACCOUNTABLE = "no_accountable"
    SEVERAL_ACCOUNTABLE = "several_accountable"
    NO_RESPONSIBLE = "no_responsible"
    BOARD_NOT_INVOLVED = "board_not_involved"


def breaches(dossier: Dossier, step: Step) -> list[Breach]:
    """The rules a step breaks: exactly one A, an R of another department, the board takes part.

    A reason that one team does both, given once for the municipality, silences the R rule.
    """
    given = letters(dossier, step.id)
    accountable = [key for key, letter in given.items() if letter is Letter.ACCOUNTABLE]
    found = []
    if not accountable:
        found.append(Breach.NO_ACCOUNTABLE)
    if len(accountable) > 1:
        found.append(Breach.SEVERAL_ACCOUNTABLE)
    one_team = dossier.municipality.one_team_reason.strip()
    if Letter.RESPONSIBLE not in given.values() and not one_team:
        found.append(Breach.NO_RESPONSIBLE)
    if _needs_board(step) and not _board_takes_part(dossier, given):
        found.append(Breach.BOARD_NOT_INVOLVED)
    return found


def strongest(first: Letter, second: Letter) -> Letter:
    """The stronger of two letters: A > R > C > I."""
    return min(first, second, key=STRENGTH.index)


def accountable_department(dossier: Dossier, step: str) -> Department | None:
    """The one department that is accountable for a step; `None` when none or several are."""
    found = [key for key, letter in letters(dossier, step).items() if letter is Letter.ACCOUNTABLE]
    return dossier.find(Department, found[0]) if len(found) == 1 else None


def _needs_board(step: Step) -> bool:
    return step.decision in (RequiredDecision.EXECUTIVE, RequiredDecision.COUNCIL)


def _board_takes_part(dossier: Dossier, given: dict[str, Letter]) -> bool:
    board = dossier.where(Department, "code", GOVERNING_BOARD)
    taking_part = (Letter.ACCOUNTABLE, Letter.CONSULTED)
    return any(given.get(department.id) in taking_part for department in board)
