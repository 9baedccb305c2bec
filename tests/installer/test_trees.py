"""Archives whose bytes depend on their content alone."""

import os
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

from installer.artefacts.trees import settle, write_tar, write_zip

MOMENT = datetime(2026, 11, 27, 16, 45, 30, tzinfo=UTC)
EPOCH = int(MOMENT.timestamp())


def tree(root: Path, names: list[str], rights: int) -> Path:
    """The same content, made in another order, at another time, with other rights."""
    place = root / "Programma"
    for name in names:
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"inhoud van {name}\n", encoding="utf-8")
        path.chmod(rights)
        os.utime(path, (len(names), rights))
    (place / "start").chmod(0o700)
    settle(place, EPOCH)
    return place


NAMES = ["start", "app/b.py", "app/a.py", "é.txt"]


def test_the_order_in_which_files_were_made_does_not_matter(tmp_path: Path) -> None:
    first = tree(tmp_path / "1", NAMES, 0o644)
    second = tree(tmp_path / "2", NAMES[::-1], 0o600)
    for place in (first, second):
        write_zip(place, place.parent / "a.zip", MOMENT)
        write_tar(place, place.parent / "a.tar.gz", EPOCH)
    for name in ("a.zip", "a.tar.gz"):
        made = [(tmp_path / number / name).read_bytes() for number in "12"]
        assert made[0] == made[1]


def test_a_zip_holds_the_folder_with_its_name_and_date(tmp_path: Path) -> None:
    place = tree(tmp_path, NAMES, 0o644)
    write_zip(place, tmp_path / "a.zip", MOMENT)
    with ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == sorted(f"Programma/{name}" for name in NAMES)
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 27, 16, 45, 30)}
        assert archive.read("Programma/é.txt").decode() == "inhoud van é.txt\n"


def test_a_tar_says_who_may_what_and_no_more(tmp_path: Path) -> None:
    place = tree(tmp_path, NAMES, 0o606)
    write_tar(place, tmp_path / "a.tar.gz", EPOCH)
    with tarfile.open(tmp_path / "a.tar.gz") as archive:
        entries = {entry.name: entry for entry in archive}
    assert {entry.mtime for entry in entries.values()} == {EPOCH}
    assert {(entry.uid, entry.uname) for entry in entries.values()} == {(0, "root")}
    assert entries["Programma/start"].mode == 0o755
    assert entries["Programma/app/a.py"].mode == 0o644
