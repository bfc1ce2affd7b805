"""The component `base_model`."""

from kfp.dsl import Model, Output, component

from quipmill.components import images


@component(base_image=images.CORE, install_kfp_package=False)
def base_model(
    name: str,
    base: Output[Model],
    openai_url: str = "https://openaipublic.blob.core.windows.net/gpt-2/models",
    hf_endpoint: str = "https://huggingface.co",
    mirror_uri: str = "",
) -> None:
    """Bring a GPT-2 base model to the one layout that every engine starts from.

    Args:
        name: `124M`, `355M`, `774M`, `1558M`, `hf:<owner>/<name>`, an `s3://` prefix, a folder, or the recipe `tiny`.
        openai_url: Folder of OpenAI's published GPT-2 checkpoints, for the names 124M, 355M, 774M and 1558M.
        hf_endpoint: Hub that `hf:<owner>/<name>` is read from.
        mirror_uri: Folder or `s3://` prefix that is looked in first, and filled after a download; empty for none.

    Returns:
        base: Weights, configuration and tokenizer of the base model; for `tiny` its recipe only.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill import __version__
        from quipmill.config import BaseModelConfig
        from quipmill.stages.base_model import base_model as run

        config = BaseModelConfig(openai_url, hf_endpoint, mirror_uri or None)
        result = run(name, Path(base.path), config)
        base.metadata.update(
            base_model=result.name,
            digest=result.digest,
            parameters=result.parameters,
            bytes=result.bytes,
            quipmill_version=__version__,
        )
