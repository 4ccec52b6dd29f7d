"""Fits one network: windows of articles, AdamW with a cosine, the running mean of the weights kept."""

import copy
import math
import random
import sys
import time

import numpy as np
import torch

from batches import batches, collate
from crf import ChainLoss, forward_backward, gold_target
from net import Net


class Soft:
    """What teachers say: the mean of their scores of every token of the corpus, and of their transitions."""

    def __init__(self, emission, transition):
        self.emission = emission  # [tokens, labels]
        self.transition = torch.from_numpy(transition)

    @staticmethod
    def mean(parts):
        emission = sum(e.astype(np.float32) for e, _ in parts) / len(parts)
        transition = sum(t for _, t in parts) / len(parts)
        return Soft(emission.astype(np.float16), transition.astype(np.float32))

    def target(self, group, shape, mask):
        """Marginals [T, B, K] and expected transitions for a batch of windows."""
        scores = np.zeros((*shape, self.emission.shape[1]), np.float32)
        for k, (article, a, b) in enumerate(group):
            scores[: b - a, k] = self.emission[article.first + a : article.first + b]
        _, marginal, pairs = forward_backward(torch.from_numpy(scores), self.transition, mask)
        return marginal, pairs


def mixed_target(batch, group, K, soft, share):
    """The gold labels, or their mixture with the teachers' (`share` of gold where there is gold, none elsewhere)."""
    mask = batch["mask"]
    if soft is None:
        return gold_target(batch["label"], mask, K)
    labelled = torch.tensor([float(article.label is not None) for article, _, _ in group])
    gold, gold_pairs = gold_target(batch["label"], mask * labelled, K)
    marginal, pairs = soft.target(group, mask.shape, mask)
    weight = (labelled * share)[None, :, None]
    target = gold * weight + marginal * mask.unsqueeze(2) * (1 - weight)
    part = float((mask * labelled).sum() / mask.sum())
    return target, gold_pairs * share + pairs * (1 - share * part)


def tokens_of(pool, epochs):
    """Tokens of the first `epochs` epochs."""
    return sum(len(article) for epoch in range(epochs) for article in pool(epoch))


def optimizer_of(net, config):
    return torch.optim.AdamW(net.parameters(), lr=config["rate"], weight_decay=config["decay"])


def fit(name, config, corpus, pool, vocabulary, guides, soft=None, watch=None):
    """Trains on `pool(epoch)`, a list of articles; returns the network of mean weights. Says each epoch's loss and
    time; `watch(network)` is called now and then and its words are printed."""
    torch.manual_seed(config["seed"])
    rng = random.Random(config["seed"])
    tables = (vocabulary.of_forms(corpus), corpus.affix)
    net = Net(config, vocabulary.vectors, vocabulary.trained, corpus.sizes, corpus.labels)
    mean = copy.deepcopy(net)
    optimizer = optimizer_of(net, config)
    K, step, total, began = len(corpus.labels), 0, None, time.time()
    for epoch in range(config["epochs"]):
        groups = batches(pool(epoch), config["window"], config["batch"], rng)
        total = total or tokens_of(pool, config["epochs"]) / tokens_of(pool, 1) * len(groups)
        loss_sum, tokens = 0.0, 0.0
        for at, group in enumerate(groups):
            batch = collate(group, tables, guides)
            rate = config["rate"] * min(1, (step + 1) / 150)
            rate *= 0.5 * (1 + math.cos(math.pi * min(1, step / total))) + 0.01
            for parameters in optimizer.param_groups:
                parameters["lr"] = rate
            with torch.autocast("cpu", torch.bfloat16):
                emission = net(batch)
            target, pairs = mixed_target(batch, group, K, soft, config.get("gold_share", 1.0))
            count = batch["mask"].sum()
            loss = ChainLoss.apply(emission, net.chain(), batch["mask"], target, pairs) / count
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimizer.step()
            step += 1
            loss_sum += loss.item() * count.item()
            tokens += count.item()
            with torch.no_grad():
                keep = min(config["mean"], (1 + step) / (10 + step))
                for slow, fast in zip(mean.parameters(), net.parameters()):
                    slow.lerp_(fast, 1 - keep)
            if at % 20 == 0:
                bar = "#" * (30 * (at + 1) // len(groups))
                print(f"\r{name} {epoch + 1}/{config['epochs']} [{bar:<30}]", end="", file=sys.stderr)
        print(f"\r{name} epoch {epoch + 1}/{config['epochs']}: loss {loss_sum / tokens:.4f},"
              f" {time.time() - began:.0f} s", flush=True)
        if watch is not None and (epoch % 4 == 3 or epoch + 1 == config["epochs"]):
            print(f"{name}: {watch(mean)}", flush=True)
    mean.eval()
    return mean


def score_articles(net, articles, tables, guides, count=24):
    """article index -> scores [tokens, labels], whole articles at once."""
    net.eval()
    found = {}
    order = sorted((a for a in articles if len(a) > 0), key=len)
    with torch.no_grad():
        for at in range(0, len(order), count):
            group = order[at : at + count]
            emission = net(collate([(a, 0, len(a)) for a in group], tables, guides)).numpy()
            for k, article in enumerate(group):
                found[article.first] = emission[: len(article), k]
    return found


def score_all(net, articles, tables, guides, labels):
    """(scores [tokens, labels] float16, transitions) of articles that number their tokens from 0 on without a gap."""
    scores = np.zeros((sum(len(a) for a in articles), labels), np.float16)
    with torch.autocast("cpu", torch.bfloat16):
        for first, emission in score_articles(net, articles, tables, guides).items():
            scores[first : first + len(emission)] = emission
    return scores, net.chain().detach().numpy()
