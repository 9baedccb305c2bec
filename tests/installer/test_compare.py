"""Two builds are compared, down to the file inside an archive."""

import tarfile
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from installer.artefacts.compare import differences


def build(root: Path, text: str) -> Path:
    root.mkdir()
    with ZipFile(root / "a.zip", "w") as archive:
        archive.writestr("inner.txt", text)
    with tarfile.open(root / "b.tar.gz", "w:gz") as packed:
        entry = tarfile.TarInfo("map/inner.txt")
        entry.size = len(text)
        packed.addfile(entry, BytesIO(text.encode()))
    return root


def test_equal_builds_have_no_difference(tmp_path: Path) -> None:
    first = build(tmp_path / "a", "abc")
    (tmp_path / "b").mkdir()
    for path in first.iterdir():
        (tmp_path / "b" / path.name).write_bytes(path.read_bytes())
    assert differences(first, tmp_path / "b") == []


def test_the_file_inside_and_its_byte_are_told(tmp_path: Path) -> None:
    lines = differences(build(tmp_path / "a", "abc"), build(tmp_path / "b", "abd"))
    assert "a.zip: inner.txt: differs from byte 2 (sizes 3 and 3)" in lines
    assert "b.tar.gz: map/inner.txt: differs from byte 2 (sizes 3 and 3)" in lines


def test_what_only_one_of_them_has_is_told(tmp_path: Path) -> None:
    first, second = build(tmp_path / "a", "abc"), build(tmp_path / "b", "abc")
    (second / "extra.txt").write_text("", encoding="utf-8")
    assert "extra.txt: only in one of them" in differences(first, second)


def test_two_of_nothing_are_not_two_equal_builds(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="nothing to compare"):
        differences(tmp_path, tmp_path)
