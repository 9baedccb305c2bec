"""What comes with the program besides the route: constants, prices and kinds of actors.

The formulas are in `app.domain.figures` and take constants as a value: whoever has better ones
hands in those. The kinds of actors are no part of a route: they belong to the enumeration in
`app.domain.actors`, whatever route a municipality walks, and are read without its parser.
"""
