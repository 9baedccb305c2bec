"""Every mistake that can be made has a sentence, and every sentence a mistake."""

from app.words import route as words
from tests.unit.route.mistakes import MISTAKES
from tests.unit.route.test_hostile_files import HOSTILE
from tests.unit.route.test_loading import refused_codes

OF_A_FILE = {
    "empty_file",
    "file_too_large",
    "is_folder",
    "no_such_file",
    "not_a_file",
    "not_utf8",
    "unreadable_file",
}
"""Made in `test_hostile_files`, where the file itself matters."""

NOT_KNOWN_HOW = {"wrong_value"}
"""For kinds of values that pydantic may tell apart some day."""


def test_no_sentence_is_left_over_and_none_is_missing() -> None:
    made = {code for name in MISTAKES for code in refused_codes(name)}
    made |= {code for _, code in HOSTILE} | OF_A_FILE | NOT_KNOWN_HOW
    assert made == set(words._SENTENCES)


def test_sentences_do_not_shout() -> None:
    for sentence in words._SENTENCES.values():
        assert "!" not in sentence.replace("('!')", "")
        assert not sentence.endswith(".")
