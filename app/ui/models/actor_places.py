"""Where actors stand on the map of influence and attitude, and the map in words; no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.actors import Attitude
from app.domain.dossier import Dossier
from app.domain.playing_field import actors
from app.reports.content.listing import ListColumn, Listing, ListRow
from app.reports.content.model import Kind
from app.words import choices
from app.words.playing_field import ATTITUDES, INFLUENCES
from app.words.window import playing_field as words


@dataclass(frozen=True, slots=True)
class MapPlace:
    """Where an actor stands on the map.

    Attributes:
        influence: 1 to 3; `None` while nobody judged it.
    """

    key: str
    name: str
    influence: int | None
    attitude: Attitude


def map_places(dossier: Dossier, wijk: str | None) -> list[MapPlace]:
    """Every actor on the map, by name."""
    return [
        MapPlace(item.id, item.name, item.influence, item.attitude)
        for item in actors(dossier, wijk)
    ]


def map_text(places: Iterable[MapPlace]) -> str:
    """The map in words, cell by cell; for who cannot see it."""
    found = list(places)
    cells = [
        words.map_cell(word, choices.word(choices.ATTITUDE, attitude), names)
        for level, word in INFLUENCES.items()
        for attitude in Attitude
        if (names := names_at(found, level, attitude))
    ]
    return " ".join(cells) or words.MAP_EMPTY


def names_at(places: Iterable[MapPlace], level: int | None, attitude: Attitude) -> list[str]:
    """Who stands in a cell."""
    return [
        place.name for place in places if (place.influence, place.attitude) == (level, attitude)
    ]


def map_listing(places: Iterable[MapPlace], wijk: str) -> Listing:
    """The map for paper and Excel: a row for each influence, a column for each attitude."""
    found = list(places)
    columns = (
        ListColumn(words.INFLUENCE),
        *(ListColumn(ATTITUDES[attitude], Kind.PROSE, 4) for attitude in Attitude),
    )
    rows = (
        ListRow((word, *(", ".join(names_at(found, level, attitude)) for attitude in Attitude)))
        for level, word in INFLUENCES.items()
    )
    return Listing(words.MAP_TITLE, columns, tuple(rows), wijk, things=words.LEVELS, internal=True)
