"""What of a value stands on paper, in Dutch notation."""

from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from app.reports.content.model import Mark, Value
from app.reports.pdf.setting import Texts
from app.words.dates import day_text, moment_text_utc


class Printed(NamedTuple):
    """A value as printed, ready to be measured.

    Attributes:
        text: All of it, clean.
        status: Identifier of a status, or empty.
        spoken: What is read aloud instead, or empty.
    """

    text: str
    status: str = ""
    spoken: str = ""


_NOTHING = Printed("")


def printed(value: Value, texts: Texts) -> Printed:
    """Return `value` as printed; nothing for None."""
    match value:
        case None:
            return _NOTHING
        case str():
            return Printed(texts.clean(value))
        case Mark():
            return Printed(
                one_line(texts.clean(value.text)), value.status, texts.clean(value.spoken)
            )
        case datetime():
            return Printed(moment_text_utc(value))
        case date():
            return Printed(day_text(value))
        case _:
            return Printed(dutch_number(value))


def one_line(text: str) -> str:
    """Return `text` with a blank for every stretch of white space."""
    return " ".join(text.split())


def dutch_number(number: int | Decimal) -> str:
    """Return `number` with points between thousands and a decimal comma; digits are kept."""
    english = f"{number:,}" if isinstance(number, int) else f"{number:,f}"
    return english.translate(str.maketrans(",.", ".,"))
