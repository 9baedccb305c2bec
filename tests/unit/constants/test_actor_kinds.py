"""The kinds of actors that come with the program: complete, and every one of them has a word."""

import pytest

from app.assets import resource
from app.constants.actor_kinds import bundled_playing_field, playing_field_of
from app.domain.actors import ActorKind
from app.words.choices import ACTOR_KIND


def bundled() -> str:
    return resource("actors", "kinds.toml").read_text("utf-8")


def test_every_kind_says_what_it_does_may_want_and_may_dread() -> None:
    field = bundled_playing_field()
    assert list(field.kinds) == list(ActorKind) == list(map(ActorKind, ACTOR_KIND))
    for about in field.kinds.values():
        told = (about.role, about.interest, about.concern)
        assert all(text.endswith(".") for text in told), told
        assert about.question.endswith("?"), about.question
    assert len(field.questions) == 7
    network = field.kinds[ActorKind.GRID_OPERATOR]
    assert network.influence == 3
    assert network.question.startswith("Hoeveel ruimte is er nu?")
    assert sum(about.influence for about in field.kinds.values()) == 41


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[kinds.rijk]", "[kinds.koning]"),
        ("[kinds.rijk]\n", "[kinds.rijk]\nextra = 1\n"),
        ("influence = 3", "influence = 4"),
        ("influence = 3\n", ""),
        ("questions = [", "questions = ["[:-1]),
    ],
)
def test_a_file_that_is_not_complete_is_refused(old: str, new: str) -> None:
    assert old in bundled()
    with pytest.raises(ValueError, match=r".+"):
        playing_field_of(bundled().replace(old, new, 1))


def test_a_kind_that_is_left_out_is_named() -> None:
    before, _, after = bundled().partition("[kinds.rijk]")
    rest = "[kinds." + after.split("[kinds.", 1)[1]
    with pytest.raises(ValueError, match="missing: rijk"):
        playing_field_of(before + rest)
