"""Every kind of command once, in a form that can be done again and again.

Each gets the open dossier and a number that is never the same, for names.
"""

from collections.abc import Callable, Mapping
from datetime import date

from app.domain.decisions import Body, Decision
from app.domain.held import held_by
from app.domain.ids import part_id
from app.domain.instances import Answer, Status
from app.domain.route import Letter, Level, Phase, Step
from app.domain.town_hall import (
    Department,
    Neighbourhood,
    NeighbourhoodStatus,
    Person,
)
from app.domain.waiting import open_waits
from app.domain.waits import Wait, WaitOn
from app.editing.commands import (
    checkpoints,
    contributions,
    decisions,
    departments,
    instances,
    municipality,
    neighbourhoods,
    own_steps,
    people,
    steps,
    waits,
)
from app.editing.commands.handing_over import hand_over
from app.editing.commands.merging import merge_departments
from app.editing.commands.roles import set_role
from app.editing.edit import Edit
from app.editing.session import Session
from tests.unit.storage.dossiers import ORDER

DAY = date(2026, 5, 1)
PART = part_id(ORDER, "ro")

Kind = Callable[[Session, int], object]
Work = Callable[[Edit, int], object]


def _kind(work: Work) -> Kind:
    """A command that is one edit."""

    def run(session: Session, number: int) -> object:
        edit = Edit(session.dossier)
        work(edit, number)
        return session.do(edit.draft("kind", f"reden {number}"))

    return run


def _status(edit: Edit, number: int) -> None:
    status = (Status.IN_PROGRESS, Status.NOT_APPLICABLE)[number % 2]
    instances.set_status(edit, ORDER, status, today=DAY, reason="nodig")


def _of_contribution(edit: Edit, number: int) -> None:
    status = (Status.IN_PROGRESS, Status.DONE)[number % 2]
    contributions.set_status(edit, PART, status, today=DAY)
    contributions.set_fields(edit, PART, text=f"tekst {number}", due=DAY)


def _wait(edit: Edit, number: int) -> Wait:
    return waits.wait_for(edit, ORDER, waits.Awaited(WaitOn.TEXT, f"op {number}", "wat", DAY))


def _other_wait(edit: Edit, number: int) -> None:
    waits.remove_waits(edit, ORDER)
    _wait(edit, number)


def _answer_a_wait(edit: Edit, number: int) -> None:
    waits.answer_wait(edit, _wait(edit, number), DAY, "ja")
    for wait in open_waits(edit.dossier, ORDER):
        waits.answer_wait(edit, wait, DAY, "ook")


def _decide(edit: Edit, number: int) -> Decision:
    found = decisions.record(edit, decisions.Taken(Body.EXECUTIVE, DAY, f"2026-{number:03d}"))
    decisions.link(edit, found, ORDER)
    return found


def _start_a_wijk(edit: Edit, number: int) -> None:
    made = neighbourhoods.add(edit, f"Gestart {number}", "WK034401")
    like = neighbourhoods.TakeOver("kade")
    status = NeighbourhoodStatus.STARTED
    neighbourhoods.set_status(edit, made, status, today=DAY, take_over=like)


def _wijk(edit: Edit, number: int) -> None:
    wijk = edit.dossier.get(Neighbourhood, "kade")
    neighbourhoods.rename(edit, wijk, f"Kade {number}")
    neighbourhoods.set_archived(
        edit, edit.dossier.get(Neighbourhood, wijk.id), archived=bool(number % 2)
    )
    neighbourhoods.reorder(edit, ("akkers", "kade") if number % 2 else ("kade", "akkers"))


def _person(edit: Edit, number: int) -> None:
    made = people.add(edit, f"Mens {number}", "functie", ("ro",))
    people.rename(edit, made, f"Iemand {number}")
    people.leave(edit, edit.dossier.get(Person, made.id), DAY)


def _hand_over(edit: Edit, number: int) -> None:
    first = people.add(edit, f"Eerste {number}")
    second = people.add(edit, f"Tweede {number}")
    instances.set_fields(edit, ORDER, owner=first.id)
    hand_over(edit, first, second, held_by(edit.dossier, first.id, DAY))


def _department(edit: Edit, number: int) -> Department:
    made = departments.add(edit, f"D{number}", f"Afdeling {number}")
    departments.rename(edit, made, f"Andere {number}")
    return edit.dossier.get(Department, made.id)


def _switch_off(edit: Edit, number: int) -> None:
    departments.set_active(edit, _department(edit, number), active=False)


def _merge(edit: Edit, number: int) -> None:
    made = _department(edit, number)
    set_role(edit, edit.dossier.get(Step, "opdracht"), made, Letter.RESPONSIBLE)
    contributions.set_fields(edit, part_id(ORDER, made.id), text="gaat mee")
    merge_departments(edit, made, edit.dossier.get(Department, "ro"))


def _role(edit: Edit, number: int) -> None:
    step = edit.dossier.get(Step, "gesprekken")
    letter = Letter.CONSULTED if number % 2 else Letter.ACCOUNTABLE
    set_role(edit, step, edit.dossier.get(Department, "ro"), letter)


def _free_place(edit: Edit) -> int:
    return max(int(step.code.partition(".")[2]) for step in edit.dossier.all(Step)) + 1


def _step(edit: Edit, number: int) -> Step:
    phase = edit.dossier.all(Phase)[0]
    code = f"{phase.order}.{_free_place(edit)}"
    plan = steps.OwnStep(
        code, f"Stap {number}", Level.PER_NEIGHBOURHOOD, accountable="ro", checkpoints=("een",)
    )
    made = steps.add(edit, plan)
    steps.rename(edit, made, f"Andere stap {number}")
    return edit.dossier.get(Step, made.id)


def _skip(edit: Edit, number: int) -> None:
    steps.skip(edit, _step(edit, number), "kan later", today=DAY, decided_by="MT")


def _split(edit: Edit, number: int) -> None:
    made = _step(edit, number)
    own_steps.split(edit, made, own_steps.StepSplit(f"1.{_free_place(edit)}", "Deel"))


def _checkpoint(edit: Edit, number: int) -> None:
    step = edit.dossier.get(Step, "opdracht")
    made = steps.add_checkpoint(edit, step, f"Punt {number}")
    checkpoints.set_text(edit, made, f"Ander punt {number}")
    checkpoints.move(edit, made, 1)


def _undo_and_redo(session: Session, number: int) -> None:
    _kind(_status)(session, number)
    session.undo()
    session.redo()


def _restore(session: Session, number: int) -> None:
    item = _kind(lambda edit, n: instances.set_fields(edit, ORDER, remark=f"{n}"))(session, number)
    assert item is not None
    session.restore(getattr(item, "id", ""))


def _restore_a_backup(session: Session, number: int) -> None:
    before = session.dossier
    _kind(_person)(session, number)
    session.restore_backup(before)


def _take_a_name_out(session: Session, number: int) -> None:
    _kind(lambda edit, n: instances.set_fields(edit, ORDER, remark=f"Jansen{n}"))(session, number)
    session.replace_name([f"Jansen{number}"], "iemand")


KINDS: Mapping[str, Kind] = {
    "fields": _kind(
        lambda edit, n: instances.set_fields(edit, ORDER, remark=f"{n}", decided_by=f"{n}")
    ),
    "status": _kind(_status),
    "answer": _kind(
        lambda edit, n: instances.answer(edit, ORDER, 1, tuple(Answer)[n % 3], f"reden {n}")
    ),
    "dates": _kind(lambda edit, n: instances.propose_dates(edit, date(2026, 1 + n % 12, 1))),
    "contribution": _kind(_of_contribution),
    "wait": _kind(_wait),
    "answer a wait": _kind(_answer_a_wait),
    "remove waits": _kind(_other_wait),
    "decision": _kind(_decide),
    "unlink": _kind(lambda edit, n: decisions.unlink(edit, _decide(edit, n), ORDER)),
    "start a wijk": _kind(_start_a_wijk),
    "wijk": _kind(_wijk),
    "person": _kind(_person),
    "hand over": _kind(_hand_over),
    "department": _kind(_department),
    "switch off": _kind(_switch_off),
    "merge departments": _kind(_merge),
    "role": _kind(_role),
    "own step": _kind(_step),
    "skip": _kind(_skip),
    "split a step": _kind(_split),
    "checkpoint": _kind(_checkpoint),
    "municipality": _kind(lambda edit, n: municipality.rename(edit, f"Merelveen {n}")),
    "undo and redo": _undo_and_redo,
    "restore": _restore,
    "restore a backup": _restore_a_backup,
    "take a name out": _take_a_name_out,
}
