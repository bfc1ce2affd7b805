# Kubeflow: generated documents, tests against a real cluster, and what quipmill itself costs.
.PHONY: docs cluster-test bench-overhead
docs: install ## Write docs/components and components/metadata anew from the compiled YAML
	$(BIN)/python docs/make_components.py

cluster-test: install ## Test on a real Kubeflow Pipelines (QUIPMILL_KFP_ENDPOINT=url, tests/cluster/README.md)
	$(BIN)/python -m pytest -v --timeout=7200 tests/cluster

bench: bench-overhead
bench-overhead: install ## What importing, compiling and each step of a local run cost, beside plain kfp.local
	$(BIN)/python benchmarks/overhead.py -o build/bench/overhead

ifneq ($(filter kubeflow,$(or $(ONLY),kubeflow)),)
integration: kubectl
endif
.PHONY: kubectl
kubectl:
	@command -v kubectl >/dev/null || echo "the tests that render deploy/kubeflow need kubectl: https://kubernetes.io/docs/tasks/tools/"
