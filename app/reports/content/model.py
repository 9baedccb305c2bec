"""The values a report is made of.

A content builder makes one `Report` from a dossier; the PDF and the Excel layout lay out that same
value and the read-back compares the written file with it. Nothing here knows paper, sheets or
colours. All text is plain text: a layout escapes it, so user text never becomes markup or formula.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from app.charts import model as charts


class Kind(StrEnum):
    """What a column holds; layouts choose alignment, number format and width from it."""

    CODE = "code"
    """A step code such as 1.10: text, never a number."""
    TEXT = "text"
    """One short text."""
    PROSE = "prose"
    """Text that may run over many lines."""
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    """A `datetime` with a time zone; shown in UTC, to the minute: the same on every laptop."""
    STATUS = "status"
    """A `Mark` shown as status mark and word."""
    ROLE = "role"
    """A `Mark` shown as role letter and status mark in a narrow cell."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A status, never by colour alone.

    Attributes:
        status: Identifier such as `in_progress`; empty where there is only a letter.
        text: What is printed: the status word, or a role letter.
        spoken: What a screen reader says when `text` alone is not enough ("A, Bezig").
    """

    status: str
    text: str
    spoken: str = ""


Value = str | int | Decimal | date | datetime | Mark | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: Stable name, also used to recognise the column when the file is read back.
        title: Heading, with the unit where there is one.
        kind: What the cells hold.
        weight: Share of the width of the table.
        hidden: Kept out of sight (record ids in a workbook); a PDF leaves it out.
        begins_part: Another subject begins here: the place to go on to a next page when the table
            is too wide for one.
    """

    key: str
    title: str
    kind: Kind
    weight: float = 1.0
    hidden: bool = False
    begins_part: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        key: Record id; makes a row recognisable at read-back.
        cells: One value per column.
        group: Title of the group the row stands in; a PDF prints it as a row of its own above the
            first row of the group, a workbook repeats nothing.
        strong: Printed in bold (totals).
    """

    key: str
    cells: tuple[Value, ...]
    group: str = ""
    strong: bool = False


class ChartShape(StrEnum):
    """How a spreadsheet program draws the columns of a table."""

    COLUMNS = "columns"
    """Side by side, one group for each row."""
    LINES = "lines"
    """Over the days in the first column."""


MOST_BESIDE = 30
"""So many rows stand side by side in a chart; more cannot be read."""


@dataclass(frozen=True, slots=True)
class TableChart:
    """A chart of some columns of a table, native in a workbook; paper has `Lines` and `Columns`.

    Attributes:
        shape: How the values are drawn.
        title: What it shows.
        columns: Keys of the columns; each becomes a series that is called after its heading. The
            first column of the table says what the values belong to.
        across: Title of the axis from left to right.
        up: Title of the axis from bottom to top.
        alternative: The chart in words.
    """

    shape: ChartShape
    title: str
    columns: tuple[str, ...]
    across: str
    up: str
    alternative: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one heading row.

    Attributes:
        key: Stable ascii name, unique in the report: name of the native table in a workbook.
        title: Caption, and name of the sheet.
        summary: One sentence for who cannot see the table.
        empty: The sentence printed instead of a table without rows.
        row_headers: How many leading columns head their row: they tell which row it is.
        dense: Printed in small type, to be overseen at a glance.
        chart: Stands above it in a workbook, when there are rows.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    summary: str
    empty: str
    row_headers: int = 1
    dense: bool = False
    chart: TableChart | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 directly below the title of the report."""

    text: str
    level: int = 1


class Tone(StrEnum):
    """How a paragraph stands on the page."""

    BODY = "body"
    LEAD = "lead"
    SECONDARY = "secondary"
    COMMAND = "command"
    """Lines to be typed as they stand."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; line breaks in `text` are kept."""

    text: str
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points; numbered when they are steps, one after the other."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class BundledPicture:
    """A picture that comes with the program; a workbook does without.

    Attributes:
        file: Its path inside the bundled files.
        alternative: What it shows, for who cannot see it.
        share: Of the width of the page.
    """

    file: tuple[str, ...]
    alternative: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Fact:
    """One large figure with what it counts: "22 van 88", "stappen gereed", "2 wachten"."""

    value: str
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """At most four figures side by side."""

    items: tuple[Fact, ...]


Bar = charts.Bar
Bars = charts.Bars
Lines = charts.Lines
Columns = charts.Columns
"""Charts are the same on screen: what they show is said in `app/charts`."""


@dataclass(frozen=True, slots=True)
class Legend:
    """Explains marks and letters in one line each."""

    items: tuple[tuple[Mark, str], ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows starts on a new page (a workbook ignores it)."""


Block = (
    Heading
    | Paragraph
    | Bullets
    | BundledPicture
    | Facts
    | Table
    | Bars
    | Lines
    | Columns
    | Legend
    | NewPage
)


@dataclass(slots=True)
class Held:
    """How much was held back from a reader.

    Attributes:
        names: Names that were replaced.
        internal: Internal remarks and records left out.
        contacts: Mail addresses and telephone numbers left out of the history.
    """

    names: int = 0
    internal: int = 0
    contacts: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report.

    Attributes:
        nr: "R10"; empty for a list as it was on the screen.
        title: "Route en rollen".
        municipality: As shown, with "(fictief)" where it is.
        headline: The conclusion in one sentence, printed first; empty where there is none.
        reference_date: The day the figures hold for; `None` for what holds for a version.
        state: "Intern concept" or "Vastgesteld", in the footer.
        version: Given by the user; empty when not.
        blocks: In reading order.
        closing: The last section: dossier, moment, filter, what was left out, counts.
        held: How much was held back from the reader.
        landscape: Whether the pages lie on their side.
        single_page: Whether it is one page, set smaller where that is needed.
        program: Name and version of the program, for the footer and document properties.
    """

    nr: str
    title: str
    municipality: str
    headline: str
    reference_date: date | None
    state: str
    program: str
    blocks: tuple[Block, ...]
    closing: tuple[tuple[str, str], ...]
    version: str = ""
    landscape: bool = False
    single_page: bool = False
    keywords: tuple[str, ...] = field(default=())
    held: Held = field(default_factory=Held)

    @property
    def name(self) -> str:
        """`R10 Route en rollen`; only the title where there is no number."""
        return f"{self.nr} {self.title}".strip()

    @property
    def day(self) -> date:
        """The day the figures hold for, of a report that has figures.

        Raises:
            ValueError: It holds for a version.
        """
        if self.reference_date is None:
            raise ValueError(self.title)
        return self.reference_date

    def tables(self) -> tuple[Table, ...]:
        """The tables in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))
