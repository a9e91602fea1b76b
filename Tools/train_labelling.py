#!/usr/bin/env python3
"""Learn the weights of labelling from labelled documents.

    train_labelling.py FEATURES.jsonl LABELS... -o Sources/FOIParser/Data/weights.json
    train_labelling.py FEATURES.jsonl LABELS... --folds 5

FEATURES.jsonl comes from `swift run training-features LABELS FILE...`. LABELS are folders of JSON files with
the stem of each document, which hold `segments` as `{"kind", "lines": [first, last]}`; documents
without labels are left out. With --folds nothing is written: each document is labelled by weights
learnt without its fold, and the share of lines labelled right is printed by kind.

The model is a linear-chain conditional random field: one weight for each feature and kind, one for
each kind above a kind by how the lines join, learnt with an L2 penalty. Needs numpy and scipy.
"""
import argparse
import collections
import json
import os

import numpy as np
from scipy.optimize import minimize

KINDS = ("page_boilerplate letterhead salutation request decision answer reasons statute advice "
         "rights signature quoted_mail").split()
JOINTS = "apart paragraph sentence".split()
K, QUOTED = len(KINDS), KINDS.index("quoted_mail")


WORDS_FEWEST = 5
WORD_ROLES = {"word", "opens", "closes", "opens-above", "closes-above", "opens-below", "closes-below"}


def is_cue(name):
    return name.split(":", 1)[0] not in WORD_ROLES


class Document:
    """The lines of one document that structure does not decide, with their kinds."""

    def __init__(self, stem, lines, labels):
        self.stem = stem
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


class Batch:
    """Documents side by side, padded, so that every step is one array operation."""

    def __init__(self, documents, index):
        self.n = len(documents)
        self.length = max(len(d.kinds) for d in documents)
        self.mask = np.zeros((self.length, self.n), bool)
        self.kinds = np.zeros((self.length, self.n), int)
        self.joints = np.zeros((self.length, self.n), int)
        rows, columns = [], []
        for j, d in enumerate(documents):
            for i, kind in enumerate(d.kinds):
                self.mask[i, j], self.kinds[i, j], self.joints[i, j] = True, kind, d.joints[i]
                for name in d.features[i]:
                    if name in index:
                        rows.append(i * self.n + j)
                        columns.append(index[name])
        from scipy.sparse import csr_matrix
        self.x = csr_matrix((np.ones(len(rows)), (rows, columns)),
                            shape=(self.length * self.n, len(index)))

    def emissions(self, w):
        e = (self.x @ w).reshape(self.length, self.n, K)
        e[:, :, QUOTED] = -1e6
        return e


def log_sum(a, axis):
    m = a.max(axis=axis, keepdims=True)
    return (m + np.log(np.exp(a - m).sum(axis=axis, keepdims=True))).squeeze(axis)


def loss(theta, batch, features, penalty):
    """The penalised negative log likelihood and its gradient."""
    w = theta[:features * K].reshape(features, K)
    t = theta[features * K:].reshape(len(JOINTS), K, K)
    e = batch.emissions(w)
    alpha, beta = np.zeros_like(e), np.zeros_like(e)
    alpha[0] = e[0]
    for i in range(1, batch.length):
        step = log_sum(alpha[i - 1][:, :, None] + t[batch.joints[i]], 1) + e[i]
        alpha[i] = np.where(batch.mask[i][:, None], step, alpha[i - 1])
    for i in range(batch.length - 2, -1, -1):
        step = log_sum(t[batch.joints[i + 1]] + (e[i + 1] + beta[i + 1])[:, None, :], 2)
        beta[i] = np.where(batch.mask[i + 1][:, None], step, 0)
    z = log_sum(alpha[-1], 1)
    posterior = np.exp(alpha + beta - z[None, :, None]) * batch.mask[:, :, None]
    gold = np.zeros_like(e)
    i, j = np.nonzero(batch.mask)
    gold[i, j, batch.kinds[i, j]] = 1
    difference = (posterior - gold).reshape(-1, K)
    gradient_w = batch.x.T @ difference
    gradient_t = np.zeros_like(t)
    score = (e * gold).sum()
    for i in range(1, batch.length):
        live = np.nonzero(batch.mask[i])[0]
        if not len(live):
            break
        joint = batch.joints[i, live]
        pair = np.exp(alpha[i - 1][live][:, :, None] + t[joint] + (e[i] + beta[i])[live][:, None, :]
                      - z[live][:, None, None])
        np.add.at(gradient_t, joint, pair)
        a, b = batch.kinds[i - 1, live], batch.kinds[i, live]
        np.add.at(gradient_t, (joint, a, b), -1)
        score += t[joint, a, b].sum()
    value = z.sum() - score + penalty * (theta ** 2).sum() / 2
    return value, np.concatenate([gradient_w.ravel(), gradient_t.ravel()]) + penalty * theta


def learn(documents, penalty, fewest):
    """Weights by feature name and joint, from features that at least `fewest` documents show."""
    seen = collections.Counter()
    for d in documents:
        seen.update({name for line in d.features for name in line})
    # A word that few documents use says more of them than of a kind.
    names = sorted(name for name, n in seen.items() if n >= (fewest if is_cue(name) else WORDS_FEWEST))
    index = {name: i for i, name in enumerate(names)}
    batch = Batch(documents, index)
    start = np.zeros(len(names) * K + len(JOINTS) * K * K)
    found = minimize(loss, start, (batch, len(names), penalty), "L-BFGS-B", jac=True,
                     options={"maxiter": 150})
    w = found.x[:len(names) * K].reshape(len(names), K)
    return names, index, w, found.x[len(names) * K:].reshape(len(JOINTS), K, K)


def label(document, index, w, t):
    batch = Batch([document], index)
    e = batch.emissions(w)[:, 0]
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
    p.add_argument("--penalty", type=float, default=1.0)
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
