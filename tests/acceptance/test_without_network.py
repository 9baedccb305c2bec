"""The program works where nothing can reach a network: no socket, no OpenSSL, no asyncio."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.program import Answer, Program
from tests.acceptance.without_network import ABSENT
from tests.project.repository import ROOT
from tests.support.cbs_files import RIVIERDAM, workbook


@dataclass(slots=True)
class WithoutNetwork(Program):
    """The program in a Python without those modules."""

    def command(self, *words: str | Path) -> list[str]:
        return [sys.executable, "-m", "tests.acceptance.without_network", *map(str, words)]

    def environment(self, **more: str) -> dict[str, str]:
        # Not super(): a dataclass with slots is another class than the one written here.
        found = Program.environment(self, **more)
        return {**found, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def cut_off(tmp_path: Path) -> WithoutNetwork:
    return WithoutNetwork(tmp_path, tmp_path / "state")


def done(answer: Answer) -> Answer:
    assert answer.code == 0, answer
    return answer


@pytest.mark.parametrize("name", sorted(ABSENT))
def test_the_modules_are_really_absent(name: str) -> None:
    code = f"import tests.acceptance.without_network as w; w.begin(); import {name}"
    tried = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False, text=True
    )
    assert f"ModuleNotFoundError: No module named '{name}'" in tried.stderr


def test_the_window_opens_with_all_its_pages(cut_off: WithoutNetwork) -> None:
    done(cut_off.run("demo", "demo.samenroute"))
    shown = done(cut_off.run("window", "demo.samenroute"))
    assert shown.out.split()[0] == "today"
    assert len(shown.out.split()) == 10
    assert "start 0." in (cut_off.state / "samenlevingsroute.log").read_text(encoding="utf-8")


def test_reports_and_figures_of_the_cbs(cut_off: WithoutNetwork) -> None:
    done(cut_off.run("demo", "demo.samenroute"))
    made = [
        done(cut_off.run("report", "demo.samenroute", *words)).out.splitlines()
        for words in (
            ("R0", "--format", "xlsx"),
            ("R1", "--format", "pdf"),
            ("R2", "--format", "pdf", "--department", "all"),
            ("R3", "--format", "pdf", "--pdfa"),
            ("R4", "--format", "pdf"),
            ("R5", "--format", "pdf"),
            ("R7", "--format", "pdf"),
            ("R8", "--format", "pdf"),
            ("R8", "--format", "xlsx"),
            ("R9", "--format", "pdf"),
            ("R10", "--format", "pdf"),
        )
    ]
    for files in made:
        assert files
        for file in files:
            start = (cut_off.folder / file).read_bytes()[:4]
            assert start == (b"%PDF" if file.endswith(".pdf") else b"PK\x03\x04")
    done(cut_off.run("new", "r.samenroute", "--municipality", "Rivierdam", "--code", "GM1234"))
    sheet = workbook(cut_off.folder / "kwb-2023.xlsx", RIVIERDAM)
    assert cut_off.run("cbs", "r.samenroute", sheet).id


def test_a_mail_with_reports(cut_off: WithoutNetwork) -> None:
    code = (
        "import tests.acceptance.without_network as w; w.begin();"
        "from app.reports.mail import Draft, message;"
        "print(message(Draft(('ans@rivierdam.nl',), 'Stand', 'Zie bijlage', ())).decode())"
    )
    sent = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert "To: ans@rivierdam.nl" in sent.stdout
