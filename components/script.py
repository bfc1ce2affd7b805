"""The component `script`."""

from typing import NamedTuple

from kfp.dsl import Dataset, Metrics, Output, component

from quipmill.components import images


@component(base_image=images.CORE, install_kfp_package=False)
def script(
    script_uri: str,
    lines: Output[Dataset],
    metrics: Output[Metrics],
    sha256: str = "",
    names: str = "auto",
    valid_fraction: float = 0.1,
    test_fraction: float = 0.1,
) -> NamedTuple("Shares", [("valid_share", float), ("test_share", float)]):  # type: ignore[valid-type]  # kfp reads it
    """Read scripts and plays, and write each speech and stage direction as one line of tokens.

    KFP's cache knows the address, not what it holds: give `sha256`, from a step that is never cached, where that may change.

    Args:
        script_uri: Text file, .gz, folder, .tar, .tar.gz or .zip: a local path, `s3://` or `https://`.
        sha256: Digest of what is there; something else is refused. Empty takes what there is.
        names: Where names may stand, `paragraphs` (behind an empty line) or `lines` (at the beginning of any line); `auto` looks.
        valid_fraction: Share of lines for early stopping, where the files have no splits of their own.
        test_fraction: Share of lines for the final measurement, where the files have no splits of their own.

    Returns:
        valid_share: Share for `split` to hold out: the same, or that of the original's `ptb.valid.txt`.
        test_share: Share for `split` to hold out: the same, or that of the original's `ptb.test.txt`.
        lines: Lines of tokens as JSON Lines, in the order of the text; `author` is who speaks.
        metrics: Lines, speeches, stage directions, people who speak, and tokens.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill import __version__
        from quipmill.config import ScriptConfig
        from quipmill.schema import digest_file
        from quipmill.stages.script import script as run

        result = run([script_uri], Path(lines.path), ScriptConfig(names, valid_fraction, test_fraction), sha256=sha256)
        digest = digest_file(lines.path)
        lines.metadata.update(rows=result.lines, digest=digest, script_sha256=result.sha256, quipmill_version=__version__)
        for name in ("files", "lines", "speeches", "directions", "words"):
            metrics.log_metric(name, getattr(result, name))
        metrics.log_metric("people", len(result.names))
        return result.valid_fraction, result.test_fraction
