"""Posts nothing, and says what it would have posted: the publisher of an account that names no other.

The receipt is made of the draft's key. So `publish` and `find` give the same one however often they are asked, before or after a
crash: a dry run cannot be lost, and nothing can be posted twice where nothing is posted.
"""

import logging
from datetime import datetime
from typing import Final

from quipmill.errors import PublishRefused
from quipmill.publishers import Account, Outgoing, Receipt
from quipmill.text import weighted_length

logger = logging.getLogger(__name__)

CREDENTIALS: Final[tuple[str, ...]] = ()

LIMIT: Final = 280
"""As X counts, since that is what `evaluate` measures samples by."""


def limit(account: Account) -> int:
    """The longest post that X would take."""
    return LIMIT


def length(text: str, account: Account) -> int:
    """The length as X counts it."""
    return weighted_length(text)


def publish(post: Outgoing, account: Account) -> Receipt:
    """The receipt that any other publisher would have brought home."""
    if (found := length(post.text, account)) > LIMIT:
        raise PublishRefused(f"the post is {found} characters long, {LIMIT} is the most. Shorten it")
    logger.info("dry run: %s would post %d characters", account.name, found)
    return _receipt(post)


def find(post: Outgoing, account: Account, now: datetime) -> Receipt:
    """The same receipt: after a crash it makes no difference whether nothing was posted already."""
    return _receipt(post)


def _receipt(post: Outgoing) -> Receipt:
    return Receipt(post.key[:16], f"dry-run:{post.key[:16]}", post.claimed_at)
