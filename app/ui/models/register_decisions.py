"""The register of decisions as a list, with what replaces what; no Qt."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.domain.decisions import Body, Decision, DecisionStatus, DecisionStep
from app.domain.dossier import Dossier
from app.domain.ids import part_id
from app.editing import lookup
from app.editing.commands.registers import set_replaced
from app.editing.edit import Edit
from app.editing.quick_entry import EntryKind
from app.editing.wording import instance_text, name_of, origin_text
from app.reports.content.model import Kind
from app.ui.models.register import (
    Field,
    Line,
    Narrowing,
    Register,
    kept,
)
from app.ui.models.register_interests import touch_named, touched
from app.ui.models.typed_values import (
    one_of,
    read_day,
    read_flag,
    read_needed,
    read_person,
    read_text,
)
from app.words import choices
from app.words.names import cleaned, natural
from app.words.window import register_lists as words


def _status_of_decision(edit: Edit, key: str, status: str) -> None:
    edit.save(replace(edit.dossier.get(Decision, key), status=DecisionStatus(status)))


def _replaced(edit: Edit, key: str, text: str, _: date) -> None:
    number = cleaned(text)
    found = edit.dossier.where(Decision, "number", number) if number else ()
    if number and (not found or found[0].id == key or _goes_round(edit.dossier, found[0], key)):
        known = [item.number for item in edit.dossier.all(Decision) if item.id != key]
        raise words.UnknownChoiceError(text, sorted(known, key=natural)[-3:])
    set_replaced(edit, key, found[0] if found else None)


def _goes_round(dossier: Dossier, decision: Decision, key: str) -> bool:
    """Whether a decision was itself, at last, replaced what is to replace it."""
    seen: set[str] = set()
    at: Decision | None = decision
    while at is not None and at.id not in seen:
        if at.id == key:
            return True
        seen.add(at.id)
        at = dossier.find(Decision, at.replaces)
    return False


def _places_of_decision(edit: Edit, key: str, text: str, _: date) -> None:
    """The steps a decision belongs to: `3.5, 2.6 Kadekwartier`."""
    wanted = {_instance(edit.dossier, part) for part in text.split(",") if part.strip()}
    for link in edit.dossier.where(DecisionStep, "decision", key):
        if link.instance not in wanted:
            edit.delete(link)
    for instance in wanted:
        edit.save(DecisionStep(part_id(key, instance), key, instance))


def _instance(dossier: Dossier, text: str) -> str:
    code, _, wijk = text.strip().partition(" ")
    return lookup.instance_named(dossier, code, wijk.strip() or None).id


def _decision_lines(dossier: Dossier, today: date) -> list[Line]:
    del today
    replaced = {item.replaces: item for item in dossier.all(Decision) if item.replaces}
    ordered = sorted(dossier.all(Decision), key=lambda item: natural(item.number), reverse=True)
    return [_decision_line(dossier, item, replaced.get(item.id)) for item in ordered]


def _decision_line(dossier: Dossier, item: Decision, later: Decision | None) -> Line:
    links = [link.instance for link in dossier.where(DecisionStep, "decision", item.id)]
    places = sorted((instance_text(dossier, key) for key in links), key=natural)
    before = dossier.find(Decision, item.replaces)
    to_do = item.status is DecisionStatus.TAKEN and later is None
    return Line(
        item.id,
        (
            item.number,
            item.date,
            choices.word(choices.BODY, item.body),
            item.sentence,
            ", ".join(places),
            choices.word(choices.DECISION_STATUS, item.status),
            name_of(dossier, item.owner),
            item.reason,
            item.consequences,
            item.location,
            words.yes(item.publish),
            before.number if before else "",
            later.number if later else "",
            touched(dossier, item.id),
            origin_text(dossier, item.origin),
            words.yes(item.internal),
        ),
        links[0] if links else "",
        frozenset({Narrowing.OPEN} if to_do else ())
        | frozenset({Narrowing.OWNERLESS} if item.owner is None else ()),
    )


DECISIONS = Register(
    id="decisions",
    fields=(
        Field(words.NUMBER, Kind.CODE),
        Field(words.DATE, Kind.DAY, kept(Decision, "date", read_day)),
        Field(words.BODY, Kind.TEXT, kept(Decision, "body", one_of(choices.BODY, Body))),
        Field(words.DECISION, Kind.PROSE, kept(Decision, "sentence", read_needed)),
        Field(words.STEPS, Kind.TEXT, _places_of_decision),
        Field(
            words.STATUS,
            Kind.TEXT,
            kept(Decision, "status", one_of(choices.DECISION_STATUS, DecisionStatus)),
        ),
        Field(words.OWNER, Kind.TEXT, kept(Decision, "owner", read_person)),
        Field(words.REASON, Kind.PROSE, kept(Decision, "reason", read_text)),
        Field(words.CONSEQUENCES, Kind.PROSE, kept(Decision, "consequences", read_text)),
        Field(words.LOCATION, Kind.TEXT, kept(Decision, "location", read_text)),
        Field(words.PUBLISH, Kind.TEXT, kept(Decision, "publish", read_flag)),
        Field(words.REPLACES, Kind.CODE, _replaced),
        Field(words.REPLACED_BY, Kind.CODE),
        Field(words.INTERESTS, Kind.TEXT, touch_named),
        Field(words.ORIGIN),
        Field(words.INTERNAL, Kind.TEXT, kept(Decision, "internal", read_flag)),
    ),
    stretch=3,
    lines=_decision_lines,
    narrowings=(Narrowing.ALL, Narrowing.OPEN, Narrowing.OWNERLESS),
    record=Decision,
    kind=EntryKind.DECISION,
    statuses=words.letters(tuple(DecisionStatus)),
    set_status=_status_of_decision,
    words=choices.DECISION_STATUS,
)


def chain_of(dossier: Dossier, decision: str) -> Iterator[Decision]:
    """A decision with those it replaces, one after another, the newest first."""
    seen: set[str] = set()
    at = dossier.find(Decision, decision)
    while at is not None and at.id not in seen:
        yield at
        seen.add(at.id)
        at = dossier.find(Decision, at.replaces)
