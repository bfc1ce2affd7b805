"""One file, one KFP component: `from quipmill.components import scrape, finetune, sample`.

Importing needs kfp and quipmill only: what a step works with is imported inside its body, in the step's own image.
"""

from quipmill.components.base_model import base_model
from quipmill.components.clean import clean
from quipmill.components.curate import curate
from quipmill.components.evaluate import evaluate
from quipmill.components.finetune import finetune
from quipmill.components.mark_trained import mark_trained
from quipmill.components.merge_samples import merge_samples
from quipmill.components.publish import publish
from quipmill.components.sample import sample
from quipmill.components.scrape import scrape
from quipmill.components.script import script
from quipmill.components.split import split

__all__ = [
    "base_model",
    "clean",
    "curate",
    "evaluate",
    "finetune",
    "mark_trained",
    "merge_samples",
    "publish",
    "sample",
    "scrape",
    "script",
    "split",
]
