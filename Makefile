# The front door.  `make` alone shows what there is.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHELL := /bin/bash
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable
.DEFAULT_GOAL := help
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --upgrade
.PHONY: help demo test lock audit browser format lint types contracts unit evaluation measure messages docs clean

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

$(BIN)/onrecord: pyproject.toml locks/run.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "onrecord needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement locks/run.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(BIN)/onrecord locks/test.txt
	$(BIN)/python -m pip install --quiet --require-hashes --requirement locks/test.txt
	@touch $@

demo: $(BIN)/onrecord ## set up, read the demo documents into ./demo-record, and say what to try
	$(BIN)/onrecord demo --home demo-record
	@echo; echo 'To type these as they stand: export PATH="$$PWD/.venv/bin:$$PATH"'

browser: $(VENV)/.test
	@for name in $(BROWSERS); do command -v $$name >/dev/null && exit 0; done; \
	$(BIN)/python -c 'import os, sys; from playwright.sync_api import sync_playwright as s; p = s().start(); sys.exit(not os.path.exists(p.chromium.executable_path))' && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium && exit 0; fi; \
	$(BIN)/python -m playwright install chromium && exit 0; \
	echo "The tests of pages need a browser: install chromium (apt-get install chromium), then make test."; exit 1

lock: $(VENV)/.test ## choose the newest releases of what is used, and write their hashes to locks/
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) pyproject.toml locks/build.in --output-file locks/run.txt
	$(BIN)/uv pip compile $(LOCK) pyproject.toml locks/build.in --extra test --constraint locks/run.txt --output-file locks/test.txt

audit: $(VENV)/.test ## look up what is used among published vulnerabilities
	$(BIN)/python tools/audit.py

test: $(VENV)/.test browser ## set up, and run every check that CI runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --dist worksteal
	$(BIN)/python evaluation/check.py
	$(BIN)/python tools/audit.py

measure: $(VENV)/.test ## run all corpora, benchmarks, peers and load, and write evaluation/results
	$(BIN)/python -m pip install --quiet --requirement evaluation/peers.txt
	$(BIN)/python evaluation/measure.py

messages: $(VENV)/.test ## take in new words of the pages, compile the catalogues, and print what is not translated
	$(BIN)/python tools/make_messages.py

docs: $(VENV)/.test ## write the reference pages anew
	$(BIN)/python tools/make_reference.py
	$(BIN)/python tools/run_docs.py --write

format: $(VENV)/.test ## set the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean: ## remove the environment and the demo record
	rm -rf $(VENV) demo-record
