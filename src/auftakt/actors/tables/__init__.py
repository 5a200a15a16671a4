"""Actor lists as files: reading them safely, checking their rows, writing them.

Nothing here imports Django: `worker` runs alone in a child process.
"""
