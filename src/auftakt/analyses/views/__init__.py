"""Pages of what the analyses share."""
