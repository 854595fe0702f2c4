# phbrowse. `make` lists what there is.
.DEFAULT_GOAL := list
.PHONY: list demo test bench walk torture sanitize fuzz run build install uninstall dist deb test-install check \
	format lint golden docs prerequisites check-tools

PREFIX ?= /usr/local
export DESTDIR
SWIFT ?= swift
# What `make run` and `make demo` hand to the program.
ARGS ?=
STATE ?=
# How long `make fuzz` looks for trouble with each of its programs, and which of them.
SECONDS ?= 60
FUZZERS ?=
# What `make sanitize` leaves out: the tests that start the program, whose times do not hold then, and
# those in which a process dies, since the sanitizers take its signals and its threads' stacks.
SANITIZED ?= --skip ProgramTests --skip CursesTests/Dying

list: ## List the targets.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "  make %-14s %s\n", $$1, $$2 }'

prerequisites:
	@sh scripts/prerequisites

check-tools: ## Install what only some checks use: shellcheck, mandoc, lintian, zsh, fish, jq, fzf …
	@sh scripts/prerequisites checks

demo: prerequisites ## Browse the built-in demo: no account, no network. STATE=rate-limit opens a fault.
	$(SWIFT) build --product phbrowse
	.build/debug/phbrowse --demo $(if $(STATE),--demo-fault $(STATE)) $(ARGS)

run: prerequisites ## Browse Product Hunt with a debug build. ARGS='--day yesterday'
	$(SWIFT) build --product phbrowse
	.build/debug/phbrowse $(ARGS)

test: prerequisites ## Run all tests.
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --no-parallel

torture: prerequisites ## Run what takes long: mutations, floods, storms, real terminals. PHBROWSE_SEED=7
	$(SWIFT) build --build-tests
	PHBROWSE_TORTURE=1 $(SWIFT) test --skip-build --no-parallel \
	  --filter 'TroubleTests|TextsTests|ProductHuntTests|CanvasTests|FloodTests|RandomEventsTests|TerminalTests|CursesTests'

fuzz: ## Let libFuzzer try what reads bytes. SECONDS=600 FUZZERS=Texts
	sh scripts/fuzz $(SECONDS) $(FUZZERS)

sanitize: prerequisites ## Run the tests with ThreadSanitizer, then with AddressSanitizer. Takes long.
	$(SWIFT) test --sanitize thread --scratch-path .build-tsan --no-parallel $(SANITIZED)
	$(SWIFT) test --sanitize address --scratch-path .build-asan --no-parallel $(SANITIZED)

bench: prerequisites ## Measure the archive with 100,000 posts: a release build and a file of its own, so minutes at first.
	PHBROWSE_BENCHMARKS=1 $(SWIFT) package --scratch-path .build-bench --disable-sandbox benchmark \
	  --target ArchiveBenchmarks $(ARGS)

walk: prerequisites ## Compare all that the browser shows with what the reference server holds, by keys. Minutes.
	$(SWIFT) build --product phbrowse
	scripts/walk

build: prerequisites ## Build the release program, Swift linked statically: .build/release/phbrowse
	$(SWIFT) build -c release --static-swift-stdlib --product phbrowse

install: build ## Install program, manual, completions and desktop file below PREFIX.
	sh scripts/install-files .build/release/phbrowse '$(PREFIX)'

uninstall: ## Remove what `make install` put there.
	sh scripts/install-files --remove '$(PREFIX)'

dist: build ## Pack the release program and what belongs to it: dist/phbrowse-VERSION-….tar.gz
	sh scripts/make-dist .build/release/phbrowse

deb: build ## Make a Debian package: dist/phbrowse_VERSION_….deb
	sh scripts/make-deb .build/release/phbrowse

test-install: dist deb ## Install, use and remove the packages as a person would. Some minutes.
	sh scripts/check-install .build/release/phbrowse
	sh scripts/check-packages .build/release/phbrowse

format: ## Format all Swift files.
	$(SWIFT) format format --in-place --recursive --parallel Package.swift Sources Tests Fuzz

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Fuzz
	sh scripts/lint

golden: prerequisites ## Record the golden screens anew. Read their diff before you commit it.
	$(SWIFT) build --build-tests
	-PHBROWSE_RECORD=1 $(SWIFT) test --skip-build --filter 'BrowserCoreTests|CanvasTests'

docs: prerequisites ## Make the manual page, the key table and the pictures anew from the program.
	$(SWIFT) build --product phbrowse
	sh scripts/make-docs .build/debug/phbrowse

check: lint test ## What CI runs: format, build with warnings as errors, tests, pages, installing.
	sh scripts/make-docs .build/debug/phbrowse --check
	sh scripts/check-docc .build/debug
	sh scripts/check-install .build/debug/phbrowse
	sh scripts/check-packages --quick .build/debug/phbrowse
