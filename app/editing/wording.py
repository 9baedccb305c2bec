"""What the domain says, in words: names for ids, then the sentence of `app.words`."""

from collections.abc import Iterable

from app.domain.actors import Actor
from app.domain.attention import Concern, Finding
from app.domain.completion import Missing, missing_for_done
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.ids import split_instance, split_part
from app.domain.meetings import AgendaItem, Meeting
from app.domain.route import Step
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.waits import Wait, WaitOn
from app.domain.walk import instance
from app.words import concerns, history
from app.words.choices import BODY, word
from app.words.dates import day_text
from app.words.names import listed
from app.words.refusals import gap, refusal


def instance_text(dossier: Dossier, key: str) -> str:
    """`3.5` or `2.6 Kadekwartier` for the id of an instance."""
    step_key, wijk_key = split_instance(key)
    step, wijk = dossier.find(Step, step_key), dossier.find(Neighbourhood, wijk_key)
    code = step.code if step else history.GONE
    return f"{code} {wijk.name}" if wijk else code


def subject_text(dossier: Dossier, key: str) -> str:
    """`3.5 · OR` for the id of a contribution, `3.5` for that of an instance."""
    whole, part = split_part(key)
    found = dossier.find(Department, part)
    text = instance_text(dossier, whole)
    return f"{text} · {found.code if found else history.gone('department')}" if part else text


def awaited_text(dossier: Dossier, wait: Wait) -> str:
    """Who or what an answer is awaited from."""
    match wait.on_kind:
        case WaitOn.DEPARTMENT:
            department = dossier.find(Department, wait.on)
            return department.code if department else history.gone("department")
        case WaitOn.PERSON:
            return name_of(dossier, wait.on) or history.gone("person")
        case WaitOn.ACTOR:
            actor = dossier.find(Actor, wait.on)
            return actor.name if actor else history.gone("actor")
        case WaitOn.DECISION:
            decision = dossier.find(Decision, wait.on)
            return decision.number if decision else history.gone("decision")
        case WaitOn.INSTANCE:
            return instance_text(dossier, wait.on)
        case _:
            return wait.on


def meeting_name(meeting: Meeting) -> str:
    """`kernteam 26-11-2026`, or its own title with the day."""
    name = meeting.title or word(BODY, meeting.kind)
    return f"{name} {day_text(meeting.date)}".strip()


def origin_text(dossier: Dossier, key: str) -> str:
    """Where an action or a decision comes from: a meeting, or a decision by number."""
    item = dossier.find(AgendaItem, key)
    meeting = dossier.find(Meeting, item.meeting if item else key)
    if meeting is not None:
        return meeting_name(meeting)
    decision = dossier.find(Decision, key)
    return decision.number if decision else ""


def name_of(dossier: Dossier, person: str | None) -> str:
    """The name of a person by id; empty for nobody."""
    found = dossier.find(Person, person)
    return found.name if found else ""


def refusal_text(dossier: Dossier, error: DomainError, *, kept: bool = False) -> str:
    """The sentence for a refusal of the rules.

    Args:
        dossier: Knows the names.
        error: The refusal.
        kept: Whether what was typed along with it is kept, as a window does.
    """
    data = {**error.data, "kept": kept}
    if error.code == "not_done":
        data["gaps"] = gaps_text(dossier, data.pop("missing"))
    return refusal(error.code, data)


def gaps_text(dossier: Dossier, missing: Iterable[Missing]) -> list[str]:
    """What a step lacks, each in a few words."""
    return [
        gap(
            item.gap.value,
            numbers=item.numbers,
            owner=name_of(dossier, item.person),
            body=item.body,
        )
        for item in missing
    ]


def finding_place(dossier: Dossier, finding: Finding) -> str:
    """What a finding is about: `3.5`, `2.6 Kadekwartier`, `4.1 · OR` or `OR`."""
    department = dossier.find(Department, finding.department)
    code = department.code if department else ""
    if finding.step is None:
        return code
    text = instance_text(dossier, instance(dossier, finding.step, finding.neighbourhood).id)
    return f"{text} · {code}" if code else text


def finding_text(dossier: Dossier, finding: Finding) -> str:
    """What is the matter."""
    others = [dossier.get(Step, key).code for key in finding.others]
    return concerns.concern(
        finding.concern.value,
        {
            "person": name_of(dossier, finding.person),
            "day": day_text(finding.day),
            "others": listed(others),
            "is_are": "is" if len(others) == 1 else "zijn",
            "body": _body(dossier, finding),
            "gaps": _gaps(dossier, finding),
        },
    )


def _body(dossier: Dossier, finding: Finding) -> str:
    if finding.step is None:
        return ""
    if finding.concern is Concern.AWAITING_DECISION:
        return instance(dossier, finding.step, finding.neighbourhood).body
    return dossier.get(Step, finding.step).decision.value


def _gaps(dossier: Dossier, finding: Finding) -> str:
    if finding.concern is not Concern.DONE_WITHOUT_PROOF or finding.step is None:
        return ""
    item = instance(dossier, finding.step, finding.neighbourhood)
    return listed(gaps_text(dossier, missing_for_done(dossier, item)))
