"""A crash of the program loses nothing that was confirmed (P1) and leaves nothing half (P4)."""

from pathlib import Path

import pytest

from tests.reliability.faults import Findings, driven, linux

pytestmark = linux

EVERY_CALL = 1


def judge(found: Findings, at_least: int) -> None:
    """Every attempt died, nothing is broken, and at the end the work got through."""
    assert [line for line in found if line["bad"]] == []
    *died, last = found
    assert all(line["killed"] for line in died)
    assert not last["killed"], "the driver must go on until the work gets through"
    assert len(died) >= at_least
    assert sum(line.get("unfinished", 0) for line in died) <= len(died)
    assert sum(line.get("half_lock", False) for line in died) <= 2
    assert {name for line in died for name in line.get("left", [])} == set()


def storm(folder: Path, kills: int, seed: int) -> None:
    found = driven(folder, "storm", kills, seed)
    assert [line for line in found if line["bad"]] == []
    assert sum(line["killed"] for line in found) == kills
    assert sum(line["kept"] for line in found) > kills * 2, "it has to be killed while busy"


def test_kill_storm(tmp_path: Path) -> None:
    storm(tmp_path, kills=20, seed=1)


@pytest.mark.soak
def test_long_kill_storm(tmp_path: Path) -> None:
    storm(tmp_path, kills=600, seed=2)


@pytest.mark.parametrize(
    ("work", "where", "how", "every", "at_least"),
    [
        ("open", "/work.db", "die", 17, 20),
        ("open", "/desk/", "tear", 31, 15),
        ("create", "/desk/", "die", 41, 12),
        ("migrate", "/state/", "die", 23, 15),
        ("migrate", "/desk/", "tear", 47, 12),
        ("publish", "/share/", "die", 7, 10),
        ("publish", "/share/", "tear", 7, 10),
    ],
)
def test_it_may_die_at_any_call(
    tmp_path: Path, work: str, where: str, how: str, every: int, at_least: int
) -> None:
    found = driven(tmp_path, "faults", work, where, how, 0, "once", every, faults=True)
    judge(found, at_least)


@pytest.mark.soak
@pytest.mark.parametrize("how", ["die", "tear"])
@pytest.mark.parametrize(
    ("work", "where", "at_least"),
    [
        ("open", "/desk/", 400),
        ("create", "/desk/", 400),
        ("migrate", "/desk/", 500),
        ("publish", "/share/", 80),
    ],
)
def test_it_may_die_at_every_call(
    tmp_path: Path, work: str, where: str, how: str, at_least: int
) -> None:
    found = driven(tmp_path, "faults", work, where, how, 0, "once", EVERY_CALL, faults=True)
    judge(found, at_least)
