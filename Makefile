# `make help` lists what can be made. Everything is built by Swift 6.3 alone; missing system
# packages are installed first, only when they are missing.

SWIFT  ?= swift
BUILD  ?= .build
PREFIX ?= /usr/local
SUDO   := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# One file without any shared library; docs/decisions/0003-static-executable.md says what it costs.
STATIC  := -Xswiftc -static-executable -Xlinker -ltinfo -Xlinker -lm
RELEASE := $(SWIFT) build --scratch-path $(BUILD) -c release $(STATIC)
# libxlsxwriter is a shared library only; docs/decisions/0005-workbooks.md says why that is no harm.
SHARED  := $(SWIFT) build --scratch-path $(BUILD)/shared -c release --static-swift-stdlib
CHECKED := --scratch-path $(BUILD) --explicit-target-dependency-import-check error

BUILD_PACKAGES := libncurses-dev libsqlite3-dev libexpat1-dev libminizip-dev zlib1g-dev \
	libxlsxwriter-dev nettle-dev
TEST_PACKAGES  := $(BUILD_PACKAGES) tmux
BENCH_PACKAGES := $(BUILD_PACKAGES) gcc libc6-dev

.DEFAULT_GOAL := help
.PHONY: help run build test test-long check fuzz bench golden docs format install uninstall \
	sample-data clean packages test-packages bench-packages

help: ## what can be made (this list)
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: build ## build the command and open the dashboard on the sample data
	@NTM_SAMPLE_DATA=sample-data $(BUILD)/release/ntm demo

build: packages ## build the release command, and the two programs that know workbooks
	@$(RELEASE) --product ntm
	@$(RELEASE) --product ntm-workbook-reader
	@$(SHARED) --product ntm-workbook-writer
	@cp $(BUILD)/shared/release/ntm-workbook-writer $(BUILD)/release/

test: test-packages ## build and run every test
	@$(SWIFT) test $(CHECKED)

test-long: test-packages ## kill 1,750 writers at random instants (a quarter of an hour)
	@NTM_KILLS=1000 NTM_SEED=$${NTM_SEED:-$$(date +%s)} $(SWIFT) test $(CHECKED) --filter KillTests

check: test-packages ## everything that CI asks for; ends with the test run
	@SWIFT="$(SWIFT)" BUILD="$(BUILD)" .ci/check

# Six tests take turns on two processors.
fuzz: test-packages ## try inputs that nobody would think of on the readers, for FUZZ=60 seconds
	@$(SWIFT) build $(CHECKED) --build-tests
	@FUZZ=$$(( $(or $(FUZZ),60) / 3 )) $(SWIFT) test $(CHECKED) --skip-build --filter Fuzz || { \
		echo 'The inputs of the moment lie in .build/fuzz; make a case of the one that failed.' >&2; \
		exit 1; }

bench: bench-packages build ## measure the built command in a terminal of its own
	@$(RELEASE) --product ntm-bench
	@$(RELEASE) --product ntm-sample
	@$(BUILD)/release/ntm-bench --command $(BUILD)/release/ntm --sample-data sample-data \
		--generator $(BUILD)/release/ntm-sample --work $(BUILD)/bench $(BENCH)

golden: build ## record the goldens anew and draw the pictures of the README
	@RECORD=1 $(SWIFT) test $(CHECKED) || true
	@$(SWIFT) test $(CHECKED)
	@.ci/pictures $(BUILD)/release/ntm docs/pictures

docs: packages ## write the pages that come from the program: docs/keys.md, docs/cli.md
	@$(SWIFT) build $(CHECKED) --product ntm
	@.ci/pages $(BUILD)/debug/ntm docs

format: ## lay out every source file as .swift-format says
	@$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests \
		sample-data/generator

install: build ## install below PREFIX (/usr/local), staged in DESTDIR
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/ntm" \
		"$(DESTDIR)$(PREFIX)/share/doc/ntm"
	@install -m 755 -s $(BUILD)/release/ntm $(BUILD)/release/ntm-workbook-reader \
		$(BUILD)/release/ntm-workbook-writer "$(DESTDIR)$(PREFIX)/bin/"
	@install -m 644 LICENSE "$(DESTDIR)$(PREFIX)/share/doc/ntm/LICENSE"
	@rm -rf "$(DESTDIR)$(PREFIX)/share/ntm/sample-data"
	@for folder in facts reports reports/later later; do \
		[ -d sample-data/$$folder ] || continue; \
		install -d "$(DESTDIR)$(PREFIX)/share/ntm/sample-data/$$folder"; \
		install -m 644 sample-data/$$folder/*.csv \
			"$(DESTDIR)$(PREFIX)/share/ntm/sample-data/$$folder/"; \
	done
	@[ ! -f sample-data/README.md ] || install -m 644 sample-data/README.md \
		"$(DESTDIR)$(PREFIX)/share/ntm/sample-data/README.md"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/ntm; try: ntm demo"

uninstall: ## remove what `make install` put there
	@rm -rf "$(DESTDIR)$(PREFIX)/bin/ntm" "$(DESTDIR)$(PREFIX)/bin/ntm-workbook-reader" \
		"$(DESTDIR)$(PREFIX)/bin/ntm-workbook-writer" "$(DESTDIR)$(PREFIX)/share/ntm" \
		"$(DESTDIR)$(PREFIX)/share/doc/ntm"

sample-data: packages ## write the illustrative reports anew; the same bytes each time
	@$(RELEASE) --product ntm-sample
	@$(BUILD)/release/ntm-sample --facts sample-data/facts --out sample-data

clean: ## remove everything that was built
	@rm -rf $(BUILD)

packages:
	@SUDO="$(SUDO)" .ci/packages $(BUILD_PACKAGES)

test-packages:
	@SUDO="$(SUDO)" .ci/packages $(TEST_PACKAGES)

bench-packages:
	@SUDO="$(SUDO)" .ci/packages $(BENCH_PACKAGES)
