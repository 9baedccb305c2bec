"""What leaves the town hall: report contents, and their PDF and Excel layouts."""
