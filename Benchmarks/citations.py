#!/usr/bin/env python3
"""Compares the citation scanner with ripgrep counting one plain pattern, and prints a table.

    Benchmarks/citations.py [--quick]

Both commands start, read the whole file, go over it once on one thread and print a number. They take turns, several
times, and of each the least processor time counts, that of the system included: what else the machine does can only
add to it. The comparison ends with exit status 1 if a ratio is above the limit.
"""

import argparse
import subprocess
import sys

import workload
from taken import taken

SCANNER = workload.ROOT / "Benchmarks" / ".build" / "release" / "scan-citations"
PATTERN = r"(?i)\bsections?\s+\d+"
LIMIT = 4.0

CASES = [
    ("realistic", 1), ("realistic", 10), ("realistic", 100),
    ("dense", 1), ("dense", 10), ("dense", 100),
    ("open-brackets", 100), ("section-section", 100), ("endless-provision", 100), ("subsection-one", 100),
]


def least(path, runs):
    """Seconds that ripgrep and the scanner take for a file."""
    commands = [["rg", "--threads=1", "--count", PATTERN, path], [SCANNER, path]]
    times = [[taken(command).processor for command in commands] for _ in range(runs)]
    return [min(column) for column in zip(*times)]


def count(command):
    """The number that a command prints; ripgrep prints nothing where it finds nothing."""
    output = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return int(output) if output.strip() else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="leave out the texts of 100 MB")
    options = parser.parse_args()

    print("| text | MB | lines rg counts | citations | rg, ms | scanner, ms | MB/s | ratio |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|", flush=True)
    slow = False
    for name, megabytes in CASES:
        if options.quick and megabytes > 10:
            continue
        path = workload.text(name, megabytes)
        lines = count(["rg", "--threads=1", "--count", PATTERN, path])
        citations = count([SCANNER, path])
        plain, scanner = least(path, runs=10 if megabytes == 100 else 20)
        ratio = scanner / plain
        slow = slow or ratio > LIMIT
        print(f"| {name} | {megabytes} | {lines} | {citations} | {plain * 1e3:.1f} | {scanner * 1e3:.1f}"
              f" | {megabytes / scanner:.0f} | {ratio:.2f} |", flush=True)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
