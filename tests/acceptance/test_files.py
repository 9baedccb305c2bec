"""What happens to files: locks, publishing, trouble, damage, and commands that only look."""

import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.acceptance.conftest import DOSSIER, Disturbed, Mortal
from tests.acceptance.program import CHANGE_ID, Answer, Program, judge, listing, rarely, sha256

CHANGES = (
    ("set", "{}", "1.2", "--status", "B"),
    ("undo", "{}"),
    ("person", "{}", "add", "Nieuw"),
    ("neighbourhood", "{}", "add", "Nieuw"),
)
LOOKS = (
    ("show", "{}"),
    ("show", "{}", "--json"),
    ("history", "{}"),
    ("check", "{}"),
    ("check", "{}", "--ownership"),
    ("report", "{}", "R10", "--format", "xlsx", "--output", "{out}"),
)


def filled(words: tuple[str, ...], file: Path) -> list[str]:
    return [word.format(file, out=file.parent.parent) for word in words]


def lock_of(file: Path) -> Path:
    return file.with_name(f".~lock.{file.name}#")


def write_lock(file: Path, pid: int, start: str, **more: str) -> None:
    holder = {
        "user": "Bram Ketelaar",
        "host": socket.gethostname(),
        "pid": pid,
        "process_start": start,
        "program": "Samenlevingsroute 0.1.0",
        "since": "2026-11-22T08:12:00+00:00",
    }
    lock_of(file).write_text(json.dumps({**holder, **more}), encoding="ascii")


@pytest.fixture
def living() -> Iterator[int]:
    """A process that lives."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process.pid
        process.communicate(b"\n")


def start_of(pid: int) -> str:
    from app.storage.process import process_start  # noqa: PLC0415 - the only look inside

    return process_start(pid) or ""


def test_looking_takes_no_lock_and_writes_nothing(program: Program, file: Path) -> None:
    before = listing(program.folder)
    program.state.mkdir()
    for words in LOOKS:
        answer = program.run(*filled(words, file))
        assert answer.code == (1 if "--ownership" in words else 0)
        assert listing(program.folder) == before
    left = [path for path in program.state.rglob("*") if path.is_file()]
    assert left == [], "private copies are removed"


def test_looking_goes_on_while_somebody_works(program: Program, file: Path, living: int) -> None:
    write_lock(file, living, start_of(living))
    before = listing(program.folder)
    assert program.run("show", file).err == ""
    assert listing(program.folder) == before


def test_a_lock_of_a_living_process(program: Program, file: Path, living: int) -> None:
    write_lock(file, living, start_of(living))
    before = listing(program.folder)
    for words in CHANGES:
        told = program.refused(*filled(words, file))
        assert told.startswith("Bram Ketelaar heeft dit dossier open sinds ")
        assert "Je kunt het nu bekijken." in told
    assert listing(program.folder) == before


def test_a_lock_of_a_dead_process_is_taken_over(program: Program, file: Path, living: int) -> None:
    write_lock(file, living, "van een eerder proces met dit nummer")
    program.id("set", file, "1.1", "--status", "B")
    assert not lock_of(file).exists()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "geen json",
        *rarely("[" * 5000, "host", columns=1),
    ],
)
def test_a_lock_that_says_little_is_respected(program: Program, file: Path, content: str) -> None:
    if content == "host":
        write_lock(file, 1, "x", host="laptop-van-bram")
    else:
        lock_of(file).write_text(content)
    before = listing(program.folder)
    assert "heeft dit dossier open" in program.refused("set", file, "1.1", "--status", "B")
    assert listing(program.folder) == before


def test_no_lock_is_left(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--status", "B")
    program.refused("set", file, "1.1", "--status", "G")
    program.refused("set", file, "9.9", "--status", "G")
    program.refused("set", file, "1.1", "--check", "x", code=2)
    assert [path.name for path in program.folder.iterdir()] == [file.name]


def test_not_published_is_told_and_made_good(program: Program, file: Path) -> None:
    """Durable here, not in the file: 3, no id; the next command brings both."""
    file.chmod(0o444)
    before = sha256(file)
    told = program.refused("set", file, "1.1", "--remark", "eerst", code=3)
    assert "geen rechten" in told
    where = told.strip().rpartition("bewaard op deze laptop: ")[2].rstrip(".")
    assert Path(where).is_file()
    assert Path(where).is_relative_to(program.state)
    assert sha256(file) == before
    looked = program.run("show", file, "--json")
    assert "Op deze laptop staan wijzigingen die nog niet in dit bestand staan." in looked.err
    assert looked.code == 0
    assert looked.json["instances"][0]["remark"] == ""
    file.chmod(0o644)
    program.id("set", file, "1.1", "--internal-remark", "daarna")
    assert program.instance(file, "1.1")["remark"] == "eerst"
    assert program.run("show", file).err == ""
    assert program.run("check", file).code == 0


def test_the_next_command_brings_it_even_when_it_changes_nothing(
    program: Program, file: Path
) -> None:
    file.chmod(0o444)
    program.refused("set", file, "1.1", "--remark", "eerst", code=3)
    file.chmod(0o644)
    assert program.run("set", file, "1.1", "--remark", "eerst").nothing_changed
    assert program.instance(file, "1.1")["remark"] == "eerst"


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot go on Windows")
def test_the_folder_goes_at_the_worst_moment(
    program: Program, file: Path, disturbed: Disturbed
) -> None:
    """The share falls away after the change was kept and before it is published."""
    gone = file.parent.with_name("weg")
    env = disturbed(
        "if event == 'sqlite3.connect' and '.~pub-' in str(words[0]):\n"
        f"    os.path.isdir({str(file.parent)!r}) and"
        f" os.rename({str(file.parent)!r}, {str(gone)!r})"
    )
    outside = program.folder.parent
    answer = program.run("set", file, "1.1", "--remark", "bewaard", env=env, folder=outside)
    assert (answer.code, answer.out) == (3, ""), answer
    assert "bewaard op deze laptop: " in answer.err
    gone.rename(file.parent)
    program.id("set", file, "1.1", "--due", "1-1-2027")
    assert program.instance(file, "1.1")["remark"] == "bewaard"
    names = [path.name for path in file.parent.iterdir()]
    assert names == [file.name], "nothing half written is left"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_full_disk_while_publishing(program: Program, file: Path, disturbed: Disturbed) -> None:
    env = disturbed(
        "if event == 'sqlite3.connect' and '.~pub-' in str(words[0]):\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, resource.RLIM_INFINITY))"
    )
    before = sha256(file)
    answer = program.run("set", file, "1.1", "--remark", "bewaard", env=env)
    assert (answer.code, answer.out) == (3, ""), answer
    assert "bewaard op deze laptop: " in answer.err
    assert sha256(file) == before
    program.id("set", file, "1.1", "--due", "1-1-2027")
    assert program.instance(file, "1.1")["remark"] == "bewaard"
    assert [path.name for path in program.folder.iterdir()] == [file.name]


def test_an_interrupted_publication_prints_no_id(
    program: Program, file: Path, disturbed: Disturbed
) -> None:
    """Ended at the moment before the file is replaced: the id was not printed, nothing is lost."""
    env = disturbed("if event == 'os.rename' and '.~pub-' in str(words[0]):\n    os._exit(9)")
    before = sha256(file)
    done = subprocess.run(
        program.command("set", file, "1.1", "--remark", "x"),
        env=program.environment(**env),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (9, b"")
    assert sha256(file) == before
    program.id("set", file, "1.1", "--due", "1-1-2027")
    found = program.instance(file, "1.1")
    assert (found["remark"], found["due"]) == ("x", "2027-01-01")
    assert [path.name for path in program.folder.iterdir()] == [file.name]


def test_the_file_was_moved_or_removed(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--remark", "x")
    file.rename(file.with_name("Anders.samenroute"))
    told = program.refused("set", file, "1.1", "--remark", "y", code=3)
    assert "is verplaatst of verwijderd. Je werk staat op deze laptop (" in told
    assert not file.exists(), "an original that somebody moved is never made again silently"
    assert program.id("set", "Anders.samenroute", "1.1", "--remark", "y")


def test_an_older_copy_was_put_back(program: Program, file: Path) -> None:
    """It was once not told when opening, and not publishing, met the older copy."""
    older = file.read_bytes()
    program.id("set", file, "1.1", "--remark", "nieuw")
    file.write_bytes(older)
    looked = program.run("show", file)
    assert "Op deze laptop staan wijzigingen" in looked.err
    answer = program.run("set", file, "1.1", "--due", "1-1-2027")
    assert answer.code == 0
    assert CHANGE_ID.fullmatch(answer.out.strip())
    assert "Er stond een oudere versie van dit dossier." in answer.err
    found = program.instance(file, "1.1")
    assert (found["remark"], found["due"]) == ("nieuw", "2027-01-01")
    kept = [path.read_bytes() for path in program.state.rglob("*") if path.is_file()]
    assert older in kept


def test_a_colleague_who_goes_on_is_followed(
    program: Program, colleague: Program, file: Path
) -> None:
    program.id("set", file, "1.1", "--remark", "een")
    colleague.id("set", file, "1.2", "--remark", "twee")
    program.id("set", file, "1.3", "--remark", "drie")
    view = program.show(file)
    assert [item["remark"] for item in view["instances"][:3]] == ["een", "twee", "drie"]
    assert [path.name for path in program.folder.iterdir()] == [file.name]


def test_both_changed_nothing_is_overwritten(
    program: Program, colleague: Program, file: Path
) -> None:
    """It once went on silently in the copy, with 0 and an id, when opening had made that."""
    file.chmod(0o444)
    program.refused("set", file, "1.1", "--remark", "van mij", code=3)
    file.chmod(0o644)
    colleague.id("set", file, "1.1", "--remark", "van een collega")
    theirs = sha256(file)
    told = program.refused("set", file, "1.2", "--remark", "ook van mij", code=3)
    assert "Een collega heeft het dossier intussen gewijzigd. Er is niets overschreven." in told
    assert sha256(file) == theirs
    (beside,) = (path for path in program.folder.iterdir() if path != file)
    assert beside.name.startswith(f"{file.stem} (kopie van ")
    assert beside.name in told
    view = program.show(beside)
    assert [item["remark"] for item in view["instances"][:2]] == ["van mij", "ook van mij"]
    assert program.instance(file, "1.1")["remark"] == "van een collega"
    for path in (file, beside):
        program.id("set", path, "1.3", "--remark", "verder")
        assert program.run("check", path).code == 0


def test_a_folder_without_rights(mortal: Mortal) -> None:
    program, limits = mortal
    program.folder.chmod(0o555)
    file = program.folder / DOSSIER
    before = sha256(file)
    for words in (
        ("set", file, "1.1", "--status", "B"),
        ("new", "N.samenroute", "--municipality", "X"),
    ):
        answer = program.run(*words, preexec=limits)
        assert (answer.code, answer.out) == (3, "")
        assert "Je hebt geen rechten om" in answer.err
    assert program.run("show", file, preexec=limits).code == 0
    report = program.run("report", file, "R10", "--format", "xlsx", preexec=limits)
    assert (report.code, report.out) == (3, "")
    assert "Je hebt geen rechten om" in report.err
    assert sha256(file) == before


def test_a_file_without_rights(mortal: Mortal) -> None:
    program, limits = mortal
    file = program.folder / DOSSIER
    file.chmod(0)
    for words in (("show", file), ("check", file), ("set", file, "1.1", "--status", "B")):
        answer = program.run(*words, preexec=limits)
        assert (answer.code, answer.out) == (3, "")
        assert "rechten" in answer.err
    closed = program.folder / "dicht"
    closed.mkdir()
    closed.chmod(0)
    file.chmod(0o666)
    report = program.run(
        *("report", file, "R10", "--format", "xlsx", "--output", closed / "r.xlsx"), preexec=limits
    )
    assert report.code == 3
    assert (
        program.run("new", closed / "x.samenroute", "--municipality", "X", preexec=limits).code == 3
    )


def test_a_state_folder_that_cannot_be(program: Program, file: Path) -> None:
    program.state.write_text("een bestand")
    before = sha256(file)
    for words in (("show", file), ("set", file, "1.1", "--status", "B")):
        assert "De map van het programma" in program.refused(*words, code=3)
    assert sha256(file) == before


NO_DOSSIER: dict[str, Callable[[Path, Path], object]] = {
    "missing": lambda path, _: None,
    "folder": lambda path, _: path.mkdir(),
    "pipe": lambda path, _: os.mkfifo(path),
    "link": lambda path, file: path.symlink_to(file),
    "device": lambda path, _: path.symlink_to("/dev/zero"),
    "empty": lambda path, _: path.touch(),
    "text": lambda path, _: path.write_text("hallo" * 100),
    "zip": lambda path, _: path.write_bytes(b"PK\x03\x04" + bytes(2000)),
}


@pytest.mark.parametrize("kind", NO_DOSSIER)
def test_what_is_no_dossier(program: Program, file: Path, kind: str) -> None:
    path = program.folder / "x.samenroute"
    NO_DOSSIER[kind](path, file)
    for words in (LOOKS[1], LOOKS[3], CHANGES[0]):
        told = program.refused(*filled(words, path), code=3)
        assert str(path) in told


def test_places_where_no_file_can_be(program: Program, file: Path) -> None:
    for path in (file / "x.samenroute", Path("/dev/zero"), Path("x" * 300), Path("/")):
        program.refused("show", path, code=3)
        program.refused("set", path, "1.1", "--status", "B", code=3)


def test_a_dossier_of_a_newer_program(program: Program, file: Path) -> None:
    for version, readable in ((1_900, True), (2_000, False)):
        with closing(sqlite3.connect(file)) as connection:
            connection.execute(f"PRAGMA user_version={version}")
        before = sha256(file)
        looked = program.run("show", file)
        if readable:
            assert looked.code == 0
            told = program.refused("set", file, "1.1", "--status", "B")
            assert "Je kunt het bekijken, niet wijzigen." in told
        else:
            assert (looked.code, looked.out) == (3, "")
            assert "Vraag IT om een nieuwere versie." in looked.err
            program.refused("set", file, "1.1", "--status", "B", code=3)
        assert sha256(file) == before


def test_a_file_of_another_program(program: Program, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA application_id=1")
    assert "gemaakt door een ander programma" in program.refused("check", file, code=3)


def test_foreign_parts_are_refused(program: Program, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE VIEW kijk AS SELECT 1")
    assert "onderdelen die niet in een dossier horen" in program.refused("show", file, code=3)


def test_flipped_bytes_are_noticed(program: Program, file: Path) -> None:
    """`check` never calls a file whole that `show` cannot read."""
    whole = file.read_bytes()
    for place in (100, 4_096 * 3 + 3, len(whole) // 2):
        hurt = bytearray(whole)
        for offset in range(8):
            hurt[min(place + offset, len(hurt) - 1)] ^= 0xA5
        file.write_bytes(hurt)
        checked = program.run("check", file)
        assert checked.code in (0, 3)
        shown = program.run("show", file)
        assert shown.code in (0, 3)
        if checked.code == 0:
            assert shown.code == 0
    file.write_bytes(whole[: len(whole) // 2])
    told = program.refused("check", file, code=3)
    assert f"{file.name} is beschadigd en is niet geopend." in told


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE person SET name = 'Iemand Anders' WHERE name LIKE 'Noor%'",
        "UPDATE step SET title = 'Anders' WHERE code = '1.1'",
        "DELETE FROM neighbourhood WHERE name = 'Oost'",
        "UPDATE change SET new = '\"x\"' WHERE field <> '*'",
        "DELETE FROM change_set WHERE seq = 2",
        "UPDATE step SET phase = 'weg' WHERE code = '1.1'",
        *rarely(
            "UPDATE change SET new = '{' WHERE rowid = 1",
            "UPDATE change_set SET at = 'gisteren'",
            "UPDATE change_set SET origin = 'x'",
            "UPDATE step SET level = 'x' WHERE code = '1.1'",
            "DELETE FROM document",
            columns=1,
        ),
    ],
)
def test_a_row_changed_behind_its_back(program: Program, file: Path, statement: str) -> None:
    """The pages are fine, so only replaying the log can tell."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        changed = connection.execute(statement).rowcount
        connection.commit()
    assert changed
    program.refused("check", file, code=3)
    assert program.run("history", file).code in (0, 3)


def test_the_last_good_version_is_named(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--remark", "a")
    hurt = bytearray(file.read_bytes())
    hurt[4096:8192] = bytes(4096)
    file.write_bytes(hurt)
    answer = program.run("show", file)
    assert answer.code == 3
    assert "Het beschadigde bestand blijft staan." in answer.err
    assert file.read_bytes() == hurt


def test_check_ownership_finds_and_is_satisfied(program: Program, file: Path) -> None:
    answer = program.run("check", file, "--ownership")
    assert answer.code == 1
    lines = answer.out.splitlines()
    assert "1.1: heeft geen eigenaar" in lines
    assert "1.4 Oude Haven: heeft geen eigenaar" in lines
    assert answer.err == f"{len(lines)} bevindingen.\n"
    program.id("set", file, "1.1", "--owner", "Noor Wielinga")
    less = program.run("check", file, "--ownership")
    assert "1.1: heeft geen eigenaar" not in less.out
    assert len(less.out.splitlines()) == len(lines) - 1


def test_a_sound_dossier(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--remark", "a")
    answer = program.run("check", file)
    assert (answer.code, answer.out, answer.err) == (0, "Het dossier is heel.\n", "")


def test_ten_at_once(program: Program, file: Path) -> None:
    """Each succeeds or is refused with the reason; what succeeded is there."""
    steps = ("1.1", "1.2", "1.3", "1.5", "2.1", "2.5", "3.1", "3.2", "3.3", "3.4")
    running = {
        step: subprocess.Popen(
            program.command("set", file, step, "--remark", f"van {step}"),
            cwd=program.folder,
            env=program.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for step in steps
    }
    done: dict[str, Answer] = {}
    for step, process in running.items():
        out, err = process.communicate(timeout=120)
        done[step] = Answer(process.returncode, out, err)
    for answer in done.values():
        judge(answer)
        if answer.code:
            assert answer.code == 1, answer
            assert "heeft dit dossier open" in answer.err, answer
    kept = [step for step in steps if done[step].code == 0]
    assert kept
    assert len({done[step].id for step in kept}) == len(kept)
    view = program.show(file)
    for item in view["instances"]:
        if item["step"] in steps:
            expected = f"van {item['step']}" if item["step"] in kept else ""
            assert item["remark"] == expected
    assert program.run("check", file).code == 0
    assert [path.name for path in program.folder.iterdir()] == [file.name]


def test_a_copy_by_hand_is_a_dossier_of_its_own(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--remark", "samen")
    copy = Path(shutil.copy(file, program.folder / "Kopie.samenroute"))
    program.id("set", copy, "1.1", "--remark", "kopie")
    program.id("set", file, "1.1", "--remark", "echt")
    assert program.instance(copy, "1.1")["remark"] == "kopie"
    assert program.instance(file, "1.1")["remark"] == "echt"


def test_the_version_that_is_named_is_whole_and_the_last(program: Program, file: Path) -> None:
    """The way back stands in the sentence: when, and where the backup is."""
    program.id("set", file, "1.1", "--status", "B")
    program.id("set", file, "1.1", "--owner", "Noor Wielinga")
    file.write_bytes(file.read_bytes()[:20_000])
    answer = program.run("show", file)
    assert answer.code == 3
    found = re.search(
        r"De laatste goede versie is van \S+ \S+: (.+?)\. Het beschadigde", answer.err
    )
    assert found
    back = program.run("check", found[1])
    assert (back.code, back.out) == (0, "Het dossier is heel.\n")
    assert program.instance(found[1], "1.1")["owner"] == "Noor Wielinga"


def test_pending_work_is_published_by_a_refused_command_too(program: Program, file: Path) -> None:
    """What is on this laptop only does not wait for a command that is allowed."""
    program.id("set", file, "1.1", "--status", "B")
    older = file.read_bytes()
    program.id("set", file, "1.1", "--remark", "onderweg")
    file.write_bytes(older)
    assert program.run("set", file, "9.9", "--status", "B").code == 1
    assert '"onderweg"' in program.run("show", file, "--json").out


def test_a_damaged_working_copy_is_told_and_kept(program: Program, file: Path) -> None:
    """The work goes on with what is shared; nobody knows what the damaged copy held."""
    program.id("set", file, "1.1", "--remark", "gedeeld")
    work = next(program.state.glob("work/*/work.db"))
    work.write_bytes(b"\0" * 8_192)
    answer = program.run("set", file, "1.1", "--status", "B")
    assert answer.code == 0
    assert "De werkkopie op deze laptop was beschadigd." in answer.err
    assert program.instance(file, "1.1")["remark"] == "gedeeld"
    assert any(found.read_bytes() == b"\0" * 8_192 for found in program.state.rglob("work.db"))


def flip(file: Path) -> None:
    """One byte of a status: the pages stay whole."""
    content = file.read_bytes()
    assert b"in_progress" in content
    file.write_bytes(content.replace(b"in_progress", b"in_progrXss"))


def test_a_damaged_row_is_told_with_the_way_back_and_never_silently_replaced(
    program: Program, file: Path
) -> None:
    """The sentence named no file and said that there was no backup; the next command hid it all."""
    program.id("set", file, "1.1", "--status", "B")
    flip(file)
    damaged = file.read_bytes()
    told = program.run("show", file)
    assert told.code == 3
    assert told.err.startswith(f"{file.name} is beschadigd en is niet geopend.")
    found = re.search(r"De laatste goede versie is van \S+ \S+: (.+?)\. Het besch", told.err)
    assert found
    assert program.run("check", found[1]).code == 0
    answer = program.run("set", file, "1.1", "--remark", "verder")
    assert answer.code == 0
    assert "was beschadigd. Dat bestand is bewaard bij de reservekopieën" in answer.err
    assert program.instance(file, "1.1")["status"] == "in_progress"
    kept = list(program.state.glob("backups/*/*-beschadigd.samenroute"))
    assert [path.read_bytes() for path in kept] == [damaged]


def test_work_goes_along_when_somebody_renamed_the_file(program: Program, file: Path) -> None:
    """What was not published yet was dropped from sight without a word."""
    program.id("set", file, "1.1", "--status", "B")
    file.chmod(0o444)
    assert program.run("set", file, "1.1", "--remark", "onderweg").code == 3
    file.chmod(0o644)
    renamed = file.rename(file.with_name("Hernoemd.samenroute"))
    looked = program.run("show", renamed, "--json")
    assert looked.code == 0
    assert f"{file.name} staat er niet meer. Op deze laptop staat nog werk daaraan" in looked.err
    assert '"onderweg"' not in looked.out
    answer = program.run("set", renamed, "1.1", "--owner", "Noor Wielinga")
    assert answer.code == 0
    assert f"{file.name} staat er niet meer. Het werk daaraan" in answer.err
    assert program.instance(renamed, "1.1")["remark"] == "onderweg"
    assert program.run("show", renamed).err == ""
