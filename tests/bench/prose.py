"""Texts as people at a town hall type them, drawn from a seeded source."""

from random import Random

_ACTS = (
    "Concept besproken met de projectleider",
    "Gegevens van de netbeheerder verwerkt",
    "Kaart met leidingen en rioolvervanging bijgewerkt",
    "Ronde langs de bewonerscommissie gemaakt",
    "Raming van de uren voor dit jaar aangeleverd",
    "Afspraken met de woningcorporatie vastgelegd",
    "Juridische toets op de aanwijzing uitgevoerd",
    "Planning naast het meerjarenprogramma gelegd",
    "Overzicht van woningtypen en bouwjaren gecontroleerd",
    "Vragen uit de raadscommissie beantwoord",
)
_FINDINGS = (
    "de uitkomst wijkt weinig af van de eerste schatting",
    "twee straten vragen nog om een apart gesprek",
    "de cijfers van vorig jaar zijn nog niet definitief",
    "er is dekking tot en met het einde van het jaar",
    "de capaciteit op het net blijft een aandachtspunt",
    "het voorstel past binnen het vastgestelde kader",
    "een deel van de eigenaren is nog niet bereikt",
    "de werkzaamheden kunnen gelijk op met het riool",
)
_NEXT = (
    "Volgende stap: terugkoppeling in het kernteam.",
    "De stukken staan in het zaaksysteem onder het genoemde nummer.",
    "Na de zomer kijken we er opnieuw naar.",
    "Financiën rekent de gevolgen voor de begroting door.",
    "Wordt meegenomen in de wijkbijeenkomst van dit kwartaal.",
    "Bij tegenvallers meldt de afdeling dit voor de eerste van de maand.",
)
_REASONS = (
    "Gezien en akkoord bevonden.",
    "Vastgelegd in het verslag van het overleg.",
    "Nagegaan bij de afdeling, zie de bijlage.",
    "Niet van toepassing: deze wijk heeft geen gestapelde bouw.",
    "Nog één handtekening nodig voor dit rond is.",
)
_DECISIONS = (
    "Het uitvoeringsplan wordt vastgesteld en ter kennisname aan de raad gezonden",
    "Er komt een voorbereidingskrediet beschikbaar voor onderzoek in de wijk",
    "De keuze voor de warmtevoorziening wordt voorgelegd aan de bewoners",
    "De inzet van de wijkcoach wordt met een jaar verlengd",
)
_RISKS = (
    "Het net is vol voordat de eerste woningen zijn aangesloten",
    "De corporatie stelt de renovatie een jaar uit",
    "Bewoners zien een hogere rekening dan was toegezegd",
    "De aannemer heeft geen mensen voor het werk aan het riool",
)
_TOPICS = (
    "Terugblik op de bewonersavond",
    "Stand van de begroting",
    "Rondje langs de afdelingen",
    "Planning van de werkzaamheden in de straat",
    "Vragen uit de raad",
)
_FIRST = (
    "Noor", "Ans", "Daan", "Yusuf", "Marieke", "Sanne", "Pieter", "Fatima", "Joost", "Ilse",
    "Ruben", "Wietske", "Omar", "Lotte", "Gerrit", "Esra", "Bram", "Hanneke", "Tjeerd", "Amina",
)  # fmt: skip
_LAST = (
    "de Vries", "Jansen", "El Amrani", "Bakker", "van den Berg", "Visser", "Kaya", "Smit",
    "Meijer", "Mulder", "Bos", "Vos", "Peters", "Hendriks", "van Leeuwen", "Dekker", "Brouwer",
    "de Wit", "Dijkstra", "Smits", "de Graaf", "van der Meer", "Koster", "Prins", "Hofstra",
)  # fmt: skip
_TITLES = (
    "adviseur duurzaamheid", "projectleider", "beleidsmedewerker", "jurist", "planeconoom",
    "communicatieadviseur", "wijkmanager", "beheerder openbare ruimte",
)  # fmt: skip
_PLACES = ("Koren", "Molen", "Beek", "Water", "Linden", "Kerk", "Haven", "Veen", "Heide", "Tuin")
_ENDS = (
    "akkers", "kade", "dal", "buurt", "wijk", "hof", "kwartier", "park", "rand", "veld",
    "singel", "oord", "berg", "dijk", "zoom", "pad", "horst", "kamp", "laan", "eind",
)  # fmt: skip
_CHARACTERS = (
    "Rijwoningen uit de jaren zestig, veel corporatiebezit",
    "Gemengd bezit, hoogbouw langs de ring",
    "Vrijstaande woningen, veel zonnepanelen",
)


def contribution(source: Random) -> str:
    """What a department has done, one to three sentences."""
    text = f"{source.choice(_ACTS)}; {source.choice(_FINDINGS)}."
    return f"{text} {source.choice(_NEXT)}" if source.random() < 0.6 else text


def remark(source: Random) -> str:
    """A remark, sometimes of two paragraphs."""
    first = f"{source.choice(_ACTS)}. {source.choice(_NEXT)}"
    second = f"\n\n{source.choice(_FINDINGS).capitalize()}."
    return first + (second if source.random() < 0.25 else "")


def reason(source: Random) -> str:
    """Why a checkpoint has its answer."""
    return source.choice(_REASONS)


def decision(source: Random) -> str:
    """What is decided."""
    return f"{source.choice(_DECISIONS)}."


def risk(source: Random) -> str:
    """What may happen."""
    return f"{source.choice(_RISKS)}."


def topic(source: Random) -> str:
    """What is talked about that is no step."""
    return source.choice(_TOPICS)


def person(number: int) -> str:
    """A name that nobody else of the first five hundred has; later ones get an initial."""
    first = _FIRST[number % len(_FIRST)]
    last = _LAST[number // len(_FIRST) % len(_LAST)]
    round_ = number // (len(_FIRST) * len(_LAST))
    return f"{first} {'ABCDEFGH'[round_ - 1]}. {last}" if round_ else f"{first} {last}"


def job_title(source: Random) -> str:
    """What somebody does."""
    return source.choice(_TITLES)


def wijk(number: int) -> str:
    """A name that no other of two hundred wijken has."""
    return _PLACES[number % len(_PLACES)] + _ENDS[number // len(_PLACES) % len(_ENDS)]


def character(source: Random) -> str:
    """What kind of wijk it is."""
    return source.choice(_CHARACTERS)
