"""R7 and the actors in R0: complete for the core team, and silent to everybody else."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.actors import Actor, ActorContact, ActorKind, Agreement, Attitude
from app.domain.dossier import Dossier
from app.domain.town_hall import Neighbourhood
from app.editing.commands import actors
from app.editing.edit import Edit
from app.progress import SilentProgress
from app.reports.content.actor_overview import actor_overview, actor_overview_paper
from app.reports.content.model import Fact, Facts, Paragraph, Report, Table
from app.reports.content.request import Request
from app.reports.content.workbook import workbook
from app.reports.form import Format
from app.reports.making import make
from app.reports.visibility import Reader
from tests.support.dossiers import town
from tests.support.verapdf import PDFUA_1, judge

CONFIDENTIAL = ("influence", "attitude", "concern", "spokesperson", "mail", "phone")
SECRETS = (
    "De reserve is te klein",
    "Rutger",
    "Haanstra",
    "Vermaat",
    "merelhof.example",
    "000 555",
    "gebiedsmanager",
    "onderhoudsplan",
    "3 groot",
    "afwachtend",
    "werkt mee",
)
"""What only the core team may read: from fields, from talks, and one talk as a whole."""


@pytest.fixture
def secret(request_for: Request) -> Request:
    """R7 as the core team gets it."""
    return replace(request_for, reader=Reader(internal=True))


def table(report: Report, key: str) -> Table:
    return next(found for found in report.tables() if found.key == key)


def cells(report: Report) -> str:
    """Everything that is printed, as one text."""
    told = [report.headline, *(text for pair in report.closing for text in pair)]
    for block in report.blocks:
        if isinstance(block, Paragraph):
            told.append(block.text)
        elif isinstance(block, Table):
            told += [column.title for column in block.columns]
            told += [str(cell) for row in block.rows for cell in (*row.cells, row.group)]
    return "\n".join(told)


def row_of(found: Table, name: str) -> dict[str, object]:
    keys = [column.key for column in found.columns]
    [row] = [row for row in found.rows if row.cells[0] == name]
    return dict(zip(keys, row.cells, strict=True))


def test_the_core_team_reads_everything(secret: Request) -> None:
    report = actor_overview(secret)
    assert report.headline == "10 actoren, 1 zonder stap en 1 afspraak te laat."
    network = row_of(table(report, "actoren"), "Netbedrijf Laagland")
    assert network["influence"] == "3 groot"
    assert network["attitude"] == "afwachtend"
    assert network["spokesperson"] == "Rutger Haanstra"
    assert network["contact"] == "Henk Oldersma"
    assert network["last_contact"] == date(2026, 9, 10)
    assert network["next_contact"] == date(2026, 11, 19)
    assert "2.6 Kadekwartier" in str(network["steps"])
    assert row_of(table(report, "actoren"), "Provincie")["attitude"] == "onbekend"
    for text in SECRETS:
        assert text in cells(report), text


def test_the_map_is_a_table_and_is_told_in_words(secret: Request) -> None:
    report = actor_overview_paper(secret)
    rows = {str(row.cells[0]): row.cells[1:] for row in table(report, "speelveld").rows}
    assert list(rows) == ["groot", "gemiddeld", "klein"]
    assert rows["groot"] == ("", "VvE Kadehof", "Netbedrijf Laagland", "Woonstichting Merelhof", "")
    assert "Invloed groot, houding tegen: VvE Kadehof." in cells(report)


@pytest.mark.parametrize("make_report", [actor_overview, actor_overview_paper, workbook])
@pytest.mark.parametrize("names", [True, False])
def test_without_internal_nothing_confidential_is_told(
    request_for: Request, make_report: type, names: bool
) -> None:
    report = make_report(replace(request_for, reader=Reader(names=names)))
    told = cells(report)
    # A word that others use freely, elsewhere in the workbook, gives nothing away.
    hidden = SECRETS if make_report is not workbook else (*SECRETS[1:6], "000 555", "3 groot")
    for text in hidden:
        assert text not in told, text
    found = table(report, "actoren")
    assert not {column.key for column in found.columns} & set(CONFIDENTIAL)
    assert report.held.internal > 0


def test_without_names_nobody_is_named_in_text_either(secret: Request) -> None:
    everybody = secret.dossier.all(Actor)
    named = replace(everybody[0], remark="Rutger Haanstra belt; mevrouw Vermaat ook.")
    edit = Edit(secret.dossier)
    edit.save(named)
    report = actor_overview(
        replace(secret, dossier=edit.dossier, reader=Reader(names=False, internal=True))
    )
    told = cells(report)
    for name in ("Rutger", "Haanstra", "Vermaat", "Oldersma", "Molenkamp", "000 555", "@laagland"):
        assert name not in told, name
    assert "aanspreekpunt van Netbedrijf Laagland belt" in told
    assert "planner openbare ruimte (OR)" in told
    assert report.held.names > 10


def test_a_word_for_a_group_is_no_name_to_hide() -> None:
    edit = Edit(town())
    key = actors.add(edit, "VvE", ActorKind.OWNERS_ASSOCIATIONS).id
    actors.log_talk(
        edit, key, actors.Talk(date(2026, 11, 1), "Het bestuur wil wel.", spoken_to="bestuur")
    )
    told = cells(actor_overview(_request(edit.dossier, Reader(names=False, internal=True))))
    assert "Het bestuur wil wel." in told


def test_an_internal_talk_or_agreement_is_left_out_and_counted() -> None:
    edit = Edit(town())
    key = actors.add(edit, "VvE", ActorKind.OWNERS_ASSOCIATIONS).id
    actors.log_talk(edit, key, actors.Talk(date(2026, 11, 1), "Geheim.", internal=True))
    actors.agree(edit, key, "Ook geheim.", internal=True)
    shut = actor_overview(_request(edit.dossier, Reader()))
    assert "eheim" not in cells(shut)
    assert row_of(table(shut, "actoren"), "VvE")["last_contact"] is None
    assert shut.held.internal == 3, "the influence, the talk and the agreement"
    told = actor_overview(_request(edit.dossier, Reader(internal=True)))
    assert "Geheim." in cells(told)
    assert row_of(table(told, "actoren"), "VvE")["last_contact"] == date(2026, 11, 1)


def test_who_and_what_stands_apart(request_for: Request) -> None:
    report = actor_overview(request_for)
    assert [row.cells[0] for row in table(report, "actoren_zonder_stap").rows] == ["Provincie"]
    where = {row.cells[0]: row.cells[2] for row in table(report, "stappen_zonder_actor").rows}
    assert where["2.6"] == "Vogelweide"
    assert where["3.3"] == "hele gemeente"
    facts = next(block for block in report.blocks if isinstance(block, Facts)).items
    assert facts[2:] == (
        Fact("1", "te spreken"),
        Fact("2", "afspraken open", "1 te laat"),
    )


def test_a_wijk_narrows_actors_agreements_and_steps(request_for: Request) -> None:
    [wijk] = request_for.dossier.where(Neighbourhood, "name", "Vogelweide")
    report = actor_overview(replace(request_for, wijken=(wijk.id,)))
    names = [row.cells[0] for row in table(report, "actoren").rows]
    assert "Buurtvereniging Korenakkers" not in names
    assert "Energiecoöperatie Zon op Merel" in names
    assert table(report, "afspraken").rows == ()
    where = {row.cells[2] for row in table(report, "stappen_zonder_actor").rows}
    assert where == {"Vogelweide", "hele gemeente"}


def test_an_empty_playing_field_says_so() -> None:
    report = actor_overview_paper(_request(town(), Reader(internal=True)))
    assert report.headline == "Er staan nog geen actoren in het speelveld."
    assert table(report, "actoren").empty == "Nog geen actoren."
    assert table(report, "speelveld").rows == ()


def test_who_was_not_judged_stands_below_the_map() -> None:
    edit = Edit(town())
    key = actors.add(edit, "Provincie", ActorKind.PROVINCE).id
    actors.set_fields(edit, key, influence=None, attitude=Attitude.POSITIVE)
    report = actor_overview(_request(edit.dossier, Reader(internal=True)))
    assert table(report, "speelveld").rows[-1].cells == (
        *("nog niet bepaald", "", "", "", "Provincie", ""),
    )


def test_the_workbook_has_actors_agreements_and_talks(secret: Request) -> None:
    report = workbook(secret)
    assert len(table(report, "actoren").rows) == len(secret.dossier.all(Actor)) == 10
    assert len(table(report, "afspraken").rows) == len(secret.dossier.all(Agreement)) == 2
    assert len(table(report, "gesprekken").rows) == len(secret.dossier.all(ActorContact)) == 3


@pytest.mark.parametrize("form", [Format.PDF, Format.XLSX])
def test_the_file_holds_what_was_asked_and_is_the_same_every_time(
    secret: Request, tmp_path: Path, form: Format
) -> None:
    content = actor_overview_paper if form is Format.PDF else actor_overview
    paths = [tmp_path / f"{number}.{form.value}" for number in range(2)]
    for path in paths:
        make(content(secret), path, form, SilentProgress(), pdfa=False)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_very_long_name_and_text_fit_on_paper(secret: Request, tmp_path: Path) -> None:
    edit = Edit(secret.dossier)
    key = actors.add(edit, "Vereniging " * 18, ActorKind.WELFARE).id
    actors.set_fields(edit, key, interest="Een lang verhaal over de straat. " * 60)
    report = actor_overview_paper(replace(secret, dossier=edit.dossier))
    make(report, tmp_path / "lang.pdf", Format.PDF, SilentProgress(), pdfa=False)
    assert re.search(rb"%PDF-1\.", (tmp_path / "lang.pdf").read_bytes()[:12])


def _request(dossier: Dossier, reader: Reader) -> Request:
    return Request(
        dossier=dossier,
        reference_date=date(2026, 11, 22),
        reader=reader,
        document="M.samenroute",
        changed_at=None,
        program="Samenlevingsroute",
    )


def test_the_paper_can_be_listened_to(secret: Request, tmp_path: Path) -> None:
    path = tmp_path / "r7.pdf"
    make(actor_overview_paper(secret), path, Format.PDF, SilentProgress(), pdfa=True)
    assert [verdict.failures for verdict in judge(PDFUA_1, [path])] == [[]]
