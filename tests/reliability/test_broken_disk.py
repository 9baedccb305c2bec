"""A disk or share that fails: all or nothing, a stable code, and the same session goes on (P3)."""

import errno
from collections import Counter
from pathlib import Path

import pytest

from app.storage.errors import Trouble
from tests.reliability.faults import Findings, driven, linux
from tests.reliability.kinds import KINDS

pytestmark = linux

EXPECTED = {
    Trouble.DAMAGED,
    Trouble.DISK_FULL,
    Trouble.FOLDER_GONE,
    Trouble.LOCKED,
    Trouble.MISSING,
    Trouble.NO_RIGHTS,
    Trouble.STATE_FULL,
    Trouble.STATE_UNAVAILABLE,
    Trouble.TARGET_GONE,
    Trouble.TRANSACTION_LOST,
    Trouble.UNREADABLE,
}


def judge(found: Findings, at_least: int) -> None:
    """Nothing is broken, what failed said why, and at the end the work got through."""
    assert [line for line in found if line["bad"]] == []
    assert not any(line["killed"] for line in found)
    troubles = Counter(code for line in found for code in line["troubles"])
    assert set(troubles) <= EXPECTED
    assert troubles.total() >= at_least // 2
    assert len(found) > at_least
    assert found[-1]["troubles"] == []
    assert {name for line in found for name in line.get("left", [])} == set()


@pytest.mark.parametrize(
    ("work", "where", "error", "sticky", "every", "at_least"),
    [
        ("open", "/work.db", errno.EIO, "once", 23, 15),
        ("open", "/state/", errno.ENOSPC, "sticky", 29, 10),
        ("open", "/desk/", errno.ESTALE, "once", 43, 10),
        ("create", "/desk/", errno.EIO, "sticky", 61, 5),
        ("migrate", "/state/", errno.EIO, "once", 37, 10),
        ("migrate", "/desk/", errno.ENOSPC, "sticky", 61, 8),
        ("publish", "/share/", errno.EIO, "once", 8, 9),
        ("publish", "/share/", errno.ENOSPC, "once", 8, 9),
        ("publish", "/share/", errno.ESTALE, "sticky", 8, 9),
    ],
)
def test_any_call_may_fail(
    tmp_path: Path, work: str, where: str, error: int, sticky: str, every: int, at_least: int
) -> None:
    found = driven(tmp_path, "faults", work, where, "fail", error, sticky, every, faults=True)
    judge(found, at_least)


def kinds(folder: Path, error: int, sticky: str, every: int) -> None:
    found = driven(folder, "kinds", error, sticky, every, faults=True)
    assert [line for line in found if line["bad"]] == []
    assert found.pop()["kind"] == "published"
    for kind in KINDS:
        attempts = [line for line in found if line["kind"] == kind]
        assert len(attempts) > 1, "it must fail at least once"
        assert attempts[-1]["trouble"] == "", "it must get through in the end"
        assert attempts[0]["trouble"] in EXPECTED, attempts[0]
        assert any(line["changed"] for line in attempts), kind


def test_every_kind_of_command_may_fail(tmp_path: Path) -> None:
    """All or nothing, and memory, records and log agree, for all that a person can do."""
    kinds(tmp_path, errno.EIO, "sticky", 11)


@pytest.mark.soak
@pytest.mark.parametrize("sticky", ["once", "sticky"])
@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC, errno.ESTALE])
def test_every_call_of_every_kind_of_command_may_fail(
    tmp_path: Path, error: int, sticky: str
) -> None:
    kinds(tmp_path, error, sticky, 1)


@pytest.mark.soak
@pytest.mark.parametrize("sticky", ["once", "sticky"])
@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC, errno.ESTALE])
@pytest.mark.parametrize(
    ("work", "where", "at_least"),
    [
        ("open", "/desk/", 200),
        ("create", "/desk/", 200),
        ("migrate", "/desk/", 200),
        ("publish", "/share/", 60),
    ],
)
def test_every_call_may_fail(
    tmp_path: Path, work: str, where: str, error: int, sticky: str, at_least: int
) -> None:
    found = driven(tmp_path, "faults", work, where, "fail", error, sticky, 1, faults=True)
    judge(found, at_least)
