"""Documents dealt into folds, and the developer's tool that reads them."""
import os
import random
import re
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = os.path.join(HERE, "..", ".build", "debug", "training-features")


def stem(path):
    return os.path.splitext(os.path.basename(path))[0]


def deal(paths, folds, pattern):
    """The paths of each fold, documents of one group in one fold; the same for the same paths.

    `pattern` gives what of the stem names the group: the first bracket that matches, or else the whole.
    """
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


def held_and_rest(dealt):
    """Each fold with all documents that are not in it."""
    for fold, held in enumerate(dealt):
        yield held, [path for other, paths in enumerate(dealt) if other != fold for path in paths]


class Tool:
    """The developer's tool that prints features and objects."""

    def __init__(self, path, labels):
        self.path, self.labels = path, labels

    def run(self, documents, out, *options):
        with open(out, "wb") as file:
            subprocess.run([self.path, self.labels, *documents, *options], stdout=file, check=True)
