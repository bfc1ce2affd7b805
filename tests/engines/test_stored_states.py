"""Training checkpoints that are cut, flipped, incomplete, hostile or foreign: refused, and the last good one is used."""

import json
import math
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from quipmill.checkpoints import ABOUT, Checkpoints
from quipmill.engines import gpt2
from quipmill.errors import CheckpointError
from quipmill.schema import write_json
from quipmill.store import MARKER, get_folder, open_store, put_folder
from quipmill.training import Loop, Progress
from tests.fakes.tiny_gpt2 import make_texts, write_base, write_posts

STEPS = 9


class Engine:
    """One engine's model in training, as its loop has it; every state of it is made of one number, so that it can be told."""

    files: tuple[str, ...]
    foreign: str
    """What is said of a state of another model."""

    def write(self, folder: Path, step: int) -> Path:
        """What the training stores at a step."""
        raise NotImplementedError

    def resume(self, kept: Checkpoints) -> int | None:
        """The step that it goes on from."""
        raise NotImplementedError

    def number(self) -> float:
        """The one number that the weights are made of now."""
        raise NotImplementedError


class Torch(Engine):
    foreign = "of another model"
    files = tuple(f"{name}.safetensors" for name in ("best", "mean", "model", "optimizers", "random")) + ("state.json",)

    def __init__(self, work: Path, n_embd: int = 16) -> None:
        import torch

        from quipmill.engines.gpt2_optimizer import make_optimizers
        from quipmill.engines.gpt2_score import load_model
        from quipmill.engines.gpt2_state import Kept

        recipe = gpt2.Recipe("test", n_layer=1, n_head=2, n_embd=n_embd, n_positions=8, vocab_size=512, seed=3)
        write_json(write_base(work / "base") / "recipe.json", vars(recipe))
        self.model = load_model(gpt2.materialize(work / "base", make_texts(60), work / "start"), 0.0, "eager")
        optimizers = make_optimizers(self.model, 1e-3, 0.1, from_scratch=True)
        mean = {name: p.detach().clone() for name, p in self.model.named_parameters()}
        self.kept, self.out, self.torch = Kept(self.model, optimizers, mean), work / "out.safetensors", torch
        for parameter in self.model.parameters():
            parameter.grad = torch.ones_like(parameter)
        for optimizer in optimizers:
            optimizer.step()

    def set(self, number: float) -> None:
        with self.torch.no_grad():
            for parameter in self.model.parameters():
                parameter.fill_(number)

    def number(self) -> float:
        found = {float(value) for p in self.model.parameters() for value in p.detach().aminmax()}
        assert len(found) == 1
        return found.pop()

    def write(self, folder: Path, step: int) -> Path:
        from safetensors.torch import save_file

        from quipmill.engines.gpt2_state import State, write_state

        folder.mkdir(exist_ok=True)
        self.set(step)
        weights = {name: p.detach() for name, p in self.model.named_parameters()}
        save_file(weights, folder.with_name("best"))
        state = State(step=step, position=(0, step), best=1.5, best_step=step, start=2.0, history=[{"step": step, "x": math.inf}])
        write_state(folder, state, self.kept, folder.with_name("best"))
        return folder

    def resume(self, kept: Checkpoints) -> int | None:
        from quipmill.engines.gpt2_state import read_state

        self.set(0)
        self.out.unlink(missing_ok=True)
        state = kept.resume(lambda folder, step: read_state(folder, self.kept, self.out, step, STEPS))
        assert self.out.exists() == (state is not None)
        assert self.number() == (state.step if state else 0)
        return state.step if state else None


class Simple(Engine):
    foreign = "not the model"
    files = tuple(f"{name}.{end}" for name in ("model-3", "state") for end in ("data-00000-of-00001", "index")) + (
        "progress.json",
    )

    def __init__(self, work: Path, model: Any) -> None:
        self.model, self.out = model, work

    def set(self, number: float) -> None:
        for variable in self.model.variables:
            value = np.full(variable.shape.as_list(), number, np.float32)
            self.model.session.run(variable.initializer, {variable.initializer.inputs[1]: value})

    def number(self) -> float:
        found = {float(np.asarray(value).flat[0]) for value in self.model.session.run(self.model.variables[:5])}
        assert len(found) == 1
        return found.pop()

    def write(self, folder: Path, step: int) -> Path:

        folder.mkdir(exist_ok=True)
        self.set(step)
        self.model.everything.save(self.model.session, str(folder / "state"), write_meta_graph=False, write_state=False)
        self.model.weights.save(self.model.session, str(folder / "model"), global_step=3, write_meta_graph=False)
        (folder / "checkpoint").unlink()
        write_json(folder / "progress.json", asdict(Progress(2.0, 1.5, step, best_step=3, losses=[1.0], history=[{"step": 3}])))
        return folder

    def resume(self, kept: Checkpoints) -> int | None:
        from quipmill.engines.gpt2_simple_training import _resumed

        shutil.rmtree(self.out, ignore_errors=True)
        self.out.mkdir()
        self.set(0)
        progress = _resumed(self.model, self.out, Loop("finetune", STEPS, 1, 0, 1, kept))
        assert bool(list(self.out.iterdir())) == (progress is not None)
        if progress:
            assert self.number() == progress.step
        return progress.step if progress else None


class Lstm(Engine):
    files = ("best.safetensors", "state.safetensors", "progress.json")
    foreign = "the recipe says"

    def __init__(self, work: Path, hidden: int = 16) -> None:
        from quipmill.engines.lstm_network import Network
        from quipmill.engines.lstm_settings import Settings

        self.network, self.out = Network(Settings("test", 1, hidden, 2, 2, 1, 1.0, 1, 0.5, 0.0, 1.0, 0.1), 11, 0), work / "best"

    def set(self, number: float) -> None:
        self.network.restore({n: np.full(v.shape, number, np.float32) for n, v in self.network.everything().items()})

    def number(self) -> float:
        found = {float(number) for v in self.network.everything().values() for number in np.unique(v.numpy())}
        assert len(found) == 1
        return found.pop()

    def write(self, folder: Path, step: int) -> Path:
        from quipmill.engines.lstm_model import write_tensors
        from quipmill.engines.lstm_network import as_tensors

        folder.mkdir(exist_ok=True)
        self.set(step)
        write_tensors(folder / "state.safetensors", as_tensors(self.network.everything()))
        write_tensors(folder / "best.safetensors", as_tensors(self.network.weights))
        write_json(folder / "progress.json", asdict(Progress(2.0, 1.5, step, best_step=3, losses=[1.0], history=[{"step": 3}])))
        return folder

    def resume(self, kept: Checkpoints) -> int | None:
        from quipmill.engines.lstm_training import _resumed

        self.set(0)
        self.out.unlink(missing_ok=True)
        progress = _resumed(self.network, self.out, Loop("finetune", STEPS, 1, 0, 1, kept))
        assert self.out.exists() == (progress is not None)
        assert self.number() == (progress.step if progress else 0)
        return progress.step if progress else None


@pytest.fixture(scope="module", params=["gpt2_torch", "gpt2_simple", "lstm"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    work = tmp_path_factory.mktemp("engine")
    if request.param == "gpt2_torch":
        pytest.importorskip("torch")
        yield Torch(work)
        return
    pytest.importorskip("tensorflow")
    if request.param == "lstm":
        yield Lstm(work)
        return
    from quipmill.engines import gpt2_simple_graphs as graphs

    with graphs.training(gpt2.Shape(1, 2, 16, 8, 512)) as model:
        yield Simple(work / "out", model)


@pytest.fixture(scope="module")
def stored(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the states of steps 4 and 5."""
    work = tmp_path_factory.mktemp("stored")
    kept = Checkpoints(str(work / "store"), "run/key")
    for step in (4, 5):
        assert kept.save(engine.write(work / "state", step), step)
    return work / "store"


@pytest.fixture
def kept(stored: Path, tmp_path: Path) -> Checkpoints:
    """A copy of the store, to damage."""
    return Checkpoints(str(shutil.copytree(stored, tmp_path / "store")), "run/key")


def newest(kept: Checkpoints) -> Path:
    return Path(str(kept.uri)) / "run" / "key" / "step-000000005"


def replace(kept: Checkpoints, change: Callable[[Path], object], step: int = 5) -> None:
    """Changes a stored state and its list of digests, as somebody does who may write there."""
    store, folder = open_store(str(kept.uri)), Path(str(kept.uri)).with_name("changed")
    get_folder(store, f"run/key/step-{step:09d}", folder)
    change(folder)
    put_folder(store, folder, f"run/key/step-{step:09d}")


def test_a_whole_state_is_taken_up(engine: Engine, kept: Checkpoints) -> None:
    assert sorted(path.name for path in newest(kept).iterdir()) == sorted([*engine.files, ABOUT, MARKER])
    assert engine.resume(kept) == 5


@pytest.mark.parametrize("damage", ["cut", "flipped", "missing", "longer"])
def test_damage_anywhere_leads_to_the_state_before(
    engine: Engine, kept: Checkpoints, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    draw = random.Random(damage)
    for name in (*engine.files, ABOUT, MARKER):
        path = newest(kept) / name
        whole = path.read_bytes()
        at = draw.randrange(len(whole))
        flipped = whole[:at] + bytes([whole[at] ^ 1 << draw.randrange(8)]) + whole[at + 1 :]
        path.write_bytes({"cut": whole[:at], "flipped": flipped, "longer": whole + b" ", "missing": b""}[damage])
        if damage == "missing":
            path.unlink()
        caplog.clear()
        harmless = name == MARKER and damage in ("longer", "flipped")  # blanks, and digits of a size that nobody reads
        found = engine.resume(kept)
        assert found == 4 or (harmless and found == 5), (name, at)
        if found == 4 and not (name == MARKER and damage == "missing"):
            assert "the checkpoint of step 5 is refused" in caplog.text
        path.write_bytes(whole)
    assert engine.resume(kept) == 5


def test_a_file_cut_at_any_byte_is_refused_even_where_the_digests_fit(engine: Engine, kept: Checkpoints) -> None:
    """And nothing of it is taken: `resume` looks at the weights."""
    draw = random.Random(1)
    for name in engine.files:
        whole = (newest(kept) / name).read_bytes()
        length = len(whole.rstrip())
        for at in {0, 8, length - 1, *(draw.randrange(length) for _ in range(2))}:
            replace(kept, lambda folder, name=name, data=whole[:at]: (folder / name).write_bytes(data))
            assert engine.resume(kept) == 4, (name, at)
        replace(kept, lambda folder, name=name, data=whole: (folder / name).write_bytes(data))
    assert engine.resume(kept) == 5


FOREIGN = {
    "another training": (lambda folder: write_json(folder / ABOUT, {"key": "other/key", "step": 5}), "foreign to this training"),
    "another step": (lambda folder: write_json(folder / ABOUT, {"key": "run/key", "step": 6}), "foreign to this training"),
    "nobody's": (lambda folder: (folder / ABOUT).unlink(), "about.json is missing"),
    "another engine": (
        lambda folder: (
            [path.unlink() for path in folder.iterdir() if path.name != ABOUT] + [(folder / "weights.h5").write_bytes(b"x")]
        ),
        ".json is missing: no state of such a training",
    ),
}


@pytest.mark.parametrize("change", FOREIGN.values(), ids=FOREIGN.keys())
def test_a_foreign_state_is_refused_with_its_reason(
    engine: Engine, kept: Checkpoints, change: tuple[Callable[[Path], object], str], caplog: pytest.LogCaptureFixture
) -> None:
    replace(kept, change[0])
    assert engine.resume(kept) == 4
    assert "the checkpoint of step 5 is refused" in caplog.text
    assert change[1] in caplog.text
    assert str(Path("/tmp")) not in caplog.text.partition("refused")[2].partition("\n")[0]


def test_a_model_of_another_size_is_refused(
    engine: Engine, kept: Checkpoints, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def store(other: Engine) -> None:
        for step in (4, 5):
            written = list(other.write(tmp_path / "other", step).iterdir())
            replace(kept, lambda folder, written=written: [shutil.copy(path, folder) for path in written], step)

    if isinstance(engine, Torch):
        store(Torch(tmp_path, n_embd=8))
    elif isinstance(engine, Lstm):
        store(Lstm(tmp_path, hidden=8))
    else:
        from quipmill.engines import gpt2_simple_graphs as graphs

        with graphs.training(gpt2.Shape(1, 2, 8, 8, 512)) as model:
            store(Simple(tmp_path / "out", model))
    assert engine.resume(kept) is None
    for step in (4, 5):
        assert f"the checkpoint of step {step} is refused" in caplog.text
    assert caplog.text.count(engine.foreign) == 2


def hostile_numbers(name: str) -> list[object]:
    good: dict[str, object] = json.loads((Path(name)).read_text())
    odd: list[object] = [[], "x", None, {}, 5, good | {"surplus": 1}]
    odd += [good | {"step": value} for value in (-1, 6, 10**30, 5.0, True, "5", None, [5])]
    odd += [good | {"history": value} for value in ([1], [{"step": "x"}], {"a": 1}, [[1]])]
    return [*odd, good | {"best_step": "x"}, {name: value for name, value in good.items() if name != "history"}]


def test_numbers_that_cannot_be_are_refused(engine: Engine, kept: Checkpoints) -> None:
    name = engine.files[-1]
    for values in hostile_numbers(str(newest(kept) / name)):
        replace(kept, lambda folder, values=values: write_json(folder / name, values))
        assert engine.resume(kept) == 4, values
    for text in ("[" * 100_000, "{" * 50, '{"step": 1e999}', "9" * 5000, "\udcff"):
        replace(kept, lambda folder, text=text: (folder / name).write_bytes(text.encode(errors="surrogateescape")))
        assert engine.resume(kept) == 4
    replace(kept, lambda folder: (folder / name).write_bytes(b" " * (2 << 20)))
    assert engine.resume(kept) == 4


class _Bomb:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.path,)


def test_nothing_in_a_hostile_state_runs_or_takes_memory(engine: Engine, kept: Checkpoints, tmp_path: Path) -> None:
    import pickle
    import tracemalloc

    header = json.dumps({"wte": {"dtype": "F32", "shape": [1 << 40], "data_offsets": [0, 1 << 42]}}).encode()
    hostile = [
        pickle.dumps(_Bomb(tmp_path / "ran")),
        (1 << 62).to_bytes(8, "little") + b"{}",
        len(header).to_bytes(8, "little") + header,
        b"",
    ]
    for name in engine.files:
        for data in hostile:
            replace(kept, lambda folder, name=name, data=data: (folder / name).write_bytes(data))
            tracemalloc.start()
            assert engine.resume(kept) == 4
            assert tracemalloc.get_traced_memory()[1] < 20 << 20
            tracemalloc.stop()
        replace(kept, lambda folder, name=name: shutil.copy(kept_file(kept, name), folder), 5)
    assert not (tmp_path / "ran").exists()


def kept_file(kept: Checkpoints, name: str) -> Path:
    """The good file of the state before."""
    return Path(str(kept.uri)) / "run" / "key" / "step-000000004" / name


@pytest.mark.parametrize("engine", ["gpt2_torch"], indirect=True)  # gpt2_simple draws its batches by seed and step alone
def test_random_states_and_moments_are_checked_too(engine: Torch, kept: Checkpoints) -> None:
    from safetensors.torch import load_file, save_file

    torch = engine.torch
    before = torch.get_rng_state()

    def change(file: str, **tensors: Any) -> None:
        def write(folder: Path) -> None:
            found = {name: tensor for name, tensor in {**load_file(folder / file), **tensors}.items() if tensor is not None}
            save_file(found, folder / file)

        replace(kept, write)
        assert engine.resume(kept) == 4, (file, tensors.keys())
        replace(kept, lambda folder: shutil.copy(kept_file(kept, file), folder))

    change("random.safetensors", cpu=torch.zeros(5056, dtype=torch.uint8))
    change("random.safetensors", cpu=torch.zeros(16, dtype=torch.uint8))
    change("random.safetensors", cuda=torch.zeros(1 << 20, dtype=torch.uint8))
    change("optimizers.safetensors", **{"exp_avg.transformer.wte.weight": None})
    change("optimizers.safetensors", **{"step.transformer.wte.weight": torch.zeros(3)})
    change("optimizers.safetensors", surplus=torch.zeros(3))
    change("model.safetensors", **{"transformer.ln_f.bias": torch.zeros(16, dtype=torch.float16)})
    torch.set_rng_state(before)


def test_where_no_state_is_good_training_starts_anew_and_its_own_states_stay(
    engine: Engine, kept: Checkpoints, tmp_path: Path
) -> None:
    for step in (4, 5):
        replace(kept, lambda folder: (folder / engine.files[0]).write_bytes(b"x"), step)
    assert engine.resume(kept) is None
    assert kept.save(engine.write(tmp_path / "state", 3), 3)  # the refused ones are newer, and go
    assert [path.name for path in newest(kept).parent.iterdir()] == ["step-000000003"]
    assert engine.resume(kept) == 3


def test_an_error_of_reading_is_no_state(kept: Checkpoints, engine: Engine) -> None:
    def read(folder: Path, step: int) -> int:
        raise CheckpointError(f"{folder}/x: {step}")

    assert kept.resume(read) is None


def test_a_training_ends_as_it_would_have_whatever_was_stored(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    pytest.importorskip("torch")
    from quipmill.config import FinetuneConfig
    from quipmill.stages.finetune import finetune

    train, valid = (write_posts(tmp_path / f"{n}.jsonl", make_texts(60, seed=n)) for n in (0, 1))
    recipe = gpt2.Recipe("test", n_layer=1, n_head=2, n_embd=16, n_positions=8, vocab_size=512, seed=3)
    write_json(write_base(tmp_path / "base") / "recipe.json", vars(recipe))
    config = FinetuneConfig(steps=5, learning_rate=1e-2, batch_size=2, eval_every=2, patience=0, seed=7, checkpoint_minutes=1e-9)
    models, damaged = [], 0
    for wanted in (0, 1, 2):
        stored = sorted(tmp_path.glob("store/run/*/step-*"), reverse=True)
        for folder in stored[:wanted]:
            damaged += 1
            (folder / "model.safetensors").write_bytes(b"x")
        manifest = finetune(
            train, valid, tmp_path / "base", tmp_path / "model", config, checkpoint_uri=str(tmp_path / "store"), run_id="run"
        )
        assert manifest.step == 5
        models.append((tmp_path / "model" / "model.safetensors").read_bytes())
    assert models[0] == models[1] == models[2]
    assert caplog.text.count("is refused") == damaged == 3
