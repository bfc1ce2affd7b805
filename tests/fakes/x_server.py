"""X's API, version 2, on a loopback port: user look-up, timelines, recent search and its counts, and posting.

    with running_server() as x:
        monkeypatch.setenv("QUIPMILL_X_URL", x.url)
        ada = x.add_user("ada")                       its bearer token is x.bearer, its four keys ada.keys
        x.add_post("ada", "Hello https://a.example")  links become t.co, as X does
        x.faults.append(Fault("lost", method="POST")) what goes wrong with the next request that fits
    x.posted                                          every post that POST /2/tweets has taken, in order

It checks bearer tokens and OAuth 1.0a signatures, answers only the fields that were asked for, pages by tokens that new posts do
not move, and refuses what X refuses (a `max_results` out of range, a search of more than a week ago, duplicate text).

A fault happens to one request, the first that fits its method and path (an empty one fits all), unless `times` says otherwise;
`choose` may be set to a function that makes one up for each request, for chaos. Kinds:

    status          answers `status`, `body` and `headers`; nothing is done
    accepted_status does it, and answers `status` nevertheless
    lost            closes the connection; nothing is done
    cut             does it, sends the first `share` of the answer and closes the connection (0: not a byte)
    late            does it, waits `seconds`, answers
    slow            does it, and takes `seconds` for the answer, a little at a time
    later           closes the connection, and does it after `seconds`
"""

import base64
import gzip
import html
import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from typing import Any, Literal
from urllib.parse import parse_qsl, unquote, urlsplit

from oauthlib.oauth1.rfc5849 import signature

Json = dict[str, Any]

EPOCH = 1288834974657
NEWEST = 3200
PROBLEM = "https://api.twitter.com/2/problems/"
ALWAYS = {"tweet": ("id", "text", "edit_history_tweet_ids"), "user": ("id", "name", "username")}
LINK = re.compile(r"https?://[^\s]+")


@dataclass
class Fault:
    """What goes wrong with a request."""

    kind: Literal["status", "accepted_status", "lost", "cut", "late", "slow", "later"]
    method: str = ""
    path: str = ""
    """Part of the path."""
    times: int = 1
    status: int = 503
    body: Json = field(default_factory=lambda: {"title": "Service Unavailable", "status": 503})
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.3
    share: float = 0.5

    def fits(self, request: "Request") -> bool:
        return self.times > 0 and self.method in ("", request.method) and self.path in request.path


@dataclass
class User:
    id: str
    handle: str
    protected: bool = False
    suspended: bool = False
    keys: dict[str, str] = field(default_factory=dict)


@dataclass
class Request:
    """One request as it arrived."""

    method: str
    path: str
    query: dict[str, str]
    body: Any
    headers: dict[str, str]
    at: float


@dataclass
class Posted:
    """A post that was taken over the API."""

    id: str
    handle: str
    text: str
    at: float


class Refused(Exception):
    """An answer that is not 200."""

    def __init__(self, status: int, title: str, detail: str, kind: str = "") -> None:
        super().__init__(detail)
        self.status = status
        self.body = {"title": title, "detail": detail, "type": PROBLEM + kind if kind else "about:blank", "status": status}


class XServer:
    """The running server; `url` is its address."""

    def __init__(self) -> None:
        self.url, self.bearer = "", "AAAAbearer-token-of-the-app"
        self.users: dict[str, User] = {}
        self.posts: list[Json] = []
        """All posts of all users as X keeps them, oldest first."""
        self.posted: list[Posted] = []
        self.requests: list[Request] = []
        self.faults: list[Fault] = []
        self.choose: Callable[[Request], Fault | None] | None = None
        self.refuse_duplicates = True
        self.shown_after = 0.0
        """Seconds from when a post is taken until timelines show it."""
        self._lock, self._last_id, self._short = threading.RLock(), 0, 0
        self._timers: list[threading.Timer] = []

    def add_user(self, handle: str, *, protected: bool = False, suspended: bool = False) -> User:
        """An account; `keys` are those of its OAuth 1.0a user context."""
        number = str(1000 + len(self.users))
        names = ("CONSUMER_KEY", "CONSUMER_SECRET", "ACCESS_KEY", "ACCESS_SECRET")
        keys = {name: f"{name.lower().replace('_', '-')}-of-{handle}" for name in names}
        self.users[number] = User(number, handle, protected, suspended, {**keys, "ACCESS_KEY": f"{number}-access-of-{handle}"})
        return self.users[number]

    def user(self, handle: str) -> User:
        return next(user for user in self.users.values() if user.handle.lower() == handle.lower())

    def add_post(
        self,
        handle: str,
        text: str,
        *,
        at: datetime | None = None,
        reply_to: str = "",
        repost_of: Json | None = None,
        quote_of: Json | None = None,
        note: str = "",
        lang: str = "en",
        media: int = 0,
        **more: Any,
    ) -> Json:
        """A post as X would keep it, its links shortened and `& < >` escaped.

        Args:
            handle: who posts.
            text: what; of a repost the cut beginning is made of the original.
            at: when; now, or right after the post before.
            reply_to: handle of whom it answers.
            repost_of, quote_of: the post that it repeats or quotes.
            note: the whole of a long post.
            lang: its language.
            media: how many pictures hang on it; X puts a link for them at the end of the text.
            more: further fields, as they are.
        """
        with self._lock:
            user, post_id = self.user(handle), self._new_id(at)
            if repost_of:
                by = self.users[repost_of["author_id"]].handle
                text = html.unescape(f"RT @{by}: {repost_of['text']}")
                text = text if len(text) <= 140 else text[:139] + "…"
            links = self._shortened(text)
            if media:
                short = self._new_link()
                links.append({"url": short, "media_key": "3_1", "display_url": "pic.x.com/x", "expanded_url": "https://x.com/1"})
                text = f"{text} {short}"
            made = {
                "id": post_id,
                "text": _stored(text, links),
                "edit_history_tweet_ids": [post_id],
                "author_id": user.id,
                "created_at": _date(int(post_id)),
                "lang": lang,
            }
            if links:
                made["entities"] = {"urls": links}
            if reply_to:
                made["in_reply_to_user_id"] = self.user(reply_to).id
                made["referenced_tweets"] = [{"type": "replied_to", "id": "20"}]
            for kind, other in (("retweeted", repost_of), ("quoted", quote_of)):
                if other:
                    made.setdefault("referenced_tweets", []).append({"type": kind, "id": other["id"]})
            if note:
                note_links = self._shortened(note)
                made["note_tweet"] = {"text": _stored(note, note_links), "entities": {"urls": note_links}}
            made.update(more)
            self.posts.append(made)
            return made

    def answer(self, request: Request) -> tuple[int, Json]:
        """What X would say."""
        with self._lock:
            who = self._who(request)
            for method, pattern, handler in (
                ("GET", "/2/users/me", self._me),
                ("GET", "/2/users/by/username/([^/]+)", self._by_username),
                ("GET", "/2/users/([0-9]+)/tweets", self._timeline),
                ("GET", "/2/tweets/search/recent", self._search),
                ("GET", "/2/tweets/counts/recent", self._counts),
                ("POST", "/2/tweets", self._post),
            ):
                match = re.fullmatch(pattern, request.path)
                if match and method == request.method:
                    return handler(request, who, *match.groups())
            raise Refused(404, "Not Found", "Not Found")

    def fault_of(self, request: Request) -> Fault | None:
        with self._lock:
            for fault in self.faults:
                if fault.fits(request):
                    fault.times -= 1
                    return fault
            return self.choose(request) if self.choose else None

    def later(self, seconds: float, request: Request) -> None:
        def act() -> None:
            with suppress(Refused):
                self.answer(request)

        timer = threading.Timer(seconds, act)
        timer.daemon = True
        self._timers.append(timer)
        timer.start()

    def settle(self) -> None:
        """Waits until everything that was to happen later has happened."""
        for timer in self._timers:
            timer.join()

    def _who(self, request: Request) -> User | None:
        """The user whose keys signed the request; None for the app's own token."""
        given = request.headers.get("authorization", "")
        if given == f"Bearer {self.bearer}":
            return None
        if given.startswith("OAuth "):
            values = {k: unquote(v) for k, v in re.findall(r'(\w+)="([^"]*)"', given)}
            user = next((user for user in self.users.values() if user.keys["ACCESS_KEY"] == values.get("oauth_token")), None)
            if user and self._signed(request, values, user):
                return user
        raise Refused(401, "Unauthorized", "Unauthorized")

    def _signed(self, request: Request, values: dict[str, str], user: User) -> bool:
        if values.get("oauth_consumer_key") != user.keys["CONSUMER_KEY"]:
            return False
        given = values.pop("oauth_signature", "")
        parameters = [*request.query.items(), *values.items()]
        signed = SimpleNamespace(
            http_method=request.method, uri=self.url + request.path, params=parameters, signature=given, client_key=""
        )
        return bool(signature.verify_hmac_sha1(signed, user.keys["CONSUMER_SECRET"], user.keys["ACCESS_SECRET"]))

    def _me(self, request: Request, who: User | None) -> tuple[int, Json]:
        if not who:
            raise Refused(403, "Unsupported Authentication", "Authenticating with OAuth 2.0 Application-Only is forbidden", "x")
        return 200, {"data": self._shown_user(who, request)}

    def _by_username(self, request: Request, who: User | None, handle: str) -> tuple[int, Json]:
        user = next((user for user in self.users.values() if user.handle.lower() == handle.lower()), None)
        if user and not user.suspended:
            return 200, {"data": self._shown_user(user, request)}
        title = "Forbidden" if user else "Not Found Error"
        detail = f"User has been suspended: [{handle}]." if user else f"Could not find user with username: [{handle}]."
        error = {"value": handle, "detail": detail, "title": title, "resource_type": "user", "parameter": "username"}
        return 200, {"errors": [{**error, "type": PROBLEM + "resource-not-found"}]}

    def _timeline(self, request: Request, who: User | None, user_id: str) -> tuple[int, Json]:
        user = self.users.get(user_id)
        if not user or (user.protected and who is not user):
            error = {
                "resource_id": user_id,
                "parameter": "id",
                "resource_type": "user",
                "title": "Authorization Error" if user else "Not Found Error",
                "detail": f"Sorry, you are not authorized to see the user with id: [{user_id}].",
                "type": PROBLEM + ("not-authorized-for-resource" if user else "resource-not-found"),
            }
            return 200, {"errors": [error]}
        own = [post for post in self.posts if post["author_id"] == user_id][-NEWEST:]
        return 200, self._page(request, own, 5, "pagination_token")

    def _search(self, request: Request, who: User | None) -> tuple[int, Json]:
        return 200, self._page(request, self._found(request), 10, "next_token")

    def _counts(self, request: Request, who: User | None) -> tuple[int, Json]:
        return 200, {"data": [], "meta": {"total_tweet_count": len(self._found(request))}}

    def _found(self, request: Request) -> list[Json]:
        week = _date_text(datetime.now(UTC) - timedelta(days=7))
        query = request.query.get("query", "")
        if not query or len(query) > 512:
            raise Refused(
                400, "Invalid Request", f"Invalid 'query':'{query[:20]}'. 'query' must be between 1 and 512", "invalid-request"
            )
        if request.query.get("start_time", week)[:19] < week[:19]:
            raise Refused(400, "Invalid Request", "'start_time' must be on or after seven days ago", "invalid-request")
        found = [post for post in self.posts if post["created_at"] >= week]
        for term in query.split():
            operator, _, value = term.partition(":")
            if operator == "from":
                ids = {user.id for user in self.users.values() if user.handle.lower() == value.lower()}
                found = [post for post in found if post["author_id"] in ids]
            elif operator in ("-is", "is"):
                kind = {"retweet": "retweeted", "reply": "replied_to", "quote": "quoted"}[value]
                found = [post for post in found if (kind in _kinds(post)) == (operator == "is")]
            else:
                found = [post for post in found if term.strip('"').lower() in post["text"].lower()]
        return [post for post in found if not self.users[post["author_id"]].protected]

    def _page(self, request: Request, posts: list[Json], least: int, token_name: str) -> Json:
        query, size = request.query, int(request.query.get("max_results", 10))
        if not least <= size <= 100:
            detail = f"The `max_results` query parameter value [{size}] is not between {least} and 100"
            raise Refused(400, "Invalid Request", detail, "invalid-request")
        start = query.get("start_time", "")
        hidden = time.time() - self.shown_after
        taken = {post.id for post in self.posted if post.at > hidden}
        posts = [post for post in posts if post["created_at"][:19] >= start[:19] and post["id"] not in taken][::-1]
        if token := query.get(token_name):
            last = base64.urlsafe_b64decode(token.encode()).decode()
            posts = [post for post in posts if int(post["id"]) < int(last)]
        page = posts[:size]
        meta: Json = {"result_count": len(page)}
        if len(posts) > size:
            meta["next_token"] = base64.urlsafe_b64encode(page[-1]["id"].encode()).decode()
        if not page:
            return {"meta": meta}
        meta |= {"newest_id": page[0]["id"], "oldest_id": page[-1]["id"]}
        return {"data": [_shown(post, "tweet", query) for post in page], "includes": self._includes(page, query), "meta": meta}

    def _includes(self, page: list[Json], query: dict[str, str]) -> Json:
        wanted = set(query.get("expansions", "").split(","))
        referenced = [reference["id"] for post in page for reference in post.get("referenced_tweets", [])]
        others = [post for post in self.posts if post["id"] in referenced and not self.users[post["author_id"]].protected]
        ids = set()
        if "author_id" in wanted:
            ids |= {post["author_id"] for post in page}
        if "in_reply_to_user_id" in wanted:
            ids |= {post["in_reply_to_user_id"] for post in page if "in_reply_to_user_id" in post}
        if "referenced_tweets.id.author_id" in wanted:
            ids |= {post["author_id"] for post in others}
        includes: Json = {"users": [self._user(self.users[key], query) for key in sorted(ids)]}
        if "referenced_tweets.id" in wanted:
            includes["tweets"] = [_shown(post, "tweet", query) for post in others]
        return {name: values for name, values in includes.items() if values}

    def _post(self, request: Request, who: User | None) -> tuple[int, Json]:
        if not who:
            raise Refused(403, "Unsupported Authentication", "Authenticating with OAuth 2.0 Application-Only is forbidden", "x")
        text = request.body.get("text") if isinstance(request.body, dict) else None
        if not isinstance(text, str) or not text.strip():
            raise Refused(400, "Invalid Request", "text is required", "invalid-request")
        text = text.strip()
        if self.refuse_duplicates and any(post.handle == who.handle and post.text == text for post in self.posted):
            raise Refused(403, "Forbidden", "You are not allowed to create a Tweet with duplicate content.")
        made = self.add_post(who.handle, text)
        self.posted.append(Posted(made["id"], who.handle, text, time.time()))
        return 201, {"data": {name: made[name] for name in ALWAYS["tweet"]}}

    def _shown_user(self, user: User, request: Request) -> Json:
        return self._user(user, request.query)

    def _user(self, user: User, query: dict[str, str]) -> Json:
        count = sum(post["author_id"] == user.id for post in self.posts)
        values = {
            "id": user.id,
            "name": user.handle.title(),
            "username": user.handle,
            "protected": user.protected,
            "public_metrics": {"followers_count": 1, "following_count": 1, "tweet_count": count, "listed_count": 0},
        }
        return _shown(values, "user", query)

    def _new_id(self, at: datetime | None) -> str:
        moment = int((at or datetime.now(UTC)).timestamp() * 1000)
        made = (moment - EPOCH) << 22
        self._last_id = made if at else max(made, self._last_id + 1)
        while any(post["id"] == str(self._last_id) for post in self.posts[-50:]):
            self._last_id += 1
        return str(self._last_id)

    def _new_link(self) -> str:
        self._short += 1
        return f"https://t.co/{self._short:010}"

    def _shortened(self, text: str) -> list[Json]:
        return [
            {"url": self._new_link(), "expanded_url": link, "display_url": link.partition("//")[2][:20]}
            for link in LINK.findall(text)
        ]


def _stored(text: str, links: list[Json]) -> str:
    for link in links:
        text = text.replace(link["expanded_url"], link["url"], 1) if "media_key" not in link else text
    return html.escape(text, quote=False)


def _shown(values: Json, kind: str, query: dict[str, str]) -> Json:
    """The fields that are always there, and those that were asked for."""
    wanted = (*ALWAYS[kind], *query.get(f"{kind}.fields", "").split(","))
    return {name: value for name, value in values.items() if name in wanted}


def _kinds(post: Json) -> set[str]:
    return {reference["type"] for reference in post.get("referenced_tweets", [])}


def _date(post_id: int) -> str:
    return _date_text(datetime.fromtimestamp(((post_id >> 22) + EPOCH) / 1000, UTC))


def _date_text(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


@contextmanager
def running_server() -> Iterator[XServer]:
    """Starts a server, and stops it at the end of the block."""
    server = XServer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            parts = urlsplit(self.path)
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = json.loads(raw) if raw else None
            query = dict(parse_qsl(parts.query, keep_blank_values=True))
            request = Request(self.command, parts.path, query, body, headers, time.time())
            server.requests.append(request)
            with suppress(ConnectionError):  # who asked may be gone
                self._act(request, server.fault_of(request))

        do_GET = do_POST = handle_any

        def _act(self, request: Request, fault: Fault | None) -> None:
            if fault and fault.kind in ("lost", "later"):
                if fault.kind == "later":
                    server.later(fault.seconds, request)
                return self._hang_up()
            if fault and fault.kind == "status":
                return self._reply(fault.status, fault.body, fault.headers)
            try:
                status, body = server.answer(request)
            except Refused as refused:
                status, body = refused.status, refused.body
            if fault and fault.kind == "accepted_status":
                return self._reply(fault.status, fault.body, fault.headers)
            if fault and fault.kind == "late":
                time.sleep(fault.seconds)
            self._reply(status, body, {}, fault)

        def _reply(self, status: int, body: Json, more: dict[str, str], fault: Fault | None = None) -> None:
            data, packed = json.dumps(body).encode(), "gzip" in self.headers.get("Accept-Encoding", "") and self.command == "GET"
            reset = str(int(time.time()) + 900)
            headers = {"x-rate-limit-limit": "900", "x-rate-limit-remaining": "899", "x-rate-limit-reset": reset, **more}
            if packed:  # what is read comes in chunks and packed, as X sends it; what answers a post, in one piece
                data = gzip.compress(data, 1)
                headers |= {"Content-Encoding": "gzip", "Transfer-Encoding": "chunked"}
            else:
                headers["Content-Length"] = str(len(data))
            if fault and fault.kind == "cut" and not fault.share:
                return self._hang_up()
            self.send_response(status)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            pieces = 10 if fault and fault.kind in ("slow", "cut") else 1
            size, share = -(-len(data) // pieces), fault.share if fault and fault.kind == "cut" else 1
            for start in range(0, int(len(data) * share), size):
                piece = data[start : start + size] if share == 1 else data[start : min(start + size, int(len(data) * share))]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece) if packed else piece)
                self.wfile.flush()
                if fault and fault.kind == "slow":
                    time.sleep(fault.seconds / pieces)
            if share < 1:
                return self._hang_up()
            if packed:
                self.wfile.write(b"0\r\n\r\n")

        def _hang_up(self) -> None:
            self.close_connection = True
            with suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False
        request_queue_size = 128

    http = Server(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{http.server_port}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join()
