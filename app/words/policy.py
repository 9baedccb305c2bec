"""The words about what IT decided, and about the folders of the program."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from app.installation.policy import FEATURES, KEYS, Fault, Found

OFF = "Uitgezet door IT."
_OFF_LINE = "{what} is uitgezet door IT. Er is niets gedaan. Vraag IT als je dit nodig hebt."

_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        "e-mail": "E-mail klaarzetten",
        "pakket": "Een pakket voor of van andere gemeenten",
        "cbs": "Cijfers van het CBS overnemen",
        "voorbeeld": "Het voorbeelddossier",
    }
)

_FAULTS: Mapping[str, str] = MappingProxyType(
    {
        "unreadable": "het bestand is niet te lezen",
        "too_large": "het bestand is groter dan 64 kB",
        "no_utf8": "het bestand is niet in UTF-8",
        "no_toml": "het bestand is geen TOML",
        "unknown_key": "{key} is niet bekend; kies uit {keys}",
        "no_text": "{key} hoort een tekst te zijn, tussen aanhalingstekens",
        "not_whole": "{key} is geen volledig pad: {detail}",
        "unknown_variable": "{key} noemt {detail}, en die variabele is er niet",
        "no_list": "{key} hoort een lijst van teksten te zijn",
        "unknown_feature": "{key} noemt {detail}; kies uit {features}",
    }
)


_TOLD = 3
"""Faults of a route that are told; `route check` tells them all."""


def off(feature: str) -> str:
    """Something that was asked for, and IT turned off."""
    return _OFF_LINE.format(what=_FEATURES[feature])


def _fault(fault: Fault) -> str:
    """What is wrong with the policy file, as part of a sentence."""
    text = _FAULTS[fault.code].format(
        key=fault.key, detail=fault.detail, keys=", ".join(KEYS), features=", ".join(FEATURES)
    )
    return f"{text} (regel {fault.detail})" if fault.code == "no_toml" and fault.detail else text


def ignored(found: Found) -> str:
    """A policy file that is not followed."""
    faults = "; ".join(_fault(item) for item in found.faults)
    return (
        f"Het beheerbestand {found.file} is niet gevolgd: {faults}. Het programma werkt met"
        " zijn gewone instellingen en er is niets verloren. Meld dit aan IT."
    )


def route_ignored(path: object, faults: Iterable[str]) -> str:
    """A route that IT chose and that is no good."""
    told = list(faults)
    more = f"; en nog {len(told) - _TOLD}" if len(told) > _TOLD else ""
    return (
        f"De route van IT ({path}) is niet te gebruiken: {'; '.join(told[:_TOLD])}{more}."
        " Nieuwe dossiers krijgen de gewone route. Meld dit aan IT."
    )


def stick_protected(kept: object) -> str:
    """A portable program that cannot write beside itself."""
    return (
        "Het programma staat op een plek waar niets bewaard kan worden, zoals een stick met"
        f" schrijfbeveiliging. Wat je doet wordt bewaard op deze laptop, in {kept}, en niet op"
        " de stick. Er is niets verloren."
    )


def profile_lacking(kept: object) -> str:
    """A system that does not say where files of this user go."""
    return (
        "De map van je profiel is niet te vinden. Wat het programma onthoudt, staat zolang in"
        f" {kept}, en dat kan weg zijn nadat je je afmeldt. Sluit een dossier voor je je afmeldt:"
        " dan staat alles in het dossier zelf. Meld dit aan IT."
    )


NO_POLICY = "geen"
NOT_FOLLOWED = "niet gevolgd, er zit een fout in"
YES, NO = "ja", "nee"


def lines(program: object, state: object, portable: str, policy: str) -> list[str]:
    """Where everything is, in one line each."""
    return [
        f"Programmamap: {program}",
        f"Gegevensmap: {state}",
        f"Draagbaar: {portable}",
        f"Beheerbestand: {policy}",
    ]


def in_force(folder: str, route: str, features: Iterable[str]) -> list[str]:
    """What the policy says, in one line each."""
    return [
        f"standaardmap: {folder or 'niet ingesteld'}",
        f"routesjabloon: {route or 'niet ingesteld'}",
        f"functies_uit: {', '.join(features) or 'geen'}",
    ]
