#!/usr/bin/env python3
"""Compares parsing with the bare tree parse of libxml2, and starting `foi` with starting `true`.

    Benchmarks/parsing.py [ROUNDS]

Pages are read by one process on one thread, which takes the kinds of work in turns; see
Sources/parse-pages. Start-up is measured where the command was built: swift build -c release --product foi.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pages
import workload

PARSER = workload.ROOT / "Benchmarks" / ".build" / "release" / "parse-pages"
FOI = workload.ROOT / ".build" / "release" / "foi"
LETTER = workload.ROOT / "corpus" / "readme-example" / "source.txt"


def start_up():
    """Prints how much longer than `true` the command takes."""
    commands = ["true", f"{FOI} --version", f"{FOI} parse {LETTER}"]
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        subprocess.run(
            ["hyperfine", "--shell=none", "--warmup=3", "--runs=30", "--style=none",
             "--export-json", report.name, *commands],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        results = json.loads(Path(report.name).read_text())["results"]
    floor = results[0]["median"]
    print("\n| command | ms beyond `true` |\n|---|--:|")
    for name, result in zip(["foi --version", "foi parse, one letter"], results[1:]):
        print(f"| {name} | {(result['median'] - floor) * 1e3:.0f} |")


def main():
    rounds = sys.argv[1] if len(sys.argv) > 1 else "10"
    subprocess.run([PARSER, pages.folder(), rounds], check=True)
    if FOI.exists():
        start_up()


if __name__ == "__main__":
    main()
