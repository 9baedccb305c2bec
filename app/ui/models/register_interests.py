"""The interests that are guarded, as a list, and their names at decisions; no Qt."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.interests import DecisionInterest, GuardedInterest, InterestState
from app.editing.commands import interests
from app.editing.edit import Edit
from app.editing.touched_interests import guarded, touched_by
from app.reports.content.model import Kind
from app.ui.models.register import Field, Line, Making, Narrowing, Register, kept
from app.ui.models.typed_values import one_of, read_text
from app.words import choices
from app.words.names import folded, natural
from app.words.window import register_lists as words


def _lines(dossier: Dossier, _: date) -> list[Line]:
    return [_line(dossier, item) for item in guarded(dossier)]


def _line(dossier: Dossier, item: GuardedInterest) -> Line:
    links = dossier.where(DecisionInterest, "interest", item.id)
    numbers = sorted((dossier.get(Decision, link.decision).number for link in links), key=natural)
    return Line(
        item.id,
        (
            item.interest,
            item.how_tested,
            choices.word(choices.INTEREST_STATE, item.state),
            item.remark,
            ", ".join(numbers),
        ),
        "",
        frozenset({Narrowing.ATTENTION} if item.state is not InterestState.SAFE else ()),
    )


def _name(edit: Edit, key: str, text: str, _: date) -> None:
    interests.rename(edit, key, text)


def _set_state(edit: Edit, key: str, state: str) -> None:
    interests.judge(edit, key, InterestState(state))


def _read(_: Dossier, text: str) -> Mapping[int, str]:
    return {0: text.strip()}


def _make(edit: Edit, cells: Mapping[int, str], _: date) -> GuardedInterest:
    return interests.add(edit, cells.get(0, ""))


def _told(dossier: Dossier, _: date) -> str:
    counts = Counter(item.state for item in dossier.all(GuardedInterest))
    return words.interests_told(
        {choices.word(choices.INTEREST_STATE, state): counts[state] for state in InterestState}
    )


INTERESTS = Register(
    id="interests",
    fields=(
        Field(words.INTEREST, Kind.PROSE, _name),
        Field(words.TEST, Kind.PROSE, kept(GuardedInterest, "how_tested", read_text)),
        Field(
            words.STANDS,
            Kind.TEXT,
            kept(GuardedInterest, "state", one_of(choices.INTEREST_STATE, InterestState)),
        ),
        Field(words.REMARK, Kind.PROSE, kept(GuardedInterest, "remark", read_text)),
        Field(words.TOUCHED_BY, Kind.CODE),
    ),
    stretch=1,
    lines=_lines,
    narrowings=(Narrowing.ALL, Narrowing.ATTENTION),
    record=GuardedInterest,
    statuses=words.letters(tuple(InterestState)),
    set_status=_set_state,
    words=choices.INTEREST_STATE,
    making=Making(_read, _make),
    told=_told,
    about_steps=False,
)

_BETWEEN = ";"


def touched(dossier: Dossier, decision: str) -> str:
    """The interests that a decision touches: `betaalbaar; veilig`."""
    return f"{_BETWEEN} ".join(item.interest for item in touched_by(dossier, decision))


def touch_named(edit: Edit, key: str, text: str, _: date) -> None:
    """Keep which interests a decision touches: their names, or how these begin, with `;` between.

    Raises:
        UnknownChoiceError: A name is of none, or begins several.
    """
    wanted = [_named(edit.dossier, part).id for part in text.split(_BETWEEN) if part.strip()]
    interests.touch(edit, edit.dossier.get(Decision, key), wanted)


def _named(dossier: Dossier, text: str) -> GuardedInterest:
    """The interest that a text is the name of, or the beginning of its name."""
    known = {folded(item.interest): item for item in guarded(dossier)}
    wanted = folded(text)
    begun = [item for name, item in known.items() if name.startswith(wanted)]
    found = known.get(wanted) or (begun[0] if len(begun) == 1 else None)
    if found is None:
        raise words.UnknownChoiceError(text, [item.interest for item in known.values()])
    return found
