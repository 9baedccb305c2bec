"""What is said about sharing lessons and questions with other municipalities."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from app.words.names import listed

_RECORDS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "lesson": ("les", "een les", "lessen"),
        "open_question": ("vraagstuk", "een vraagstuk", "vraagstukken"),
        "answer": ("antwoord", "een antwoord", "antwoorden"),
    }
)
"""Per table one record, one in a sentence, and more of them."""

_GAPS: Mapping[str, str] = MappingProxyType(
    {
        "title": "de titel",
        "title_too_long": "een titel van hoogstens 60 tekens",
        "permission": "het akkoord om te delen: functie en datum",
        "contact": "het contact: functie, organisatie en een algemeen e-mailadres",
        "internal": "het vinkje bij intern weghalen",
    }
)

_COUNTS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")

_TRACES: Mapping[str, str] = MappingProxyType(
    {
        "name": "een naam",
        "address": "een adres",
        "mail": "een e-mailadres",
        "phone": "een telefoonnummer",
        "number": "een rekening- of burgerservicenummer",
        "few_homes": "een aantal onder de 10 woningen",
        "internal": "een interne opmerking",
    }
)
TRACE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "name": "naam",
        "address": "adres",
        "mail": "e-mailadres",
        "phone": "telefoonnummer",
        "number": "rekening- of burgerservicenummer",
        "few_homes": "minder dan 10 woningen",
        "internal": "interne opmerking",
    }
)
"""What was found, in a list."""

_NAMES = frozenset({"name", "address"})
_ANYTHING = "iets dat niet naar buiten mag"

Traces = Sequence[tuple[str, int, str, str]]
"""Per finding the table and the number of its record, the text, and what it is."""


def record_name(table: str, number: int) -> str:
    """`les 3`."""
    return f"{_RECORDS[table][0]} {number}"


def gaps_text(gaps: Iterable[str]) -> list[str]:
    """What a record lacks to be shared, each in a few words."""
    return [_GAPS[gap] for gap in gaps]


def of_another(name: str) -> str:
    """Something that another municipality shared cannot be changed here."""
    return (
        f"Dit komt van {name} en verandert hier niet. Er is niets gewijzigd. Wat je erover wilt"
        " onthouden, kun je als eigen les vastleggen."
    )


def not_shareable(data: Mapping[str, Any]) -> str:
    """Why a record may not go to others, and what to do."""
    what = "Deze les" if data["what"] == "lesson" else "Dit vraagstuk"
    parts = [f"{what} kan nog niet worden gedeeld."]
    if data["gaps"]:
        parts.append(f"Dit ontbreekt: {'; '.join(_GAPS[gap] for gap in data['gaps'])}.")
    if data["texts"]:
        parts.append(f"Dit mag niet naar buiten: {listed(map(_quoted, data['texts']))}.")
    return " ".join((*parts, "Er is niets gewijzigd."))


def traces_left(data: Mapping[str, Any]) -> str:
    """What a package cannot be made with; it says where it stands and what to do."""
    traces: Traces = data["traces"]
    places = list(dict.fromkeys((table, number) for table, number, _, _ in traces))
    said = dict.fromkeys(
        f"{_quoted(text)} ({record_name(table, number)})" for table, number, text, _ in traces
    )
    it = "Haal ze weg" if len(said) > 1 else "Haal dat weg"
    return (
        f"In {_counted(table for table, _ in places)} staat nog"
        f" {_what({trace for *_, trace in traces})}: {listed(said)}. {it} of laat"
        f" {_those(places)} weg. Er is nog niets gemaakt."
    )


def _counted(tables: Iterable[str]) -> str:
    """`twee lessen en een vraagstuk`."""
    counts: dict[str, int] = {}
    for table in tables:
        counts[table] = counts.get(table, 0) + 1
    return listed(
        _RECORDS[table][1] if count == 1 else f"{_number(count)} {_RECORDS[table][2]}"
        for table, count in counts.items()
    )


def _those(places: Sequence[tuple[str, int]]) -> str:
    """`die lessen`, `dat antwoord`."""
    tables = {table for table, _ in places}
    if len(tables) > 1:
        return "die"
    (table,) = tables
    one, _, more = _RECORDS[table]
    if len(places) > 1:
        return f"die {more}"
    return f"{'die' if table == 'lesson' else 'dat'} {one}"


def _what(traces: set[str]) -> str:
    if len(traces) == 1:
        return _TRACES[next(iter(traces))]
    return _TRACES["name"] if traces <= _NAMES else _ANYTHING


def _number(count: int) -> str:
    return _COUNTS[count] if count < len(_COUNTS) else str(count)


def _quoted(text: str) -> str:
    return f'"{text}"'


NOTHING_NEW = "Alles uit dit pakket staat al in het dossier."

NOTHING_TO_SHARE = (
    "Er is nog niets om te delen. Zet eerst bij een les of vraagstuk dat het naar de regio of naar"
    " alle gemeenten mag. Er is niets gemaakt."
)

_UNREAD: Mapping[str, str] = MappingProxyType(
    {
        "not_a_package": (
            "{name} is geen pakket met lessen van een andere gemeente. Er is niets overgenomen."
            " Vraag de afzender of dit het goede bestand is."
        ),
        "damaged": (
            "{name} is beschadigd, of het is geen zip. Er is niets overgenomen. Haal het opnieuw"
            " op, of vraag de afzender het opnieuw te sturen."
        ),
        "unsafe_package": (
            "{name} is niet te vertrouwen: er zit iets in dat niet in een pakket met lessen hoort."
            " Er is niets overgenomen. Vraag de afzender of dit het goede bestand is."
        ),
        "too_large": (
            "{name} is te groot voor een pakket met lessen. Er is niets overgenomen. Vraag de"
            " afzender of dit het goede bestand is."
        ),
        "newer": (
            "{name} is gemaakt met een nieuwere versie van Samenlevingsroute. Er is niets"
            " overgenomen. Vraag IT om die versie, of vraag de afzender om de PDF."
        ),
        "no_such_file": "{name} is er niet. Er is niets overgenomen.",
        "unreadable_file": (
            "{name} is niet te lezen. Er is niets overgenomen. Kijk of het bestand open staat in"
            " een ander programma en of je erbij mag."
        ),
    }
)


def package_trouble(code: str, data: Mapping[str, Any]) -> str:
    """Why nothing was taken over from a package.

    Raises:
        KeyError: There is no sentence for it.
    """
    return _UNREAD[code].format(**data)


def taken_over(municipality: str, lessons: int, questions: int, answers: int) -> str:
    """What came out of a package."""
    parts = [
        f"{count} {_RECORDS[table][0] if count == 1 else _RECORDS[table][2]}"
        for table, count in (
            ("lesson", lessons),
            ("open_question", questions),
            ("answer", answers),
        )
        if count
    ]
    if not parts:
        return f"Er is niets veranderd: wat {municipality} deelt, had je al."
    return f"Overgenomen van {municipality}: {listed(parts)}."
