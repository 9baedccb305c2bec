"""The words of tables in reports: their titles, what they show, and their headings."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class TableWords(NamedTuple):
    """Title of a table, and one sentence for who cannot see it."""

    title: str
    summary: str


TABLES: Mapping[str, TableWords] = MappingProxyType(
    {
        "stappen": TableWords(
            "Stappen",
            "Per stap, en per wijk waar de stap per wijk loopt, de stand en wie eigenaar is.",
        ),
        "bijdragen": TableWords(
            "Bijdragen",
            "Per stap de afdelingen die eindverantwoordelijk zijn, uitvoeren of meedenken.",
        ),
        "controlepunten": TableWords(
            "Controlepunten", "Per stap de controlepunten met het antwoord."
        ),
        "wacht_op": TableWords(
            "Wacht op", "Per stap op wie en waarop wordt gewacht, en sinds wanneer."
        ),
        "besluiten": TableWords(
            "Besluiten",
            "Per besluit nummer, datum, orgaan, inhoud en de stappen waar het bij hoort.",
        ),
        "wijken": TableWords("Wijken", "Per wijk de status en hoeveel stappen gereed zijn."),
        "ontwikkelingen": TableWords(
            "Ontwikkelingen",
            "Per wijk wat er toch al gebeurt, wanneer, en wat daarmee botst of te combineren is.",
        ),
        "afdelingen": TableWords(
            "Afdelingen", "Per afdeling wie er aanspreekbaar is en hoe vaak zij welke rol heeft."
        ),
        "geld": TableWords(
            "Geld", "Per bron hoeveel er is, wat besteed is, wat over is en tot wanneer."
        ),
        "uren": TableWords(
            "Uren", "Per afdeling hoeveel uur per week nodig en beschikbaar is, en het tekort."
        ),
        "belangen": TableWords(
            "Belangen", "Per belang dat we bewaken hoe we toetsen, hoe het staat en de besluiten."
        ),
        "activiteiten": TableWords(
            "Activiteiten", "Per activiteit met bewoners de dag, de wijk en hoeveel het er waren."
        ),
        "activiteiten_per_wijk": TableWords(
            "Activiteiten per wijk", "Per wijk en soort hoe vaak, en hoeveel het er samen waren."
        ),
        "mensen": TableWords("Mensen", "Per persoon functie en afdeling."),
        "geschiedenis": TableWords("Wijzigingen", "Alle wijzigingen, de nieuwste bovenaan."),
        "begrippen": TableWords("Begrippen", "Wat de woorden in dit rapport betekenen."),
    }
)

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "department": "Afdeling",
        "role": "Rol",
        "status": "Status",
        "contact": "Contactpersoon",
        "due": "Streefdatum",
        "contribution": "Bijdrage",
        "remark": "Opmerking",
        "id": "id",
        "nr": "Nr",
        "checkpoint": "Controlepunt",
        "answer": "Antwoord",
        "reason": "Reden",
        "code": "Stap",
        "title": "Titel",
        "neighbourhood": "Wijk",
        "internal_remark": "Interne opmerking",
        "phase": "Fase",
        "implied": "Volgens bijdragen",
        "owner": "Eigenaar",
        "accountable": "Afdeling (A)",
        "overdue": "Te laat",
        "checked": "Punten gereed",
        "checks": "Punten totaal",
        "location": "Vindplaats",
        "approved": "Akkoord op",
        "review": "Opnieuw bekijken op",
        "needs_review": "Opnieuw bekijken",
        "decisions": "Besluit",
        "pending_at": "Ligt bij",
        "body_date": "Behandeling",
        "na_reason": "Reden n.v.t.",
        "decided_by": "Bepaald door",
        "on": "Op wie",
        "what": "Waarop",
        "since": "Sinds",
        "answered": "Beantwoord op",
        "number": "Nummer",
        "date": "Datum",
        "body": "Orgaan",
        "sentence": "Besluit",
        "steps": "Stappen",
        "consequences": "Gevolgen",
        "publish": "Openbaar",
        "replaces": "Vervangt",
        "cbs_code": "CBS-code",
        "character": "Kenmerk",
        "done": "Stappen gereed",
        "total": "Stappen die meetellen",
        "department_code": "Code",
        "head": "Hoofd",
        "deputy": "Vervanger",
        "needed": "Uren nodig (per week)",
        "available": "Uren beschikbaar (per week)",
        "needed_short": "Nodig (u/wk)",
        "available_short": "Beschikbaar (u/wk)",
        "hours_date": "Peildatum uren",
        "money": "Geld (€)",
        "name": "Naam",
        "job_title": "Functie",
        "departments": "Afdelingen",
        "mail": "E-mail",
        "phone": "Telefoon",
        "left": "Vertrokken op",
        "at": "Wanneer (UTC)",
        "by": "Door",
        "change": "Wijziging",
        "term": "Begrip",
        "meaning": "Betekenis",
        "status_counts": "Wijken",
        "standing": "Stand",
        "open": "A en R nog open",
        "days_late": "Dagen te laat",
        "days": "Dagen",
        "who": "Wie",
        "event": "Wat",
        "own_status": "Onze bijdrage",
        "for_whom": "Voor",
        "aspect": "Wat",
        "was": "In de bron",
        "here": "Hier",
        "asked": "Dit vragen we",
        "file": "Bestand",
        "waiting": "Wachten op ons",
        "action": "Actie",
        "promise": "Toezegging",
        "to_whom": "Aan wie",
        "by_whom": "Door wie",
        "made_on": "Afgesproken op",
        "priority": "Prioriteit",
        "origin": "Komt uit",
        "part": "Deel van de wijk",
        "risk": "Risico",
        "cause": "Oorzaak",
        "effect": "Gevolg",
        "chance": "Kans (1-5)",
        "impact": "Impact (1-5)",
        "weight": "Kans x impact",
        "measure": "Maatregel",
        "meeting": "Overleg",
        "state": "Stand",
        "agreed": "Verslag vastgesteld",
        "decided": "Besluiten",
        "actions": "Acties",
        "note": "Notitie",
        "question": "Vraag",
        "background": "Achtergrond",
        "urgency": "Urgentie",
        "share": "Delen",
        "lesson": "Les",
        "worked": "Werkte het",
        "outcome": "Uitkomst",
        "certainty": "Hoe zeker",
        "source": "Bron",
        "amount": "Bedrag (€)",
        "spent": "Besteed (€)",
        "left_over": "Over (€)",
        "state_of": "Stand van",
        "last_date": "Te besteden t/m",
        "look": "Let op",
        "accounts": "Verantwoordt",
        "condition": "Voorwaarde",
        "short": "Uren tekort (per week)",
        "interest": "Belang",
        "interests": "Belangen",
        "how_tested": "Hoe we toetsen",
        "stands": "Hoe het staat",
        "activity": "Activiteit",
        "count": "Aantal",
        "unit": "Eenheid",
        "times": "Keer",
        "development": "Wat er gebeurt",
        "from_quarter": "Van kwartaal",
        "to_quarter": "Tot en met kwartaal",
        "movement": "Beweging",
        "can_combine": "Te combineren",
        "calendar_notes": "Let op",
        "situation": "Situatie",
        "approach": "Aanpak",
        "conditions": "Voorwaarden",
        "otherwise": "Wat we anders zouden doen",
        "traits": "Kenmerken van de wijk",
        "agreed_by": "Akkoord door",
        "agreed_on": "Akkoord op",
        "general_contact": "Contact",
        "noted_on": "Vastgelegd op",
        "from_whom": "Van",
        "asked_by": "Vraag van",
        "tried": "Al geprobeerd",
        "wanted": "Gezochte hulp",
        "tip": "Tip",
        "organisation": "Organisatie",
        "use": "Wat we ermee doen",
    }
)
"""Headings of columns; the unit stands in the heading."""


def role_heading(letter: str) -> str:
    """Heading above how often a department has a role."""
    return f"Rol {letter}"
