"""A loopback server with models in the layouts of OpenAI's bucket and of Hugging Face's Hub, and what can go wrong with them.

`/models/<size>/<file>` is OpenAI's; `/<owner>/<name>/resolve/<revision>/<file>` is the Hub's, weights behind a redirect as there.
Files are those of a folder. `cuts` ends so many next downloads of weights in the middle; `instead` answers a path with
other bytes; `stalls` falls silent in the middle of so many. Ranges are answered, as both real servers do, and with `digests`
the Hub says what its files are: SHA-256 beside the redirect, git's SHA-1 of small files.
"""

import hashlib
import itertools
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np

from quipmill.engines import gpt2
from quipmill.schema import digest_file, write_json

_WORDS = ("red", "old", "wet", "shy"), ("cat", "dog", "fox", "hen"), ("hill", "wall", "sea")
TEXTS = [f"The {a} {b} went over the {c}, and it's the {a}'s own fault." for a, b, c in itertools.product(*_WORDS)]


def make_model(folder: Path, n_positions: int = 64, n_layer: int = 2, n_embd: int = 32) -> Path:
    """A whole model folder in quipmill's layout, two layers and 32 numbers wide, its weights large enough to matter."""
    recipe = gpt2.Recipe("mini", n_layer, 4, n_embd, n_positions, 600, seed=3)
    folder.mkdir(parents=True)
    write_json(folder / "recipe.json", vars(recipe))
    gpt2.materialize(folder, TEXTS, folder)
    (folder / "recipe.json").unlink()
    weights = gpt2.read_weights(folder)
    random = np.random.default_rng(1)
    gpt2.write_weights(folder, {name: t * 5 + random.normal(0, 0.02, t.shape).astype("f4") for name, t in weights.items()})
    return folder


def make_hub_model(model: Path, folder: Path, shards: int = 1, prefix: str = "") -> Path:
    """The same model as repositories have it: names without `transformer.`, causal masks and the tied layer kept."""
    from safetensors.numpy import save_file

    tensors = {prefix + name.removeprefix("transformer."): tensor for name, tensor in gpt2.read_weights(model).items()}
    tensors[f"{prefix}h.0.attn.bias"] = np.tril(np.ones((1, 1, 64, 64), "f4"))
    tensors["lm_head.weight"] = tensors[f"{prefix}wte.weight"]
    folder.mkdir(parents=True)
    names = sorted(tensors)
    if shards == 1:
        save_file(tensors, folder / "model.safetensors")
    else:
        files = {name: f"model-{n % shards + 1:05d}-of-{shards:05d}.safetensors" for n, name in enumerate(names)}
        for file in sorted(set(files.values())):
            save_file({name: tensors[name] for name in names if files[name] == file}, folder / file)
        write_json(folder / "model.safetensors.index.json", {"metadata": {}, "weight_map": files})
    for ours, theirs in {"config.json": "config.json", "encoder.json": "vocab.json", "vocab.bpe": "merges.txt"}.items():
        (folder / theirs).write_bytes((model / ours).read_bytes())
    (folder / "README.md").write_text("---\nlicense: mit\n---\n")
    return folder


@dataclass
class ModelsServer:
    """The running server."""

    root: Path
    url: str = ""
    cuts: int = 0
    stalls: int = 0
    digests: bool = False
    silence: threading.Event = field(default_factory=threading.Event)
    instead: dict[str, bytes] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)

    @property
    def openai_url(self) -> str:
        return f"{self.url}/models"


@contextmanager
def serving(root: Path) -> Iterator[ModelsServer]:
    """Serves `root/models/<size>/` and `root/hub/<owner>/<name>/`."""
    models = ModelsServer(root)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

        def do_HEAD(self) -> None:
            self._answer(body=False)

        def do_GET(self) -> None:
            self._answer(body=True)

        def _answer(self, body: bool) -> None:
            models.requests.append(f"{self.command} {self.path}")
            hub = re.fullmatch(r"/(?!models/|cdn/)([\w.-]+/[\w.-]+)/resolve/([\w.-]+)/([\w.-]+)", self.path)
            place = f"/hub/{hub.group(1)}/{hub.group(3)}" if hub else self.path.replace("/cdn/", "/hub/", 1)
            path = models.root / place.lstrip("/")
            if ".." in self.path or not path.is_file() and self.path not in models.instead:
                return self._send(404, {}, b"Entry not found" if body else b"")
            if hub and path.suffix == ".safetensors" and self.path not in models.instead:
                linked = {"X-Linked-Etag": f'"{digest_file(path)}"'} if models.digests else {}
                return self._send(302, {"Location": f"{models.url}/cdn/{hub.group(1)}/{hub.group(3)}", **linked}, b"")
            data = models.instead.get(self.path) or path.read_bytes()
            start = int((self.headers.get("Range") or "bytes=0-")[6:].split("-")[0])
            headers = {"ETag": '"same"', "Content-Length": str(len(data) - start)}
            if hub and models.digests:
                whole = path.read_bytes()
                headers |= {
                    "ETag": f'"{hashlib.sha1(b"blob %d" % len(whole) + bytes(1) + whole).hexdigest()}"',
                    "X-Repo-Commit": "0",
                }
            if start:
                headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
            sent = data[start:] if body else b""
            if body and models.cuts and path.stat().st_size > 50_000:
                models.cuts -= 1
                sent = sent[: len(sent) // 2]
                self.close_connection = True
            if body and models.stalls and path.stat().st_size > 50_000:
                models.stalls -= 1
                self._send(206 if start else 200, headers, sent[: len(sent) // 2])
                models.silence.wait(20)
                self.close_connection = True
                return
            self._send(206 if start else 200, headers, sent)

        def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    models.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield models
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def as_json(value: object) -> bytes:
    """Bytes for `instead`."""
    return json.dumps(value).encode()
