"""What an evaluation found, as one HTML file for browsers and the KFP run page, and as a Markdown model card.

Both hold every result and open nothing else: no script, font, image or link to elsewhere. Posts are hostile text: HTML escapes
whatever a template prints, Markdown escapes every character that could mean something, and long texts and lists are cut and
say so. The same evaluation always gives the same bytes.
"""

import re
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from quipmill.quality import count_dropped
from quipmill.report import charts, views, wording
from quipmill.report.views import Evaluation

__all__ = ["Evaluation", "card", "html"]

WIDE: Final = (960, 330)
NARROW: Final = (360, 280)
"""Sizes of the loss curve in its own units, for screens and for phones, so that the text in it stays readable."""

FIRST_KEPT: Final = 12
"""Kept samples that are seen without unfolding the rest."""

FIRST_DROPPED: Final = 3
"""Dropped samples of each reason that are seen without unfolding the rest."""

CARD_SAMPLES: Final = 10

RESPONSIBLE_USE: Final = (
    "The samples are made by a machine in the voice of an account. Use posts of your own accounts or of people who agreed, "
    "and mind the terms of the network that they come from.",
    "A model can say what is false, hurtful or private, and can repeat what it was trained on: the checks above catch copies "
    "and broken text, not meaning. A person reads and approves each sample before it is posted, and whatever is posted is "
    "labelled as generated.",
    "Bits per byte and perplexity say how well the model foresees this account's held-out posts. They say nothing of truth, and "
    "nothing of other accounts.",
)

# Marks, HTML, tables, entities and mathematics anywhere; links without marks; lists, rules and headings at the start
_MEANING: Final = re.compile(r"[\\`*_{}\[\]<>#|~&@$^]|:(?=//)|(?<=[wW])\.|^[-+=]")
_NUMBERED: Final = re.compile(r"^(\d+)(?=[.)](?:\s|$))")


def html(evaluation: Evaluation) -> str:
    """The report as one self-contained HTML document."""
    return (
        environment_of_html()
        .get_template("report.html")
        .render(
            _context(evaluation),
            curves={
                "wide": charts.loss_curve(evaluation.history, evaluation.metrics, WIDE),
                "narrow": charts.loss_curve(evaluation.history, evaluation.metrics, NARROW),
            },
            kept=views.kept_samples(evaluation, views.SHOWN_KEPT),
            reasons=views.dropped_by_reason(evaluation),
            first_kept=FIRST_KEPT,
            first_dropped=FIRST_DROPPED,
            cut=views.cut,
        )
    )


def card(evaluation: Evaluation) -> str:
    """The model card in Markdown; its first part, up to the rule, is the summary of the evaluation."""
    environment = _environment(autoescape=False, finalize=as_markdown)
    kept = views.kept_samples(evaluation, CARD_SAMPLES)
    return environment.get_template("card.md").render(_context(evaluation), kept=kept)


def environment_of_html() -> Environment:
    """For templates of HTML: all text is escaped, and shows no character that does harm unseen."""
    return _environment(autoescape=True, finalize=_plain)


def _environment(**options: Any) -> Environment:
    environment = Environment(
        loader=PackageLoader("quipmill.report"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )
    for show in (wording.bits, wording.change, wording.clip, wording.count, wording.number, wording.percent, wording.perplexity):
        environment.filters[show.__name__] = show
    return environment


def _context(evaluation: Evaluation) -> dict[str, Any]:
    return {
        "drawn": len(evaluation.samples),
        "facts": views.facts(evaluation),
        "kept_count": sum(bool(sample.keep) for sample in evaluation.samples),
        "manifest": evaluation.manifest,
        "metrics": evaluation.metrics,
        "model": views.model_name(evaluation.manifest),
        "quality": views.quality(evaluation.metrics),
        "responsible_use": RESPONSIBLE_USE,
        "results": views.results(evaluation),
        "scored": evaluation.posts.get("scored", 0),
        "trained_on": views.trained_on(evaluation),
        "dropped": {views.REASONS[flag]: number for flag, number in count_dropped(evaluation.samples).items()},
    }


def _plain(value: object) -> object:
    """Text without characters that do harm unseen; what is markup already goes on as it is."""
    return wording.visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def as_markdown(value: object) -> object:
    """Text that Markdown shows as it stands: every character that could mean something there is escaped."""
    if not isinstance(value, str):
        return value
    text = _MEANING.sub(r"\\\g<0>", " ".join(wording.visible(value).split()))
    return _NUMBERED.sub(r"\1\\", text)
