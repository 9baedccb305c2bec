"""*Vraag de stand* and the agenda by mail: everybody gets what is theirs, and nothing internal."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.actions import Action, ActionStatus
from app.domain.agenda import items_of
from app.domain.ids import instance_id
from app.domain.instances import Status
from app.domain.meetings import Meeting, Presence
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood, Person
from app.editing.commands import agendas, meetings
from app.editing.commands.instances import set_fields
from app.ui.desk import Desk
from app.ui.mails import ask_status, mail_agenda
from app.ui.models.status_questions import Question, about_items, about_register, about_steps
from app.ui.panels.meeting_agenda_panel import MeetingAgendaPanel
from app.ui.tools import Tools
from app.ui.widgets.message_line import Way
from app.words import status_mail as words
from app.words.window import reports as report_words


@pytest.fixture
def folder(tmp_path: Path, tools: Tools) -> Path:
    made = tmp_path / "uit"
    made.mkdir()
    tools.settings.change(folder=str(made))
    return made


@pytest.fixture
def offered(desk: Desk) -> list[tuple[str, tuple[Way, ...]]]:
    found: list[tuple[str, tuple[Way, ...]]] = []
    desk.offered.connect(lambda text, ways: found.append((text, ways)))
    return found


def person(desk: Desk, name: str) -> Person:
    return desk.dossier.where(Person, "name", name)[0]


def give_mail(desk: Desk, name: str, mail: str) -> None:
    changed = replace(person(desk, name), mail=mail)
    assert desk.edit("set_person", lambda edit: edit.save(changed))


def mails(folder: Path) -> dict[str, EmailMessage]:
    return {
        path.stem.split("_")[-1]: message_from_bytes(path.read_bytes(), policy=default)
        for path in folder.glob("*.eml")
    }


def key_of(desk: Desk, code: str, wijk: str = "") -> str:
    step = desk.dossier.where(Step, "code", code)[0].id
    found = desk.dossier.where(Neighbourhood, "name", wijk)
    return instance_id(step, found[0].id if found else None)


def own(desk: Desk, key: str, name: str, **values: object) -> None:
    owner = person(desk, name).id
    assert desk.edit("set_instance", lambda edit: set_fields(edit, key, owner=owner, **values))


def test_everybody_is_asked_about_what_is_theirs_and_no_more(
    desk: Desk, tools: Tools, folder: Path, offered: list[tuple[str, tuple[Way, ...]]]
) -> None:
    give_mail(desk, "Henk Oldersma", "henk@merelveen.example")
    henks, ilses = key_of(desk, "3.5"), key_of(desk, "6.3", "Vogelweide")
    own(desk, henks, "Henk Oldersma")
    own(desk, ilses, "Carla Smeenk")
    ask_status(tools, about_steps(desk.dossier, [henks, ilses, henks]))
    found = mails(folder)
    assert set(found) == {"Henk-Oldersma", "Carla-Smeenk"}
    henk = found["Henk-Oldersma"]
    assert henk["To"] == "henk@merelveen.example"
    assert henk["X-Unsent"] == "1"
    text = henk.get_content()
    assert text.startswith("Beste Henk,")
    assert text.count("- 3.5 ") == 1
    assert "6.3" not in text
    assert "Noor Wielinga" in text
    assert found["Carla-Smeenk"]["To"] is None
    told, ways = offered[-1]
    assert told == "2 e-mails staan klaar. Vul zelf het adres in van Carla Smeenk."
    assert [way.text for way in ways] == [
        report_words.SHOW_FOLDER,
        report_words.COPY_ADDRESSES,
    ]


def test_what_is_finished_is_not_asked_and_what_nobody_owns_is_told(
    desk: Desk, tools: Tools, folder: Path, refusals: list[str]
) -> None:
    skipped = key_of(desk, "6.3", "Vogelweide")
    own(desk, skipped, "Henk Oldersma", status=Status.NOT_APPLICABLE)
    ask_status(tools, about_steps(desk.dossier, [skipped]))
    assert refusals[-1] == words.NOBODY
    ask_status(tools, [Question("", "van niemand")])
    assert refusals[-1] == words.left_out(1, 0)
    assert mails(folder) == {}


def test_what_is_internal_is_in_no_mail(
    desk: Desk, tools: Tools, folder: Path, offered: list[tuple[str, tuple[Way, ...]]]
) -> None:
    owner = person(desk, "Henk Oldersma").id
    open_one = Action("a1", number="2026-101", text="Kabel nazien", owner=owner)
    secret = Action("a2", number="2026-102", text="Gesprek voeren", owner=owner, internal=True)
    done = Action("a3", number="2026-103", text="Af", owner=owner, status=ActionStatus.DONE)
    assert desk.edit("note", lambda edit: edit.save(open_one, secret, done))
    ask_status(tools, about_register(desk.dossier, ["a1", "a2", "a3"]))
    (mail,) = mails(folder).values()
    assert "2026-101 Kabel nazien" in mail.get_content()
    assert "Gesprek" not in str(mail)
    assert "Af\n" not in mail.get_content()
    assert "1 intern punt blijft eruit." in offered[-1][0]


def test_a_folder_that_is_gone_is_told_and_nothing_is_raised(
    desk: Desk, tools: Tools, folder: Path, refusals: list[str]
) -> None:
    folder.rmdir()
    ask_status(tools, [Question(person(desk, "Henk Oldersma").id, "iets")])
    assert "is niet bereikbaar" in refusals[-1]


# The agenda


@pytest.fixture
def panel(qtbot: QtBot, tools: Tools) -> MeetingAgendaPanel:
    made = MeetingAgendaPanel(tools)
    qtbot.addWidget(made)
    made.show()
    return made


def planned(desk: Desk, **values: object) -> Meeting:
    made: list[Meeting] = []

    def work(edit: object) -> None:
        made.append(meetings.plan(edit, desk.today, **values))  # type: ignore[arg-type]

    assert desk.edit("plan_meeting", work)
    return made[-1]


def add(desk: Desk, meeting: Meeting, title: str, **values: object) -> str:
    made: list[str] = []
    assert desk.edit(
        "add_agenda_item",
        lambda edit: made.append(agendas.add_item(edit, meeting.id, title, **values).id),
    )
    return made[-1]


def test_the_agenda_goes_to_who_comes_without_what_is_internal(
    desk: Desk, tools: Tools, folder: Path, offered: list[tuple[str, tuple[Way, ...]]]
) -> None:
    give_mail(desk, "Henk Oldersma", "henk@merelveen.example")
    henk, carla = person(desk, "Henk Oldersma").id, person(desk, "Carla Smeenk").id
    murat = person(desk, "Murat Kaya").id
    meeting = planned(desk, title="Startoverleg", starts_at="09:30", room="kamer 2")

    def note(edit: object) -> None:
        for who, presence in (
            (henk, Presence.PRESENT),
            (carla, Presence.LATE),
            (murat, Presence.ABSENT),
        ):
            meetings.set_presence(edit, meeting.id, who, presence, "")  # type: ignore[arg-type]

    assert desk.edit("set_presence", note)
    add(desk, meeting, "Opening", minutes=5)
    add(desk, meeting, "Planning riool", presenter=carla, minutes=15, documents="Z: /riool.pdf")
    add(desk, meeting, "Over een collega", internal=True)
    mail_agenda(tools, meeting)
    (mail,) = mails(folder).values()
    assert mail["To"] == "henk@merelveen.example"
    text = mail.get_content().replace("\r\n", "\n")
    assert "09:30, kamer 2" in text
    assert "1. Opening (5 min)\n2. Planning riool (15 min, Carla Smeenk)\n" in text
    assert "Stukken: Z: /riool.pdf" in text
    assert "collega\n" not in text.replace("Beste collega", "")
    assert "Over een" not in str(mail)
    assert offered[-1][0].endswith("Vul zelf het adres in van Carla Smeenk.")


def test_who_will_come_is_seen_from_the_meeting_before(
    desk: Desk, tools: Tools, folder: Path, offered: list[tuple[str, tuple[Way, ...]]]
) -> None:
    """The next meeting of a series is for who was at the last; of a new body nobody is known."""
    last = max(desk.dossier.all(Meeting), key=lambda item: str(item.date))
    next_one = planned(desk, series=None)
    changed = replace(next_one, series=last.series)
    assert desk.edit("set_meeting", lambda edit: edit.save(changed))
    mail_agenda(tools, changed)
    assert "Vul zelf het adres in van " in offered[-1][0]
    alone = replace(next_one, id="alleen", series=None)
    mail_agenda(tools, alone)
    assert offered[-1][0].endswith("of noteer dat bij Aanwezig.")


def test_items_are_asked_of_who_owns_their_step_else_of_who_brings_them_in(desk: Desk) -> None:
    henk, carla = person(desk, "Henk Oldersma").id, person(desk, "Carla Smeenk").id
    own(desk, key_of(desk, "3.5"), "Henk Oldersma")
    meeting = planned(desk)
    first = add(desk, meeting, "3.5", instance=key_of(desk, "3.5"), presenter=carla)
    second = add(desk, meeting, "Vakantie", presenter=carla)
    third = add(desk, meeting, "Rondvraag")
    found = list(about_items(desk.dossier, [first, second, third]))
    assert [item.owner for item in found] == [henk, carla]


def test_an_item_moves_to_another_meeting_or_is_copied_there(
    desk: Desk, panel: MeetingAgendaPanel
) -> None:
    here, there = planned(desk, title="Hier"), planned(desk, title="Daar & ginds")
    item = add(desk, here, "Riool", minutes=10)
    panel.show_meeting(here.id)
    panel.ui.table.choose(item)
    actions = {action.text(): action for action in panel.elsewhere_menu().actions()}
    move = next(text for text in actions if text.startswith("Verplaatsen naar Daar && ginds"))
    copy = next(text for text in actions if text.startswith("Kopiëren naar Daar && ginds"))
    assert not any("Hier" in text for text in actions)
    actions[copy].trigger()
    assert titles(desk, here) == titles(desk, there) == ["Riool"]
    desk.undo()
    assert titles(desk, there) == []
    actions[move].trigger()
    assert (titles(desk, here), titles(desk, there)) == ([], ["Riool"])


def titles(desk: Desk, meeting: Meeting) -> list[str]:
    return [item.title for item in items_of(desk.dossier, meeting.id)]


def test_who_brings_it_in_is_typed(
    desk: Desk, panel: MeetingAgendaPanel, refusals: list[str]
) -> None:
    meeting = planned(desk)
    add(desk, meeting, "Riool")
    panel.show_meeting(meeting.id)
    model = panel._model
    assert model.setData(model.index(0, 3), "carla smeenk")
    panel.show_meeting(meeting.id)
    assert model.rows[0].presenter == "Carla Smeenk"
    assert not model.setData(model.index(0, 3), "Carla Smeenq")
    assert "Carla Smeenk" in refusals[-1]
    assert model.setData(model.index(0, 3), "")
    panel.show_meeting(meeting.id)
    assert model.rows[0].presenter == ""


def test_two_people_of_one_name_get_a_mail_each(
    desk: Desk, tools: Tools, folder: Path, offered: list[tuple[str, tuple[Way, ...]]]
) -> None:
    """The mail to the second took the place of the mail to the first."""
    twins = [Person(f"twin{at}", name="Jan Smit", mail=f"jan{at}@m.example") for at in (1, 2)]
    assert desk.edit("set_person", lambda edit: edit.save(*twins))
    ask_status(tools, [Question(twin.id, f"zaak {twin.id}") for twin in twins])
    found = [message_from_bytes(path.read_bytes(), policy=default) for path in folder.iterdir()]
    assert sorted(str(mail["To"]) for mail in found) == ["jan1@m.example", "jan2@m.example"]
    assert offered
