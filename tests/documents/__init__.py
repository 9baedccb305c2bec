"""A document of every format that was released; each must open for ever.

Named after its format, such as `format-1.0.samenroute`. They are never made anew once released: a
new format gets a file beside the others, by `python -m tests.documents.make`.
"""
