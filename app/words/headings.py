"""The headings above columns of other people's lists, and what a column is called here."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from app.words.names import folded

_NOT_LETTERS = re.compile(r"[^a-z0-9]+")

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "name": "naam",
        "first_name": "voornaam",
        "infix": "tussenvoegsel",
        "last_name": "achternaam",
        "code": "code",
        "job_title": "functie",
        "departments": "afdeling",
        "mail": "e-mail",
        "phone": "telefoon",
    }
)
"""What a column of a pasted list can be."""

IGNORED = "niet overnemen"
"""For a column that is left out."""

_WRITTEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": (
            "naam", "name", "volledige naam", "full name", "weergavenaam", "display name",
            "medewerker", "employee", "persoon", "person", "contactpersoon", "contact",
            "omschrijving", "description",
        ),
        "first_name": ("voornaam", "roepnaam", "first name", "given name"),
        "infix": ("tussenvoegsel", "tussenvoegsels", "voorvoegsel", "infix", "tussenv"),
        "last_name": ("achternaam", "familienaam", "geslachtsnaam", "last name", "surname"),
        "code": ("code", "afkorting", "abbreviation"),
        "job_title": (
            "functie", "functienaam", "functietitel", "rol", "job title", "title", "function",
            "role",
        ),
        "departments": (
            "afdeling", "afdelingen", "afdeling(en)", "team", "cluster", "domein", "eenheid",
            "organisatieonderdeel", "department", "departments", "unit",
        ),
        "mail": (
            "e-mail", "email", "mail", "mailadres", "e-mailadres", "emailadres", "e-mail address",
            "email address",
        ),
        "phone": (
            "telefoon", "telefoonnummer", "telefoonnr", "tel", "telnr", "mobiel", "mobiel nummer",
            "mobile", "phone", "phone number", "telephone", "business phone", "werktelefoon",
        ),
    }
)  # fmt: skip
"""Headings per field, Dutch and English."""

_OF_SUBJECT: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "neighbourhoods": {
            "name": (
                "wijk", "wijken", "wijknaam", "naam wijk", "buurt", "buurten", "buurtnaam",
                "naam buurt", "wijken en buurten", "neighbourhood", "neighborhood", "district",
                "gebied", "regionaam",
            ),
            "code": (
                "wijkcode", "buurtcode", "cbs-code", "cbs code", "code wijk", "code buurt",
                "regiocode", "gwb_code", "gwb-code", "neighbourhood code", "codering",
            ),
        },
        "departments": {
            "name": (
                "afdeling", "afdelingen", "afdelingsnaam", "naam afdeling", "team", "cluster",
                "department", "department name",
            ),
            "code": ("afdelingscode", "code afdeling", "department code"),
        },
        "people": {"departments": ("afdelingscode", "code afdeling", "naam afdeling")},
    }
)  # fmt: skip
"""Headings that mean this only in a list of such things."""


def written(subject: str, field: str) -> tuple[str, ...]:
    """The headings that a field has in lists of a subject."""
    return (*_OF_SUBJECT.get(subject, {}).get(field, ()), *_WRITTEN[field])


def bare(heading: str) -> str:
    """A heading as it is compared: only letters and digits, without accents or capitals."""
    return _NOT_LETTERS.sub("", folded(heading))
