"""The header and footer of every page; a screen reader skips them."""

from dataclasses import dataclass

from app.look.tokens import LIGHT
from app.reports.content.model import Report
from app.reports.pdf.breaking import fit
from app.reports.pdf.pen import HAIRLINE_WIDTH, Pen
from app.reports.pdf.setting import Setting
from app.words import reports as words
from app.words.dates import day_text

MARGIN_X = 42.0
TOP = 78.0
BOTTOM = 62.0
_HEADER_LINE = 52.0
_HEADER_TEXT = 43.0
_FOOTER_LINE = 46.0
_FOOTER_TEXT = 33.0
_DOT = " · "


@dataclass(frozen=True, slots=True)
class Furniture:
    """Texts of header and footer.

    Attributes:
        municipality: Above left.
        about: Above right.
        state: Below left.
    """

    municipality: str
    about: str
    state: str

    def draw(self, pen: Pen, setting: Setting, page: int, pages: int) -> None:
        """Draw around page `page` of `pages`, counted from 1."""
        styles = setting.styles
        left, right = MARGIN_X, pen.size[0] - MARGIN_X
        top = pen.size[1]
        pen.rule(left, right, top - _HEADER_LINE, LIGHT.hairline, HAIRLINE_WIDTH)
        pen.rule(left, right, _FOOTER_LINE, LIGHT.hairline, HAIRLINE_WIDTH)
        name = fit(self.municipality, styles.furniture_strong, 0.4 * (right - left))
        pen.text(left, top - _HEADER_TEXT, name, styles.furniture_strong)
        about = fit(self.about, styles.furniture, 0.57 * (right - left))
        pen.text_right(right, top - _HEADER_TEXT, about, styles.furniture)
        state = fit(self.state, styles.furniture, 0.75 * (right - left))
        pen.text(left, _FOOTER_TEXT, state, styles.furniture)
        pen.text_right(right, _FOOTER_TEXT, words.page_of(page, pages), styles.furniture)


def furniture_of(report: Report, setting: Setting) -> Furniture:
    """Return what stands around the pages of `report`."""
    about = [
        report.title,
        words.reference_date(day_text(report.reference_date)) if report.reference_date else "",
        words.version(report.version) if report.version else "",
    ]
    return Furniture(
        municipality=setting.texts.clean(report.municipality),
        about=setting.texts.clean(_DOT.join(filter(None, about))),
        state=setting.texts.clean(_DOT.join(filter(None, (report.state, report.program)))),
    )
