"""Who has a dossier open."""

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from app.storage import lock
from app.storage.errors import Trouble
from app.storage.process import own_start, process_start
from tests.unit.storage.dossiers import closed_dossier, made, opened, refused, remark_in, write


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "M.samenroute"


def ended_process() -> int:
    """The number of a process that ran a moment ago."""
    with subprocess.Popen(["true"]) as child:
        child.wait()
    return child.pid


def holder(**values: Any) -> str:
    """A lock file as this program writes it."""
    here: dict[str, Any] = {
        "user": "Ans",
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "process_start": own_start(),
        "program": "Samenlevingsroute 0.1.0",
        "since": "2026-01-01T12:00:00+00:00",
    }
    return json.dumps({**here, **values})


def test_it_is_there_while_the_dossier_is_open(place: Path) -> None:
    with made(place):
        written = json.loads(lock.lock_path(place).read_bytes())
        assert set(written) == {"user", "host", "pid", "process_start", "program", "since"}
        assert (written["user"], written["pid"]) == ("noor", os.getpid())
        with refused(Trouble.LOCKED) as caught:
            opened(place, "ans")
        assert caught.value.data["user"] == "noor"
        assert caught.value.data["since"] == written["since"]
        found = lock.held_by(place)
        assert found is not None
        assert found.host == socket.gethostname()
    assert not lock.lock_path(place).exists()
    assert lock.held_by(place) is None


def test_who_may_not_write_can_read(place: Path) -> None:
    with made(place) as session:
        write(session, "open")
        session.publish()
        assert remark_in(place) == "open"


def test_a_dead_process_of_this_machine_is_taken_over(place: Path) -> None:
    closed_dossier(place)
    lock.lock_path(place).write_text(holder(pid=ended_process()))
    assert lock.held_by(place) is None
    with opened(place):
        assert json.loads(lock.lock_path(place).read_bytes())["pid"] == os.getpid()


def test_a_number_that_is_used_again_is_another_process(place: Path) -> None:
    closed_dossier(place)
    lock.lock_path(place).write_text(holder(process_start="00000000:1"))
    with opened(place):
        pass


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(holder(host="elders", pid=1, since="2020-01-01T00:00:00+00:00"), id="foreign"),
        pytest.param(holder(), id="ourselves"),
        pytest.param(holder(pid=0), id="no process"),
        pytest.param(holder(pid=-5), id="negative process"),
        pytest.param(holder(process_start=""), id="unknown start"),
        pytest.param("", id="empty"),
        pytest.param("\0" * 200, id="zeros"),
        pytest.param("geen json", id="garbage"),
        pytest.param("{}", id="nobody"),
        pytest.param("[]", id="list"),
        pytest.param("7", id="number"),
        pytest.param("[" * 4_096, id="deep"),
        pytest.param(holder(pid=None), id="null"),
        pytest.param(holder(user="x" * 100_000), id="100 kB"),
        pytest.param(holder(pid="9" * 4_000), id="huge number"),
    ],
)
def test_any_other_lock_is_respected(place: Path, content: str) -> None:
    closed_dossier(place)
    path = lock.lock_path(place)
    path.write_text(content)
    with refused(Trouble.LOCKED):
        opened(place)
    assert path.read_text() == content
    assert lock.held_by(place) is not None


def test_bytes_that_are_no_text_are_respected(place: Path) -> None:
    closed_dossier(place)
    lock.lock_path(place).write_bytes(bytes(range(256)))
    with refused(Trouble.LOCKED):
        opened(place)


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_a_pipe_in_its_place_does_not_hang(place: Path) -> None:
    closed_dossier(place)
    os.mkfifo(lock.lock_path(place))
    with refused(Trouble.LOCKED):
        opened(place)


def test_a_folder_in_its_place_is_respected(place: Path) -> None:
    closed_dossier(place)
    lock.lock_path(place).mkdir()
    with refused(Trouble.LOCKED):
        opened(place)


def test_only_our_own_lock_is_removed(place: Path) -> None:
    with made(place):
        lock.lock_path(place).write_text(holder(user="iemand anders"))
    assert "iemand anders" in lock.lock_path(place).read_text()


@pytest.mark.parametrize("user", ["Noor \udce9", "n" * 100_000, "", '"}{'])
def test_any_name_gives_a_lock_that_we_can_release(place: Path, user: str) -> None:
    held = lock.acquire(place, user)
    assert lock.held_by(place) == held.holder
    held.release()
    assert not lock.lock_path(place).exists()


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with refused(Trouble.MISSING):
        lock.acquire(tmp_path / "weg" / "M.samenroute", "noor")


def test_another_process_sees_who_has_it(place: Path) -> None:
    source = (
        "import sys; from pathlib import Path; from app.storage import lock;"
        "held = lock.acquire(Path(sys.argv[1]), 'Ans'); print('taken', flush=True);"
        "sys.stdin.readline(); held.release()"
    )
    closed_dossier(place)
    command = [sys.executable, "-c", source, str(place)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == "taken\n"
        began = time.monotonic()
        with refused(Trouble.LOCKED) as caught:
            opened(place)
        assert time.monotonic() - began < 1
        assert caught.value.data["user"] == "Ans"
        other.stdin.write("\n")
        other.stdin.flush()
        assert other.wait(10) == 0
    with opened(place):
        pass


def test_of_two_processes_that_want_it_one_gets_it(place: Path) -> None:
    """Eight rounds of two: also when a dead lock is to be taken over by both."""
    source = (
        "import sys; from pathlib import Path; from app.storage import lock;"
        "from app.storage.errors import StorageError\n"
        "for line in sys.stdin:\n"
        "    try:\n"
        "        held = lock.acquire(Path(line.strip()), 'x'); print('got', flush=True)\n"
        "    except StorageError as error:\n"
        "        print(error.trouble, flush=True)\n"
    )
    dead = ended_process()
    pair = [
        subprocess.Popen(
            [sys.executable, "-c", source], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    answers: list[list[str]] = []
    for number in range(8):
        document = place.with_name(f"{number}.samenroute")
        if number % 2:
            lock.lock_path(document).write_text(holder(pid=dead))
        for child in pair:
            assert child.stdin
            child.stdin.write(f"{document}\n")
            child.stdin.flush()
        answers.append(sorted(child.stdout.readline().strip() for child in pair if child.stdout))
    for child in pair:
        child.communicate()
    assert answers == [["got", "locked"]] * 8


def test_a_process_that_is_gone_has_no_start() -> None:
    assert process_start(os.getpid()) == own_start() != ""
    assert process_start(ended_process()) is None
    assert process_start(0) is None
    assert process_start(-1) is None
