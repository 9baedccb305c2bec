"""A chance to bundle, in words: names for ids."""

from collections.abc import Callable

from app.domain.actors import Actor
from app.domain.bundling import Bundle
from app.domain.dossier import Dossier
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.words import bundling as words


def bundle_text(dossier: Dossier, item: Bundle, *, besides: str) -> str:
    """With which others a wijk can bundle.

    Args:
        dossier: Knows the names.
        item: The chance.
        besides: Id of the wijk that it is told of.
    """
    others = [dossier.get(Neighbourhood, wijk).name for wijk in item.wijken if wijk != besides]
    return words.beside(others, _actor(dossier, item), item.first, item.last)


def bundle_line(dossier: Dossier, item: Bundle, clean: Callable[[str], str]) -> str:
    """A chance to bundle, on a line of its own.

    Args:
        dossier: Knows the names.
        item: The chance.
        clean: What a text becomes for who reads it.
    """
    step = dossier.get(Step, item.step)
    wijken = [clean(dossier.get(Neighbourhood, wijk).name) for wijk in item.wijken]
    actor = clean(_actor(dossier, item))
    return words.line(f"{step.code} {clean(step.title)}", wijken, actor, item.first, item.last)


def _actor(dossier: Dossier, item: Bundle) -> str:
    return dossier.get(Actor, item.actor).name.strip() or words.NAMELESS
