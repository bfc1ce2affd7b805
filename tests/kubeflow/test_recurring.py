"""A pipeline that runs again and again while its account writes nothing, little, much, edits and deletes.

The account is a source of another package, found by its entry point as any other.
"""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from quipmill.kubeflow.compile import compile_pipeline
from quipmill.kubeflow.progress import Progress
from quipmill.kubeflow.results import Run
from quipmill.kubeflow.run import run_pipeline
from tests.kubeflow.conftest import write_posts

SOURCE = '''
"""An account in a JSON file: text by id."""
import json
from pathlib import Path
from quipmill.schema import Post

LISTS_ALL = True

def fetch(where, config, tally):
    for number, text in json.loads(Path(where).read_text()).items():
        tally.ok()
        yield Post(f"village-post-{number:0>9}", "ada", text, f"2024-01-01T00:{int(number) // 60:02}:{int(number) % 60:02}Z")
'''


class Account:
    """What the account shows now, and the pipeline that reads it."""

    def __init__(self, package: Path, folder: Path) -> None:
        self.package, self.out, self.file = package, folder / "out", folder / "account.json"
        self.posts = dict(enumerate(write_posts(folder / "posts.txt", 300).read_text().splitlines()))

    def run(self, shown: range, **edits: str) -> tuple[Run, dict[str, int], str]:
        """Runs the pipeline with the posts of a range, some with another text."""
        texts = {str(n): self.posts[n] for n in shown} | {name.removeprefix("p"): text for name, text in edits.items()}
        self.file.write_text(json.dumps(texts))
        said = io.StringIO()
        values = {"origins": [f"village:{self.file}"], "n": 5, "seed": "1", "min_new_posts": 5}
        result = run_pipeline(self.package, values, self.out, cache=False, progress=Progress(said))
        assert result.status == "succeeded", said.getvalue()
        metrics = result.steps[0].outputs["metrics"]["metadata"]
        return (
            result,
            {name: int(metrics[name]) for name in ("new_posts", "added", "edited", "deleted", "posts")},
            said.getvalue(),
        )

    def learned(self) -> set[str]:
        """All that the last training could see."""
        lines = [line for side in ("train", "valid", "test") for line in (self.out / "split" / side).read_text().splitlines()]
        return {json.loads(line)["text"] for line in lines}


@pytest.fixture
def account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Account:
    package = tmp_path / "package"
    (package / "village-1.0.dist-info").mkdir(parents=True)
    (package / "village.py").write_text(SOURCE)
    (package / "village-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: village\nVersion: 1.0\n")
    (package / "village-1.0.dist-info" / "entry_points.txt").write_text("[quipmill.sources]\nvillage = village\n")
    monkeypatch.setenv("PYTHONPATH", str(package))
    return Account(compile_pipeline("posts", tmp_path / "compiled", engine="markov", gpu=None), tmp_path)


def steps(result: Run) -> dict[str, str]:
    return {step.name: step.status for step in result.steps}


def test_five_runs_of_an_account_that_lives(account: Account) -> None:
    def rests(result: Run, said: str, why: str) -> None:
        """Green, saying why, and no step that learns was started."""
        found = steps(result)
        assert found.pop("scrape") == "succeeded" and set(found.values()) == {"skipped"} and why in said
        assert not any(step.log for step in result.steps[1:] if step.log and Path(step.log).stat().st_mtime > began)

    def facts(new_posts: int, added: int, edited: int, deleted: int, posts: int) -> dict[str, Any]:
        return {"new_posts": new_posts, "added": added, "edited": edited, "deleted": deleted, "posts": posts}

    result, found, _ = account.run(range(200))  # many
    assert found == facts(200, 200, 0, 0, 200) and set(steps(result).values()) == {"succeeded"}
    began = (account.out / "finetune" / "log.txt").stat().st_mtime + 0.001

    result, found, said = account.run(range(200))  # nothing
    assert found == facts(0, 0, 0, 0, 200)
    rests(result, said, "no new posts: nothing to train; min_new_posts=5")

    result, found, said = account.run(range(203))  # few
    assert found == facts(3, 3, 0, 0, 203)
    rests(result, said, "3 new posts")

    edits = {"p7": "An edited post about seven gulls.", "p9": "Another edited post about nine lanterns."}
    result, found, _ = account.run(range(203), **edits)  # two edits make them enough
    assert found == facts(5, 0, 2, 0, 203) and set(steps(result).values()) == {"succeeded"}
    assert set(edits.values()) < account.learned() and not {account.posts[7], account.posts[9]} & account.learned()
    began = (account.out / "finetune" / "log.txt").stat().st_mtime + 0.001

    result, found, said = account.run(range(20, 203))  # twenty deleted
    assert found == facts(0, 0, 0, 20, 183)
    rests(result, said, "no new posts")

    result, found, _ = account.run(range(20, 210))  # and the next training does not know them any more
    assert found == facts(7, 7, 0, 0, 190) and set(steps(result).values()) == {"succeeded"}
    assert not ({account.posts[n] for n in range(20)} | set(edits.values())) & account.learned()
