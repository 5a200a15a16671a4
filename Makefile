# make         the environment in .venv, with assets and translations
# make demo    a filled application on http://localhost:8000
# make test    all tests on SQLite; make check    everything that needs no test run
.DEFAULT_GOAL := environment
.PHONY: environment demo test check format bench messages wheel clean

UV_VERSION := 0.13.9
PYTHON ?= python3
# Behind a proxy with certificates of its own the machine knows whom to trust.
export UV_SYSTEM_CERTS ?= 1
BIN := .venv/bin
STAMP := .venv/.complete
MESSAGES := $(wildcard src/auftakt/locale/*/LC_MESSAGES/*.po)
BUILT_FROM := pyproject.toml uv.lock hatch_build.py frontend/package-lock.json \
	frontend/build.mjs $(MESSAGES)
BUILT := src/auftakt/kernel/static/vendor/LICENSES.txt

environment: $(STAMP)

$(BIN)/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Auftakt needs Python 3.11 or newer: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ echo "Python lacks venv. On Debian: apt install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

# The package is installed anew so that its build hook makes assets and translations.
$(STAMP): $(BIN)/uv $(BUILT_FROM) $(if $(wildcard $(BUILT)),,missing-assets)
	@echo "Environment, assets and translations: about 15 seconds the first time"
	@VIRTUAL_ENV= $(BIN)/uv sync --quiet --frozen --reinstall-package auftakt
	@touch $@

.PHONY: missing-assets
missing-assets:

demo: environment
	@$(BIN)/auftakt demo

test: environment
	@.ci/test

check: environment
	@.ci/check

format: environment
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format .

bench: environment
	@$(BIN)/python bench/run.py
	@$(BIN)/python bench/analyses.py
	@$(BIN)/python bench/lots.py
	@$(BIN)/python bench/composition.py
	@$(BIN)/python bench/overlaps.py
	@$(BIN)/python bench/uploads.py
	@$(BIN)/python bench/votes.py

messages: environment
	@$(BIN)/python tools/messages.py update

wheel: environment
	@tools/check_wheel.sh

clean:
	rm -rf .venv dist frontend/node_modules src/auftakt/kernel/static/vendor \
		src/auftakt/documents/fonts
