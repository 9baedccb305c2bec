"""The words of the line that asks for a reason."""

KEEP = "Bewaren"
CANCEL = "Annuleren"
MISSING = "Noem de reden."
SKIP = "Niet van toepassing zetten"
REOPEN = "Heropenen"
