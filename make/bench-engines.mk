# Training of GPT-2 against gpt-2-simple and Hugging Face's Trainer; see docs/benchmarks.md.
BENCH_DEVICE ?= cpu
BENCH_MODELS ?= small 124M

.PHONY: bench-train bench-time-to-loss
bench: bench-train bench-time-to-loss

bench-train: install ## Training tokens/s and memory against gpt-2-simple and Trainer (BENCH_DEVICE=cuda BENCH_MODELS="124M 355M 1558M")
	$(BIN)/python benchmarks/train.py --device $(BENCH_DEVICE) --models $(BENCH_MODELS) -o build/bench/train

bench-time-to-loss: install ## Seconds to the same held-out loss, gpt-2-simple against gpt2_torch
	$(BIN)/python benchmarks/time_to_loss.py $(wildcard $(BENCH_POSTS)) -o build/bench/time_to_loss
