# Sampling and cleaning against their peers; BENCH_POSTS is that of make/bench.mk.
BENCH_CLEAN_POSTS ?= 1000000

.PHONY: bench-sample bench-clean
bench: bench-sample bench-clean
bench-sample: install ## Posts/s and tokens/s of sampling, against gpt-2-simple and transformers (BENCH_POSTS=file)
	$(BIN)/python benchmarks/sample.py $(BENCH_POSTS) -o build/bench/sample

bench-clean: install ## Posts/s and memory of clean at a million posts, against a plain loop and pandas (BENCH_CLEAN_POSTS=n)
	$(BIN)/python benchmarks/clean.py --posts $(BENCH_CLEAN_POSTS) -o build/bench/clean
