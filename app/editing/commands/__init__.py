"""What can be done to a dossier: functions that save records through an `Edit`."""
