"""The transport under `http.client`: connects to public addresses only, or also to private ones where that is allowed.

The check stands where the connection is made: the name is resolved once, each address is judged, and a judged address is
what is connected to (TLS still checks the name). A redirect makes a new connection and passes the same check. So neither
`http://2130706433/`, nor `[::ffff:127.0.0.1]`, nor a name server that answers differently the second time gets through.
"""

import ipaddress
import logging
import socket
import ssl
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpcore
import httpx

from quipmill.errors import NetworkError

logger = logging.getLogger(__name__)

Allowed = bool | tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]
"""Whether private addresses may be reached: all, none, or those of these networks."""

_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_LOCAL: Final = [  # what the ipaddress module takes for public
    ipaddress.ip_network("168.63.129.16/32"),  # Azure's wire server
    ipaddress.ip_network("192.0.0.0/24"),  # among others the metadata of Oracle Cloud
    ipaddress.ip_network("192.88.99.0/24"),  # 6to4 relays, RFC 7526
    ipaddress.ip_network("fec0::/10"),  # site-local, RFC 3879
]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet: not private, loopback, link-local, multicast, reserved, metadata."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        embedded = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if ip in _NAT64:
            embedded = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if embedded:
            return is_public(str(embedded))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved) and not any(ip in network for network in _LOCAL)


def may_reach(address: str, allow_private: Allowed) -> bool:
    """Whether an IP address is public, or one of the private ones that are allowed."""
    if isinstance(allow_private, bool):
        return allow_private or is_public(address)
    ip = ipaddress.ip_address(address)
    mapped = ip.ipv4_mapped if isinstance(ip, ipaddress.IPv6Address) else None
    return is_public(address) or any((mapped or ip) in network for network in allow_private)


class GuardedTransport(httpx.BaseTransport):
    """Sends requests over httpcore, directly or through the proxies of the environment, behind the guard.

    Args:
        allow_private: lets every address through, or those of some networks.
        max_connections: open at the same time; more requests wait.
        tls: of another transport, since reading the certificates takes longer than a request.
    """

    def __init__(self, allow_private: Allowed, max_connections: int = 10, tls: ssl.SSLContext | None = None) -> None:
        self._allow_private = allow_private
        self._tls = tls or httpx.create_ssl_context()
        self._direct = httpcore.ConnectionPool(
            ssl_context=self._tls,
            network_backend=_Backend(allow_private),
            max_connections=max_connections,
            keepalive_expiry=5,
        )
        self._environment = urllib.request.getproxies()  # once: it goes through all variables
        self._proxies: dict[str, httpcore.HTTPProxy] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sends one request; httpx calls this."""
        url = request.url
        sent = httpcore.Request(
            method=request.method,
            url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with _as_httpx(request):
            received = self._pool(url).handle_request(sent)
        return httpx.Response(
            status_code=received.status,
            headers=received.headers,
            stream=_Body(received, request),
            extensions=received.extensions,
        )

    def close(self) -> None:
        """Closes all connections."""
        for pool in (self._direct, *self._proxies.values()):
            pool.close()

    def _pool(self, url: httpx.URL) -> httpcore.ConnectionPool:
        proxy = self._environment.get(url.scheme) or self._environment.get("all")
        if not proxy or urllib.request.proxy_bypass(url.host):
            return self._direct
        if self._allow_private is not True:
            _check_where_known(url.host, self._allow_private)
        if proxy not in self._proxies:
            self._proxies[proxy] = _proxy_pool(proxy, self._tls)
        return self._proxies[proxy]


def _proxy_pool(proxy: str, tls: ssl.SSLContext) -> httpcore.HTTPProxy:
    url = httpx.URL(proxy if "://" in proxy else f"http://{proxy}")
    if url.scheme not in ("http", "https"):
        raise NetworkError(
            f"the proxy of this environment is of the kind {url.scheme}, which is not supported. Set an http proxy"
        )
    auth = (url.username.encode(), url.password.encode()) if url.username else None
    address = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=b"/")
    return httpcore.HTTPProxy(address, proxy_auth=auth, ssl_context=tls, proxy_ssl_context=tls if url.scheme == "https" else None)


def _check_where_known(host: str, allow_private: Allowed) -> None:
    """For a proxy: a name that is unknown here is left to it."""
    try:
        addresses = _resolve(host, 0)
    except httpcore.ConnectError:
        logger.debug("%s is not known here; the proxy of this environment decides", host)
        return
    if not any(may_reach(address, allow_private) for address in addresses):
        raise _refusal(host)


class _Backend(httpcore.NetworkBackend):
    def __init__(self, allow_private: Allowed) -> None:
        self._allow_private, self._inner = allow_private, httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = _resolve(host, port)
        allowed = [address for address in addresses if may_reach(address, self._allow_private)]
        if not allowed:
            raise _refusal(host)
        for address in allowed[:-1]:
            try:
                return self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._inner.connect_tcp(allowed[-1], port, timeout, local_address, socket_options)


def _resolve(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:  # UnicodeError: a name that cannot be encoded
        raise httpcore.ConnectError(f"{host} is not known") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _refusal(host: str) -> NetworkError:
    return NetworkError(
        f"{host[:100]}: this is an address of this machine or a private network, which a link may not lead to. "
        "Download the file yourself, or set QUIPMILL_ALLOW_PRIVATE=1 if you trust it"
    )


class _Body(httpx.SyncByteStream):
    def __init__(self, response: httpcore.Response, request: httpx.Request) -> None:
        self._response, self._request = response, request

    def __iter__(self) -> Iterator[bytes]:
        with _as_httpx(self._request):
            yield from self._response.iter_stream()

    def close(self) -> None:
        self._response.close()


@contextmanager
def _as_httpx(request: httpx.Request) -> Iterator[None]:
    """The errors of httpcore have the same names in httpx."""
    try:
        yield
    except (
        httpcore.TimeoutException,
        httpcore.NetworkError,
        httpcore.ProtocolError,
        httpcore.ProxyError,
        httpcore.UnsupportedProtocol,
    ) as error:
        kind: type[httpx.TransportError] = getattr(httpx, type(error).__name__, httpx.TransportError)
        raise kind(str(error), request=request) from error
