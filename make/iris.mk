# `make example-iris`: train and predict on this machine, on the original files where they are, otherwise on scikit-learn's.
IRIS      := build/iris
IRIS_DATA ?= ../shared/data

.PHONY: example-iris bench-iris
example-iris: $(VENV)/.have-torch ## Train the iris example and label its files; the smallest pipeline, examples/iris/README.md
	@rm -rf $(IRIS) && mkdir -p $(IRIS)/data/attributes
	@if test -f $(IRIS_DATA)/iris_iris.csv; then \
	    cp $(IRIS_DATA)/iris_iris.csv $(IRIS)/data/iris.csv; \
	    for n in 1 2; do cp $(IRIS_DATA)/iris_test$$n.csv $(IRIS)/data/attributes/test$$n.csv; done; \
	else $(BIN)/python -m quipmill.examples.iris.sample_files $(IRIS)/data; fi
	@$(BIN)/quipmill run iris_train training_uri=$(IRIS)/data/iris.csv --out $(IRIS)/train --cache
	@$(BIN)/quipmill run iris_predict model_uri=$(IRIS)/train/train/model attributes_uri=$(IRIS)/data/attributes \
	    --out $(IRIS)/predict --cache
	@for file in $(IRIS)/data/attributes/*.csv; do \
	    echo; echo "$${file##*/}:"; paste -d ' ' $$file $(IRIS)/predict/*/predict/predictions/$${file##*/}; done

bench: bench-iris
bench-iris: $(VENV)/.have-torch ## Accuracy of the iris example over 10 seeds, and a million rows labelled
	$(BIN)/python benchmarks/iris.py $(wildcard $(IRIS_DATA)/iris_iris.csv) -o build/bench/iris
