# twint itself, for the integration tests of sources only: it works against a server of the tests, and X refuses it.
integration: $(if $(filter sources,$(or $(ONLY),sources)),$(VENV)/.have-twint)
