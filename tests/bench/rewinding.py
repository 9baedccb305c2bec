"""S11: going back 50,000 changes, against opening the dossier."""

from pathlib import Path

from app.editing.session import Session
from app.storage.log import moment_of
from tests.bench.files import moment_before
from tests.bench.places import Place, opened
from tests.bench.timing import Line, Side, alternated, timed

CHANGES = 50_000


class NotRewoundError(Exception):
    """The dossier is not an earlier one: its speed means nothing."""


def measure(source: Path, place: Place, rounds: int, size: str) -> Line:
    """The line of S11."""
    path = place.copy(source, f"S11-{size}")
    beside = place.copy(source, f"S11-{size}-open")
    opened(beside).close()
    with opened(path) as session:
        sides = [rewinding(session, path, CHANGES), _opening(beside)]
        ours, theirs = alternated(rounds, sides)
    return Line(
        "S11",
        f"{size} {CHANGES} wijzigingen terug",
        f"{size} openen: keuren, slot, werkkopie, records",
        2.0,
        ours,
        theirs,
    )


def rewinding(session: Session, path: Path, changes: int) -> Side:
    """Making the dossier of that moment."""
    moment = moment_of(moment_before(path, changes))

    def run() -> float:
        with timed() as watch:
            earlier = session.rewound(moment)
        if earlier == session.dossier:
            raise NotRewoundError
        return watch.seconds

    return run


def _opening(path: Path) -> Side:
    def run() -> float:
        with timed() as watch:
            session = opened(path)
        session.close()
        return watch.seconds

    return run
