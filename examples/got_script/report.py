"""The two pages: what one LSTM is worth, and how it stands beside a GPT-2."""

from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from quipmill import __version__
from quipmill.engines.lstm_settings import read_recipe
from quipmill.report import NARROW, WIDE, charts, environment_of_html, wording
from quipmill.schema import read_manifest, write_text
from quipmill.script_tokens import lines_of
from quipmill.stages.evaluate import read_history

EXCERPT_TOKENS: Final = 400
EXCERPT_LINES: Final = 12
SHOWN_CHARACTERS: Final = 600

SIDES: Final = {"train": "Training", "valid": "Validation", "test": "Test"}


def write_report(path: Path, model: Path, measured: dict[str, dict[str, float]]) -> None:
    """Writes the page of one LSTM. Its excerpt is always the same for the same model."""
    from quipmill.engines.lstm import generate

    manifest, history = read_manifest(model), read_history(model)
    drawn = generate(model, EXCERPT_TOKENS, seed=manifest.seed)
    excerpt = [
        {"name": line.name, "text": wording.clip(line.text, SHOWN_CHARACTERS)}
        for line in list(lines_of(drawn))[:-1][:EXCERPT_LINES]
    ]
    settings = {name.replace("_", " "): _shown(value) for name, value in asdict(read_recipe(model)).items()}
    _render(
        path,
        "report.html",
        title=f"LSTM ({read_recipe(model).size})",
        sides=[{"name": SIDES[name], **row} for name, row in measured.items()],
        test=measured["test"],
        manifest=manifest,
        curves=_curves(history),
        excerpt=excerpt,
        facts={"Model": _facts(manifest), "Settings": list(settings.items())},
    )


def write_comparison(path: Path, models: list[dict[str, Any]]) -> None:
    """Writes the page of several models that were measured on the same lines; the best is marked."""
    longest = max(model["bits_per_byte"] for model in models) or 1
    best = min(model["bits_per_byte"] for model in models)
    rows = [
        {**model, "width": 100 * model["bits_per_byte"] / longest, "best": model["bits_per_byte"] == best}
        for model in sorted(models, key=lambda model: float(model["bits_per_byte"]))
    ]
    trained = [{"name": model["name"], "curves": _curves(model.get("history") or [], "bits_per_byte")} for model in models]
    _render(
        path,
        "compare.html",
        rows=rows,
        lines=int(models[0]["lines"]),
        bytes=int(models[0]["bytes"]),
        test_digest=models[0]["test_digest"],
        trained=[model for model in trained if model["curves"]["wide"]],
    )


def _curves(history: list[dict[str, float]], measure: str = "perplexity") -> dict[str, charts.Curve | None]:
    """The loss curve for screens and phones; figures of a beginning that would squash it are left out."""
    best = min((row[f"valid_{measure}"] for row in history if f"valid_{measure}" in row), default=1.0)
    shown = [{name: value for name, value in row.items() if measure not in name or value <= 6 * best} for row in history]
    return {name: charts.loss_curve(shown, {}, size, measure) for name, size in (("wide", WIDE), ("narrow", NARROW))}


def _facts(manifest: Any) -> list[tuple[str, str]]:
    figures = manifest.metrics
    rows = {
        "Vocabulary": manifest.tokenizer.get("vocab_size"),
        "Training lines": manifest.data.get("posts"),
        "Steps trained": manifest.step,
        "Best step": figures.get("best_step"),
        "Tokens trained": figures.get("tokens_trained"),
        "Tokens per second": figures.get("tokens_per_second"),
        "Seconds of training": figures.get("seconds"),
        "Seed": str(manifest.seed),
        "Model digest": manifest.digest,
        "Data digest": manifest.data.get("digest"),
        "quipmill version": manifest.version,
    }
    return [(name, _shown(value)) for name, value in rows.items() if value is not None]


def _shown(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return wording.clip(str(value))
    return wording.number(value)


def _render(path: Path, name: str, **values: Any) -> None:
    environment = environment_of_html()
    template = environment.from_string(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    write_text(path, template.render(version=__version__, **values))
