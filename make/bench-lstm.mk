# `make bench-lstm`: the word-level LSTM against PyTorch, Keras' own loop, and itself with today's optimizer.
BENCH_SCRIPT      ?= ../shared/data/tinyshakespeare.txt
BENCH_LSTM_EPOCHS ?= 4

.PHONY: bench-lstm
bench: bench-lstm
bench-lstm: install ## Speed and quality of the LSTM against PyTorch and Keras' fit (BENCH_SCRIPT=file BENCH_LSTM_EPOCHS=n)
	$(BIN)/python benchmarks/lstm.py $(BENCH_SCRIPT) --epochs $(BENCH_LSTM_EPOCHS) -o build/bench/lstm
