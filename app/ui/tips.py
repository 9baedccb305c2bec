"""Tooltips with text of users: always plain text, in lines that can be read."""

from html import escape


def plain_tip(text: str) -> str:
    """A text as a tooltip; Qt takes what looks like markup for markup, so it is escaped.

    The paragraph makes Qt break long lines.
    """
    if not text:
        return ""
    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>"
