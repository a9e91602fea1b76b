#!/usr/bin/env python3
"""Measures `foi parse` on archives of made letters: growth, threads, forms of input, forms of output, memory.

    Benchmarks/archives.py [--most 100000] [--foi PATH] [--make-archive PATH]

The letters are written once and kept. Commands that are compared take turns; of several runs the least time counts.
Ends with exit status 1 where an aim of docs/performance.md is missed.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
import zlib

import workload
from taken import taken

MOST_GROWTH, LEAST_GAIN, MOST_MEMORY, MOST_FOR_DATABASE, MOST_FOR_WARC = 1.10, 1.7, 64.0, 2.0, 4.0
FOLDER = workload.FOLDER / "archives"


def in_turns(commands, rounds):
    """The least that each of the named commands took; before each, its output of the round before is removed."""
    least = {}
    for _ in range(rounds):
        for name, (command, output) in commands.items():
            remove(output)
            least[name] = taken(command).least(least.get(name))
    return least


def remove(path):
    if path and path.is_dir():
        shutil.rmtree(path)
    elif path:
        path.unlink(missing_ok=True)


# What is read.

def letters(options):
    """The made letters, in the order of their names."""
    folder = FOLDER / f"made-{options.most}"
    if not folder.exists():
        part = folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        taken([options.make_archive, part, "--responses", options.most])
        part.rename(folder)
    return sorted((folder / "letters").iterdir())


def archive(form, paths):
    """An archive of letters, or a folder of them, made if it is not there yet."""
    made = paths[0].parent.parent
    path = made / f"{len(paths)}{form}"
    if not path.exists():
        part = made / f"part-{path.name}"
        remove(part)
        WRITERS[form](part, paths)
        part.rename(path)
    return path


def write_folder(part, paths):
    part.mkdir()
    for path in paths:
        shutil.copy(path, part)


def write_tar(mode):
    def write(part, paths):
        with tarfile.open(part, mode) as tar:
            for path in paths:
                tar.add(path, path.name)
    return write


def write_zstd(part, paths):
    with open(part, "wb") as file:
        with subprocess.Popen(["zstd", "-q"], stdin=subprocess.PIPE, stdout=file) as zstd:
            with tarfile.open(fileobj=zstd.stdin, mode="w|") as tar:
                for path in paths:
                    tar.add(path, path.name)


def write_zip(part, paths):
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            archive.write(path, path.name)


def write_warc(part, paths):
    """Responses of a crawler, each a gzip member of its own."""
    with open(part, "wb") as file:
        for path in paths:
            letter = path.read_bytes()
            http = (b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
                    b"Content-Length: %d\r\n\r\n" % len(letter)) + letter
            head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
                    f"WARC-Target-URI: https://council.example/foi/{path.name}\r\n"
                    f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
            member = zlib.compressobj(wbits=31)
            file.write(member.compress(head.encode() + http + b"\r\n\r\n") + member.flush())


WRITERS = {
    "-folder": write_folder, ".tar.gz": write_tar("w:gz"), ".tar.xz": write_tar("w:xz"), ".tar.zst": write_zstd,
    ".zip": write_zip, ".warc.gz": write_warc,
}


# What is measured. Each measurement prints its table and gives the aims that it missed.

def parse(options, source, output, workers=1):
    return [options.foi, "parse", "-q", "-j", workers, source, "-o", output], output


def growth(options, samples):
    rows = {}
    for count, paths in samples.items():
        commands = {count: parse(options, archive(".tar.gz", paths), FOLDER / "out.jsonl")}
        rows |= in_turns(commands, rounds=max(1, 10_000 // count))
    first = rows[min(rows)].processor / min(rows)
    print("\n| letters in a `.tar.gz`, `-j 1` | seconds | ms a letter | to that of the fewest | memory, MB |\n"
          "|--:|--:|--:|--:|--:|")
    missed = []
    for count, row in rows.items():
        ratio = row.processor / count / first
        print(f"| {count} | {row.clock:.2f} | {row.processor / count * 1e3:.3f} | {ratio:.2f} | {row.memory:.0f} |")
        if ratio > MOST_GROWTH or row.memory > MOST_MEMORY:
            missed.append(f"{count} letters: {ratio:.2f} times, {row.memory:.0f} MB")
    return missed


def threads(options, paths):
    source = archive(".tar.gz", paths)
    commands = {workers: parse(options, source, FOLDER / f"out-{workers}.jsonl", workers) for workers in (1, 2)}
    rows = in_turns(commands, rounds=2)
    same = len({digest(output) for _, output in commands.values()}) == 1
    gain = rows[1].clock / rows[2].clock
    print(f"\n| threads, {len(paths)} letters | seconds | memory, MB |\n|--:|--:|--:|")
    for workers, row in rows.items():
        print(f"| {workers} | {row.clock:.2f} | {row.memory:.0f} |")
    print(f"\nTwo threads are {gain:.2f} times as fast as one; their output is {'the same' if same else 'ANOTHER'}.")
    for _, output in commands.values():
        remove(output)
    return [f"two threads: {gain:.2f} times as fast"] * (gain < LEAST_GAIN) + ["two threads: other output"] * (not same)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def inputs(options, paths):
    commands = {form: parse(options, archive(form, paths), FOLDER / "out.jsonl") for form in WRITERS}
    commands["zcat of the .warc.gz"] = (["zcat", archive(".warc.gz", paths)], None)
    rows = in_turns(commands, rounds=3)
    folder = rows["-folder"].user
    print(f"\n| {len(paths)} letters in | user time, s | to that of the folder | memory, MB |\n|---|--:|--:|--:|")
    for form, row in rows.items():
        name = "a folder" if form == "-folder" else f"`{form}`" if form in WRITERS else form
        print(f"| {name} | {row.user:.2f} | {row.user / folder:.2f} | {row.memory:.0f} |")
    ratio = rows[".warc.gz"].user / (rows["zcat of the .warc.gz"].user + folder)
    return [f".warc.gz: {ratio:.2f} times zcat and the folder"] * (ratio > MOST_FOR_WARC)


def outputs(options, paths):
    source = archive(".tar.gz", paths)
    names = ["out.jsonl", "out.jsonl.gz", "out.json", "out.sqlite", "out-csv"]
    commands = {name: parse(options, source, FOLDER / name) for name in names}
    (FOLDER / "out-csv").mkdir(exist_ok=True)
    rows = in_turns(commands, rounds=3)
    print(f"\n| {len(paths)} letters into | seconds of the processor | to JSON Lines | output, MB | memory, MB |\n"
          "|---|--:|--:|--:|--:|")
    for name, row in rows.items():
        output = FOLDER / name
        size = sum(file.stat().st_size for file in (output.iterdir() if output.is_dir() else [output]))
        ratio = row.processor / rows["out.jsonl"].processor
        what = "CSV files" if name == "out-csv" else f"`{name.removeprefix('out')}`"
        print(f"| {what} | {row.processor:.2f} | {ratio:.2f} | {size / 1e6:.0f} | {row.memory:.0f} |")
        remove(output)
    ratio = rows["out.sqlite"].processor / rows["out.jsonl"].processor
    return [f"SQLite: {ratio:.2f} times JSON Lines"] * (ratio > MOST_FOR_DATABASE)


def main():
    release = workload.ROOT / ".build" / "release"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=100_000, help="letters of the largest archive, 100 at least")
    parser.add_argument("--foi", default=release / "foi")
    parser.add_argument("--make-archive", default=release / "make-archive")
    options = parser.parse_args()

    FOLDER.mkdir(parents=True, exist_ok=True)
    every = letters(options)
    samples = {len(every[::step]): every[::step] for step in (100, 10, 1)}
    middle = every[::10]
    missed = growth(options, samples) + threads(options, every) + inputs(options, middle) + outputs(options, middle)
    for aim in missed:
        print(f"missed: {aim}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
