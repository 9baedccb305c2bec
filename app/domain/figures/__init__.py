"""The formulas about a wijk: shares, pace, movements, vessels, and what a resident gains.

Everything here takes plain values and gives plain values. What is not known is `Unknown`, with the
reason and the identifiers it is about; it is never 0. Constants come in from outside.

Numbers are `Decimal`. Amounts and prices are typed as decimals, and a verdict hangs on whether two
of them are equal: a package that costs to the cent what it saves is neutral, which `float` may
deny. Nothing is rounded on the way (28 digits are kept): rounding is for who shows a number.
Rounding earlier would also be wrong to the cent, as 48.08 − 52.78 is not −4.69.
"""
