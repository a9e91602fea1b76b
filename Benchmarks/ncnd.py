#!/usr/bin/env python3
"""Holds `foi ncnd` to an archive whose every count and every lineage of words is known.

    Benchmarks/ncnd.py [--responses 5000] [--authorities 60] [--seed 1] [--foi PATH] [--make-archive PATH]

Makes the archive, parses it, and compares what `foi ncnd` says with what the maker knows and with SQL on the database:
documents, questions, statements and exemptions, and the families by pairwise precision and recall. Ends with exit
status 1 where a figure differs, F1 is below 0.97, or the command takes more than twice the time of parsing.
"""

import argparse
import collections
import itertools
import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import workload

LEAST_F1 = 0.97
LONGEST = 2.0


def run(*command):
    """The output of a command, and the processor time it took in seconds, on all threads."""
    before = os.times()
    result = subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE)
    after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    return result.stdout, seconds


def archive(options):
    folder = workload.FOLDER / f"ncnd-{options.responses}-{options.authorities}-{options.seed}"
    subprocess.run(["rm", "-rf", folder], check=True)
    folder.mkdir(parents=True)
    run(options.make_archive, folder, "--responses", options.responses, "--authorities", options.authorities,
        "--seed", options.seed)
    truth = [json.loads(line) for line in (folder / "truth.jsonl").read_text().splitlines()]
    return folder, truth


# Figures that the maker knows.

def counts(letters):
    """What `foi ncnd` counts, of some letters."""
    made = collections.Counter(
        documents=len(letters),
        ncnd_documents=sum(bool(letter["statements"]) for letter in letters),
        full_documents=sum(any(s["extent"] == "full" for s in letter["statements"]) for letter in letters))
    for letter in letters:
        made["questions"] += len(letter["questions"])
        made["ncnd_questions"] += sum("ncnd" in question for question in letter["questions"])
        made["full_questions"] += sum(question.get("ncnd") == "full" for question in letter["questions"])
        made["statements"] += len(letter["statements"])
        made["full_statements"] += sum(s["extent"] == "full" for s in letter["statements"])
    return made


def known_figures(truth):
    letters = [letter for letter in truth if letter["kind"] == "response"]
    groups = {("all", None, None): letters}
    for letter in letters:
        year = letter["date"][:4]
        for key in [("authority", letter["authority"], None), ("year", year, year), ("regime", letter["regime"], None),
                    ("authority_and_year", letter["authority"], year)]:
            groups.setdefault(key, []).append(letter)
    return {key: counts(group) for key, group in groups.items()}


def known_exemptions(truth):
    documents, statements = collections.Counter(), collections.Counter()
    for letter in truth:
        documents.update({name for s in letter["statements"] for name in s["exemptions"]})
        statements.update(name for s in letter["statements"] for name in s["exemptions"])
    return {name: (documents[name], statements[name]) for name in documents}


def known_pairs(truth):
    pairs = collections.Counter()
    for letter in truth:
        pairs.update(itertools.combinations(sorted({n for s in letter["statements"] for n in s["exemptions"]}), 2))
    return dict(pairs)


# Figures of the database, by SQL.

GROUPINGS = {
    "all": "NULL, NULL", "authority": "r.authority, NULL",
    "year": "substr(coalesce(r.responded, r.received), 1, 4), substr(coalesce(r.responded, r.received), 1, 4)",
    "regime": "x.value, NULL", "authority_and_year": "r.authority, substr(coalesce(r.responded, r.received), 1, 4)",
}


def stored_figures(database):
    figures = {}
    for by, keys in GROUPINGS.items():
        source = "responses AS r" + (" LEFT JOIN json_each(r.regimes) AS x" if by == "regime" else "")
        of_question = "FROM questions AS q WHERE q.response_id = r.id"
        of_statement = "FROM ncnd AS n WHERE n.response_id = r.id"
        covers = f"EXISTS (SELECT 1 FROM ncnd AS n, json_each(n.questions) AS c WHERE n.response_id = r.id AND c.value = q.question"
        rows = database.execute(f"""
            SELECT {keys}, count(*),
              sum(EXISTS (SELECT 1 {of_statement})), sum(EXISTS (SELECT 1 {of_statement} AND n.extent = 'full')),
              sum((SELECT count(*) {of_question})), sum((SELECT count(*) {of_question} AND {covers}))),
              sum((SELECT count(*) {of_question} AND {covers} AND n.extent = 'full'))),
              sum((SELECT count(*) {of_statement})), sum((SELECT count(*) {of_statement} AND n.extent = 'full'))
            FROM {source} WHERE r.kind IN ('response', 'internal_review') GROUP BY {keys.replace('NULL, NULL', '1').replace(', NULL', '')}""")
        names = ["documents", "ncnd_documents", "full_documents", "questions", "ncnd_questions", "full_questions",
                 "statements", "full_statements"]
        for key, year, *values in rows:
            figures[(by, key, year)] = collections.Counter(dict(zip(names, values)))
    return figures


def stored_exemptions(database):
    return {name: (documents, statements) for name, documents, statements in database.execute("""
        SELECT x.value, count(DISTINCT n.response_id), count(DISTINCT n.id)
        FROM ncnd AS n, json_each(n.exemptions) AS x GROUP BY x.value""")}


def stored_pairs(database):
    return {(first, second): documents for first, second, documents in database.execute("""
        WITH named AS (SELECT DISTINCT n.response_id, x.value AS name FROM ncnd AS n, json_each(n.exemptions) AS x)
        SELECT a.name, b.name, count(*) FROM named AS a JOIN named AS b
        ON a.response_id = b.response_id AND a.name < b.name GROUP BY a.name, b.name""")}


# What the command says.

def said_figures(result):
    names = ["documents", "ncnd_documents", "full_documents", "questions", "ncnd_questions", "full_questions",
             "statements", "full_statements"]
    return {(row["by"], row["key"], row["year"]): collections.Counter({name: row[name] for name in names})
            for row in result["figures"]}


def compare(title, said, expected):
    """Prints what differs; true where nothing does."""
    keys = [key for key in {**said, **expected} if said.get(key) != expected.get(key)]
    print(f"{title}: {len(expected)} rows, {len(keys)} different")
    for key in keys[:5]:
        print(f"  {key}\n    said      {said.get(key)}\n    expected  {expected.get(key)}")
    return not keys


def known_words(truth):
    """For each word in how many questions it stands, neither confirmed nor denied and other."""
    words = collections.Counter()
    for letter in truth:
        for question in letter["questions"]:
            text = "".join(c if c.isalnum() else " " for c in question["text"].lower())
            words.update((word, "ncnd" in question) for word in set(text.split()))
    return words


def compare_words(result, truth):
    words = known_words(truth)
    wrong = [row for row in result["subjects"]
             if (row["ncnd_questions"], row["other_questions"]) != (words[row["word"], True], words[row["word"], False])]
    print(f"distinctive words: {len(result['subjects'])} rows, {len(wrong)} different")
    return not wrong


# Families.

def score(result, truth, sort, passages_of):
    """Precision, recall and F1 over all pairs of passages: are two in one family if and only if one root has both?"""
    roots = {}
    for letter in truth:
        for passage in letter[passages_of]:
            roots[(letter["name"], passage["text"])] = passage["root"]
    families = {}
    strangers = 0
    for row in result["members"]:
        if row["sort"] == sort:
            key = (Path(row["name"]).name, row["text"])
            strangers += key not in roots
            families[key] = row["family"]
    pairs = lambda sizes: sum(size * (size - 1) // 2 for size in sizes)
    found = pairs(collections.Counter(families.values()).values())
    true = pairs(collections.Counter(roots.values()).values())
    both = pairs(collections.Counter((family, roots.get(key, key)) for key, family in families.items()).values())
    precision, recall = both / found if found else 0, both / true if true else 0
    f1 = 2 * precision * recall / (precision + recall) if both else 0
    print(f"families of {passages_of}: {len(roots)} passages of {len(set(roots.values()))} roots in "
          f"{len(set(families.values()))} families, {strangers} not planted; "
          f"precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}")
    return f1 >= LEAST_F1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--responses", type=int, default=5000)
    parser.add_argument("--authorities", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--foi", type=Path, default=workload.ROOT / ".build/release/foi")
    parser.add_argument("--make-archive", type=Path, default=workload.ROOT / ".build/release/make-archive")
    options = parser.parse_args()

    folder, truth = archive(options)
    letters, lines, base = folder / "letters", folder / "responses.jsonl", folder / "responses.sqlite"
    _, parsing = run(options.foi, "parse", letters, "-q", "-o", lines)
    run(options.foi, "export", lines, "-q", "-o", base)
    output, whole = run(options.foi, "ncnd", letters, "--json", "-q")
    result = json.loads(output)
    from_lines, reading = run(options.foi, "ncnd", lines, "--json", "-q")
    from_base, _ = run(options.foi, "ncnd", base, "--json", "-q")
    database = sqlite3.connect(base)

    exemptions = {row["citation"]: (row["documents"], row["statements"])
                  for row in result["exemptions"] if row["by"] == "provision"}
    pairs = {(row["first"], row["second"]): row["documents"] for row in result["pairs"]}
    good = [
        compare("figures, maker", said_figures(result), known_figures(truth)),
        compare("figures, SQL", said_figures(result), stored_figures(database)),
        compare("exemptions, maker", exemptions, known_exemptions(truth)),
        compare("exemptions, SQL", exemptions, stored_exemptions(database)),
        compare("pairs, maker", pairs, known_pairs(truth)),
        compare("pairs, SQL", pairs, stored_pairs(database)),
        compare_words(result, truth),
        score(result, truth, "statement", "statements"),
        score(result, truth, "argument", "arguments"),
    ]
    same = output == from_lines == from_base
    print(f"the same from documents, JSON Lines and the database: {'yes' if same else 'no'}")
    print(f"parse {parsing:.2f} s, ncnd on documents {whole:.2f} s ({whole / parsing:.2f} of it), "
          f"ncnd on JSON Lines {reading:.2f} s ({reading / parsing:.2f} of it)")
    return 0 if all(good) and same and whole <= LONGEST * parsing else 1


if __name__ == "__main__":
    sys.exit(main())
