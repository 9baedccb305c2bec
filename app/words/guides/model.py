"""What a guide is made of. All of it is plain text: nothing in it is markup."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 directly below the title."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """What is done one after the other, numbered from 1."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row heads it.

    Attributes:
        heads: A heading per column.
        rows: The cells.
        summary: What it shows, in a sentence for who cannot see it.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Commands:
    """Lines to be typed or put in a file as they stand."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the window, made by `make guide-pictures`.

    Attributes:
        name: Its file in `resources/guides/`, without the ending.
        alternative: What it shows, for who cannot see it.
        share: Of the width of a page.
    """

    name: str
    alternative: str
    share: float = 1.0

    @property
    def file(self) -> tuple[str, str]:
        """Its path inside the bundled files."""
        return "guides", f"{self.name}.png"


Block = Heading | Text | Bullets | Steps | Table | Commands | Picture


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide.

    Attributes:
        key: What it is called on the command line.
        name: What it is called in a menu and in the name of its file.
        title: What stands above it.
        about: For whom it is and what it is about, in a sentence.
        blocks: In reading order.
        single_page: Whether it is one page, set smaller where that is needed.
    """

    key: str
    name: str
    title: str
    about: str
    blocks: tuple[Block, ...]
    single_page: bool = False

    def texts(self) -> Iterator[str]:
        """Every text in reading order; of a picture what it shows."""
        yield self.title
        yield self.about
        for block in self.blocks:
            yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Text():
            yield block.text
        case Bullets() | Steps():
            yield from block.items
        case Table():
            yield from block.heads
            for row in block.rows:
                yield from row
        case Commands():
            yield from block.lines
        case Picture():
            yield block.alternative
