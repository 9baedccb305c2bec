"""Lays a report out on A4 and writes it as a tagged PDF.

Laying out and drawing are two passes. `layout` turns the blocks of a report into things that can be
cut anywhere (`blocks`), `pages` deals these out over pages, and only then, when the number of pages
is known, everything is drawn with a `pen` that tags what it draws. All text is set by `breaking`:
there is no markup, so user text cannot become any.
"""
