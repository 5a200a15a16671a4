"""Cards, dots, ways and what is agreed come, change and go."""
