"""The constants and prices that come with the program, read from their file.

The formulas are in `app.domain.figures` and take constants as a value: whoever has better ones
hands in those.
"""
