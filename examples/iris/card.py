"""The model card: what the model is, was made of, and is worth."""

from typing import Any


def write_card(path: str, model: dict[str, Any], digest: str, numbers: dict[str, Any]) -> None:
    """Writes the card as Markdown, which KFP shows in the run's page.

    Args:
        path: Where to.
        model: What `model.json` says.
        digest: SHA-256 of `model.json`.
        numbers: `accuracy`, `macro_f1` and `rows`, on the rows held out.
    """
    from pathlib import Path

    text = f"""# Iris classifier

Tells {", ".join(model["classes"])} apart by four lengths in centimetres: a network with 5 hidden units, trained by PyTorch.

| on {numbers["rows"]} rows held out | |
|---|---:|
| accuracy | {numbers["accuracy"]:.3f} |
| macro F1 | {numbers["macro_f1"]:.3f} |

- Made of {model["rows"]} rows of the training file with SHA-256 `{model["training_sha256"]}`
- Model SHA-256: `{digest}`
- Settings: {", ".join(f"{name} {value}" for name, value in model["parameters"].items())}
- Limits: it always names one of these classes, also for a flower that is none of them; {numbers["rows"]} rows are few.
"""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
