"""The kinds of files a report exists as."""

from enum import StrEnum


class Format(StrEnum):
    """What kind of file."""

    PDF = "pdf"
    XLSX = "xlsx"
