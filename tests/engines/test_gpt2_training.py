"""Parts of the training of gpt2_torch that need no training."""

import resource
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from quipmill.config import FinetuneConfig
from quipmill.engines import gpt2, gpt2_rows
from quipmill.engines.gpt2_heap import kept_heap
from quipmill.engines.gpt2_rows import Rows, open_spelt, spell
from quipmill.errors import UsageError
from tests.fakes.tiny_gpt2 import make_texts, write_base

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from quipmill.engines import gpt2_loss, gpt2_settings, gpt2_workers  # noqa: E402  # they import torch
from quipmill.engines.gpt2_loss import Loss, cross_entropy, keep_no_activations  # noqa: E402
from quipmill.engines.gpt2_world import joined  # noqa: E402

TEXTS = make_texts(200)
MEDIUM = gpt2.Shape(n_layer=24, n_head=16, n_embd=1024, n_positions=1024, vocab_size=50257)
SMALL = replace(MEDIUM, n_layer=12, n_head=12, n_embd=768)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("training")
    return gpt2.materialize(write_base(folder / "base"), TEXTS, folder / "start")


def make_model() -> Any:
    torch.manual_seed(1)
    sizes = {"n_layer": 2, "n_head": 2, "n_embd": 16, "n_positions": 16, "vocab_size": 300}
    config = transformers.GPT2Config(**sizes, resid_pdrop=0.0, embd_pdrop=0.0, attn_pdrop=0.0)
    return transformers.GPT2LMHeadModel(config).train()


def gradients(model: Any, loss: Any) -> dict[str, Any]:
    model.zero_grad(set_to_none=True)
    loss.backward()
    return {name: parameter.grad.clone() for name, parameter in model.named_parameters()}


INPUTS = torch.arange(48).view(3, 16) * 5 % 300
TARGETS = torch.arange(48).view(3, 16) * 7 % 300


@pytest.mark.parametrize("precision", ["fp32", "bf16"])
def test_the_loss_and_its_gradients_are_those_of_transformers(precision: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(gpt2_loss.PIECE, "cpu", 7 * 300)  # 48 tokens in seven pieces
    model = make_model()
    with torch.autocast("cpu", torch.bfloat16, enabled=precision == "bf16"):
        logits = model(INPUTS, use_cache=False).logits
    plain = torch.nn.functional.cross_entropy(logits.float().flatten(0, 1), TARGETS.flatten())
    wanted = gradients(model, plain / 3)
    loss = Loss(model, precision)(INPUTS, TARGETS)
    assert loss.item() == pytest.approx(plain.item(), rel=1e-6 if precision == "fp32" else 1e-4)
    for name, found in gradients(model, loss / 3).items():
        assert (found - wanted[name]).norm() <= (1e-5 if precision == "fp32" else 1e-2) * wanted[name].norm(), name


def test_a_target_that_the_model_rules_out_has_a_finite_loss() -> None:
    hidden, weight = torch.tensor([[1000.0]], requires_grad=True), torch.tensor([[1.0], [-1.0]], requires_grad=True)
    loss = cross_entropy(hidden, weight, torch.tensor([1]), torch.float32)
    loss.backward()
    assert loss.item() == 2000.0
    assert hidden.grad.item() == 2.0


def test_activations_that_are_computed_again_give_the_same_gradients() -> None:
    model = make_model()
    plain = Loss(model, "fp32")(INPUTS, TARGETS)
    wanted = gradients(model, plain)
    keep_no_activations(model)
    again = Loss(model, "fp32")(INPUTS, TARGETS)
    assert again.item() == plain.item()
    for name, found in gradients(model, again).items():
        assert torch.equal(found, wanted[name]), name


def test_a_compiler_that_fails_is_one_line_and_no_loss(caplog: pytest.LogCaptureFixture) -> None:
    def backend(*_: object) -> None:
        raise RuntimeError("no such architecture\nand much more")

    model = make_model()
    loss = Loss(model, "fp32")
    plain = loss(INPUTS, TARGETS).item()
    drawn = torch.get_rng_state()
    assert not loss.compile(INPUTS, backend)
    [record] = (one for one in caplog.records if one.name.startswith("quipmill"))
    assert record.getMessage().startswith("finetune: trains without torch.compile, which failed: ")
    assert "no such architecture and much more" in record.getMessage()
    assert loss(INPUTS, TARGETS).item() == plain
    assert loss.compile(INPUTS, "eager")
    assert loss(INPUTS, TARGETS).item() == pytest.approx(plain, rel=1e-6)
    assert torch.equal(torch.get_rng_state(), drawn)
    assert all(parameter.grad is None for parameter in model.parameters())


def test_large_models_compute_activations_again() -> None:
    config = FinetuneConfig(steps=10, seed=1)
    assert gpt2_settings.choose(config, MEDIUM, from_scratch=False, tokens=1000).gradient_checkpointing
    small = gpt2_settings.choose(config, SMALL, from_scratch=False, tokens=1000)
    assert not small.gradient_checkpointing
    assert not gpt2_settings.is_large(MEDIUM, 16 * 256, memory=80 << 30)
    assert gpt2_settings.is_large(MEDIUM, 16 * 256, memory=8 << 30)
    assert not small.compiled or torch.cuda.is_available()


def test_more_devices_see_the_posts_more_often() -> None:
    config, shape = FinetuneConfig(steps=100, seed=1), replace(SMALL, n_positions=32)
    one, four = (gpt2_settings.choose(config, shape, from_scratch=True, tokens=6000, devices=n) for n in (1, 4))
    assert (one.devices, four.devices) == (1, 4)
    assert one.weight_decay < four.weight_decay == pytest.approx(100 * 4 * 8 * 32 / 6000 / 6, rel=0.01)
    assert len(one.spellings) < len(four.spellings)


def test_processes_share_the_rows_of_one(start: Path) -> None:
    spelt = spell(start, TEXTS, (0.6, 0.4))
    whole = Rows(spelt, context=16, seed=1)
    parts = [Rows(spelt, context=16, seed=1, rank=rank, size=3) for rank in range(3)]
    for _ in range(40):  # more than an epoch
        inputs, targets = whole.batch(6)
        for rank, part in enumerate(parts):
            found = part.batch(2)
            assert np.array_equal(found[0], inputs[rank::3])
            assert np.array_equal(found[1], targets[rank::3])
            assert part.position == whole.position


def test_rows_are_the_same_however_much_is_worked_on_at_a_time(
    start: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Rows(spell(start, TEXTS, (0.6, 0.4), tmp_path), context=16, seed=1, own_after=100)
    batches = [whole.batch(30) for _ in range(12)]
    monkeypatch.setattr(gpt2_rows, "PIECE", 50)
    pieces = Rows(open_spelt(tmp_path), context=16, seed=1, own_after=100)
    for inputs, targets in batches:
        found = pieces.batch(30)
        assert np.array_equal(found[0], inputs)
        assert np.array_equal(found[1], targets)


def test_one_process_for_each_gpu_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WORLD_SIZE", "QUIPMILL_PROCESSES"):
        monkeypatch.delenv(name, raising=False)
    assert gpt2_workers.count_processes() == max(1, torch.cuda.device_count())
    monkeypatch.setenv("QUIPMILL_PROCESSES", "1")
    assert gpt2_workers.count_processes() == 1
    for wrong in ("0", "-1", "1e9", "99999", "two"):
        monkeypatch.setenv("QUIPMILL_PROCESSES", wrong)
        with pytest.raises(UsageError, match="must be a number of processes, 1 to"):
            gpt2_workers.count_processes()
    monkeypatch.setenv("WORLD_SIZE", "8")  # torchrun's
    assert gpt2_workers.count_processes() == 1


def test_processes_on_several_machines_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORLD_SIZE", "16")
    monkeypatch.setenv("LOCAL_WORLD_SIZE", "8")
    with pytest.raises(UsageError, match="one machine"), joined():
        pass


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's")
def test_a_kept_heap_takes_no_pages_again() -> None:
    def page_faults() -> int:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        for _ in range(8):
            [torch.ones(count << 20) for count in (1, 4, 2)]
        return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

    with kept_heap() as kept:
        assert kept
        page_faults()
        again = page_faults()
    assert again < 0.1 * page_faults()
