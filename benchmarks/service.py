"""How the curation service answers under load, with few and with many drafts in its database.

    python benchmarks/service.py                  # SQLite
    python benchmarks/service.py --postgresql     # a PostgreSQL server of its own, from initdb on the path

`quipmill serve` runs as its own process with one worker. Clients on the same machine ask for the page of the queue, each on a
connection of its own, with the small database and with the large one by turns, beside `/healthz`, which is the roof: the same
server without database and page. After that one client adds a thousand drafts at a time, on top of either database. Prints a
table, writes `<out>/service.json`.
"""

import argparse
import http.client
import json
import os
import platform
import re
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

from quipmill.schema import Sample, write_json
from quipmill.service import accounts, drafts, users
from quipmill.service.database import Database, upgrade
from quipmill.service.settings import Settings, database_url

TOKEN, PASSWORD = secrets.token_hex(32), secrets.token_hex(16)
BATCH = 1000
WORDS = "rain harbour again whistle tune maps lantern soup last train home biscuit tandem ferry lighthouse mists bucket".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", type=int, default=1000, help="drafts in the small database")
    parser.add_argument("--large", type=int, default=100_000, help="drafts in the large one")
    parser.add_argument("--seconds", type=float, default=8, help="length of one measurement")
    parser.add_argument("--rounds", type=int, default=3, help="measurements of each, by turns")
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--bulk", type=int, default=5, help="times a thousand drafts in one measurement")
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/service"))
    args = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="quipmill-bench-")))
        url = stack.enter_context(_postgresql()) if args.postgresql else ""
        services = {}
        for size in (args.small, args.large):
            address = _database(url, folder, size)
            services[size] = stack.enter_context(_serving(address, folder / f"{size}.log"))
        found: dict[str, dict[int, list[float]]] = {"page": {}, "healthz": {}, "bulk": {}}
        rates: dict[str, dict[int, list[float]]] = {"page": {}, "healthz": {}, "bulk": {}}
        for name in found:
            for _ in range(args.rounds):
                for size, (port, cookie) in services.items():
                    clients, most = (1, args.bulk) if name == "bulk" else (args.clients, None)
                    times, rate = _load(_request(name, port, cookie), clients, args.seconds, most)
                    found[name].setdefault(size, []).extend(times)
                    rates[name].setdefault(size, []).append(rate)
    rows = [_row(name, size, found[name][size], rates[name][size]) for name in found for size in services]
    _print(rows, args, "PostgreSQL" if url else "SQLite")
    write_json(args.out / "service.json", {"rows": rows, "clients": args.clients, "database": "postgresql" if url else "sqlite"})


def _request(name: str, port: int, cookie: str) -> Callable[[http.client.HTTPConnection], None]:
    headers = {"x-token": TOKEN, "Content-Type": "application/json"} if name == "bulk" else {"Cookie": cookie}
    method, path = {"page": ("GET", "/queue"), "healthz": ("GET", "/healthz"), "bulk": ("POST", "/api/drafts")}[name]

    def ask(connection: http.client.HTTPConnection) -> None:
        connection.port = port
        connection.request(method, path, _batch() if name == "bulk" else None, headers)
        answer = connection.getresponse()
        data = answer.read()
        if answer.status != 200 or (name == "page" and b"draft" not in data):
            raise RuntimeError(f"{path}: {answer.status} {data[:200]!r}")

    return ask


def _batch() -> str:
    """A thousand new samples; making them takes a few milliseconds of the request's time."""
    return json.dumps({"account": "bench", "samples": [vars(sample) for sample in _samples(BATCH)]})


def _samples(count: int) -> Iterator[Sample]:
    for _ in range(count):
        mark = secrets.token_hex(8)
        text = " ".join(secrets.choice(WORDS) for _ in range(12)) + f" {mark}"
        yield Sample(id=mark, text=text, flags=[], overlap=12, nearest="A post like that one.", length=len(text), keep=True)


def _load(
    ask: Callable[[http.client.HTTPConnection], None], clients: int, seconds: float, most: int | None
) -> tuple[list[float], float]:
    """Seconds of each answer, and answers a second, with so many clients that ask one thing after the other, `most` times."""
    times: list[float] = []
    until = time.monotonic() + seconds

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", timeout=60)
        while time.monotonic() < until and (most is None or len(times) < most):
            start = time.perf_counter()
            ask(connection)
            times.append(time.perf_counter() - start)
        connection.close()

    start = time.perf_counter()
    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, len(times) / (time.perf_counter() - start)


def _row(name: str, size: int, times: list[float], rates: list[float]) -> dict[str, float | str | int]:
    ordered = sorted(times)
    return {
        "what": name,
        "drafts": size,
        "requests": len(times),
        "per_second": statistics.median(rates),
        "p50_ms": 1000 * statistics.median(times),
        "p99_ms": 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))],
    }


def _print(rows: list[dict[str, float | str | int]], args: argparse.Namespace, database: str) -> None:
    names = {"page": "page of the queue", "bulk": f"bulk add of {BATCH:,} drafts", "healthz": "/healthz (the roof)"}
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {database}, {args.clients} clients"
    print(
        f"| {machine} | drafts | requests | requests/s | median ms | p99 ms | p99, large/small |\n"
        "|---|---:|---:|---:|---:|---:|---:|"
    )
    small = {row["what"]: float(row["p99_ms"]) for row in rows if row["drafts"] == args.small}
    for row in rows:
        ratio = f"{float(row['p99_ms']) / small[row['what']]:.2f}" if row["drafts"] != args.small else ""
        print(
            f"| {names[str(row['what'])]} | {row['drafts']:,} | {row['requests']:,} | {row['per_second']:.1f} "
            f"| {row['p50_ms']:.1f} | {row['p99_ms']:.1f} | {ratio} |"
        )


def _database(server: str, folder: Path, size: int) -> str:
    """Address of a database with a login, an account and so many drafts."""
    address = f"sqlite:///{folder}/{size}.db"
    if server:
        address = database_url(server).set(database=f"bench{size}").render_as_string(hide_password=False)
        _create(server, f"bench{size}")
    database, now = Database(database_url(address)), datetime.now(UTC)
    upgrade(database)
    with database.write() as session:
        users.add(session, "bench", PASSWORD, now=now)
        account = accounts.create(session, "bench", accounts.Profile(), now=now)
        for start in range(0, size, 10_000):
            drafts.add(session, account, _samples(min(10_000, size - start)), actor="bench", now=now)
    database.close()
    return address


def _create(server: str, name: str) -> None:
    from sqlalchemy import create_engine, text

    engine = create_engine(database_url(server), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()


@contextmanager
def _postgresql() -> Iterator[str]:
    from tests.service.postgresql import running_server

    with running_server() as address:
        yield address


@contextmanager
def _serving(address: str, log: Path) -> Iterator[tuple[int, str]]:
    """Port and session cookie of a running service."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    Settings(service_token=TOKEN, database_url=address)  # a mistake shows here rather than in the log
    environment = {**os.environ, "QUIPMILL_SERVICE_TOKEN": TOKEN, "QUIPMILL_DATABASE_URL": address}
    with log.open("wb") as out:
        command = [sys.executable, "-m", "quipmill", "serve", "--port", str(port)]
        process = subprocess.Popen(command, env=environment, stdout=out, stderr=out)
    try:
        _await(port, log)
        yield port, _log_in(port)
    finally:
        process.terminate()
        process.wait(30)


def _await(port: int, log: Path) -> None:
    for _ in range(200):
        try:
            with socket.create_connection(("127.0.0.1", port), 1):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the service does not start: {log.read_text()[-2000:]}")


def _log_in(port: int) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/login")
    answer = connection.getresponse()
    page, first = answer.read().decode(), answer.headers["Set-Cookie"].partition(";")[0]
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page) or re.search(r'value="([^"]+)"[^>]*name="csrf_token"', page)
    assert token, page[:500]
    form = urlencode({"name": "bench", "password": PASSWORD, "csrf_token": token[1]})
    connection.request("POST", "/login", form, {"Cookie": first, "Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    answer.read()
    assert answer.status in (302, 303), answer.status
    return str(answer.headers["Set-Cookie"].partition(";")[0])


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    main()
