"""Copies of articles with words replaced by words of like meaning and form: names by names, the rest by neighbours in the
word vectors with the same ending. The teachers say what the tags of the copies are, so that nobody's name and no
single verb is learned by heart."""

import random

import numpy as np

from corpus import Article

LOWER, CAPITALISED, HYPHENATED = 0, 1, 9
NEAR, NEAR_NAME = 0.45, 0.35
WORDS, NAMES = 8, 24
# Words of grammar and the commonest cues stay.
FIXED = set(
    "a an the of to and in that for on is was with he as it by at from his be has are have but were not this who "
    "they had which will their or its one after also we would two about up when there all out she other than over "
    "into last some if no you can her him i my me our us them your so what where how why do does did been being "
    "more most much many any each such only own same then now here just very too said says say saying told "
    "according".split()
)


def counts_of(corpus):
    counts = np.zeros(len(corpus.words), np.int64)
    for article in corpus.articles:
        np.add.at(counts, article.form, 1)
    return counts


class Neighbours:
    """For every form that may be replaced, the forms that may stand for it."""

    def __init__(self, corpus, vectors):
        self.corpus = corpus
        names, matrix = vectors
        self.row = {w: i for i, w in enumerate(names)}
        self.matrix = matrix
        counts = counts_of(corpus)
        shape = corpus.affix[:, 3]
        self.near = {}
        for kind in (LOWER, HYPHENATED):
            self._words([i for i, w in enumerate(corpus.words) if shape[i] == kind and w in self.row])
        lower = {w: counts[i] for i, w in enumerate(corpus.words) if shape[i] == LOWER}
        self.names = np.array(
            [i for i, w in enumerate(corpus.words) if shape[i] == CAPITALISED and counts[i] > lower.get(w, 0)]
        )
        self._names()

    def _words(self, forms):
        vectors = self.matrix[[self.row[self.corpus.words[i]] for i in forms]]
        forms = np.array(forms)
        ending = self.corpus.affix[forms, 1]
        for at in range(0, len(forms), 1000):
            likeness = vectors[at : at + 1000] @ vectors.T
            for k, line in enumerate(likeness):
                near = np.flatnonzero((ending == ending[at + k]) & (line > NEAR))
                near = near[near != at + k]
                if len(near) > 0:
                    self.near[int(forms[at + k])] = forms[near[np.argsort(-line[near])][:WORDS]]

    def _names(self):
        vectors = np.zeros((len(self.names), self.matrix.shape[1]), np.float32)
        for k, form in enumerate(self.names):
            at = self.row.get(self.corpus.words[form])
            if at is not None:
                vectors[k] = self.matrix[at]
        for at in range(0, len(self.names), 1000):
            likeness = vectors[at : at + 1000] @ vectors.T
            for k, line in enumerate(likeness):
                near = np.argpartition(-line, NAMES + 1)[: NAMES + 1]
                near = near[(near != at + k) & (line[near] > NEAR_NAME)]
                # a name that the vectors do not know becomes any other name
                self.near[int(self.names[at + k])] = self.names[near] if len(near) > 3 else self.names

    def copies(self, articles, rng, word_rate, name_rate, first):
        """One copy of each article, unlabelled, tokens numbered from `first`; the copies and the next number.
        A form is replaced by the same one throughout an article."""
        found = []
        words, shape = self.corpus.words, self.corpus.affix[:, 3]
        for article in articles:
            swap = {}
            for form in sorted(set(article.form.tolist())):
                near = self.near.get(form)
                rate = name_rate if shape[form] == CAPITALISED else word_rate
                if near is not None and words[form] not in FIXED and rng.random() < rate:
                    swap[form] = int(near[rng.randrange(len(near))])
            form = np.array([swap.get(f, f) for f in article.form.tolist()], dtype=np.int64)
            found.append(
                Article(article.id, article.set, form, article.quote, article.place, article.sentence, article.start,
                        article.end, None, first)
            )
            first += len(form)
        return found, first


def rounds(corpus, vectors, sets, count, config, seed):
    """`count` lists of copies of the articles of `sets`."""
    neighbours = Neighbours(corpus, vectors)
    rng = random.Random(seed)
    first = sum(len(a) for a in corpus.articles)
    found = []
    for _ in range(count):
        copies, first = neighbours.copies(corpus.of(*sets), rng, config["word_rate"], config["name_rate"], first)
        found.append(copies)
    return found
