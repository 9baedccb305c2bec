"""The words of an e-mail with a report."""

from datetime import date

from app.words.dates import long_day


def subject(report: str, municipality: str, *, reminder: bool = False) -> str:
    """`Afdelingsrapport Wonen (Merelveen)`."""
    return f"{'Herinnering: ' if reminder else ''}{report} ({municipality})"


def body(report: str, day: date, sender: str, *, sent_on: date | None = None) -> str:
    """A short letter that the sender can change.

    Args:
        report: What is sent.
        day: The day its figures hold for.
        sender: The name below.
        sent_on: When it was sent before, for who did not answer.
    """
    opening = (
        f"Op {long_day(sent_on)} stuurde ik je {report}. Ik hoor graag of het klopt.\n"
        f"Voor de zekerheid zit het nog eens in de bijlage, met de stand van {long_day(day)}.\n"
        if sent_on
        else f"In de bijlage vind je {report}, met de stand van {long_day(day)}.\n"
        "Klopt er iets niet, of weet je meer? Laat het me weten.\n"
    )
    return f"Beste collega,\n\n{opening}\nMet vriendelijke groet,\n{sender}\n"
