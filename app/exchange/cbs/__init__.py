"""Figures of the CBS per wijk: reading their file, and taking figures over into a dossier."""
