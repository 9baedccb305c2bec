"""Sentences about files: what happened, what is safe, what to do now."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

from app.words.dates import moment_text

_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "missing": "{path} bestaat niet. Kijk of de naam en de map kloppen.",
        "exists": (
            "{path} bestaat al. Er is niets overschreven. Kies een andere naam of een andere map."
        ),
        "no_file": "{path} is geen gewoon bestand. Kies een dossier (.samenroute).",
        "hard_link": (
            "{path} staat onder meer dan één naam op de schijf. Het is niet geopend: bijwerken zou"
            " die namen uit elkaar halen. Maak er een gewone kopie van en open die."
        ),
        "other_program": (
            "{path} is gemaakt door een ander programma en is geen dossier van"
            " Samenlevingsroute. Er is niets gewijzigd."
        ),
        "too_large": (
            "{path} is te groot voor een dossier. Het is niet geopend en niet gewijzigd."
        ),
        "foreign_schema": (
            "{path} bevat onderdelen die niet in een dossier horen. Het is niet geopend en niet"
            " gewijzigd. Vraag wie het bestand heeft gemaakt."
        ),
        "newer": (
            "Dit dossier is gemaakt met een nieuwere versie (dossierversie {theirs}); deze versie"
            " leest tot en met {ours}. Er is niets gewijzigd. Vraag IT om een nieuwere versie."
        ),
        "no_rights": (
            "Je hebt geen rechten om {path} te wijzigen. Er is niets verloren. Vraag om rechten of"
            " kies een andere map."
        ),
        "disk_full": (
            "De schijf van {path} is vol. De laatste wijziging is niet bewaard, alles daarvoor"
            " wel. Maak ruimte vrij en probeer het opnieuw."
        ),
        "in_use": (
            "{path} is even in gebruik door een ander programma. Er is niets verloren. Probeer"
            " het over een minuut opnieuw."
        ),
        "unreadable": (
            "{path} is niet te lezen of te schrijven. Er is niets verloren. Kijk of de schijf of"
            " de map bereikbaar is en probeer het opnieuw."
        ),
        "state_full": (
            "De schijf met de map van het programma ({path}) is vol. Er is niets gewijzigd. Maak"
            " ruimte vrij en probeer het opnieuw."
        ),
        "name_too_long": "Deze bestandsnaam is te lang. Kies een kortere naam.",
        "inconsistent": (
            "De wijziging past niet bij wat er al staat. Er is niets gewijzigd. Meld dit aan de"
            " makers."
        ),
        "transaction_lost": (
            "De laatste wijziging is niet bewaard, alles daarvoor wel. Probeer het opnieuw."
        ),
        "state_unavailable": (
            "De map van het programma ({path}) is niet te gebruiken. Er is niets gewijzigd."
            " Vraag IT om schrijfrechten op die map."
        ),
    }
)


def trouble(code: str, data: Mapping[str, Any]) -> str:
    """The sentence for trouble with a file.

    Args:
        code: Its stable name.
        data: Path and whatever more the sentence needs.

    Raises:
        KeyError: There is no sentence for it.
    """
    writer = _WRITERS.get(code)
    return writer(data) if writer else _SENTENCES[code].format(**data)


def _locked(data: Mapping[str, Any]) -> str:
    who = data.get("user") or "Iemand anders"
    since = _since(str(data.get("since", "")))
    return (
        f"{who} heeft dit dossier open{since}. Je kunt het nu bekijken. Wil je wijzigen, vraag"
        f" {data.get('user') or 'je collega'} om te sluiten of werk in een eigen kopie."
    )


def _since(text: str) -> str:
    try:
        return f" sinds {moment_text(datetime.fromisoformat(text))}"
    except ValueError:
        return ""


def _damaged(data: Mapping[str, Any]) -> str:
    name = PurePath(str(data["path"])).name if "path" in data else "Het dossier"
    way_back = _way_back(data) or "Op deze laptop is geen reservekopie van dit bestand."
    return (
        f"{name} is beschadigd en is niet geopend. {way_back} Het beschadigde bestand blijft staan."
    )


def _way_back(data: Mapping[str, Any]) -> str:
    if not data.get("backup"):
        return ""
    return f"De laatste goede versie is van {moment_text(data['backup'])}: {data['backup_path']}."


def _no_dossier(data: Mapping[str, Any]) -> str:
    return f"{data['path']} is geen dossier van Samenlevingsroute. " + (
        _way_back(data) or "Er is niets gewijzigd."
    )


def _empty(data: Mapping[str, Any]) -> str:
    return f"{data['path']} is leeg en geen dossier. " + (
        _way_back(data) or "Er is niets gewijzigd."
    )


def _folder_gone(data: Mapping[str, Any]) -> str:
    return (
        f"De map {data['path']} is niet bereikbaar. {_here(data)}Zodra de map er weer is, wordt het"
        " dossier bij de volgende opdracht bijgewerkt."
    )


def _target_gone(data: Mapping[str, Any]) -> str:
    return (
        f"{data['path']} is verplaatst of verwijderd. {_here(data)}Zet het bestand terug of bewaar"
        " het dossier ergens anders."
    )


def _here(data: Mapping[str, Any]) -> str:
    work = data.get("work")
    return f"Je werk staat op deze laptop ({work}). " if work else "Je werk staat op deze laptop. "


def _read_only(data: Mapping[str, Any]) -> str:
    if data.get("reason") == "newer_work":
        return (
            "Op deze laptop staan wijzigingen in dit dossier die met een nieuwere versie zijn"
            " gemaakt en nog niet zijn gedeeld. Je kunt het bekijken, niet wijzigen. Er is niets"
            " verloren: open het met de nieuwere versie."
        )
    return (
        f"Dit dossier is gemaakt met een nieuwere versie (dossierversie {data.get('theirs')})."
        " Je kunt het bekijken, niet wijzigen. Er is niets gewijzigd."
    )


_WRITERS: Mapping[str, Callable[[Mapping[str, Any]], str]] = MappingProxyType(
    {
        "locked": _locked,
        "damaged": _damaged,
        "bad_row": _damaged,
        "empty": _empty,
        "not_a_dossier": _no_dossier,
        "folder_gone": _folder_gone,
        "target_gone": _target_gone,
        "read_only": _read_only,
    }
)


def kept_here(path: object) -> str:
    """Where work is that could not be brought to the shared file."""
    return f"Je wijziging is bewaard op deze laptop: {path}."


def newer_here() -> str:
    """There is more on this laptop than in the shared file."""
    return (
        "Op deze laptop staan wijzigingen die nog niet in dit bestand staan."
        " Ze worden bij de volgende opdracht bijgewerkt."
    )


def left_behind(place: object, work: object) -> str:
    """Work that stayed where the file stood before somebody renamed or moved it."""
    return (
        f"{place} staat er niet meer. Op deze laptop staat nog werk daaraan dat niet in dit"
        f" bestand staat: {work}."
    )


def came_from(place: object) -> str:
    """Work that stayed where the file stood goes on in this one."""
    return (
        f"{place} staat er niet meer. Het werk daaraan dat nog op deze laptop stond, gaat verder"
        " in dit bestand."
    )


def brought_up_to_date(older: object, now: object, kept: object) -> str:
    """A dossier of an older format that was brought up to date."""
    return (
        f"Dit dossier is bijgewerkt van dossierversie {older} naar {now}. Zoals het was, staat het"
        f" bij de reservekopieën op deze laptop: {kept}. Wie nog een ouder programma heeft, kan"
        " het bekijken, maar niet wijzigen."
    )


def older_replaced() -> str:
    """Somebody had put an older version back."""
    return (
        "Er stond een oudere versie van dit dossier. Die is bewaard bij de reservekopieën;"
        " jouw nieuwere versie staat er nu."
    )


def damaged_replaced() -> str:
    """What stood in the shared file could not be read any more."""
    return (
        "Het dossier op de gedeelde map was beschadigd. Dat bestand is bewaard bij de"
        " reservekopieën; de laatste goede versie van deze laptop staat er nu."
    )


def beside(path: object) -> str:
    """A colleague changed the file too."""
    return (
        "Een collega heeft het dossier intussen gewijzigd. Er is niets overschreven."
        f" Jouw versie staat ernaast: {path}."
    )


def set_aside(folder: object) -> str:
    """The working copy on this laptop was damaged."""
    return (
        "De werkkopie op deze laptop was beschadigd. Je werkt verder met het dossier zoals het op"
        f" de gedeelde map staat. De beschadigde werkkopie is bewaard in {folder}."
    )
