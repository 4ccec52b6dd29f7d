"""The network: summed embeddings, a convolution over three tokens, gated linear recurrences in both directions,
and a linear chain. No matrix from hidden to hidden state, so that everything but one multiply-add a unit and token
is a product of big matrices."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from crf import forbidden


class Scan(torch.autograd.Function):
    """h[t] = a[t] * h[t-1] + b[t] over the first axis, h[-1] = 0."""

    @staticmethod
    def forward(ctx, a, b):
        h = torch.empty_like(b)
        h[0] = b[0]
        for now, before, x, y in zip(h[1:].unbind(0), h[:-1].unbind(0), a[1:].unbind(0), b[1:].unbind(0)):
            torch.addcmul(y, x, before, out=now)
        ctx.save_for_backward(a, h)
        return h

    @staticmethod
    def backward(ctx, grad):
        a, h = ctx.saved_tensors
        g = grad.contiguous().clone()
        gs, xs = g.unbind(0), a.unbind(0)
        for t in range(len(gs) - 2, -1, -1):
            torch.addcmul(gs[t], xs[t + 1], gs[t + 1], out=gs[t])
        d_a = torch.zeros_like(a)
        torch.mul(g[1:], h[:-1], out=d_a[1:])
        return d_a, g


class Dropout(nn.Module):
    """The same units dropped at all tokens of a window."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        keep = torch.empty(1, x.shape[1], x.shape[2]).bernoulli_(1 - self.p).div_(1 - self.p)
        return x * keep


class Recurrence(nn.Module):
    """Both directions of a gated linear recurrence; [T, B, inputs] -> [T, B, 2 * units].
    gates 2: c = f*c + (1-f)*v, output c.  gates 3: output o * tanh-free c (o a sigmoid gate)."""

    def __init__(self, inputs, units, gates, act=True):
        super().__init__()
        self.units, self.gates, self.act = units, gates, act
        self.project = nn.Linear(inputs, 2 * gates * units)
        with torch.no_grad():
            # forget gates start at memories of different lengths
            self.project.bias.zero_()
            self.project.bias[: 2 * units] = torch.linspace(-1, 3, units).repeat(2)

    def forward(self, x, mask):
        n = 2 * self.units
        u = self.project(x).float()
        f = torch.sigmoid(u[..., :n])
        v = u[..., n : 2 * n]
        if self.act:
            v = torch.tanh(v)
        b = (1 - f) * v * mask.unsqueeze(2)
        k = self.units
        a2 = torch.cat([f[..., :k], f[..., k:].flip(0)], 2)
        b2 = torch.cat([b[..., :k], b[..., k:].flip(0)], 2)
        h = Scan.apply(a2, b2)
        h = torch.cat([h[..., :k], h[..., k:].flip(0)], 2)
        if self.gates == 3:
            h = h * torch.sigmoid(u[..., 2 * n :])
        return h


class LongMemory(nn.Module):
    """Both directions of an LSTM; [T, B, inputs] -> [T, B, 2 * units] (teachers only)."""

    def __init__(self, inputs, units):
        super().__init__()
        self.cell = nn.LSTM(inputs, units, bidirectional=True)

    def forward(self, x, mask):
        return self.cell(x)[0].float() * mask.unsqueeze(2)


class Attention(nn.Module):
    """Self-attention over the window, added to its input (teachers only)."""

    def __init__(self, width, heads, drop):
        super().__init__()
        self.heads = heads
        self.norm = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        T, B, W = x.shape
        q, k, v = self.qkv(self.norm(x)).view(T, B, 3, self.heads, -1).permute(2, 1, 3, 0, 4)
        bias = mask.t()[:, None, None, :].bool()
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        return x + self.drop(self.out(y.permute(2, 0, 1, 3).reshape(T, B, W)))


class Net(nn.Module):
    def __init__(self, config, vectors, trained, sizes, labels):
        super().__init__()
        self.config = config
        E, H = config["embed"], config["hidden"]
        self.register_buffer("vectors", torch.tensor(vectors), persistent=False)
        self.map = nn.Linear(vectors.shape[1], E, bias=False)
        self.own = nn.Embedding(trained, E)
        self.ending = nn.Embedding(sizes["ending"], E)
        self.beginning = nn.Embedding(sizes["beginning"], E)
        self.shape = nn.Embedding(sizes["shape"], E)
        self.quote = nn.Embedding(sizes["quote"], E)
        self.place = nn.Embedding(sizes["place"], E)
        self.guide = nn.Embedding(2, E)
        for table, spread in ((self.own, 0.15), (self.ending, 0.15), (self.beginning, 0.15), (self.shape, 0.3),
                              (self.quote, 0.3), (self.place, 0.3), (self.guide, 0.0)):
            nn.init.normal_(table.weight, 0, spread) if spread else nn.init.zeros_(table.weight)
        nn.init.normal_(self.map.weight, 0, 0.35)
        self.input = nn.Linear(3 * E, H)
        L, G = config["units"], config.get("gates", 2)
        width, layers = H, []
        for _ in range(config["layers"]):
            long = config.get("cell") == "lstm"
            layers.append(LongMemory(width, L) if long else Recurrence(width, L, G, config.get("act", True)))
            width = 2 * L
        self.layers = nn.ModuleList(layers)
        self.norms = nn.ModuleList(nn.LayerNorm(2 * L) if config.get("norm") else nn.Identity() for _ in layers)
        self.attention = Attention(width, config["heads"], config["drop"]) if config.get("heads") else None
        self.output = nn.Linear(width * (config["layers"] if config.get("taps") else 1), len(labels))
        self.transition = nn.Parameter(torch.zeros(len(labels), len(labels)))
        self.register_buffer("forbidden", forbidden(labels), persistent=False)
        self.drop = Dropout(config["drop"])
        self.embed_drop = Dropout(config.get("embed_drop", config["drop"] / 2))

    def words(self, rows):
        """rows [..] -> [.., E]: the mapped pretrained vector and, for words of the training texts, weights of their own."""
        trained = self.own.num_embeddings
        own = self.own(torch.where(rows < trained, rows, torch.zeros_like(rows)))
        return F.linear(self.vectors[rows], self.map.weight) + own * (rows < trained).unsqueeze(-1)

    def embed(self, batch):
        rows = batch["word"]
        p = self.config["word_drop"]
        if self.training and p > 0:
            rows = torch.where(torch.rand(rows.shape) < p, torch.zeros_like(rows), rows)
        affix = batch["affix"]
        x = self.words(rows) + self.ending(affix[..., 0]) + self.ending(affix[..., 1])
        x = x + self.beginning(affix[..., 2]) + self.shape(affix[..., 3])
        x = x + self.quote(batch["quote"]) + self.place(batch["place"])
        x = x + self.guide(batch["guide"])
        return x * batch["mask"].unsqueeze(2)

    def forward(self, batch):
        mask = batch["mask"]
        x = self.embed_drop(self.embed(batch))
        zero = torch.zeros_like(x[:1])
        x = torch.cat([torch.cat([zero, x[:-1]]), x, torch.cat([x[1:], zero])], 2)
        h = F.relu(self.input(x))
        taps = []
        for i, (layer, norm) in enumerate(zip(self.layers, self.norms)):
            y = norm(layer(self.drop(h), mask))
            h = h + y if self.config.get("residual") and h.shape == y.shape else y
            if self.attention is not None and i == self.config["layers"] - 2:
                h = self.attention(h, mask)
            taps.append(h)
        h = torch.cat(taps, 2) if self.config.get("taps") else h
        return self.output(self.drop(h)).float()

    def chain(self):
        return self.transition + self.forbidden

    def macs(self):
        """Multiply-adds a token, the convolution counted for every token."""
        total = self.input.weight.numel() + self.output.weight.numel()
        return total + sum(layer.project.weight.numel() for layer in self.layers)
