"""Guarded interests: adding one, how it stands, and the decisions that touch it."""

from collections.abc import Iterable
from dataclasses import replace

from app.domain.decisions import Decision
from app.domain.errors import DomainError
from app.domain.ids import new_id, part_id
from app.domain.interests import DecisionInterest, GuardedInterest, InterestState
from app.editing.edit import Edit
from app.words.names import cleaned, folded


def add(edit: Edit, interest: str, how_tested: str = "") -> GuardedInterest:
    """Add an interest.

    Raises:
        DomainError: `name_missing` (what); `interest_exists` (name).
    """
    made = GuardedInterest(new_id(), _free_name(edit, interest), how_tested)
    edit.save(made)
    return made


def rename(edit: Edit, key: str, interest: str) -> None:
    """Call an interest otherwise; raises as `add`."""
    found = edit.dossier.get(GuardedInterest, key)
    edit.save(replace(found, interest=_free_name(edit, interest, key)))


def judge(edit: Edit, key: str, state: InterestState, remark: str | None = None) -> None:
    """Say how an interest stands, and perhaps why."""
    found = edit.dossier.get(GuardedInterest, key)
    told = found.remark if remark is None else remark
    edit.save(replace(found, state=state, remark=told))


def touch(edit: Edit, decision: Decision, interests: Iterable[str]) -> None:
    """Say which interests, by id, a decision touches; it touches no others."""
    wanted = set(interests)
    for link in edit.dossier.where(DecisionInterest, "decision", decision.id):
        if link.interest not in wanted:
            edit.delete(link)
    for key in sorted(wanted):
        edit.dossier.get(GuardedInterest, key)
        edit.save(DecisionInterest(part_id(decision.id, key), decision.id, key))


def touch_more(edit: Edit, decision: Decision, interests: Iterable[str]) -> None:
    """Say that a decision touches some interests, by id, besides those that it touches already."""
    links = edit.dossier.where(DecisionInterest, "decision", decision.id)
    touch(edit, decision, {*interests, *(link.interest for link in links)})


def _free_name(edit: Edit, interest: str, key: str = "") -> str:
    """A name that no other interest has: interests are named at decisions."""
    name = cleaned(interest)
    if not name:
        raise DomainError("name_missing", what="guarded_interest")
    for other in edit.dossier.all(GuardedInterest):
        if other.id != key and folded(other.interest) == folded(name):
            raise DomainError("interest_exists", name=other.interest)
    return name
