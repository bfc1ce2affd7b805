"""Whether posts in a packed row of `gpt2_torch` should see the posts before them: the engine as it is, and with a mask.

    python benchmarks/packing.py                                           # the sample account, 600 steps
    python benchmarks/packing.py ../shared/data/posts_20k.csv.gz --steps 200 --seeds 1 2

The recipe `tiny`, the newest tenth held out, posts scored each by itself. `masked` ends what a token sees at its post's start;
`positions` counts positions from there too. Prints validation bits per byte at half of the steps and at their end, and writes
`<out>/packing.json`. About three minutes of one core for each row of 600 steps.
"""

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

import gpt2_bench as bench
import torch

from quipmill.checkpoints import Checkpoints
from quipmill.config import FinetuneConfig
from quipmill.engines import gpt2, gpt2_loss, gpt2_train, gpt2_world
from quipmill.schema import fresh_folder, write_json

KINDS = ("as it is", "masked", "positions")
POSTS = 1080
"""The newest ones that are used; the sample account has 914."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("posts", type=Path, nargs="?", help="CSV with a column text; default: the sample account")
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/packing"))
    args = parser.parse_args()
    texts, rows = bench.read_posts(args.posts)[-POSTS:], []
    print("| kind | seed | training, half | validation, half | training, end | validation, end |\n|---|---:|---:|---:|---:|---:|")
    for seed in args.seeds:
        for kind in args.kinds:
            history = train(texts, kind, args.steps, seed)
            rows.append({"kind": kind, "seed": seed, "history": history})
            looks = " | ".join(f"{row['train_bits_per_byte']:.3f} | {row['valid_bits_per_byte']:.3f}" for row in history)
            print(f"| {kind} | {seed} | {looks} |", flush=True)
    write_json(args.out / "packing.json", {"machine": bench.machine(), "posts": len(texts), "steps": args.steps, "rows": rows})


def train(texts: list[str], kind: str, steps: int, seed: int) -> list[dict[str, float]]:
    """Both looks of a training."""
    learnt = int(0.9 * len(texts))
    as_it_is = gpt2_loss.Loss.forward
    with tempfile.TemporaryDirectory(prefix="quipmill-") as name:
        work = Path(name)
        train = bench.write_posts(work / "train.jsonl", texts[:learnt])
        valid = bench.write_posts(work / "valid.jsonl", texts[learnt:])
        gpt2.write_recipe("tiny", work / "base")
        config = FinetuneConfig(steps=steps, eval_every=steps // 2, patience=0, seed=seed)
        if kind != "as it is":
            gpt2_loss.Loss.forward = between_posts(kind == "positions")
        try:
            out, scratch = fresh_folder(work / "out"), fresh_folder(work / "scratch")
            run = gpt2_train.Run(train, valid, work / "base", out, config, Checkpoints(), gpt2_world.World(), scratch)
            run.go(lambda: False)
        finally:
            gpt2_loss.Loss.forward = as_it_is
    return run.state.history


def between_posts(positions: bool) -> Callable[..., torch.Tensor]:
    """`Loss.forward` with a mask: a token sees its own post's tokens before it, the post beginning with the end-of-text token."""

    def forward(self: gpt2_loss.Loss, inputs: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        starts, context = inputs == self.model.config.eos_token_id, inputs.shape[1]
        post = starts.cumsum(1)
        seen = (post[:, :, None] == post[:, None, :]) & torch.ones(context, context, dtype=torch.bool).tril()
        kind = torch.bfloat16 if self._autocast else torch.float32
        given = {"attention_mask": torch.zeros(seen.shape, dtype=kind).masked_fill(~seen, -1e9)[:, None]}
        if positions:
            at = torch.arange(context).expand_as(inputs)
            given["position_ids"] = at - torch.where(starts, at, 0).cummax(1).values
        with torch.autocast("cpu", torch.bfloat16, enabled=self._autocast):
            hidden = self._body(inputs, use_cache=False, **given).last_hidden_state.flatten(0, 1)
        return gpt2_loss.cross_entropy(hidden.float(), self.model.lm_head.weight, targets.flatten(), kind)

    return forward


if __name__ == "__main__":
    main()
