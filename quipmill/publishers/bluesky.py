"""Posts on Bluesky, or on any server of the AT protocol, with an app password.

The key of a post's record is made of its draft, so that the server itself refuses a second one: however often and from
wherever a draft is sent, it is posted once. Links, mentions and tags in the text are marked as such (facets).

    QUIPMILL_ACCOUNT_<NAME>_PASSWORD    an app password (Settings > Privacy and security > App passwords)
    QUIPMILL_ACCOUNT_<NAME>_HANDLE      what to log in with, where it is not the account's handle
    QUIPMILL_ACCOUNT_<NAME>_LANGS       the languages it posts in, `en,de`
"""

import hashlib
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import httpx

from quipmill.errors import NetworkError, PublishLater, PublishRefused, PublishUnknown
from quipmill.publishers import Account, Outgoing, Receipt
from quipmill.publishers._bluesky_facets import facets
from quipmill.schema import whole
from quipmill.text import graphemes
from quipmill.xrpc import BLUESKY, DID, Answer, Oversized, ask, base_url, client, method, personal_server, tell, tid

CREDENTIALS: Final = ("PASSWORD",)

OPTIONAL: Final = ("HANDLE", "LANGS")
"""Keys of the credentials that it can do without."""

LIMIT: Final = 300
_MOST_BYTES: Final = 3_000

_COLLECTION: Final = "app.bsky.feed.post"

# What certainly has not reached the server
_NOT_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol, httpx.ProxyError)
# By these a server says that a session is of no use any more, and that it has done nothing
_EXPIRED: Final = ("ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired")
_STALE: Final = (*_EXPIRED, "AccountDeactivated", "RepoNotFound")

_REASONS: Final = {
    "AuthenticationRequired": "the handle or the app password is wrong. Make a new app password and set it",
    "AuthFactorTokenRequired": "this is the account's own password. Make an app password and set that",
    "AccountTakedown": "the account was taken down. Ask the server's operator",
    "AccountDeactivated": "the account is deactivated. Its owner can activate it by logging in",
}


@dataclass(frozen=True)
class _Session:
    did: str
    server: str
    """The one that keeps the account's records."""
    token: str = field(repr=False)


_sessions: Final = dict[tuple[str, str, bytes], _Session]()  # kept, because servers allow few logins a day
_lock: Final = threading.Lock()


def limit(account: Account) -> int:
    """300 characters as a reader sees them, on every server."""
    return LIMIT


def length(text: str, account: Account) -> int:
    """Extended grapheme clusters: a family of emoji is one."""
    return graphemes(text)


def publish(post: Outgoing, account: Account) -> Receipt:
    """Sends a post under the key of its draft; one that is there already is as good as sent.

    Raises:
        PublishRefused: it is too long, the password is wrong, or the account may not post.
        PublishLater: the server cannot be reached or wants a pause, and has not got the post.
        PublishUnknown: it was sent, and no answer says what became of it.
    """
    text, key = whole(post.text), record_key(post)
    _check_length(text, account)
    session = _session(account)
    answer = _create(session, account, key, text)
    if answer.error in _STALE:
        session = _session(account, fresh=True)
        answer = _create(session, account, key, text)
    if answer.ok and answer.body.get("uri") == _uri(session, key):
        return _receipt(session, key, datetime.now(UTC))
    return _settled(session, account, key, text, answer)


def find(post: Outgoing, account: Account, now: datetime) -> Receipt | None:
    """Looks under the key of the draft; None once the post is not there and the time to settle is over.

    Raises:
        PublishUnknown: the server cannot be asked, or may still be busy with it.
    """
    key = record_key(post)
    try:
        session = _session(account)
        answer = _get(session, account, key)
        if not answer.ok and answer.error != "RecordNotFound":  # the account may have moved to another server
            session = _session(account, fresh=True)
            answer = _get(session, account, key)
    except (PublishRefused, PublishLater) as error:  # of the login
        raise PublishUnknown(str(error)) from None
    record = _record(answer, account)
    if record and record.get("text") == whole(post.text):
        return _receipt(session, key, _moment(record.get("createdAt"), post.claimed_at))
    if not record and now < _aware(post.claimed_at) + timedelta(seconds=account.settle_after):
        raise PublishUnknown(f"{_name(account)}: the post is not there, but may still come. Look again later")
    return None


def record_key(post: Outgoing) -> str:
    """The key of a draft's record: the second in which it was claimed, and 30 bits of the draft's own key.

    Keys must look like moments (TIDs); below the second nobody cares, so that is where drafts claimed at once differ.
    """
    digest = int.from_bytes(hashlib.sha256(post.key.encode()).digest()[:8])
    microseconds = int(_aware(post.claimed_at).timestamp()) * 1_000_000 + digest % 1_000_000
    return tid(microseconds, digest // 1_000_000 % 1_024)


def _check_length(text: str, account: Account) -> None:
    if (counted := graphemes(text)) > LIMIT or len(text.encode()) > _MOST_BYTES:
        size = f"{counted} characters" if counted > LIMIT else f"{len(text.encode())} bytes"
        raise PublishRefused(
            f"{_name(account)}: the post has {size}; Bluesky takes {LIMIT} characters and {_MOST_BYTES} bytes. Shorten it"
        )
    if not text.strip():
        raise PublishRefused(f"{_name(account)}: the post is empty. Write something")


def _create(session: _Session, account: Account, key: str, text: str) -> Answer:
    with _client(session.server, account) as http:
        record: dict[str, Any] = {"$type": _COLLECTION, "text": text, "createdAt": _written(datetime.now(UTC))}
        if langs := [lang for lang in account.credentials.get("LANGS", "").replace(",", " ").split() if lang][:3]:
            record["langs"] = langs
        if found := facets(text, lambda handle: _did(http, session, account, handle)):
            record["facets"] = found
        body = {"repo": session.did, "collection": _COLLECTION, "rkey": key, "record": record}
        try:
            return tell(http, method(session.server, "com.atproto.repo.createRecord"), body, session.token)
        except _NOT_SENT:
            raise PublishLater(f"{_name(account)}: {session.server} cannot be reached. Try again later") from None
        except (httpx.HTTPError, Oversized):
            raise PublishUnknown(f"{_name(account)}: {session.server} got the post and gave no answer. Look for it") from None
        except NetworkError as error:
            raise PublishRefused(f"{_name(account)}: {error}") from None


def _settled(session: _Session, account: Account, key: str, text: str, answer: Answer) -> Receipt:
    """What a refusal means: of a key that is there already, nothing but that."""
    if answer.status == 429:
        raise PublishLater(f"{_name(account)}: {session.server} has had too many requests. Try again later", answer.pause)
    unsure = answer.ok or answer.status == 408 or answer.status >= 500
    if unsure or answer.status in (400, 409):
        record = _record(_get(session, account, key), account)
        if record and record.get("text") == text:
            return _receipt(session, key, _moment(record.get("createdAt"), datetime.now(UTC)))
        if record:
            raise PublishRefused(f"{_name(account)}: another post has the record key of this draft. Make a new draft of it")
    if unsure:
        raise PublishUnknown(f"{_name(account)}: {session.server} says {answer.error}, and may have taken the post. Look for it")
    if answer.error in _EXPIRED:  # of a login of just now: somebody ends them as fast as we make them
        raise PublishLater(f"{_name(account)}: {session.server} forgot the login at once. Try again later", answer.pause)
    raise _refusal(account, session.server, answer)


def _refusal(account: Account, server: str, answer: Answer) -> PublishRefused:
    reason = _REASONS.get(answer.error, f"{server} refuses, it says {answer.error}. Check the account and its server")
    return PublishRefused(f"{_name(account)}: {reason}")


def _get(session: _Session, account: Account, key: str) -> Answer:
    params = {"repo": session.did, "collection": _COLLECTION, "rkey": key}
    try:
        with _client(session.server, account) as http:
            return ask(http, method(session.server, "com.atproto.repo.getRecord"), params)
    except (httpx.HTTPError, NetworkError):
        raise PublishUnknown(f"{_name(account)}: {session.server} cannot be asked for the post. Look again later") from None


def _record(answer: Answer, account: Account) -> dict[str, Any] | None:
    value = answer.body.get("value")
    if answer.ok and isinstance(value, dict):
        return value
    if answer.error == "RecordNotFound":
        return None
    raise PublishUnknown(f"{_name(account)}: the server says {answer.error} when asked for the post. Look again later")


def _did(http: httpx.Client, session: _Session, account: Account, handle: str) -> str:
    """The DID of a handle that is mentioned; empty if there is none."""
    try:
        answer = ask(http, method(session.server, "com.atproto.identity.resolveHandle"), {"handle": handle})
    except (httpx.HTTPError, NetworkError):
        raise PublishLater(f"{_name(account)}: {session.server} cannot be reached. Try again later") from None
    if answer.status == 429 or answer.status >= 500:
        said = f"{session.server} says {answer.status} when asked who @{handle} is"
        raise PublishLater(f"{_name(account)}: {said}. Try again later", answer.pause)
    did = answer.body.get("did")
    return did if answer.ok and isinstance(did, str) and DID.fullmatch(did) else ""


def _session(account: Account, fresh: bool = False) -> _Session:
    """A login, which is kept for the next time."""
    server = base_url(account.server) if account.server else BLUESKY
    name = (account.credentials.get("HANDLE") or account.handle).strip().removeprefix("@")
    password = account.credentials.get("PASSWORD", "").strip()
    if not server or not name:
        raise PublishRefused(f"{_name(account)}: it has no {'handle' if server else 'proper server'}. Set it on the account")
    if not password:
        variable = f"QUIPMILL_ACCOUNT_{account.name.upper().replace('-', '_')}_PASSWORD"
        raise PublishRefused(f"{_name(account)}: {variable} is not set. Make an app password and set it")
    key = (server, name, hashlib.sha256(password.encode()).digest())
    with _lock:
        if not fresh and key in _sessions:
            return _sessions[key]
    made = _logged_in(account, server, {"identifier": name, "password": password})
    with _lock:
        _sessions[key] = made
    return made


def _logged_in(account: Account, server: str, credentials: dict[str, str]) -> _Session:
    try:
        with _client(server, account) as http:
            answer = tell(http, method(server, "com.atproto.server.createSession"), credentials)
    except httpx.HTTPError:
        raise PublishLater(f"{_name(account)}: {server} cannot be reached. Try again later") from None
    except NetworkError as error:
        raise PublishRefused(f"{_name(account)}: {error}") from None
    if answer.status == 429 or answer.status >= 500:
        raise PublishLater(f"{_name(account)}: {server} says {answer.status} at login. Try again later", answer.pause)
    did, token, document = (answer.body.get(name) for name in ("did", "accessJwt", "didDoc"))
    if not answer.ok:
        raise _refusal(account, server, answer)
    if not (isinstance(did, str) and DID.fullmatch(did) and isinstance(token, str) and token.isascii()):
        raise PublishRefused(f"{_name(account)}: {server} does not answer as a server of Bluesky does. Check the server's name")
    own = personal_server(document, did) if isinstance(document, dict) else ""
    downgraded = own.startswith("http://") and server.startswith("https://")  # the token would travel in the open
    return _Session(did, own if own and not downgraded else server, token)


def _client(url: str, account: Account) -> httpx.Client:
    """Private addresses are for the server that the operator has set, not for one that a server names."""
    return client(allow_private=True if account.server and url == base_url(account.server) else None)


def _name(account: Account) -> str:
    return f"bluesky: account {account.name}"


def _uri(session: _Session, key: str) -> str:
    return f"at://{session.did}/{_COLLECTION}/{key}"


def _receipt(session: _Session, key: str, posted_at: datetime) -> Receipt:
    return Receipt(_uri(session, key), f"https://bsky.app/profile/{session.did}/post/{key}", posted_at)


def _moment(value: object, otherwise: datetime) -> datetime:
    try:
        return _aware(datetime.fromisoformat(str(value)))
    except ValueError:
        return _aware(otherwise)


def _aware(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
