"""The shared folder: whole at every moment (P4), and gone at any moment (P5)."""

import random
from collections import Counter
from pathlib import Path

import pytest

from app.storage.errors import StorageError, Trouble
from app.storage.publish import Outcome
from tests.reliability.faults import driven, linux
from tests.unit.storage.dossiers import judge_file, judge_session, made, remark_in, write
from tests.unit.storage.interruption import interrupted


def copies(folder: Path, rounds: int) -> None:
    (line,) = driven(folder, "copies", rounds)
    assert line["good"] == rounds
    assert line["versions"] > rounds // 20, "it must have been published meanwhile"


@linux
def test_every_copy_taken_while_publishing_is_whole(tmp_path: Path) -> None:
    copies(tmp_path, 100)


@pytest.mark.soak
@linux
def test_every_one_of_many_copies_is_whole(tmp_path: Path) -> None:
    copies(tmp_path, 4_000)


def vanish(folder: Path, rounds: int) -> Counter[str]:
    """The share goes away at some moment of publishing, and comes back."""
    place, away = folder / "share" / "M.samenroute", folder / "away"
    chosen = random.Random(rounds)
    found: Counter[str] = Counter()

    def leave() -> None:
        place.parent.rename(away)

    with made(place) as session:
        for number in range(rounds):
            text = f"ronde {number}"
            write(session, text)
            with interrupted(place.parent, chosen.randint(1, 9), leave):
                try:
                    found[session.publish().outcome] += 1
                except StorageError as error:
                    found[error.trouble] += 1
            judge_session(session)
            write(session, f"{text}, zonder netwerk")
            gone = away.exists()
            if gone:
                with pytest.raises(StorageError) as caught:
                    session.publish()
                assert caught.value.trouble is Trouble.FOLDER_GONE
                found["away"] += 1
                away.rename(place.parent)
                judge_file(place)
            assert session.publish().outcome is Outcome.PUBLISHED
            assert remark_in(place) == f"{text}, zonder netwerk"
            judge_session(session)
    left = [path.name for path in place.parent.iterdir() if path.name != place.name]
    assert left == []
    return found


def test_a_share_that_vanishes_costs_nothing(tmp_path: Path) -> None:
    found = vanish(tmp_path, 20)
    assert found["away"] >= 15
    assert set(found) <= {
        "away",
        Outcome.PUBLISHED,
        Trouble.FOLDER_GONE,
        Trouble.MISSING,
        Trouble.UNREADABLE,
    }


@pytest.mark.soak
def test_a_share_that_vanishes_often_costs_nothing(tmp_path: Path) -> None:
    assert vanish(tmp_path, 200)["away"] >= 150
