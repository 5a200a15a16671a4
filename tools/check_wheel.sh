#!/bin/bash
# Builds the wheel, installs it into an empty environment and opens a page of it.
# Neither Node nor a development tool is there: what a Kommune installs must be whole.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=$PWD/.venv/bin/uv
python=$PWD/.venv/bin/python
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

"$uv" build --quiet --wheel --out-dir "$place" --python "$python" .
"$uv" export --quiet --frozen --no-dev --no-emit-project --no-hashes \
    --output-file "$place/requirements.txt" >/dev/null
"$uv" venv --quiet --python "$python" "$place/venv"
"$uv" pip install --quiet --python "$place/venv/bin/python" \
    --constraints "$place/requirements.txt" "$place"/*.whl
cd "$place"
"$python" - "$place" <<'PYTHON'
"""Starts the installed server and reads its first page and a style sheet."""

import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

place = Path(sys.argv[1])
environment = {
    "PATH": "/nowhere",
    "HOME": str(place),
    "AUFTAKT_DATA": str(place / "data"),
    "CI": "true",
    "PYTHONUNBUFFERED": "1",
}
command = [str(place / "venv/bin/auftakt"), "serve", "--port", "0"]
server = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
try:
    lines = []
    for line in server.stdout:
        lines.append(line)
        if found := re.search(r"http://\S+", line):
            break
    else:
        sys.exit("The installed server did not start:\n" + "".join(lines))
    page = urllib.request.urlopen(found.group(), timeout=20).read().decode()
    address = re.match(r"http://[^/]+", found.group()).group()
    sheets = re.findall(r'href="(/static/[^"]+\.css)"', page)
    if not any("kern" in sheet for sheet in sheets):
        sys.exit(f"The page lacks its style sheet: {sheets}")
    for sheet in sheets:
        urllib.request.urlopen(address + sheet, timeout=20).read()
finally:
    server.terminate()
    code = server.wait(timeout=10)
if code:
    sys.exit(f"The server ended with {code}")
wheel = next(place.glob("*.whl"))
print(f"{wheel.name}: {wheel.stat().st_size // 1024} KB, serves without Node")
PYTHON
