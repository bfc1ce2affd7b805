# `make example-got`: an LSTM learns from Shakespeare's plays where they are, otherwise from the short play that comes along.
GOT        := build/got
GOT_SCRIPT ?= $(firstword $(wildcard ../shared/data/tinyshakespeare.txt) examples/got_script/script.txt)
GOT_SIZE   ?= test
GOT_TOKENS ?= 300

.PHONY: example-got
example-got: $(VENV)/.have-tf ## Train the LSTM of examples/got_script and let it write a script; GOT_SCRIPT=file GOT_SIZE=small
	@rm -rf $(GOT) && mkdir -p $(GOT)
	@$(BIN)/quipmill run got_script script_uri=$(GOT_SCRIPT) size=$(GOT_SIZE) tokens=$(GOT_TOKENS) --out $(GOT)/run
	@echo && head -c 1500 $(GOT)/run/generate/new_script/new_script.txt
	@echo && echo "the report: $(GOT)/run/evaluate-script/report.html"
