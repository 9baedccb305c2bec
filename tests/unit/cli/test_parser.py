"""How the words of a command are read."""

import pytest

from app.cli.parser import UsageError, make_parser

SET = ("set", "M.samenroute", "1.1")


@pytest.mark.parametrize("text", ["-2+3", "-", "---", "-5", "- punt", "--dus", "-x=1"])
@pytest.mark.parametrize("form", ["{0}={1}", "{0} {1}"])
def test_a_text_may_begin_with_a_dash(text: str, form: str) -> None:
    """`--remark '-2+3'` was refused with "bij --remark hoort een waarde"."""
    words = [form.format("--remark", text)] if "=" in form else ["--remark", text]
    given = make_parser().parse_args([*SET, *words, "--owner", "-"])
    assert (given.remark, given.owner) == (text, "-")


@pytest.mark.parametrize(
    "words", [("--remark",), ("--remark", "--owner", "Noor"), ("--remark", "--")]
)
def test_an_option_is_no_value_of_another(words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="bij --remark hoort een waarde"):
        make_parser().parse_args([*SET, *words])


@pytest.mark.parametrize("word", ["--remark=x", "--status"])
def test_an_option_with_its_value_is_no_value_either(word: str) -> None:
    with pytest.raises(UsageError):
        make_parser().parse_args([*SET, "--owner", word])


def test_an_unknown_option_is_still_told() -> None:
    with pytest.raises(UsageError, match="--onbekend"):
        make_parser().parse_args([*SET, "--onbekend"])


@pytest.mark.parametrize(
    ("command", "own", "others"),
    [
        ("report", "all maakt er een voor elke afdeling", "dan gaat het om haar bijdrage"),
        ("person", "de afdeling van deze persoon", "dan gaat het om haar bijdrage"),
        ("step", "welk orgaan over deze stap", "waar het ter tafel komt"),
        ("set", "dan gaat het om haar bijdrage", "de afdeling van deze persoon"),
    ],
)
def test_each_command_explains_its_own_options(
    command: str, own: str, others: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The help of every command told what `--department` and `--body` mean for `set`."""
    with pytest.raises(SystemExit):
        make_parser().parse_args([command, "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert own in told
    assert others not in told
