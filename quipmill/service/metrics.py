"""What this process counts for Prometheus. Labels have few values: accounts, networks, routes, never texts or paths."""

from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

REGISTRY: Final = CollectorRegistry()

POSTS: Final = Counter("quipmill_posts_total", "Drafts posted.", ["account", "network"], registry=REGISTRY)
FAILURES: Final = Counter(
    "quipmill_post_failures_total",
    "Attempts without a post, by the state of the draft afterwards.",
    ["account", "network", "state"],
    registry=REGISTRY,
)
PUBLISH_SECONDS: Final = Histogram(
    "quipmill_publish_seconds",
    "Seconds until a network had answered an attempt.",
    ["network"],
    buckets=(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120),
    registry=REGISTRY,
)
LAST_ROUND: Final = Gauge(
    "quipmill_scheduler_last_round_seconds", "Unix time of the scheduler's last finished round.", registry=REGISTRY
)
ROUND_ERRORS: Final = Counter("quipmill_scheduler_errors_total", "Rounds of the scheduler that broke off.", registry=REGISTRY)
REQUEST_SECONDS: Final = Histogram(
    "quipmill_http_request_seconds", "Seconds that requests took.", ["method", "route", "status"], registry=REGISTRY
)
