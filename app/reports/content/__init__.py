"""What a report says, apart from how it looks: plain values made from a dossier."""
