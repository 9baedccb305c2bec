"""Sentences about what is pasted from other programs."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from app.words.names import listed

_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "too_many_rows": (
            "Dit zijn meer dan {most} rijen. Er is niets geplakt. Plak het in delen."
        ),
        "too_many_columns": (
            "Rij {row} heeft meer dan {most} kolommen. Er is niets geplakt. Kopieer alleen de"
            " kolommen die nodig zijn."
        ),
        "cell_too_long": (
            "In rij {row}, kolom {column} staan {found} tekens; een cel heeft er hoogstens {most}."
            " Er is niets geplakt. Maak de tekst korter."
        ),
        "rows_with_problems": (
            "Er is nog niets overgenomen: {count} van de rijen {verb} niet. Verbeter ze, of sla ze"
            " over."
        ),
    }
)


def paste_trouble(code: str, data: Mapping[str, Any]) -> str:
    """The sentence for a paste that is refused as a whole.

    Raises:
        KeyError: There is no sentence for it.
    """
    shown = {key: _number(value) for key, value in data.items()}
    verb = "klopt" if data.get("count") == 1 else "kloppen"
    return _SENTENCES[code].format(**shown, verb=verb)


def _number(value: object) -> str:
    return f"{value:,}".replace(",", ".") if isinstance(value, int) else str(value)


OUTCOMES: Mapping[str, str] = MappingProxyType(
    {"new": "nieuw", "exists": "staat er al", "problem": "klopt niet"}
)
"""What becomes of a row of a pasted list."""

IN_ARCHIVE = "Deze wijk staat in het archief."
SWITCHED_OFF = "Deze afdeling is uitgezet."


def exists(filled: Sequence[str], note: str = "") -> str:
    """What becomes of a row about what is there already."""
    said = f"Staat er al. Aangevuld: {listed(filled)}." if filled else "Staat er al."
    return f"{said} {note}" if note else said


def name_stays(name: str) -> str:
    """It is called otherwise here."""
    return f"Het heet hier {name}; die naam blijft."


def code_stays(code: str) -> str:
    """It has another code here."""
    return f"De code is hier {code}; die blijft."


def code_proposed(code: str) -> str:
    """The list has no code for a department."""
    return f"Krijgt de code {code}."


def no_cbs_code(value: str) -> str:
    """A code that is not of a wijk."""
    return (
        f'"{value}" is geen code van een wijk of buurt. Een code is WK met zes cijfers of BU met'
        " acht, zoals WK034401. Laat de code anders leeg."
    )


def code_of_municipality(code: str) -> str:
    """A row of the municipality itself, as lists of the CBS have."""
    return f"{code} is de code van een gemeente, niet van een wijk."


def code_of_other(code: str, name: str) -> str:
    """Name and code point at two different things."""
    return f"De code {code} is hier al van {name}."


def in_row_too(value: str, row: int) -> str:
    """The list says the same twice."""
    return f"{value} staat ook in rij {row}."


def applied(added: int, filled: int, skipped: int) -> str:
    """What taking over a list did."""
    parts = [f"{added} toegevoegd"]
    if filled:
        parts.append(f"{filled} aangevuld")
    if skipped:
        parts.append(f"{skipped} overgeslagen")
    return f"{listed(parts).capitalize()}."


def no_role(value: str) -> str:
    """A cell of the matrix of roles that holds something else."""
    return (
        f'"{value}" is geen rol. Kies A, R, C of I; daarachter mag de letter van de status, zoals'
        " R B."
    )


def role_said_otherwise(step: str) -> str:
    """Two wijken have another letter for the same step."""
    return f"De rol bij stap {step} is in elke wijk dezelfde; hier staan er twee."


def more_rows(pasted: int, room: int) -> str:
    """There are more rows than there are steps from here on."""
    return f"Er zijn {pasted} rijen geplakt, en vanaf hier {_room(room, 'stap', 'stappen')}."


def more_columns(pasted: int, room: int) -> str:
    """There are more columns than the table has from here on."""
    return f"Er zijn {pasted} kolommen geplakt, en vanaf hier {_room(room, 'kolom', 'kolommen')}."


def _room(room: int, one: str, more: str) -> str:
    return f"is er 1 {one}" if room == 1 else f"zijn er {room} {more}"


def read_only(heading: str) -> str:
    """A column that shows what is kept elsewhere."""
    return f"In de kolom {heading} kun je niet plakken. Kopieer zonder die kolom."


def not_pasted(count: int) -> str:
    """Above a list of what is wrong with a block of cells."""
    wrong = "1 cel klopt" if count == 1 else f"{count} cellen kloppen"
    return f"Er is niets geplakt: {wrong} niet."


def rows_not_pasted(count: int) -> str:
    """Above a list of rows that cannot be taken over."""
    wrong = "1 rij klopt" if count == 1 else f"{count} rijen kloppen"
    return f"Er is niets geplakt: {wrong} niet."


def row_name(number: int) -> str:
    """A pasted row, counted from 1."""
    return f"Rij {number}"


def problem(row: int, heading: str, sentence: str) -> str:
    """One line of that list."""
    return f"Rij {row}, {heading}: {sentence}" if heading else f"Rij {row}: {sentence}"
