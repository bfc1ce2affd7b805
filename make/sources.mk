# What the integration tests of sources and of the service need from npm: a real server of Bluesky (tests/fakes/pds.py).
PDS := build/node/pds

integration: $(if $(filter sources service,$(or $(ONLY),sources)),$(PDS)/.have)

$(PDS)/.have: tests/fakes/pds/package.json
	@mkdir -p $(PDS) && cp $< $(PDS)/
	@if command -v npm >/dev/null; then \
	    echo "installing a server of Bluesky into $(PDS) ..."; \
	    npm install --prefix $(PDS) --no-audit --no-fund --loglevel=error && touch $@; \
	else echo "no npm here: tests with a real server of Bluesky will be skipped"; fi
