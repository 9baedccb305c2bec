"""Something that can be picked while typing; no Qt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be picked.

    Attributes:
        key: Its id.
        text: What stands in the field when it is picked.
        detail: What tells it from others.
    """

    key: str
    text: str
    detail: str = ""

    @property
    def said(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.text, self.detail) if part)
