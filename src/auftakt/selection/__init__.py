"""Choosing a small group and drawing fair lots under quotas: exact, explained,
verifiable.

Usable without the application: nothing here imports Django or a database.
"""
