"""What sets the program up, and what makes the files that are handed out."""
