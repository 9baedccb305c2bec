"""A line typed during a meeting: what is understood, what is not, and that nothing is lost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.town_hall import Neighbourhood, Person
from app.editing.entry_text import unclear_texts, understood_text
from app.editing.quick_entry import Entry, EntryKind, Puzzle, read_entry
from tests.support.dossiers import town

TODAY = date(2026, 11, 26)
"""A Thursday."""

FATIMA = Person("fatima", name="Fatima El Idrissi", departments=("fin",))
LEFT = Person("left", name="Ilse Oud", left_on=date(2026, 1, 1))
JAN_W = Person("janw", name="Jan de Wit", departments=("or",))
JAN_S = Person("jans", name="Jan Smit", departments=("fin",))
DOCKS = Neighbourhood("docks", name="Kade Zuid", order=3)
DOSSIER = town(FATIMA, LEFT, JAN_W, JAN_S, DOCKS)


def read(line: str, kind: EntryKind | None = None) -> Entry:
    return read_entry(DOSSIER, line, TODAY, kind=kind)


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("A bellen", EntryKind.ACTION, "bellen"),
        ("B: we doen het", EntryKind.DECISION, "we doen het"),
        ("Risico: het regent", EntryKind.RISK, "het regent"),
        ("  L  zo niet", EntryKind.LESSON, "zo niet"),
        ("P later", EntryKind.PARKED, "later"),
        ("V wie?", EntryKind.QUESTION, "wie?"),
        ("N genoteerd", EntryKind.NOTE, "genoteerd"),
    ],
)
def test_a_line_begins_with_its_kind(line: str, kind: EntryKind, text: str) -> None:
    entry = read(line)
    assert (entry.kind, entry.given, entry.text) == (kind, True, text)


@pytest.mark.parametrize("line", ["a bellen", "Anders", "bellen", "", "X iets", "Vandaag: niets"])
def test_without_a_kind_it_is_a_note_with_all_its_words(line: str) -> None:
    entry = read(line)
    assert (entry.kind, entry.given, entry.text) == (EntryKind.NOTE, False, line)


@pytest.mark.parametrize(
    ("who", "owner", "department"),
    [
        ("@Ans Baas", "ans", None),
        ("@ans", "ans", None),
        ("@BAAS", "ans", None),
        ("@ab", "ans", None),
        ("@fei", "fatima", None),
        ("@El Idrissi", "fatima", None),
        ("@fátima el idrissi,", "fatima", None),
        ("@OR", None, "or"),
        ("@Openbare ruimte", None, "or"),
        ("@Ilse Oud", "left", None),
    ],
)
def test_people_are_found_by_what_they_are_called(
    who: str, owner: str | None, department: str | None
) -> None:
    entry = read(f"A bel {who} even")
    assert (entry.owner, entry.department, entry.unclear) == (owner, department, ())
    assert entry.text == ("bel, even" if who.endswith(",") else "bel even")


def test_who_may_be_two_people_stays_in_the_text() -> None:
    entry = read("A #1.1 regelen @Jan voor vrijdag")
    assert entry.owner is None
    assert entry.text == "regelen @Jan voor vrijdag"
    (unclear,) = entry.unclear
    assert (unclear.puzzle, set(unclear.among)) == (Puzzle.SEVERAL, {"Jan de Wit", "Jan Smit"})
    assert "Jan de Wit of Jan Smit" in unclear_texts(entry)[0].replace("Jan Smit of", "of")


def test_who_left_is_not_found_by_a_first_name() -> None:
    assert read("A bel @Ilse").text == "bel @Ilse"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("!vr", date(2026, 11, 27)),
        ("!+2w", date(2026, 12, 10)),
        ("!1-12", date(2026, 12, 1)),
        ("!eind kwartaal", date(2026, 12, 31)),
        ("!morgen.", date(2026, 11, 27)),
    ],
)
def test_days_are_typed_as_everywhere(typed: str, day: date) -> None:
    entry = read(f"A bellen {typed}")
    assert (entry.due, entry.unclear) == (day, ())


def test_a_day_that_does_not_exist_stays_in_the_text() -> None:
    entry = read("A bellen !31-02-2027 zeker")
    assert entry.due is None
    assert entry.text == "bellen !31-02-2027 zeker"
    assert unclear_texts(entry) == ["!31-02-2027 is geen datum: blijft in de tekst"]


def test_a_step_takes_the_longest_name_of_a_wijk() -> None:
    entry = read("A #2.2 Kade Zuid straks")
    assert (entry.step, entry.neighbourhood, entry.text) == ("praten", "docks", "straks")
    assert entry.instance(DOSSIER) == "praten@docks"
    entry = read("A #2.2 Kade straks")
    assert (entry.neighbourhood, entry.text) == ("kade", "straks")


def test_a_step_per_wijk_asks_for_the_wijk_and_is_kept() -> None:
    entry = read("A #2.2 straks")
    assert (entry.step, entry.neighbourhood, entry.instance(DOSSIER)) == ("praten", None, "")
    assert unclear_texts(entry) == ["#2.2: noem de wijk erachter"]


def test_a_step_of_the_town_does_not_take_a_wijk() -> None:
    entry = read("A #1.1 Kade ook")
    assert (entry.step, entry.neighbourhood, entry.text) == ("opdracht", None, "Kade ook")
    assert entry.unclear[0].puzzle is Puzzle.WIJK_NOT_NEEDED


def test_a_step_that_is_not_there_and_a_second_one_stay_in_the_text() -> None:
    assert read("A #9.9 weg").text == "#9.9 weg"
    entry = read("A #1.1 en #2.1 samen @Ans @Bram !vr !za")
    assert entry.text == "en #2.1 samen @Bram !za"
    assert [item.puzzle for item in entry.unclear] == [Puzzle.SECOND] * 3


def test_what_a_kind_cannot_keep_stays_in_its_text() -> None:
    """A note has no owner: the name would have been taken out and forgotten."""
    entry = read("N @Ans vertelt !vr over #1.1")
    assert entry.text == "@Ans vertelt !vr over"
    assert [item.puzzle for item in entry.unclear] == [Puzzle.NO_PLACE] * 2
    assert read("R het net @OR").text == "het net @OR"


def test_a_kind_that_was_chosen_by_a_key_is_not_read_from_the_line() -> None:
    entry = read("A is een letter", EntryKind.DECISION)
    assert (entry.kind, entry.text) == (EntryKind.DECISION, "A is een letter")


def test_signs_inside_words_and_addresses_mean_nothing() -> None:
    line = "A mail a@b.nl over C#1.1, klaar! en @ alleen"
    assert read(line).text == line[2:]
    assert read(line).unclear == ()


def test_a_pasted_table_and_a_line_of_ten_thousand_letters_are_kept() -> None:
    table = "een\ttwee\ndrie\tvier"
    assert read(f"N {table}").text == table
    long = "woord " * 2_000
    assert read(f"N {long}").text == long.strip()


def test_names_do_not_run_over_the_end_of_a_line() -> None:
    entry = read("A bel @Ans\nBaas komt ook")
    assert (entry.owner, entry.text) == ("ans", "bel\nBaas komt ook")


def test_what_was_understood_is_told() -> None:
    entry = read("A #2.2 Kade Zuid bel @fei !vr")
    assert understood_text(DOSSIER, entry) == (
        "Begrepen: Fatima El Idrissi (FIN) · 2.2 Kade Zuid · vr 27-11-2026"
    )
    assert understood_text(DOSSIER, read("N niets")) == ""


_PARTS = st.sampled_from(
    [
        *["@Ans Baas", "@Jan", "@niemand", "@OR", "#1.1", "#2.2 Kade", "#2.2", "#9.9", "!vr"],
        *["!eind kwartaal", "!99-99", "woord", "é🏡", "@", "#", "!", "a@b", ",", "\n", "\t"],
    ]
)


@given(st.sampled_from(list(EntryKind)), st.lists(_PARTS, max_size=12))
def test_no_word_of_a_line_is_ever_lost(kind: EntryKind, parts: list[str]) -> None:
    """Each is in the text, or is said to be understood."""
    entry = read(" ".join(parts), kind)
    taken = {
        *({"@ans", "baas"} if entry.owner == "ans" else ()),
        *({"@or"} if entry.department == "or" else ()),
        *({"#1.1"} if entry.step == "opdracht" else ()),
        *({"#2.2"} if entry.step == "praten" else ()),
        *({"kade"} if entry.neighbourhood == "kade" else ()),
        *({"!vr", "!eind", "kwartaal"} if entry.due else ()),
    }
    words = " ".join(parts).casefold().split()
    left = entry.text.casefold().split()
    for word in words:
        assert word in taken or word in left or any(word in other for other in left)


@given(st.text(max_size=200))
def test_any_text_at_all_can_be_read_as_a_note(line: str) -> None:
    """A note keeps names and days, so that only steps can go out of its text."""
    entry = read(line, EntryKind.NOTE)
    assert (entry.owner, entry.department, entry.due) == (None, None, None)
    if "#" not in line:
        assert entry.text.split() == line.split() or "," in line or any(s in line for s in ".;:?")
