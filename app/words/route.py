"""Sentences about mistakes in a route file."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Protocol

_LONGEST = 60

_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        # The file as a whole.
        "no_such_file": "dit bestand bestaat niet",
        "is_folder": "dit is een map; kies een bestand",
        "not_a_file": "dit is geen gewoon bestand",
        "unreadable_file": "dit bestand is niet te lezen; kijk of je er toegang toe hebt",
        "file_too_large": "dit bestand is te groot voor een route (meer dan {limit} bytes)",
        "not_utf8": "dit teken is niet te lezen; bewaar het bestand als UTF-8",
        "empty_file": "dit bestand bevat geen route",
        # How it is written.
        "odd_character": "hier staat een onzichtbaar teken ({character}); haal het weg",
        "not_yaml": "dit is geen geldige YAML; kijk naar het inspringen en de leestekens",
        "unclosed_quote": "het aanhalingsteken van regel {since} wordt niet gesloten",
        "unclosed_bracket": "de lijst van regel {since} wordt niet goed gesloten",
        "tab": "hier staat een tab; gebruik spaties om in te springen",
        "colon_in_text": "deze dubbele punt past hier niet; zet de tekst tussen aanhalingstekens",
        "several_documents": "hier begint een tweede document; een bestand bevat één route",
        "too_deep": "hier zijn meer dan {limit} niveaus in elkaar gezet",
        "too_many_values": "dit bestand bevat meer dan {limit} waarden",
        "anchor": "een anker ('&{name}') kan niet in een route; schrijf de tekst uit",
        "alias": "een verwijzing ('*{name}') kan niet in een route; schrijf de tekst uit",
        "tag": "een type ('!') kan niet in een route; haal het weg",
        "name_not_text": "de naam van een veld moet tekst zijn",
        "name_twice": "veld '{field}' staat hier voor de tweede keer (eerst op regel {line})",
        # Fields and values.
        "unknown_field": "onbekend veld '{field}'{hint}",
        "missing_field": "veld '{field}' ontbreekt",
        "expected_text": "'{field}' moet tekst zijn; {quoted}",
        "expected_number": "'{field}' moet een heel getal zijn{instead}",
        "expected_list": "'{field}' moet een lijst zijn{instead}",
        "expected_fields": "hier horen velden met een naam te staan{instead}",
        "expected_date": "'{field}' moet een datum zijn, zoals 2026-11-22{instead}",
        "unknown_choice": "'{value}' kan hier niet; kies uit {choices}{hint}",
        "wrong_value": "deze waarde past niet bij '{field}'{instead}",
        "empty_text": "'{field}' is leeg; vul een tekst in",
        "empty_list": "'{field}' is leeg; een route heeft er minstens één nodig",
        # What has to fit together.
        "repeated": "{field} '{value}' komt al voor op regel {line}; kies een andere",
        "step_code": (
            "'{value}' is geen code voor een stap van fase {phase};"
            " schrijf {phase}, een punt en een volgnummer"
        ),
        "key_characters": (
            "'{value}' kan geen vaste naam zijn; gebruik kleine letters, cijfers, punt en streepje"
        ),
        "title_too_long": "de titel telt {length} tekens; hoogstens {limit} passen",
        "number_outside": "'{field}' is {value}; kies een getal van {first} tot en met {last}",
        "checkpoint_count": (
            "stap {step} heeft {count} controlepunten; kies er {first} tot en met {last}"
        ),
        "one_accountable": (
            "stap {step} heeft {count} afdelingen bij A; precies één is eindverantwoordelijk"
        ),
        "nobody_responsible": (
            "stap {step} heeft bij R geen andere afdeling dan bij A; noem er minstens één"
        ),
        "department_twice": "afdeling {department} heeft al een rol in stap {step}",
        "governance_role": (
            "bij een besluit van {decision} hoort {department} bij A of C; dat mist in stap {step}"
        ),
        "unknown_department": "onbekende afdeling '{value}'{hint}",
        "unknown_step": "onbekende stap '{value}'{hint}",
        "dependency_twice": "stap {step} noemt stap {value} twee keer",
        "circle": "deze stappen wachten in een kring op elkaar: {steps}",
    }
)


class Mistake(Protocol):
    """A mistake in a route file: where it stands, its code, and what its sentence needs."""

    @property
    def line(self) -> int:
        """From 1; 0 when it is about the file as a whole."""
        ...

    @property
    def column(self) -> int:
        """From 1; 0 when it is about the file as a whole."""
        ...

    @property
    def code(self) -> str:
        """Names the sentence."""
        ...

    @property
    def data(self) -> Mapping[str, Any]:
        """What the sentence needs."""
        ...


def route_error(error: Mistake) -> str:
    """The place and the sentence of a mistake.

    Example: `regel 8, kolom 5: onbekend veld 'titl' (bedoel je 'title'?)`.
    """
    sentence = _SENTENCES[error.code].format_map(
        {
            **{name: _readable(name, value) for name, value in error.data.items()},
            "hint": _hint(error.data.get("near")),
            "instead": _instead(error.data.get("value")),
            "quoted": _quoted(error.data.get("value")),
        }
    )
    return f"regel {error.line}, kolom {error.column}: {sentence}" if error.line else sentence


def _hint(near: str | None) -> str:
    return f" (bedoel je '{near}'?)" if near else ""


def _instead(value: Any) -> str:
    return f", niet '{_printable(str(value))}'" if value else ""


def _quoted(value: Any) -> str:
    return f'schrijf "{_printable(str(value))}"' if value else "vul een tekst in"


def _readable(name: str, value: Any) -> str:
    if name == "steps":
        return " → ".join(_printable(step) for step in value)
    if name == "choices":
        *others, last = value
        return f"{', '.join(others)} of {last}"
    if name == "limit":
        return f"{value:,}".replace(",", ".")
    return _printable(str(value))


def _printable(text: str) -> str:
    """Text of a file that may be hostile, fit for a terminal."""
    shown = "".join(character if character.isprintable() else "?" for character in text)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def route_file_error(sentences: Sequence[str]) -> str:
    """What is wrong with the file itself, as a sentence of its own."""
    return f"Het routebestand is niet te gebruiken: {'; '.join(sentences)}."
