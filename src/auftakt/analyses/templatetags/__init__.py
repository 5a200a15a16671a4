"""Tags of the analyses."""
