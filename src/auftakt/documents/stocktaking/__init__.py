"""The overview of what exists ("Bestandsübersicht"): read, put into words, laid out."""
