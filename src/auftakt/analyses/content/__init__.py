"""Questions of the activities, one file per language."""
