"""How Dutch texts write what may not be shared: addresses, telephone numbers, few homes."""

import re
from collections.abc import Mapping
from types import MappingProxyType

MAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")

OF_A_PERSON = re.compile(r"\w{1,2}\.[\w.-]*\w{3,}$")
"""The part before the `@` of an address with initials: `h.oldersma`."""

PHONE = re.compile(
    r"(?<![\w.,])(?!\d\d-\d\d-\d{4})(?:(?:\+|00)31[\s.-]*(?:\(0\)[\s.-]*)?|\(?0)[1-9]"
    r"(?:[\s().-]*\d){7,8}(?!\d)"
)
DIGITS = re.compile(r"(?<!\w)\+?\d(?:[\s().-]{0,2}\d){5,12}(?!\d)")
"""Anything that could be a number that is registered."""

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
_NO_STREET = (
    "Stap|Fase|Les|Wijk|Artikel|Punt|Bijlage|Hoofdstuk|Vraag|Jaar|Week|Kwartaal|Ronde|Groep|Team"
    "|Versie|Label|Route|Serie|Blok|Tabel|Figuur|Deel|Nummer|Pagina|Besluit|Top"
)

ADDRESSES: tuple[re.Pattern[str], ...] = (
    # Dorpsstraat 14, lange kadeweg 3: a street by how it ends.
    re.compile(
        rf"(?<!\w)(?:[A-Z][\w'’.-]*\s+)*(?![Oo]nderweg|[Oo]mweg)\w{{3,}}(?:{_STREETS})\s+{_NUMBER}"
    ),
    # Kade 14: a street that is called what it is.
    re.compile(
        rf"(?<!\w)(?:{'|'.join(part.capitalize() for part in _ALONE.split('|'))})\s+{_NUMBER}"
    ),
    # het Spui 3: a name with a capital inside a sentence, and no count of something.
    re.compile(
        rf"(?<=[a-z,;:(] )(?!(?:{_NO_STREET})\s)[A-Z][a-z'’-]{{2,}}(?:\s+[A-Z][a-z'’-]+)*"
        rf"\s+(?!(?:19|20)\d\d\b){_NUMBER}(?!\s+\w*(?:{_COUNTED}))"
    ),
    # 1234 AB
    re.compile(r"(?<!\w)[1-9]\d{3}\s?[A-Z]{2}(?!\w)"),
)

_HOMES = (
    r"\w*(?:woning|huishouden|appartement|adres|huurhuis|koophuis)(?:en|s|sen)?"
    r"|\w*(?:huizen|panden|flats)"
)
_FEW = r"[1-9]|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_BETWEEN = r"(?!(?:jaar|jaren|weken|maanden|dagen|uur|keer|procent|euro|of|en|van|tot|per|voor)\s)"

FEW_HOMES: tuple[re.Pattern[str], ...] = (
    # 7 woningen, zeven particuliere huizen; not 1 op de 5 woningen
    re.compile(
        rf"(?<![\w.,])(?<!op de )(?:{_FEW})\s+(?:{_BETWEEN}[a-zë]+\s+)?(?:{_HOMES})(?!\w)",
        re.IGNORECASE,
    ),
    # The count behind the word.
    re.compile(rf"(?<!\w)(?:{_HOMES})\s*[:=]\s*(?:{_FEW})(?![\w.,]*\d)", re.IGNORECASE),
)

MASKS: Mapping[str, str] = MappingProxyType(
    {
        "name": "[naam]",
        "mail": "[e-mailadres]",
        "phone": "[telefoonnummer]",
        "address": "[adres]",
        "few_homes": "[minder dan 10 woningen]",
        "internal": "[intern]",
    }
)
"""What stands in the place of what may not be shared."""
