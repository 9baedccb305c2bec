"""Turns a report into blocks and a structure tree."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.charts.model import Chart
from app.reports.content import model
from app.reports.pdf.blocks import Block, NewPage
from app.reports.pdf.chart import chart
from app.reports.pdf.columns import facts, legend
from app.reports.pdf.picture import picture
from app.reports.pdf.prose import bullets, commands, heading, headline, paragraph, subtitle
from app.reports.pdf.setting import Setting
from app.reports.pdf.structure import Node
from app.reports.pdf.table import table
from app.reports.printable import SUBSTITUTE
from app.words import reports as words


def lay_out(report: model.Report, setting: Setting, root: Node) -> list[Block | NewPage]:
    """Return the blocks of `report` in reading order; their nodes are added below `root`."""
    return _Layout(setting, root).report(report)


@dataclass(slots=True)
class _Layout:
    """Keeps what a block must know of the blocks before it.

    Attributes:
        setting: Of the report.
        root: Where the structure tree grows.
        level: Of the last heading: readers of headings must not miss a level.
        last_heading: Its text; a table with the same title does not print it again.
        first_heading: Nor does one with the title of the whole.
    """

    setting: Setting
    root: Node
    level: int = 0
    last_heading: str = ""
    first_heading: str = ""

    def report(self, report: model.Report) -> list[Block | NewPage]:
        first = report.headline.strip() or report.title or report.nr
        blocks: list[Block | NewPage] = [headline(first, self.setting, self.root)]
        if first != report.title:
            title = self.setting.texts.clean(report.title)
            blocks.append(subtitle(title, self.setting, self.root))
        self.first_heading = first
        for block in report.blocks:
            blocks.extend(self._block(block))
            if not isinstance(block, model.Paragraph):
                self.last_heading = block.text if isinstance(block, model.Heading) else ""
        return [*blocks, *self._closing(report)]

    def _block(self, block: model.Block) -> Sequence[Block | NewPage]:
        """Return nothing for a block that holds nothing."""
        match block:
            case model.NewPage():
                return [NewPage()]
            case model.BundledPicture():
                return [picture(block, self.setting, self.root)]
            case model.Bars() | model.Lines() | model.Columns() | model.Table():
                return self._captioned(block)
            case model.Bullets() | model.Facts() | model.Legend():
                return self._listed(block) if block.items else []
            case _:
                return self._prose(block) if block.text.strip() else []

    def _captioned(self, block: Chart | model.Table) -> Sequence[Block]:
        caption = bool(block.title.strip()) and block.title not in (
            self.last_heading,
            self.first_heading,
        )
        if isinstance(block, model.Table):
            return table(block, self.setting, self.root, caption=caption)
        return chart(block, self.setting, self.root, caption=caption)

    def _listed(self, block: model.Bullets | model.Facts | model.Legend) -> Sequence[Block]:
        match block:
            case model.Bullets():
                return bullets(block, self.setting, self.root)
            case model.Facts():
                return facts(block, self.setting, self.root)
            case _:
                return legend(block, self.setting, self.root)

    def _prose(self, block: model.Heading | model.Paragraph) -> Sequence[Block]:
        if isinstance(block, model.Heading):
            return [self._heading(block)]
        if block.tone is model.Tone.COMMAND:
            return [commands(block, self.setting, self.root)]
        return [paragraph(block, self.setting, self.root)]

    def _heading(self, block: model.Heading) -> Block:
        self.level = max(1, min(block.level, self.level + 1))
        return heading(block, self.level, self.setting, self.root)

    def _closing(self, report: model.Report) -> list[Block]:
        """Return the section about the report; the count of replaced characters comes last."""
        for text in (*_furniture(report), *(text for pair in report.closing for text in pair)):
            self.setting.texts.clean(text)
        pairs = list(report.closing)
        if replaced := self.setting.texts.replaced:
            pairs.append((words.CHARACTERS, words.replaced_characters(replaced, SUBSTITUTE)))
        if not pairs:
            return []
        if report.single_page:
            told = "; ".join(f"{subject.lower()}: {text}" for subject, text in pairs)
            return list(self._prose(model.Paragraph(told, model.Tone.SECONDARY)))
        title = self._heading(model.Heading(words.ABOUT_THIS_REPORT))
        return [title, *table(_pairs(pairs), self.setting, self.root, caption=False)]


def _furniture(report: model.Report) -> tuple[str, ...]:
    """Return the texts of header and footer."""
    return (report.municipality, report.state, report.version, report.program)


def _pairs(pairs: list[tuple[str, str]]) -> model.Table:
    """Return `pairs` as a table without headings, of which the first of each pair heads the row."""
    return model.Table(
        key="closing",
        title="",
        columns=(
            model.Column("subject", "", model.Kind.TEXT, 0.22),
            model.Column("content", "", model.Kind.PROSE, 0.78),
        ),
        rows=tuple(model.Row(str(number), pair) for number, pair in enumerate(pairs)),
        summary=words.ABOUT_SUMMARY,
        empty="",
    )
