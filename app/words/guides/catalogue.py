"""Which guides there are."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.words.guides.it import it_guide
from app.words.guides.model import Guide
from app.words.guides.security import security_guide
from app.words.guides.start import start_guide

GUIDES: Mapping[str, Callable[[str], Guide]] = MappingProxyType(
    {"start": start_guide, "it": it_guide, "security": security_guide}
)
"""Per key what makes it for a version of the program."""


def file_name(guide: Guide, version: str) -> str:
    """`Samenlevingsroute-1.2.0-IT-handleiding.pdf`."""
    return f"Samenlevingsroute-{version}-{guide.name.replace(' ', '-')}.pdf"
