"""Posts on X through tweepy: OAuth 1.0a in the name of the account, and `POST /2/tweets`.

    QUIPMILL_ACCOUNT_<NAME>_CONSUMER_KEY, _CONSUMER_SECRET    the app's (X's developer console: read and write)
    QUIPMILL_ACCOUNT_<NAME>_ACCESS_KEY, _ACCESS_SECRET        the account's, for that app

X knows no idempotency key, so nothing is ever sent twice on suspicion: whatever leaves open whether X has taken a post is settled
by looking for its text among the account's newest posts. `Account.server` has no meaning here, X has but one.
"""

import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import quote, unquote

import regex
import tweepy

from quipmill.errors import PublishLater, PublishRefused, PublishUnknown
from quipmill.publishers import Account, Outgoing, Receipt
from quipmill.schema import whole
from quipmill.text import BARE_URL, URL, weighted_length
from quipmill.x_client import KEYS, Json, Trouble, call, connect, links, made_at, one_line, problems

CREDENTIALS: Final = KEYS

LIMIT: Final = 280
_CLOCKS: Final = timedelta(minutes=5)  # how far X's clock may be from ours
_PAGE: Final = 100
_PAGES: Final = 8
_SHORT: Final = regex.compile(r"https?://t\.co/\w+")
_LINK: Final = regex.compile(f"{URL.pattern}|{BARE_URL.pattern}")
_SITES: Final = regex.compile(r"^(?i:(?:www\.|mobile\.)?(?:twitter|x)\.com)(?=/|$)")


def limit(account: Account) -> int:
    """280, also for accounts that pay for longer posts."""
    return LIMIT


def length(text: str, account: Account) -> int:
    """As twitter-text weighs it: a link 23, an emoji 2, most letters 1, others 2."""
    return weighted_length(text)


def publish(post: Outgoing, account: Account) -> Receipt:
    """Sends a post, once; one that X calls a duplicate is looked for.

    Raises:
        PublishRefused: it is too long, the keys are wrong, or X does not want it.
        PublishLater: X cannot be reached, wants a pause or money, and has not got the post.
        PublishUnknown: it was sent, and no answer says what became of it.
    """
    text = whole(post.text)
    if not text.strip() or length(text, account) > LIMIT:
        raise PublishRefused(f"X: the post weighs {length(text, account)}, where 1 to {LIMIT} are allowed. Edit it")
    client = _client(account)
    try:
        answer = call(client, "create_tweet", text=text)
    except Trouble as trouble:
        if trouble.kind == "duplicate":
            return _duplicate(client, post, account)
        raise _meaning(trouble, account) from None
    made = answer.get("data")
    if not isinstance(made, dict) or not str(made.get("id", "")).isdecimal():
        raise PublishUnknown("X: it took the request, and its answer names no post. Look for it before it is sent again")
    return _receipt(made, account)


def find(post: Outgoing, account: Account, now: datetime) -> Receipt | None:
    """Looks for the text among the account's posts since `claimed_at`; None once the time to settle is over without it.

    Raises:
        PublishUnknown: it is not there, but may still come, or nobody can look.
    """
    since = _aware(post.claimed_at) - _CLOCKS
    try:
        there = _there(_client(account), post.text, since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    except (Trouble, PublishRefused) as error:
        raise PublishUnknown(f"X: nobody can look whether the post is there: {_sentence(error)}") from None
    if there:
        return _receipt(there, account)
    if now < _aware(post.claimed_at) + timedelta(seconds=account.settle_after):
        raise PublishUnknown("X: the post is not there yet, and may still come. It is looked for again")
    return None


def _client(account: Account) -> tweepy.Client:
    keys = {name: account.credentials.get(name, "").strip() for name in KEYS}
    if missing := [name for name, value in keys.items() if not value]:
        raise PublishRefused(f"X: account {account.name!r} has no {', '.join(missing)}. Set all four of {', '.join(KEYS)}")
    return connect(keys=keys)


def _meaning(trouble: Trouble, account: Account) -> Exception:
    """What a failed request to post means for the post. Only what X has certainly not taken may be sent again."""
    match trouble.kind:
        case "unsent":
            return PublishLater(f"X: not sent, because {trouble.said}. It is tried again")
        case "busy" | "capped":
            return PublishLater(f"X: it takes no more posts for now ({trouble.said}). It is tried again", trouble.pause)
        case "credits":
            return PublishLater("X: the app is out of credits (402). Buy some in X's developer console")
        case "token":
            return PublishRefused(f"X: it does not accept the keys of account {account.name!r} ({trouble.said}). Make new ones")
        case "forbidden" | "missing" | "refused":
            return PublishRefused(
                f"X: it refuses the post ({trouble.said}). Check the text, and that the app of account {account.name!r} may write"
            )
    return PublishUnknown(f"X: {trouble.said} after the post was sent. It is looked for before it is sent again")


def _duplicate(client: tweepy.Client, post: Outgoing, account: Account) -> Receipt:
    """X says that the account has a post of this text: ours, if it is as new as this attempt."""
    try:
        there = _there(client, post.text, None)
    except Trouble as trouble:
        raise PublishUnknown(f"X: it says that it has this text, and nobody can look: {_sentence(trouble)}") from None
    if not there:
        raise PublishUnknown("X: it says that it has this text, and does not show it yet. It is looked for again")
    receipt = _receipt(there, account)
    if receipt.posted_at < _aware(post.claimed_at) - _CLOCKS:
        raise PublishRefused(f"X: the account has posted this very text before, at {receipt.url}. Edit or reject it")
    return receipt


def _there(client: tweepy.Client, text: str, since: str | None) -> Json | None:
    """The account's oldest post of this text, since a time or among the newest.

    Raises:
        Trouble: X does not say.
    """
    found = [made for made in _own(client, since) if _same(text, made)]
    return found[-1] if found else None


def _own(client: tweepy.Client, since: str | None) -> Iterator[Json]:
    user = call(client, "get_me").get("data")
    if not isinstance(user, dict) or not str(user.get("id", "")).isdecimal():
        raise Trouble("odd", "X does not say whose keys these are")
    arguments: dict[str, Any] = {"id": user["id"], "user_auth": True, "max_results": _PAGE}  # Any: as tweepy takes them
    arguments |= {"tweet_fields": "created_at,entities,note_tweet"} | ({"start_time": since} if since else {})
    for _ in range(_PAGES if since else 2):
        page = call(client, "get_users_tweets", **arguments)
        meta, data = page.get("meta"), page.get("data", [])
        if not isinstance(meta, dict) or not isinstance(data, list):
            said = "; ".join(str(problem.get("detail", "")) for problem in problems(page))
            raise Trouble("odd", one_line(f"X does not show the account's posts: {said or 'it does not say why'}"))
        yield from (made for made in data if isinstance(made, dict))
        if not meta.get("next_token"):
            return
        arguments["pagination_token"] = meta["next_token"]
    if since:
        raise Trouble("odd", f"the account has more than {_PAGE * _PAGES} posts since the attempt")


def _same(text: str, made: Json) -> bool:
    """Whether a post of X is this text: X escapes it, makes links short, and takes blanks from its ends.

    A short link that X does not explain may stand for any link: better to take a post for ours than to send it twice.
    """
    note = made.get("note_tweet")
    theirs = str((note if isinstance(note, dict) else made).get("text") or made.get("text", ""))
    theirs = theirs.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    targets = links(made)
    written_out = _SHORT.sub(lambda match: targets.get(match[0], match[0]), theirs)
    ours = whole(text)
    if _plain(ours) in (_plain(theirs), _plain(written_out)):
        return True
    return (
        bool(_SHORT.search(ours) or _SHORT.search(written_out))
        and _LINK.sub("\0", ours).split() == _LINK.sub("\0", theirs).split()
    )


def _plain(text: str) -> str:
    """The text without what X may change: forms of characters, invisible ones, blanks, case, and how a link is written."""

    def short(match: Any) -> str:  # Any: the regex package's match
        return _SITES.sub("x.com", unquote(match[0]).partition("://")[2] or unquote(match[0])).rstrip("/")

    shown = "".join(c for c in _LINK.sub(short, text) if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFC", shown).casefold().split())  # case: of ASP.NET X makes the link http://asp.net


def _receipt(made: Json, account: Account) -> Receipt:
    post_id = str(made.get("id", ""))
    handle = account.handle.strip().lstrip("@") or "i"
    return Receipt(post_id, f"https://x.com/{quote(handle, safe='')}/status/{post_id}", made_at(post_id) or datetime.now(UTC))


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _sentence(error: Exception) -> str:
    return str(error).removeprefix("X: ").rstrip(".")
