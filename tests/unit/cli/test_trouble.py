"""What is told when the program itself is damaged."""

from pathlib import Path

import pytest

from app import assets
from app.cli import changing, main


def test_a_missing_part_of_the_program_is_told_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was told as a fault of the program at some line, without saying which file is missing."""

    def gone(_: object) -> int:
        raise assets.MissingResourceError("routes/x.yaml", (Path("a"), Path("b")))

    monkeypatch.setattr(changing, "undo", gone)
    assert main.run(["undo", str(tmp_path / "M.samenroute")]) == 3
    assert capsys.readouterr().err == (
        "Een onderdeel van het programma ontbreekt: routes/x.yaml (gezocht in a en b)."
        " Je dossiers zijn in orde. Installeer het programma opnieuw.\n"
    )
