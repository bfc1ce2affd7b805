"""The report and the card: hostile text, bounds, determinism, and what is there when figures are missing."""

import math
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill import report
from quipmill.config import EvaluateConfig
from quipmill.report import charts, views, wording
from quipmill.report.views import Evaluation
from quipmill.schema import Manifest, Sample

HOSTILE = [
    "<script>alert(1)</script>",
    "</style></main><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }} {% include 'x' %}",
    "שלום \u202e olleh \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "null \x00 bell \x07 half \ud83d",
    "[a](javascript:alert(1)) **b** `c` | d | https://example.com #1\n# heading\n- list\n1. one",
]


def make_manifest(**changes: object) -> Manifest:
    values: dict[str, object] = {
        "engine": "gpt2_torch",
        "version": "0.1.0",
        "config": {"steps": 400, "learning_rate": 1e-3},
        "base": {"name": "tiny", "digest": "ab" * 32},
        "tokenizer": {"kind": "bpe", "vocab_size": 2048},
        "data": {"digest": "cd" * 32, "posts": 842, "characters": 98120, "valid_posts": 105},
        "step": 400,
        "metrics": {"tokens_trained": 1.2e6, "best_step": 340.0},
        "seed": 42,
    }
    return Manifest(**{**values, **changes})  # type: ignore[arg-type]


def make_sample(number: int, text: str, **changes: object) -> Sample:
    sample = Sample(
        f"{number:08x}", text, seed=42, temperature=0.7, top_k=40, length=len(text), overlap=3, nearest="abc", keep=True
    )
    return replace(sample, bits_per_byte=1.5, **changes)  # type: ignore[arg-type]


METRICS = {
    "test_bits_per_byte": 2.0,
    "test_word_perplexity": 300.0,
    "start_test_bits_per_byte": 4.0,
    "markov_test_bits_per_byte": 1.6,
    "start_valid_bits_per_byte": 4.1,
    "valid_bits_per_byte": 2.1,
    "distinct_1": 0.4,
    "real_distinct_1": 0.39,
    "copied_share": 0.0,
}
HISTORY = [{"step": float(s), "train_bits_per_byte": 4 - s / 200, "valid_bits_per_byte": 4 - s / 250} for s in range(0, 400, 40)]


def make_evaluation(samples: list[Sample], **changes: object) -> Evaluation:
    posts = {"train": 842, "valid": 105, "test": 106, "scored": 106}
    return replace(
        Evaluation(make_manifest(), EvaluateConfig(), METRICS, samples, HISTORY, posts),
        **changes,  # type: ignore[arg-type]
    )


class Page(HTMLParser):
    """Collects tags, attributes and text, and checks that tags are closed."""

    VOID = {"meta", "line", "polyline", "circle"}

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def test_shows_results_curve_and_provenance() -> None:
    page = Page(report.html(make_evaluation([make_sample(1, "a fine day")])))
    for shown in (
        "50 % fewer",
        "25 % more",
        "2.000",
        "4.000",
        "1.600",
        "a fine day",
        "gpt2_torch from tiny",
        "cd" * 32,
        "842",
        "Responsible use",
    ):
        assert shown in page.text, shown
    assert page.tags.count("polyline") >= 4
    assert ("aria-label", "Bits per byte over 360 steps: from 4.00 to 2.56, best 2.56 at step 360.") in page.attributes


def test_opens_nothing_from_elsewhere() -> None:
    html = report.html(make_evaluation([make_sample(1, "see https://example.com/x")]))
    page = Page(html)
    assert not {"script", "link", "img", "iframe", "object", "embed", "a", "base", "form"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name in ("src", "href", "srcset", "action") or name.startswith("on")]
    assert "@import" not in html and "url(" not in html
    assert "default-src 'none'" in html


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    manifest = make_manifest(
        engine=text, base={"name": text, "digest": text}, config={text: text}, version=text, tokenizer={"kind": text}
    )
    samples = [
        make_sample(1, text, prompt=text),
        make_sample(2, text, keep=False, flags=["copied", text], nearest=text),
        make_sample(3, text, keep=False, flags=["duplicate"], duplicate_of="00000001"),
    ]
    quiet = Page(report.html(make_evaluation([replace(sample, text="x", prompt="x", nearest="x") for sample in samples])))
    html = report.html(make_evaluation(samples, manifest=manifest))
    html.encode()
    page = Page(html)
    assert sorted(set(page.tags)) == sorted(set(quiet.tags))
    assert wording.visible(text) in page.text
    card = report.card(make_evaluation(samples, manifest=manifest))
    card.encode()


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    markdown = pytest.importorskip("markdown_it").MarkdownIt("gfm-like", {"linkify": False})
    (shown,) = re.findall(r"^> (.*)$", report.card(make_evaluation([make_sample(1, f"x{text}")])), re.MULTILINE)
    tokens = markdown.parse(shown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children} <= {"text", "text_special"}
    assert "".join(child.content for child in tokens[1].children) == " ".join(wording.visible(f"x{text}").split())


@pytest.mark.parametrize(
    "start",
    ["# a", "- a", "+ a", "1. a", "1) a", "===", "---", "> a", "    a", "```", "* * *", "~~~", "|a|", "www.example.com", "<b>"],
)
def test_markdown_blocks_do_not_begin(start: str) -> None:
    markdown = pytest.importorskip("markdown_it").MarkdownIt("gfm-like", {"linkify": False})
    (shown,) = re.findall(r"^> (.*)$", report.card(make_evaluation([make_sample(1, start)])), re.MULTILINE)
    tokens = markdown.parse(shown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]


def test_card_tells_summary_then_model_card() -> None:
    samples = [make_sample(number, f"kept number {number}") for number in range(30)]
    summary, rule, card = report.card(make_evaluation(samples)).partition("\n---\n")
    assert rule
    assert summary.count("> kept number") == 10
    assert "| This model | 2.000 | 300 | – |" in summary
    for title in ("### Data", "### Model", "### Sampling", "### Metrics", "### Limits and responsible use"):
        assert title in card


def test_size_is_bounded_and_says_so() -> None:
    samples = [make_sample(number, f"{number} " + "long " * 10_000) for number in range(500)]
    samples += [make_sample(number, "too long " * 1000, keep=False, flags=["too_long"]) for number in range(500, 2000)]
    html = report.html(make_evaluation(samples))
    assert len(html.encode()) < 400_000
    assert "100 of 500, evenly spaced" in html
    assert "1,500, 100 shown" in html
    assert "(50,002 characters)" in html
    assert len(report.card(make_evaluation(samples)).encode()) < 20_000


def test_marks_what_is_copied_in_both_texts() -> None:
    post = "nothing here but a long run of copied words in the end"
    text = "well, a long run of copied words it was"
    html = report.html(make_evaluation([make_sample(1, text, keep=False, flags=["copied"], nearest=post)]))
    assert html.count("<mark> a long run of copied words i</mark>") == 2


def test_copied_part_far_inside_is_still_shown() -> None:
    run = "the copied part, rather long " * 3
    html = report.html(
        make_evaluation([make_sample(1, "x" * 5000 + run, keep=False, flags=["copied"], nearest="y" * 9000 + run)])
    )
    assert html.count(f"<mark>{run}</mark>") == 2


def test_without_samples_figures_or_history() -> None:
    bare = make_evaluation(
        [], metrics={}, history=[], posts={}, manifest=make_manifest(base={}, tokenizer={}, data={}, config={}, metrics={})
    )
    page = Page(report.html(bare))
    assert "No samples were drawn." in page.text and "The test split is empty" in page.text
    assert "polyline" not in page.tags
    assert "No samples were drawn." in report.card(bare)


def test_all_dropped() -> None:
    evaluation = make_evaluation([make_sample(1, "", keep=False, flags=["empty"])])
    assert "Every sample was dropped" in report.html(evaluation)
    assert "(empty)" in report.html(evaluation)
    assert "Every sample was dropped" in report.card(evaluation)


def test_validation_figure_stands_in_for_the_start() -> None:
    metrics = {name: value for name, value in METRICS.items() if name != "start_test_bits_per_byte"}
    page = Page(report.html(make_evaluation([], metrics=metrics)))
    assert "scored on the validation split only, before training: 4.100 bits per byte there" in page.text


def test_same_evaluation_same_bytes() -> None:
    evaluation = make_evaluation([make_sample(number, text) for number, text in enumerate(HOSTILE)])
    assert report.html(evaluation) == report.html(evaluation)
    assert report.card(evaluation) == report.card(evaluation)


@given(
    st.lists(st.tuples(st.floats(allow_nan=False), st.floats(allow_nan=False), st.floats(allow_nan=False)), max_size=8),
    st.none() | st.floats(allow_nan=False),
)
@settings(max_examples=200, deadline=None)
def test_any_history_draws_inside_the_chart(rows: list[tuple[float, float, float]], start: float | None) -> None:
    history = [dict(zip(("step", "train_bits_per_byte", "valid_bits_per_byte"), row, strict=True)) for row in rows]
    curve = charts.loss_curve(history, {} if start is None else {"start_valid_bits_per_byte": start}, (360, 280))
    if curve is None:
        return
    numbers = [float(number) for number in re.split("[ ,]", f"{curve.train} {curve.valid}".strip())]
    heights = [y for y, _ in curve.y_ticks] + ([] if curve.start is None else [curve.start])
    assert all(math.isfinite(number) and 0 <= number <= 360 for number in numbers + heights)
    assert len(curve.x_ticks) < 20 and len(curve.y_ticks) < 20


def test_evenly_spaced() -> None:
    assert views.evenly(range(10), 5) == [0, 2, 4, 6, 8]
    assert views.evenly(range(3), 5) == [0, 1, 2]
    assert views.evenly(range(3), 0) == [0, 1, 2]
    assert len(set(views.evenly(range(1000), 999))) == 999
