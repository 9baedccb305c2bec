"""Three laptops, one shared folder, and everything that can happen there in any order."""

import json
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from app.domain.changes import Draft
from app.domain.decisions import Body
from app.domain.errors import DomainError
from app.domain.instances import Status, StepInstance
from app.domain.town_hall import Neighbourhood, Person
from app.editing.commands import decisions, instances, neighbourhoods, people
from app.editing.edit import Edit
from app.editing.session import Session
from app.storage import lock
from app.storage.errors import StorageError, Trouble
from app.storage.publish import Outcome
from tests.unit.storage.conftest import MEMORY
from tests.unit.storage.dossiers import (
    ORDER,
    TALKS,
    judge_file,
    judge_session,
    laptop,
    made,
    opened,
    remark,
    remark_change,
)

USERS = ("noor", "ans", "bo")
DAY = date(2026, 5, 1)
HAPPENED: Counter[str] = Counter()
"""What the histories of a run came across, so that a run that tried nothing is no success."""

who = st.sampled_from(USERS)
words = st.sampled_from(["", "a", "ab", "\u00e9\u202e", "lang " * 50])


@dataclass
class Desk:
    """A laptop and what is open on it."""

    user: str
    state: Path
    path: Path
    session: Session | None = None
    visit: object = field(default_factory=object)


@contextmanager
def at(desk: Desk) -> Iterator[Desk]:
    with laptop(desk.state):
        yield desk


class Laptops(RuleBasedStateMachine):
    """No change set that was confirmed to somebody is ever lost."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(dir=MEMORY))
        self.main = self.root / "share" / "M.samenroute"
        self.desks = {user: Desk(user, self.root / "state" / user, self.main) for user in USERS}
        self.confirmed: set[str] = set()
        self.versions: list[bytes] = []
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def clock(self) -> datetime:
        return self.now

    @initialize()
    def begin(self) -> None:
        with at(self.desks["noor"]) as desk:
            desk.session = made(self.main)
            self.confirmed |= {item.id for item in desk.session.history.newest_first()}
        self.versions.append(self.main.read_bytes())

    def teardown(self) -> None:
        for desk in self.desks.values():
            if desk.session is not None:
                with at(desk):
                    desk.session.close()
        shutil.rmtree(self.root)

    def open(self, user: str) -> Session | None:
        """Somebody's open dossier; opened when it was not and nobody else has it."""
        desk = self.desks[user]
        if desk.session is None:
            try:
                desk.session = opened(desk.path, user)
            except StorageError as error:
                if error.trouble is not Trouble.LOCKED:
                    raise
                HAPPENED["locked"] += 1
                if HAPPENED["locked"] % 2:
                    # Somebody tidies up: from now on two have it open at once.
                    lock.lock_path(desk.path).unlink()
                return None
            desk.path = desk.session.document.path
            desk.session.clock = lambda: self.now
            HAPPENED[f"opened, {desk.session.document.outcome}"] += 1
        return desk.session

    @contextmanager
    def editing(self, user: str) -> Iterator[Edit | None]:
        """One command of somebody."""
        with at(self.desks[user]):
            session = self.open(user)
            edit = None if session is None else Edit(session.dossier)
            yield edit
            if session is not None and edit is not None:
                self.keep(session, edit.draft("command"))

    def keep(self, session: Session, draft: Draft, visit: object | None = None) -> None:
        item = session.do(draft, visit=visit)
        if item is not None:
            self.confirmed.add(item.id)
            HAPPENED["edits"] += 1

    @rule(user=who, key=st.sampled_from([ORDER, TALKS]), text=words)
    def note(self, user: str, key: str, text: str) -> None:
        with self.editing(user) as edit:
            if edit:
                instances.set_fields(edit, key, remark=text)

    @rule(user=who, texts=st.lists(words, min_size=1, max_size=4), same=st.booleans())
    def type(self, user: str, texts: list[str], *, same: bool) -> None:
        desk = self.desks[user]
        with at(desk):
            session = self.open(user)
            if session is None:
                return
            if not same:
                desk.visit = object()
            for text in texts:
                change = remark_change(remark(session.dossier), text)
                self.keep(session, Draft("type", (change,)), desk.visit)

    @rule(user=who, name=st.sampled_from(["Zuid", "Noord", "Oost"]))
    def add_wijk(self, user: str, name: str) -> None:
        with self.editing(user) as edit:
            if edit and not edit.dossier.where(Neighbourhood, "name", name):
                neighbourhoods.add(edit, name)

    @rule(user=who, name=st.sampled_from(["Piet", "Mia"]))
    def hire_or_dismiss(self, user: str, name: str) -> None:
        with self.editing(user) as edit:
            if not edit:
                return
            found = edit.dossier.where(Person, "name", name)
            order = edit.dossier.get(StepInstance, ORDER)
            if not found:
                person = people.add(edit, name)
                edit.save(replace(order, owner=person.id))
            else:
                if order.owner == found[0].id:
                    edit.save(replace(order, owner=None))
                edit.delete(found[0])

    @rule(user=who, status=st.sampled_from([Status.IN_PROGRESS, Status.WAITING, None]))
    def set_status(self, user: str, status: Status | None) -> None:
        with self.editing(user) as edit:
            if edit:
                instances.set_status(edit, ORDER, status, today=DAY)

    @rule(user=who)
    def decide(self, user: str) -> None:
        with at(self.desks[user]):
            session = self.open(user)
            if session is None:
                return
            number = session.next_number("decision", 2026)
            edit = Edit(session.dossier)
            decisions.record(edit, decisions.Taken(Body.EXECUTIVE, DAY, number))
            self.keep(session, edit.draft("decide"))
            assert session.next_number("decision", 2026) > number

    @rule(user=who, steps=st.integers(1, 4), back=st.booleans())
    def undo(self, user: str, steps: int, *, back: bool) -> None:
        """Undo a few, and undo that: exactly what it was."""
        with at(self.desks[user]):
            session = self.open(user)
            if session is None:
                return
            states = [session.dossier]
            for _ in range(steps):
                try:
                    self.confirmed.add(session.undo().id)
                except DomainError as error:
                    if error.code != "nothing_to_undo":
                        raise
                    break
                states.append(session.dossier)
                HAPPENED["undone"] += 1
            for state in reversed(states[:-1] if back else []):
                self.confirmed.add(session.redo().id)
                assert session.dossier == state
                HAPPENED["redone"] += 1

    @rule(user=who)
    def redo(self, user: str) -> None:
        with at(self.desks[user]):
            session = self.open(user)
            if session is not None and session.history.redoable() is not None:
                self.confirmed.add(session.redo().id)
                HAPPENED["redone"] += 1

    @rule(user=who, back=st.integers(0, 30))
    def put_back_a_set(self, user: str, back: int) -> None:
        with at(self.desks[user]):
            session = self.open(user)
            if session is None:
                return
            sets = list(session.history.chain())[1:]
            if sets:
                done = session.restore(sets[-1 - back % len(sets)].id)
                if done.item is not None:
                    self.confirmed.add(done.item.id)
                    HAPPENED["restored"] += 1

    @rule(user=who, minutes=st.integers(0, 30))
    def publish(self, user: str, minutes: int) -> None:
        with at(self.desks[user]) as desk:
            session = self.open(user)
            if session is None:
                return
            before = session.dossier
            done = session.publish()
            HAPPENED[done.outcome] += 1
            desk.path = session.document.path
            published = judge_file(desk.path)
            assert published == session.dossier
            if done.outcome is not Outcome.FAST_FORWARDED:
                assert session.dossier == before
            self.versions.append(desk.path.read_bytes())
            assert not session.history.undoable() or session.rewound(self.now) is not None
        self.now += timedelta(minutes=minutes)

    @rule(user=who, publish=st.booleans())
    def close(self, user: str, *, publish: bool) -> None:
        with at(self.desks[user]) as desk:
            if desk.session is None:
                return
            if publish:
                HAPPENED[desk.session.publish().outcome] += 1
                desk.path = desk.session.document.path
            desk.session.close()
            desk.session = None

    @rule(user=who)
    def crash(self, user: str) -> None:
        """The program is gone: nothing is closed or released, the lock names a dead process."""
        with at(self.desks[user]) as desk:
            if desk.session is None:
                return
            document = desk.session.document
            document._copy._drop_connection()
            held = lock.lock_path(document.path)
            found = lock._read(held)
            if found is not None and found.user == user:
                dead = replace(found, process_start="00000000:0")
                held.write_text(lock_text(dead))
            desk.session = None
            HAPPENED["crashes"] += 1

    @rule(version=st.integers(0, 100))
    def put_back_an_older_file(self, version: int) -> None:
        self.main.write_bytes(self.versions[version % len(self.versions)])
        HAPPENED["older files"] += 1

    @rule(user=who)
    def go_back_to_the_main_file(self, user: str) -> None:
        desk = self.desks[user]
        if desk.session is None:
            desk.path = self.main

    @invariant()
    def memory_disk_and_log_agree(self) -> None:
        for desk in self.desks.values():
            if desk.session is not None:
                with at(desk):
                    judge_session(desk.session)

    @invariant()
    def no_set_is_lost(self) -> None:
        files = [*self.root.glob("share/*.samenroute"), *self.root.glob("state/**/work.db")]
        files += self.root.glob("state/*/backups/*/*.samenroute")
        known: set[str] = set()
        for path in files:
            if ".earlier" not in str(path):
                known |= ids(path)
        assert self.confirmed <= known, f"lost: {self.confirmed - known}"

    @invariant()
    def nothing_is_left_lying_about(self) -> None:
        names = {path.name for path in self.main.parent.iterdir()}
        assert not [name for name in names if name.startswith(".~pub-")]


def lock_text(holder: lock.Holder) -> str:
    return json.dumps(asdict(holder))


def ids(path: Path) -> set[str]:
    """The ids in a file; also of a working copy that somebody has open."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM change_set")}


def run(examples: int, steps: int) -> None:
    HAPPENED.clear()
    run_state_machine_as_test(
        Laptops, settings=settings(max_examples=examples, stateful_step_count=steps)
    )


def test_no_order_of_things_loses_a_change_set() -> None:
    run(25, 30)
    assert HAPPENED["edits"] > 50
    for what in ("undone", "redone", "crashes", "older files", "locked", Outcome.PUBLISHED):
        assert HAPPENED[what] > 0, (what, HAPPENED)


@pytest.mark.soak
def test_no_order_of_things_loses_a_change_set_in_the_long_run() -> None:
    run(300, 40)
    assert HAPPENED["edits"] > 2_000
    for outcome in Outcome:
        assert HAPPENED[outcome] + HAPPENED[f"opened, {outcome}"] > 0, (outcome, HAPPENED)
