# Measurements that README quotes, each against a named peer in the same run.
BENCH_POSTS ?= ../shared/data/posts_20k.csv.gz
BENCH_STEPS ?= 3500

.PHONY: bench bench-quality
bench: bench-quality ## Run all benchmarks; results go to build/bench/

bench-quality: install ## Held-out quality of the engines on the same posts (BENCH_POSTS=file BENCH_STEPS=n)
	$(BIN)/python benchmarks/quality.py $(BENCH_POSTS) --steps $(BENCH_STEPS) -o build/bench/quality
