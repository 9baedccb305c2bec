"""Parts of a report for another document: as text, as a table, as a picture."""

from decimal import Decimal
from html.parser import HTMLParser

from app.reports.content.model import (
    Bar,
    Bars,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Kind,
    Mark,
    Paragraph,
    Report,
    Row,
    Table,
)
from app.reports.copying import html_of, parts, picture_of, rows_of, text_of
from tests.support.dossiers import TODAY

TABLE = Table(
    "stappen",
    "Onze stappen",
    (
        Column("id", "Id", Kind.TEXT, hidden=True),
        Column("code", "Stap", Kind.CODE),
        Column("status", "Stand", Kind.STATUS),
        Column("due", "Streefdatum", Kind.DAY),
        Column("hours", "Uren", Kind.NUMBER),
        Column("remark", "Opmerking", Kind.PROSE),
    ),
    (
        Row("1", ("x1", "1.10", Mark("done", "Gereed"), TODAY, 1234, "a\nb"), group="Wij"),
        Row("2", ("x2", "1.2", None, None, Decimal("1.5"), '<b onclick="x">=1+1</b>'), group="Wij"),
        Row("3", ("x3", "1.3", None, None, None, ""), group="Zij"),
    ),
    "Stappen.",
    "Geen.",
)
EMPTY = Table("leeg", "Te laat", TABLE.columns, (), "Niets.", "Niets is te laat.")
CHART = Bars("Per status", (Bar("Gereed", Decimal(3), "3 van 4"),), Decimal(4), "Drie van vier.")
REPORT = Report(
    "R2",
    "Afdelingsrapport",
    "Merelveen",
    "Niets is te laat.",
    TODAY,
    "Concept",
    "Samenlevingsroute",
    (
        Facts((Fact("2 van 4", "gereed", "4 als A"),)),
        Bullets(("Maak uren vrij",)),
        Paragraph("Een alinea."),
        CHART,
        Heading("Onze stappen"),
        TABLE,
        Heading("Lijsten"),
        EMPTY,
    ),
    (("Dossier", "M.samenroute"),),
)


class Cells(HTMLParser):
    """The rows of a table as a word processor reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, str(dict(attrs).get("scope", ""))))
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        elif tag == "br":
            self.rows[-1][-1] += "\n"

    def handle_data(self, data: str) -> None:
        if self.rows:
            self.rows[-1][-1] += data


def test_only_what_holds_something_can_be_taken_along() -> None:
    assert parts(REPORT) == (CHART, TABLE)


def test_rows_say_what_stands_on_paper_and_nothing_hidden() -> None:
    assert rows_of(TABLE) == [
        ["Stap", "Stand", "Streefdatum", "Uren", "Opmerking"],
        ["Wij"],
        ["1.10", "Gereed", "22-11-2026", "1.234", "a\nb"],
        ["1.2", "", "", "1,5", '<b onclick="x">=1+1</b>'],
        ["Zij"],
        ["1.3", "", "", "", ""],
    ]
    assert rows_of(CHART) == [["Per status", ""], ["Gereed", "3 van 4"]]


def test_a_word_processor_gets_the_same_rows_with_headings_and_no_markup_of_people() -> None:
    read = Cells()
    read.feed(html_of(TABLE))
    assert [row for row in read.rows if len(row) > 1] == [
        row for row in rows_of(TABLE) if len(row) > 1
    ]
    assert ("b", "") not in read.tags
    assert [scope for tag, scope in read.tags if tag == "th"] == [
        *["col"] * 5,
        "rowgroup",
        "row",
        "row",
        "rowgroup",
        "row",
    ]


def test_the_text_tells_everything_in_order_and_no_title_twice() -> None:
    text = text_of(REPORT)
    told = [
        "R2 Afdelingsrapport\nMerelveen",
        "2 van 4 gereed (4 als A)",
        "- Maak uren vrij",
        "Een alinea.",
        "Per status\nGereed: 3 van 4",
        "Onze stappen\n",
        "Wij\n- 1.10 (Stand: Gereed; Streefdatum: 22-11-2026; Uren: 1.234; Opmerking: a\nb)",
        "- 1.2 (Uren: 1,5;",
        "Zij\n- 1.3\n",
        "Lijsten",
        "Te laat\nNiets is te laat.",
        "Dossier: M.samenroute",
    ]
    places = [text.index(part) for part in told]
    assert places == sorted(places)
    assert text.count("Onze stappen") == 1


def test_a_picture_holds_the_whole_part_and_nothing_around_it() -> None:
    small, large = picture_of(CHART), picture_of(TABLE)
    assert small.whole
    assert large.whole
    assert small.image.height < large.image.height < 1000
    for picture in (small.image, large.image):
        lines = [
            picture.pixels[y * picture.stride : y * picture.stride + picture.width * 3]
            for y in range(picture.height)
        ]
        inked = [y for y, line in enumerate(lines) if min(line) < 200]
        assert inked[0] < 40
        assert inked[-1] > picture.height - 40


def test_of_a_very_long_table_the_picture_tells_that_it_is_not_whole() -> None:
    many = tuple(Row(str(at), ("", f"1.{at}", None, None, at, "")) for at in range(400))
    long = Table("lang", "Lang", TABLE.columns, many, "", "")
    assert not picture_of(long).whole
