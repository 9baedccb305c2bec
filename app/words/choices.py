"""The words for every choice, and reading them back.

The keys are the identifiers of the code; what follows is what is shown first, then what else is
understood. The older words of the statuses stay valid as input.
"""

from collections.abc import Mapping
from types import MappingProxyType

from app.words.names import folded

Words = Mapping[str, tuple[str, ...]]

STATUS: Words = MappingProxyType(
    {
        "not_started": ("Niet gestart", "N"),
        "in_progress": ("Bezig", "B"),
        "waiting": ("Wacht op een ander", "W", "Wacht op ander", "Wacht"),
        "pending_decision": ("Ligt voor besluit", "L", "Ligt ter besluit", "Ter besluitvorming"),
        "done": ("Gereed", "G", "Klaar"),
        "not_applicable": ("Niet van toepassing", "X", "n.v.t.", "nvt"),
    }
)

STATUS_LETTER: Mapping[str, str] = MappingProxyType(
    {key: words[1] for key, words in STATUS.items()}
)
"""The letter of each status."""

NEIGHBOURHOOD_STATUS: Words = MappingProxyType(
    {
        "kandidaat": ("Kandidaat", "candidate"),
        "gestart": ("Gestart", "started"),
        "afgerond": ("Afgerond", "finished"),
        "later": ("Later",),
    }
)

ANSWER: Words = MappingProxyType(
    {
        "yes": ("Ja", "j"),
        "no": ("Nee", "n"),
        "na": ("Niet van toepassing", "n.v.t.", "nvt", "-"),
    }
)

LETTER: Words = MappingProxyType(
    {
        "A": ("Eindverantwoordelijk",),
        "R": ("Voert uit",),
        "C": ("Denkt mee",),
        "I": ("Krijgt bericht",),
    }
)

NO_ROLE = "zonder rol"
"""Of a department that contributed, and is not A, R, C or I any more."""

BODY: Words = MappingProxyType(
    {
        "kernteam": ("kernteam",),
        "MT": ("MT", "management", "directie"),
        "stuurgroep": ("stuurgroep",),
        "college": ("college", "college van B en W", "B en W", "B&W"),
        "raad": ("raad", "gemeenteraad"),
    }
)

REQUIRED_DECISION: Words = MappingProxyType(
    {"none": ("geen",), "MT": ("MT",), "college": ("college",), "raad": ("raad",)}
)

DECISION_STATUS: Words = MappingProxyType(
    {
        "voorgesteld": ("Voorgesteld",),
        "genomen": ("Genomen",),
        "uitgevoerd": ("Uitgevoerd",),
        "ingetrokken": ("Ingetrokken",),
    }
)

WAIT_ON: Words = MappingProxyType(
    {
        "department": ("afdeling",),
        "person": ("persoon",),
        "actor": ("actor",),
        "decision": ("besluit",),
        "instance": ("stap",),
        "text": ("tekst",),
    }
)

LEVEL: Words = MappingProxyType(
    {
        "town_wide": ("gemeentebreed",),
        "per_neighbourhood": ("per wijk", "wijk"),
    }
)

MOVEMENT: Words = MappingProxyType(
    {"omlaag": ("omlaag",), "omhoog": ("omhoog",), "stoppen": ("stoppen",)}
)

RECURRENCE: Words = MappingProxyType(
    {
        "once": ("eenmalig",),
        "monthly": ("elke maand",),
        "quarterly": ("elk kwartaal",),
        "half_yearly": ("elk half jaar",),
        "yearly": ("elk jaar",),
        "every_series": ("elke serie",),
    }
)


ACTION_KIND: Words = MappingProxyType({"action": ("actie",), "commitment": ("toezegging",)})

ACTION_STATUS: Words = MappingProxyType(
    {
        "open": ("Open",),
        "bezig": ("Bezig",),
        "gereed": ("Gereed", "klaar"),
        "vervallen": ("Vervallen",),
        "nagekomen": ("Nagekomen",),
        "verzet": ("Verzet",),
    }
)

PRIORITY: Words = MappingProxyType(
    {"hoog": ("hoog",), "gewoon": ("gewoon", "normaal"), "laag": ("laag",)}
)

RISK_STATUS: Words = MappingProxyType(
    {
        "open": ("Open",),
        "beheerst": ("Beheerst",),
        "opgetreden": ("Opgetreden",),
        "gesloten": ("Gesloten",),
    }
)

INTEREST_STATE: Words = MappingProxyType(
    {
        "niet_getoetst": ("Niet getoetst",),
        "op_orde": ("Op orde",),
        "onder_druk": ("Onder druk",),
        "geschaad": ("Geschaad",),
    }
)

MEETING_STATE: Words = MappingProxyType(
    {
        "concept": ("Concept",),
        "agenda_klaar": ("Agenda klaar",),
        "bezig": ("Bezig",),
        "afgesloten": ("Afgesloten",),
    }
)

PRESENCE: Words = MappingProxyType(
    {
        "aanwezig": ("aanwezig",),
        "afwezig": ("afwezig",),
        "later": ("later gekomen", "later"),
        "eerder_weg": ("eerder weg",),
    }
)

ITEM_STATE: Words = MappingProxyType(
    {"open": ("open",), "behandeld": ("behandeld",), "vervallen": ("vervallen",)}
)

AGENDA_REASON: Words = MappingProxyType(
    {
        "minutes": ("verslag vaststellen",),
        "standing": ("vast punt",),
        "carried": ("vorige keer niet af",),
        "overdue": ("te laat",),
        "waiting": ("wacht op een ander",),
        "pending": ("ligt voor besluit",),
        "changed": ("veranderd sinds vorige keer",),
        "topic": ("van de parkeerlijst",),
        "round": ("rondje afdelingen",),
        "closing": ("rondvraag",),
    }
)

WORKED: Words = MappingProxyType(
    {
        "werkte": ("werkte",),
        "werkte_deels": ("werkte deels",),
        "werkte_niet": ("werkte niet",),
    }
)

CERTAINTY: Words = MappingProxyType(
    {
        "gemeten": ("gemeten",),
        "signalen": ("meerdere signalen",),
        "eerste_indruk": ("eerste indruk",),
    }
)

SHARE: Words = MappingProxyType(
    {
        "intern": ("alleen intern",),
        "regio": ("regio",),
        "alle": ("alle gemeenten en Klimaatverbond",),
    }
)

URGENCY: Words = MappingProxyType(
    {
        "kan_wachten": ("kan wachten",),
        "dit_kwartaal": ("dit kwartaal",),
        "houdt_ons_op": ("houdt ons nu op",),
    }
)


ACTOR_KIND: Words = MappingProxyType(
    {
        "huiseigenaren": ("Huiseigenaren",),
        "huurders": ("Huurders en huurdersorganisatie",),
        "vve": ("VvE's (besturen en beheerders)", "vve's"),
        "bewonersinitiatief": ("Bewonersinitiatief of energiecoöperatie",),
        "corporatie": ("Woningcorporatie",),
        "verhuurders": ("Particuliere verhuurders en beleggers",),
        "netbeheerder": ("Netbeheerder",),
        "warmtebedrijf": ("Warmtebedrijf",),
        "installatiebedrijven": ("Installatiebedrijven",),
        "bouwbedrijven": ("Isolatie- en bouwbedrijven",),
        "energieloket": ("Energieloket of energiedienstenorganisatie",),
        "geldverstrekkers": ("Geldverstrekkers en fondsen",),
        "opleiders": ("Scholen en opleiders",),
        "arbeidsmarkt": ("Arbeidsmarktpartijen in de regio",),
        "welzijn": ("Welzijn, zorg en verenigingen",),
        "ondernemers": ("Ondernemers en winkeliers in de wijk",),
        "provincie": ("Provincie en regio",),
        "rijk": ("Rijk en landelijke ondersteuning",),
        "omgevingsdienst": ("Omgevingsdienst en natuurorganisaties",),
        "water": ("Waterschap en drinkwaterbedrijf",),
    }
)

ATTITUDE: Words = MappingProxyType(
    {
        "onbekend": ("onbekend",),
        "tegen": ("tegen",),
        "afwachtend": ("afwachtend",),
        "positief": ("positief",),
        "werkt_mee": ("werkt mee",),
    }
)

AGREEMENT_STATUS: Words = MappingProxyType(
    {
        "open": ("Open",),
        "nagekomen": ("Nagekomen",),
        "verzet": ("Verzet",),
        "vervallen": ("Vervallen",),
    }
)

QUALITY: Words = MappingProxyType(
    {
        "gemeten": ("gemeten", "measured"),
        "berekend": ("berekend", "computed"),
        "geschat": ("geschat", "estimated"),
        "aanname": ("aanname", "assumed"),
        "onbekend": ("onbekend", "unknown"),
    }
)


OWNER_TYPE: Words = MappingProxyType(
    {
        "eigenaar_bewoner": ("eigenaar-bewoner", "eigenaar"),
        "vve": ("VvE",),
        "corporatie": ("corporatie",),
        "verhuurder": ("particuliere verhuurder", "verhuurder"),
    }
)


def word(words: Words, key: str | None) -> str:
    """The word that is shown; empty for no choice."""
    return words[key][0] if key else ""


def read(words: Words, text: str) -> str | None:
    """The identifier that a text stands for: a word, an older word, a letter or itself."""
    wanted = folded(text)
    for key, names in words.items():
        if wanted in {folded(key), *(folded(name) for name in names)}:
            return key
    return None


def shown(words: Words) -> list[str]:
    """All words that are shown."""
    return [names[0] for names in words.values()]
