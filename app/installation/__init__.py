"""Where the program lives on this computer, and how IT put it there."""
