"""What operators see. Run: pytest tests/service/test_operations.py."""

import io
import json
import logging

import pytest
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text

from quipmill.schema import Sample
from quipmill.service import drafts, logs
from quipmill.service.app import create_app
from quipmill.service.database import Database
from quipmill.service.publishing import publish_due
from quipmill.service.settings import database_url
from tests.service.conftest import NOW, TOKEN


@pytest.fixture
def client(settings):
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def log(settings):
    """What the service's logs say, in JSON."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.Formatter(True, [TOKEN, "pa$$word"]))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.removeHandler(handler)
    root.setLevel(level)


def samples_of(client, token=TOKEN):
    answer = client.get("/metrics", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/plain")
    families = text_string_to_metric_families(answer.text)
    return {(sample.name, *sorted(sample.labels.items())): sample.value for family in families for sample in family.samples}


def test_a_service_that_works_is_healthy_and_ready(client):
    assert client.get("/healthz").json() == client.get("/readyz").json() == {"status": "ok"}


def test_a_service_with_an_old_schema_is_healthy_but_not_ready(client, database):
    with database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = 'older'"))
    answer = client.get("/readyz")
    assert answer.status_code == 503 and "quipmill db upgrade" in answer.json()["status"]
    assert client.get("/healthz").status_code == 200


def test_a_service_without_its_database_is_not_ready_and_does_not_say_where_it_should_be(client, tmp_path):
    client.app.state.database = Database(database_url(f"sqlite:///{tmp_path}/no/such/folder/quipmill.db"))
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"status": "the database cannot be reached"})


def test_metrics_count_drafts_posts_and_requests(client, database, settings, account):
    with database.write() as session:
        added = drafts.add(session, account, [Sample(id=str(n), text=f"Post {n}.") for n in range(3)], actor="api", now=NOW).added
        drafts.approve(session, added[0], actor="eve", now=NOW)
    posts = ("quipmill_posts_total", ("account", "ada"), ("network", "dry_run"))
    before = samples_of(client).get(posts, 0)
    publish_due(database, settings)
    client.get("/api/drafts/1")
    found = samples_of(client)
    assert found[posts] == before + 1
    assert found["quipmill_drafts", ("account", "ada"), ("state", "queued")] == 2
    assert found["quipmill_drafts", ("account", "ada"), ("state", "posted")] == 1
    assert found["quipmill_drafts", ("account", "ada"), ("state", "failed")] == 0
    assert found["quipmill_publish_seconds_count", ("network", "dry_run")] >= 1
    route = (("method", "GET"), ("route", "/api/drafts/{draft_id}"), ("status", "401"))
    assert found["quipmill_http_request_seconds_count", *route] >= 1


def test_metrics_ask_for_the_token_in_either_header(client):
    assert client.get("/metrics").status_code == 401
    assert client.get("/metrics", headers={"Authorization": "Bearer wrong"}).status_code == 401
    assert client.get("/metrics", headers={"x-token": TOKEN}).status_code == 200


def test_paths_and_methods_that_strangers_make_up_do_not_become_labels(client):
    before = len(samples_of(client))
    for n in range(30):
        client.get(f"/no/such/page/{n}")
        client.request(f"METHOD{n}", "/healthz")
    assert len(samples_of(client)) - before < 60  # two rows of buckets, not sixty
    assert "METHOD" not in str(samples_of(client)) and "such" not in str(samples_of(client))


def test_every_answer_has_the_id_that_its_log_lines_have(client, log):
    answer = client.get("/api/drafts?account=ada&cursor=abc", headers={"X-Request-ID": "from-the-proxy-1"})
    assert answer.headers["X-Request-ID"] == "from-the-proxy-1"
    (line,) = [line for line in log() if line["message"] == "request"]
    assert (line["request_id"], line["method"], line["path"], line["status"]) == ("from-the-proxy-1", "GET", "/api/drafts", 401)
    assert "cursor" not in json.dumps(line)


@pytest.mark.parametrize("given", ["short", "x" * 65, 'a"b\\nc-defgh', ""])
def test_a_strange_request_id_is_replaced(client, given):
    assert client.get("/healthz", headers={"X-Request-ID": given}).headers["X-Request-ID"] != given


def test_probes_leave_no_log_lines(client, log):
    client.get("/healthz")
    assert [line for line in log() if line["message"] == "request"] == []


def test_logs_show_no_secret_and_no_forged_line(log):
    forged = "ok\n2026-01-01 INFO all is well"
    logging.getLogger("quipmill.test").error("token %s, password %s, %s", TOKEN, "pa$$word", forged)
    try:
        raise ValueError(TOKEN)
    except ValueError:
        logging.getLogger("quipmill.test").exception("broken")
    shown = json.dumps(log())
    assert TOKEN not in shown and "pa$$word" not in shown and "ValueError: ***" in shown
    plain = logs.Formatter(False, []).format(logging.makeLogRecord({"msg": forged, "levelname": "INFO", "name": "x"}))
    assert "\n" not in plain


def test_configured_logs_know_the_secrets_of_the_settings(settings, monkeypatch, capsys):
    monkeypatch.setenv("QUIPMILL_ACCOUNT_ADA_TOKEN", "t0ken-of-ada")
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        logs.configure(settings.model_copy(update={"log_format": "json"}))
        logging.getLogger("quipmill.test").info("%s and t0ken-of-ada", TOKEN)
    finally:
        root.handlers[:], root.level = handlers, level
    (line,) = capsys.readouterr().err.splitlines()
    assert json.loads(line)["message"] == "*** and ***"


def test_the_probes_are_open_and_documented(client):
    paths = client.get("/openapi.json").json()["paths"]
    assert "security" not in paths["/healthz"]["get"] and "503" in paths["/readyz"]["get"]["responses"]
    assert paths["/publish"]["post"]["security"]
