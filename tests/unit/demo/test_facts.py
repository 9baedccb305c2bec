"""The demo holds exactly what everybody agreed on; nothing here is read from its file."""

from collections import Counter
from datetime import date

from app.domain.actions import Action, ActionStatus
from app.domain.actors import Actor, ActorContact, Agreement
from app.domain.agenda import items_of
from app.domain.attention import Concern, attention
from app.domain.budget import budget
from app.domain.decisions import Body, Decision, DecisionStatus, DecisionStep
from app.domain.dependencies import required_instances, unmet
from app.domain.instances import Answer, Check, Contribution, Status, StepInstance
from app.domain.interests import DecisionInterest, InterestState
from app.domain.learning import Lesson, OpenQuestion, Share, Worked
from app.domain.measurements import Example, OwnerType
from app.domain.meetings import ItemState, Meeting
from app.domain.money import Money
from app.domain.playing_field import actors_without_step, steps_of, steps_without_actor
from app.domain.progress import Progress, progress
from app.domain.risks import Risk
from app.domain.route import Letter, Step
from app.domain.status import effective
from app.domain.town_hall import Department, Neighbourhood, NeighbourhoodStatus, Person
from app.domain.waits import Wait, WaitOn
from app.domain.walk import checks, instance_of, letters, neighbourhoods
from app.domain.wijk_life import ResidentActivity
from app.editing.minutes import minutes_of, thawed
from app.editing.shared_scan import SharedScan
from app.editing.sharing import findings, shareable
from app.editing.touched_interests import guarded
from app.reports.visibility import names_somebody
from tests.unit.demo.reading_back import Demo

TODAY = date(2026, 11, 22)

LETTERS = {
    "G": Status.DONE,
    "B": Status.IN_PROGRESS,
    "W": Status.WAITING,
    "L": Status.PENDING_DECISION,
    "N": Status.NOT_STARTED,
    "X": Status.NOT_APPLICABLE,
}
STATUSES = {
    "": """1.1G 1.2G 1.3G 1.5G 2.1G 2.5L 3.1G 3.2G 3.3B 3.4G 3.5W 3.7B 4.3B 4.7G 5.1G 5.2G 5.3L
        5.4B 5.5N 6.4B 7.2B 7.4N 7.5N""",
    "Korenakkers": "1.4G 2.2G 2.3G 2.4G 2.6G 3.6B 4.1G 4.2G 4.4B 4.5X 4.6G 4.8B 6.1B 7.1B",
    "Kadekwartier": "1.4G 2.2G 2.3B 2.4B 2.6W 4.4B",
    "Vogelweide": "1.4G 2.2B",
}
FOLLOWING = {("3.5", ""), ("2.6", "Kadekwartier"), ("4.8", "Korenakkers")}
WITHOUT_OWNER = {
    (code, "Vogelweide") for code in ("5.6", "6.1", "6.2", "6.3", "6.5", "6.6", "6.7", "6.8", "7.3")
}
PEOPLE = {
    "BST": ("Els Damhuis", "wethouder energie en wonen"),
    "MT": ("Sander Boskamp", "directeur en ambtelijk opdrachtgever"),
    "ENE": ("Noor Wielinga", "projectleider wijkaanpak"),
    "RO": ("Ilse Verbruggen", "adviseur omgevingsplan"),
    "WON": ("Fatima El Idrissi", "adviseur wonen"),
    "SOC": ("Carla Smeenk", "teamleider werk en inkomen"),
    "OR": ("Henk Oldersma", "planner openbare ruimte"),
    "FIN": ("Murat Kaya", "financieel adviseur"),
    "JUR": ("Marijke Postema", "inkoopadviseur"),
    "COM": ("Anouk de Reus", "adviseur communicatie en participatie"),
    "ECO": ("Pieter Hoogland", "accountmanager bedrijven"),
    "VAS": ("Lotte Veldwijk", "vastgoedbeheerder"),
    "VTH": ("Karim Bouzid", "casemanager vergunningen"),
    "DAT": ("Dewi Santoso", "data-analist"),
    "WIJ": ("Bram Ketelaar", "wijkregisseur"),
}
DUE = {
    ("3.3", ""): date(2026, 10, 31),
    ("3.5", ""): date(2026, 12, 1),
    ("2.6", "Kadekwartier"): date(2026, 12, 15),
    ("2.5", ""): date(2026, 12, 8),
    ("5.3", ""): date(2026, 12, 15),
}


def expected_statuses() -> dict[tuple[str, str], Status]:
    return {
        (told[:-1], wijk): LETTERS[told[-1]]
        for wijk, row in STATUSES.items()
        for told in row.split()
    }


def test_the_municipality_is_plainly_fictional(demo: Demo) -> None:
    found = demo.dossier.municipality
    assert (found.name, found.code, found.target_year) == ("Merelveen (fictief)", "GM9999", 2040)


def test_three_wijken_have_started(demo: Demo) -> None:
    assert [(wijk.name, wijk.code) for wijk in neighbourhoods(demo.dossier)] == [
        ("Korenakkers", "WK999901"),
        ("Kadekwartier", "WK999902"),
        ("Vogelweide", "WK999903"),
    ]
    wijken = demo.dossier.all(Neighbourhood)
    assert {wijk.status for wijk in wijken} == {NeighbourhoodStatus.STARTED}
    assert all(wijk.character for wijk in wijken)


def test_each_department_has_one_person_who_is_its_contact(demo: Demo) -> None:
    found = {}
    for department in demo.dossier.all(Department):
        [person] = [one for one in demo.dossier.all(Person) if one.departments == (department.id,)]
        assert department.contact == person.id
        found[department.code] = (person.name, person.job_title)
    assert found == PEOPLE


def test_every_instance_has_its_status(demo: Demo) -> None:
    expected = expected_statuses()
    found = {name: effective(demo.dossier, item) for name, item in demo.instances().items()}
    assert len(found) == 89
    assert found == {name: expected.get(name, Status.NOT_STARTED) for name in found}
    assert expected.keys() <= found.keys()
    assert Counter(found.values()) == {
        Status.DONE: 22,
        Status.IN_PROGRESS: 15,
        Status.WAITING: 2,
        Status.PENDING_DECISION: 2,
        Status.NOT_APPLICABLE: 1,
        Status.NOT_STARTED: 47,
    }


def test_the_progress_is_the_one_that_is_promised(demo: Demo) -> None:
    assert progress(demo.dossier) == Progress(done=22, not_applicable=1, total=89)


def test_what_is_not_started_or_follows_its_contributions_has_no_status_by_hand(demo: Demo) -> None:
    expected = {
        name: status
        for name, status in expected_statuses().items()
        if name not in FOLLOWING and status is not Status.NOT_STARTED
    }
    found = {name: item.status for name, item in demo.instances().items() if item.status}
    assert found == expected


def test_the_owner_is_the_person_of_the_accountable_department(demo: Demo) -> None:
    for name, item in demo.instances().items():
        given = letters(demo.dossier, item.step)
        [accountable] = [key for key, letter in given.items() if letter is Letter.ACCOUNTABLE]
        code = demo.dossier.get(Department, accountable).code
        assert demo.person(item.owner) == ("" if name in WITHOUT_OWNER else PEOPLE[code][0]), name


def test_fixed_due_dates(demo: Demo) -> None:
    assert {name: demo.instance(*name).due for name in DUE} == DUE


def test_other_open_instances_are_due_between_the_reference_date_and_2030(demo: Demo) -> None:
    for name, item in demo.instances().items():
        if not effective(demo.dossier, item).closed and name not in DUE:
            assert item.due is not None, name
            assert date(2026, 12, 1) <= item.due <= date(2030, 12, 31), name


def test_nothing_is_due_before_what_it_depends_on(demo: Demo) -> None:
    """What one of the wijken already met is no longer waited for; else the earliest counts."""
    for name, item in demo.instances().items():
        if effective(demo.dossier, item).closed:
            continue
        for group in required_instances(demo.dossier, item):
            if any(effective(demo.dossier, other).closed for other in group):
                continue
            earliest = min(other.due for other in group if other.due)
            assert item.due is not None
            assert earliest <= item.due, (name, [demo.name(other) for other in group])


def test_done_is_proven(demo: Demo) -> None:
    for name, item in demo.instances().items():
        if effective(demo.dossier, item) is not Status.DONE:
            assert item.approved_on is None, name
            continue
        assert item.approved_on is not None
        assert date(2025, 9, 9) <= item.approved_on <= date(2026, 11, 20), name
        assert item.approved_on.weekday() < 5, name
        assert item.result_location, name
        assert {check.answer for _, check in checks(demo.dossier, item)} == {Answer.YES}, name


def test_nothing_was_approved_before_what_it_depends_on(demo: Demo) -> None:
    for name, item in demo.instances().items():
        if item.approved_on is None:
            continue
        assert unmet(demo.dossier, item) == []
        for group in required_instances(demo.dossier, item):
            approved = [other.approved_on for other in group if other.approved_on]
            assert min(approved) <= item.approved_on, name


def test_decisions(demo: Demo) -> None:
    found = {}
    for decision in demo.dossier.all(Decision):
        links = demo.dossier.where(DecisionStep, "decision", decision.id)
        codes = sorted(demo.code(instance_of(demo.dossier, link.instance).step) for link in links)
        found[decision.number] = (decision.body, decision.date, codes)
        carried_out = decision.number != "2026-005"
        status = DecisionStatus.EXECUTED if carried_out else DecisionStatus.TAKEN
        assert decision.status is status
        assert decision.sentence
    assert found == {
        "2025-001": (Body.EXECUTIVE, date(2025, 9, 9), ["1.1"]),
        "2026-001": (Body.EXECUTIVE, date(2026, 2, 3), ["2.1"]),
        "2026-002": (Body.EXECUTIVE, date(2026, 2, 3), ["1.5"]),
        "2026-003": (Body.MANAGEMENT, date(2026, 3, 2), ["3.1", "3.2"]),
        "2026-004": (Body.COUNCIL, date(2026, 7, 9), ["3.4"]),
        "2026-005": (Body.EXECUTIVE, date(2026, 9, 22), ["4.7"]),
    }


def test_actions_of_four_departments_of_which_some_are_late(demo: Demo) -> None:
    found = demo.dossier.all(Action)
    assert len(found) == 12
    assert len({item.number for item in found}) == 12
    departments = {demo.dossier.get(Department, item.department or "").code for item in found}
    assert departments == {"ENE", "OR", "FIN", "COM"}
    assert sum(1 for item in found if item.late(TODAY)) == 3
    assert sum(1 for item in found if item.status is ActionStatus.DONE) == 2
    assert sum(1 for item in found if item.origin) == 3


def test_two_meetings_of_the_core_team_of_which_the_first_is_fixed(demo: Demo) -> None:
    september, november = sorted(demo.dossier.all(Meeting), key=lambda item: str(item.date))
    assert (september.date, november.date) == (date(2026, 9, 17), date(2026, 11, 19))
    assert (september.approved_on, november.approved_on) == (november.date, None)
    fixed = thawed(september.frozen)
    assert fixed == minutes_of(demo.dossier, september)
    assert [line.number for point in fixed.points for line in point.lines if line.number]
    left = [item for item in items_of(demo.dossier, november.id) if item.state is ItemState.OPEN]
    assert [item.title for item in left] == ["5.5 Vakmensen opleiden en werven in de regio"]


def test_four_risks_with_a_measure_and_an_owner(demo: Demo) -> None:
    found = demo.dossier.all(Risk)
    assert sorted(item.weight for item in found) == [6, 12, 12, 16]
    assert all(item.measure and item.owner and item.step for item in found)


def test_three_sources_of_money_of_which_one_runs_out(demo: Demo) -> None:
    found = demo.dossier.all(Money)
    total = budget(found, TODAY)
    assert (total.sources, total.complete) == (3, 3)
    assert [total.funded, total.spent, total.expiring] == [3_000_000, 1_200_000, 400_000]
    assert total.expires_on == date(2026, 12, 31)
    assert all(item.accountable and item.condition for item in found)


def test_four_interests_of_which_one_is_under_pressure(demo: Demo) -> None:
    found = guarded(demo.dossier)
    assert [item.state for item in found] == [
        InterestState.UNDER_PRESSURE,
        InterestState.UNTESTED,
        InterestState.SAFE,
        InterestState.SAFE,
    ]
    touched = {
        demo.dossier.get(Decision, link.decision).number
        for link in demo.dossier.all(DecisionInterest)
    }
    assert touched == {"2026-001", "2026-005"}


def test_activities_with_residents_are_counted_and_name_nobody(demo: Demo) -> None:
    found = demo.dossier.all(ResidentActivity)
    assert sorted(item.number or 0 for item in found) == [9, 14, 22, 61]
    assert not [item for item in found if names_somebody(demo.dossier, item.what)]


def test_two_steps_await_a_decision_of_the_executive(demo: Demo) -> None:
    pending = {
        name: (item.body, item.body_date)
        for name, item in demo.instances().items()
        if item.status is Status.PENDING_DECISION
    }
    assert pending == {
        ("2.5", ""): ("college", date(2026, 12, 8)),
        ("5.3", ""): ("college", date(2026, 12, 15)),
    }


def test_one_step_does_not_apply(demo: Demo) -> None:
    item = demo.instance("4.5", "Korenakkers")
    assert item.na_reason == "18 woningen in 2 VvE's lopen mee in 4.8"
    assert item.decided_by == "kernteam"


def test_contributions(demo: Demo) -> None:
    expected = {
        ("OR", "3.5", ""): Status.WAITING,
        ("ENE", "3.5", ""): Status.IN_PROGRESS,
        ("RO", "3.5", ""): Status.IN_PROGRESS,
        ("DAT", "3.5", ""): Status.NOT_STARTED,
        ("OR", "2.6", "Kadekwartier"): Status.WAITING,
        ("COM", "4.8", "Korenakkers"): Status.DONE,
        ("WIJ", "4.8", "Korenakkers"): Status.IN_PROGRESS,
        ("FIN", "3.3", ""): Status.WAITING,
    }
    found = {}
    for part in demo.dossier.all(Contribution):
        item = instance_of(demo.dossier, part.id)
        code = demo.dossier.get(Department, part.department).code
        found[code, *demo.name(item)] = part.status
        assert part.text.count(".") == 1
        assert part.text.endswith(".")
    assert found == expected


def test_waits_hang_on_the_contributions(demo: Demo) -> None:
    [laagland] = demo.dossier.where(Actor, "name", "Netbedrijf Laagland")
    network = (WaitOn.ACTOR, laagland.id, date(2026, 9, 14))
    management = (WaitOn.DEPARTMENT, demo.department("MT").id, date(2026, 11, 2))
    waits = demo.dossier.all(Wait)
    assert {wait.subject: (wait.on_kind, wait.on, wait.since) for wait in waits} == {
        demo.contribution("OR", "3.5").id: network,
        demo.contribution("OR", "2.6", "Kadekwartier").id: network,
        demo.contribution("FIN", "3.3").id: management,
    }
    assert all(wait.open and wait.what for wait in waits)


def test_attention_shows_what_the_demo_is_meant_to_show(demo: Demo) -> None:
    findings = attention(demo.dossier, TODAY, touched=demo.touched)
    found: dict[Concern, set[tuple[str, str]]] = {}
    for finding in findings:
        place = (demo.code(finding.step), demo.wijk(finding.neighbourhood))
        found.setdefault(finding.concern, set()).add(place)
    soon = found.pop(Concern.DUE_SOON)
    assert ("3.5", "") in soon
    assert found == {
        Concern.OVERDUE: {("3.3", "")},
        Concern.AWAITING_DECISION: {("2.5", ""), ("5.3", "")},
        Concern.NO_OWNER: WITHOUT_OWNER,
        Concern.DEPENDENCY_OPEN: {
            ("3.6", "Korenakkers"),
            ("4.8", "Korenakkers"),
            ("6.1", "Korenakkers"),
            ("4.4", "Kadekwartier"),
            ("7.2", ""),
        },
    }
    assert len(findings) == len(soon) + 1 + 2 + 9 + 5


def test_nothing_is_recorded_of_a_step_that_is_not_started(demo: Demo) -> None:
    idle = {
        item.id
        for item in demo.instances().values()
        if effective(demo.dossier, item) is Status.NOT_STARTED
    }
    assert [check.id for check in demo.dossier.all(Check) if check.instance in idle] == []


def test_remarks_are_calm_and_one_is_internal(demo: Demo) -> None:
    items = demo.dossier.all(StepInstance)
    remarks = [item.remark for item in items if item.remark]
    internal = [item.internal_remark for item in items if item.internal_remark]
    assert len(remarks) >= 8
    assert len(internal) == 1
    parts = [part.text for part in demo.dossier.all(Contribution)]
    sentences = [decision.sentence for decision in demo.dossier.all(Decision)]
    for text in (*remarks, *internal, *parts, *sentences):
        assert text.endswith(".")
        assert "!" not in text


def test_four_lessons_of_which_one_failed_and_two_questions_all_fit_to_share(demo: Demo) -> None:
    lessons = demo.dossier.all(Lesson)
    assert Counter(item.worked for item in lessons) == {
        Worked.YES: 2,
        Worked.PARTLY: 1,
        Worked.NO: 1,
    }
    assert len(demo.dossier.all(OpenQuestion)) == 2
    choice = shareable(demo.dossier, Share.REGION)
    assert (len(choice.lessons), len(choice.questions)) == (4, 2)
    assert findings(demo.dossier, choice.records, SharedScan(demo.dossier)) == []


ACTORS = {
    "Woonstichting Merelhof": ("corporatie", 3, "positief"),
    "Netbedrijf Laagland": ("netbeheerder", 3, "afwachtend"),
    "Energiecoöperatie Zon op Merel": ("bewonersinitiatief", 2, "werkt_mee"),
    "Buurtvereniging Korenakkers": ("welzijn", 2, "positief"),
    "VvE Kadehof": ("vve", 3, "tegen"),
    "Installatiebedrijf Van Rossum en Dochters": ("installatiebedrijven", 2, "positief"),
    "Isolatiebedrijf De Warme Jas": ("bouwbedrijven", 2, "afwachtend"),
    "Vakschool Merelveen": ("opleiders", 1, "positief"),
    "Welzijn Merelveen": ("welzijn", 2, "positief"),
    "Provincie": ("provincie", 2, "onbekend"),
}


def test_the_ten_actors_stand_where_everybody_agreed(demo: Demo) -> None:
    found = demo.dossier.all(Actor)
    assert {
        item.name: (item.kind.value, item.influence, item.attitude.value) for item in found
    } == ACTORS
    assert all(item.role and item.contact for item in found)
    [kadehof] = [item for item in found if item.name == "VvE Kadehof"]
    assert kadehof.concern == "De reserve is te klein."


def test_some_actors_are_at_the_same_step_in_several_wijken(demo: Demo) -> None:
    """What can be combined: the same actor, at the same step."""
    combined = {
        (actor.name, code)
        for actor in demo.dossier.all(Actor)
        for code, count in Counter(
            demo.dossier.get(Step, item.step).code for item in steps_of(demo.dossier, actor.id)
        ).items()
        if count > 1
    }
    assert ("Netbedrijf Laagland", "2.6") in combined
    assert ("Woonstichting Merelhof", "6.6") in combined
    assert [item.name for item in actors_without_step(demo.dossier)] == ["Provincie"]
    assert len(steps_without_actor(demo.dossier)) > 20


def test_what_was_said_and_agreed_with_actors(demo: Demo) -> None:
    talks = demo.dossier.all(ActorContact)
    assert [item.internal for item in sorted(talks, key=lambda item: str(item.date))] == [
        *(False, False, True),
    ]
    planned = {
        item.name: item.next_contact for item in demo.dossier.all(Actor) if item.next_contact
    }
    assert planned == {
        "Netbedrijf Laagland": date(2026, 11, 19),
        "Isolatiebedrijf De Warme Jas": date(2026, 12, 3),
        "VvE Kadehof": date(2026, 12, 8),
    }
    agreed = demo.dossier.all(Agreement)
    assert [item.due for item in sorted(agreed, key=lambda item: str(item.due))] == [
        date(2026, 11, 15),
        date(2027, 3, 1),
    ]


def test_korenakkers_has_five_worked_examples(demo: Demo) -> None:
    found = demo.dossier.all(Example)
    assert len(found) == 5
    assert {demo.dossier.get(Neighbourhood, item.neighbourhood).name for item in found} == {
        "Korenakkers"
    }
    assert {item.owner_type for item in found} == set(OwnerType)
