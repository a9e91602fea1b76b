#!/usr/bin/env python3
"""Learn the weights by which kinds of document, sentences of answers and outcomes of answers are judged.

    train_judging.py FEATURES.jsonl kind -o Sources/FOIParser/Data/kind-weights.json
    train_judging.py FEATURES.jsonl sentence -o Sources/FOIParser/Data/sentence-weights.json
    train_judging.py FEATURES.jsonl outcome -o Sources/FOIParser/Data/outcome-weights.json
    train_judging.py FEATURES.jsonl outcome --folds 5

FEATURES.jsonl comes from `swift run training-features LABELS FILE...`, for outcomes from `fold_features.py`. The
model is a logistic regression with an L2 penalty on what a weight differs from its prior: evidence that names a
class, such as `tells:internal_review`, is taken to speak for it until the documents say otherwise, since
some classes have few of them. A document has one kind and an answer one outcome, so there it is multinomial; a
sentence may dispose in several ways or in none, and each way is learnt by itself. A word is argued from where
enough answers hold it. With --folds each document is judged by weights learnt
without its fold; printed are the share judged right, the confusions, and how often each step of
confidence is right; for sentences, how well each way is found. Needs numpy and scipy.
"""
import argparse
import collections
import json

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix


# What evidence of these names weighs for the class that it names, before any document is seen.
PRIORS = {"tells": 2.0, "tells-first": 1.0, "reply-tells": 1.4}
# A row counts more the rarer its class: by the ratio of the most frequent class to its own, to this power.
# Kinds are not weighed.
RARE = {"outcome": 0.2, "kind": 0.0, "sentence": 0.0}
# Rows in which a word must stand: the wording of one authority is no evidence.
FEWEST_FOR_WORDS = 4
# Rows in which other evidence must stand.
FEWEST = {"outcome": 2, "kind": 2, "sentence": 4}
PENALTY = {"outcome": 2.0, "kind": 2.0, "sentence": 1.0}


def read(path, what):
    """One list of (features, labels) for each document."""
    documents = []
    for row in open(path, encoding="utf-8"):
        row = json.loads(row)
        if what == "sentence":
            documents.append([(x["features"], tuple(x["labels"])) for x in row["sentences"]])
        else:
            rows = row["outcomes"] if what == "outcome" else [row["kind"]]
            documents.append([(x["features"], (x["label"],)) for x in rows if x["label"] != "unanswered"])
    return documents


def matrix(rows, index):
    places = [(i, index[f]) for i, (features, _) in enumerate(rows) for f in features if f in index]
    r, c = zip(*places)
    return csr_matrix((np.ones(len(places)), (r, c)), shape=(len(rows), len(index)))


def priors(names, classes):
    expected = np.zeros((len(names), len(classes)))
    for i, name in enumerate(names):
        what, _, named = name.partition(":")
        if what in PRIORS and named in classes:
            expected[i, classes.index(named)] = PRIORS[what]
    return expected


def weights_of(rows, power):
    """What each row counts for, one on average."""
    count = collections.Counter(labels for _, labels in rows)
    most = max(count.values())
    weights = np.array([(most / count[labels]) ** power for _, labels in rows])
    return (weights / weights.mean())[:, None]


def multinomial(scores, y):
    """The probabilities of classes that exclude each other, and the loss of each row."""
    s = scores - scores.max(1, keepdims=True)
    z = np.log(np.exp(s).sum(1, keepdims=True))
    return np.exp(s - z), -y * (s - z)


def independent(scores, y):
    """The probabilities of classes of which several may hold, and the loss of each row."""
    s = np.clip(scores, -30, 30)
    return 1 / (1 + np.exp(-s)), np.log1p(np.exp(s)) - y * s


LINK = {"outcome": multinomial, "kind": multinomial, "sentence": independent}


def learn(rows, what, penalty=None, fewest=None):
    penalty = PENALTY[what] if penalty is None else penalty
    fewest = FEWEST[what] if fewest is None else fewest
    seen = collections.Counter(f for features, _ in rows for f in features)
    names = sorted(f for f, n in seen.items() if n >= (FEWEST_FOR_WORDS if f.startswith("word:") else fewest))
    index = {f: i for i, f in enumerate(names)}
    classes = sorted({label for _, labels in rows for label in labels})
    x = matrix(rows, index)
    y = np.zeros((len(rows), len(classes)))
    for i, (_, labels) in enumerate(rows):
        for label in labels:
            y[i, classes.index(label)] = 1

    expected, weights, link = priors(names, classes), weights_of(rows, RARE[what]), LINK[what]

    def loss(theta):
        w = theta.reshape(len(names), len(classes))
        p, lost = link(x @ w, y)
        value = (weights * lost).sum() + penalty * ((w - expected) ** 2).sum() / 2
        return value, (x.T @ (weights * (p - y)) + penalty * (w - expected)).ravel()

    found = minimize(loss, expected.ravel(), method="L-BFGS-B", jac=True,
                     options={"maxiter": 500})
    return classes, names, index, found.x.reshape(len(names), len(classes))


def probabilities(rows, what, learnt):
    classes, _, index, w = learnt
    return LINK[what](matrix(rows, index) @ w, np.zeros((len(rows), len(classes))))[0]


def left_out(documents, folds, what, penalty, fewest):
    """For each row its labels, the classes known without its fold, and their probabilities."""
    for fold in range(folds):
        held = [row for d in documents[fold::folds] for row in d]
        rest = [row for i, d in enumerate(documents) if i % folds != fold for row in d]
        learnt = learn(rest, what, penalty, fewest)
        for (_, labels), p in zip(held, probabilities(held, what, learnt)):
            yield labels, learnt[0], p


def print_choices(judged):
    """How often the likeliest class is right."""
    results = [(labels[0], classes[p.argmax()], float(p.max())) for labels, classes, p in judged]
    print("judged right by weights learnt without their fold: %.3f  n=%d"
          % (np.mean([a == b for a, b, _ in results]), len(results)))
    for (a, b), n in collections.Counter((a, b) for a, b, _ in results if a != b).most_common(14):
        print("%5d  %s judged %s" % (n, a, b))
    steps = collections.defaultdict(list)
    for a, b, p in results:
        steps[min(9, int(p * 10))].append((p, a == b))
    print("confidence   mean    right   n")
    for step, rows in sorted(steps.items()):
        print("%.1f to %.1f  %.3f   %.3f  %d"
              % (step / 10, step / 10 + 0.1, np.mean([p for p, _ in rows]), np.mean([r for _, r in rows]), len(rows)))


def print_found(judged):
    """How well each class is found, where several may hold."""
    right, said, true = collections.Counter(), collections.Counter(), collections.Counter()
    for labels, classes, p in judged:
        found = {c for c, chance in zip(classes, p) if chance > 0.5}
        said.update(found)
        true.update(labels)
        right.update(found & set(labels))
    print("found by weights learnt without their fold: precision, recall, F1")
    for c in sorted(true, key=true.get, reverse=True):
        print("%-30s %.3f  %.3f  %.3f  n=%d" % (
            c, right[c] / max(1, said[c]), right[c] / true[c], 2 * right[c] / (said[c] + true[c]), true[c]))


def write(path, classes, names, w):
    rows = {f: {c: round(float(v), 2) for c, v in zip(classes, row) if abs(v) >= 0.02} for f, row in zip(names, w)}
    with open(path, "w", encoding="utf-8") as out:
        out.write('{\n"classes": %s,\n"features": {\n' % json.dumps(classes))
        out.write(",\n".join("%s: %s" % (json.dumps(k), json.dumps(v)) for k, v in rows.items() if v))
        out.write("\n}\n}\n")


def learn_file(features, what, path, penalty=None, fewest=None):
    """Writes what is learnt from all documents of a file of features."""
    rows = [row for d in read(features, what) for row in d]
    classes, names, _, w = learn(rows, what, penalty, fewest)
    write(path, classes, names, w)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("features")
    p.add_argument("what", choices=sorted(LINK))
    p.add_argument("-o", "--output")
    p.add_argument("--folds", type=int)
    p.add_argument("--penalty", type=float, help="default: %s" % PENALTY)
    p.add_argument("--fewest", type=int, help="rows in which evidence must stand; default: %s" % FEWEST)
    o = p.parse_args()
    if o.folds:
        judged = left_out(read(o.features, o.what), o.folds, o.what, o.penalty, o.fewest)
        (print_found if o.what == "sentence" else print_choices)(judged)
    if o.output:
        learn_file(o.features, o.what, o.output, o.penalty, o.fewest)


if __name__ == "__main__":
    main()
