"""A training that is killed at random moments and started again, beside the same training left alone.

    python benchmarks/kills.py --engine gpt2_torch --kills 20
    python benchmarks/kills.py --engine gpt2_simple --kills 20

What runs is the compiled component's own command: `finetune` of the shipped YAML, its command, source and arguments, with the
executor input that KFP's launcher gives it. SIGKILL goes to its whole process group: at moments drawn evenly over its whole life,
imports and outputs included, and in between on purpose at a step, while a checkpoint is being written, while the best model is,
and after the last step. The same command is then run again, to its end. Of each it is shown which step the training had reached
(by its progress bar, on a terminal of its own), from which it went on, how many seconds of work were lost and how many could be
(the interval of the checkpoints, the step at hand and the writing of two), whether it ended at `steps`, and how far its loss
history is from that of the training left alone. Exits with 1 where one is not as promised. Writes `<out>/<engine>.json`.
"""

import argparse
import json
import os
import pty
import random
import re
import signal
import subprocess
import sys
import tempfile
import termios
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml
from google.protobuf import json_format
from kfp import dsl
from kfp.local import executor_input_utils, placeholder_utils
from kfp.pipeline_spec import pipeline_spec_pb2

from quipmill import kubeflow
from quipmill.engines.gpt2 import RECIPE, Recipe
from quipmill.kubeflow.process import own_python
from quipmill.schema import Post, digest_file, write_json, write_jsonl

YAMLS = {"gpt2_torch": "posts.yaml", "gpt2_simple": "posts-gpt2-simple.yaml"}
ALLOWED = {"gpt2_torch": 0.0, "gpt2_simple": 1e-3}
"""How far a loss may be from that of the training left alone, in bits per byte."""
KINDS = ("any", "checkpoint", "end", "training", "best", "any")
"""When the kills fall, in turn."""
FOLDERS_ONLY = ("checkpoint",)
"""What cannot be watched in a bucket."""
TIMED = ("seconds", "tokens_per_second")
"""What no two trainings have in common."""
LIMIT = 600.0
"""Seconds after which an attempt hangs."""


@dataclass(frozen=True)
class Setting:
    """What is trained."""

    engine: str = "gpt2_torch"
    steps: int = 60
    interval: float = 0.3
    """Seconds between two checkpoints."""
    eval_every: int = 10
    seed: int = 1
    """Of the moments."""


@dataclass(frozen=True)
class Kill:
    """One training that was killed once, and what became of it."""

    kind: str
    second: float
    """Of its life, when it was killed."""
    reached: int
    resumed: int
    """The step that the second attempt went on from."""
    lost_seconds: float
    """Between both steps, in the first attempt."""
    could_lose: float
    ended: int
    difference: float
    same_weights: bool

    def problems(self, setting: Setting) -> list[str]:
        """What is not as promised."""
        found = {
            f"ended at step {self.ended}": self.ended != setting.steps,
            f"lost {self.lost_seconds:.1f} s of work": self.lost_seconds > self.could_lose,
            f"its losses differ by {self.difference:g}": not self.difference <= ALLOWED[setting.engine],
            "its weights differ": setting.engine == "gpt2_torch" and not self.same_weights,
        }
        return [text for text, wrong in found.items() if wrong]


class Attempt:
    """A command on a terminal of its own, whose progress bar says at every moment which step it has reached."""

    def __init__(self, command: list[str], environment: Mapping[str, str], steps: int) -> None:
        self.began, self.text, self.seen = time.monotonic(), "", dict[int, float]()
        master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (24, 200))  # on a terminal without width the bar shows nothing
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=slave, stderr=slave, env=dict(environment), start_new_session=True
        )
        os.close(slave)
        self._reader = threading.Thread(target=self._read, args=(master, re.compile(rf"\b(\d+)/{steps} \[")))
        self._reader.start()

    def _read(self, master: int, bar: re.Pattern[str]) -> None:
        while True:
            try:
                data = os.read(master, 1 << 16)
            except OSError:  # the other side is closed
                break
            now = time.monotonic()
            rest, self.text = self.text[-200:], self.text + data.decode(errors="replace")
            for step in bar.findall(rest + self.text[len(self.text) - len(data) :]):
                self.seen.setdefault(int(step), now)
        os.close(master)

    def kill(self) -> float:
        """Kills it and all it has started, and returns the second of its life."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        second = time.monotonic() - self.began
        self.wait()
        return second

    def wait(self) -> int:
        """Waits for its end; returns the exit status."""
        status = self.process.wait(LIMIT)
        self._reader.join(LIMIT)
        return status

    @property
    def running(self) -> bool:
        return self.process.poll() is None

    @property
    def resumed(self) -> int:
        """The step that it says it went on from."""
        found = re.search(r"goes on from step (\d+)", self.text)
        return int(found.group(1)) if found else 0


class Kills:
    """Trainings of one setting in a folder, killed one after the other."""

    def __init__(self, setting: Setting, work: Path, uri: str = "", environment: Mapping[str, str] | None = None) -> None:
        """`uri` keeps the checkpoints instead of a folder; moments in the middle of a checkpoint are found in a folder only."""
        self.setting, self.work, self.uri = setting, work, uri or str(work / "store")
        self._environment = {**os.environ, **(environment or {}), "PYTHONUNBUFFERED": "1"}
        self._environment |= {"TQDM_MININTERVAL": "0", "TQDM_MINITERS": "1"}  # the bar shows every step
        self._random = random.Random(setting.seed)
        write_corpus(work)
        alone = self.start("alone")
        if alone.wait():
            raise SystemExit(f"the training left alone failed:\n{alone.text[-3000:]}")
        self.life = time.monotonic() - alone.began
        self.expected, self.weights = read_history(self.model("alone")), digest_weights(self.model("alone"))

    def model(self, name: str) -> Path:
        return self.work / name / "model"

    def start(self, name: str) -> Attempt:
        """Starts an attempt of the training `name`; a second one finds the outputs of the first, as local retries do."""
        command = component_command(self.setting, self.work, self.work / name, self.uri)
        return Attempt(command, {**self._environment, "QUIPMILL_RUN_ID": name}, self.setting.steps)

    def run(self, count: int, kinds: Sequence[str] = KINDS) -> Iterator[Kill]:
        """So many trainings, each killed once."""
        kinds = [kind for kind in kinds if kind not in FOLDERS_ONLY or not self.uri.startswith("s3://")] * count
        kinds = kinds[:count]
        number = kinds.count("any")
        parts = [(part + self._random.random()) / max(1, number) for part in range(number)]  # one moment in each part of the life
        self._random.shuffle(parts)
        for n, kind in enumerate(kinds):
            yield self._kill(f"kill-{n}", kind, parts.pop() if kind == "any" else 0.0)

    def _kill(self, name: str, kind: str, part: float) -> Kill:
        for attempt in range(9):  # a moment may be missed: then a training of another name is killed a little earlier
            run, earlier = f"{name}-{attempt}", 0.8**attempt
            first = self.start(run)
            self._await(first, run, kind, part * self.life * earlier, earlier)
            second = first.kill()
            if first.process.returncode == -signal.SIGKILL:
                break
        else:
            raise SystemExit(f"no moment of the kind {kind!r} was met:\n{first.text[-3000:]}")
        reached = max(first.seen, default=0)
        again = self.start(run)
        if again.wait():
            raise SystemExit(f"the second attempt failed:\n{again.text[-3000:]}")
        manifest = json.loads((self.model(run) / "manifest.json").read_text())
        times = [first.seen[step] for step in sorted(first.seen)]
        pause = max((later - sooner for sooner, later in zip(times, times[1:], strict=False)), default=0.0)
        went_on_at = first.seen.get(again.resumed, times[0] if times else 0.0)
        return Kill(
            kind=kind,
            second=second,
            reached=reached,
            resumed=again.resumed,
            lost_seconds=max(times, default=0.0) - went_on_at if reached > again.resumed else 0.0,
            could_lose=self.setting.interval + 2 * pause,
            ended=manifest["step"],
            difference=difference(read_history(self.model(run)), self.expected),
            same_weights=digest_weights(self.model(run)) == self.weights,
        )

    def _await(self, first: Attempt, run: str, kind: str, after: float, earlier: float) -> None:
        """Returns at the moment of the kill, or when the attempt has ended."""
        deadline, until = first.began + LIMIT, first.began + after
        wanted, step = self._random.randint(1, 3), self._random.randint(1, self.setting.steps - 1)
        wanted = max(1, int(wanted * earlier))  # a moment of a millisecond is easily missed on a busy machine
        found: set[str] = set()
        while first.running and time.monotonic() < deadline:
            if kind == "any" and time.monotonic() >= until:
                return
            if kind == "training" and max(first.seen, default=0) >= step:
                time.sleep(self._random.uniform(0, 0.1))
                return
            if kind == "end" and (self.model(run) / "history.jsonl").exists():
                time.sleep(self._random.uniform(0, 0.2) * earlier)
                return
            if kind == "checkpoint":
                found |= {
                    str(path) for path in (self.work / "store" / run).glob("*/step-*") if not (path / "folder.json").exists()
                }
            if kind == "best":
                found |= {str(path) for path in self.model(run).rglob("*") if re.search(r"\.part$|tempstate|^\.model", path.name)}
            if len(found) >= wanted:
                return
            time.sleep(0.0005)


def component_command(setting: Setting, work: Path, root: Path, uri: str) -> list[str]:
    """The command of the shipped YAML's `finetune`, as KFP's launcher fills it in, with this Python."""
    path = Path(kubeflow.__file__).parent / "yaml" / YAMLS[setting.engine]
    shipped = next(yaml.safe_load_all(path.read_text(encoding="utf-8")))
    container = shipped["deploymentSpec"]["executors"]["exec-finetune"]["container"]
    component = json_format.ParseDict(shipped["components"]["comp-finetune"], pipeline_spec_pb2.ComponentSpec())
    arguments: dict[str, Any] = {
        "train": dsl.Dataset(name="train", uri=str(work / "train.jsonl")),
        "valid": dsl.Dataset(name="valid", uri=str(work / "valid.jsonl")),
        "base": dsl.Model(name="base", uri=str(work / "base")),
        "engine": setting.engine,
        "steps": setting.steps,
        "learning_rate": 0.01,
        "batch_size": 4,
        "eval_every": setting.eval_every,
        "patience": 0,
        "checkpoint_minutes": setting.interval / 60,
        "checkpoint_uri": uri,
        "seed": "7",
    }
    executor_input = executor_input_utils.construct_executor_input(component, arguments, str(root), block_input_artifact=False)
    filled = placeholder_utils.replace_placeholders(
        full_command=[*container["command"], *container["args"]],
        executor_input_dict=executor_input_utils.executor_input_to_dict(executor_input, component),
        pipeline_resource_name="kills",
        task_resource_name="finetune",
        pipeline_root=str(root),
        unique_pipeline_id="0",
    )
    return own_python(filled)


def write_corpus(work: Path) -> None:
    """Posts, and the recipe of a model that is small enough to be killed often."""
    draw = random.Random(5)
    words = "rain harbour again while somebody whistles an old tune about maps lanterns soup and the last train home".split()
    posts = [Post(str(n), "ada", " ".join(draw.choices(words, k=draw.randint(4, 15)))) for n in range(330)]
    write_jsonl(work / "train.jsonl", posts[:300])
    write_jsonl(work / "valid.jsonl", posts[300:])
    (work / "base").mkdir()
    write_json(work / "base" / RECIPE, asdict(Recipe("small", 2, 4, 64, 64, 512, seed=3)))


def read_history(model: Path) -> list[dict[str, float]]:
    return [json.loads(line) for line in (model / "history.jsonl").read_text().splitlines()]


def difference(found: list[dict[str, float]], expected: list[dict[str, float]]) -> float:
    """The largest between two loss histories, but for how fast they were; infinite where their rows are not the same."""
    if [row.keys() for row in found] != [row.keys() for row in expected]:
        return float("inf")
    pairs = zip(found, expected, strict=True)
    return max(abs(one[name] - other[name]) for one, other in pairs for name in one if name not in TIMED)


def digest_weights(model: Path) -> str:
    [weights] = [*model.glob("model.safetensors"), *model.glob("checkpoint/run1/model-*.data-*")]
    return digest_file(weights)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=list(YAMLS), default="gpt2_torch")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--interval", type=float, default=0.3, help="seconds between two checkpoints")
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    parser.add_argument(
        "--checkpoint-uri", default="", help="s3:// prefix instead of a folder; QUIPMILL_S3_* say how to reach it"
    )
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/kills"))
    args = parser.parse_args()
    setting = Setting(args.engine, args.steps, args.interval, seed=args.seed)
    with tempfile.TemporaryDirectory(prefix="quipmill-kills-") as work:
        kills = Kills(setting, Path(work), args.checkpoint_uri)
        print(f"{args.engine}, {args.steps} steps, a checkpoint every {args.interval:g} s, {kills.life:.1f} s if left alone\n")
        print("| moment | killed at | reached | went on from | work lost | of at most | ended at | difference | weights |")
        print("|---|---:|---:|---:|---:|---:|---:|---:|---|")
        done = []
        for kill in kills.run(args.kills):
            done.append(kill)
            print(
                f"| {kill.kind} | {kill.second:.1f} s | {kill.reached} | {kill.resumed} | {kill.lost_seconds:.2f} s "
                f"| {kill.could_lose:.2f} s | {kill.ended} | {kill.difference:g} | {'same' if kill.same_weights else 'other'} |",
                flush=True,
            )
    write_json(args.out / f"{args.engine}.json", {"setting": asdict(setting), "life": kills.life, "kills": [*map(asdict, done)]})
    problems = [f"kill {n}: {problem}" for n, kill in enumerate(done, 1) for problem in kill.problems(setting)]
    sys.exit("\n".join(problems) if problems else 0)


if __name__ == "__main__":
    main()
