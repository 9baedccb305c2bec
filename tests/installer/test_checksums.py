"""The list of hashes beside what is handed out."""

import subprocess
from pathlib import Path

from installer.artefacts.checksums import NAME, verify_checksums, write_checksums


def _folder(root: Path) -> Path:
    (root / "deep").mkdir()
    (root / "b setup.exe").write_bytes(b"setup")
    (root / "a.zip").write_bytes(b"zip")
    (root / "deep" / "é.json").write_bytes(b"{}")
    return root


def test_sha256sum_agrees_with_the_list(tmp_path: Path) -> None:
    write_checksums(_folder(tmp_path))
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", NAME], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(b": OK") == 3


def test_the_list_is_sorted_and_the_same_when_written_again(tmp_path: Path) -> None:
    first = write_checksums(_folder(tmp_path)).read_bytes()
    assert write_checksums(tmp_path).read_bytes() == first
    names = [line.split("  ", 1)[1] for line in first.decode().splitlines()]
    assert names == ["a.zip", "b setup.exe", "deep/é.json"]


def test_what_was_not_touched_is_well(tmp_path: Path) -> None:
    write_checksums(_folder(tmp_path))
    assert verify_checksums(tmp_path) == []


def test_every_kind_of_difference_is_told(tmp_path: Path) -> None:
    write_checksums(_folder(tmp_path))
    (tmp_path / "a.zip").write_bytes(b"zap")
    (tmp_path / "b setup.exe").unlink()
    (tmp_path / "new.msi").write_bytes(b"")
    assert verify_checksums(tmp_path) == [
        "b setup.exe: missing",
        "new.msi: not listed",
        "a.zip: differs",
    ]
