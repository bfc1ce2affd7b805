# How fast images become features, against one call for each image.
.PHONY: bench-features
bench: bench-features
bench-features: $(VENV)/.have-captioning ## Features of images by ResNet50, batched against one at a time
	$(BIN)/python benchmarks/features.py -o build/bench/features
