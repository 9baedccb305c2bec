"""Undo and redo always bring back the exact state, to the very start (P19)."""

import shutil
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.instances import StepInstance
from app.domain.town_hall import Neighbourhood, Person
from app.editing.commands import instances, neighbourhoods, people
from app.editing.edit import Edit
from tests.unit.storage.conftest import MEMORY
from tests.unit.storage.dossiers import (
    ORDER,
    TALKS,
    founding,
    judge_session,
    laptop,
    made,
    opened,
)

HAPPENED: Counter[str] = Counter()

names = st.sampled_from(["Noord", "Zuid", "West"])
texts = st.sampled_from(["", "a", "b", "lang " * 20])


class Undoing(RuleBasedStateMachine):
    """One dossier, with the states that undo and redo must bring back."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(dir=MEMORY))
        self.before: list[Dossier] = []
        self.after: list[Dossier] = []

    @initialize()
    def begin(self) -> None:
        self.place = self.root / "share" / "M.samenroute"
        with laptop(self.root / "state"):
            self.session = made(self.place)
        self.founded = Dossier().apply(founding().changes)

    def do(self, edit: Edit) -> None:
        before = self.session.dossier
        if self.session.do(edit.draft("command")) is not None:
            self.before.append(before)
            self.after.clear()
            HAPPENED["edits"] += 1

    @rule(key=st.sampled_from([ORDER, TALKS]), text=texts)
    def note(self, key: str, text: str) -> None:
        edit = Edit(self.session.dossier)
        instances.set_fields(edit, key, remark=text)
        self.do(edit)

    @rule(name=names)
    def add_a_wijk_and_a_person(self, name: str) -> None:
        edit = Edit(self.session.dossier)
        try:
            wijk = neighbourhoods.add(edit, name)
            people.add(edit, name, "functie", ("ro",))
        except DomainError:
            return
        edit.save(StepInstance(f"gesprekken@{wijk.id}", "gesprekken", wijk.id, remark="nieuw"))
        self.do(edit)

    @rule(name=names)
    def rename_a_wijk(self, name: str) -> None:
        edit = Edit(self.session.dossier)
        try:
            neighbourhoods.rename(edit, edit.dossier.all(Neighbourhood)[-1], name)
        except DomainError:
            return
        self.do(edit)

    @rule()
    def somebody_leaves_the_list(self) -> None:
        edit = Edit(self.session.dossier)
        gone = [person for person in edit.dossier.all(Person) if person.id != "ans"]
        edit.delete(*gone[:1])
        self.do(edit)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(min(times, len(self.before))):
            self.after.append(self.session.dossier)
            self.session.undo()
            assert self.session.dossier == self.before.pop()
            HAPPENED["undone"] += 1

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(min(times, len(self.after))):
            self.before.append(self.session.dossier)
            self.session.redo()
            assert self.session.dossier == self.after.pop()
            HAPPENED["redone"] += 1

    @rule(publish=st.booleans())
    def reopen(self, *, publish: bool) -> None:
        with laptop(self.root / "state"):
            if publish:
                self.session.publish()
            self.session.close()
            self.session = opened(self.place)
        HAPPENED["reopened"] += 1

    def teardown(self) -> None:
        try:
            if hasattr(self, "session"):
                self.undo_to_the_start()
        finally:
            shutil.rmtree(self.root)

    def undo_to_the_start(self) -> None:
        with self.session:
            last = self.session.dossier
            times = len(self.before)
            while self.before:
                self.session.undo()
                assert self.session.dossier == self.before.pop()
            assert self.session.history.undoable() is None
            assert self.session.dossier == self.founded
            for _ in range(times):
                self.session.redo()
            assert self.session.dossier == last
            judge_session(self.session)
        HAPPENED["to the start"] += times > 0


def run(examples: int, steps: int) -> None:
    HAPPENED.clear()
    run_state_machine_as_test(
        Undoing, settings=settings(max_examples=examples, stateful_step_count=steps)
    )
    for what in ("edits", "undone", "redone", "reopened", "to the start"):
        assert HAPPENED[what] >= examples // 4, (what, HAPPENED)


def test_undo_to_the_start_is_the_founded_dossier() -> None:
    run(30, 30)


@pytest.mark.soak
def test_undo_to_the_start_is_the_founded_dossier_in_the_long_run() -> None:
    run(5_000, 100)
