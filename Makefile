# Recount. `make dashboard` opens the app, `make test` tells whether all is well; `make` alone lists the rest.

PYTHON ?= python3
PORT ?= 8501
BIN = .venv/bin
READY = .venv/.ready
READY_TO_TEST = .venv/.ready-to-test
READY_TO_BENCH = .venv/.ready-to-bench

.PHONY: help setup tables dashboard test bench screenshots clean

help:  ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 18

setup: $(READY)  ## install everything into .venv

tables: $(READY)  ## read data/articles and write data/tables
	@$(BIN)/python -m extract build

dashboard: $(READY)  ## build the tables and open the app (PORT=8501)
	@$(BIN)/python -m extract build || [ $$? -eq 1 ]
	@echo "Recount: http://localhost:$(PORT) (Ctrl+C ends it)"
	@$(BIN)/streamlit run dashboard/app.py --server.port $(PORT) --server.showEmailPrompt false

test: $(READY_TO_TEST)  ## style, types and all tests
	@$(BIN)/python tests/browser.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2 --dist loadgroup

bench: $(READY_TO_BENCH)  ## measure speed and memory beside others, in one run
	@$(BIN)/python tests/browser.py
	@for script in tests/benchmarks/bench_*.py; do echo "== $$script" && $(BIN)/python $$script || exit 1; done

screenshots: $(READY_TO_TEST)  ## take the pictures of the README anew
	@$(BIN)/python tests/browser.py
	@$(BIN)/python tests/screenshots.py

clean:  ## remove everything that can be made again
	rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis build recount.egg-info data/.tables-build-*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) tests/machine.py
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

$(READY_TO_TEST): $(READY) tests/requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement tests/requirements.txt
	@touch $@

$(READY_TO_BENCH): $(READY_TO_TEST) tests/benchmarks/requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement tests/benchmarks/requirements.txt
	@touch $@
