"""A line as it is typed during a meeting: what it is, about whom, which step and which day.

`A #3.5 netcapaciteit opvragen @Ilse !+2w` is an action. The kind is a capital letter at the start,
or its word with a colon. `@` is followed by a person or a department, `#` by a step and perhaps a
wijk, `!` by a day; names and days may have blanks, the longest that is known counts. What is not
understood stays in the text and is told; nothing of a line is ever lost.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from app.domain.dossier import Dossier
from app.domain.ids import instance_id, split_instance
from app.domain.route import Level, Step
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.walk import neighbourhoods, steps
from app.editing.calling import named
from app.words.names import folded
from app.words.when import UnreadableDayError, read_when


class EntryKind(StrEnum):
    """What a line becomes; the letter that is typed for it."""

    DECISION = "B"
    ACTION = "A"
    NOTE = "N"
    QUESTION = "V"
    RISK = "R"
    LESSON = "L"
    PARKED = "P"


class Mark(StrEnum):
    """The sign before something that is looked up."""

    WHO = "@"
    STEP = "#"
    DAY = "!"


class Puzzle(StrEnum):
    """Why something was not understood."""

    UNKNOWN = "unknown"
    SEVERAL = "several"
    WIJK_NEEDED = "wijk_needed"
    WIJK_MISSING = "wijk_missing"
    WIJK_NOT_NEEDED = "wijk_not_needed"
    SECOND = "second"
    NO_PLACE = "no_place"


@dataclass(frozen=True, slots=True)
class Unclear:
    """A part of a line that stays in the text.

    Attributes:
        mark: The sign before it.
        text: As it was typed, with the sign.
        puzzle: Why.
        among: What it could be, by name; or the day's own sentence.
    """

    mark: Mark
    text: str
    puzzle: Puzzle
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that was read.

    Attributes:
        kind: What it becomes; a note when no kind was given.
        given: Whether a kind was given.
        text: What is left of the line.
        owner: Id of the person.
        department: Id of the department.
        step: Id of the step.
        neighbourhood: Id of the wijk.
        due: The day.
        unclear: What was not understood.
    """

    kind: EntryKind
    given: bool
    text: str
    owner: str | None = None
    department: str | None = None
    step: str | None = None
    neighbourhood: str | None = None
    due: date | None = None
    unclear: tuple[Unclear, ...] = ()

    def about(self, step: str, neighbourhood: str | None) -> "Entry":
        """The same line, about a step."""
        return replace(self, step=step, neighbourhood=neighbourhood)

    def instance(self, dossier: Dossier) -> str:
        """Id of the step in wijk it is about; empty where the wijk was not said."""
        step = dossier.find(Step, self.step)
        if step is None or (step.level is Level.PER_NEIGHBOURHOOD) != bool(self.neighbourhood):
            return ""
        return instance_id(step.id, self.neighbourhood)


_KIND = re.compile(r"\s*(?:([BANVRLP])(?=\s|:|$)|([A-Za-z]{3,12})(?=:))\s*:?\s*")
_WORDS = {
    "besluit": EntryKind.DECISION,
    "actie": EntryKind.ACTION,
    "notitie": EntryKind.NOTE,
    "vraagstuk": EntryKind.QUESTION,
    "risico": EntryKind.RISK,
    "les": EntryKind.LESSON,
    "parkeren": EntryKind.PARKED,
}
_MARK = re.compile(r"(?<!\S)[@#!](?=\S)")
_WORD = re.compile(r"\S+")
_MOST_WORDS = 6
"""A name or a day has no more."""

_AROUND = ",.;:?!)(\"'"
_HOLDS: dict[Mark, frozenset[EntryKind]] = {
    Mark.WHO: frozenset({EntryKind.DECISION, EntryKind.ACTION, EntryKind.RISK, EntryKind.PARKED}),
    Mark.STEP: frozenset(EntryKind),
    Mark.DAY: frozenset({EntryKind.DECISION, EntryKind.ACTION}),
}
"""Which kinds can keep what a sign stands for."""

_OF_A_STEP = frozenset({EntryKind.ACTION, EntryKind.QUESTION, EntryKind.RISK, EntryKind.LESSON})
"""The kinds that can be about a step of the wijken without saying which wijk."""


def read_entry(
    dossier: Dossier, line: str, today: date, *, kind: EntryKind | None = None, near: str = ""
) -> Entry:
    """Read a line.

    Args:
        dossier: Knows the names.
        line: As it was typed; may run over several lines.
        today: The day from which days are seen.
        kind: The kind that was chosen by a key; then the line does not begin with one.
        near: Id of the step in wijk that is talked about: its step needs no wijk behind it.
    """
    typed, rest = (kind, line) if kind else _kind_of(line)
    reading = _Reading(dossier, today, typed or EntryKind.NOTE, split_instance(near))
    text = reading.take(rest)
    return Entry(
        reading.kind,
        typed is not None,
        text,
        reading.found.get("owner"),
        reading.found.get("department"),
        reading.found.get("step"),
        reading.found.get("neighbourhood"),
        reading.due,
        tuple(reading.unclear),
    )


def _kind_of(line: str) -> tuple[EntryKind | None, str]:
    found = _KIND.match(line)
    if found is None:
        return None, line
    kind = EntryKind(found[1]) if found[1] else _WORDS.get(folded(found[2]))
    return (kind, line[found.end() :]) if kind else (None, line)


@dataclass(slots=True)
class _Reading:
    """What was found so far."""

    dossier: Dossier
    today: date
    kind: EntryKind
    near: tuple[str, str | None]
    found: dict[str, str] = field(default_factory=dict)
    due: date | None = None
    unclear: list[Unclear] = field(default_factory=list)

    def take(self, line: str) -> str:
        """Take everything that is understood out of a line; gives what is left."""
        kept: list[str] = []
        at = 0
        for start in [mark.start() for mark in _MARK.finditer(line)]:
            if start < at:
                continue
            end = self._read(line, start)
            kept.append(line[at:start])
            at = end
            if end == start:
                # Not understood: it stays where it is.
                at = start + 1
                kept.append(line[start])
        kept.append(line[at:])
        return _tidy("".join(kept))

    def _read(self, line: str, start: int) -> int:
        """Where what was understood ends; `start` when nothing was."""
        mark = Mark(line[start])
        words = _words_after(line, start + 1)
        if self.kind not in _HOLDS[mark]:
            self._puzzled(mark, line, words[:1], Puzzle.NO_PLACE)
            return start
        read = {Mark.WHO: self._who, Mark.STEP: self._step, Mark.DAY: self._day}[mark]
        return read(line, start, words)

    def _puzzled(
        self,
        mark: Mark,
        line: str,
        words: Sequence[re.Match[str]],
        puzzle: Puzzle,
        among: Iterable[str] = (),
    ) -> None:
        text = line[words[0].start() : words[-1].end()].strip(_AROUND) if words else ""
        self.unclear.append(Unclear(mark, f"{mark}{text}", puzzle, tuple(among)))

    def _who(self, line: str, start: int, words: Sequence[re.Match[str]]) -> int:
        for taken, name in _longest_first(line, words):
            found = named(self.dossier, name, self.today)
            if len(found) > 1:
                names = [item.name for item in found]
                self._puzzled(Mark.WHO, line, taken, Puzzle.SEVERAL, names)
                return start
            if found:
                return self._keep_who(line, start, taken, found[0])
        self._puzzled(Mark.WHO, line, words[:1], Puzzle.UNKNOWN)
        return start

    def _keep_who(
        self, line: str, start: int, taken: Sequence[re.Match[str]], found: Person | Department
    ) -> int:
        name = "owner" if isinstance(found, Person) else "department"
        if self.found.get(name, found.id) != found.id or (
            name == "department" and self.kind is not EntryKind.ACTION
        ):
            puzzle = Puzzle.SECOND if name in self.found else Puzzle.NO_PLACE
            self._puzzled(Mark.WHO, line, taken, puzzle)
            return start
        self.found[name] = found.id
        return _end(taken)

    def _step(self, line: str, start: int, words: Sequence[re.Match[str]]) -> int:
        code = words[0].group().rstrip(_AROUND)
        step = next((item for item in steps(self.dossier) if item.code == code), None)
        if step is None:
            self._puzzled(Mark.STEP, line, words[:1], Puzzle.UNKNOWN)
            return start
        if self.found.get("step", step.id) != step.id:
            self._puzzled(Mark.STEP, line, words[:1], Puzzle.SECOND)
            return start
        ends = words[0].group() == code
        taken, found = _wijk_in(self.dossier, line, words[1:]) if ends else ((), None)
        wijk = found.id if found else None
        if wijk is not None and step.level is Level.TOWN_WIDE:
            self._puzzled(Mark.STEP, line, words[:1], Puzzle.WIJK_NOT_NEEDED)
            taken, wijk = (), None
        elif wijk is None and step.level is Level.PER_NEIGHBOURHOOD:
            wijk = self.near[1] if self.near[0] == step.id else None
            if wijk is None and self.kind not in _OF_A_STEP:
                self._puzzled(Mark.STEP, line, words[:1], Puzzle.WIJK_MISSING)
                return start
            if wijk is None:
                self._puzzled(Mark.STEP, line, words[:1], Puzzle.WIJK_NEEDED)
        self.found["step"] = step.id
        if wijk is not None:
            self.found["neighbourhood"] = wijk
        return _end((words[0], *taken))

    def _day(self, line: str, start: int, words: Sequence[re.Match[str]]) -> int:
        sentence = ""
        for taken, text in _longest_first(line, words[:3]):
            try:
                day = read_when(text, self.today)
            except UnreadableDayError as error:
                sentence = str(error)
                continue
            if self.due is not None and self.due != day:
                self._puzzled(Mark.DAY, line, taken, Puzzle.SECOND)
                return start
            self.due = day
            return _end(taken)
        self._puzzled(Mark.DAY, line, words[:1], Puzzle.UNKNOWN, (sentence,))
        return start


def _words_after(line: str, at: int) -> list[re.Match[str]]:
    """The words from a place on, up to the next sign or the end of the line."""
    found: list[re.Match[str]] = []
    for word in _WORD.finditer(line, at):
        between = line[at : word.start()]
        if "\n" in between or (found and word.group()[0] in tuple(Mark)):
            break
        found.append(word)
        at = word.end()
        if len(found) == _MOST_WORDS:
            break
    return found


def _longest_first(
    line: str, words: Sequence[re.Match[str]]
) -> Iterator[tuple[Sequence[re.Match[str]], str]]:
    """The first words together, from all of them down to one, without the signs around them."""
    for count in range(len(words), 0, -1):
        taken = words[:count]
        yield taken, line[taken[0].start() : taken[-1].end()].strip(_AROUND)


def _end(taken: Sequence[re.Match[str]]) -> int:
    """Where a name ends: a comma behind it stays in the text."""
    last = taken[-1]
    return last.start() + len(last.group().rstrip(_AROUND))


def _wijk_in(
    dossier: Dossier, line: str, words: Sequence[re.Match[str]]
) -> tuple[Sequence[re.Match[str]], Neighbourhood | None]:
    every = {folded(wijk.name): wijk for wijk in neighbourhoods(dossier)}
    for taken, name in _longest_first(line, words):
        wijk = every.get(folded(name))
        if wijk is not None:
            return taken, wijk
    return (), None


def _tidy(text: str) -> str:
    """A text without the blanks that were left where something was taken out."""
    lines = (re.sub(r"[ \u00a0]{2,}", " ", line).strip(" ") for line in text.split("\n"))
    return re.sub(r" +([,.;:?])", r"\1", "\n".join(lines)).strip()
