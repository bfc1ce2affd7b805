# The curation service on this machine, and the tools that its browser tests need.
SERVE      ?= build/serve
SERVE_PORT ?= 8000
AXE := build/node/axe/node_modules/axe-core/axe.min.js
BROWSER_PACKAGES := chromium fonts-noto-core fonts-noto-color-emoji

.PHONY: serve screenshots browser
serve: $(VENV)/.have-service build/demo/samples.jsonl ## Review the demo's samples in a browser (SERVE_PORT=8000)
	@exec $(BIN)/python make/serve.py build/demo/samples.jsonl --folder $(SERVE) --port $(SERVE_PORT)

screenshots: install browser ## Take the pictures of the README anew
	QUIPMILL_SCREENSHOTS=docs/images $(BIN)/python -m pytest --strict-tools tests/integration/service/test_first_minute.py

build/demo/samples.jsonl:
	@$(MAKE) demo

# Tests without these tools are skipped, and with STRICT=1 they fail; so nothing here needs to stop the others.
browser: $(AXE)
	@command -v chromium >/dev/null \
	    || { echo "installing $(BROWSER_PACKAGES) ..." && apt-get -qq update && apt-get -qq install -y $(BROWSER_PACKAGES) >/dev/null; } \
	    || echo "the browser tests need: apt-get install $(BROWSER_PACKAGES)"

$(AXE):
	@npm install --silent --no-fund --no-audit --prefix build/node/axe axe-core@4 || echo "the browser tests need: npm"

ifneq ($(filter service,$(or $(ONLY),service)),)
integration: browser
endif
