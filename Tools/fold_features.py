#!/usr/bin/env python3
"""Print what outcomes are argued from, sentences judged by weights that were learnt without their document.

    swift build --product training-features
    fold_features.py LABELS DOCUMENT... -o FEATURES.jsonl [--folds 5] [--group REGEX]

How sentences dispose of what was asked is part of what outcomes are argued from. The weights of sentences are surer
of the documents that they were learnt from than of any other, and outcomes learnt from those would trust them too
much. So the documents are dealt into folds as in `cross_validate.py`, and each fold is printed by weights of
sentences that were learnt from the others. Needs numpy and scipy.
"""
import argparse
import os
import shutil
import tempfile

import folds
import train_judging


def write(tool, dealt, weights, output):
    """Writes the features of all documents, with the weights in the folder `weights`, if any, beside those of sentences."""
    with tempfile.TemporaryDirectory() as folder, open(output, "wb") as out:
        if weights:
            shutil.copytree(weights, folder, dirs_exist_ok=True)
        features = os.path.join(folder, "features.jsonl")
        for held, rest in folds.held_and_rest(dealt):
            tool.run(rest, features, *(["--weights", weights] if weights else []))
            train_judging.learn_file(features, "sentence", os.path.join(folder, "sentence-weights.json"))
            tool.run(held, features, "--weights", folder)
            out.write(open(features, "rb").read())


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("labels")
    p.add_argument("documents", nargs="+")
    p.add_argument("-o", "--output", required=True)
    p.add_argument("--folds", type=int, default=5)
    p.add_argument("--group")
    p.add_argument("--tool", default=folds.TOOL)
    o = p.parse_args()
    write(folds.Tool(o.tool, o.labels), folds.deal(o.documents, o.folds, o.group), None, o.output)


if __name__ == "__main__":
    main()
