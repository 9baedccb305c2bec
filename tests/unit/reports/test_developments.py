"""The sheet of R0 with what happens in the wijken anyway."""

from dataclasses import replace

from app.domain.dossier import Dossier
from app.domain.town_hall import Neighbourhood
from app.domain.wijk_life import Development
from app.reports.content.model import Table
from app.reports.content.request import Request
from app.reports.content.workbook import workbook
from app.reports.visibility import Reader


def sheet(request: Request) -> Table:
    return next(item for item in workbook(request).tables() if item.key == "ontwikkelingen")


def cells(found: Table, key: str) -> list[object]:
    at = [column.key for column in found.columns].index(key)
    return [row.cells[at] for row in found.rows]


def test_the_demo_shows_what_clashes_and_what_can_be_combined(request_for: Request) -> None:
    found = sheet(request_for)
    assert set(cells(found, "neighbourhood")) == {"Korenakkers", "Kadekwartier", "Vogelweide"}
    assert cells(found, "from_quarter")[:3] == ["2027-K2", "2027-K4", "2029-K1"]
    notes = [str(value) for value in cells(found, "calendar_notes")]
    assert sum("botsing:" in note for note in notes) == 2
    assert sum("kans:" in note for note in notes) >= 4
    assert (
        "botsing: Kademuur herstellen en schoolplein en schooldak vernieuwen zijn tegelijk in"
        " Havenkade (K3 2027), en dat is niet te combineren."
    ) in notes


def test_only_the_chosen_wijken_are_there(request_for: Request) -> None:
    wijk = request_for.dossier.where(Neighbourhood, "name", "Vogelweide")[0]
    asked = replace(request_for, wijken=(wijk.id,))
    assert cells(sheet(asked), "development") == ["flats renoveren"]


def test_without_names_nobody_is_named(request_for: Request) -> None:
    first = request_for.dossier.all(Neighbourhood)[0]
    named = Development(
        "x", first.id, what="Henk Oldersma helpt", who="Jan Smit", remark="vraag Oldersma"
    )
    dossier = Dossier.of([*request_for.dossier, named])
    asked = replace(request_for, dossier=dossier, reader=Reader(names=False))
    told = str(sheet(asked).rows)
    assert "Oldersma" not in told
    assert "Smit" not in told
    assert "helpt" in told
