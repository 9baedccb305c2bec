"""What can be chosen at a lesson or a question: steps, wijken, movements and the rest; no Qt."""

from collections.abc import Iterator

from app.domain.dossier import Dossier
from app.domain.walk import neighbourhoods, steps
from app.words import choices

Offer = tuple[str, str]
"""The words of a choice, and what it stands for; empty for none."""


def of_words(known: choices.Words, none: str = "") -> list[Offer]:
    """The choices of a list of words; with `none` that there is none too."""
    first = [(none, "")] if none else []
    return [*first, *((choices.word(known, key), key) for key in known)]


def of_steps(dossier: Dossier, none: str) -> list[Offer]:
    """The steps of the route, in order."""
    return [(none, ""), *_steps(dossier)]


def _steps(dossier: Dossier) -> Iterator[Offer]:
    for step in steps(dossier):
        yield f"{step.code} {step.title}", step.id


def of_wijken(dossier: Dossier, none: str) -> list[Offer]:
    """The wijken, in order."""
    return [(none, ""), *((wijk.name, wijk.id) for wijk in neighbourhoods(dossier))]
