"""Own constants: set, sourced, put back; each is one change that undo takes away."""

from datetime import UTC, date, datetime
from decimal import Decimal

from app.constants.reading import bundled_constants
from app.domain.changes import ChangeSet, Origin
from app.domain.figures.constants import Key
from app.domain.measurements import OwnConstant
from app.editing.commands import constants
from app.editing.edit import Edit
from app.editing.history_text import change_set_text
from tests.support.dossiers import refused, town

BUNDLED = bundled_constants()
DAY = date(2026, 11, 22)


def kept(edit: Edit) -> OwnConstant | None:
    return edit.dossier.find(OwnConstant, Key.GAS_PRICE.value)


def test_a_value_of_which_nobody_names_the_source_is_an_assumption() -> None:
    edit = Edit(town())
    constants.set_value(edit, BUNDLED, Key.GAS_PRICE, Decimal("1.45"), DAY)
    assert kept(edit) == OwnConstant("gas_price", Decimal("1.45"), "", DAY, assumed=True)
    with refused("constant_without_source"):
        constants.set_assumed(edit, BUNDLED, Key.GAS_PRICE, assumed=False)
    constants.set_source(edit, BUNDLED, Key.GAS_PRICE, " Contract  van 2026 ")
    constants.set_assumed(edit, BUNDLED, Key.GAS_PRICE, assumed=False)
    assert kept(edit) == OwnConstant(
        "gas_price", Decimal("1.45"), "Contract van 2026", DAY, assumed=False
    )


def test_another_value_has_another_source() -> None:
    edit = Edit(town(OwnConstant("gas_price", Decimal(2), "Contract", DAY, assumed=False)))
    constants.set_value(edit, BUNDLED, Key.GAS_PRICE, Decimal(2), DAY)
    assert kept(edit) == OwnConstant("gas_price", Decimal(2), "Contract", DAY)
    constants.set_value(edit, BUNDLED, Key.GAS_PRICE, Decimal(3), DAY)
    assert kept(edit) == OwnConstant("gas_price", Decimal(3), "", DAY)


def test_a_source_alone_leaves_the_value_of_the_program() -> None:
    edit = Edit(town())
    constants.set_checked(edit, BUNDLED, Key.GAS_PRICE, DAY)
    found = kept(edit)
    assert found is not None
    standard = BUNDLED.about(Key.GAS_PRICE)
    assert (found.value, found.source, found.checked_on) == (standard.value, standard.source, DAY)
    constants.set_source(edit, BUNDLED, Key.GAS_PRICE, "")
    cleared = kept(edit)
    assert cleared is not None
    assert (cleared.source, cleared.assumed) == ("", True)


def test_back_to_the_standard_leaves_nothing() -> None:
    edit = Edit(town())
    assert not constants.reset(edit, Key.GAS_PRICE)
    constants.set_value(edit, BUNDLED, Key.GAS_PRICE, Decimal(2), DAY)
    assert constants.reset(edit, Key.GAS_PRICE)
    assert edit.changes() == ()


def test_what_is_refused_changes_nothing() -> None:
    edit = Edit(town())
    for key, value, code in (
        (Key.GAS_PRICE, "0", "constant_not_above_zero"),
        (Key.HEAT_TO_ENERGY, "270", "constant_fixed"),
    ):
        with refused(code):
            constants.set_value(edit, BUNDLED, key, Decimal(value), DAY)
    with refused("constant_fixed"):
        constants.set_source(edit, BUNDLED, Key.DAYS_PER_YEAR, "Kalender")
    assert edit.changes() == ()


def test_the_history_names_the_constant() -> None:
    edit = Edit(town())
    constants.set_value(edit, BUNDLED, Key.GAS_PRICE, Decimal("1.45"), DAY)
    moment = datetime(2026, 11, 22, 9, tzinfo=UTC)
    item = ChangeSet("x-1", "x", 1, moment, "ans", "set_constant", Origin.EDIT, edit.changes())
    told = change_set_text(edit.dossier, item)
    assert told.startswith("kengetal gasprijs: ")
    assert "1,45" in told
