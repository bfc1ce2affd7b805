# PostgreSQL for the integration tests of the service; without it they are skipped, and with STRICT=1 they fail.
.PHONY: postgresql
postgresql:
	@command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 \
	    || { echo "installing postgresql ..." && apt-get -qq update && apt-get -qq install -y postgresql >/dev/null; } \
	    || echo "the tests on PostgreSQL need: apt-get install postgresql"

ifneq ($(filter service,$(or $(ONLY),service)),)
integration: postgresql
endif
