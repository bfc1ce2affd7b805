"""What an evaluation of captions found, as one HTML file with pictures in it, for browsers and the KFP run page.

It opens nothing from elsewhere: pictures are small JPEGs within the page. Captions of others are hostile text, which HTML
escapes. The same evaluation always gives the same bytes.
"""

import base64
from dataclasses import dataclass, field
from typing import Any, Final

from quipmill.report import NARROW, WIDE, charts, environment_of_html
from quipmill.report.wording import clip, number
from quipmill.schema import Manifest

SIDES: Final = {"test": "Held-out images", "combinations": "Held-out combinations"}

MEASURES: Final = {"bleu_1": "BLEU-1", "bleu_2": "BLEU-2", "bleu_3": "BLEU-3", "bleu_4": "BLEU-4", "exact": "Word for word"}

SHOWN_CHARACTERS: Final = 300


@dataclass(frozen=True)
class Example:
    """One held-out image."""

    picture: bytes
    """A JPEG; empty where there is none."""
    caption: str
    references: list[str]

    @property
    def source(self) -> str:
        """The picture as an address that holds all of it."""
        return f"data:image/jpeg;base64,{base64.b64encode(self.picture).decode()}" if self.picture else ""

    @property
    def hit(self) -> bool:
        """Whether somebody wrote just that."""
        return self.caption in self.references


@dataclass(frozen=True)
class Captions:
    """All that a report is made of."""

    manifest: Manifest
    metrics: dict[str, float]
    examples: dict[str, list[Example]]
    """By side: `test` and `combinations`."""
    images: dict[str, int]
    """How many images each side has."""
    history: list[dict[str, float]] = field(default_factory=list)
    encoder: dict[str, Any] = field(default_factory=dict)
    """`encoder`, `weights`, `shape` and `digest`."""


@dataclass(frozen=True)
class Result:
    """One row of the table of results."""

    kind: str
    name: str
    images: int
    values: list[float]


def html(captions: Captions) -> str:
    """The report as one self-contained HTML document."""
    history, metrics = captions.history, captions.manifest.metrics
    return (
        environment_of_html()
        .get_template("captions.html")
        .render(
            manifest=captions.manifest,
            metrics=captions.metrics,
            results=_results(captions),
            measures=list(MEASURES.values()),
            sides=[(name, title, captions.examples[name]) for name, title in SIDES.items() if captions.examples.get(name)],
            images=captions.images,
            encoder=_encoder(captions.encoder),
            learns_to_see=len(captions.encoder.get("shape", ())) == 3,
            curves={
                "wide": charts.loss_curve(history, metrics, WIDE, "bits_per_word"),
                "narrow": charts.loss_curve(history, metrics, NARROW, "bits_per_word"),
            },
            facts=_facts(captions),
            shown_characters=SHOWN_CHARACTERS,
        )
    )


def _results(captions: Captions) -> list[Result]:
    """The model on each side, and its baseline, as far as there are figures."""
    rows = []
    for side, title in SIDES.items():
        for kind, prefix, name in (("tuned", "", title), ("start", "shuffled_", f"{title}: trained on shuffled images")):
            if f"{prefix}{side}_bleu_4" in captions.metrics:
                values = [captions.metrics.get(f"{prefix}{side}_{measure}", 0.0) for measure in MEASURES]
                rows.append(Result(kind, name, int(captions.metrics.get(f"{side}_images", 0)), values))
    return rows


def _encoder(facts: dict[str, Any]) -> str:
    name, weights = clip(str(facts.get("encoder", ""))), clip(str(facts.get("weights", "")))
    return f"{name}, weights {weights}" if weights else name


def _facts(captions: Captions) -> dict[str, list[tuple[str, str]]]:
    """Tables of what made the model, by title."""
    manifest, hidden = captions.manifest, ("files", "hold_out")
    settings = [(name, _shown(value)) for name, value in manifest.config.items() if name not in hidden]
    data = [(f"images: {name}", number(count)) for name, count in captions.images.items()]
    held_out = manifest.config.get("hold_out") or []
    return {
        "Data": [
            *data,
            ("captions learnt from", _shown(manifest.data.get("posts"))),
            ("digest", _shown(manifest.data.get("digest"))),
        ],
        "Held out": [("phrases", clip(", ".join(map(str, held_out)), 400) or "none")],
        "Features": [("encoder", _encoder(captions.encoder)), ("digest", _shown(captions.encoder.get("digest")))],
        "Settings": settings,
        "Training": [
            ("steps", number(manifest.step)),
            *((name.replace("_", " "), number(value)) for name, value in manifest.metrics.items()),
            ("seed", str(manifest.seed)),
            ("digest of the model", manifest.digest),
        ],
    }


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return number(value) if isinstance(value, int | float) else clip(str(value or "–"))
