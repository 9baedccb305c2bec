"""What holds for every file of the repository."""

import re

from tests.project.repository import ROOT, files, texts

# Written so that no pattern matches itself.
REGISTRIES = re.compile(
    r"py[p]i\.(org|python)|python[h]osted|registry\.np[m]js|deb\.debia[n]|proxy\.golan[g]|crates\.i[o]"
)
MACHINE = re.compile(r"/[w]ork/|/opt/p[y]pi|/[r]oot/|/home/[a-z]")
UNFINISHED = re.compile(r"\b(T[O]DO|FIX[M]E)\b(?!\(#\d+\))")


def hits(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()}"
        for path, text in texts().items()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_names_a_package_registry() -> None:
    assert hits(REGISTRIES) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert hits(MACHINE) == []


def test_whatever_is_unfinished_has_an_issue() -> None:
    mentions = [line for line in hits(UNFINISHED) if "`T" not in line]
    assert mentions == []


THEIRS = ("resources/fonts", "resources/icons")
"""Made by others, kept to the byte."""


def test_our_text_ends_with_a_line_end_and_has_no_carriage_returns() -> None:
    found = {path: text for path, text in texts().items() if not path.startswith(THEIRS)}
    assert [path for path, text in found.items() if text and not text.endswith("\n")] == []
    assert [path for path, text in found.items() if "\r" in text] == []


TOP_LEVEL = {
    *(".ci", ".editorconfig", ".gitattributes", ".gitignore"),
    *("CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "SECURITY.md"),
    *("publiccode.yml", "pyproject.toml"),
    *("app", "forms", "installer", "resources", "tests"),
}


def test_nothing_lies_about_at_the_top_level() -> None:
    """A note from one worker to another was committed once with `git add --all`."""
    assert {path.relative_to(ROOT).parts[0] for path in files()} == TOP_LEVEL
