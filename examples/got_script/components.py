"""The steps that only this example has; reading, splitting and training are `script`, `split` and `finetune` of the library."""

from functools import partial

from kfp import dsl
from kfp.dsl import HTML, Dataset, Input, Metrics, Model, Output

from quipmill.components import images

__all__ = ["compare", "digest_script", "evaluate_script", "generate", "recipe", "score"]

component = partial(dsl.component, base_image=images.CORE, install_kfp_package=False)
"""An LSTM is trained by TensorFlow, but scores and draws with numpy alone, so these need the small image only."""


@component()
def digest_script(script_uri: str) -> str:
    """Say what the scripts hold, so that the steps behind run again exactly when that changes; never cached.

    Args:
        script_uri: Text file, .gz, folder, .tar, .tar.gz or .zip: a local path, `s3://` or `https://`.

    Returns:
        Output: SHA-256 of the file, or of all text files of a folder.
    """
    from quipmill.stages import step

    with step():
        from quipmill.stages.script import digest

        return digest(script_uri)


@component()
def recipe(base: Output[Model], size: str = "small", epochs: int = 0, settings: dict = {}) -> None:  # type: ignore[type-arg]  # noqa: B006  # kfp reads it
    """Write down what LSTM to train, and for how long.

    Args:
        size: `test`, `small`, `medium` or `large` of the original, or the modern `adamw`.
        epochs: Times that training reads the whole text; 0 is the size's own number.
        settings: What is to differ from the size, `{"hidden": 300, "dropout": 0.3}`.

    Returns:
        base: The recipe, which `finetune` with engine lstm takes as its base model.
    """
    from quipmill.stages import step

    with step():
        from dataclasses import asdict
        from pathlib import Path

        from quipmill.engines.lstm_settings import write_recipe
        from quipmill.examples.got_script.measures import whole_numbers

        wanted = whole_numbers(settings) | ({"epochs": epochs} if epochs else {})
        chosen = write_recipe(Path(base.path), size, **wanted)
        base.metadata.update(asdict(chosen), base_model=f"lstm-{size}")


@component()
def evaluate_script(
    train: Input[Dataset],
    valid: Input[Dataset],
    test: Input[Dataset],
    model: Input[Model],
    report: Output[HTML],
    scores: Output[Dataset],
    metrics: Output[Metrics],
    max_lines: int = 2000,
) -> None:
    """Measure the LSTM on what it learnt from, what chose it, and what it has never seen.

    Args:
        train: Lines that it learnt from.
        valid: Lines that chose the best checkpoint.
        test: Lines that nothing but this step reads.
        model: What `finetune` made.
        max_lines: Lines of each of the three that are read, from the first on; 0 reads all.

    Returns:
        report: Perplexities, loss curve, an excerpt, settings and provenance on one page.
        scores: Bits per byte line by line, for `compare`.
        metrics: Perplexity, bits per byte and share of unknown words on all three.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill.examples.got_script.measures import measure, score, write_scores
        from quipmill.examples.got_script.report import write_report

        sides = {name: Path(part.path) for name, part in (("train", train), ("valid", valid), ("test", test))}
        found = measure(Path(model.path), sides, max_lines)
        write_report(Path(report.path), Path(model.path), found)
        write_scores(Path(scores.path), score(Path(model.path), sides["test"], max_lines))
        for side, measured in found.items():
            for name in ("perplexity", "bits_per_byte", "unk_rate", "tokens"):
                metrics.log_metric(f"{side}_{name}", measured[name])
        figures = [f"{side} {measured['perplexity']:.1f}" for side, measured in found.items()]
        print(f"evaluate_script: perplexity {', '.join(figures)}")


@component()
def generate(
    model: Input[Model],
    new_script: Output[Dataset],
    metrics: Output[Metrics],
    tokens: int = 1000,
    temperature: float = 1.0,
    top_k: int = 0,
    top_p: float = 1.0,
    seed: str = "",
) -> None:
    """Write a new script; the same seed gives the same one.

    Turn caching off for this step, or give a seed: otherwise every run repeats the first one's script.

    Args:
        model: What `finetune` made.
        tokens: Length of the script in tokens, line ends included.
        temperature: Below 1 safer, above 1 wilder.
        top_k: Draw from the k likeliest words only; 0 from all.
        top_p: Draw from the likeliest words that together have this probability; 1 from all.
        seed: Random seed, a whole number; empty draws one and records it.

    Returns:
        new_script: `new_script.txt`, which `script` can read again; the same as tokens, and as the original prints it.
        metrics: Lines, speeches, stage directions and people in it.
    """
    from quipmill.stages import step

    with step():
        import secrets
        from pathlib import Path

        from quipmill.config import parse_seed
        from quipmill.engines.lstm import generate as run
        from quipmill.examples.got_script.measures import write_script
        from quipmill.schema import read_manifest

        given = parse_seed(seed)
        chosen = secrets.randbelow(1 << 31) if given is None else given
        drawn = run(Path(model.path), tokens, temperature, chosen, top_k, top_p)
        counts = write_script(Path(new_script.path), drawn)
        digest = read_manifest(model.path).digest
        new_script.metadata.update(counts, seed=chosen, temperature=temperature, top_k=top_k, top_p=top_p, model=digest)
        for name, value in counts.items():
            metrics.log_metric(name, value)
        print(f"generate: {counts['speeches']} speeches by {counts['people']} people, seed {chosen}")


@component(base_image=images.TORCH)
def score(
    model: Input[Model], test: Input[Dataset], scores: Output[Dataset], metrics: Output[Metrics], max_lines: int = 2000
) -> None:
    """Measure a GPT-2 on the lines that it has never seen.

    Args:
        model: What `finetune` made.
        test: Lines held out, the same that `evaluate_script` reads.
        max_lines: Lines that are read, from the first on; 0 reads all.

    Returns:
        scores: Bits per byte line by line, for `compare`.
        metrics: Bits per byte.
    """
    from quipmill.kubeflow.engine import advise
    from quipmill.stages import step

    with step(), advise(model=model.path):
        from pathlib import Path

        from quipmill.examples.got_script.measures import score as run
        from quipmill.examples.got_script.measures import write_scores

        found = run(Path(model.path), Path(test.path), max_lines)
        write_scores(Path(scores.path), found)
        metrics.log_metric("test_bits_per_byte", found["bits_per_byte"])


@component()
def compare(
    train: Input[Dataset],
    valid: Input[Dataset],
    test: Input[Dataset],
    lstm: Input[Dataset],
    gpt2: Input[Dataset],
    report: Output[HTML],
    metrics: Output[Metrics],
) -> None:
    """Set the two models side by side, with a baseline that only counts bytes.

    Args:
        train: Lines that both learnt from.
        valid: Lines that chose their best checkpoints.
        test: Lines that neither has seen.
        lstm: Scores of the LSTM.
        gpt2: Scores of the GPT-2.

    Returns:
        report: Bits per byte of both on the same lines, and their loss curves.
        metrics: Bits per byte of both and of the baseline.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill.examples.got_script.measures import baseline, read_scores
        from quipmill.examples.got_script.report import write_comparison

        models = read_scores([Path(lstm.path), Path(gpt2.path)], Path(test.path))
        lines = int(models[0]["lines"])
        models.append(baseline(Path(train.path), Path(valid.path), Path(test.path), lines))
        write_comparison(Path(report.path), models)
        for name, model in zip(("lstm", "gpt2", "markov"), models, strict=True):
            metrics.log_metric(f"{name}_test_bits_per_byte", model["bits_per_byte"])
        figures = [f"{model['name']} {model['bits_per_byte']:.3f}" for model in models]
        print(f"compare: bits per byte {', '.join(figures)}")
