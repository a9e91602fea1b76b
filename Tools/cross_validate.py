#!/usr/bin/env python3
"""Parse labelled documents, each by weights that were learnt without it.

    swift build --product training-features
    cross_validate.py LABELS DOCUMENT... -o RESPONSES.jsonl [--folds 5] [--group REGEX]

LABELS is a folder with a JSON file of labels for each document, known by its stem. The documents
are dealt into folds; the weights of labelling, kind and outcome are learnt from the other folds,
and the objects that the parser then makes of the fold's documents are written to RESPONSES.jsonl.
Documents of one group, such as those of one authority or a page and its text, stay in one fold:
--group gives what of the stem names the group: the first bracket that matches, or else the whole.
Needs numpy and scipy.
"""
import argparse
import os
import random
import re
import subprocess
import tempfile

import train_judging
import train_labelling

HERE = os.path.dirname(os.path.abspath(__file__))


def stem(path):
    return os.path.splitext(os.path.basename(path))[0]


def deal(paths, folds, pattern):
    """The paths of each fold; the same for the same paths."""
    groups = {}
    for path in sorted(paths, key=stem):
        found = re.search(pattern, stem(path)) if pattern else None
        name = next((g for g in found.groups() if g), found.group()) if found else stem(path)
        groups.setdefault(name, []).append(path)
    names = sorted(groups)
    random.Random(1).shuffle(names)
    dealt = [[] for _ in range(folds)]
    for name in sorted(names, key=lambda n: -len(groups[n])):
        min(dealt, key=len).extend(groups[name])
    return dealt


class Tool:
    """The developer's tool that prints features and objects."""

    def __init__(self, path, labels):
        self.path, self.labels = path, labels

    def run(self, documents, out, *options):
        with open(out, "wb") as file:
            subprocess.run([self.path, self.labels, *documents, *options], stdout=file, check=True)


def learn(tool, rest, folder, o):
    """Writes the three files of weights into `folder`, learnt from the documents `rest`."""
    features = os.path.join(folder, "features.jsonl")
    tool.run(rest, features)
    documents = train_labelling.read(features, [o.labels])
    names, _, w, t = train_labelling.learn(documents, o.penalty, 2)
    train_labelling.write(os.path.join(folder, "weights.json"), names, w, t)
    tool.run(rest, features, "--weights", folder)
    for what in ("kind", "outcome"):
        rows = [row for d in train_judging.read(features, what) for row in d]
        classes, names, _, w = train_judging.learn(rows, 2.0, 2, train_judging.RARE[what])
        train_judging.write(os.path.join(folder, what + "-weights.json"), classes, names, w)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("labels")
    p.add_argument("documents", nargs="+")
    p.add_argument("-o", "--output", required=True)
    p.add_argument("--folds", type=int, default=5)
    p.add_argument("--group")
    p.add_argument("--penalty", type=float, default=train_labelling.PENALTY, help="of the weights of labelling")
    p.add_argument("--tool", default=os.path.join(HERE, "..", ".build", "debug", "training-features"))
    o = p.parse_args()
    tool = Tool(o.tool, o.labels)
    dealt = deal(o.documents, o.folds, o.group)
    with open(o.output, "wb") as out:
        for fold, held in enumerate(dealt):
            rest = [path for other, paths in enumerate(dealt) if other != fold for path in paths]
            with tempfile.TemporaryDirectory() as folder:
                learn(tool, rest, folder, o)
                objects = os.path.join(folder, "objects.jsonl")
                tool.run(held, objects, "--weights", folder, "--parse")
                out.write(open(objects, "rb").read())
            print("fold %d: %d documents by weights from %d" % (fold + 1, len(held), len(rest)), flush=True)


if __name__ == "__main__":
    main()
