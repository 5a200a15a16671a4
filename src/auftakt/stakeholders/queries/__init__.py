"""Reads around those concerned; by topic in the modules of this folder."""
