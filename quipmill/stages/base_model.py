"""Brings a base model, wherever it is published, to the one layout that every engine starts from.

A name or URI goes in, never the corpus, so that the result can be cached. Out comes a folder with `base.json`, written last:
`name`, `origin`, `digest` (of the files below, the same for the same weights whatever layout they came in), `files` with
their SHA-256, and `parent`, the digest of the manifest, where the model is a checkpoint of one's own.

Everything that is read is checked before it is used, pickled weights are never read, and a download that breaks, a full disk
or a damaged file leaves nothing half-written.
"""

import hashlib
import logging
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx

from quipmill.bases import BASE, digest_files
from quipmill.config import BaseModelConfig
from quipmill.engines import gpt2, hugging_face, lstm_settings, tf_bundle
from quipmill.engines.gpt2_layouts import building, read_openai_shape, to_model
from quipmill.engines.gpt2_tokenizer import MAX_JSON_BYTES
from quipmill.errors import CheckpointError, NetworkError, StoreError, UsageError
from quipmill.http import client, download, explained, redact
from quipmill.schema import digest_file, read_manifest, write_json
from quipmill.store import MARKER, Store, get_folder, has_folder, open_store, put_folder

logger = logging.getLogger(__name__)

SIZES: Final = {"124M": "124M", "117M": "124M", "355M": "355M", "345M": "355M", "774M": "774M", "1558M": "1558M"}
"""OpenAI's published models; 117M and 345M are what the first two were called at first."""

_OPENAI_DIGESTS: Final = {
    "encoder.json": "196139668be63f3b5d6574427317ae82f612a97c5d1cdaf36ed2256dbf636783",
    "vocab.bpe": "1ce1664773c50f3e0cc8842619a93edc4624525b728b188a9e0be33b7726adc5",
}
"""SHA-256 of the vocabulary that all of OpenAI's models share; the weights have a checksum for each tensor in them."""

_HUB_NAME: Final = re.compile(r"(?:hf:)?([A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95})(?:@([\w.-]{1,95}))?", re.ASCII)
_MODEL_FILE: Final = re.compile(
    r"(checkpoint/run1/)?(checkpoint|[\w-][\w.-]*\.(json|bpe|txt|safetensors|index|data-\d{5}-of-\d{5}))", re.ASCII
)


@dataclass(frozen=True)
class BaseModel:
    """What was brought."""

    name: str
    digest: str
    parameters: int
    """0 for a recipe, whose vocabulary depends on the corpus."""
    bytes: int


def base_model(name: str, out: Path, config: BaseModelConfig) -> BaseModel:
    """Makes `out` the folder of a base model.

    Args:
        name: `124M`, `355M`, `774M` or `1558M`; `tiny`; `lstm-small` or another size of an LSTM; `hf:<owner>/<name>`
            (`@<revision>` behind it if wanted) or plain `<owner>/<name>`; a folder in any layout of GPT-2, a checkpoint of
            one's own included; or an `s3://` prefix of one.
        out: takes the place of whatever is there, when it is whole.
        config: where the named models come from.

    Raises:
        UsageError: nothing of that name can be had.
        CheckpointError: what is there is no GPT-2, or a damaged one.
        NetworkError: a download failed.
        StoreError: the bucket or mirror refused.
    """
    name = name.strip()
    source = Path(name) if name and "://" not in name and Path(name).is_dir() else None
    with building(out, source) as folder:
        facts = _make(name, source, folder, config)
        made = _describe(folder, facts)
    size = f"{made.parameters:,} parameters" if made.parameters else "a recipe"
    logger.info("base_model: %s, %s, digest %s", made.name, size, made.digest[:12])
    return made


def _make(name: str, source: Path | None, folder: Path, config: BaseModelConfig) -> dict[str, str]:
    """Fills the folder, and says what goes into `base.json`."""
    if name in SIZES:
        size, url = SIZES[name], f"{config.openai_url.rstrip('/')}/{SIZES[name]}"
        _mirrored(f"openai/{size}", folder, config, lambda: _from_openai(url, folder, size))
        return {"name": size, "origin": redact(url)}
    if name in gpt2.RECIPES:
        gpt2.write_recipe(name, folder)
        return {"name": name, "origin": "recipe"}
    if name in lstm_settings.RECIPES:
        lstm_settings.write_recipe(folder, name.removeprefix(lstm_settings.PREFIX))
        return {"name": name, "origin": "recipe"}
    if name.startswith("s3://"):
        with tempfile.TemporaryDirectory(prefix=".fetched-", dir=folder.parent) as work:
            return _from_folder(_fetched(name, Path(work) / "model"), folder, name)
    if source:
        return _from_folder(source, folder, str(source))
    if (found := _HUB_NAME.fullmatch(name)) and ".." not in name:
        repository, revision = found.group(1), found.group(2) or "main"
        url = f"{config.hf_endpoint.rstrip('/')}/{repository}/resolve/{revision}"
        _mirrored(f"hf/{repository}/{revision}", folder, config, lambda: _from_hub(url, folder, repository))
        return {"name": f"hf:{repository}", "origin": redact(url)}
    raise UsageError(
        f"no base model {name[:200]!r}. Choose one of: {', '.join([*SIZES, *lstm_settings.RECIPES, *gpt2.RECIPES])}, "
        "hf:<owner>/<name>, a folder that exists, or s3://<bucket>/<prefix>"
    )


def _describe(folder: Path, facts: dict[str, str]) -> BaseModel:
    """Writes `base.json` last, for files that have all been checked."""
    recipe = next((name for name in (gpt2.RECIPE, lstm_settings.RECIPE) if (folder / name).is_file()), None)
    names = [recipe] if recipe else list(gpt2.FILES)
    parameters = 0 if recipe else gpt2.parameter_count(gpt2.check_model(folder))
    digest, files = digest_files(folder, names)
    write_json(folder / BASE, {**facts, "digest": digest, "parameters": parameters, "files": files})
    return BaseModel(facts["name"], digest, parameters, sum((folder / name).stat().st_size for name in names))


def _mirrored(key: str, folder: Path, config: BaseModelConfig, fetch: Callable[[], object]) -> None:
    """Takes a model from the mirror if it is whole there; otherwise fetches it, and fills the mirror."""
    store = open_store(config.mirror_uri) if config.mirror_uri else None
    if store and has_folder(store, key):
        try:
            get_folder(store, key, folder)
            gpt2.check_model(folder)
            for path in folder.iterdir():
                if path.name not in gpt2.FILES:
                    raise CheckpointError(f"{path.name} is no part of a model")
        except (StoreError, CheckpointError) as error:
            logger.warning("base_model: the mirror's copy cannot be used, fetching anew: %s", error)
        else:
            logger.info("base_model: %s taken from the mirror", key)
            return
    fetch()
    if store:
        try:
            put_folder(store, folder, key)
        except StoreError as error:
            logger.warning("base_model: the mirror could not be filled: %s", error)


def _from_folder(source: Path, folder: Path, origin: str) -> dict[str, str]:
    """A model in a folder, whatever its layout; one of our own checkpoints is named as the parent."""
    facts = {"name": origin.rstrip("/").rpartition("/")[2] or origin, "origin": origin}
    if (source / "manifest.json").is_file():
        manifest = read_manifest(source)
        if manifest.engine not in ("gpt2_torch", "gpt2_simple"):
            raise CheckpointError(f"{source}: a checkpoint of {manifest.engine}, which is no GPT-2. Choose another base model")
        facts |= {"name": str(manifest.base.get("name", facts["name"])), "parent": manifest.digest}
    elif (source / lstm_settings.RECIPE).is_file():
        lstm_settings.copy_recipe(source, folder)
        return facts
    elif (source / BASE).is_file():
        given = gpt2.read_json(source / BASE)
        facts |= {key: str(given[key])[:200] for key in ("name", "parent") if key in given}
    to_model(source, folder)
    return facts


def _from_openai(url: str, folder: Path, name: str) -> None:
    """The files that OpenAI published, all but the graph, which nobody needs."""
    with tempfile.TemporaryDirectory(prefix=".fetched-", dir=folder.parent) as work, client() as http:
        model = Path(work)

        def get(file: str, max_bytes: int, progress: str | None = None) -> None:
            download(f"{url}/{file}", model / file, max_bytes=max_bytes, progress=progress, client=http)

        get("hparams.json", 1 << 16)
        shape = read_openai_shape(model)
        for file, digest in _OPENAI_DIGESTS.items():
            get(file, MAX_JSON_BYTES)
            _check_digest(model / file, digest if shape.vocab_size == 50257 else "", f"{url}/{file}")
        get("checkpoint", 1 << 16)
        get("model.ckpt.index", tf_bundle.MAX_INDEX_BYTES)
        get("model.ckpt.data-00000-of-00001", 4 * gpt2.parameter_count(shape) + (64 << 20), progress=name)
        to_model(model, folder)


def _from_hub(url: str, folder: Path, repository: str) -> None:
    """The files of a Hugging Face repository that make a GPT-2; nothing else in it is read."""
    with tempfile.TemporaryDirectory(prefix=".fetched-", dir=folder.parent) as work, client() as http:
        model = Path(work)
        digests: dict[str, str] = {}

        def status(file: str) -> int:
            with explained(f"{url}/{file}"):
                answer = http.head(f"{url}/{file}")
            digests[file] = _digest_of(answer)
            return answer.status_code

        def get(file: str, max_bytes: int, progress: str | None = None) -> None:
            if file not in digests:
                status(file)
            download(f"{url}/{file}", model / file, max_bytes=max_bytes, progress=progress, client=http)
            _check_digest(model / file, digests[file], f"{url}/{file}")

        if status("config.json") in (401, 403, 404):
            raise NetworkError(f"{redact(url)}: no public repository {repository} with a config.json there. Check the name")
        get("config.json", 1 << 20)
        shape = hugging_face.read_shape(model)
        for file in ["tokenizer.json"] if status("tokenizer.json") < 400 else ["vocab.json", "merges.txt"]:
            get(file, MAX_JSON_BYTES)
        # In float64 at most, with the causal masks and the tied output layer that some repositories keep.
        most = 8 * (gpt2.parameter_count(shape) + shape.n_layer * shape.n_positions**2 + shape.vocab_size * shape.n_embd)
        if status("model.safetensors") < 400:
            get("model.safetensors", most + (64 << 20), progress=repository)
        elif status("model.safetensors.index.json") < 400:
            get("model.safetensors.index.json", MAX_JSON_BYTES)
            for file in hugging_face.shard_names(model / "model.safetensors.index.json"):
                get(file, most + (64 << 20), progress=f"{repository} {file}")
                most = max(0, most - (model / file).stat().st_size)
        else:
            raise CheckpointError(
                f"{redact(url)}: no model.safetensors there; pickled weights (pytorch_model.bin) can run code and are "
                "never read. Choose a repository with safetensors"
            )
        to_model(model, folder)


def _digest_of(answer: httpx.Response) -> str:
    """What the Hub says is the digest of a file: SHA-256 of large files, git's SHA-1 of small ones, or nothing."""
    for one in (*answer.history, answer):
        linked, own = one.headers.get("x-linked-etag", ""), one.headers.get("etag", "")
        if found := re.fullmatch(r'"?([0-9a-f]{64})"?', linked):
            return found.group(1)
        if "x-repo-commit" in one.headers and (found := re.fullmatch(r'(?:W/)?"?([0-9a-f]{40})"?', own)):
            return found.group(1)
    return ""


def _check_digest(path: Path, expected: str, url: str) -> None:
    """Compares a download with the digest that it should have; "" is none that anybody knows.

    Raises:
        NetworkError: they differ.
    """
    if len(expected) == 40:  # as git computes it
        data = path.read_bytes()
        found = hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
    else:
        found = digest_file(path) if expected else ""
    if found != expected:
        raise NetworkError(f"{redact(url)}: what came is not what was published (its digest differs). Try again later")


def _fetched(uri: str, folder: Path) -> Path:
    """The files of a model under an `s3://` prefix; whatever else lies there stays there."""
    store: Store = open_store(uri)
    if store.exists(MARKER):
        get_folder(store, "", folder)
        return folder
    keys = [key for key in store.list() if _MODEL_FILE.fullmatch(key)]
    if not keys:
        raise StoreError(f"{uri}: no files of a model there. Check the address, or store it with `quipmill put`")
    for key in keys:
        store.get(key, folder / key)
    return folder
