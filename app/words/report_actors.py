"""The words of R7 Actorenoverzicht, and of the actors in R0."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from app.words.names import listed
from app.words.report_tables import TableWords

TABLES: Mapping[str, TableWords] = MappingProxyType(
    {
        "actoren": TableWords(
            "Actoren", "Per actor wat zij doet en wil, wie contact houdt en bij welke stappen."
        ),
        "speelveld": TableWords(
            "Invloed en houding", "Per invloed, van groot naar klein, wie welke houding heeft."
        ),
        "volgend_contact": TableWords(
            "Volgend contact", "Per dag welke actor iemand zou spreken, en wie dat doet."
        ),
        "afspraken": TableWords(
            "Afspraken", "Per afspraak de actor, wat is afgesproken, voor wanneer en hoe het staat."
        ),
        "gesprekken": TableWords("Gesprekken", "Per gesprek de dag, de actor en wat is gezegd."),
        "actoren_zonder_stap": TableWords(
            "Actoren zonder stap", "De actoren die bij geen enkele stap horen."
        ),
        "stappen_zonder_actor": TableWords(
            "Stappen zonder actor", "De stappen die nog open staan en waar geen actor bij hoort."
        ),
    }
)

EMPTY: Mapping[str, str] = MappingProxyType(
    {
        "actoren": "Nog geen actoren.",
        "speelveld": "Er staat nog niemand op de kaart.",
        "volgend_contact": "Er staat geen volgend contact gepland.",
        "afspraken": "Nog niets afgesproken.",
        "gesprekken": "Nog geen gesprekken.",
        "actoren_zonder_stap": "Elke actor hoort bij een stap.",
        "stappen_zonder_actor": "Bij elke stap die nog open staat, hoort een actor.",
    }
)

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "name": "Actor",
        "kind": "Soort",
        "wijken": "Wijken",
        "role": "Rol",
        "interest": "Belang",
        "concern": "Zorg",
        "needs": "Nodig om mee te doen",
        "brings": "Wat zij inbrengen",
        "influence": "Invloed",
        "attitude": "Houding",
        "contact": "Vaste contactpersoon",
        "spokesperson": "Aanspreekpunt",
        "mail": "E-mail",
        "phone": "Telefoon",
        "last_contact": "Laatst gesproken",
        "next_contact": "Volgend contact",
        "steps": "Stappen",
        "remark": "Opmerking",
        "internal_remark": "Interne opmerking",
        "about": "Wat",
        "content": "Inhoud",
        "text": "Afspraak",
        "made_on": "Afgesproken op",
        "due": "Streefdatum",
        "status": "Status",
        "late": "Te laat",
        "code": "Stap",
        "title": "Titel",
        "neighbourhood": "Wijk",
        "where": "Waar",
        "location": "Vindplaats",
        "date": "Datum",
        "by": "Door wie",
        "spoken_to": "Met wie",
        "summary": "Wat is gezegd",
        "id": "id",
    }
)

ACTORS, LOOSE, TO_SPEAK, OPEN_AGREEMENTS = (
    "actoren",
    "zonder stap",
    "te spreken",
    "afspraken open",
)
EVERYWHERE = "alle"
TOWN = "hele gemeente"
NOT_SHOWN = (
    "Invloed, houding, zorg en wie namens een actor spreekt zijn vertrouwelijk en staan hier niet"
    " bij."
)
CONFIDENTIAL = (
    "Vertrouwelijk: dit overzicht toont invloed, houding en zorg. Deel het alleen met het kernteam."
)


def headline(count: int, apart: int, late: int) -> str:
    """The conclusion of R7."""
    if not count:
        return "Er staan nog geen actoren in het speelveld."
    parts = ["1 actor" if count == 1 else f"{count} actoren"]
    parts.append("allemaal bij een stap" if not apart else f"{apart} zonder stap")
    if late:
        parts.append("1 afspraak te laat" if late == 1 else f"{late} afspraken te laat")
    return f"{listed(parts)}."


def late_detail(count: int) -> str:
    """How many agreements are late."""
    return f"{count} te laat" if count else "geen te laat"


def spokesperson_of(actor: str) -> str:
    """Who speaks for an actor, for who may not know the name."""
    return f"aanspreekpunt van {actor}"


def map_text(cells: Sequence[tuple[str, str, Sequence[str]]]) -> str:
    """The map in words: of each cell in which somebody stands the influence and the attitude."""
    told = [
        f"Invloed {influence}, houding {attitude}: {listed(names)}."
        for influence, attitude, names in cells
    ]
    return " ".join(told) or EMPTY["speelveld"]
