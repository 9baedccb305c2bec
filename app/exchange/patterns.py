"""What mail addresses, telephone numbers, codes and names of departments look like in a list."""

import re

from app.domain.dossier import Dossier
from app.domain.town_hall import Department
from app.words.names import folded

_MAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;.]+(\.[^@\s<>,;.]+)+")
_PHONE = re.compile(r"[+(]?\d[\d\s()./-]{6,22}\d")
_CBS = re.compile(r"(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})", re.ASCII)
"""Amsterdam has letters in the codes of its wijken and buurten."""

_LEAST_DIGITS, _MOST_DIGITS = 8, 15
_BETWEEN = re.compile(r"\s*[;,/\n+]\s*")


def is_mail(text: str) -> bool:
    """Whether a text is a mail address."""
    return bool(_MAIL.fullmatch(text.strip()))


def is_phone(text: str) -> bool:
    """Whether a text is a telephone number."""
    digits = sum(character.isdecimal() for character in text)
    return _LEAST_DIGITS <= digits <= _MOST_DIGITS and bool(_PHONE.fullmatch(text.strip()))


def cbs_code(text: str) -> str:
    """The code of a municipality, wijk or buurt, without blanks; empty when it is none."""
    wanted = "".join(text.split()).upper()
    return wanted if _CBS.fullmatch(wanted) else ""


def named_departments(text: str) -> list[str]:
    """The names or codes in a cell that may name several departments."""
    return [part for part in _BETWEEN.split(text.strip()) if part]


def known_departments(dossier: Dossier) -> frozenset[str]:
    """Codes and names of the departments, as they are compared."""
    return frozenset(
        folded(name) for item in dossier.all(Department) for name in (item.code, item.name)
    )
