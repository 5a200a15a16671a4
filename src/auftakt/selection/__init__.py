"""Choosing a small group and drawing fair lots under quotas: exact, explained,
verifiable.

Usable without the application: nothing here imports Django or a database.
"""

import os

# The arrays are small: more threads would only wait. Counts before numpy is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
