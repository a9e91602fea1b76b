#!/usr/bin/env python3
"""Learn the weights of labelling from labelled documents.

    train_labelling.py FEATURES.jsonl LABELS... -o Sources/FOIParser/Data/weights.json
    train_labelling.py FEATURES.jsonl LABELS... --folds 5

FEATURES.jsonl comes from `swift run training-features LABELS FILE...`. LABELS are folders of JSON files with
the stem of each document, which hold `segments` as `{"kind", "lines": [first, last]}` and may name the
`authority`; documents without labels are left out. With --folds nothing is written: each document is
labelled by weights learnt without its fold, and the share of lines labelled right is printed by kind.

The model is a linear-chain conditional random field: one weight for each feature and kind, one for
each kind above a kind by how the lines join, learnt with an L2 penalty. Three things make it fit the
documents it learns from less well, and those of other authorities better: the documents of one authority
count for less the more they are, copies of each document lack part of their features, so that no kind
hangs on one alone, and a wrong kind has to be less likely by a margin. Needs numpy and scipy.
"""
import argparse
import collections
import copy
import json
import os

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

KINDS = ("page_boilerplate letterhead salutation request decision answer reasons statute advice "
         "rights signature quoted_mail").split()
JOINTS = "apart paragraph sentence".split()
K, QUOTED = len(KINDS), KINDS.index("quoted_mail")
# Documents in which a word must stand.
WORDS_FEWEST = 5
# All documents of an authority that has n of them together count for n to this power.
AUTHORITY_POWER = 0.9
# How many copies of each document lack features, and which share of them. A document and its copies share
# its weight.
COPIES, LEFT_OUT = 3, 0.3
# What the score of a wrong kind is raised by while the weights are learnt.
MARGIN = 1.0
PENALTY = 2.0
WORD_ROLES = {"word", "opens", "closes", "opens-above", "closes-above", "opens-below", "closes-below"}


def is_cue(name):
    return name.split(":", 1)[0] not in WORD_ROLES


class Document:
    """The lines of one document that structure does not decide, with their kinds."""

    def __init__(self, stem, lines, labels):
        self.stem, self.weight = stem, 1.0
        self.authority = labels.get("authority") or stem
        kinds = {}
        for segment in labels["segments"]:
            for number in range(segment["lines"][0], segment["lines"][1] + 1):
                kinds[number] = KINDS.index(segment["kind"])
        kept = [x for x in lines if not x.get("fixed") and kinds.get(x["number"], QUOTED) != QUOTED]
        self.features = [x["features"] for x in kept]
        self.joints = [JOINTS.index(x["joint"]) for x in kept]
        self.kinds = [kinds[x["number"]] for x in kept]


def read(path, folders):
    documents = []
    for row in open(path, encoding="utf-8"):
        row = json.loads(row)
        stem = os.path.splitext(os.path.basename(row["path"]))[0]
        if stem in ("source", ""):
            stem = os.path.basename(os.path.dirname(row["path"]))
        for folder in folders:
            name = os.path.join(folder, stem + ".json")
            if os.path.exists(name):
                document = Document(stem, row["lines"], json.load(open(name, encoding="utf-8")))
                if document.kinds:
                    documents.append(document)
                break
    return documents


def weigh(documents):
    """Gives each document what it counts for among those of its authority."""
    count = collections.Counter(d.authority for d in documents)
    for d in documents:
        d.weight = count[d.authority] ** (AUTHORITY_POWER - 1)


def thinned(documents):
    """The documents and their copies that lack features; the same for the same documents."""
    random = np.random.default_rng(5)
    all_of_them = [copy.copy(d) for d in documents]
    for _ in range(COPIES):
        for d in documents:
            thin = copy.copy(d)
            thin.features = [[name for name, x in zip(line, random.random(len(line))) if x >= LEFT_OUT]
                             for line in d.features]
            all_of_them.append(thin)
    for d in all_of_them:
        d.weight /= COPIES + 1
    return all_of_them


class Batch:
    """The lines of documents, all first ones, then all second ones and so on, long documents before short
    ones: each step is one array operation over the documents that reach so far."""

    def __init__(self, documents, index):
        documents = sorted(documents, key=lambda d: -len(d.kinds))
        self.kinds, self.joints, self.weights, self.above, self.steps = [], [], [], [], []
        columns, ends = [], [0]
        for i in range(len(documents[0].kinds)):
            before, first = self.steps[-1][0] if self.steps else 0, len(self.kinds)
            for j, d in enumerate(documents):
                if len(d.kinds) <= i:
                    break
                self.kinds.append(d.kinds[i])
                self.joints.append(d.joints[i] if i else -1)
                self.weights.append(d.weight)
                self.above.append(before + j)
                columns += [index[name] for name in d.features[i] if name in index]
                ends.append(len(columns))
            self.steps.append((first, len(self.kinds)))
        self.joints, self.above = np.array(self.joints), np.array(self.above)
        self.weights = np.array(self.weights)[:, None]
        self.gold = np.eye(K)[self.kinds]
        self.x = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(self.kinds), len(index)))

    def emissions(self, w):
        e = self.x @ w
        e[:, QUOTED] = -1e6
        return e

    def pairs(self, above, below):
        """For each joint, the sum over lines of what stands above it times what stands below it."""
        lines = [np.flatnonzero(self.joints == joint) for joint in range(len(JOINTS))]
        return np.array([above[self.above[line]].T @ below[line] for line in lines])


def move(chances, moves, joints):
    """The chances of each kind one line on, where lines join as `joints` says."""
    return sum((chances * (joints == j)[:, None]) @ m for j, m in enumerate(moves))


def loss(theta, batch, features, penalty):
    """The penalised negative log likelihood, wrong kinds raised by the margin, and its gradient."""
    w = theta[:features * K].reshape(features, K)
    t = theta[features * K:].reshape(len(JOINTS), K, K)
    e = batch.emissions(w) + MARGIN * (1 - batch.gold)
    highest = e.max(1, keepdims=True)
    x, moves = np.exp(e - highest), np.exp(t)
    # Forward and backward; each line is scaled to a sum of one, so that nothing runs out of range.
    alpha, beta, scale = x.copy(), np.ones_like(e), np.ones_like(highest)
    for i, (a, b) in enumerate(batch.steps):
        if i > 0:
            alpha[a:b] *= move(alpha[batch.above[a:b]], moves, batch.joints[a:b])
        scale[a:b] = alpha[a:b].sum(1, keepdims=True)
        alpha[a:b] /= scale[a:b]
    for a, b in reversed(batch.steps[1:]):
        below = x[a:b] * beta[a:b] / scale[a:b]
        beta[batch.above[a:b]] = move(below, moves.transpose(0, 2, 1), batch.joints[a:b])
    told = batch.pairs(batch.gold, batch.gold * batch.weights)
    expected = batch.pairs(alpha, x * beta / scale * batch.weights) * moves
    difference = (alpha * beta - batch.gold) * batch.weights
    value = ((np.log(scale) + highest) * batch.weights).sum() - (e * batch.gold * batch.weights).sum()
    value += penalty * (theta ** 2).sum() / 2 - (t * told).sum()
    gradient = np.concatenate([(batch.x.T @ difference).ravel(), (expected - told).ravel()])
    return value, gradient + penalty * theta


def learn(documents, penalty, fewest):
    """Weights by feature name and joint, from features that at least `fewest` documents show."""
    seen = collections.Counter()
    for d in documents:
        seen.update({name for line in d.features for name in line})
    # A word that few documents use says more of them than of a kind.
    names = sorted(name for name, n in seen.items() if n >= (fewest if is_cue(name) else WORDS_FEWEST))
    index = {name: i for i, name in enumerate(names)}
    weigh(documents)
    batch = Batch(thinned(documents), index)
    start = np.zeros(len(names) * K + len(JOINTS) * K * K)
    found = minimize(loss, start, (batch, len(names), penalty), "L-BFGS-B", jac=True,
                     options={"maxiter": 150})
    w = found.x[:len(names) * K].reshape(len(names), K)
    return names, index, w, found.x[len(names) * K:].reshape(len(JOINTS), K, K)


def label(document, index, w, t):
    batch = Batch([document], index)
    e = batch.emissions(w)
    score, back = e[0], []
    for i in range(1, len(e)):
        step = score[:, None] + t[document.joints[i]]
        back.append(step.argmax(0))
        score = step.max(0) + e[i]
    path = [int(score.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def cross_validate(documents, folds, penalty, fewest):
    right, total = collections.Counter(), collections.Counter()
    confusion = collections.Counter()
    for fold in range(folds):
        held = documents[fold::folds]
        rest = [d for i, d in enumerate(documents) if i % folds != fold]
        _, index, w, t = learn(rest, penalty, fewest)
        for d in held:
            for a, b in zip(d.kinds, label(d, index, w, t)):
                total[KINDS[a]] += 1
                right[KINDS[a]] += a == b
                if a != b:
                    confusion[(KINDS[a], KINDS[b])] += 1
    print("lines labelled right by weights learnt without their fold")
    print("%-18s %.3f  n=%d" % ("all", sum(right.values()) / sum(total.values()), sum(total.values())))
    for kind in KINDS:
        if total[kind]:
            print("%-18s %.3f  n=%d" % (kind, right[kind] / total[kind], total[kind]))
    for (a, b), n in confusion.most_common(12):
        print("%5d  %s read as %s" % (n, a, b))


def write(path, names, w, t):
    """Two decimals, and nothing that would round to zero: the file is read by people too."""
    def row(values):
        return {k: round(float(v), 2) for k, v in zip(KINDS, values) if abs(v) >= 0.05 and k != "quoted_mail"}
    features = {name: row(values) for name, values in zip(names, w)}
    transitions = {joint: {a: row(t[i, j]) for j, a in enumerate(KINDS) if a != "quoted_mail"}
                   for i, joint in enumerate(JOINTS)}
    with open(path, "w", encoding="utf-8") as out:
        out.write('{\n"features": {\n')
        out.write(",\n".join("%s: %s" % (json.dumps(k), json.dumps(v)) for k, v in features.items() if v))
        out.write('\n},\n"transitions": {\n')
        out.write(",\n".join("%s: {\n%s\n}" % (json.dumps(joint), ",\n".join(
            "%s: %s" % (json.dumps(a), json.dumps(v)) for a, v in rows.items())) for joint, rows in transitions.items()))
        out.write("\n}\n}\n")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("features")
    p.add_argument("labels", nargs="+")
    p.add_argument("-o", "--output")
    p.add_argument("--folds", type=int)
    p.add_argument("--penalty", type=float, default=PENALTY)
    p.add_argument("--fewest", type=int, default=2)
    o = p.parse_args()
    documents = read(o.features, o.labels)
    print("%d documents, %d lines" % (len(documents), sum(len(d.kinds) for d in documents)))
    if o.folds:
        cross_validate(documents, o.folds, o.penalty, o.fewest)
    if o.output:
        names, _, w, t = learn(documents, o.penalty, o.fewest)
        write(o.output, names, w, t)


if __name__ == "__main__":
    main()
