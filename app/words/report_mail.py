"""The words of an e-mail with a report."""

from datetime import date

from app.words.dates import long_day


def subject(report: str, municipality: str) -> str:
    """`Afdelingsrapport Wonen (Merelveen)`."""
    return f"{report} ({municipality})"


def body(report: str, day: date, sender: str) -> str:
    """A short letter that the sender can change."""
    return (
        "Beste collega,\n\n"
        f"In de bijlage vind je {report}, met de stand van {long_day(day)}.\n"
        "Klopt er iets niet, of weet je meer? Laat het me weten.\n\n"
        f"Met vriendelijke groet,\n{sender}\n"
    )
