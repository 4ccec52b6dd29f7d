"""The linear chain on top: exact forward-backward, with the gradient written out (marginals minus target)."""

import torch


def forbidden(labels):
    """[K, K] -1e4 where label j may not follow label i: I- follows only B- or I- of its own tag."""
    mask = torch.zeros(len(labels), len(labels))
    for i, p in enumerate(labels):
        for j, q in enumerate(labels):
            if q[0] == "I" and p[2:] != q[2:]:
                mask[i, j] = -1e4
    return mask


def forward_backward(emission, transition, mask):
    """emission [T, B, K], transition [K, K], mask [T, B] (1 for tokens).
    Returns log Z [B], marginals [T, B, K], expected transitions [K, K]."""
    T, B, K = emission.shape
    top = emission.max(2, keepdim=True).values
    e = (emission - top).exp()
    A = transition.exp()
    At = A.t().contiguous()
    alpha = torch.empty_like(e)
    beta = torch.empty_like(e)
    scale = torch.ones(T, B, 1)
    keep = mask.bool().unsqueeze(2)
    full = mask.bool().all(1).tolist()
    a = e[0]
    s = a.sum(1, keepdim=True)
    a = a / s
    alpha[0] = a
    scale[0] = s
    for t in range(1, T):
        n = torch.mm(a, A).mul_(e[t])
        s = n.sum(1, keepdim=True).clamp_min_(1e-30)
        n.div_(s)
        if not full[t]:
            n = torch.where(keep[t], n, a)
            s = torch.where(keep[t], s, torch.ones_like(s))
        alpha[t] = a = n
        scale[t] = s
    b = torch.ones(B, K)
    beta[T - 1] = b
    for t in range(T - 1, 0, -1):
        n = torch.mm(e[t] * b, At).div_(scale[t])
        if not full[t]:
            n = torch.where(keep[t], n, b)
        beta[t - 1] = b = n
    marginal = alpha * beta
    marginal = marginal / marginal.sum(2, keepdim=True).clamp_min(1e-30)
    log_z = ((scale.log() + top).squeeze(2) * mask).sum(0)
    right = e[1:] * beta[1:] / scale[1:] * mask[1:].unsqueeze(2)
    pairs = torch.einsum("tbi,tbj->ij", alpha[:-1], right) * A
    return log_z, marginal, pairs


class ChainLoss(torch.autograd.Function):
    """Cross-entropy of a target distribution over tag sequences, given by its marginals: log Z minus the expected score."""

    @staticmethod
    def forward(ctx, emission, transition, mask, target, target_pairs):
        log_z, marginal, pairs = forward_backward(emission, transition, mask)
        ctx.save_for_backward((marginal - target) * mask.unsqueeze(2), pairs - target_pairs)
        score = (emission * target * mask.unsqueeze(2)).sum() + (transition * target_pairs).sum()
        return log_z.sum() - score

    @staticmethod
    def backward(ctx, grad):
        d_emission, d_transition = ctx.saved_tensors
        return d_emission * grad, d_transition * grad, None, None, None


def gold_target(label, mask, K):
    """label [T, B] -> one-hot marginals and transition counts."""
    target = torch.nn.functional.one_hot(label, K).float() * mask.unsqueeze(2)
    pairs = torch.einsum("tbi,tbj->ij", target[:-1], target[1:])
    return target, pairs


def viterbi(emission, transition):
    """numpy emission [T, K], transition [K, K] -> list of label indexes; the first may be no I-."""
    T, K = emission.shape
    back = []
    a = emission[0].copy()
    a[2::2] -= 1e4
    for t in range(1, T):
        s = a[:, None] + transition
        k = s.argmax(0)
        back.append(k)
        a = s[k, range(K)] + emission[t]
    out = [int(a.argmax())]
    for k in reversed(back):
        out.append(int(k[out[-1]]))
    return out[::-1]
