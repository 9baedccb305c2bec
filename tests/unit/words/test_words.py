"""Dates, names and choices as people write them."""

from datetime import UTC, date, datetime
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.decisions import Body, DecisionStatus
from app.domain.instances import Answer, Status
from app.domain.route import Letter, Level, Movement, Recurrence, RequiredDecision
from app.domain.town_hall import NeighbourhoodStatus
from app.domain.waits import WaitOn
from app.words import choices, history
from app.words.dates import MONTHS, day_text, long_day, moment_text, moment_text_utc, read_day
from app.words.names import cleaned, folded, listed, natural, nearest

WORDS: dict[type[StrEnum], choices.Words] = {
    Status: choices.STATUS,
    NeighbourhoodStatus: choices.NEIGHBOURHOOD_STATUS,
    Answer: choices.ANSWER,
    Letter: choices.LETTER,
    Body: choices.BODY,
    RequiredDecision: choices.REQUIRED_DECISION,
    DecisionStatus: choices.DECISION_STATUS,
    Level: choices.LEVEL,
    Movement: choices.MOVEMENT,
    Recurrence: choices.RECURRENCE,
    WaitOn: choices.WAIT_ON,
}


class TestChoices:
    @pytest.mark.parametrize("kind", WORDS)
    def test_every_choice_has_a_word_and_no_word_is_for_nothing(self, kind: type[StrEnum]) -> None:
        assert list(WORDS[kind]) == [choice.value for choice in kind]
        assert len(set(choices.shown(WORDS[kind]))) == len(kind)

    @pytest.mark.parametrize("kind", WORDS)
    def test_every_word_is_read_back_and_stands_for_one_choice(self, kind: type[StrEnum]) -> None:
        words = WORDS[kind]
        for key, names in words.items():
            for text in (key, *names):
                for written in (text, text.upper(), f" {text.lower()} "):
                    assert choices.read(words, written) == key

    @pytest.mark.parametrize(
        ("text", "status"),
        [
            ("Wacht op ander", "waiting"),
            ("ligt ter besluit", "pending_decision"),
            ("n.v.t.", "not_applicable"),
            ("w", "waiting"),
            ("G", "done"),
            ("in_progress", "in_progress"),
        ],
    )
    def test_the_older_words_of_a_status_stay_valid(self, text: str, status: str) -> None:
        assert choices.read(choices.STATUS, text) == status

    @pytest.mark.parametrize("text", ["", " ", "bezigg", "?", "-1"])
    def test_another_text_is_no_status(self, text: str) -> None:
        assert choices.read(choices.STATUS, text) is None

    def test_the_letters_and_words_are_those_of_the_screen(self) -> None:
        assert "".join(choices.STATUS_LETTER.values()) == "NBWLGX"
        assert choices.shown(choices.STATUS) == [
            "Niet gestart",
            "Bezig",
            "Wacht op een ander",
            "Ligt voor besluit",
            "Gereed",
            "Niet van toepassing",
        ]
        assert choices.word(choices.STATUS, "waiting") == "Wacht op een ander"
        assert choices.word(choices.STATUS, None) == ""


class TestDates:
    @pytest.mark.parametrize("text", ["2026-11-02", "2-11-2026", "02-11-2026", " 2026-11-2 "])
    def test_a_day_is_read_in_both_ways(self, text: str) -> None:
        assert read_day(text) == date(2026, 11, 2)

    @pytest.mark.parametrize(
        "text",
        ["", "31-02-2027", "2027-13-01", "1-3", "1-3-27", "2026/11/02", "0000-01-01", "morgen"],
    )
    def test_another_text_or_a_day_that_does_not_exist_is_refused(self, text: str) -> None:
        with pytest.raises(ValueError, match=r".*"):
            read_day(text)

    @given(st.dates(date(1900, 1, 1)))
    def test_what_is_shown_can_be_read(self, day: date) -> None:
        assert read_day(day_text(day)) == read_day(day.isoformat()) == day

    def test_days_and_moments_are_dutch(self) -> None:
        assert day_text(date(2026, 3, 1)) == "01-03-2026"
        assert day_text(None) == ""
        assert long_day(date(2026, 3, 1)) == "1 maart 2026"
        assert [long_day(date(2026, month, 1)).split()[1] for month in range(1, 13)] == list(MONTHS)
        moment = datetime(2026, 11, 22, 13, 5, tzinfo=UTC)
        assert moment_text_utc(moment) == "22-11-2026 13:05 (UTC)"
        assert moment_text(moment) == f"{moment.astimezone():%d-%m-%Y %H:%M}"


class TestNames:
    PEOPLE = ("Ilse Verbruggen", "Bram Ketelaar", "Jan de Wit", "Jan Smit", "Jannie Smits")

    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("Éénhoorn  ", "eenhoorn"),
            (" Jan   DE Wit", "jan de wit"),
            ("cafe\u0301", "cafe"),
            ("Straße", "strasse"),
            ("", ""),
        ],
    )
    def test_capitals_accents_and_blanks_do_not_matter(self, text: str, wanted: str) -> None:
        assert folded(text) == wanted

    @given(st.text())
    def test_folding_again_changes_nothing_that_matters(self, text: str) -> None:
        assert folded(folded(folded(text))) == folded(folded(text))

    def test_the_nearest_names_come_first(self) -> None:
        assert nearest("Ilse", self.PEOPLE) == ["Ilse Verbruggen"]
        assert nearest("Bram Ketelar", self.PEOPLE) == ["Bram Ketelaar"]
        assert nearest("Jan Smid", self.PEOPLE)[0] == "Jan Smit"
        assert nearest("Jan", self.PEOPLE)[:2] == ["Jan Smit", "Jan de Wit"]

    def test_there_are_three_at_most_and_none_when_nothing_is_alike(self) -> None:
        assert len(nearest("jan", [f"Jan {letter}" for letter in "abcdef"])) == 3
        assert nearest("xyz", self.PEOPLE) == []
        assert nearest("", self.PEOPLE) == []
        assert nearest("Ilse" * 100, self.PEOPLE) == []

    def test_ten_comes_after_nine(self) -> None:
        codes = ["1.10", "1.9", "1.1", "2.1", "A2", "a10", "2026-014", ""]
        assert sorted(codes, key=natural) == [
            "",
            "1.1",
            "1.9",
            "1.10",
            "2.1",
            "2026-014",
            "A2",
            "a10",
        ]

    @given(st.lists(st.text(st.characters(), max_size=5)))
    def test_anything_can_be_sorted(self, texts: list[str]) -> None:
        assert len(sorted(texts, key=natural)) == len(texts)

    @pytest.mark.parametrize("text", ["²", "12²", "①", "٣.8"])
    def test_strange_digits_can_be_sorted_too(self, text: str) -> None:
        assert sorted([text, "1"], key=natural)

    def test_a_list_ends_in_en(self) -> None:
        assert listed([]) == ""
        assert listed(["a"]) == "a"
        assert listed(["a", "b"]) == "a en b"
        assert listed(["a", "b", "c"], "of") == "a, b of c"


def test_a_few_changes_are_named_and_more_are_counted() -> None:
    assert history.sentence(["a", "b", "c"]) == "a; b; c"
    assert history.sentence(["a", "b", "c", "d", "e"]).endswith(" en 2 meer")
    assert history.command("found") == "dossier gemaakt"
    assert history.command("set_instance") is None
    assert history.origin("edit") == ""


class TestCleaning:
    @pytest.mark.parametrize(
        ("text", "kept"),
        [
            ("  Oude   Haven ", "Oude Haven"),
            ("Ans\u200b Baas", "Ans Baas"),
            ("\u202eAns\u202c Baas\ufeff", "Ans Baas"),
            ("Ans\u00adBaas\n", "AnsBaas"),
            ("Café’s-Hoek 🏡", "Café’s-Hoek 🏡"),
            ("\u0627\u0644\u062d\u064a", "\u0627\u0644\u062d\u064a"),
            ("\u3164\u2800\u200b\ufe0f", ""),
            ("\u0301", ""),
            ("", ""),
        ],
    )
    def test_a_name_is_what_can_be_seen_of_it(self, text: str, kept: str) -> None:
        """Two people with one name, and a wijk that nobody saw, could be made."""
        assert cleaned(text) == kept
        assert folded(text) == folded(kept)

    @given(st.text())
    def test_cleaning_again_changes_nothing(self, text: str) -> None:
        assert cleaned(cleaned(text)) == cleaned(text)
