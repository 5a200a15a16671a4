"""The folder of the analyses: what may be printed of each of them."""
