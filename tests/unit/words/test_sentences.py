"""There is a whole sentence for everything that can be said."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from app.domain.attention import Concern
from app.domain.completion import Gap
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import fields_of
from app.domain.tables import TABLES
from app.editing.wording import refusal_text
from app.storage.errors import Trouble
from app.words import concerns, fields, refusals, trouble
from tests.unit.words.raised import raised

REFUSED = list(raised("DomainError", "domain", "editing", "cli"))
TROUBLED = list(raised("StorageError", "storage"))


def whole(sentence: str) -> bool:
    """Whether nothing was left open in a sentence."""
    return sentence[0] not in " {" and sentence[-1] in ".?" and not set(sentence) & set("{}")


def test_what_can_be_raised_was_found_in_the_source() -> None:
    assert len({code for code, *_ in REFUSED}) > 35
    assert len({code for code, *_ in TROUBLED}) > 12


@pytest.mark.parametrize(("code", "data", "where"), REFUSED, ids=[x[2] for x in REFUSED])
def test_every_refusal_has_a_sentence(code: str, data: dict[str, Any], where: str) -> None:
    assert whole(refusal_text(Dossier(), DomainError(code, **data))), where


def test_no_sentence_is_for_a_refusal_that_does_not_exist() -> None:
    known = {*refusals._SENTENCES, *refusals._WRITERS}
    assert known - {code for code, *_ in REFUSED} == set()


@pytest.mark.parametrize(("code", "data", "where"), TROUBLED, ids=[x[2] for x in TROUBLED])
def test_all_trouble_that_is_raised_has_a_sentence(
    code: str, data: dict[str, Any], where: str
) -> None:
    assert whole(trouble.trouble(code, data)), where


@pytest.mark.parametrize("kind", Trouble)
def test_every_kind_of_trouble_has_a_sentence(kind: Trouble) -> None:
    data = {"path": "/h/Merelveen.samenroute", "theirs": "2.1", "ours": "1.4"}
    assert whole(trouble.trouble(kind.value, data))


def test_who_has_a_dossier_open_is_named_when_known() -> None:
    known = trouble.trouble("locked", {"user": "Bram", "since": "2026-11-22T09:12:00+00:00"})
    assert known.startswith("Bram heeft dit dossier open sinds 22-11-2026 ")
    assert "vraag Bram om te sluiten" in known
    for since in ("", "gisteren"):
        unknown = trouble.trouble("locked", {"user": "", "since": since})
        assert unknown.startswith("Iemand anders heeft dit dossier open. ")
        assert "vraag je collega" in unknown


def test_a_damaged_file_is_named_with_the_way_back() -> None:
    backup = {"backup": datetime(2026, 11, 21, 16, 40, tzinfo=UTC), "backup_path": "/b/1"}
    said = trouble.trouble("damaged", {"path": "/h/Merelveen.samenroute", **backup})
    assert said.startswith("Merelveen.samenroute is beschadigd")
    assert "van 21-11-2026" in said
    assert "/b/1" in said


def test_a_row_that_makes_no_sense_is_told_without_a_file_name() -> None:
    assert trouble.trouble("bad_row", {"table": "step", "record": "x"}).startswith("Het dossier ")


@pytest.mark.parametrize(
    "sentence",
    [trouble.kept_here("/x"), trouble.newer_here(), trouble.older_replaced(), trouble.beside("/x")],
)
def test_what_is_told_besides_is_a_whole_sentence(sentence: str) -> None:
    assert whole(sentence)


@pytest.mark.parametrize("concern", Concern)
def test_every_concern_has_words(concern: Concern) -> None:
    keys = ("person", "day", "others", "is_are", "body", "gaps")
    said = concerns.concern(concern.value, {key: f"<{key}>" for key in keys})
    assert said
    assert "{" not in said
    assert set(concerns._SENTENCES) == set(Concern)


@pytest.mark.parametrize("kind", Gap)
def test_every_gap_has_words(kind: Gap) -> None:
    said = refusals.gap(kind.value, numbers=(2, 4), owner="Henk Oldersma", body="raad")
    assert said
    assert not said.endswith(" ")


def test_gaps_are_told_as_a_person_would() -> None:
    assert refusals.gap("checkpoints", numbers=(2,)) == "controlepunt 2"
    assert refusals.gap("checkpoints", numbers=(2, 4)) == "controlepunt 2 en 4"
    assert refusals.gap("approval") == "het akkoord van de eigenaar"
    assert refusals.gap("approval", owner="Henk") == "het akkoord van Henk"
    assert refusals.gap("decision", body="raad").startswith("het besluit van de raad")
    assert refusals.gap("decision", body="MT").startswith("het besluit van het MT")


def test_a_refusal_of_done_says_truly_what_was_kept() -> None:
    """A window keeps each field as it is typed; a command keeps all of itself or nothing."""
    data = {
        "step": "3.5",
        "neighbourhood": "",
        "gaps": ["controlepunt 2 en 4", "de vindplaats", "het akkoord van Henk Oldersma"],
    }
    missing = (
        "Stap 3.5 kan nog niet op gereed. Dit ontbreekt: controlepunt 2 en 4, de vindplaats,"
        " het akkoord van Henk Oldersma. "
    )
    assert refusals.refusal("not_done", data) == missing + "Er is niets gewijzigd."
    kept = refusals.refusal("not_done", {**data, "kept": True})
    assert kept == missing + "Wat je invulde, is bewaard."


def test_what_is_near_is_offered_and_a_number_is_explained() -> None:
    data = {"value": "Ilse", "near": ["Ilse Vos", "Ilja"]}
    assert " Bedoel je Ilse Vos of Ilja? " in refusals.refusal("unknown_person", data)
    data = {"value": "Ilse", "near": []}
    assert "Bedoel" not in refusals.refusal("unknown_person", data)
    taken = {"number": "2026-014", "body": "college", "date": date(2026, 10, 8)}
    assert refusals.refusal("number_taken", taken).startswith(
        "Besluit 2026-014 is al van het college van 08-10-2026."
    )
    with pytest.raises(KeyError):
        refusals.refusal("no_such_code", {})


@pytest.mark.parametrize(("table", "kind"), TABLES.items())
def test_every_table_and_field_has_a_label(table: str, kind: Any) -> None:
    labels = [
        fields.table_label(table),
        *(fields.field_label(table, f.name) for f in fields_of(kind)),
    ]
    assert all(labels)
    assert all(label[0] == label[0].lower() for label in labels)


def test_no_label_is_for_a_field_that_does_not_exist() -> None:
    known = {f"{table}.{field.name}" for table in TABLES for field in fields_of(TABLES[table])}
    assert set(fields._OWN) <= known
    assert set(fields._COMMON) <= {name.partition(".")[2] for name in known}
    assert set(fields.TABLES) == set(TABLES)


@pytest.mark.parametrize(("table", "kind"), TABLES.items())
def test_two_fields_of_a_table_have_different_labels(table: str, kind: Any) -> None:
    labels = [fields.field_label(table, field.name) for field in fields_of(kind)]
    assert sorted(labels) == sorted(set(labels))
