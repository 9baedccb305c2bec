"""Sentences for what the rules do not allow: what it is, and what to do."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from app.words import constants, sharing
from app.words.dates import day_text
from app.words.fields import table_label
from app.words.figures import label, value_text
from app.words.names import listed
from app.words.numbers import number_text
from app.words.quarters import quarter_text

_NAMELESS: Mapping[str, str] = MappingProxyType(
    {
        "municipality": "De gemeente heeft nog geen naam. Geef een naam op.",
        "neighbourhood": "De wijk heeft nog geen naam. Geef een naam op.",
        "department": "De afdeling heeft nog geen naam. Geef een naam op.",
        "person": "De persoon heeft nog geen naam. Geef een naam op.",
        "actor": "De actor heeft nog geen naam. Geef een naam op.",
        "package": "Het pakket heeft nog geen naam. Geef een naam op.",
        "money": "Het geld heeft nog geen bron. Schrijf waar het vandaan komt.",
        "guarded_interest": "Het belang heeft nog geen naam. Schrijf in een paar woorden welk.",
        "resident_activity": "De activiteit heeft nog geen naam. Schrijf wat er is gedaan.",
    }
)

_INSTEAD: Mapping[str, str] = MappingProxyType(
    {
        "department": "Zet de afdeling uit; wat zij deed, blijft bewaard.",
        "person": "Noteer wanneer iemand vertrekt; wat diegene deed, blijft bewaard.",
        "actor": "Archiveer de actor; wat is gezegd en afgesproken, blijft bewaard.",
        "decision": "Zet het op Ingetrokken, of haal eerst weg wat ernaar verwijst.",
        "action": "Zet haar op Vervallen.",
        "risk": "Zet het op Gesloten.",
        "guarded_interest": "Haal het eerst weg bij die besluiten.",
    }
)
"""What to do with a record that cannot be deleted."""

_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "stale_change": (
            "Dit is intussen al veranderd. Er is niets overschreven. Probeer het opnieuw."
        ),
        "no_such_record": "Dit onderdeel bestaat niet meer. Er is niets gewijzigd.",
        "no_such_change": ("Wijziging {key} staat niet in de geschiedenis. Er is niets gewijzigd."),
        "two_letters": (
            "Afdeling {code} kan bij een stap maar één rol hebben: eindverantwoordelijk of voert"
            " uit. Er is niets toegevoegd."
        ),
        "waits_for_itself": "Een stap kan niet op zichzelf wachten. Noem een ander.",
        "founding_stays": (
            "De eerste wijziging heeft het dossier gemaakt en kan niet worden teruggezet."
        ),
        "quarter_unreadable": '"{value}" is geen kwartaal. Schrijf een kwartaal, zoals K1 2027.',
        "nothing_to_undo": "Er is niets om ongedaan te maken.",
        "quality_without_value": (
            "Zonder waarde is de kwaliteit onbekend. Vul een waarde in, of kies onbekend."
        ),
        "value_without_quality": (
            "Er is een waarde, dus de kwaliteit is niet onbekend. Kies gemeten, berekend, geschat"
            " of aanname."
        ),
        "unreadable": "{sentence}",
        "text_needed": (
            "Zonder tekst weet niemand waar dit over gaat; de oude tekst is gebleven. Verwijderen"
            " kan met Delete."
        ),
        "replaced_already": (
            "Besluit {number} is al vervangen door {by}. Er is niets gewijzigd. Vul {by} in als dit"
            " besluit weer daarop volgt."
        ),
        "nothing_said": "Typ eerst wat er is gezegd. Er is niets bewaard.",
        "own_package": (
            "Dit pakket is van {name} zelf. Er is niets overgenomen: wat erin staat, staat al in"
            " dit dossier."
        ),
        "nothing_to_share": sharing.NOTHING_TO_SHARE,
        "meeting_held": (
            "Dit overleg is begonnen of geweest en blijft staan, met alles wat er is gezegd."
        ),
        "meeting_closed": (
            "Dit overleg is afgesloten: wat er is gezegd, blijft zo staan. Er is niets gewijzigd."
            " Moet er iets bij, open het overleg dan weer."
        ),
        "item_discussed": (
            '"{title}" is besproken en blijft op de agenda, met wat er is gezegd. Parkeer het of'
            " verplaats het: dan gaat een later overleg ermee verder."
        ),
        "goes_on_there": 'Dat overleg gaat al verder met "{title}". Er is niets gewijzigd.',
        "meeting_not_closed": "Sluit het overleg eerst af. Daarna kun je het verslag vaststellen.",
        "no_meeting_yet": "Er is nog geen overleg gehouden. Er is niets gemaakt.",
        "no_such_meeting": "Dit overleg is er niet. Kijk met show --json welke er zijn.",
        "nothing_to_redo": "Er is niets om opnieuw te doen.",
        "bad_municipality_code": (
            '"{value}" is geen gemeentecode. Een code is GM met vier cijfers, zoals GM0344.'
        ),
        "bad_neighbourhood_code": (
            '"{value}" is geen code van een wijk. Een code is WK of BU met cijfers, zoals WK034401.'
        ),
        "no_status_or_code": (
            '"{value}" is geen status en geen code van een wijk. Kies uit: {choices}; of geef de'
            " code van het CBS, zoals WK034401."
        ),
        "bad_department_code": (
            '"{value}" kan geen code van een afdeling zijn. Gebruik hoogstens acht letters of'
            " cijfers."
        ),
        "reserved_department_code": (
            '"{value}" betekent bij een rapport alle afdelingen. Kies een andere code.'
        ),
        "department_off": (
            "Afdeling {code} is uitgezet en kan geen rol krijgen. Kies een andere afdeling of zet"
            " haar eerst weer aan."
        ),
        "bad_step_code": (
            '"{value}" is geen stapnummer. Schrijf fase, punt, volgnummer, zoals 3.8.'
        ),
        "bad_year": "Het doeljaar {value} kan niet. Kies een jaar van 2000 tot en met 2150.",
        "bad_date": '"{value}" bestaat niet. Typ bijvoorbeeld 2027-03-01 of 1-3-2027.',
        "bad_hours": "{value} uur per week kan niet. Kies 0 tot en met {last} uur.",
        "bad_euros": (
            "€ {value} kan niet. Een bedrag is 0 of meer, en hoogstens € {most}. Er is niets"
            " gewijzigd."
        ),
        "count_outside": "{value} kan niet. Geef een heel getal van 0 tot en met {most}.",
        "interest_exists": 'Het belang "{name}" staat er al. Er is niets gewijzigd.',
        "too_many_points": (
            "Er zijn {count} regels, en op één pagina passen er {most}. Er is niets gewijzigd. Haal"
            " regels weg."
        ),
        "text_too_long": (
            '"{text}" past niet op de pagina. Er is niets gewijzigd. Maak de tekst {over} letters'
            " korter; een m of w, ook als hoofdletter, telt voor twee."
        ),
        "bad_mail": '"{value}" is geen e-mailadres. Typ bijvoorbeeld naam@gemeente.nl.',
        "stands_in_for_oneself": "{name} kan zichzelf niet vervangen. Kies iemand anders.",
        "ends_before_it_starts": (
            "De laatste dag ({last}) ligt voor de eerste ({first}). Kies een latere laatste dag."
        ),
        "already_stood_in_for": (
            "{name} heeft al vervanging van {first} tot en met {last}. Kies andere dagen of wijzig"
            " die vervanging."
        ),
        "date_outside": (
            "De datum {value} kan hier niet. Kies een datum van {first} tot en met {last}."
        ),
        "lead_weeks_outside": (
            "Een doorlooptijd van {value} weken kan niet. Kies {first} tot en met {last} weken."
        ),
        "no_date": ('"{value}" is hier geen datum. Typ bijvoorbeeld 2027-03-01 of 1-3-2027.'),
        "name_taken": 'Er is al een wijk met de naam "{name}". Kies een andere naam.',
        "neighbourhood_code_taken": "De code {code} is al van {name}. Kies een andere code.",
        "person_exists": 'Er is al iemand met de naam "{name}". Er is niets toegevoegd.',
        "unknown_actor": (
            'Actor "{value}" staat niet in het speelveld.{hint} Er is niets gewijzigd.'
        ),
        "influence_outside": (
            "Invloed {value} kan niet. Kies {first} (klein), 2 (gemiddeld) of {last} (groot)."
        ),
        "next_contact_before": (
            "Het volgende contact ({next}) ligt niet na het gesprek van {day}. Er is niets bewaard."
            " Kies een latere dag."
        ),
        "due_before_agreed": (
            "De streefdatum ({due}) ligt voor de dag van de afspraak ({day}). Er is niets bewaard."
            " Kies een latere dag."
        ),
        "department_exists": "Er is al een afdeling met de code {code}. Kies een andere code.",
        "step_exists": "Er is al een stap {code}. Kies een ander nummer.",
        "step_of_route": (
            "Stap {step} hoort bij de route. Dit kan alleen met een eigen stap; een stap van de"
            " route kun je overslaan."
        ),
        "holds_route_checkpoints": (
            "Bij stap {step} staan controlepunten van de route. Zet die eerst terug bij hun stap."
        ),
        "level_stays": (
            "Bij stap {step} is al iets vastgelegd. Gemeentebreed of per wijk ligt daarom vast."
            " Voeg een nieuwe stap toe."
        ),
        "checkpoint_of_route": (
            "Controlepunt {number} hoort bij de route en blijft staan. Antwoord met niet van"
            " toepassing en de reden."
        ),
        "checkpoint_answered": (
            "Controlepunt {number} is al beantwoord en blijft staan. Wis eerst de antwoorden."
        ),
        "no_such_phase": "Er is geen fase {value}. Kies een nummer van een bestaande fase.",
        "title_missing": "De stap heeft nog geen titel. Geef een titel op.",
        "text_missing": "De tekst is nog leeg. Vul een tekst in.",
        "number_used": (
            "Nummer {number} is eerder voor een ander besluit gebruikt, ook als dat ongedaan is"
            " gemaakt. Een nummer wordt één keer gebruikt. Geef een ander nummer."
        ),
        "number_missing": "Het besluit heeft nog geen nummer. Geef een nummer op.",
        "same_person": "Kies iemand anders dan {name} zelf.",
        "same_department": "Kies een andere afdeling dan {code} zelf.",
        "unknown_status": '"{value}" is geen status. Kies uit: {choices}.',
        "unknown_choice": '"{value}" is niet bekend. Kies uit: {choices}.',
        "unknown_step": 'Stap "{value}" bestaat niet in deze route.{hint}',
        "unknown_neighbourhood": 'Wijk "{value}" bestaat niet in dit dossier.{hint}',
        "unknown_department": 'Afdeling "{value}" bestaat niet in dit dossier.{hint}',
        "unknown_person": (
            '"{value}" staat niet bij de mensen van dit dossier.{hint} Er is niets gewijzigd.'
        ),
        "ambiguous_person": (
            'Er zijn {count} mensen met de naam "{value}". Geef een van hen een andere naam.'
        ),
        "contribution_not_pending": (
            "Een bijdrage kan niet voor besluit liggen; dat kan alleen de stap zelf."
        ),
        "neighbourhood_needed": "Stap {step} loopt per wijk. Noem de wijk.",
        "neighbourhood_not_needed": ("Stap {step} geldt voor de hele gemeente. Laat de wijk weg."),
    }
)


def refusal(code: str, data: Mapping[str, Any]) -> str:
    """The sentence for a refusal.

    Args:
        code: Its stable name.
        data: What the sentence needs; ready to be shown, dates as dates.

    Raises:
        KeyError: There is no sentence for it.
    """
    if code in _WRITERS:
        return _WRITERS[code](data)
    hint = _hint(data.get("near", ()))
    shown = {key: _shown(value) for key, value in data.items()}
    return _SENTENCES[code].format(**shown, hint=hint)


def place(data: Mapping[str, Any]) -> str:
    """`Stap 3.5` or `Stap 2.6 in Kadekwartier`."""
    wijk = data.get("neighbourhood")
    return f"Stap {data['step']}" + (f" in {wijk}" if wijk else "")


def _lower(data: Mapping[str, Any]) -> str:
    """`stap 3.5 in Kadekwartier`: inside a sentence."""
    return place(data).replace("S", "s", 1)


def _shown(value: object) -> str:
    if isinstance(value, date):
        return day_text(value)
    if isinstance(value, Decimal):
        return number_text(value)
    return listed(map(str, value), "of") if isinstance(value, tuple | list) else str(value)


def _hint(near: list[str]) -> str:
    return f" Bedoel je {listed(near, 'of')}?" if near else ""


def _counted(tables: Iterable[str]) -> str:
    """`rol (3), persoon en wacht op`: the kinds of record, and how many there are of each."""
    counts = Counter(table_label(table) for table in tables)
    return listed(f"{word} ({count})" if count > 1 else word for word, count in counts.items())


def _not_done(data: Mapping[str, Any]) -> str:
    # A window keeps every field as it is typed; a command is done as a whole or not at all.
    kept = "Wat je invulde, is bewaard." if data.get("kept") else "Er is niets gewijzigd."
    return f"{place(data)} kan nog niet op gereed. Dit ontbreekt: {', '.join(data['gaps'])}. {kept}"


def gap(kind: str, *, numbers: tuple[int, ...] = (), owner: str = "", body: str = "") -> str:
    """One thing that a step lacks, in a few words.

    Args:
        kind: Its stable name.
        numbers: The checkpoints it is about.
        owner: Name of the owner.
        body: The body whose decision is missing.
    """
    points = listed(str(number) for number in numbers)
    return {
        "checkpoints": f"controlepunt {points}",
        "check_reasons": f"de reden bij controlepunt {points}",
        "result_location": "de vindplaats",
        "owner": "een eigenaar",
        "approval": f"het akkoord van {owner}" if owner else "het akkoord van de eigenaar",
        "decision": f"het besluit van {_article(body)} met datum en nummer",
    }[kind]


def _constant(data: Mapping[str, Any]) -> str:
    key = str(data["figure"])
    return constants.label(key) if key in constants.LABELS else key


def _amount(data: Mapping[str, Any], name: str) -> str:
    value = data[name]
    return constants.amount(value) if isinstance(value, Decimal) else _shown(value)


def _figure(data: Mapping[str, Any], name: str) -> str:
    value = data[name]
    return value_text(data["figure"], value) if isinstance(value, Decimal) else _shown(value)


def _article(body: str) -> str:
    return f"{'de' if body == 'raad' else 'het'} {body}"


_WRITERS: Mapping[str, Callable[[Mapping[str, Any]], str]] = MappingProxyType(
    {
        "not_done": _not_done,
        "minutes_approved": lambda data: (
            f"Het verslag is op {day_text(data['date'])} vastgesteld en verandert niet meer. Noteer"
            " een wijziging in het volgende overleg."
        ),
        "not_done_yet": lambda data: f"{place(data)} is nog niet gereed. Er is niets gewijzigd.",
        "reason_needed": lambda data: f"{place(data)} overslaan kan met een reden. Noem de reden.",
        "reopen_reason_needed": lambda data: (
            f"{place(data)} is gereed. Heropenen kan met een reden. Noem de reden."
        ),
        "only_steps_have_owners": lambda data: (
            f"Een bijdrage heeft geen eigenaar. Kies een contactpersoon, of kies {_lower(data)}."
        ),
        "only_contributions_have_contacts": lambda data: (
            f"{place(data)} heeft geen contactpersoon. Kies een eigenaar, of kies een bijdrage."
        ),
        "review_date_needed": lambda data: (
            f"{place(data)} wordt elke serie opnieuw bekeken. Noem de volgende datum."
        ),
        "no_such_checkpoint": lambda data: (
            f"{place(data)} heeft {data['last']} controlepunten;"
            f" controlepunt {data['number']} is er niet."
        ),
        "no_contribution": lambda data: (
            f"Afdeling {data['department']} heeft geen bijdrage aan"
            f" {_lower(data)}: zij is daar geen A, R of C."
        ),
        "still_used": lambda data: (
            f"{data['name']} wordt nog gebruikt bij {_counted(data['tables'])} en kan niet worden"
            f" verwijderd. {_INSTEAD[data['what']]}"
        ),
        "source_missing": lambda data: (
            f"{label(data['figure'])}: noem de bron, zodat later te zien is waar het getal vandaan"
            " komt. Er is niets bewaard."
        ),
        "measured_that_day": lambda data: (
            f"{label(data['figure'])}: van die dag is er al een meting. Er is niets gewijzigd; kies"
            " een andere dag."
        ),
        "figure_outside": lambda data: (
            f"{label(data['figure'])} kan niet {_figure(data, 'value')} zijn. Geef een getal van"
            f" {_figure(data, 'least')} tot en met {_figure(data, 'most')}."
        ),
        "figure_not_whole": lambda data: (
            f"{label(data['figure'])} kan niet {_figure(data, 'value')} zijn. Geef een heel getal."
        ),
        "actor_exists": lambda data: (
            f'Er is al een actor met de naam "{data["name"]}"'
            f"{', in het archief' if data.get('archived') else ''}. Er is niets gewijzigd."
        ),
        "constant_fixed": lambda data: (
            f"{_constant(data)} ligt vast en kan niet worden gewijzigd. Er is niets veranderd."
        ),
        "constant_not_above_zero": lambda data: (
            f"{_constant(data)} kan niet {_amount(data, 'value')} zijn. Geef een getal boven nul."
        ),
        "constant_too_high": lambda data: (
            f"{_constant(data)} kan niet {_amount(data, 'value')} zijn. Geef een getal tot en met"
            f" {_amount(data, 'most')}."
        ),
        "constant_not_below": lambda data: (
            f"{_constant(data)} is {_amount(data, 'value')}. Geef een getal onder de bovengrens"
            f" van {_amount(data, 'than')}."
        ),
        "constant_not_above": lambda data: (
            f"{_constant(data)} is {_amount(data, 'value')}. Geef een getal boven de ondergrens"
            f" van {_amount(data, 'than')}."
        ),
        "constant_without_source": lambda data: (
            f"{_constant(data)}: noem eerst de bron. Zonder bron blijft het een aanname."
        ),
        "name_missing": lambda data: _NAMELESS[data["what"]],
        "quarters_reversed": lambda data: (
            f"{quarter_text(data['last'])} komt vóór {quarter_text(data['first'])}. Kies een"
            " laatste kwartaal dat niet eerder is dan het eerste."
        ),
        "of_another": lambda data: sharing.of_another(data["name"]),
        "not_shareable": sharing.not_shareable,
        "traces_left": sharing.traces_left,
        "number_taken": lambda data: (
            f"Besluit {data['number']} is al van {_article(data['body'])} van"
            f" {day_text(data['date'])}. Een nummer wordt één keer gebruikt."
        ),
    }
)
