# Each target does its own set-up; nothing has to be installed by hand first.
.DEFAULT_GOAL := help
.PHONY: help run demo pictures guide-pictures test coverage lint format soak bench bench-json lock wheel \
    dist smoke reproducible clean setup-run setup-test setup-dist

VENV := .venv
# Two workers pay off from about half a minute of tests; `make test PYTEST_ARGS=` runs in one.
PYTEST_ARGS ?= -n auto

help: ## show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

run: setup-run ## open the window on a demo dossier; without a screen make its reports in build/demo
	@installer/run_window.sh $(VENV)/bin/samenlevingsroute $(CURDIR)/build/demo

demo: setup-run ## make the demo dossier and its reports in build/demo
	@installer/run_demo.sh $(VENV)/bin/samenlevingsroute build/demo

pictures: setup-test ## a picture of every page and dialog in build/pictures
	$(VENV)/bin/python -m tests.pictures build/pictures

guide-pictures: setup-test ## the pictures in the guides, anew in resources/guides
	$(VENV)/bin/python -m tests.guide_pictures resources/guides

test: setup-test ## all tests
	$(VENV)/bin/python -m pytest $(PYTEST_ARGS)

coverage: setup-test ## all tests, twice as slow, and which lines none of them reaches
	$(VENV)/bin/python -m pytest $(PYTEST_ARGS) --cov --cov-report=term

lint: setup-test ## style, types, layers
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

format: setup-test ## apply the style
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

soak: setup-test ## the tests that take minutes
	SAMENLEVINGSROUTE_SOAK=1 $(VENV)/bin/python -m pytest -m soak

bench: setup-test ## measure speed; FULL=1 measures all sizes
	$(VENV)/bin/python -m tests.bench $(if $(FULL),--full)

bench-json: setup-test ## the same, as JSON on standard output
	@$(VENV)/bin/python -m tests.bench --json $(if $(FULL),--full)

lock: ## regenerate the hash-pinned requirement files; UPGRADE=1 takes newer versions
	installer/lock.sh $(if $(UPGRADE),--upgrade)

wheel: setup-test ## build/dist/*.whl
	rm -rf build/dist
	$(VENV)/bin/python -m build --wheel --no-isolation --outdir build/dist

RELEASE := build/release
# Another Python for Windows: make dist RUNTIME=python-3.13.9-embed-amd64.zip RUNTIME_SHA256=0123...
OTHER_RUNTIME := $(if $(RUNTIME),--runtime $(RUNTIME) --runtime-sha256 $(RUNTIME_SHA256))

dist: setup-dist ## everything that is handed out, in build/release
	$(VENV)/bin/python -m installer.artefacts $(RELEASE) $(OTHER_RUNTIME)

smoke: setup-dist ## install, use and remove what is in build/release; makes it when it is not there
	@[ -e $(RELEASE)/SHA256SUMS.txt ] || $(MAKE) dist
	installer/smoke/smoke.sh $(VENV)/bin/python $(RELEASE)

reproducible: setup-dist ## make everything twice and compare the bytes
	$(VENV)/bin/python -m installer.artefacts build/first $(OTHER_RUNTIME)
	$(VENV)/bin/python -m installer.artefacts build/second $(OTHER_RUNTIME) --scratch build/elsewhere
	$(VENV)/bin/python -m installer.artefacts.compare build/first build/second

clean: ## remove what was made, the environment included
	rm -rf build dist $(VENV) .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find app tests -name __pycache__ -type d -prune -exec rm -rf {} +

setup-run:
	@installer/setup.sh run
	@$(VENV)/bin/python installer/compile_qt.py

setup-dist: setup-test
	@installer/setup.sh dist

setup-test:
	@installer/setup.sh test
	@$(VENV)/bin/python installer/compile_qt.py
