# The container images. REGISTRY=<yours> names them for a push; ACCELERATOR=gpu builds them with CUDA.
REGISTRY     ?= $(or $(QUIPMILL_REGISTRY),quipmill)
ACCELERATOR  ?= cpu
TARGETS      ?= core sample service torch tf
IMAGE_VERSION := $(shell sed -n 's/^__version__ = "\(.*\)"/\1/p' quipmill/__init__.py)
DOCKER_BUILD  = docker build --file images/Dockerfile --build-arg ACCELERATOR=$(ACCELERATOR) --build-arg VERSION=$(IMAGE_VERSION) \
    --build-arg REVISION=$(shell git rev-parse HEAD 2>/dev/null) $(DOCKER_FLAGS)

.PHONY: images
images: ## Build the images, print size and digest of each (REGISTRY=name TARGETS="core torch" ACCELERATOR=cpu|gpu)
	@for target in $(TARGETS); do \
	    $(DOCKER_BUILD) --quiet --target $$target --tag $(REGISTRY)/quipmill-$$target:$(IMAGE_VERSION) . > /dev/null; \
	    docker image inspect --format '{{index .RepoTags 0}}  {{.Size}} bytes  {{.Id}}' $(REGISTRY)/quipmill-$$target:$(IMAGE_VERSION); \
	done

# The integration tests of the images build them with an engine of their own where none runs; without root they are skipped, and with
# STRICT=1 they fail.
.PHONY: docker-engine
docker-engine: $(VENV)/.have-docker
	@bash tests/integration/images/engine.sh || echo "the tests of the images need a Docker engine"

ifneq ($(filter images,$(or $(ONLY),images)),)
integration: docker-engine
endif
