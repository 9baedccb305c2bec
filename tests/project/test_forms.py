"""The forms and their controllers belong together, and a form is compiled the same every time."""

import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from itertools import combinations
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.project.repository import ROOT, run

FORMS = sorted((ROOT / "forms").glob("*.ui"))
STEMS = [form.stem for form in FORMS]
FOLDERS = {"page": "pages", "dialog": "dialogs", "panel": "panels", "window": "."}
"""Where the controller of a form is, by the last word of its name."""
WITHOUT_FORM = {"step_section"}
"""What only looks like a controller: what the panels share."""
STACKS = ("QStackedWidget", "QTabWidget")


def root(form: Path) -> ET.Element:
    return ET.parse(form).getroot()  # noqa: S314 - our own files


def objects(form: Path) -> Iterator[ET.Element]:
    """The widgets, layouts and spacers inside a form; not the form itself."""
    top = root(form).find("widget")
    assert top is not None
    for element in top.iter():
        if element is not top and element.tag in ("widget", "layout", "spacer", "action"):
            yield element


def text_of(element: ET.Element, name: str) -> str:
    return element.findtext(f"property[@name='{name}']/string") or ""


def camel(stem: str) -> str:
    return "".join(word.capitalize() for word in stem.split("_"))


@pytest.mark.parametrize("form", FORMS, ids=STEMS)
def test_a_form_has_its_controller(form: Path) -> None:
    folder = ROOT / "app" / "ui" / FOLDERS[form.stem.rpartition("_")[2]]
    source = (folder / f"{form.stem}.py").read_text(encoding="utf-8")
    name = camel(form.stem)
    assert root(form).findtext("class") == name
    assert re.search(rf"^class {name}\(", source, flags=re.MULTILINE)
    assert f"from app.ui._compiled.{form.stem} import Ui_{name}\n" in source


def test_a_controller_has_its_form() -> None:
    controllers = {
        path.stem
        for kind in ("page", "dialog", "panel")
        for path in (ROOT / "app" / "ui" / f"{kind}s").glob(f"*_{kind}.py")
    }
    assert controllers - WITHOUT_FORM == set(STEMS) - {"main_window"}


@pytest.mark.parametrize("form", FORMS, ids=STEMS)
def test_names_say_what_a_thing_is(form: Path) -> None:
    names = [element.get("name") or "" for element in objects(form)]
    assert [name for name in names if not re.fullmatch(r"[a-z]+(_[a-z]+)*", name)] == []
    assert [name for name, times in Counter(names).items() if times > 1] == []


@pytest.mark.parametrize("form", FORMS, ids=STEMS)
def test_the_kind_of_a_widget_is_no_text(form: Path) -> None:
    """Uic gives a text after the widget was styled; the first page of a stack stayed bare."""
    found = root(form).iterfind(".//property[@name='kind']")
    assert [
        element
        for element in found
        if element.get("stdset") != "0" or element.find("string[@notr='true']") is None
    ] == []


@pytest.mark.parametrize("form", FORMS, ids=STEMS)
def test_no_two_letters_for_alt_are_the_same(form: Path) -> None:
    top = root(form).find("widget")
    assert top is not None
    found = [
        (letter.lower(), leaf)
        for leaf in leaves(top, ())
        for letter in re.findall(r"(?<!&)&([^&\s])", leaf.text)
    ]
    assert [
        (one.text, other.text)
        for (letter, one), (same, other) in combinations(found, 2)
        if letter == same and not apart(one, other)
    ] == []


@dataclass(frozen=True, slots=True)
class Leaf:
    """A text in a form.

    Attributes:
        text: What it says.
        pages: The pages it is on: the name of each stack of pages with the page.
    """

    text: str
    pages: dict[str, str]


def leaves(element: ET.Element, pages: tuple[tuple[str, str], ...]) -> Iterator[Leaf]:
    """The texts inside an element."""
    text = text_of(element, "text").replace("&&", "")
    if text:
        yield Leaf(text, dict(pages))
    stack = element.get("class") in STACKS
    for child in element:
        page = ((element.get("name") or "", child.get("name") or ""),) if stack else ()
        yield from leaves(child, pages + page)


def apart(one: Leaf, other: Leaf) -> bool:
    """Whether two texts are never on screen together: on two pages of one stack."""
    shared = one.pages.keys() & other.pages.keys()
    return any(one.pages[stack] != other.pages[stack] for stack in shared)


@pytest.mark.parametrize("form", FORMS, ids=STEMS)
def test_a_letter_of_a_label_leads_somewhere(form: Path) -> None:
    labels = [item for item in objects(form) if item.get("class") == "QLabel"]
    names = {item.get("name") for item in objects(form)}
    for label in labels:
        buddy = label.findtext("property[@name='buddy']/cstring")
        if "&" in text_of(label, "text").replace("&&", ""):
            assert buddy, label.get("name")
        assert buddy is None or buddy in names


def compiler() -> Any:
    """The script that compiles forms; it is no part of a package."""
    where = ROOT / "installer" / "compile_qt.py"
    spec = spec_from_file_location("compile_qt", where)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_forms_are_compiled_to_the_same_bytes(tmp_path: Path) -> None:
    some = tmp_path / "forms"
    some.mkdir()
    for form in FORMS[:6]:
        (some / form.name).write_bytes(form.read_bytes())
    made = []
    for name in ("one", "two"):
        compiler().compile_forms(some, tmp_path / name)
        made.append({path.name: path.read_bytes() for path in (tmp_path / name).glob("*.py")})
    assert made[0] == made[1]
    assert len(made[0]) == 6 + 1


def test_a_form_that_is_gone_leaves_no_module(tmp_path: Path) -> None:
    forms, compiled = tmp_path / "forms", tmp_path / "compiled"
    forms.mkdir()
    (forms / "who_dialog.ui").write_bytes((ROOT / "forms" / "who_dialog.ui").read_bytes())
    assert compiler().compile_forms(forms, compiled) == ["who_dialog.py"]
    assert compiler().compile_forms(forms, compiled) == []
    (forms / "who_dialog.ui").unlink()
    assert compiler().compile_forms(forms, compiled) == []
    assert [path.name for path in compiled.glob("*.py")] == ["__init__.py"]


def test_the_wheel_holds_what_was_compiled(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path))
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as inside:
        names = set(inside.namelist())
    assert {f"app/ui/_compiled/{stem}.py" for stem in STEMS} <= names
    assert not [name for name in names if name.endswith(".ui")]
