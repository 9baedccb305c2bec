"""How Dutch texts write what may not be shared: addresses, numbers of people, few homes."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_IN_BRACKETS = r"\s*[\[({{]\s*(?:{})\s*[\])}}]\s*"
AT = re.compile(_IN_BRACKETS.format("at|@|apenstaartje"), re.IGNORECASE)
"""How one writes the `@` so that no program sees it."""

MAIL = re.compile(
    rf"(?<![\w.+'-])[\w.+'-]+(?:@|{AT.pattern})[\w-]+(?:(?:\.|{_IN_BRACKETS.format('dot|punt')})[\w-]+)+",
    re.IGNORECASE,
)

OF_A_PERSON = re.compile(r"\w{1,2}\.[\w.-]*\w{3,}$")
"""The part before the `@` of an address with initials: `h.oldersma`."""

PHONE = re.compile(
    r"(?<![\w.,])(?!\d\d[-/]\d\d[-/]\d{4})(?:(?:\+|00)31[\s.-]*(?:\(0\)[\s.-]*)?|\(?0)[1-9]"
    r"(?:[\s()./-]*\d){7,8}(?!\d)"
)
DIGITS = re.compile(r"(?<!\w)\+?\d(?:[\s()./-]{0,2}\d){5,12}(?!\d)")
"""Anything that could be a number that is registered."""

NUMBERS: tuple[re.Pattern[str], ...] = (
    # NL91 ABNA 0417 1643 00
    re.compile(r"(?<!\w)NL\d{2}\s?[A-Z]{4}(?:[\s.-]?\d){10}(?!\d)", re.IGNORECASE),
    # BSN 123456782
    re.compile(
        r"(?<!\w)(?:bsn|burgerservicenummer|sofinummer)(?:[\s:.=(-]|nr|nummer|is){0,6}"
        r"\d(?:[\s.-]?\d){8}(?!\d)",
        re.IGNORECASE,
    ),
)

_STREETS = (
    "straat|weg|laan|kade|plein|hof|gracht|dijk|steeg|singel|pad|park|plantsoen|dreef|wal|burg|erf"
    "|kamp|boulevard|haven|poort|veld|brink|wetering|vaart|oever|zoom|gaarde|horst|akker|weide"
    "|meent"
)
_ALONE = f"{_STREETS}|markt|ring|hoek|baan|berg"
"""What a street may be called without more, with a capital."""

_NUMBER = r"\d{1,4}(?:\s?[a-zA-Z]|-\d{1,4}|\s?-?(?:hs|bis|[IV]{1,3}))?(?![\w%€°]|[.,]\d)"
_COUNTED = (
    "woning|huis|huizen|huishouden|mensen|bewoner|deur|procent|euro|aanmelding|gesprek|jaar|jaren"
    "|week|weken|maand|dag|keer|uur|bedrij|stap|wijk|buurt"
)
_NUMBERED = rf"\s+(?:(?:huis)?(?:nr\.?|nummers?)\s*)?{_NUMBER}"
"""` 14`, ` nr. 14`"""

_NO_COUNT = rf"(?!\s+\w*(?:{_COUNTED}))"
_PLAIN_STREETS = "straat|laan|kade|weg|plein|gracht|dijk|steeg|singel|plantsoen|dreef|hof|boulevard"
"""What a street may be called without more, also when somebody leaves out the capital."""

_BEFORE_NOUN = ("de", "het", "een", "één", "die", "deze", "elke", "per", "onze", "halve")
_NO_POSTCODE = (
    "af|al|an|as|bv|ca|cm|cv|de|el|en|er|et|ex|gj|gw|ha|he|hé|ik|in|is|ja|je|ka|kg|km|kv|kw|mb|mm"
    "|mw|na|nl|nu|nv|of|om|op|pj|pk|pm|pp|st|te|tj|tl|tm|uw|vs|we|wp|ze|zo"
)
"""Words and units of two letters; a postcode in small letters is none of these."""

_NO_STREET = (
    "Stap|Fase|Les|Wijk|Artikel|Punt|Bijlage|Hoofdstuk|Vraag|Jaar|Week|Kwartaal|Ronde|Groep|Team"
    "|Versie|Label|Route|Serie|Blok|Tabel|Figuur|Deel|Nummer|Pagina|Besluit|Top|Hoogstens"
    "|Minstens|Ongeveer|Circa|Ruim|Bijna"
)

ADDRESSES: tuple[re.Pattern[str], ...] = (
    # Dorpsstraat 14, lange kadeweg nr. 3, Kerkstr. 12: a street by how it ends.
    re.compile(
        rf"(?<!\w)(?:[A-Z][\w'’.-]*\s+){{0,4}}(?![Oo]nderweg|[Oo]mweg)\w{{3,}}"
        rf"(?:{_STREETS}|str\.?|ln\.|pln\.){_NUMBERED}"
    ),
    # Kade 14: a street that is called what it is.
    re.compile(
        rf"(?<!\w)(?:{'|'.join(part.capitalize() for part in _ALONE.split('|'))}){_NUMBERED}"
    ),
    # op kade 14; "op weg" and "de straat" only where nothing can be counted.
    re.compile(
        rf"(?<!\w){''.join(rf'(?<!{word} )' for word in _BEFORE_NOUN)}"
        rf"(?!weg)(?:{_PLAIN_STREETS}){_NUMBERED}{_NO_COUNT}"
    ),
    re.compile(rf"(?<!\w)(?:{_PLAIN_STREETS}){_NUMBERED}(?=\s*(?:[.,;:!?)]|$))"),
    # huisnummer 14
    re.compile(rf"(?<!\w)(?:huisnummers?|huisnr\.?)\s*:?\s*{_NUMBER}", re.IGNORECASE),
    # het Spui 3: a name with a capital inside a sentence, and no count of something.
    re.compile(
        rf"(?<=[a-z,;:(] )(?!(?:{_NO_STREET})\s)[A-Z][a-z'’-]{{2,}}(?:\s+[A-Z][a-z'’-]+){{0,4}}"
        rf"\s+(?!(?:19|20)\d\d\b){_NUMBER}{_NO_COUNT}"
    ),
    # 1234 AB, 1234 ab
    re.compile(r"(?<!\w)[1-9]\d{3}\s?[A-Z]{2}(?!\w)"),
    re.compile(
        rf"(?<![\w.,])(?<!€ )[1-9]\d{{3}}\s?(?!(?:{_NO_POSTCODE})\b)[a-z]{{2}}(?!\w)",
        re.IGNORECASE,
    ),
)

_NOBODYS_HOME = (
    r"(?!thuis|tehuis|inwoning"
    r"|\w*(?:buurt|wijk|dorps|stad|stads|raad|gemeente|provincie|zieken|verpleeg|water|bedrijfs"
    r"|gilde|kook|glas)hui[sz]"
    r"|[\w-]{0,40}(?:mail|web|ip)-?adres)"
)
_HOME = (
    r"(?:woning(?:en)?|huis|huizen|huishoudens?|gezin(?:nen)?|eigena(?:ar|ars|ren|resse)"
    r"|appartement(?:en|srecht|srechten)?|adres(?:sen)?|aansluiting(?:en)?|panden|flats)"
)
_HOMES = rf"{_NOBODYS_HOME}(?:\w{{1,30}}-){{0,4}}\w*{_HOME}(?!\w)"
HOMES = re.compile(
    "woning|hui[sz]|gezin|eigena|appartement|adres|aansluiting|panden|flats", re.IGNORECASE
)
"""Without any of these no homes are counted."""

_WORDED = "één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_STEPS = ("stap", "fase", "les", "label", "versie", "ronde", "deel", "artikel", "vraag", "optie")
_FEW = (
    rf"(?<![\w.,])(?<!op de ){''.join(f'(?<!{word} )' for word in _STEPS)}"
    rf"(?:[1-9]|(?<!\d )0{{1,3}}[1-9]|{_WORDED})(?![\w%°]|[.,]\d)"
)
_UNITS = (
    "jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren|minuten|kwartalen|keer|maal|procent"
    "|euro|ton|honderd|duizend|miljoen|meter|graden|straat|straten|wijk|wijken|buurt|buurten|fase"
    "|fases|fasen|stap|stappen|ronde|rondes|avond|avonden|gesprek|gesprekken|bijeenkomst"
    "|bijeenkomsten|brieven|mensen|bewoners|bezoeken|bedrijven|aanmeldingen|offertes|deuren|punten"
    "|gemeenten|corporaties|personen|blokken|groepen|partijen|redenen|lessen"
    "|typen|soorten|vormen|manieren|rollen|vragen|kansen"
)
_LITTLE = (
    "of|en|van|tot|per|voor|met|in|op|aan|bij|naar|om|uit|over|door|dan|als|de|het|een|die|dat|waar"
    "|wie|wat|tegen|te|is|zijn|was|waren|heeft|hebben|kan|kunnen|zonder|na|sinds|tussen|à|a"
)
_PLAIN = rf"(?!(?:{_UNITS}|{_LITTLE})(?!\w))[^\W\d_]+(?:-[^\W\d_]+)*\s+"
_DID = (
    "deden|doen|zijn|waren|werden|hebben|hadden|kregen|bleven|kozen|wilden|zeiden|stemden|tekenden"
    "|haakten|vielen|gingen"
)
_NO_UNIT = rf"(?!\s+(?:{_UNITS}|op|à|tot)(?!\w)|\s*[%€])"

FEW_HOMES: tuple[re.Pattern[str], ...] = (
    # 7 woningen, 7 (zeven) woningen, zeven grote oude huizen, 7 stuks (woningen)
    re.compile(
        rf"{_FEW}\s*(?:\(\w+\)\s*|(?<=\s))(?:{_PLAIN}){{0,2}}\(?{_HOMES}",
        re.IGNORECASE,
    ),
    # 7 van de 40 woningen, zeven van de veertig woningen, 7 van onze woningen
    re.compile(
        rf"{_FEW}\s+van\s+(?:(?:de|al|alle|die|deze|onze)\s+){{0,2}}(?:\d[\d.]*\s+)?"
        rf"(?:{_PLAIN}){{0,2}}{_HOMES}",
        re.IGNORECASE,
    ),
    # van de woningen deden er 7 mee
    re.compile(
        rf"(?<!\w){_HOMES}\s+(?:[^\W\d_]+\s+){{0,4}}(?<!om )er\s+"
        rf"(?:[^\W\d_]+\s+){{0,2}}{_FEW}{_NO_UNIT}",
        re.IGNORECASE,
    ),
    # van de 40 woningen deden 7 mee
    re.compile(
        rf"(?<!\w)van\s+(?:de|al|alle|die|deze|onze)\s+(?:\d[\d.]*\s+)?(?:{_PLAIN}){{0,2}}{_HOMES}"
        rf"\s+(?:{_DID})\s+(?:{_PLAIN}){{0,2}}{_FEW}{_NO_UNIT}",
        re.IGNORECASE,
    ),
    # The count behind the word.
    re.compile(
        rf"(?<!\w){_HOMES}\s*[:=(]\s*(?:0{{0,3}}[1-9]|{_WORDED})(?![\w.,]*\d|\w|\s*[%€]){_NO_UNIT}",
        re.IGNORECASE,
    ),
)

MASKS: Mapping[str, str] = MappingProxyType(
    {
        "name": "[naam]",
        "mail": "[e-mailadres]",
        "phone": "[telefoonnummer]",
        "address": "[adres]",
        "number": "[nummer]",
        "few_homes": "[minder dan 10 woningen]",
        "internal": "[intern]",
    }
)
"""What stands in the place of what may not be shared."""
