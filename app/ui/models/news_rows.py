"""What others changed since somebody was last here, as plain rows; no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from app.editing.since import News, NewsGroup
from app.words.window import today as words


@dataclass(frozen=True, slots=True)
class NewsRow:
    """A line: who and when, or what.

    Attributes:
        key: Unique among the lines.
        text: The line.
        heading: Whether it says who and when.
    """

    key: str
    text: str
    heading: bool = False

    @property
    def tone(self) -> str:
        """A heading stands out."""
        return "text" if self.heading else ""


def news_rows(news: News) -> list[NewsRow]:
    """The lines by person and day, the last one first."""
    rows = [row for group in news.groups for row in _of_group(group)]
    if news.more:
        rows.append(NewsRow("more", words.news_more(news.more)))
    return rows


def _of_group(group: NewsGroup) -> Iterator[NewsRow]:
    key = f"{group.by}/{group.day}"
    yield NewsRow(key, words.news_group(group.by, group.day), heading=True)
    for line in group.lines:
        yield NewsRow(line.key, words.news_line(line.at, line.text))
    if group.more:
        yield NewsRow(f"{key}/more", words.news_more(group.more))


def moment_of(seen: str) -> datetime | None:
    """When somebody was last here, from the settings; `None` when that cannot be read."""
    try:
        moment = datetime.fromisoformat(seen)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
