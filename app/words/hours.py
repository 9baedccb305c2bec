"""Hours per week in a sentence: the list and the reports say the same."""


def together(needed: int, available: int, short: int, places: int, known: int, of: int) -> str:
    """The sum of the hours per week.

    Args:
        needed: Hours needed together.
        available: Hours available together.
        short: The shortages together.
        places: How many departments are short.
        known: Of how many departments both are known.
        of: How many there are.
    """
    if not known:
        return "Van geen enkele afdeling zijn de uren bekend."
    which = "" if known == of else f" ({known} van {of} afdelingen; de rest is onbekend)"
    where = "1 afdeling" if places == 1 else f"{places} afdelingen"
    less = f"{short} uur tekort bij {where}" if short else "nergens een tekort"
    return f"Per week: {needed} uur nodig, {available} beschikbaar, {less}{which}."
