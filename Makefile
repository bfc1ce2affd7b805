# Each area keeps its own make/<area>.mk; `make help` lists every target that has a ## line.
SHELL       := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
PYTHON  ?= python3
VENV    ?= .venv
BIN     := $(VENV)/bin
# Tests that run at a time. Those that train take two cores each: more of them than that wait for each other.
JOBS    ?= 2
# GPU=1 leaves torch and TensorFlow to pip, which then brings their CUDA packages.
CONSTRAINTS := images/constraints/$(if $(GPU),gpu,cpu).txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# npm trusts what the system trusts, as pip does, also behind a proxy with a certificate of its own
export NODE_EXTRA_CA_CERTS ?= $(wildcard /etc/ssl/certs/ca-certificates.crt)

include $(sort $(wildcard make/*.mk))

.PHONY: help install lint test integration clean

help: ## Show this list
	@grep -hE '^[a-z][a-z-]*:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-18s %s\n", $$1, $$2}'

install: $(addprefix $(VENV)/.have-,torch tf captioning service dev) ## Install quipmill for development, all engines included, into .venv

# .venv/.have-<extra>: quipmill is installed there, editable, with that extra
$(VENV)/.have-%: setup.cfg pyproject.toml $(CONSTRAINTS)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing quipmill[$*] into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --constraint $(CONSTRAINTS) --editable '.[$*]'
	@touch $@

lint: install ## Check style, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint ## Run the tests that need no network and no server but their own
	$(BIN)/python -m pytest --numprocesses $(JOBS) --dist loadfile $(if $(STRICT),--strict-tools) tests

integration: install ## Run the slow tests and those with real servers; ONLY=package|pipeline runs one area, STRICT=1 forbids skips
	$(BIN)/python -m pytest --numprocesses $(JOBS) --dist loadfile $(if $(STRICT),--strict-tools) $(wildcard tests/integration/$(if $(ONLY),$(ONLY),*))

clean: ## Remove what was built, but not .venv
	rm -rf build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
