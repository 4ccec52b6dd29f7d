"""A small fixture of numbers: features of a few made-up tokens and the scores that PyTorch gives for them with the
shipped (quantised) weights. The TypeScript inference is held to it by a test."""

import json

import numpy as np

from dump import STEPS, quantize, tensors


def product(x, weight):
    """x @ weight.T as the kernels compute it: each row of x in 128 levels between its least and its greatest."""
    least = x.min(1, keepdims=True)
    span = np.maximum(x.max(1, keepdims=True) - least, 1e-30)
    levels = np.rint((x - least) * (127 / span))
    return least * weight.sum(1) + (span / 127) * (levels @ weight.T)


def scores(found, plain, config, tokens):
    """Scores [tokens, labels] by numpy, straight from the tensors as the file carries them."""
    def table(name):
        values, scale = quantize(np.ascontiguousarray(found[name], dtype=np.float32), STEPS.get(name, 127))
        return values.astype(np.float32) * scale[:, None]

    word, ending, beginning, shape = (table(n) for n in ("word", "ending", "beginning", "shape"))
    taps, quote, place = table("input"), table("quote"), table("place")
    H, L, n = config["hidden"], config["units"], len(tokens["word"])
    x = word[tokens["word"]] + ending[tokens["ending3"]] + ending[tokens["ending2"]]
    x = x + beginning[tokens["beginning4"]] + shape[tokens["shape"]]
    products = product(x, taps) + quote[tokens["quote"]] + place[tokens["place"]]
    h = np.tile(plain["input.bias"], (n, 1))
    h[1:] += products[:-1, :H]
    h += products[:, H : 2 * H]
    h[:-1] += products[1:, 2 * H :]
    h = np.maximum(h, 0)
    for i in range(config["layers"]):
        u = product(h, table(f"layer{i}")) + plain[f"layer{i}.bias"]
        f, v = 1 / (1 + np.exp(-u[:, : 2 * L])), np.tanh(u[:, 2 * L :])
        out = np.zeros((n, 2 * L), np.float32)
        state = np.zeros(L, np.float32)
        for t in range(n):
            state = f[t, :L] * state + (1 - f[t, :L]) * v[t, :L]
            out[t, :L] = state
        state = np.zeros(L, np.float32)
        for t in reversed(range(n)):
            state = f[t, L:] * state + (1 - f[t, L:]) * v[t, L:]
            out[t, L:] = state
        h = h + out if config.get("residual") and h.shape == out.shape else out
    return product(h, table("output")) + plain["output.bias"]


def write(net, words, sizes, guide, file, count=24, seed=7):
    """Writes the fixture: words by their spelling, the rest by row."""
    found, plain = tensors(net, guide)
    rng = np.random.default_rng(seed)
    ascii_words = [i for i, w in enumerate(words) if i > 0 and w.isascii() and w.isalpha()][:4000]
    row = rng.choice(ascii_words, count)
    row[5] = 0
    tokens = {"word": row, "ending3": rng.integers(0, sizes["ending"], count),
              "ending2": rng.integers(0, sizes["ending"], count),
              "beginning4": rng.integers(0, sizes["beginning"], count),
              "shape": rng.integers(0, sizes["shape"], count), "quote": rng.integers(0, 61, count),
              "place": rng.integers(0, 4, count)}
    result = scores(found, plain, net.config, tokens)
    fixture = {k: v.tolist() for k, v in tokens.items() if k != "word"}
    fixture["word"] = ["\u0000" if r == 0 else words[r] for r in row]
    fixture["scores"] = [[round(float(s), 4) for s in line] for line in result]
    with open(file, "w", encoding="utf8") as out:
        json.dump(fixture, out)
