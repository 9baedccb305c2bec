"""The words of *Afdelingen*, and of merging and splitting them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from app.words.names import listed

DEPARTMENTS = "Afdelingen"
COLUMNS = (
    "Code",
    "Naam",
    "Contactpersoon",
    "Hoofd",
    "Vervanger",
    "Nodig (u)",
    "Beschikbaar (u)",
    "A",
    "R",
    "In gebruik",
)
YES, NO = "ja", "nee"
NONE_YET = "Nog geen afdelingen. Voeg er hieronder een toe, of plak een lijst."
NOTHING_CHOSEN = "Kies een afdeling in de lijst, of voeg er links een toe."
CODE_AND_NAME = "Geef een code van hoogstens acht letters of cijfers, en een naam."
HOURS_FIRST = "Vul eerst de uren in; dan staat hier van wanneer ze zijn."
FIRST, LAST = "Deze afdeling staat al bovenaan.", "Deze afdeling staat al onderaan."
NO_OTHER = "Er is geen andere afdeling."


def count_said(count: int, active: int) -> str:
    """How many departments there are."""
    text = "1 afdeling" if count == 1 else f"{count} afdelingen"
    return text if active == count else f"{text}, {active} in gebruik"


def no_hours(text: str) -> str:
    """What was typed is no number of hours."""
    return f'"{text.strip()}" is geen aantal uren. Typ een heel getal, zoals 24.'


def added(code: str) -> str:
    """A department was added."""
    return f"Afdeling {code} is toegevoegd."


def removed(code: str) -> str:
    """A department was removed."""
    return f"Afdeling {code} is verwijderd. Met Ctrl+Z maak je dat ongedaan."


def roles(accountable: int, responsible: int) -> str:
    """What a department does in the route."""
    if not accountable and not responsible:
        return "Is bij geen stap eindverantwoordelijk en voert niets uit."
    parts = []
    if accountable:
        parts.append(f"eindverantwoordelijk (A) voor {_steps(accountable)}")
    if responsible:
        parts.append(f"voert uit (R) bij {_steps(responsible)}")
    text = listed(parts)
    return f"{text[:1].upper()}{text[1:]}."


def _steps(count: int) -> str:
    return "1 stap" if count == 1 else f"{count} stappen"


# Samenvoegen

MERGE_COLUMNS = ("Stap", "Titel", "{source} nu", "{target} nu", "{target} straks", "Let op")
CHOOSE_TARGET = "Kies de afdeling waar deze in opgaat."
NO_LETTER = "–"
LOSES_R = "niemand voert dit nog uit (R)"

BREACHES: Mapping[str, str] = MappingProxyType(
    {
        "no_accountable": "geen eindverantwoordelijke afdeling (A)",
        "several_accountable": "meer dan één eindverantwoordelijke afdeling (A)",
        "no_responsible": "geen andere afdeling die uitvoert (R)",
        "board_not_involved": "het bestuur is geen A of C",
    }
)


def merge_into(code: str, name: str) -> str:
    """What is asked."""
    return f"{code} {name} gaat op in:"


def merge_summary(source: str, target: str, count: int, losing: Sequence[str]) -> str:
    """What merging does, before it is done."""
    text = (
        f"{_steps(count)} krijgen een andere rol."
        if count > 1
        else ("1 stap krijgt een andere rol." if count else "De rollen bij de stappen blijven.")
    )
    if losing:
        where = "stap" if len(losing) == 1 else "stappen"
        text += f" Bij {where} {listed(losing)} voert daarna niemand meer uit (R)."
    return (
        f"{text} Bij elke stap blijft de sterkste rol (A, dan R, C, I). Bijdragen, mensen en wat"
        f" op {source} wacht, gaan naar {target}. {source} gaat uit; de geschiedenis blijft."
    )


def merged(source: str, target: str) -> str:
    """It was done."""
    return f"{source} is opgegaan in {target}. Met Ctrl+Z maak je dat ongedaan."


# Splitsen

SPLIT_COLUMNS = ("Stap", "Titel", "Rol", "Bijdragen", "Wie gaat ermee verder")
NEW_DEPARTMENT = "nieuwe afdeling"


def split_intro(code: str) -> str:
    """What is asked."""
    return (
        f"Zeg per stap wie ermee verdergaat. Kies een of meer stappen en druk op 1, 2 of 3. Bij"
        f" allebei blijft {code} eindverantwoordelijk; de nieuwe afdeling voert dan uit."
    )


def keeps(kind: str, old: str, new: str) -> str:
    """Who goes on with a step."""
    return {"old": old, "new": new or NEW_DEPARTMENT, "both": "allebei"}[kind]


def keep_button(kind: str, old: str, new: str) -> str:
    """A button that says it, with its key."""
    number = {"old": 1, "new": 2, "both": 3}[kind]
    return f"&{number}  {keeps(kind, old, new)}".replace(" & ", " && ")


def split_done(old: str, new: str, count: int) -> str:
    """It was done."""
    return (
        f"{new} is gemaakt naast {old} en gaat verder met {_steps(count)}. Met Ctrl+Z maak je dat"
        " ongedaan."
    )
