"""*Vandaag* says which actions press, which decisions are to be carried out, and when we meet."""

from datetime import date

from pytestqt.qtbot import QtBot

from app.domain.actions import Action
from app.domain.meetings import MeetingSeries
from app.domain.town_hall import Person
from app.editing.commands import meetings
from app.editing.edit import Edit
from app.ui.models.actors_today import actor_rows
from app.ui.models.money_today import money_rows
from app.ui.models.today_agreed import agreed_rows
from app.ui.pages.today_page import TodayPage
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import today as words
from tests.ui.conftest import TODAY


def test_what_is_late_or_nearly_due_is_named_with_whose_it_is(tools: Tools) -> None:
    rows = agreed_rows(tools.desk.dossier, TODAY)
    assert (rows[0].subject, rows[0].text) == (words.NO_MEETING, "7 punten staan klaar")
    late = [row for row in rows if row.late]
    assert [row.text for row in late] == [
        "Henk Oldersma, 23 dagen te laat",
        "Henk Oldersma, 16 dagen te laat",
        "Murat Kaya, 9 dagen te laat",
        "Henk Oldersma, 7 dagen te laat",
        "Henk Oldersma, 3 dagen te laat",
    ]
    assert rows[-1].subject.startswith("Besluit 2026-005 Het college regelt het loket")
    assert rows[-1].place == Place("lists", rows[-1].key, "decisions")
    days = [row.day for row in rows if row.place.field == "actions"]
    assert days == sorted(days, key=str)
    assert max(day for day in days if day) <= date(2026, 12, 6)


def test_money_that_expires_or_was_spent_twice_is_named(tools: Tools) -> None:
    (row,) = money_rows(tools.desk.dossier, TODAY)
    assert (row.subject, row.text, row.late) == (
        "Geld Provinciaal fonds wijkaanpak",
        "€ 0,4 mln over, vervalt",
        False,
    )
    assert row.place == Place("lists", row.key, "money")
    assert row in agreed_rows(tools.desk.dossier, TODAY)
    murat = tools.desk.dossier.where(Person, "name", "Murat Kaya")[0].id
    assert not list(money_rows(tools.desk.dossier, TODAY, murat))
    assert not list(money_rows(tools.desk.dossier, date(2026, 6, 29)))
    late = list(money_rows(tools.desk.dossier, date(2028, 1, 1)))
    assert [item.text for item in late] == [
        "€ 0,4 mln over, is vervallen",
        "€ 1,0 mln over, is vervallen",
    ]
    assert all(item.late for item in late)


def test_who_should_have_been_spoken_to_is_named_with_what_was_not_kept(tools: Tools) -> None:
    """A next contact that had passed was to be seen on *Speelveld* only."""
    agreed, contact = actor_rows(tools.desk.dossier, TODAY)
    assert agreed.subject.startswith(
        "Afspraak met Netbedrijf Laagland: Geeft voor het Kadekwartier"
    )
    assert (contact.subject, contact.text, contact.late) == (
        "Contact met Netbedrijf Laagland",
        "Henk Oldersma, 3 dagen te laat",
        True,
    )
    assert contact.place == agreed.place == Place("playing_field", contact.key)
    assert [row for row in agreed_rows(tools.desk.dossier, TODAY) if row in (agreed, contact)]
    # On the day itself it is due and not late; who has nothing to do with it does not see it.
    (today,) = actor_rows(tools.desk.dossier, contact.day or TODAY)[1:]
    assert (today.text, today.late) == ("Henk Oldersma", False)
    murat = tools.desk.dossier.where(Person, "name", "Murat Kaya")[0].id
    assert not actor_rows(tools.desk.dossier, TODAY, murat)
    assert not actor_rows(tools.desk.dossier, date(2026, 11, 1))


def test_only_what_is_mine(tools: Tools) -> None:
    murat = tools.desk.dossier.where(Person, "name", "Murat Kaya")[0].id
    rows = agreed_rows(tools.desk.dossier, TODAY, murat)
    actions = [row.key for row in rows if row.place.field == "actions"]
    assert [tools.desk.dossier.get(Action, key).owner for key in actions] == [murat]
    assert not [row for row in rows if row.place.field == "decisions"]


def test_the_next_meeting_is_named_with_its_agenda(
    qtbot: QtBot, tools: Tools, visited: list[Place]
) -> None:
    made: list[str] = []

    def plan(edit: Edit) -> None:
        series = edit.dossier.all(MeetingSeries)[0]
        made.append(meetings.plan(edit, date(2026, 12, 3), series=series).id)

    assert tools.desk.edit("plan_meeting", plan)
    page = TodayPage(tools)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    first = page._rows[page.ui.agreed][0]
    assert first.subject == "Kernteam wijkaanpak 03-12-2026"
    assert first.text == "nog geen agenda, 9 voorgesteld"
    page.ui.agreed.followed.emit(first)
    assert visited[-1] == Place("meetings", made[-1])
