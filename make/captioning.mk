# `make example-captioning`: 600 drawn pictures are served on loopback, fetched, learnt from and captioned.
CAPTIONING := build/captioning

.PHONY: example-captioning bench-fetch
example-captioning: $(VENV)/.have-captioning ## Train a captioner on 600 drawn pictures and let it caption new ones, examples/captioning/README.md
	@rm -rf $(CAPTIONING)
	@$(BIN)/python -m quipmill.examples.captioning.demo $(CAPTIONING)

bench: bench-fetch
bench-fetch: $(VENV)/.have-captioning $(VENV)/.have-dev ## Fetching pictures against one request after the other
	$(BIN)/python benchmarks/fetch.py -o build/bench/fetch
