"""Refusals of the domain: a code and data; `app.words` makes the sentence."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class DomainError(Exception):
    """Something that the rules do not allow, with all that is needed to say why.

    Attributes:
        code: Stable name of the reason; names a sentence in `app.words`.
        data: What the sentence needs.
    """

    def __init__(self, code: str, /, **data: Any) -> None:
        super().__init__(code, data)
        self.code = code
        self.data: Mapping[str, Any] = data

    def __str__(self) -> str:
        """The code and its data, for logs and tests."""
        return f"{self.code} {dict(self.data)}"
