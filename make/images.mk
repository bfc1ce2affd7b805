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
