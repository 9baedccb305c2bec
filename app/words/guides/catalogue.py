"""Which guides there are; each is loaded when it is asked for."""

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.words.guides.model import Guide


def _start(version: str) -> "Guide":
    from app.words.guides.start import start_guide  # noqa: PLC0415 - only when used

    return start_guide(version)


def _it(version: str) -> "Guide":
    from app.words.guides.it import it_guide  # noqa: PLC0415

    return it_guide(version)


def _security(version: str) -> "Guide":
    from app.words.guides.security import security_guide  # noqa: PLC0415

    return security_guide(version)


GUIDES: "Mapping[str, Callable[[str], Guide]]" = MappingProxyType(
    {"start": _start, "it": _it, "security": _security}
)
"""Per key what makes it for a version of the program."""


def file_name(guide: "Guide", version: str) -> str:
    """`Samenlevingsroute-1.2.0-IT-handleiding.pdf`."""
    return f"Samenlevingsroute-{version}-{guide.name.replace(' ', '-')}.pdf"
