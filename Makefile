# make demo   install what is missing, build, and show what becomes of the documents in corpus/
# make test   install what is missing, and run every check that a change must pass
# make bench  install what is missing, and measure the speed: see docs/performance.md
# make browser  install what is missing, and look at reports in a headless Chromium
# make pictures  draw docs/images anew
#
# All need a Swift 6.1 toolchain and nothing else.

SHELL := /bin/bash
SWIFT ?= swift
VENV := .build/venv
CHECK := .build/check
FOI := .build/debug/foi
SWIFT_FILES := Package.swift Plugins Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: demo test bench browser pictures packages lint build unit corpus raise output data

demo:
	Tools/install_packages.sh libxml2 libarchive zlib sqlite
	$(SWIFT) build -c release --product foi
	Tools/demo.sh .build/release/foi corpus corpus/readme-example/source.txt

# In this order: what is cheap and often wrong comes first.
test: packages lint build unit corpus output data
	@echo "All checks passed."

bench:
	Tools/install_packages.sh libxml2 libarchive zlib sqlite python benchmarks
	$(SWIFT) build -c release --package-path Benchmarks
	$(SWIFT) build -c release --product foi
	$(SWIFT) build -c release --product make-archive
	Benchmarks/citations.py
	Benchmarks/parsing.py
	Benchmarks/archives.py
	Benchmarks/ncnd.py

# Not part of `make test`: the browser is large to install, and says something new only of reports.
browser:
	Tools/install_packages.sh libxml2 libarchive zlib sqlite python chromium
	$(SWIFT) build --product foi
	$(SWIFT) build --product make-archive
	Tools/check_report.py $(FOI) .build/debug/make-archive

pictures:
	Tools/install_packages.sh libxml2 libarchive zlib sqlite python chromium
	$(SWIFT) build -c release --product foi
	$(SWIFT) build --product make-archive
	Tools/report_pictures.py .build/release/foi .build/debug/make-archive docs/images

packages:
	Tools/install_packages.sh libxml2 libarchive zlib sqlite pdftotext python

lint:
	$(SWIFT) format lint --strict --recursive $(SWIFT_FILES)

# One build for everything below: tests, command and corpus share it.
build:
	$(SWIFT) build --build-tests

unit: build
	$(SWIFT) test --skip-build

corpus: build
	$(FOI) check corpus --floors corpus/floors.json

# After a change that makes more of the corpus right, or that changes a fixture.
raise: build
	$(FOI) check corpus --floors corpus/floors.json --raise

# What the command prints of the corpus, judged by tools that share no code with it.
output: build $(VENV)/.ready
	rm -rf $(CHECK) && mkdir -p $(CHECK)
	$(FOI) parse corpus > $(CHECK)/output.jsonl 2> $(CHECK)/messages || { cat $(CHECK)/messages >&2; exit 1; }
	python3 Tools/check_spans.py $(CHECK)/output.jsonl
	split --lines=1 --suffix-length=4 --additional-suffix=.json $(CHECK)/output.jsonl $(CHECK)/object-
	$(VENV)/bin/check-jsonschema --schemafile schemas/response.schema.json $(CHECK)/object-*.json

data: $(VENV)/.ready
	$(VENV)/bin/check-jsonschema --check-metaschema schemas/*.schema.json
	Tools/check_data.sh $(VENV)/bin/check-jsonschema

$(VENV)/.ready: Tools/requirements.txt
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@
