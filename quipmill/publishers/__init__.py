"""The places that posts are sent to: one module each, found by name (`quipmill.plugins.load("publishers", "dry_run")`).

A publisher is a module with these names:

    CREDENTIALS: tuple[str, ...]                              the keys of `Account.credentials` that it needs
    OPTIONAL: tuple[str, ...]                                 those that it takes as well; may be left out
    def limit(account: Account) -> int                        the longest post that the network takes
    def length(text: str, account: Account) -> int            how long the network counts a text, in the same unit
    def publish(post: Outgoing, account: Account) -> Receipt  sends it, once
    def find(post: Outgoing, account: Account, now: datetime) -> Receipt | None

`publish` raises `PublishRefused` if the network will never take the post, `PublishLater` if it has certainly not taken it and
may be asked again, and `PublishUnknown` if it may have taken it: a time-out or a cut connection after the request was sent.
After that, or after a crash, nothing is sent again before `find` has looked: it returns the receipt of a post that is there,
None if it is certainly not there and never will be without another `publish`, and raises `PublishUnknown` as long as nobody can
say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Account:
    """An account on a network, with what it takes to post as it."""

    name: str
    """How quipmill calls it; the `<NAME>` of `QUIPMILL_ACCOUNT_<NAME>_<KEY>`."""
    handle: str = ""
    server: str = ""
    """Base URL of the instance or server; empty for the network's own."""
    credentials: Mapping[str, str] = field(default_factory=dict, repr=False)
    settle_after: float = 900.0
    """Seconds after which the network has certainly shown or forgotten a request that got no answer."""


@dataclass(frozen=True)
class Outgoing:
    """A post on its way out."""

    key: str
    """64 hexadecimal digits that belong to this draft for ever: what idempotency keys and record keys are made of."""
    text: str
    claimed_at: datetime
    """When the newest attempt to send it began, in UTC."""


@dataclass(frozen=True)
class Receipt:
    """What the network says of a post that it has."""

    id: str
    url: str
    posted_at: datetime
