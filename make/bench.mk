# Measurements that README quotes, each against a named peer in the same run.
BENCH_POSTS ?= ../shared/data/posts_20k.csv.gz
BENCH_STEPS ?= 3500
BENCH_ARCHIVE_POSTS ?= 1000000

.PHONY: bench bench-quality bench-archive bench-service
bench: bench-quality bench-archive bench-service ## Run all benchmarks; results go to build/bench/

bench-quality: install ## Held-out quality of the engines on the same posts (BENCH_POSTS=file BENCH_STEPS=n)
	$(BIN)/python benchmarks/quality.py $(BENCH_POSTS) --steps $(BENCH_STEPS) -o build/bench/quality

bench-archive: install ## Speed and memory of the post archive at a million posts (BENCH_ARCHIVE_POSTS=n)
	$(BIN)/python benchmarks/archive.py --posts $(BENCH_ARCHIVE_POSTS) -o build/bench/archive

bench-service: install ## Requests/s and p99 of the curation service with 1,000 and with 100,000 drafts, on SQLite and on PostgreSQL
	$(BIN)/python benchmarks/service.py -o build/bench/service
	$(BIN)/python benchmarks/service.py --postgresql -o build/bench/service-postgresql
