# Every target in one line: make help
MVN ?= mvn
MAVEN_ARGS ?=
.DEFAULT_GOAL := help
.PHONY: help demo build verify test format run doctor image up down clean bench

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: ## the whole pipeline on the bundled newsroom, with the page
	./parley demo

build: ## compile and package, without tests
	$(MVN) -B $(MAVEN_ARGS) -DskipTests package

verify: ## everything that guards the code: format, warnings, layers, all tests
	$(MVN) -B $(MAVEN_ARGS) verify

test: ## the tests of one module: make test MODULE=enrich
	$(MVN) -B $(MAVEN_ARGS) -pl $(MODULE) -am test

format: ## put the sources into the one format
	$(MVN) -B $(MAVEN_ARGS) spotless:apply

run: ## the pipeline on your feeds: make run FEEDS=feeds.yaml
	./parley run --feeds $(FEEDS)

doctor: ## check broker, topics, clock, feeds, dossier
	./parley doctor

image: ## the container image
	docker compose build

up: ## broker, topics and the three services as containers
	docker compose up --build --detach

down: ## stop them; the data is kept
	docker compose down

bench: ## list the benchmarks
	./parley-bench

clean: ## remove what was built
	$(MVN) -B $(MAVEN_ARGS) clean
