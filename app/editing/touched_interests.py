"""Which guarded interests there are, and which of them a decision touches."""

from app.domain.dossier import Dossier
from app.domain.interests import DecisionInterest, GuardedInterest, InterestState
from app.words.names import folded

_PRESSING = (
    InterestState.HARMED,
    InterestState.UNDER_PRESSURE,
    InterestState.UNTESTED,
    InterestState.SAFE,
)


def guarded(dossier: Dossier) -> list[GuardedInterest]:
    """All interests, what presses most first."""
    return sorted(
        dossier.all(GuardedInterest),
        key=lambda item: (_PRESSING.index(item.state), folded(item.interest), item.id),
    )


def touched_by(dossier: Dossier, decision: str) -> list[GuardedInterest]:
    """The interests that a decision, by id, touches, in the same order."""
    links = dossier.where(DecisionInterest, "decision", decision)
    keys = {link.interest for link in links}
    return [item for item in guarded(dossier) if item.id in keys]
