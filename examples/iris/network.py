"""The network: trained, kept as safetensors and JSON, loaded again."""

from typing import Any


def network(classes: int) -> Any:
    """The original network: 4 lengths, 5 hidden units, one output for each class."""
    import torch

    torch.set_num_threads(1)  # it is so small that threads would only wait for each other
    return torch.nn.Sequential(torch.nn.Linear(4, 5), torch.nn.ReLU(), torch.nn.Linear(5, classes))


def start(features: Any, classes: int) -> Any:
    """A network with random weights of which four hidden units answer to some flower at least.

    A unit that answers to none never learns (a dead ReLU), and with two or three left one start in fifteen ends as a coin toss.
    """
    while True:
        net = network(classes)
        if (net[:2](features).amax(dim=0) > 0).sum() >= 4:
            return net


def fit(features: Any, wanted: Any, epochs: int, learning_rate: float, seed: int) -> tuple[Any, float]:
    """Trains a network, all rows at once, by plain gradient descent; returns it and its last loss.

    ValueError says which setting is wrong.
    """
    import math

    import torch

    if not (epochs >= 1 and learning_rate > 0):
        raise ValueError(f"epochs must be at least 1 and learning_rate above 0, found {epochs} and {learning_rate}")
    torch.manual_seed(seed)
    net = start(features, wanted.shape[1])
    optimizer = torch.optim.SGD(net.parameters(), lr=learning_rate)
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(net(features), wanted)
        loss.backward()
        optimizer.step()
    if not math.isfinite(loss.item()):
        raise ValueError(f"the loss grew beyond all bounds. Lower learning_rate, now {learning_rate}")
    return net, loss.item()


def save_model(folder: str, net: Any, **facts: Any) -> str:
    """Writes weights and, with their digest, what else is known; returns the digest of the model."""
    import hashlib
    import json
    from pathlib import Path

    from safetensors.torch import save

    weights = save(net.state_dict())
    text = json.dumps({**facts, "weights_sha256": hashlib.sha256(weights).hexdigest()}, indent=1) + "\n"
    Path(folder).mkdir(parents=True, exist_ok=True)
    Path(folder, "model.safetensors").write_bytes(weights)
    Path(folder, "model.json").write_text(text)
    return hashlib.sha256(text.encode()).hexdigest()


def digest_model(folder: str) -> str:
    """The model's digest: SHA-256 of `model.json`, which itself holds the digest of the weights."""
    import hashlib
    import json
    from pathlib import Path

    from quipmill.errors import DataError

    try:
        facts = Path(folder, "model.json").read_bytes()
        weights = Path(folder, "model.safetensors").read_bytes()
        same = json.loads(facts)["weights_sha256"] == hashlib.sha256(weights).hexdigest()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(f"{folder}: not a model of iris_train ({type(error).__name__}). Check model_uri") from error
    if not same:
        raise DataError(f"{folder}: model.safetensors is not the file that model.json speaks of. Train again")
    return hashlib.sha256(facts).hexdigest()


def load_model(folder: str) -> tuple[dict[str, Any], Any]:
    """What `model.json` says, and a function from rows of lengths to probabilities, one row each."""
    import json
    from pathlib import Path

    import torch
    from safetensors.torch import load_file

    facts = json.loads(Path(folder, "model.json").read_text())
    net = network(len(facts["classes"]))
    net.load_state_dict(load_file(Path(folder, "model.safetensors")))
    scale, offset = torch.tensor(facts["scale"]), torch.tensor(facts["offset"])

    def classify(rows: list[list[float]]) -> list[list[float]]:
        with torch.no_grad():
            each = net(torch.tensor(rows).reshape(-1, 4) * scale + offset).double().sigmoid().clamp_min(1e-12)
        return (each / each.sum(dim=1, keepdim=True)).tolist()

    return facts, classify
