"""Reading a package of another municipality: nothing in it is trusted, and it is told plainly."""

import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.learning import Answer, Lesson, OpenQuestion, Share
from app.domain.town_hall import Municipality
from app.editing.commands import receiving
from app.editing.edit import Edit
from app.editing.share_format import FORMAT, LONGEST_LINE, LONGEST_TEXT, Sent
from app.editing.sharing import MANIFEST
from app.exchange.errors import PackageError
from app.exchange.share_package import read_package
from app.words.sharing import package_trouble
from tests.support.dossiers import town

LESSON_ID = "11111111-1111-4111-8111-111111111111"
QUESTION_ID = "22222222-2222-4222-8222-222222222222"
ANSWER_ID = "44444444-4444-4444-8444-444444444444"


def content(**values: Any) -> dict[str, Any]:
    """What a package holds, with other values."""
    return {
        "format": FORMAT,
        "version": 1,
        "municipality": {"name": "Rivierdam", "code": "GM1234"},
        "audience": "alle",
        "made_on": "2026-11-20",
        "program": "Samenlevingsroute 0.1.0",
        "lessons": [lesson()],
        "questions": [question()],
        "answers": [],
        **values,
    }


def lesson(**values: Any) -> dict[str, Any]:
    return {
        "id": LESSON_ID,
        "title": "Aan de deur",
        "worked": "werkte_niet",
        "outcome": "Niets.",
        "step": "plan",
        "movement": None,
        "departments": ["ro", "ONBEKEND"],
        "agreed_on": "2026-11-01",
        "share": "alle",
        **values,
    }


def question(**values: Any) -> dict[str, Any]:
    return {"id": QUESTION_ID, "question": "Wie betaalt?", "share": "regio", **values}


def answer(**values: Any) -> dict[str, Any]:
    return {"id": ANSWER_ID, "question": QUESTION_ID, "tip": "De provincie.", **values}


def packed(folder: Path, value: Any, *more: tuple[str, bytes]) -> Path:
    path = folder / "pakket.zip"
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, raw)
        for name, data in more:
            archive.writestr(name, data)
    return path


def taken(folder: Path, dossier: Dossier, value: Any) -> Edit:
    edit = Edit(dossier)
    receiving.take_over(edit, read_package(packed(folder, value)))
    return edit


def why(path: Path) -> str:
    with pytest.raises(PackageError) as caught:
        read_package(path)
    sentence = package_trouble(caught.value.code, caught.value.data)
    assert sentence.startswith(path.name)
    assert "Er is niets overgenomen" in sentence
    return caught.value.code


def test_what_is_taken_over_is_read_beside_our_own(tmp_path: Path) -> None:
    found = taken(tmp_path, town(), content()).dossier.get(Lesson, LESSON_ID)
    assert (found.title, found.step, found.departments) == ("Aan de deur", "plan", ("ro",))
    assert (found.from_whom, found.share) == ("Rivierdam", Share.EVERYBODY)


def test_twice_changes_nothing_and_a_newer_one_updates(tmp_path: Path) -> None:
    once = taken(tmp_path, town(), content()).dossier
    assert taken(tmp_path, once, content()).changes() == ()
    newer = content(lessons=[lesson(title="Toch anders")])
    after = taken(tmp_path, once, newer)
    assert [change.field for change in after.changes()] == ["title"]
    assert len(after.dossier.all(Lesson)) == 1


def test_our_own_records_come_back_untouched(tmp_path: Path) -> None:
    ours = Lesson(LESSON_ID, title="Van ons")
    mine = OpenQuestion(QUESTION_ID, question="Van ons?")
    dossier = town(ours, mine, Lesson(QUESTION_ID, title="x", from_whom="Zeewijk"))
    value = content(lessons=[lesson(), lesson(id=QUESTION_ID)], answers=[answer()])
    after = taken(tmp_path, dossier, value).dossier
    assert after.get(Lesson, LESSON_ID) == ours
    assert after.get(Lesson, QUESTION_ID).title == "x"
    assert after.get(OpenQuestion, QUESTION_ID) == mine
    got = after.get(Answer, ANSWER_ID)
    assert (got.tip, got.organisation, got.from_whom) == ("De provincie.", *("Rivierdam",) * 2)


def test_what_we_do_with_an_answer_survives_a_newer_package(tmp_path: Path) -> None:
    known = Answer(ANSWER_ID, QUESTION_ID, "Oud.", use="Doen we.", from_whom="Rivierdam")
    dossier = town(OpenQuestion(QUESTION_ID, question="Van ons?"), known)
    after = taken(tmp_path, dossier, content(answers=[answer()])).dossier.get(Answer, ANSWER_ID)
    assert (after.tip, after.use) == ("De provincie.", "Doen we.")


def test_an_answer_without_its_question_stays_out(tmp_path: Path) -> None:
    value = content(questions=[], answers=[answer()])
    assert taken(tmp_path, town(), value).dossier.all(Answer) == ()


@pytest.mark.parametrize(
    "town_itself", [{"name": "merelveen", "code": ""}, {"name": "Anders", "code": "gm0344"}]
)
def test_our_own_package_is_refused(tmp_path: Path, town_itself: dict[str, str]) -> None:
    dossier = town(Municipality(name="Merelveen", code="GM0344"))
    with pytest.raises(DomainError, match="own_package"):
        taken(tmp_path, dossier, content(municipality=town_itself))


def test_of_two_towns_with_one_name_the_code_tells(tmp_path: Path) -> None:
    dossier = town(Municipality(name="Bergen", code="GM0373"))
    value = content(municipality={"name": "Bergen", "code": "GM0893"})
    assert taken(tmp_path, dossier, value).dossier.all(Lesson)


def test_texts_are_plain_and_of_a_limited_length(tmp_path: Path) -> None:
    nasty = '<img src="//host/x.png">\u202eom\u0000 \ud800\u200bklein'
    value = content(
        lessons=[lesson(title=f"{nasty}\n{'x' * 400}", outcome=f"{nasty}\r\n{'y' * 20_000}")]
    )
    found = taken(tmp_path, town(), value).dossier.get(Lesson, LESSON_ID)
    assert len(found.title) <= LONGEST_LINE
    assert "\n" not in found.title
    assert len(found.outcome) <= LONGEST_TEXT
    for text in (found.title, found.outcome):
        assert text.startswith('<img src="//host/x.png">om')
        assert not set(text) & set("\u202e\u0000\ud800\u200b\r")
        text.encode()


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (content(version=2), "newer"),
        (content(version=99, lessons="later"), "newer"),
        (content(version="1"), "not_a_package"),
        (content(version=True), "not_a_package"),
        (content(version=0), "not_a_package"),
        (content(format="iets anders"), "not_a_package"),
        (content(municipality={}), "not_a_package"),
        (content(municipality={"name": " \u200b"}), "not_a_package"),
        (content(municipality="Rivierdam"), "not_a_package"),
        (content(made_on="gisteren"), "not_a_package"),
        (content(lessons={}), "not_a_package"),
        (content(lessons=["x"]), "not_a_package"),
        (content(lessons=[lesson()] * 1001), "not_a_package"),
        (content(lessons=[lesson(id="../../x")]), "not_a_package"),
        (content(lessons=[lesson(id=3)]), "not_a_package"),
        (content(lessons=[lesson(worked="soms")]), "not_a_package"),
        (content(lessons=[lesson(title=None)]), "not_a_package"),
        (content(lessons=[lesson(title={"a": 1})]), "not_a_package"),
        (content(lessons=[lesson(departments="ro")]), "not_a_package"),
        (content(lessons=[lesson(agreed_on=20261101)]), "not_a_package"),
        (content(answers=[{"id": ANSWER_ID, "tip": "zonder vraag"}]), "not_a_package"),
        ([], "not_a_package"),
        (b"", "not_a_package"),
        (b"\xff\xfe{", "not_a_package"),
        (b"[" * 100_000, "not_a_package"),
        (b'{"version": ' + b"9" * 5000 + b"}", "not_a_package"),
    ],
)
def test_what_is_no_package_is_refused_as_a_whole(tmp_path: Path, value: Any, code: str) -> None:
    assert why(packed(tmp_path, value)) == code


def test_fields_that_a_newer_program_added_are_left_alone(tmp_path: Path) -> None:
    value = content(
        lessons=[lesson(internal=True, from_whom="ons", origin="x", nieuw=[1])], extra=1
    )
    found = taken(tmp_path, town(), value).dossier.get(Lesson, LESSON_ID)
    assert (found.internal, found.from_whom, found.origin) == (False, "Rivierdam", "")


@pytest.mark.parametrize(
    "name",
    ["../buiten.txt", "/etc/passwd", "map/les.txt", "C:\\les.txt", "c:les", "..", ".verborgen"],
)
def test_a_zip_that_reaches_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    assert why(packed(tmp_path, content(), (name, b"x"))) == "unsafe_package"
    assert [item.name for item in tmp_path.iterdir()] == ["pakket.zip"]


def _bomb(path: Path) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr(MANIFEST, b"[" + b" " * 30_000_000 + b"]")


def _large(path: Path) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, b"{}")
        for at in range(3):
            archive.writestr(f"{at}.pdf", bytes(70_000_000))


def _many(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr(MANIFEST, json.dumps(content()))
        for at in range(30):
            archive.writestr(f"{at}.pdf", b"x")


def _double(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr(MANIFEST, json.dumps(content()))
        archive.writestr(MANIFEST.upper(), b"{}")


def _odd(path: Path) -> None:
    with ZipFile(path, "w", ZIP_BZIP2) as archive:
        archive.writestr(MANIFEST, json.dumps(content()))


def _locked(path: Path) -> None:
    packed(path.parent, content())
    raw = bytearray(path.read_bytes())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(sign) + place] |= 1
    path.write_bytes(raw)


def _lying(path: Path) -> None:
    """The directory calls a bomb a small file."""
    _bomb(path)
    raw = bytearray(path.read_bytes())
    at = raw.index(b"PK\x01\x02") + 24
    raw[at : at + 4] = (100).to_bytes(4, "little")
    path.write_bytes(raw)


def _cut(path: Path) -> None:
    packed(path.parent, content())
    path.write_bytes(path.read_bytes()[:-30])


def _empty(path: Path) -> None:
    with ZipFile(path, "w"):
        pass


def _link(path: Path) -> None:
    entry = ZipInfo("../link")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with ZipFile(path, "w") as archive:
        archive.writestr(MANIFEST, json.dumps(content()))
        archive.writestr(entry, "/etc/passwd")


@pytest.mark.parametrize(
    ("make", "codes"),
    [
        (_bomb, {"unsafe_package", "too_large"}),
        (_large, {"too_large"}),
        (_many, {"unsafe_package"}),
        (_double, {"unsafe_package"}),
        (_odd, {"unsafe_package"}),
        (_locked, {"unsafe_package"}),
        (_lying, {"damaged"}),
        (_cut, {"damaged"}),
        (_empty, {"not_a_package"}),
        (_link, {"unsafe_package"}),
        (lambda path: path.write_bytes(b"geen zip"), {"damaged"}),
        (lambda path: path.mkdir(), {"unreadable_file"}),
        (lambda _: None, {"no_such_file"}),
    ],
)
def test_a_hostile_or_broken_file_is_refused(
    tmp_path: Path, make: Callable[[Path], object], codes: set[str]
) -> None:
    path = tmp_path / "pakket.zip"
    make(path)
    assert why(path) in codes


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_damaged_package_is_read_as_it_was_or_refused(
    data: st.DataObject, tmp_path: Path
) -> None:
    """Whatever bytes are changed: no other error than ours, and never a half package."""
    path = packed(tmp_path, content(), ("r9.pdf", b"papier" * 50))
    raw = bytearray(path.read_bytes())
    for at in data.draw(st.lists(st.integers(0, len(raw) - 1), min_size=1, max_size=4)):
        raw[at] = data.draw(st.integers(0, 255))
    path.write_bytes(raw)
    try:
        found = read_package(path)
    except PackageError:
        return
    assert isinstance(found, Sent)
