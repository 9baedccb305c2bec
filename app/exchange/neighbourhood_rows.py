"""A row of a list of wijken."""

from dataclasses import replace

from app.domain.dossier import Dossier
from app.domain.town_hall import Neighbourhood
from app.editing.commands import neighbourhoods
from app.editing.edit import Edit
from app.exchange.entries import Entry, Outcome, Texts, one_line, there
from app.exchange.layout import Field
from app.exchange.patterns import cbs_code
from app.words import pasting
from app.words.names import folded
from app.words.refusals import refusal

_MUNICIPALITY = "GM"


def entry(dossier: Dossier, row: int, texts: Texts) -> Entry:
    """What a row becomes: a wijk is recognised by its code, or else by its name."""
    name, written = one_line(texts.get(Field.NAME, "")), texts.get(Field.CODE, "")
    code = cbs_code(written)
    by_name, by_code = _named(dossier, name), _coded(dossier, code)
    if problem := _problem(name, written, by_name, by_code):
        return Entry(row, Outcome.PROBLEM, problem, name=name, code=code or written)
    found = by_code or by_name
    if found is None:
        return Entry(row, Outcome.NEW, name=name, code=code)
    fills = (Field.CODE,) if code and not found.code else ()
    note = pasting.IN_ARCHIVE if found.archived else _other_name(found, name)
    return Entry(
        row,
        Outcome.EXISTS,
        there(fills, note),
        name=found.name,
        code=code if fills else found.code,
        existing=found.id,
        fills=fills,
    )


def take_over(edit: Edit, item: Entry) -> None:
    """Add the wijk, or fill its code."""
    if item.existing is None:
        neighbourhoods.add(edit, item.name, item.code)
    elif item.fills:
        edit.save(replace(edit.dossier.get(Neighbourhood, item.existing), code=item.code))


def _problem(
    name: str, written: str, by_name: Neighbourhood | None, by_code: Neighbourhood | None
) -> str:
    code = cbs_code(written)
    if written and not code:
        return pasting.no_cbs_code(written)
    if code.startswith(_MUNICIPALITY):
        return pasting.code_of_municipality(code)
    if not name:
        return refusal("name_missing", {"what": "neighbourhood"})
    if by_name and by_code and by_name.id != by_code.id:
        return pasting.code_of_other(code, by_code.name)
    return ""


def _other_name(found: Neighbourhood, name: str) -> str:
    return "" if folded(found.name) == folded(name) else pasting.name_stays(found.name)


def _named(dossier: Dossier, name: str) -> Neighbourhood | None:
    wanted = folded(name)
    same = (wijk for wijk in dossier.all(Neighbourhood) if folded(wijk.name) == wanted)
    return next(same, None) if wanted else None


def _coded(dossier: Dossier, code: str) -> Neighbourhood | None:
    same = (wijk for wijk in dossier.all(Neighbourhood) if cbs_code(wijk.code) == code)
    return next(same, None) if code else None
