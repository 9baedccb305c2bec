"""A guide as the content of a document: it holds for a version, and has no day."""

from app.reports.content.model import (
    Block,
    Bullets,
    BundledPicture,
    Column,
    Heading,
    Kind,
    Paragraph,
    Report,
    Row,
    Table,
    Tone,
)
from app.words.guides import model
from app.words.window.shell import PROGRAM

_HEADING_WEIGHT = 0.1
"""Of the column that heads the rows: what is left of the width goes to what is told."""


def guide_content(guide: model.Guide, version: str) -> Report:
    """The content of a guide.

    Args:
        guide: What it says.
        version: Of the program.
    """
    return Report(
        nr="",
        title=guide.title,
        municipality=PROGRAM,
        headline="",
        reference_date=None,
        state="",
        program=f"{PROGRAM} {version}",
        blocks=(
            Paragraph(guide.about, Tone.LEAD),
            *(_block(block, f"table{at}") for at, block in enumerate(guide.blocks)),
        ),
        closing=(),
        version=version,
        single_page=guide.single_page,
        keywords=(PROGRAM, guide.name),
    )


def _block(block: model.Block, key: str) -> Block:
    match block:
        case model.Heading():
            return Heading(block.text, block.level)
        case model.Text():
            return Paragraph(block.text)
        case model.Bullets() | model.Steps():
            return Bullets(block.items, numbered=isinstance(block, model.Steps))
        case model.Commands():
            return Paragraph("\n".join(block.lines), Tone.COMMAND)
        case model.Picture():
            return BundledPicture(block.file, block.alternative, block.share)
        case model.Table():
            return _table(block, key)


def _table(block: model.Table, key: str) -> Table:
    columns = (
        Column(f"column{at}", head, Kind.PROSE, 1.0 if at else _HEADING_WEIGHT)
        for at, head in enumerate(block.heads)
    )
    return Table(
        key=key,
        title="",
        columns=tuple(columns),
        rows=tuple(Row(str(at), row) for at, row in enumerate(block.rows)),
        summary=block.summary,
        empty="",
    )
