"""Bundled files are found from a wheel and from a checkout."""

from pathlib import Path

import pytest

from app.assets import MissingResourceError, resource


def test_the_first_place_that_has_the_file_wins(tmp_path: Path) -> None:
    wheel, checkout = tmp_path / "wheel", tmp_path / "checkout"
    (checkout / "routes").mkdir(parents=True)
    (checkout / "routes" / "a.yaml").touch()
    roots = (wheel, checkout)
    assert resource("routes", "a.yaml", roots=roots) == checkout / "routes" / "a.yaml"

    (wheel / "routes").mkdir(parents=True)
    (wheel / "routes" / "a.yaml").touch()
    assert resource("routes", "a.yaml", roots=roots) == wheel / "routes" / "a.yaml"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError, match="fonts/geen\\.ttf") as caught:
        resource("fonts", "geen.ttf", roots=(tmp_path,))
    assert caught.value.looked_in == (tmp_path,)


def test_the_program_finds_its_own_files() -> None:
    assert resource("routes").is_dir()
