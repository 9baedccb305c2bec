"""From tokens to a palette and a style sheet; nothing is drawn here that Fusion draws well."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.assets import resource
from app.look import SPACING, TYPE
from app.ui.looks import Look

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "window",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.BrightText: "overdue",
    QPalette.ColorRole.PlaceholderText: "secondary",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Midlight: "hairline",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Shadow: "border",
}

ROOMY = 1.3
"""Size of text up to which everything in the menu bar fits at 1280 pixels."""
_WIDE_SEARCH, _NARROW_SEARCH = 270, 120

_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def dress(application: QApplication, look: Look) -> None:
    """Give the whole program its look.

    With the system's high contrast the palette of the system rules, and only sizes are ours.
    """
    application.setFont(look.font(TYPE.body))
    if look.plain:
        application.setPalette(QPalette())
        application.setStyleSheet("")
        return
    application.setPalette(_palette(look))
    application.setStyleSheet(sheet(look))


def choose_fusion(application: QApplication) -> None:
    """One look on every system; with it dark works everywhere."""
    fusion = QStyleFactory.create("Fusion")
    if fusion is not None:
        application.setStyle(fusion)


def _palette(look: Look) -> QPalette:
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, look.color(name))
    faded = QColor(look.color("secondary"))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette


def sheet(look: Look) -> str:
    """The style sheet.

    Widgets say what they are by the property `kind`: `title`, `section`, `secondary`, `primary`,
    `link`, `banner`, `warning`, `card`.
    """
    theme, px = look.theme, look.px
    small, middle, _, _ = (px(size) for size in SPACING.paddings)
    return f"""
QWidget {{ color: {theme.text}; }}
QToolTip {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.border};
    padding: {px(4)}px; }}
QLabel[kind="title"] {{ font-size: {px(TYPE.title)}px; font-weight: 600; }}
QLabel[kind="section"] {{ font-size: {px(TYPE.section)}px; font-weight: 600; }}
QLabel[kind="count"] {{ font-size: {px(TYPE.section)}px; color: {theme.secondary}; }}
QLabel[kind="label"] {{ color: {theme.secondary}; font-size: {px(TYPE.table)}px; }}
QLabel[kind="secondary"] {{ color: {theme.secondary}; }}
QLabel[kind="overdue"] {{ color: {theme.overdue}; font-weight: 600; }}
QLabel[kind="problem"] {{ color: {theme.overdue}; }}
QLabel[kind="strong"] {{ font-weight: 600; }}
QLabel:disabled {{ color: {theme.secondary}; }}

QMenuBar {{ background: {theme.surface}; border-bottom: 1px solid {theme.hairline};
    padding: {px(2)}px; }}
QMenuBar::item {{ background: transparent; padding: {px(6)}px {px(9)}px; }}
QMenuBar::item:selected {{ background: {theme.selected}; }}
QMenu {{ background: {theme.raised}; border: 1px solid {theme.border}; padding: {px(4)}px 0; }}
QMenu::item {{ padding: {px(6)}px {px(28)}px {px(6)}px {px(12)}px; }}
QMenu::icon {{ padding-left: {px(8)}px; }}
QMenu::item:selected {{ background: {theme.selected}; }}
QMenu::item:disabled {{ color: {theme.secondary}; }}
QMenu::separator {{ height: 1px; background: {theme.hairline}; margin: {px(4)}px 0; }}

QStatusBar {{ background: {theme.surface}; border-top: 1px solid {theme.hairline}; }}
QStatusBar::item {{ border: none; }}
QFrame[kind="side"] {{ background: {theme.surface}; border: none;
    border-right: 1px solid {theme.hairline}; }}
QFrame[kind="bar"] {{ background: {theme.window}; border: none;
    border-bottom: 1px solid {theme.hairline}; }}
QFrame[kind="detail"] {{ background: {theme.window}; border: none;
    border-left: 1px solid {theme.hairline}; }}
QFrame[kind="foot"] {{ background: {theme.surface}; border: none;
    border-top: 1px solid {theme.hairline}; }}
QFrame[kind="banner"], QFrame[kind="warning"] {{
    background: {theme.statuses["W"].fill}; border: none; border-radius: {px(4)}px; }}
QFrame[kind="banner"] QLabel, QFrame[kind="warning"] QLabel {{
    color: {theme.statuses["W"].text}; }}
QFrame[kind="card"] {{ background: {theme.surface}; border: none;
    border-radius: {px(4)}px; }}
QLabel[wrong="true"] {{ color: {theme.overdue}; }}
QFrame[kind="popup"] {{ background: {theme.raised}; border: 1px solid {theme.border};
    border-radius: {px(4)}px; }}
QFrame[kind="popup"] QListView {{ background: {theme.raised}; }}
QFrame[kind="popup"] QListView::item {{ min-height: {px(SPACING.target)}px;
    padding: 0 {px(4)}px; }}
QFrame[kind="popup"] QListView::item:selected {{ background: {theme.selected};
    color: {theme.text}; }}
QListView::indicator, QTreeView::indicator, QTableView::indicator, QCheckBox::indicator,
QRadioButton::indicator {{
    width: {px(14)}px; height: {px(14)}px; border-radius: {px(3)}px;
    border: 1px solid {theme.border}; background: {theme.window}; }}
QListView::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked,
QCheckBox::indicator:checked {{
    border-color: {theme.accent}; background: {theme.accent};
    image: url("{_control(look, "check")}"); }}
QTreeView::indicator:indeterminate, QCheckBox::indicator:indeterminate {{
    border-color: {theme.accent}; background: {theme.accent};
    image: url("{_control(look, "part")}"); }}
QRadioButton::indicator {{ border-radius: {px(8)}px; }}
QRadioButton::indicator:checked {{ border: {px(5)}px solid {theme.accent};
    width: {px(6)}px; height: {px(6)}px; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {theme.text}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{
    border-color: {theme.hairline}; }}
QFrame[kind="message"] {{ background: {theme.selected}; border: none;
    border-top: 1px solid {theme.hairline}; }}
QFrame[kind="line"] {{ background: {theme.hairline}; border: none; max-height: 1px;
    min-height: 1px; }}

QPushButton {{ background: {theme.raised}; border: 1px solid {theme.border};
    border-radius: {px(4)}px; padding: {px(4)}px {px(12)}px;
    min-height: {px(SPACING.target - 6)}px; }}
QPushButton:hover {{ background: {theme.hover}; }}
QPushButton:pressed {{ background: {theme.selected}; }}
QPushButton:focus {{ border: 2px solid {theme.accent}; padding: {px(4) - 1}px {px(12) - 1}px; }}
QPushButton:disabled {{ color: {theme.secondary}; border-color: {theme.hairline}; }}
QPushButton[kind="primary"] {{ background: {theme.accent}; color: {theme.on_accent};
    border-color: {theme.accent}; font-weight: 600; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {theme.text}; }}
QPushButton[kind="primary"]:disabled {{ background: {theme.surface}; color: {theme.secondary};
    border-color: {theme.hairline}; }}
QPushButton[kind="link"] {{ background: transparent; border: none; color: {theme.accent};
    text-align: left; padding: {px(4)}px {px(2)}px; min-height: {px(SPACING.target - 8)}px; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 1px solid {theme.accent}; border-radius: {px(3)}px; }}
QPushButton[kind="link"]:disabled {{ color: {theme.secondary}; }}
QPushButton[kind="search"] {{ color: {theme.secondary}; text-align: left;
    background: {theme.window};
    min-width: {_WIDE_SEARCH if look.scale <= ROOMY else _NARROW_SEARCH}px; }}
QPushButton::menu-indicator {{ width: 0; }}
QToolButton {{ background: transparent; border: 1px solid transparent;
    border-radius: {px(4)}px; padding: {px(4)}px; min-height: {px(SPACING.target - 10)}px; }}
QToolButton:hover {{ background: {theme.hover}; }}
QToolButton:focus {{ border: 1px solid {theme.accent}; }}
QToolButton:checked {{ background: {theme.selected}; }}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QComboBox {{
    background: {theme.window}; border: 1px solid {theme.border}; border-radius: {px(4)}px;
    padding: {px(3)}px {px(6)}px; selection-background-color: {theme.accent};
    selection-color: {theme.on_accent}; }}
QLineEdit, QComboBox, QSpinBox, QDateEdit {{ min-height: {px(SPACING.target - 6)}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus {{
    border: 2px solid {theme.accent}; padding: {px(3) - 1}px {px(6) - 1}px; }}
QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] {{
    border: 2px solid {theme.overdue}; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {theme.surface}; }}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{
    color: {theme.secondary}; background: {theme.surface}; border-color: {theme.hairline}; }}
QPlainTextEdit[kind="quiet"] {{ border: 1px solid transparent; background: transparent;
    padding: 0; }}
QPlainTextEdit[kind="quiet"]:focus {{ border: 1px solid {theme.accent}; }}
QTextEdit[kind="reading"] {{ border: 2px solid {theme.window}; border-radius: 0; padding: 0; }}
QTextEdit[kind="reading"]:focus {{ border: 2px solid {theme.accent}; padding: 0; }}
QComboBox::drop-down {{ border: none; width: {px(22)}px; }}
QComboBox::down-arrow {{ image: url("{_control(look, "down")}");
    width: {px(14)}px; height: {px(14)}px; }}
QComboBox QAbstractItemView {{ background: {theme.raised}; border: 1px solid {theme.border};
    selection-background-color: {theme.selected}; selection-color: {theme.text}; outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: {px(SPACING.target)}px; }}

QListWidget::item, QTreeWidget::item {{ min-height: {px(SPACING.target)}px; }}
QListWidget::item:selected, QTreeWidget::item:selected {{ background: {theme.selected};
    color: {theme.text}; }}
QTreeView, QTableView, QListView {{ background: {theme.window}; border: none; outline: none;
    selection-background-color: {theme.selected}; selection-color: {theme.text};
    gridline-color: {theme.hairline}; font-size: {px(TYPE.table)}px; }}
QTableView:focus, QTreeView:focus {{ border: none; }}
QTableView[kind="totals"], QTableView[kind="totals"]:focus {{ border: none;
    border-top: 1px solid {theme.border}; }}
QHeaderView {{ background: {theme.window}; font-size: {px(TYPE.table)}px; }}
QHeaderView::section {{ background: {theme.window}; color: {theme.secondary}; border: none;
    border-bottom: 1px solid {theme.hairline}; padding: {px(4)}px {small}px; }}
QHeaderView::section:vertical {{ border-bottom: 1px solid {theme.hairline};
    border-right: 1px solid {theme.hairline}; color: {theme.text}; }}
QTableCornerButton::section {{ background: {theme.window}; border: none;
    border-bottom: 1px solid {theme.hairline}; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; }}
QScrollBar::handle {{ background: {theme.border}; border-radius: {px(4)}px;
    margin: {px(2)}px; min-height: {px(28)}px; min-width: {px(28)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea {{ border: none; background: {theme.window}; }}
QScrollArea > QWidget > QWidget {{ background: {theme.window}; }}
QSplitter::handle {{ background: {theme.hairline}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QGroupBox {{ border: none; margin-top: {px(20)}px; font-weight: 600; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {theme.hairline}; }}
QTabBar::tab {{ padding: {px(6)}px {middle}px; color: {theme.secondary}; border: none;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; }}
QTabBar::tab:focus {{ border-bottom: 2px solid {theme.text}; }}
QProgressBar {{ background: {theme.track}; border: none; border-radius: {px(3)}px;
    max-height: {px(6)}px; min-height: {px(6)}px; }}
QProgressBar::chunk {{ background: {theme.accent}; border-radius: {px(3)}px; }}
QCheckBox, QRadioButton {{ spacing: {small}px; min-height: {px(SPACING.target)}px; }}
QCheckBox:focus, QRadioButton:focus {{ outline: none; text-decoration: underline; }}
"""


def _control(look: Look, name: str) -> str:
    # A style sheet cannot colour a picture: there is one for each theme.
    theme = "dark" if look.theme.window < look.theme.text else "light"
    return resource("icons", "controls", f"{name}-{theme}.svg").as_posix()
