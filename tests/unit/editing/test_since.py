"""What others changed since somebody was last here, on a real document."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.changes import ChangeSet, Draft, Origin, created
from app.domain.town_hall import Person
from app.editing.commands import people
from app.editing.edit import Edit
from app.editing.session import Session
from app.editing.since import News, since
from app.storage.opening import create
from tests.support.dossiers import town

START = datetime(2026, 11, 22, 9, tzinfo=UTC)


class Office:
    """A dossier in which several people work, one after another."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.now = START

    def at(self, moment: datetime) -> "Office":
        self.now = moment
        return self

    def does(self, who: str, job: str = "planner", person: str = "ans") -> ChangeSet:
        self._goes_on(who)
        edit = Edit(self.session.dossier)
        people.set_job_title(edit, edit.dossier.get(Person, person), job)
        done = self.session.do(edit.draft("set_person"))
        assert done is not None
        return done

    def undoes(self, who: str) -> ChangeSet:
        self._goes_on(who)
        return self.session.undo()

    def redoes(self, who: str) -> ChangeSet:
        self._goes_on(who)
        return self.session.redo()

    def news(self, moment: datetime = START, **most: int) -> News:
        """What Noor reads."""
        history = self.session.history.newest_first()
        return since(self.session.dossier, history, moment, "noor", **most)

    def lines(self, moment: datetime = START) -> list[str]:
        return [line.text for group in self.news(moment).groups for line in group.lines]

    def _goes_on(self, who: str) -> None:
        self.session.author = who
        self.now += timedelta(minutes=1)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    founding = Draft("found", tuple(map(created, town())), origin=Origin.ROUTE)
    document = create(tmp_path / "Merelveen.samenroute", founding, "noor", "noor", START)
    with Session(document, "noor", lambda: made.now) as session:
        made = Office(session)
        yield made


def test_what_others_did_after_the_moment_is_told_newest_first(office: Office) -> None:
    office.does("Bram", "eerder")
    moment = office.now
    office.does("Bram", "regisseur")
    office.does("Noor ", "mijn werk")
    last = office.does("Bram", "wijkregisseur")
    [group] = office.news(moment).groups
    assert (group.by, group.day, group.more) == ("Bram", office.now.astimezone().date(), 0)
    assert [line.text for line in group.lines] == [
        "persoon Ans Baas: functie wijkregisseur",
        "persoon Ans Baas: functie regisseur",
    ]
    assert (group.lines[0].key, group.lines[0].at) == (last.id, last.at)


def test_nothing_is_told_when_nobody_else_was_here(office: Office) -> None:
    assert office.news() == News(())
    office.does("NOOR")
    assert office.news() == News(())


def test_each_has_a_group_for_each_day(office: Office) -> None:
    office.does("Bram", "a")
    office.does("Ilse", "b")
    office.does("Bram", "c")
    office.at(START + timedelta(days=2)).does("Bram", "d")
    found = [(group.by, group.day.day, len(group.lines)) for group in office.news().groups]
    assert found == [("Bram", 24, 1), ("Bram", 22, 2), ("Ilse", 22, 1)]


def test_much_is_capped_and_counted(office: Office) -> None:
    for number in range(8):
        office.does("Bram", f"functie {number}")
    for who in ("Ilse", "Karim"):
        office.does(who, who)
    news = office.news(most_groups=2, most_lines=3)
    assert [(group.by, len(group.lines), group.more) for group in news.groups] == [
        ("Karim", 1, 0),
        ("Ilse", 1, 0),
    ]
    assert news.more == 8
    [_, _, bram] = office.news(most_lines=3).groups
    assert (len(bram.lines), bram.more) == (3, 5)


def test_what_reads_the_same_stands_there_once(office: Office) -> None:
    for job in ("planner", "adviseur", "planner", "adviseur"):
        office.does("Bram", job)
    [group] = office.news(most_lines=2).groups
    assert [line.text.rpartition(" ")[2] for line in group.lines] == ["adviseur", "planner"]
    assert group.more == 0


class TestUndone:
    def test_what_was_undone_again_is_no_news(self, office: Office) -> None:
        office.does("Bram")
        office.undoes("Ilse")
        assert office.news() == News(())

    def test_what_was_done_again_is_told_as_it_was_made(self, office: Office) -> None:
        office.does("Bram")
        office.undoes("Bram")
        office.redoes("Ilse")
        [group] = office.news().groups
        assert (group.by, [line.text for line in group.lines]) == (
            "Bram",
            ["persoon Ans Baas: functie planner"],
        )

    def test_that_something_known_was_undone_is_news(self, office: Office) -> None:
        office.does("Bram")
        moment = office.now
        office.undoes("Ilse")
        assert office.lines(moment) == ["Ongedaan gemaakt: persoon Ans Baas: functie planner"]
        office.redoes("Karim")
        assert office.news(moment) == News(())
        office.undoes("Dewi")
        [group] = office.news(moment).groups
        assert (group.by, len(group.lines)) == ("Dewi", 1)

    def test_that_somebody_undid_my_work_is_news(self, office: Office) -> None:
        office.does("noor")
        office.undoes("Ilse")
        assert office.lines() == ["Ongedaan gemaakt: persoon Ans Baas: functie planner"]

    def test_that_i_undid_it_is_none(self, office: Office) -> None:
        office.does("Bram")
        office.undoes("noor")
        assert office.news() == News(())


def test_who_is_gone_still_has_a_name(office: Office) -> None:
    office._goes_on("Bram")
    edit = Edit(office.session.dossier)
    made = people.add(edit, "Cis de Vries")
    office.session.do(edit.draft("add_person"))
    office.does("Bram", "planner", person=made.id)
    office._goes_on("Bram")
    edit = Edit(office.session.dossier)
    people.remove(edit, made)
    office.session.do(edit.draft("remove_person"))
    assert office.lines()[:2] == [
        "persoon Cis de Vries: verwijderd",
        "persoon Cis de Vries: functie planner",
    ]


def test_a_clock_that_is_behind_hides_nobody(office: Office) -> None:
    office.does("Bram")
    office.at(START - timedelta(days=1)).does("Ilse", "adviseur")
    assert len(office.lines()) == 1
    assert office.news().groups[0].by == "Bram"


def test_no_more_is_read_than_is_needed(office: Office) -> None:
    old = office.does("Bram")
    read = 0

    def history() -> Iterator[ChangeSet]:
        nonlocal read
        for number in range(100_000):
            read += 1
            yield replace(old, id=f"x-{number:06d}", at=START - timedelta(minutes=number))

    assert since(office.session.dossier, history(), START, "noor") == News(())
    assert read < 300
