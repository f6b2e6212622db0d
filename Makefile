# The front door.  `make` alone shows what there is.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test format lint types contracts unit evaluation measure docs clean

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

$(BIN)/onrecord: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "onrecord needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25'
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.test: $(BIN)/onrecord
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	@touch $@

demo: $(BIN)/onrecord ## set up, read the demo documents into ./demo-record, and say what to try
	$(BIN)/onrecord demo --home demo-record
	@echo; echo 'To type these as they stand: export PATH="$$PWD/.venv/bin:$$PATH"'

test: $(VENV)/.test ## set up, and run every check that CI runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --dist worksteal
	$(BIN)/python evaluation/check.py

measure: $(VENV)/.test ## run all corpora, benchmarks, peers and load, and write evaluation/results
	$(BIN)/python -m pip install --quiet --requirement evaluation/peers.txt
	$(BIN)/python evaluation/measure.py

docs: $(VENV)/.test ## write the reference pages anew
	$(BIN)/python tools/make_reference.py
	$(BIN)/python tools/run_docs.py --write

format: $(VENV)/.test ## set the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean: ## remove the environment and the demo record
	rm -rf $(VENV) demo-record
