"""The box that finds everything, with the names of the demo."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.demo.reading import bundled_sample, load_sample
from app.domain.actions import Action, ActionKind
from app.domain.decisions import Body, Decision
from app.domain.dossier import Dossier
from app.domain.interests import GuardedInterest
from app.domain.learning import Lesson, OpenQuestion
from app.domain.meetings import Meeting
from app.domain.money import Money
from app.domain.risks import Risk
from app.domain.route import Level, Step
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.walk import steps
from app.editing.search import Hit, HitKind, Index
from app.words.likeness import abbreviates, fitting, words_of
from tests.support.dossiers import default_town

COMMANDS = (("report", "Rapport maken…"), ("undo", "Ongedaan maken"), ("wijk", "Wijk starten…"))


def demo() -> Dossier:
    """The names of the demo on the default route, without what was recorded."""
    sample = load_sample(bundled_sample())
    codes = {found.code: found.id for found in default_town().all(Department)}
    return default_town(
        *(
            Person(one.name, name=one.name, job_title=one.job_title, departments=(code,))
            for one in sample.people
            for code in (codes[one.department],)
        ),
        *(
            Neighbourhood(one.name, name=one.name, code=one.code, order=order)
            for order, one in enumerate(sample.neighbourhoods)
        ),
        *(
            Decision(f"d{n}", f"2026-{n:03d}", Body.COUNCIL, date(2026, 7, 9), one.sentence)
            for n, one in enumerate(sample.decisions, start=1)
        ),
    )


DEMO = demo()
INDEX = Index(DEMO, COMMANDS)
CODES = {step.code: step for step in steps(DEMO)}


def first(typed: str) -> Hit:
    return INDEX.find(typed)[0]


class TestSteps:
    @pytest.mark.parametrize("code", CODES)
    @pytest.mark.parametrize("before", ["", "#"])
    def test_a_code_finds_its_step_before_all_else(self, code: str, before: str) -> None:
        found = INDEX.find(before + code, most=100)
        count = 3 if CODES[code].level is Level.PER_NEIGHBOURHOOD else 1
        assert [hit.kind for hit in found[:count]] == [HitKind.STEP] * count
        assert {hit.key.partition("@")[0] for hit in found[:count]} == {CODES[code].id}

    @pytest.mark.parametrize(
        "typed", ["#3.6 korenakkers", "Korenakkers 3.6", "3.6 koren", "3.6 kor"]
    )
    def test_a_code_and_a_wijk_find_one_instance(self, typed: str) -> None:
        assert first(typed).key == f"{CODES['3.6'].id}@Korenakkers"
        assert first(typed).detail == "Korenakkers"

    def test_the_begin_of_a_code_finds_what_begins_so_in_order(self) -> None:
        assert [hit.text.split()[0] for hit in INDEX.find("3.")][:5] == [
            *("3.1", "3.2", "3.3", "3.4", "3.5")
        ]

    def test_words_of_the_title_find_it_in_any_order(self) -> None:
        title = CODES["3.5"].title
        a, b, *_ = sorted(words_of(title), key=len, reverse=True)
        assert first(f"{a} {b}").text == f"3.5 {title}" == first(f"{b[:6]} {a}").text

    def test_what_is_no_step_any_more_is_not_found(self) -> None:
        retired = Step("weg", "x", code="9.9", title="Vervallen stap", retired=True)
        assert Index(default_town(retired)).find("vervallen stap") == []


class TestPeople:
    @pytest.mark.parametrize(
        ("typed", "name"),
        [
            ("ho", "Henk Oldersma"),
            ("hol", "Henk Oldersma"),
            ("heol", "Henk Oldersma"),
            ("H.O.", "Henk Oldersma"),
            ("oldersma", "Henk Oldersma"),
            ("oldresma", "Henk Oldersma"),
            ("henk oldersm", "Henk Oldersma"),
            ("oldersma henk", "Henk Oldersma"),
            ("adr", "Anouk de Reus"),
            ("ar", "Anouk de Reus"),
            ("anodreus", "Anouk de Reus"),
            ("fei", "Fatima El Idrissi"),
            ("FÀTIMA", "Fatima El Idrissi"),
            ("planner", "Henk Oldersma"),
            ("wijkregiseur", "Bram Ketelaar"),
            ("verbrugen", "Ilse Verbruggen"),
        ],
    )
    def test_a_person_is_found_as_colleagues_say_it(self, typed: str, name: str) -> None:
        found = [hit for hit in INDEX.find(typed) if hit.kind is HitKind.PERSON]
        assert found[0].text == name

    @pytest.mark.parametrize("typed", ["ho", "hol", "oldersma", "oldresma", "henk"])
    def test_henk_comes_first_of_all(self, typed: str) -> None:
        assert first(typed) == Hit(
            HitKind.PERSON, "Henk Oldersma", "Henk Oldersma", "planner openbare ruimte · OR"
        )

    @given(st.sampled_from(DEMO.all(Person)), st.data())
    def test_begins_of_first_and_last_name_stand_for_it(
        self, person: Person, data: st.DataObject
    ) -> None:
        words = words_of(person.name)
        start = data.draw(st.integers(1, len(words[0])))
        end = data.draw(st.integers(1, len(words[-1])))
        typed = words[0][:start] + words[-1][:end]
        assert abbreviates(typed, words) > 0
        assert person.name in {hit.text for hit in INDEX.find(typed, most=400)}

    @pytest.mark.parametrize("typed", ["h", "o", "oh", "hx", "hox", "henk", "hoo", ""])
    def test_another_word_does_not(self, typed: str) -> None:
        assert abbreviates(typed, ["henk", "oldersma"]) == 0


class TestOthers:
    @pytest.mark.parametrize(
        ("typed", "kind", "key"),
        [
            ("OR", HitKind.DEPARTMENT, None),
            ("korenakkers", HitKind.NEIGHBOURHOOD, "Korenakkers"),
            ("kornakkers", HitKind.NEIGHBOURHOOD, "Korenakkers"),
            ("wk999902", HitKind.NEIGHBOURHOOD, "Kadekwartier"),
            ("2026-005", HitKind.DECISION, "d5"),
            ("rolkaart college", HitKind.DECISION, "d2"),
            ("rapport", HitKind.COMMAND, "report"),
            ("raport maken", HitKind.COMMAND, "report"),
            ("ongedaan", HitKind.COMMAND, "undo"),
        ],
    )
    def test_the_rest_is_found_too(self, typed: str, kind: HitKind, key: str | None) -> None:
        assert first(typed).kind is kind
        assert key in (None, first(typed).key)

    def test_a_number_is_never_taken_for_another(self) -> None:
        assert INDEX.find("2026-015") == []
        assert INDEX.find("9.9") == []

    @pytest.mark.parametrize("typed", ["", "  ", "#", "…", "xqzwv", "henk xqzwv"])
    def test_nothing_is_found_for_nothing(self, typed: str) -> None:
        assert INDEX.find(typed) == []

    @given(st.text(max_size=30))
    def test_no_text_breaks_it(self, typed: str) -> None:
        assert len(INDEX.find(typed, most=5)) <= 5

    @given(st.sampled_from([hit.text for hit in Index(DEMO)._hits]))
    def test_what_is_typed_in_full_comes_first(self, text: str) -> None:
        assert first(text.upper()).text == text

    def test_a_whole_name_comes_before_a_part_of_one(self) -> None:
        named = (Person("p", name="Vaart Jansen"), Neighbourhood("w", name="Vaart"))
        found = Index(default_town(*named)).find("vaart")
        assert [hit.key for hit in found if hit.kind is not HitKind.STEP][:2] == ["w", "p"]

    @given(st.sampled_from(INDEX._vocabulary), st.data())
    def test_what_fits_comes_before_what_was_mistyped(self, word: str, data: st.DataObject) -> None:
        typed = word[: data.draw(st.integers(1, len(word)))]
        found = fitting(typed, INDEX._vocabulary)
        inside = {found[other] for other in found if typed in other}
        mistaken = {found[other] for other in found if typed not in other}
        assert min(inside) > max(mistaken, default=0)
        assert found[word] >= 90


def test_a_big_town_is_searched_as_a_small_one() -> None:
    wijken = [Neighbourhood(f"w{n}", name=f"Buurt {n} aan de vaart", order=n) for n in range(100)]
    staff = [Person(f"p{n}", name=f"Mens{n} van der Achternaam{n}") for n in range(500)]
    big = Index(default_town(*wijken, *staff))
    assert len(big) > 2500
    typed = [
        "3.6",
        "buurt",
        "vaart 3.6",
        "achternaam12",
        "ma",
        "planing straat",
        "a",
        "mens12 achter",
    ]
    assert [text for text in typed if not big.find(text)] == []


def test_what_was_agreed_is_found_by_words_and_by_who_does_it() -> None:
    """Actions, commitments, risks and meetings were in no search at all."""
    henk = Person("henk", name="Henk Oldersma")
    index = Index(
        default_town(
            henk,
            Action("a1", number="2026-004", text="Rioolplanning bekijken", owner="henk"),
            Action("a2", number="2026-005", text="Subsidie", kind=ActionKind.COMMITMENT),
            Risk("r1", number="2026-001", description="Netcapaciteit komt te laat"),
            Money("g1", "Regiofonds isolatie", accountable="henk"),
            GuardedInterest("b1", "Natuur en soorten"),
            Meeting("m1", date=date(2026, 11, 19), title="Kernteam wijkaanpak"),
        )
    )
    found = {
        typed: (index.find(typed)[0].kind, index.find(typed)[0].key)
        for typed in (
            "rioolplanning",
            "henk rioolplanning",
            "subsidie",
            "netcapaciteit te laat",
            "regiofonds",
            "natuur niet getoetst",
        )
    }
    assert found == {
        "rioolplanning": (HitKind.ACTION, "a1"),
        "henk rioolplanning": (HitKind.ACTION, "a1"),
        "subsidie": (HitKind.COMMITMENT, "a2"),
        "netcapaciteit te laat": (HitKind.RISK, "r1"),
        "regiofonds": (HitKind.MONEY, "g1"),
        "natuur niet getoetst": (HitKind.INTEREST, "b1"),
    }
    assert index.find("wijkaanpak 19-11-2026")[0].key == "m1"


def test_lessons_and_questions_are_found_also_those_of_others() -> None:
    index = Index(
        default_town(
            Lesson("l1", title="Koffie aan de deur"),
            Lesson("l2", title="Kijkwoning inrichten", from_whom="Rivierdam"),
            OpenQuestion("q1", question="Wie draagt het risico?"),
        )
    )
    for typed, kind, key in (
        ("koffie deur", HitKind.LESSON, "l1"),
        ("rivierdam", HitKind.LESSON, "l2"),
        ("draagt risico", HitKind.QUESTION, "q1"),
    ):
        assert (index.find(typed)[0].kind, index.find(typed)[0].key) == (kind, key)
