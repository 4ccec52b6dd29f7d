"""A trained network as the tensors of a model file: int8 rows with scales, the rest float32 (pack.ts writes the file)."""

import json
import os

import numpy as np
import torch


# Most steps from zero of a value. Tables of words have fewer, so that they pack to half their size; their rows
# are summed, and the sum hardly feels it.
STEPS = {"word": 8, "ending": 8, "beginning": 8}


def quantize(matrix, steps=127):
    """float [rows, columns] -> int8 values of -steps..steps, float32 scales [rows]."""
    scale = np.abs(matrix).max(1) / steps
    scale = np.maximum(scale, 1e-8).astype(np.float32)
    return np.clip(np.rint(matrix / scale[:, None]), -steps, steps).astype(np.int8), scale


def tensors(net, guide):
    """name -> float32 matrix, the guide's share folded into the places."""
    with torch.no_grad():
        E, H = net.config["embed"], net.config["hidden"]
        word = net.words(torch.arange(net.vectors.shape[0])).numpy()
        taps = net.input.weight.view(H, 3, E).permute(1, 0, 2).reshape(3 * H, E)
        place = net.place.weight + guide * net.guide.weight[1] + (1 - guide) * net.guide.weight[0]
        found = {
            "word": word,
            "ending": net.ending.weight.numpy(),
            "beginning": net.beginning.weight.numpy(),
            "shape": net.shape.weight.numpy(),
            "input": taps.numpy(),
            "quote": (net.quote.weight @ taps.t()).numpy(),
            "place": (place @ taps.t()).numpy(),
            "output": net.output.weight.numpy(),
        }
        for i, layer in enumerate(net.layers):
            found[f"layer{i}"] = layer.project.weight.numpy()
        plain = {
            "input.bias": net.input.bias.numpy(),
            "output.bias": net.output.bias.numpy(),
            "transition": net.transition.numpy(),
        }
        for i, layer in enumerate(net.layers):
            plain[f"layer{i}.bias"] = layer.project.bias.numpy()
    return found, plain


def dump(net, words, labels, version, folder, model, guide):
    """Writes tensors.json and tensors.bin."""
    rows, plain = tensors(net, guide)
    blob, index = bytearray(), {}

    def put(array):
        at = len(blob)
        blob.extend(array.tobytes())
        blob.extend(b"\0" * (-len(blob) % 4))
        return at

    for name, matrix in rows.items():
        values, scales = quantize(np.ascontiguousarray(matrix, dtype=np.float32), STEPS.get(name, 127))
        index[name] = {"kind": "int8-rows", "rows": values.shape[0], "columns": values.shape[1],
                       "offset": put(values), "scales": put(scales)}
    for name, array in plain.items():
        array = np.ascontiguousarray(array, dtype=np.float32)
        index[name] = {"kind": "f32", "rows": 1, "columns": array.size, "offset": put(array)}
    config = net.config
    head = {"model": model, "featureTableVersion": version, "labels": labels, "embed": config["embed"],
            "hidden": config["hidden"], "units": config["units"], "layers": config["layers"],
            "residual": bool(config.get("residual")),
            "tensors": index, "words": words}
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "tensors.json"), "w", encoding="utf8") as file:
        json.dump(head, file)
    with open(os.path.join(folder, "tensors.bin"), "wb") as file:
        file.write(blob)
