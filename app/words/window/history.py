"""The words of the window *Geschiedenis*."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from app.words.dates import moment_text

TITLE = "Geschiedenis"
COLUMNS = ("Wanneer", "Wie", "Wat", "Reden")
EVERYBODY = "Iedereen"
EVERY_STEP = "Alle stappen"
EVERY_WIJK = "Alle wijken"
EVERY_KIND = "Alle soorten"
NOBODY = "onbekend"
EMPTY = "leeg"
NOTHING_CHOSEN = "Kies een wijziging om te zien wat er stond en wat ervoor in de plaats kwam."
NO_MATCH = "Geen wijzigingen bij dit filter."
TO_THE_END = "Dit is alles."
CLEAR = "Filter wissen"
PUT_BACK = "Terugzetten"
FOUNDING = "Met deze wijziging is het dossier gemaakt. Die kan niet worden teruggezet."
NOTHING_TO_PUT_BACK = "Deze wijziging heeft geen velden om terug te zetten."
ALREADY = "Alles staat al zoals vóór deze wijziging."
NEWER = "Hier staat intussen iets anders. Vink aan wat je toch terugzet."
IMPOSSIBLE = "Dit kan niet terug, omdat iets waar het bij hoort er niet meer is:"
WRONG_ORDER = "De laatste dag ligt voor de eerste. Kies een latere laatste dag."

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "status": "Status en controlepunten",
        "owners": "Eigenaar en contactpersoon",
        "dates": "Datums",
        "texts": "Opmerkingen en teksten",
        "waits": "Wachten op",
        "decisions": "Besluiten",
        "roles": "Rollen",
        "neighbourhoods": "Wijken",
        "organisation": "Gemeente, afdelingen en mensen",
        "route": "Route",
        "put_back": "Ongedaan gemaakt of teruggezet",
    }
)


def heading(at: datetime, by: str) -> str:
    """`19-11-2026 11:49, Anouk de Reus`."""
    return f"{moment_text(at)}, {by or NOBODY}"


def shown(count: int, *, complete: bool) -> str:
    """How many changes are in the list; there may be more below."""
    if complete:
        return "1 wijziging" if count == 1 else f"{count} wijzigingen"
    return f"eerste {count} wijzigingen"


def looking(seen: int) -> str:
    """While the search goes on."""
    return f"zoeken… {seen} bekeken"


def more(count: int) -> str:
    """What a very long change set does not show."""
    return f"en nog {count} velden"


def put_back(count: int) -> str:
    """What was put back."""
    what = "1 veld" if count == 1 else f"{count} velden"
    return f"{what} teruggezet. Met Ctrl+Z maak je dat ongedaan."


def left(count: int) -> str:
    """What was not put back."""
    if not count:
        return ""
    what = "1 veld is" if count == 1 else f"{count} velden zijn"
    return f" {what} gelaten zoals het nu is." if count == 1 else f" {what} gelaten zoals ze zijn."


def newer(place: str, label: str, now: str, then: str) -> str:
    """A line with a tick: what stands there now, and what would come back."""
    return f"{place} {label}: nu {now or EMPTY}, wordt {then or EMPTY}"


def record(name: str) -> str:
    """The filter on one record."""
    return f"Alleen {name}"
