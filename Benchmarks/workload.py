"""Makes the texts that the benchmarks read, from the documents of corpus/ and a seed.

The same corpus and the same seed give the same bytes. Nothing is made twice: a text that is there
already is kept, so delete the folder after a change of the corpus.
"""

import random
import re
from pathlib import Path

SEED = 20001130  # the day the Freedom of Information Act received Royal Assent
MEGABYTE = 1_000_000

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "Benchmarks" / ".build" / "workload"

CITING = re.compile(
    r"\b(?:sections?|regulations?|articles?|exemptions?|exceptions?|schedule|paragraph|s|ss|reg|art)"
    r"\.?\s*\d",
    re.IGNORECASE,
)


def letters():
    """The plain-text documents of the corpus, in the order of their names."""
    return [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("corpus/*/source.txt"))]


def realistic(size, seed=SEED):
    """Whole documents of the corpus, one after another in an order drawn by lot."""
    return _drawn([letter + "\n\n" for letter in letters()], size, seed)


def dense(size, seed=SEED):
    """Only those lines of the corpus that look like citing something, drawn by lot."""
    lines = [line for letter in letters() for line in letter.splitlines() if CITING.search(line)]
    return _drawn([line.strip() + "\n" for line in lines], size, seed)


def repeated(unit):
    """A maker of texts that say one thing without end."""

    def make(size):
        return (unit * (size // len(unit) + 1))[:size].encode()

    return make


def provision_without_end(size):
    """One provision with brackets to the end of the text: s.1(1)(1)(1)..."""
    return ("s.1" + "(1)" * (size // 3 + 1))[:size].encode()


MAKERS = {
    "realistic": realistic,
    "dense": dense,
    "open-brackets": repeated("("),
    "section-section": repeated("section "),
    "endless-provision": provision_without_end,
    "subsection-one": repeated("subsection (1) "),
}


def text(name, megabytes):
    """The path of the text called `name`, of so many million bytes, made if it is not there yet."""
    path = FOLDER / f"{name}-{megabytes}.txt"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_bytes(MAKERS[name](megabytes * MEGABYTE))
        part.rename(path)
    return path


def _drawn(parts, size, seed):
    if not parts:
        raise SystemExit(f"no documents below {ROOT / 'corpus'} to make a text of")
    lot = random.Random(seed)
    pieces = [part.encode() for part in parts]
    made = bytearray()
    while len(made) < size:
        made += pieces[lot.randrange(len(pieces))]
    return bytes(made[:size])
