"""The component `merge_samples`."""

from kfp.dsl import Dataset, Input, Output, component

from quipmill.components import images


@component(base_image=images.CORE, install_kfp_package=False)
def merge_samples(parts: Input[list[Dataset]], samples: Output[Dataset]) -> None:
    """Join what the shards of one sampling have drawn in a loop to what one `sample` would have drawn.

    Args:
        parts: The samples of all shards, `dsl.Collected(...)`, in any order.

    Returns:
        samples: All samples as JSON Lines, in the order of one call.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill import __version__
        from quipmill.stages.merge_samples import in_order
        from quipmill.stages.merge_samples import merge_samples as run

        result = run(in_order([(str(part.metadata.get("shard", "")), Path(part.path)) for part in parts]), Path(samples.path))
        samples.metadata.update(rows=result.rows, parts=result.parts, quipmill_version=__version__)
