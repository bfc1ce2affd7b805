"""Base models from a server, a hub, folders, buckets and mirrors, and what can go wrong on the way."""

import functools
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from quipmill import http
from quipmill.bases import describe_base
from quipmill.cli import main
from quipmill.config import BaseModelConfig
from quipmill.engines import gpt2
from quipmill.engines.gpt2_layouts import to_openai
from quipmill.errors import CheckpointError, NetworkError, QuipmillError, StoreError, UsageError
from quipmill.schema import Manifest, digest_file, write_manifest
from quipmill.stages.base_model import BaseModel, base_model
from quipmill.store import open_store, put_folder
from tests.fakes.models_server import ModelsServer, as_json, make_hub_model, make_model, serving
from tests.fakes.s3 import Bucket


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`models/124M`, `hub/ada/mini` and `hub/ada/sharded`, all the same model, and `own`, the model itself."""
    root = tmp_path_factory.mktemp("published")
    own = make_model(root / "own")
    for size in ("124M", "355M"):
        to_openai(own, root / "models" / size)
        (root / "models" / size / "model.ckpt.meta").write_bytes(b"a graph")
    make_hub_model(own, root / "hub" / "ada" / "mini")
    make_hub_model(own, root / "hub" / "ada" / "sharded", shards=3)
    pickled = make_hub_model(own, root / "hub" / "ada" / "pickled")
    (pickled / "model.safetensors").rename(pickled / "pytorch_model.bin")
    return root


@pytest.fixture
def server(published: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelsServer]:
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "1")
    monkeypatch.setattr(http, "_pause", lambda attempt: 0.01)
    with serving(published) as running:
        yield running


@pytest.fixture
def config(server: ModelsServer) -> BaseModelConfig:
    return BaseModelConfig(openai_url=server.openai_url, hf_endpoint=server.url)


def weights_of(folder: Path) -> str:
    return digest_file(folder / "model.safetensors")


PLACES = {
    "124M": "124M",
    "117M": "124M",
    "355M": "355M",
    "345M": "355M",
    "hf:ada/mini": "hf:ada/mini",
    "ada/mini": "hf:ada/mini",
    "ada/mini@v1.0": "hf:ada/mini",
    "hf:ada/sharded": "hf:ada/sharded",
}


@pytest.mark.parametrize(("name", "known_as"), PLACES.items())
def test_every_place_gives_the_same_model(
    name: str, known_as: str, config: BaseModelConfig, published: Path, tmp_path: Path
) -> None:
    made = base_model(name, tmp_path / "base", config)
    expected = base_model(str(published / "own"), tmp_path / "own", config)
    assert sorted(path.name for path in (tmp_path / "base").iterdir()) == sorted([*gpt2.FILES, "base.json"])
    assert made.digest == expected.digest
    assert made.parameters == gpt2.parameter_count(gpt2.check_model(tmp_path / "base")) == expected.parameters
    assert made.bytes == sum(path.stat().st_size for path in (tmp_path / "base").iterdir() if path.name != "base.json")
    facts = json.loads((tmp_path / "base" / "base.json").read_text())
    assert facts["name"] == made.name == known_as
    assert facts["files"] == {file: digest_file(tmp_path / "base" / file) for file in sorted(gpt2.FILES)}
    assert describe_base(tmp_path / "base")["digest"] == made.digest
    assert sorted(path.name for path in tmp_path.iterdir()) == ["base", "own"]


def test_the_graph_is_not_read(config: BaseModelConfig, server: ModelsServer, tmp_path: Path) -> None:
    base_model("124M", tmp_path / "base", config)
    assert not any("meta" in request for request in server.requests)


def test_tiny_is_a_recipe_without_a_download(server: ModelsServer, config: BaseModelConfig, tmp_path: Path) -> None:
    made = base_model("tiny", tmp_path / "base", config)
    assert made == BaseModel("tiny", made.digest, 0, (tmp_path / "base" / "recipe.json").stat().st_size)
    assert sorted(path.name for path in (tmp_path / "base").iterdir()) == ["base.json", "recipe.json"]
    assert base_model(str(tmp_path / "base"), tmp_path / "copy", config).digest == made.digest
    assert server.requests == []


def test_folders_of_every_layout(published: Path, config: BaseModelConfig, tmp_path: Path) -> None:
    digests = {
        base_model(str(published / place), tmp_path / "base", config).digest
        for place in ("own", "models/124M", "hub/ada/mini", "hub/ada/sharded")
    }
    assert len(digests) == 1


@pytest.mark.parametrize("engine", ["gpt2_torch", "gpt2_simple"])
def test_an_own_checkpoint_is_named_as_the_parent(published: Path, config: BaseModelConfig, tmp_path: Path, engine: str) -> None:
    checkpoint = tmp_path / "model"
    if engine == "gpt2_torch":
        shutil.copytree(published / "own", checkpoint)
    else:
        to_openai(published / "own", checkpoint / "checkpoint" / "run1", "model-40")
    manifest = Manifest(engine, "0", {}, {"name": "124M", "digest": "x"}, {}, {}, 40, {}, 1)
    write_manifest(checkpoint, manifest)
    base_model(str(checkpoint), tmp_path / "base", config)
    described = describe_base(tmp_path / "base")
    assert described["parent"] == manifest.digest
    assert described["name"] == "124M"
    assert weights_of(tmp_path / "base") == weights_of(published / "own") or gpt2.check_model(tmp_path / "base")


def test_a_checkpoint_of_another_engine_is_refused(config: BaseModelConfig, tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    write_manifest(tmp_path / "model", Manifest("markov", "0", {}, {}, {}, {}, 1, {}, 1))
    with pytest.raises(CheckpointError, match="a checkpoint of markov, which is no GPT-2"):
        base_model(str(tmp_path / "model"), tmp_path / "base", config)


def test_a_broken_download_goes_on(server: ModelsServer, config: BaseModelConfig, tmp_path: Path) -> None:
    whole = base_model("124M", tmp_path / "one", config)
    server.cuts = 2
    assert base_model("124M", tmp_path / "two", config).digest == whole.digest
    assert server.cuts == 0
    assert sum("data-00000" in request for request in server.requests) == 4


def test_a_silent_server_is_asked_again(
    server: ModelsServer, config: BaseModelConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    impatient = functools.partial(http.client, timeout=httpx.Timeout(0.3))
    monkeypatch.setattr("quipmill.stages.base_model.client", impatient)
    whole = base_model("124M", tmp_path / "one", config)
    server.requests.clear()
    server.stalls = 2
    assert base_model("124M", tmp_path / "two", config).digest == whole.digest
    server.silence.set()
    assert sum("data-00000" in request for request in server.requests) == 3


HUB_FILES = {
    "hf:ada/mini": ("config.json", "vocab.json", "merges.txt", "model.safetensors"),
    "hf:ada/sharded": ("model.safetensors.index.json", "model-00002-of-00003.safetensors"),
}


@pytest.mark.parametrize(("name", "file"), [(name, file) for name, files in HUB_FILES.items() for file in files])
def test_one_bit_that_the_hub_did_not_publish_is_found(
    name: str, file: str, server: ModelsServer, config: BaseModelConfig, published: Path, tmp_path: Path
) -> None:
    server.digests = True
    whole = base_model(name, tmp_path / "whole", config)
    assert whole.digest == base_model(str(published / "own"), tmp_path / "own", config).digest
    place = name.removeprefix("hf:")
    data = bytearray((published / "hub" / place / file).read_bytes())
    data[-9] ^= 1
    server.instead[f"/cdn/{place}/{file}" if file.endswith(".safetensors") else f"/{place}/resolve/main/{file}"] = bytes(data)
    with pytest.raises(NetworkError, match=rf"{re.escape(file)}: what came is not what was published"):
        base_model(name, tmp_path / "base", config)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["own", "whole"]


def test_openais_vocabulary_is_known(server: ModelsServer, config: BaseModelConfig, tmp_path: Path) -> None:
    server.instead["/models/124M/hparams.json"] = as_json({"n_vocab": 50257})
    with pytest.raises(NetworkError, match="encoder.json: what came is not what was published"):
        base_model("124M", tmp_path / "base", config)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["124M", "hf:ada/mini"])
def test_a_download_that_never_ends_well_leaves_nothing(
    name: str, server: ModelsServer, config: BaseModelConfig, tmp_path: Path
) -> None:
    server.cuts = 100
    with pytest.raises(NetworkError, match=r"the connection broke \d times"):
        base_model(name, tmp_path / "base", config)
    assert list(tmp_path.iterdir()) == []


def broken(published: Path) -> dict[str, tuple[str, str, bytes, str]]:
    """Name of the model, path that is answered wrongly, the answer, and what the message must say."""
    data = (published / "models/124M/model.ckpt.data-00000-of-00001").read_bytes()
    weights = (published / "hub/ada/mini/model.safetensors").read_bytes()
    config = json.loads((published / "hub/ada/mini/config.json").read_text())
    shards = {"weight_map": {"wte.weight": "../../secret.safetensors"}}
    return {
        "flipped": ("124M", "/models/124M/model.ckpt.data-00000-of-00001", data[:99] + b"!" + data[100:], "wrong checksum"),
        "other file": ("124M", "/models/124M/model.ckpt.data-00000-of-00001", b"<html>sorry</html>", "cut short or damaged"),
        "bad index": ("124M", "/models/124M/model.ckpt.index", b"<html>sorry</html>", "no checkpoint index"),
        "bad JSON": ("124M", "/models/124M/hparams.json", b'{"n_vocab": 5', "not JSON"),
        "no object": ("124M", "/models/124M/encoder.json", b"[]", "expected an object"),
        "other sizes": ("124M", "/models/124M/hparams.json", as_json({"n_vocab": 600, "n_embd": 48}), "hparams.json says"),
        "endless": ("124M", "/models/124M/hparams.json", b" " * 70_000, "more than the 65,536 bytes"),
        "too large": ("124M", "/models/124M/hparams.json", as_json({"n_vocab": 10**12}), "vocab_size must be 1 to"),
        "hub flipped": ("hf:ada/mini", "/cdn/ada/mini/model.safetensors", b"\xff" + weights[1:], "damaged"),
        "hub page": ("hf:ada/mini", "/cdn/ada/mini/model.safetensors", b"<html>sorry</html>", "damaged"),
        "hub llama": ("hf:ada/mini", "/ada/mini/resolve/main/config.json", as_json({**config, "model_type": "llama"}), "llama"),
        "hub path": ("hf:ada/sharded", "/ada/sharded/resolve/main/model.safetensors.index.json", as_json(shards), "beside it"),
    }


@pytest.mark.parametrize(
    "case",
    "flipped|other file|bad index|bad JSON|no object|other sizes|endless|too large|hub flipped|hub page|hub llama|hub path".split(
        "|"
    ),
)
def test_whatever_a_server_sends_wrongly_is_one_sentence(
    case: str, server: ModelsServer, config: BaseModelConfig, published: Path, tmp_path: Path
) -> None:
    name, path, answer, said = broken(published)[case]
    server.instead[path] = answer
    with pytest.raises(QuipmillError) as caught:
        base_model(name, tmp_path / "base", config)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_pickled_weights_are_never_fetched(server: ModelsServer, config: BaseModelConfig, tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"pickled weights .* can run code"):
        base_model("hf:ada/pickled", tmp_path / "base", config)
    assert not any("pytorch_model" in request for request in server.requests)


def test_what_is_not_there_is_one_sentence(server: ModelsServer, config: BaseModelConfig, tmp_path: Path) -> None:
    with pytest.raises(NetworkError, match="no public repository ada/gone"):
        base_model("hf:ada/gone", tmp_path / "base", config)
    with pytest.raises(NetworkError, match=r"774M/hparams.json: the server says 404"):
        base_model("774M", tmp_path / "base", config)
    dead = BaseModelConfig(openai_url="http://127.0.0.1:9", hf_endpoint="http://127.0.0.1:9")
    for name in ("124M", "hf:ada/mini"):
        with pytest.raises(NetworkError, match="cannot be reached"):
            base_model(name, tmp_path / "base", dead)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["", "125M", "gpt2", "../x", "hf:", "hf:a/b/c", "ada/..", "https://example.org/m", "/gone/model"]
)
def test_an_unknown_name_lists_what_there_is(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no base model .*124M, 117M, .*tiny, hf:<owner>/<name>, a folder that exists"):
        base_model(name, tmp_path / "base", BaseModelConfig())
    assert list(tmp_path.iterdir()) == []


def test_private_addresses_are_refused_unless_allowed(
    config: BaseModelConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QUIPMILL_ALLOW_PRIVATE")
    with pytest.raises(NetworkError, match="QUIPMILL_ALLOW_PRIVATE"):
        base_model("124M", tmp_path / "base", config)


def test_a_source_is_never_replaced_by_its_result(published: Path, config: BaseModelConfig, tmp_path: Path) -> None:
    shutil.copytree(published / "own", tmp_path / "a" / "own")
    for out in (tmp_path / "a" / "own", tmp_path / "a"):
        with pytest.raises(UsageError, match="would replace what it is made from"):
            base_model(str(tmp_path / "a" / "own"), out, config)
    assert gpt2.check_model(tmp_path / "a" / "own")


def test_leftovers_go_when_the_new_model_is_whole(published: Path, config: BaseModelConfig, tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "recipe.json").write_text("{}")
    base_model(str(published / "own"), tmp_path / "base", config)
    assert not gpt2.is_recipe(tmp_path / "base")


class TestMirror:
    def test_is_filled_and_then_enough(self, server: ModelsServer, config: BaseModelConfig, tmp_path: Path) -> None:
        mirrored = BaseModelConfig(config.openai_url, config.hf_endpoint, str(tmp_path / "mirror"))
        for name in ("124M", "hf:ada/mini"):
            made = base_model(name, tmp_path / "one", mirrored)
            server.requests.clear()
            assert base_model(name, tmp_path / "two", mirrored) == made
            assert server.requests == []
        assert (tmp_path / "mirror" / "openai" / "124M" / "folder.json").is_file()
        assert (tmp_path / "mirror" / "hf" / "ada" / "mini" / "main" / "folder.json").is_file()

    @pytest.mark.parametrize("damage", ["flip", "unlisted", "half-filled", "not a model"])
    def test_a_damaged_copy_is_fetched_anew_and_mended(
        self, damage: str, server: ModelsServer, config: BaseModelConfig, tmp_path: Path
    ) -> None:
        mirrored = BaseModelConfig(config.openai_url, config.hf_endpoint, str(tmp_path / "mirror"))
        made, copy = base_model("124M", tmp_path / "one", mirrored), tmp_path / "mirror" / "openai" / "124M"
        if damage == "flip":
            weights = (copy / "model.safetensors").read_bytes()
            (copy / "model.safetensors").write_bytes(weights[:-1] + b"!")
        elif damage == "half-filled":
            (copy / "folder.json").unlink()
        else:
            shutil.rmtree(copy)
            shutil.copytree(tmp_path / "one", tmp_path / "other")
            (tmp_path / "other" / ("base.json" if damage == "not a model" else "config.json")).unlink()
            if damage == "unlisted":
                shutil.copy(tmp_path / "one" / "config.json", tmp_path / "other")
                (tmp_path / "other" / "setup.py").write_text("print('boo')")
            else:
                (tmp_path / "other" / "config.json").write_text("{}")
            put_folder(open_store(str(tmp_path / "mirror")), tmp_path / "other", "openai/124M")
        server.requests.clear()
        assert base_model("124M", tmp_path / "two", mirrored) == made
        assert server.requests
        assert sorted(path.name for path in (tmp_path / "two").iterdir()) == sorted([*gpt2.FILES, "base.json"])
        server.requests.clear()
        assert base_model("124M", tmp_path / "three", mirrored) == made
        assert server.requests == []

    def test_one_that_cannot_be_filled_is_no_reason_to_fail(self, config: BaseModelConfig, tmp_path: Path) -> None:
        (tmp_path / "mirror").write_text("a file")
        mirrored = BaseModelConfig(config.openai_url, config.hf_endpoint, str(tmp_path / "mirror"))
        assert base_model("124M", tmp_path / "base", mirrored).name == "124M"

    def test_a_bucket_does_as_well(self, s3: Bucket, server: ModelsServer, config: BaseModelConfig, tmp_path: Path) -> None:
        mirrored = BaseModelConfig(config.openai_url, config.hf_endpoint, f"{s3.uri}/models")
        made = base_model("124M", tmp_path / "one", mirrored)
        server.requests.clear()
        assert base_model("124M", tmp_path / "two", mirrored) == made
        assert server.requests == []


class TestBucket:
    @pytest.mark.parametrize("place", ["own", "models/124M", "hub/ada/sharded"])
    def test_a_folder_that_another_tool_stored(
        self, place: str, s3: Bucket, published: Path, config: BaseModelConfig, tmp_path: Path
    ) -> None:
        store = open_store(f"{s3.uri}/models/mine")
        for path in (published / place).iterdir():
            store.put(path, path.name)
        store.write("secrets/notes.json", b"{}")
        made = base_model(f"{s3.uri}/models/mine/", tmp_path / "base", config)
        assert made.name == "mine"
        assert made.digest == base_model(str(published / "own"), tmp_path / "own", config).digest
        assert sorted(path.name for path in tmp_path.iterdir()) == ["base", "own"]

    def test_a_folder_that_quipmill_stored_is_verified(
        self, s3: Bucket, published: Path, config: BaseModelConfig, tmp_path: Path
    ) -> None:
        put_folder(open_store(s3.uri), published / "own", "mine")
        base_model(f"{s3.uri}/mine", tmp_path / "base", config)
        open_store(s3.uri).write("mine/config.json", b"{}")
        with pytest.raises(StoreError, match="digest differs"):
            base_model(f"{s3.uri}/mine", tmp_path / "base", config)

    def test_nothing_there_is_one_sentence(self, s3: Bucket, config: BaseModelConfig, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match="no files of a model there"):
            base_model(f"{s3.uri}/gone", tmp_path / "base", config)
        assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_nothing(published: Path, config: BaseModelConfig, tmp_path: Path) -> None:
    """Files of at most 100 kB stand for a disk that is full; a process of its own, since the limit is the process's."""
    import subprocess
    import sys

    code = (
        "import resource, signal, sys; from quipmill.cli import main; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)); sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "base-model", str(published / "own"), "-o", str(tmp_path / "base")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("quipmill base-model: error: ")
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_the_command_line(server: ModelsServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--openai-url", server.openai_url, "--hf-endpoint", server.url]
    assert main(["base-model", "124M", "-o", str(tmp_path / "base"), *options]) == 0
    assert capsys.readouterr().out.startswith(f"{tmp_path}/base: 124M, ")
    assert main(["base-model", "tiny", "-o", str(tmp_path / "tiny")]) == 0
    assert "a recipe" in capsys.readouterr().out
    assert main(["base-model", "huge", "-o", str(tmp_path / "huge")]) == 2
    assert main(["base-model", "774M", "-o", str(tmp_path / "huge"), *options]) == 1
    errors = [line for line in capsys.readouterr().err.splitlines() if "error" in line]
    assert [line.startswith("quipmill base-model: error: ") for line in errors] == [True, True]
    assert not (tmp_path / "huge").exists()
