# Everything needs only Python 3.11+ and make; the rest is set up here, locked and with hashes.
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
PORT ?= 8000
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
# Material for MkDocs announces MkDocs 2 at every start; the lock keeps us on 1.6.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site test judge recipes mutation check format messages serve preview bench pictures lock clean

site: .venv/site.stamp ## Build the whole website into _build/site
	@$(BIN)/mkdocs --quiet build --strict
	@echo "Trang web ở _build/site. Xem bằng: make serve"

test: .venv/test.stamp ## Lint, types and every test, browser tests included
	@$(BIN)/python -m tests.chromium
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/build-site format --check
	$(BIN)/build-site check
	$(BIN)/python -m pytest

judge: .venv/judge.stamp site ## Outside judges of what was published
	@$(BIN)/python -m tests.judge.programs
	@set -e; for package in _build/site/data/latest/*/datapackage.json; do \
	  $(BIN)/frictionless validate "$$package" > _build/judge.txt || { cat _build/judge.txt; exit 1; }; \
	  echo "frictionless: $$package hợp lệ"; done
	@$(BIN)/python -m tests.judge.official
	$(BIN)/python -m pytest --numprocesses=0 tests/judge
	$(BIN)/python -m tests.judge.api_sweep _build/site datasets
	$(BIN)/python -m tests.mutation

recipes: .venv/judge.stamp site ## Write the answers of the page of recipes anew, after data have changed
	@$(BIN)/python -m tests.judge.programs
	$(BIN)/python -m tests.judge.recipes

mutation: .venv/test.stamp ## Change 200 facts at random, one at a time, and count those that the check tells
	$(BIN)/python -m tests.mutation

check: .venv/site.stamp ## Check the records
	@$(BIN)/build-site check

format: .venv/test.stamp ## Bring code and records into their canonical form
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .
	$(BIN)/build-site format

messages: .venv/test.stamp ## Bring the English catalogue up to date with the messages of the sources
	@mkdir -p _build
	@$(BIN)/pybabel --quiet extract --mapping-file pyproject.toml --no-wrap --sort-by-file --add-location file \
	  --omit-header --output-file _build/messages.pot .
	@$(BIN)/pybabel --quiet update --locale en --input-file _build/messages.pot --output-file build_site/pages/locale/en.po \
	  --no-wrap --no-fuzzy-matching --ignore-obsolete --omit-header
	@echo "Lời tiếng Anh ở build_site/pages/locale/en.po; lời nào còn trống thì make test báo."

serve: site ## Look at the finished site
	@echo "Mở http://127.0.0.1:$(PORT)/ ; dừng bằng Ctrl-C"
	@$(BIN)/python -m http.server $(PORT) --bind 127.0.0.1 --directory _build/site

preview: .venv/site.stamp ## Edit records and pages with the site following
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

bench: .venv/test.stamp ## Measure every stage on synthetic plans
	$(BIN)/python -m tests.bench

pictures: .venv/test.stamp ## Draw the pictures that links to the site show elsewhere
	$(BIN)/python -m tests.pictures

# The largest lock first and each smaller one bound by it: no package in two versions.
lock: .venv/test.stamp ## Write the locks anew from pyproject.toml
	$(PIP) install uv
	$(LOCK) --extra build --extra test --extra judge --extra readers pyproject.toml --output-file requirements/judge.txt
	$(LOCK) --constraint requirements/judge.txt --extra build --extra test --extra judge pyproject.toml \
	  --output-file requirements/test.txt
	$(LOCK) --constraint requirements/test.txt --extra build pyproject.toml --output-file requirements/site.txt

clean: ## Remove everything that was built or installed
	rm -rf .venv _build

.venv/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Cần Python 3.11 trở lên; đặt PYTHON=python3.11")'
	$(PYTHON) -m venv .venv

.venv/site.stamp: .venv/pyvenv.cfg requirements/site.txt pyproject.toml
	$(PIP) install --require-hashes --requirement requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: .venv/pyvenv.cfg requirements/test.txt pyproject.toml
	$(PIP) install --require-hashes --requirement requirements/test.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ .venv/site.stamp

.venv/judge.stamp: .venv/pyvenv.cfg requirements/judge.txt pyproject.toml
	$(PIP) install --require-hashes --requirement requirements/judge.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ .venv/test.stamp .venv/site.stamp
