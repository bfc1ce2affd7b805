# What a kill costs a training, and what a conversion does.
.PHONY: bench-kills bench-convert
bench: bench-kills bench-convert
bench-kills: install ## SIGKILL 20 trainings of each GPT-2 engine at random moments, and resume them
	$(BIN)/python benchmarks/kills.py --engine gpt2_torch -o build/bench/kills
	$(BIN)/python benchmarks/kills.py --engine gpt2_simple -o build/bench/kills

bench-convert: install ## Converting a GPT-2 between the layouts, beside TensorFlow with transformers
	$(BIN)/python benchmarks/convert.py -o build/bench/convert
