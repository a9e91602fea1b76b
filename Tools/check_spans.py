#!/usr/bin/env python3
"""Checks what `foi parse` prints from outside Swift: that text[start:end] is what is quoted.

    check_spans.py RESPONSES.jsonl

For each object: every span lies within the text; an object with both `text` and `span` quotes
exactly that slice; the value of the reference is its slice with white space collapsed; segments
cover the text from 0 to its end without gap or overlap; ids that are referred to exist.
Exit status 1 names what does not hold.
"""
import json
import sys


def spans(value, path="$"):
    """Every (path, object) in the tree that has a span."""
    if isinstance(value, dict):
        if isinstance(value.get("span"), dict):
            yield path, value
        for key, member in value.items():
            yield from spans(member, f"{path}.{key}")
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from spans(element, f"{path}[{index}]")


def all_ranges(value):
    """Every {"start", "end"} in the tree."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end"}:
            yield value
        for member in value.values():
            yield from all_ranges(member)
    elif isinstance(value, list):
        for element in value:
            yield from all_ranges(element)


def faults(response):
    text = response["text"]
    for span in all_ranges(response):
        if not 0 <= span["start"] <= span["end"] <= len(text):
            yield f"span {span} lies outside the text of {len(text)} characters"
    for path, owner in spans(response):
        covered = text[owner["span"]["start"] : owner["span"]["end"]]
        if owner.get("text") is not None and owner["text"] != covered:
            yield f"{path} quotes {owner['text']!r} but its span covers {covered!r}"
    yield from reference_faults(response, text)
    yield from segment_faults(response["segments"], len(text))
    yield from id_faults(response)


def reference_faults(response, text):
    reference = response["reference"]
    if reference:
        covered = " ".join(text[reference["span"]["start"] : reference["span"]["end"]].split())
        if reference["value"] != covered:
            yield f"$.reference says {reference['value']!r} but its span covers {covered!r}"


def segment_faults(segments, length):
    position = 0
    for index, segment in enumerate(segments):
        span = segment["span"]
        if span["start"] != position or span["end"] <= span["start"]:
            yield f"$.segments[{index}] covers {span} where {position} was due"
        position = span["end"]
    if position != length:
        yield f"$.segments end at {position}, the text at {length}"


def id_faults(response):
    requests = {request["id"] for request in response["requests"]}
    questions = [question["id"] for question in response["questions"]]
    known = set(questions)
    if len(known) != len(questions):
        yield "$.questions has an id twice"
    for question in response["questions"]:
        if question["request"] not in requests:
            yield f"$.questions {question['id']} names the unknown request {question['request']}"
        if question["parent"] is not None and question["parent"] not in known:
            yield f"$.questions {question['id']} names the unknown parent {question['parent']}"
    for kind in ("answers", "exemptions", "ncnd"):
        for index, entry in enumerate(response[kind]):
            for name in entry["questions"]:
                if name not in known:
                    yield f"$.{kind}[{index}] names the unknown question {name}"


def main(path):
    documents = failed = 0
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            response = json.loads(line)
            documents += 1
            found = list(faults(response))
            failed += bool(found)
            for fault in found:
                print(f"{response['source']['path']}: {fault}", file=sys.stderr)
    print(f"{documents} documents, {failed} with faults in their spans")
    return 1 if failed or not documents else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
