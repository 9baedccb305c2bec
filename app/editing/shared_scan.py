"""What may not leave the town hall, found in texts that are to be shared with others.

Names of registered persons, mail addresses and telephone numbers, addresses, counts of so few homes
that everybody knows whose they are, and what is internal.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.actors import Actor
from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.fields import Trait, fields_of
from app.domain.tables import TABLES
from app.domain.town_hall import Person
from app.editing.person_names import legible, outsider_names, person_names
from app.words import shared_traces as traces
from app.words.names import folded

_SHORTEST_REMARK = 16
"""Letters of an internal line: a shorter one is in any text by chance."""

_LEAST_DIGITS = 6


class Trace(StrEnum):
    """What was found."""

    NAME = "name"
    MAIL = "mail"
    PHONE = "phone"
    ADDRESS = "address"
    FEW_HOMES = "few_homes"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that may not leave.

    Attributes:
        trace: What it is.
        text: As it stands there.
        at: Where it begins and ends in the text as it is read (`legible`).
    """

    trace: Trace
    text: str
    at: tuple[int, int]


class SharedScan:
    """Looks through texts for what the dossier knows of people."""

    def __init__(self, dossier: Dossier, log: Iterable[ChangeSet] = ()) -> None:
        """Learn what must not leave.

        Args:
            dossier: The records.
            log: The history: names that somebody once had count too.
        """
        self._names = [found.pattern for found in person_names(dossier, log)]
        self._names += [found.pattern for found in outsider_names(dossier)]
        reached = [(item.mail, item.phone) for item in dossier.all(Person)]
        reached += [(item.mail, item.phone) for item in dossier.all(Actor)]
        self._mails = frozenset(mail.casefold() for mail, _ in reached if mail)
        numbers = (_digits(phone) for _, phone in reached)
        self._phones = frozenset(digits for digits in numbers if len(digits) >= _LEAST_DIGITS)
        self._internal = tuple(sorted(set(_internal_lines(dossier))))

    def found_in(self, text: str, allowed: frozenset[str] = frozenset()) -> list[Found]:
        """What may not leave in a text, in the order in which it stands there.

        Args:
            text: To be shared.
            allowed: General mail addresses (`general_mails`) that may be in it.
        """
        shown = legible(text)
        found = [*self._search(shown, allowed)]
        # Of what overlaps, such as a surname in a full name, the longest says it all.
        found.sort(key=lambda item: (item.at[0] - item.at[1], item.at))
        kept: list[Found] = []
        for item in found:
            if all(item.at[1] <= other.at[0] or other.at[1] <= item.at[0] for other in kept):
                kept.append(item)
        return sorted(kept, key=lambda item: item.at)

    def masked(self, text: str, allowed: frozenset[str] = frozenset()) -> str:
        """The text with what may not leave replaced by what it is."""
        found = self.found_in(text, allowed)
        shown = legible(text) if found else text
        for item in reversed(found):
            begin, end = item.at
            shown = f"{shown[:begin]}{traces.MASKS[item.trace]}{shown[end:]}"
        return shown

    def general_mails(self, contact: str) -> frozenset[str]:
        """The mail addresses in a contact that are of nobody in particular."""
        mails = (match.group().casefold() for match in traces.MAIL.finditer(legible(contact)))
        return frozenset(mail for mail in mails if self._is_general(mail))

    def _is_general(self, mail: str) -> bool:
        name = mail.partition("@")[0]
        return mail not in self._mails and not traces.OF_A_PERSON.match(name)

    def _search(self, text: str, allowed: frozenset[str]) -> Iterator[Found]:
        for pattern in self._names:
            yield from _matches(Trace.NAME, pattern, text)
        for item in _matches(Trace.MAIL, traces.MAIL, text):
            if item.text.casefold() not in allowed:
                yield item
        yield from _matches(Trace.PHONE, traces.PHONE, text)
        for item in _matches(Trace.PHONE, traces.DIGITS, text):
            if _digits(item.text) in self._phones:
                yield item
        for pattern in traces.ADDRESSES:
            yield from _matches(Trace.ADDRESS, pattern, text)
        for pattern in traces.FEW_HOMES:
            yield from _matches(Trace.FEW_HOMES, pattern, text)
        yield from self._internal_in(text)

    def _internal_in(self, text: str) -> Iterator[Found]:
        plain = folded(text)
        for line in self._internal:
            if line in plain:
                yield Found(Trace.INTERNAL, line, _place(text, line))


def _matches(trace: Trace, pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    for match in pattern.finditer(text):
        yield Found(trace, match.group(), match.span())


def _place(text: str, line: str) -> tuple[int, int]:
    """Where a line stands; all of the text where its blanks or accents differ."""
    begin = text.casefold().find(line)
    return (begin, begin + len(line)) if begin >= 0 else (0, len(text))


def _digits(phone: str) -> str:
    """The digits of a telephone number, as one dials it in the country."""
    digits = "".join(letter for letter in phone if letter.isdecimal())
    for prefix in ("0031", "31"):
        if digits.startswith(prefix) and len(digits) > len(prefix) + _LEAST_DIGITS:
            return f"0{digits.removeprefix(prefix)}"
    return digits


def _internal_lines(dossier: Dossier) -> Iterator[str]:
    for kind in TABLES.values():
        hidden = [item.name for item in fields_of(kind) if item.has(Trait.INTERNAL)]
        for record in dossier.all(kind) if hidden else ():
            for name in hidden:
                value = getattr(record, name)
                for line in value.splitlines() if type(value) is str else ():
                    if len(bare := folded(line).strip(".,;:!? ")) >= _SHORTEST_REMARK:
                        yield bare
