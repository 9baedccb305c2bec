"""The words of a mail that asks how it stands."""

from collections.abc import Sequence
from datetime import date

from app.words.dates import day_text

FILE = "Vraag-de-stand"


def subject(count: int, municipality: str) -> str:
    """What the mail is about."""
    what = "1 punt" if count == 1 else f"{count} punten"
    return f"Hoe staat het ervoor? {what} van de samenlevingsroute ({municipality})"


def line(text: str, due: date | None) -> str:
    """One thing, with the day it was to be done."""
    return f"{text} (streefdatum {day_text(due)})" if due else text


def body(name: str, lines: Sequence[str], sender: str) -> str:
    """A short letter that the sender can change.

    Args:
        name: Of who is asked.
        lines: What is asked about.
        sender: The name below.
    """
    listed = "\n".join(f"- {item}" for item in lines)
    first = name.split(maxsplit=1)[0] if name.split() else name
    return (
        f"Beste {first},\n\nKun je me laten weten hoe het hiermee staat?\n\n{listed}\n\n"
        "Een korte reactie is genoeg: hoe ver is het, klopt de datum nog, en wacht je op iemand?"
        f"\n\nMet vriendelijke groet,\n{sender}\n"
    )


def ready(names: Sequence[str], missing: str, ownerless: int, internal: int) -> str:
    """What there is now, and what is still to be done by hand.

    Args:
        names: Of the files.
        missing: Who has no address, in words; empty for nobody.
        ownerless: How many things nobody owns.
        internal: How many are internal.
    """
    told = f"{names[0]} staat klaar." if len(names) == 1 else f"{len(names)} e-mails staan klaar."
    if missing:
        told += f" Vul zelf het adres in van {missing}."
    return " ".join(filter(None, (told, left_out(ownerless, internal))))


def left_out(ownerless: int, internal: int) -> str:
    """Of what nobody is asked, and why."""
    told = []
    if ownerless:
        has = "1 punt heeft" if ownerless == 1 else f"{ownerless} punten hebben"
        told.append(f"{has} geen eigenaar.")
    if internal:
        stays = "1 intern punt blijft" if internal == 1 else f"{internal} interne punten blijven"
        told.append(f"{stays} eruit.")
    return " ".join(told)


NOBODY = "Er is niets om naar te vragen: wat je koos, is klaar of van niemand."
