"""What IT decided is followed as a whole, or not at all, and every fault is named."""

import os
from pathlib import Path

import pytest

from app.installation.policy import FEATURES, FILE, Policy, read_policy
from app.storage.state import state_folder
from app.words.policy import ignored
from tests.project.repository import ROOT

EXAMPLE = ROOT / "installer" / "beheer.voorbeeld.toml"


def write(folder: Path, text: str) -> Path:
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


def test_without_a_file_nothing_is_decided(tmp_path: Path) -> None:
    found = read_policy(tmp_path)
    assert (found.file, found.policy, found.faults) == (None, Policy(), ())


def test_the_example_is_sound_and_names_every_feature(tmp_path: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    found = read_policy(write(tmp_path, text))
    assert found.faults == ()
    assert found.policy.folder == Path.home() / "Documents"
    assert all(f'"{feature}"' in text for feature in FEATURES)
    whole = text.replace("# routesjabloon", "routesjabloon")
    listed = ", ".join(f'"{feature}"' for feature in FEATURES)
    found = read_policy(write(tmp_path, whole.replace("uit = []", f"uit = [{listed}]")))
    assert found.faults == ()
    assert found.policy.off == frozenset(FEATURES)
    assert found.policy.route == tmp_path / "routes" / "eigen-route.yaml"


def test_a_folder_may_hold_variables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEMEENTE_MAP", str(tmp_path / "é map"))
    for text in ("%GEMEENTE_MAP%", "${GEMEENTE_MAP}"):
        found = read_policy(write(tmp_path, f"standaardmap = '{text}/dossiers'"))
        assert found.policy.folder == tmp_path / "é map" / "dossiers"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("functies_aan = []", "functies_aan is niet bekend"),
        ("functies_uit = 'cbs'", "functies_uit hoort een lijst"),
        ("functies_uit = [1]", "functies_uit hoort een lijst"),
        ("functies_uit = ['internet']", "functies_uit noemt internet"),
        ("standaardmap = 3", "standaardmap hoort een tekst"),
        ("standaardmap = ' '", "standaardmap hoort een tekst"),
        ("standaardmap = 'dossiers'", "standaardmap is geen volledig pad: dossiers"),
        ("standaardmap = '%GEEN_ZO_EEN%/x'", "standaardmap noemt GEEN_ZO_EEN"),
        ("routesjabloon = true", "routesjabloon hoort een tekst"),
        ("\nfuncties_uit = [", "geen TOML"),
        ("x = 1\nx = 2", "geen TOML (regel 2)"),
        ("a = " + "[" * 3_000, "geen TOML"),
        # The library lets an error through that is not its own; the program did not start.
        (f"a = {'9' * 5_000}", "geen TOML"),
        ("#" * 70_000, "groter dan 64 kB"),
        ('standaardmap = "/tmp/a\\u0000b"', "standaardmap hoort een tekst"),
    ],
)
def test_a_fault_is_named_and_nothing_is_followed(tmp_path: Path, text: str, told: str) -> None:
    found = read_policy(write(tmp_path, f"{text}\n"))
    assert found.policy == Policy()
    sentence = ignored(found)
    assert told in sentence
    assert str(tmp_path / FILE) in sentence
    assert "{" not in sentence


def test_two_faults_are_both_named_and_what_is_right_is_not_followed(tmp_path: Path) -> None:
    found = read_policy(write(tmp_path, "kleur = 1\nfuncties_uit = ['cbs']\nstandaardmap = 1\n"))
    assert found.policy == Policy()
    assert [item.key for item in found.faults] == ["kleur", "standaardmap"]


def test_a_file_that_is_no_text_or_no_file(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes("standaardmap = 'C:\\Gemeente\\é'".encode("cp1252"))
    assert [item.code for item in read_policy(tmp_path).faults] == ["no_utf8"]
    (tmp_path / FILE).write_bytes(b"\xef\xbb\xbffuncties_uit = ['cbs']")
    assert read_policy(tmp_path).policy.off == {"cbs"}
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).mkdir()
    assert [item.code for item in read_policy(tmp_path).faults] == ["unreadable"]
    assert os.listdir(tmp_path / FILE) == []  # noqa: PTH208


def test_without_a_home_there_is_still_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("SAMENLEVINGSROUTE_STATE")
    monkeypatch.setattr(Path, "home", no_home)
    assert state_folder().is_absolute()
