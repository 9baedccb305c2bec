"""Which release is made: one version, one moment."""

import subprocess
from pathlib import Path

import pytest

from app import __version__
from installer.artefacts.release import Release, four_numbers, this_release


def test_the_version_is_the_one_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795798828")
    release = this_release()
    assert release.version == __version__
    assert release.moment.isoformat() == "2026-11-27T17:00:28+00:00"
    assert release.named("-setup.exe") == f"Samenlevingsroute-{__version__}-setup.exe"


def test_without_being_told_the_moment_is_that_of_the_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    date = "2026-03-04T05:06:07+00:00"
    monkeypatch.setenv("GIT_COMMITTER_DATE", date)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=n", "-c", "user.email=n@example.org"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "commit", "--quiet", "--allow-empty", "-m", "x"], check=True)
    assert this_release(tmp_path).moment.isoformat() == date


def test_without_history_and_without_being_told_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(SystemExit, match="SOURCE_DATE_EPOCH"):
        this_release(tmp_path)


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", "0.1.0.0"), ("2", "2.0.0.0"), ("1.2.3.4.5", "1.2.3.4")]
)
def test_windows_counts_with_four_numbers(version: str, numbers: str) -> None:
    assert four_numbers(version, ".") == numbers


def test_a_release_is_dated_in_utc() -> None:
    assert Release("1.0", 0).moment.isoformat() == "1970-01-01T00:00:00+00:00"
