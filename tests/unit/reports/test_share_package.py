"""The package for other municipalities: nothing in it tells who or where, and it comes in whole."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import Kind, Record, fields_of
from app.domain.learning import Answer, Lesson, OpenQuestion, Share
from app.domain.tables import NAMES
from app.domain.town_hall import Municipality, Person
from app.editing.commands import receiving
from app.editing.edit import Edit
from app.editing.shared_scan import SharedScan
from app.editing.sharing import MANIFEST, SHARED_FIELDS, Choice, findings, shareable
from app.exchange.share_package import read_package
from app.progress import SILENT
from app.reports.content.request import Request
from app.reports.share_package import make_share_package
from app.reports.visibility import Reader
from tests.support.dossiers import TODAY, town

PEOPLE = (
    Person("henk", name="Henk Oldersma"),
    Person("fatima", name="Fatima El Idrissi", left_on=date(2026, 1, 1)),
)
SURNAMES = ("Oldersma", "Idrissi")
LESSON = Lesson(
    "11111111-1111-4111-8111-111111111111",
    title="Aan de deur",
    situation="Rijtjes uit de jaren zeventig.",
    approach="Aanbellen.",
    outcome="Veel gesprekken.",
    conditions="Met buren.",
    otherwise="Eerder beginnen.",
    step="plan",
    traits="ongeveer 1.840 woningen",
    departments=("ro",),
    agreed_by="afdelingshoofd",
    agreed_on=date(2026, 11, 1),
    share=Share.EVERYBODY,
    contact="projectleider, gemeente Merelveen, info@m.example",
    made_on=date(2026, 10, 1),
)
QUESTION = OpenQuestion(
    "22222222-2222-4222-8222-222222222222",
    question="Wie draagt het risico?",
    background="De prijs stijgt.",
    tried="Een boete.",
    wanted="Ervaring.",
    share=Share.EVERYBODY,
    contact="inkoop, gemeente Merelveen, inkoop@m.example",
    made_on=date(2026, 10, 2),
)
THEIRS = replace(QUESTION, id="33333333-3333-4333-8333-333333333333", from_whom="Rivierdam")
ANSWER = Answer("44444444-4444-4444-8444-444444444444", THEIRS.id, tip="Deel het.", date=TODAY)
HERE = frozenset({"origin", "from_whom", "use"})
"""Fields that stay in the town hall."""
ALL: tuple[Record, ...] = (*PEOPLE, LESSON, QUESTION, THEIRS, ANSWER)
RECORDS: tuple[Lesson | OpenQuestion | Answer, ...] = (LESSON, QUESTION, ANSWER)
FIELDS = [
    pytest.param(record, field.name, id=f"{NAMES[type(record)]}-{field.name}")
    for record in RECORDS
    for field in fields_of(type(record))  # type: ignore[arg-type]
    if field.kind is Kind.TEXT and field.refers_to is None and field.name not in HERE
]
"""Every field that somebody can type in, and that others get: not read off what is scanned."""


def request(dossier: Dossier) -> Request:
    return Request(
        dossier=dossier,
        reference_date=TODAY,
        reader=Reader(),
        document="Map van Oldersma.samenroute",
        changed_at=None,
        program="Samenlevingsroute 0.1.0",
    )


def made(dossier: Dossier, path: Path, choice: Choice | None = None) -> Path:
    chosen = choice or shareable(dossier, Share.EVERYBODY)
    make_share_package(request(dossier), chosen, Share.EVERYBODY, path, SILENT)
    return path


def texts(path: Path, folder: Path) -> Iterator[str]:
    """Everything that somebody can read in a package, and what its files are called."""
    with ZipFile(path) as archive:
        archive.extractall(folder)
        yield from archive.namelist()
    for file in folder.iterdir():
        if file.suffix == ".pdf":
            with pdfium.PdfDocument(file) as document:
                yield from (page.get_textpage().get_text_range() for page in document)
                yield from document.get_metadata_dict().values()
        elif file.suffix == ".xlsx":
            book = openpyxl.load_workbook(file)
            yield from (sheet.title for sheet in book)
            for sheet in book:
                yield from (str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
            yield from map(str, vars(book.properties).values())
        else:
            yield file.read_text("utf-8")


def squeezed(found: Iterator[str]) -> str:
    return re.sub(r"[\s\u00ad\ufffe\u0002-]+", "", " ".join(found)).casefold()


HIDDEN = st.builds(
    lambda before, name, after: f"{before}{name}{after}",
    st.sampled_from(
        ["", "Volgens ", "zo; ", "regel\n\n", "<b>", "=", "(", "een heel verhaal " * 40]
    ),
    st.sampled_from(
        [
            "Henk Oldersma",
            "HENK OLDERSMA",
            "oldersma",
            "Olders\u00adma",
            "Older\u200bsma",
            "Henk  \n Oldersma",
            "Fatima El Idrissi",
            "IDRISSI",
        ]
    ),
    st.sampled_from(["", " zei het", ".", "\n", ")", "'s", " " + "woord " * 30]),
)


@pytest.mark.parametrize(("record", "field"), FIELDS)
@settings(max_examples=3, deadline=None)
@given(text=HIDDEN)
def test_a_registered_name_never_reaches_a_file_of_the_package(
    record: Any, field: str, text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """With the name nothing is made; when its record is left out, the name is nowhere."""
    folder = tmp_path_factory.mktemp("pakket")
    kept = f"{text} info@m.example" if field == "contact" else text
    hidden = replace(record, **{field: kept})
    dossier = town(*ALL, hidden)
    choice = shareable(dossier, Share.EVERYBODY)
    found = findings(dossier, choice.records, SharedScan(dossier))
    # A lesson with a title that is too long does not go along at all.
    if hidden in choice.records:
        assert {item.record.id for item in found} == {record.id}
        with pytest.raises(DomainError, match="traces_left"):
            made(dossier, folder / "p.zip")
        assert list(folder.iterdir()) == []
    path = made(dossier, folder / "p.zip", choice.without(item.record.id for item in found))
    seen = squeezed(texts(path, folder / "uit"))
    assert [name for name in SURNAMES if name.casefold() in seen] == []


def test_this_way_of_looking_finds_what_is_there(tmp_path: Path) -> None:
    seen = squeezed(texts(made(town(*ALL), tmp_path / "p.zip"), tmp_path / "uit"))
    for text in (
        *("Aan de deur", "Veel gesprekken.", "ongeveer 1.840 woningen", "afdelingshoofd"),
        *("info@m.example", "Wie draagt het risico?", "Deel het.", "onze uitwerking, niet de"),
    ):
        assert seen.count(squeezed(iter([text]))) >= (1 if text.startswith("onze") else 3), text


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (made(town(*ALL), tmp_path / f"{at}.zip").read_bytes() for at in (1, 2))
    assert first == second


def test_the_file_in_it_has_exactly_the_fields_that_are_shared(tmp_path: Path) -> None:
    with ZipFile(made(town(*ALL), tmp_path / "p.zip")) as archive:
        content = json.loads(archive.read(MANIFEST))
    for name, kind in (("lessons", Lesson), ("questions", OpenQuestion), ("answers", Answer)):
        (record,) = content[name]
        assert set(record) == {"id", *SHARED_FIELDS[kind]}
    assert content["lessons"][0]["departments"] == ["RO"]


def test_what_goes_out_comes_in_as_it_was(tmp_path: Path) -> None:
    sent = read_package(made(town(*ALL), tmp_path / "p.zip"))
    edit = Edit(town(Municipality(name="Rivierdam"), replace(THEIRS, from_whom="")))
    taken = receiving.take_over(edit, sent)
    assert (taken.lessons, taken.questions, taken.answers) == (1, 1, 1)
    after = edit.dossier
    assert after.get(Lesson, LESSON.id) == replace(LESSON, from_whom="Merelveen")
    assert after.get(OpenQuestion, QUESTION.id) == replace(QUESTION, from_whom="Merelveen")
    mine = after.get(Answer, ANSWER.id)
    assert mine == replace(ANSWER, organisation="Merelveen", from_whom="Merelveen")
    assert after.get(OpenQuestion, THEIRS.id).from_whom == ""


def test_nothing_is_made_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(DomainError, match="nothing_to_share"):
        made(town(), tmp_path / "p.zip")
    assert list(tmp_path.iterdir()) == []


def test_an_older_package_stays_when_something_may_not_leave(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    path.write_bytes(b"ouder")
    with pytest.raises(DomainError, match="traces_left"):
        made(town(*ALL, replace(LESSON, outcome="Op Kade 14.")), path)
    assert path.read_bytes() == b"ouder"
