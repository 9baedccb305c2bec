"""What the documents for developers and users say is so."""

import re
import sys
from itertools import pairwise

import pytest
from ruamel.yaml import YAML

from app import __version__
from tests.project.repository import ROOT, run

DOCUMENTS = ["README.md", "CONTRIBUTING.md", "SECURITY.md"]
CHANGE_KINDS = {"Toegevoegd", "Gewijzigd", "Verouderd", "Verwijderd", "Opgelost", "Beveiliging"}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", read("Makefile"), flags=re.MULTILINE))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_command_exists(name: str) -> None:
    code = re.findall(r"`([^`]+)`|^(make .*)$", read(name), flags=re.MULTILINE)
    named = set(re.findall(r"\bmake ([a-z-]+)", " ".join(" ".join(pair) for pair in code)))
    assert named <= make_targets()


def test_the_readme_opens_with_run_and_test() -> None:
    assert re.findall(r"^make (\w+)", read("README.md"), flags=re.MULTILINE)[:2] == ["run", "test"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)", read(name))
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


def test_files_that_the_readme_names_exist() -> None:
    named = re.findall(r"`([\w.-]+/[\w./-]*)`", read("README.md"))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_no_target_hides_behind_a_file_of_its_name() -> None:
    makefile = read("Makefile").replace("\\\n", " ")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, flags=re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == make_targets()


def test_the_version_has_one_source() -> None:
    assert run(sys.executable, "-m", "hatchling", "version").strip() == __version__
    others = ["pyproject.toml", "publiccode.yml", "README.md", "Makefile"]
    assert [name for name in others if __version__ in read(name)] == []


def test_the_changelog_keeps_its_form() -> None:
    text = read("CHANGELOG.md")
    headings = re.findall(r"^## (.*)$", text, flags=re.MULTILINE)
    assert headings[0] == "[Nog niet uitgebracht]"
    releases = [
        re.fullmatch(r"\[(\d+)\.(\d+)\.(\d+)\] - \d{4}-\d\d-\d\d", line) for line in headings[1:]
    ]
    versions = [tuple(int(part) for part in match.groups()) for match in releases if match]
    assert len(versions) == len(releases)
    current = tuple(int(part) for part in re.findall(r"\d+", __version__))
    assert all(newer > older for newer, older in pairwise(versions))
    assert all(version <= current for version in versions)
    assert set(re.findall(r"^### (.*)$", text, flags=re.MULTILINE)) <= CHANGE_KINDS


def test_publiccode_says_what_the_standard_asks() -> None:
    described = YAML(typ="safe").load(read("publiccode.yml"))
    mandatory = {
        "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType",
        "description", "legal", "maintenance", "localisation",
    }  # fmt: skip
    assert mandatory <= described.keys()
    assert described["legal"]["license"] == "EUPL-1.2"
    assert described["maintenance"]["contacts"]
    for text in described["description"].values():
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
        assert text["features"]
        assert all(len(feature) <= 100 for feature in text["features"])


def test_the_licence_is_whole() -> None:
    text = read("LICENSE")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    articles = [int(number) for number in re.findall(r"^(\d+)\.", text, flags=re.MULTILINE)]
    assert articles == list(range(1, 16))
    assert "LiLiQ-R+" in text
