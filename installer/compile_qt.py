"""Compiles the Qt forms: `forms/*.ui` to `app/ui/_compiled/*.py`.

What it makes is not under version control. A form that did not change is passed over, and what no
form stands behind any more is removed. The build hook calls it for a wheel and for an editable
install, `make` before everything that needs the window.

    python installer/compile_qt.py
"""

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORMS = ROOT / "forms"
COMPILED = ROOT / "app" / "ui" / "_compiled"
_STAMP = "# form "
_PACKAGE = '"""Made from forms/ by installer/compile_qt.py."""\n'
_UIC = "from PySide6.scripts.pyside_tool import uic; uic()"


def compile_forms(forms: Path = FORMS, compiled: Path = COMPILED) -> list[str]:
    """Compile what is not up to date.

    Args:
        forms: The folder with `.ui` files.
        compiled: The package to fill.

    Returns:
        The names of the modules that were made anew.

    Raises:
        subprocess.CalledProcessError: A form is no good; uic told why on standard error.
    """
    compiled.mkdir(parents=True, exist_ok=True)
    _write(compiled / "__init__.py", _PACKAGE)
    wanted = {f"{form.stem}.py": form for form in sorted(forms.glob("*.ui"))}
    for module in compiled.glob("*.py"):
        if module.name not in wanted and module.name != "__init__.py":
            module.unlink()
    return [name for name, form in wanted.items() if _compile(form, compiled / name)]


def _compile(form: Path, module: Path) -> bool:
    stamp = f"{_STAMP}{hashlib.sha256(form.read_bytes()).hexdigest()}\n"
    if module.exists() and module.read_text(encoding="utf-8").startswith(stamp):
        return False
    done = subprocess.run(
        [sys.executable, "-c", _UIC, "--from-imports", "-a", str(form)],
        stdout=subprocess.PIPE,
        check=True,
    )
    _write(module, stamp + done.stdout.decode("utf-8").replace("\r\n", "\n"))
    return True


def _write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    for made in compile_forms():
        print(f"compiled {made}")
