"""Charts as data, and the one drawing of each: shapes that a screen, a page or a file carries out.

`model` says what a chart shows, `of_figures` makes one of the figures of a wijk, `drawing` turns it
into shapes. Nothing here knows Qt or PDF.
"""
