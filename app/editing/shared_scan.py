"""What may not leave the town hall, found in texts that are to be shared with others.

Names of registered persons, mail addresses and telephone numbers, addresses, numbers of accounts
and of citizens, counts of so few homes that everybody knows whose they are, and what is internal.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.domain.actors import Actor
from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.fields import Trait, fields_of
from app.domain.tables import TABLES
from app.domain.town_hall import Person
from app.editing.name_finding import NameFinder, longest_of
from app.editing.person_names import legible, outsider_names, person_names
from app.editing.reading_text import ReadText
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
    NUMBER = "number"
    FEW_HOMES = "few_homes"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that may not leave.

    Attributes:
        trace: What it is.
        text: As it is read there.
        at: Where it begins and ends in the text itself.
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
        names = [(found.name, None) for found in person_names(dossier, log)]
        names += [(found.name, None) for found in outsider_names(dossier)]
        self._names = NameFinder(names)
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
        return longest_of(self._search(text, allowed))

    def masked(self, text: str, allowed: frozenset[str] = frozenset()) -> str:
        """The text with what may not leave replaced by what it is."""
        shown = text
        for item in reversed(self.found_in(text, allowed)):
            begin, end = item.at
            shown = f"{shown[:begin]}{traces.MASKS[item.trace]}{shown[end:]}"
        return shown

    def general_mails(self, contact: str) -> frozenset[str]:
        """The mail addresses in a contact that are of nobody in particular."""
        shown = ReadText.of(contact).shown
        mails = (_mail(match.group()) for match in traces.MAIL.finditer(shown))
        return frozenset(mail for mail in mails if self._is_general(mail))

    def _is_general(self, mail: str) -> bool:
        name = mail.partition("@")[0]
        return mail not in self._mails and not traces.OF_A_PERSON.match(name)

    def _search(self, text: str, allowed: frozenset[str]) -> Iterator[Found]:
        read = ReadText.of(text)
        for name in self._names.found_in(read):
            begin, end = name.at
            yield Found(Trace.NAME, legible(text[begin:end]), name.at)
        for item in _matches(Trace.MAIL, traces.MAIL, read):
            if _mail(item.text) not in allowed:
                yield item
        for item in _matches(Trace.PHONE, traces.DIGITS, read):
            if _digits(item.text) in self._phones:
                yield item
        yield from _of_anybody(read)
        yield from self._internal_in(text, read)

    def _internal_in(self, text: str, read: ReadText) -> Iterator[Found]:
        plain = folded(text)
        for line in self._internal:
            if line in plain:
                yield Found(Trace.INTERNAL, line, _place(text, read, line))


_PATTERNS: Mapping[Trace, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        Trace.PHONE: (traces.PHONE,),
        Trace.ADDRESS: traces.ADDRESSES,
        Trace.NUMBER: traces.NUMBERS,
    }
)


def _of_anybody(read: ReadText) -> Iterator[Found]:
    """What may not leave whatever the dossier knows."""
    for trace, patterns in _PATTERNS.items():
        for pattern in patterns:
            yield from _matches(trace, pattern, read)
    if traces.HOMES.search(read.shown):
        for pattern in traces.FEW_HOMES:
            yield from _matches(Trace.FEW_HOMES, pattern, read)


def _matches(trace: Trace, pattern: re.Pattern[str], read: ReadText) -> Iterator[Found]:
    for match in pattern.finditer(read.shown):
        yield Found(trace, match.group(), read.place(*match.span()))


def _place(text: str, read: ReadText, line: str) -> tuple[int, int]:
    """Where a line stands; all of the text where its blanks differ."""
    begin = read.plain.find(line)
    return read.place(begin, begin + len(line)) if begin >= 0 else (0, len(text))


def _mail(written: str) -> str:
    """A mail address as one types it: `info [at] town.example` is `info@town.example`."""
    return traces.AT.sub("@", written).casefold()


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
