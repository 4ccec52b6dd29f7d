"""Windows of articles, cut at sentences, in batches of like length."""

import numpy as np
import torch


def windows(articles, size, rng):
    """(article, from, to): runs of whole sentences of at most `size` tokens; the first one of random length."""
    found = []
    for article in articles:
        n = len(article)
        if n == 0:
            continue
        edges = np.flatnonzero(np.diff(article.sentence)) + 1
        edges = [0, *edges.tolist(), n]
        i = 0
        limit = rng.randrange(size // 4, size)
        while i < len(edges) - 1:
            j = i + 1
            while j < len(edges) - 1 and edges[j + 1] - edges[i] <= limit:
                j += 1
            for a in range(edges[i], edges[j], size):
                found.append((article, a, min(edges[j], a + size)))
            i = j
            limit = size
    return found


def batches(articles, size, count, rng):
    """Lists of `count` windows."""
    found = windows(articles, size, rng)
    rng.shuffle(found)
    pool = count * 16
    groups = []
    for at in range(0, len(found), pool):
        part = sorted(found[at : at + pool], key=lambda w: w[1] - w[2])
        groups += [part[i : i + count] for i in range(0, len(part), count)]
    rng.shuffle(groups)
    return groups


def collate(group, tables, guides):
    """Windows -> time-major tensors [T, B]; `tables` = (word rows [forms], affixes [forms, 4])."""
    word, affix = tables
    T = max(b - a for _, a, b in group)
    B = len(group)
    form = np.zeros((T, B), np.int64)
    quote = np.zeros((T, B), np.int64)
    place = np.zeros((T, B), np.int64)
    guide = np.zeros((T, B), np.int64)
    mask = np.zeros((T, B), np.float32)
    label = np.zeros((T, B), np.int64)
    for k, (article, a, b) in enumerate(group):
        n = b - a
        form[:n, k] = article.form[a:b]
        quote[:n, k] = article.quote[a:b]
        place[:n, k] = article.place[a:b]
        guide[:, k] = article.set in guides
        mask[:n, k] = 1
        if article.label is not None:
            label[:n, k] = article.label[a:b]
    t = torch.from_numpy
    return {
        "word": t(word[form]),
        "affix": t(affix[form]),
        "quote": t(quote),
        "place": t(place),
        "guide": t(guide),
        "mask": t(mask),
        "label": t(label),
    }
