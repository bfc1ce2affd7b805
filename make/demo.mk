# `make demo`: the whole pipeline on this machine, from the sample account to new posts.
ENGINE ?= gpt2_torch
DEMO   := build/demo
DEMO_STEPS ?= 600
DEMO_YAML := build/posts$(if $(filter gpt2_simple,$(ENGINE)),-gpt2-simple).yaml
extra-gpt2_torch  := torch
extra-gpt2_simple := tf

.PHONY: demo
demo: $(VENV)/.have-$(extra-$(ENGINE)) ## Train a tiny GPT-2 on the sample account and write new posts (ENGINE=gpt2_torch|gpt2_simple)
	@rm -rf $(DEMO)
	@$(BIN)/quipmill compile posts --engine $(ENGINE) -o build
	@$(BIN)/quipmill run $(DEMO_YAML) origins='["x_archive:examples/sample_account"]' \
	    base_model=tiny steps=$(DEMO_STEPS) n=100 seed=1 --out $(DEMO)/run
	@cp $(DEMO)/run/evaluate/evaluated $(DEMO)/samples.jsonl
	@cp $(DEMO)/run/evaluate/kept $(DEMO)/samples.txt
	@cp $(DEMO)/run/evaluate/report.html $(DEMO)/run/evaluate/metrics.json $(DEMO)/
	@ln -sfn run/finetune/model $(DEMO)/model
	@echo; $(BIN)/quipmill show $(DEMO)/samples.jsonl --kept -n 10
	@echo; echo "The report: $(DEMO)/report.html"
