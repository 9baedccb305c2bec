"""The default route holds what was agreed, and becomes the records of a dossier."""

from collections import Counter

import pytest

from app.domain.dossier import Dossier
from app.domain.fields import Record, fields_of
from app.domain.instances import Status
from app.domain.route import (
    Checkpoint,
    Dependency,
    Letter,
    Level,
    Movement,
    Phase,
    RequiredDecision,
    Step,
    StepRole,
)
from app.domain.town_hall import Department
from app.route.bundled import bundled_route
from app.route.loading import load_route
from app.route.records import route_records
from app.route.template import RouteTemplate

# Per department: how many steps with A, R, C and I.
ROLE_TOTALS = """
BST 1 0 11 14
MT 8 2 1 7
ENE 13 28 4 0
RO 2 6 8 3
WON 2 5 27 6
SOC 1 6 18 6
OR 2 5 19 3
FIN 2 3 23 5
JUR 0 5 19 2
COM 2 5 18 14
ECO 5 2 11 7
VAS 1 1 5 2
VTH 1 2 11 7
DAT 1 7 7 8
WIJ 4 13 12 13
"""

# Per step: g(emeentebreed) or w(ijk), decision, movements (d = omlaag, u = omhoog, s = stoppen),
# department with A, and the steps it depends on.
OVERVIEW = """
1.1 g college dus MT
1.2 g none dus ENE 1.1
1.3 g none dus RO 1.1
1.4 w none dus DAT 1.2
1.5 g college dus MT 1.3 1.4
2.1 g college dus BST 1.1 1.3
2.2 w none dus WIJ 1.5
2.3 w none dus WIJ 2.1 2.2
2.4 w none dus COM 2.2
2.5 g college ds WON 1.5 2.1
2.6 w none us OR 1.4
3.1 g MT dus MT 1.1
3.2 g MT dus MT 3.1
3.3 g MT dus MT 3.2
3.4 g raad dus FIN 1.5 3.1
3.5 g none us OR 1.4 2.6 3.1
3.6 w none dus WIJ 2.4 3.1 3.5
3.7 g none du VAS 1.5
4.1 w none dus ENE 1.4 2.6
4.2 w none dus ENE 4.1
4.3 g college dus FIN 3.4 4.2
4.4 w none d SOC 1.4 2.4
4.5 w none ds WON 2.5 4.1
4.6 w none dus COM 2.3 2.4 3.1
4.7 g college dus ENE 2.1 3.4
4.8 w none dus ENE 4.2 4.3 4.6 4.7
5.1 g none dus ECO 1.2
5.2 g none dus ECO 4.1 5.1
5.3 g college dus ECO 2.1 5.2
5.4 g none dus ECO 1.2 5.1 5.2
5.5 g none dus ECO 5.4
5.6 w none dus ENE 4.8 5.3
6.1 w none dus ENE 2.6 3.5 4.1
6.2 w college dus MT 2.3 3.4 4.6 6.1
6.3 w raad s RO 6.2
6.4 g none du VTH 1.5 4.1
6.5 w none dus WIJ 3.5 5.6 6.2 6.4
6.6 w none d ENE 5.6 6.2 6.4
6.7 w none u ENE 2.6 3.7 6.1
6.8 w none s ENE 2.6 6.2 6.3
7.1 w none dus ENE 1.4 3.1
7.2 g college dus MT 1.1 7.1
7.3 w none dus ENE 7.1
7.4 g none dus ENE 3.1
7.5 g college dus MT 1.5 7.2 7.3
"""

MARKS = {Movement.DOWN: "d", Movement.UP: "u", Movement.STOP: "s"}


@pytest.fixture(scope="module")
def route() -> RouteTemplate:
    """The default route."""
    return load_route(bundled_route())


@pytest.fixture(scope="module")
def dossier(route: RouteTemplate) -> Dossier:
    """A dossier that holds the default route and nothing else."""
    return Dossier.of(route_records(route))


def test_the_counts(route: RouteTemplate) -> None:
    levels = Counter(step.level for step in route.steps)
    decisions = Counter(step.decision for step in route.steps)
    assert [len(phase.steps) for phase in route.phases] == [5, 6, 7, 8, 6, 8, 5]
    assert (levels[Level.TOWN_WIDE], levels[Level.PER_NEIGHBOURHOOD]) == (23, 22)
    assert sum(len(step.checkpoints) for step in route.steps) == 221
    assert decisions[RequiredDecision.EXECUTIVE] == 10
    assert decisions[RequiredDecision.COUNCIL] == 2
    assert decisions[RequiredDecision.MANAGEMENT] == 3
    assert len(route.departments) == 15
    assert [len(form.fields) for form in route.forms] == [14, 9]
    assert [words.status for words in route.statuses] == list(Status)
    assert [words.letter for words in route.role_words] == list(Letter)


def test_the_roles_add_up(route: RouteTemplate) -> None:
    counts = Counter(
        (code, letter) for step in route.steps for letter in Letter for code in step.roles[letter]
    )
    found = [
        " ".join([item.code, *(str(counts[item.code, letter]) for letter in Letter)])
        for item in route.departments
    ]
    assert found == ROLE_TOTALS.split("\n")[1:-1]


def test_the_overview_of_steps(route: RouteTemplate) -> None:
    found = [
        " ".join(
            [
                step.code,
                "g" if step.level == Level.TOWN_WIDE else "w",
                step.decision,
                "".join(MARKS[movement] for movement in step.movements),
                *step.roles[Letter.ACCOUNTABLE],
                *step.depends_on,
            ]
        )
        for step in route.steps
    ]
    assert found == OVERVIEW.split("\n")[1:-1]


def test_it_says_whose_route_it_is_not(route: RouteTemplate) -> None:
    assert route.note.endswith("niet de officiële route van Klimaatverbond.")
    assert (route.key, route.version, route.language) == ("samenlevingsroute", "2026.1", "nl")
    head = bundled_route().read_text("utf-8")[:1_500]
    assert "eigen uitwerking" in head
    assert "aannames" in head


def test_every_legal_note_has_a_day_and_says_that_it_must_be_checked_again(
    route: RouteTemplate,
) -> None:
    cautions = {step.code: step.caution for step in route.steps}
    assert len(route.legal_notes) == 12
    for note in route.legal_notes:
        assert note.source
        assert "Controleer opnieuw" in note.status
        assert any(note.text in cautions[code] for code in note.steps)


def test_no_line_is_wider_than_people_read() -> None:
    assert max(map(len, bundled_route().read_text("utf-8").splitlines())) <= 120


def test_every_key_is_short_and_a_checkpoint_begins_with_its_step(route: RouteTemplate) -> None:
    for step in route.steps:
        for checkpoint in step.checkpoints:
            assert checkpoint.key.startswith(f"{step.key}.")
            assert len(checkpoint.key) <= 40


def test_no_text_of_a_step_is_empty_or_holds_a_line_break(dossier: Dossier) -> None:
    records: list[Record] = [
        *dossier.all(Step),
        *dossier.all(Phase),
        *dossier.all(Checkpoint),
    ]
    for record in records:
        for item in fields_of(type(record)):
            value = getattr(record, item.name)
            if isinstance(value, str) and item.name != "caution":
                assert value.strip() == value != ""
                assert "\n" not in value


def test_the_records_of_a_dossier(dossier: Dossier) -> None:
    kinds = (Department, Phase, Step, Checkpoint, StepRole, Dependency)
    assert [len(dossier.all(kind)) for kind in kinds] == [15, 7, 45, 221, 426, 87]


def test_records_refer_to_records_by_key(dossier: Dossier) -> None:
    for record in dossier:
        for item in fields_of(type(record)):
            if item.refers_to in ("phase", "step", "department"):
                kind = {"phase": Phase, "step": Step, "department": Department}[item.refers_to]
                assert getattr(record, item.name) in dossier.table(kind) or item.optional


def test_ids_say_what_they_connect(dossier: Dossier) -> None:
    assert dossier.get(Department, "or").code == "OR"
    assert dossier.get(StepRole, "opgave-in-cijfers/dat").letter == Letter.RESPONSIBLE
    assert dossier.find(Dependency, "opgave-in-cijfers>bestuurlijke-opdracht")
    checkpoint = dossier.get(Checkpoint, "bestuurlijke-opdracht.uren-en-geld")
    assert (checkpoint.step, checkpoint.order) == ("bestuurlijke-opdracht", 1)


def test_steps_keep_the_order_of_the_route(dossier: Dossier) -> None:
    phases = {phase.id: phase.order for phase in dossier.all(Phase)}
    steps = sorted(dossier.all(Step), key=lambda step: (phases[step.phase], step.order))
    assert [step.code for step in steps] == [line.split()[0] for line in OVERVIEW.split("\n")[1:-1]]
    assert all(step.code == f"{phases[step.phase]}.{step.order}" for step in steps)
    assert not any(step.own or step.retired for step in steps)
