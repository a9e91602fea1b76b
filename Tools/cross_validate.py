#!/usr/bin/env python3
"""Parse labelled documents, each by weights that were learnt without it.

    swift build --product training-features
    cross_validate.py LABELS DOCUMENT... -o RESPONSES.jsonl [--folds 5] [--group REGEX]

LABELS is a folder with a JSON file of labels for each document, known by its stem. The documents
are dealt into folds; the weights of labelling, kind, sentences and outcome are learnt from the other folds,
and the objects that the parser then makes of the fold's documents are written to RESPONSES.jsonl.
Documents of one group, such as those of one authority or a page and its text, stay in one fold:
--group gives what of the stem names the group: the first bracket that matches, or else the whole.
Needs numpy and scipy.
"""
import argparse
import os
import tempfile

import fold_features
import folds
import train_judging
import train_labelling


def learn(tool, rest, folder, o):
    """Writes the four files of weights into `folder`, learnt from the documents `rest`."""
    features = os.path.join(folder, "features.jsonl")
    tool.run(rest, features)
    documents = train_labelling.read(features, [o.labels])
    names, _, w, t = train_labelling.learn(documents, o.penalty, 2)
    train_labelling.write(os.path.join(folder, "weights.json"), names, w, t)
    fold_features.write(tool, folds.deal(rest, o.folds, o.group), folder, features)
    train_judging.learn_file(features, "outcome", os.path.join(folder, "outcome-weights.json"))
    tool.run(rest, features, "--weights", folder)
    for what in ("kind", "sentence"):
        train_judging.learn_file(features, what, os.path.join(folder, what + "-weights.json"))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("labels")
    p.add_argument("documents", nargs="+")
    p.add_argument("-o", "--output", required=True)
    p.add_argument("--folds", type=int, default=5)
    p.add_argument("--group")
    p.add_argument("--penalty", type=float, default=train_labelling.PENALTY, help="of the weights of labelling")
    p.add_argument("--tool", default=folds.TOOL)
    o = p.parse_args()
    tool = folds.Tool(o.tool, o.labels)
    dealt = folds.deal(o.documents, o.folds, o.group)
    with open(o.output, "wb") as out:
        for fold, (held, rest) in enumerate(folds.held_and_rest(dealt)):
            with tempfile.TemporaryDirectory() as folder:
                learn(tool, rest, folder, o)
                objects = os.path.join(folder, "objects.jsonl")
                tool.run(held, objects, "--weights", folder, "--parse")
                out.write(open(objects, "rb").read())
            print("fold %d: %d documents by weights from %d" % (fold + 1, len(held), len(rest)), flush=True)


if __name__ == "__main__":
    main()
