"""The API for programs."""

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from quipmill.service import drafts
from quipmill.service.app import create_app
from quipmill.service.database import Database
from quipmill.service.models import Account, State
from quipmill.service.settings import Settings
from tests.service.conftest import NOW, TOKEN


def add(client: TestClient, *texts: str, **fields: Any) -> list[int]:
    samples = [{"id": f"s-{one}", "text": one, **fields} for one in texts]
    answer = client.post("/api/drafts", json={"account": "ada", "samples": samples})
    assert answer.status_code == 200, answer.text
    added: list[int] = answer.json()["added"]
    return added


def detail(answer: Any) -> str:
    body = answer.json()
    assert list(body) == ["detail"]
    return str(body["detail"])


@pytest.mark.parametrize("token", [None, "", "wrong", TOKEN[:-1], f"{TOKEN}x", TOKEN.upper()])
@pytest.mark.parametrize("path", ["/api/drafts", "/api/accounts", "/tweets/", "/tweets"])
def test_who_has_not_the_token_stays_outside(settings: Settings, token: str | None, path: str) -> None:
    with TestClient(create_app(settings)) as client:
        answer = client.get(path, headers={} if token is None else {"x-token": token})
    assert answer.status_code == 401 and "x-token header is" in detail(answer)


def test_a_token_of_bytes_that_are_no_text_is_wrong(client: TestClient) -> None:
    assert client.get("/api/stats", headers={"x-token": b"\xff\xfe"}).status_code == 401


def test_every_route_for_programs_asks_for_the_token(settings: Settings) -> None:
    with TestClient(create_app(settings)) as client:
        for path, operations in client.get("/openapi.json").json()["paths"].items():
            if not path.startswith(("/api/", "/tweet", "/add_tweets", "/publish")):
                continue
            for method, operation in operations.items():
                assert operation["security"] == [{"token": []}], path
                url = path.replace("{draft_id}", "1").replace("{name}", "ada")
                assert client.request(method, url).status_code == 401, path


def test_adding_answers_ids_known_and_refused(client: TestClient, account: Account) -> None:
    body = (
        '{"account": "ada", "samples": [{"id": "a", "text": "One."}, {"text": " "}, {"id": "b", "text": "One. "}, '
        '{"text": "nul \\u0000"}, {"text": "half \\ud83d"}, {"text": "Two.", "prompt": "\\ud83d", "bits_per_byte": NaN}]}'
    )
    answer = client.post("/api/drafts", content=body, headers={"content-type": "application/json"}).json()
    assert len(answer["added"]) == 2 and answer["known"] == 1
    assert [one["place"] for one in answer["refused"]] == [2, 4, 5]
    assert answer["refused"][0]["reason"] == "empty"


def test_the_account_may_be_left_out_where_there_is_one(client: TestClient, account: Account) -> None:
    assert client.post("/api/drafts", json={"samples": [{"text": "One."}]}).json()["added"]
    client.post("/api/accounts", json={"name": "bob"})
    answer = client.post("/api/drafts", json={"samples": [{"text": "Two."}]})
    assert answer.status_code == 409 and "Name one" in detail(answer)
    answer = client.post("/api/drafts", json={"account": "eve", "samples": []})
    assert answer.status_code == 404 and "There are: ada, bob" in detail(answer)


def test_a_draft_goes_its_way(client: TestClient, account: Account) -> None:
    [draft_id] = add(client, "One.", flags=["copied"], overlap=12)
    draft = client.get(f"/api/drafts/{draft_id}").json()
    assert (draft["state"], draft["account"], draft["details"]["overlap"], draft["flagged"]) == ("queued", "ada", 12, True)
    draft = client.post(f"/api/drafts/{draft_id}/edit", json={"text": "Two.", "version": 1}).json()
    assert (draft["text"], draft["original"], draft["version"]) == ("Two.", "One.", 2)
    draft = client.post(f"/api/drafts/{draft_id}/schedule", json={"due_at": "2026-12-24T18:00:00+01:00"}).json()
    assert draft["due_at"] == "2026-12-24T17:00:00Z"
    assert client.post(f"/api/drafts/{draft_id}/approve").json()["state"] == "approved"
    assert client.post(f"/api/drafts/{draft_id}/reject", json={"version": 4}).json()["state"] == "rejected"
    assert client.post(f"/api/drafts/{draft_id}/undo").json()["state"] == "approved"
    outcome = client.post(f"/api/drafts/{draft_id}/publish").json()
    assert (outcome["state"], outcome["text"]) == ("posted", "Two. #generated") and outcome["url"].startswith("dry-run:")
    events = client.get(f"/api/drafts/{draft_id}/history").json()["events"]
    kinds = [event["kind"] for event in events]
    assert kinds == ["added", "edited", "scheduled", "approved", "rejected", "undone", "claimed", "posted"]
    assert client.get("/api/events", params={"limit": 1}).json()["events"][0]["kind"] == "posted"


def test_a_change_of_an_older_version_or_in_a_wrong_state_conflicts(client: TestClient, account: Account) -> None:
    [draft_id] = add(client, "One.")
    client.post(f"/api/drafts/{draft_id}/approve")
    for path, body in [("approve", {"version": 1}), ("approve", None), ("retry", None), ("edit", {"text": "x", "version": 1})]:
        answer = client.post(f"/api/drafts/{draft_id}/{path}", json=body)
        assert answer.status_code == 409, path
        assert f"draft {draft_id}" in detail(answer)


def test_a_failed_draft_is_tried_again(client: TestClient, account: Account, database: Database) -> None:
    [draft_id] = add(client, "One.")
    with database.write() as session:
        drafts.change(session, drafts.get(session, draft_id), "failed", state=State.FAILED, actor="x", now=NOW)
    assert client.post(f"/api/drafts/{draft_id}/retry").json()["state"] == "approved"


def test_lists_are_filtered_and_paged(client: TestClient, account: Account) -> None:
    ids = add(client, *(f"Number {n}." for n in range(7)))
    client.post(f"/api/drafts/{ids[0]}/approve")
    seen: list[int] = []
    params: dict[str, Any] = {"state": ["queued", "approved"], "limit": 3, "account": "ada", "order": "newest"}
    while True:
        page = client.get("/api/drafts", params=params).json()
        seen += [draft["id"] for draft in page["drafts"]]
        if page["next_cursor"] is None:
            break
        params["cursor"] = page["next_cursor"]
    assert seen == ids[::-1]
    answer = client.get("/api/drafts", params={"query": "number 3"}).json()
    assert [draft["id"] for draft in answer["drafts"]] == [ids[3]]
    answer = client.get("/api/drafts", params={"cursor": "made up"})
    assert answer.status_code == 422 and "the cursor is none of this list" in detail(answer)


def test_counts_and_export_agree(client: TestClient, account: Account) -> None:
    ids = add(client, "One.", "Zwei: größer.", "Three.")
    client.post(f"/api/drafts/{ids[0]}/approve")
    stats = client.get("/api/stats", params={"account": "ada"}).json()
    assert (stats["total"], stats["states"]["queued"], stats["states"]["approved"], stats["states"]["posted"]) == (3, 2, 1, 0)
    answer = client.get("/api/export", params={"state": "queued"})
    assert answer.headers["content-type"].startswith("application/x-ndjson")
    assert [json.loads(line)["text"] for line in answer.text.splitlines()] == ["Zwei: größer.", "Three."]
    assert client.get("/api/export", params={"account": "eve"}).status_code == 404


def test_accounts_are_added_changed_and_removed(client: TestClient) -> None:
    rules = {"per_day": 3, "quiet_from": "22:00", "quiet_to": "07:00", "time_zone": "Europe/Berlin"}
    answer = client.post("/api/accounts", json={"name": "ada", **rules})
    assert answer.status_code == 201 and answer.json()["label"] == "#generated"
    assert client.post("/api/accounts", json={"name": "ada"}).status_code == 409
    changed = client.patch("/api/accounts/ada", json={"per_day": None, "voice": "dry"}).json()
    assert (changed["per_day"], changed["voice"], changed["quiet_from"]) == (None, "dry", "22:00")
    answer = client.patch("/api/accounts/ada", json={"quiet_to": ""})
    assert answer.status_code == 422 and "belong together" in detail(answer)
    assert [one["name"] for one in client.get("/api/accounts").json()["accounts"]] == ["ada"]
    assert client.delete("/api/accounts/ada").status_code == 204
    assert client.get("/api/accounts/ada").status_code == 404


def test_an_account_with_drafts_is_not_removed(client: TestClient, account: Account) -> None:
    add(client, "One.")
    assert client.delete("/api/accounts/ada").status_code == 409


def test_a_file_is_uploaded_with_a_report(client: TestClient, account: Account) -> None:
    content = '{"id": "a", "text": "One."}\r\nnonsense\n{"id": "b", "text": ""}\n'
    for added, known in ((1, 0), (0, 1)):
        answer = client.post("/api/uploads", files={"file": ("s.jsonl", content)}, data={"account": "ada"}).json()
        assert (answer["kind"], answer["found"], len(answer["added"]), answer["known"]) == ("jsonl", 3, added, known)
        assert [one["place"] for one in answer["refused"]] == [2, 3]


@pytest.mark.parametrize("content, said", [(b"", "the file is empty"), (b"\0\1", "the file is no text"), (b"\xff", "not UTF-8")])
def test_a_file_that_is_none_is_refused(client: TestClient, account: Account, content: bytes, said: str) -> None:
    answer = client.post("/api/uploads", files={"file": ("s.txt", content)})
    assert answer.status_code == 422 and said in detail(answer)


@pytest.mark.parametrize(
    "path, body, said",
    [
        ("/api/drafts", b"{", "json"),
        ("/api/drafts", b"[]", "body: "),
        ("/api/drafts", b'{"samples": [{}]}', "body.samples.0.text: field required"),
        ("/api/drafts", b'{"account": "Ada!", "samples": []}', "body.account: "),
        ("/api/drafts/1/edit", b'{"text": "nul \\u0000"}', "body.text: holds a character"),
        ("/api/drafts/1/schedule", b'{"due_at": "0001-01-01T00:00:00Z"}', "body.due_at: must lie between"),
        ("/api/drafts/1/schedule", b'{"due_at": "2026-01-01T00:00:00"}', "body.due_at: "),
        ("/api/drafts/99999999999/edit", b'{"text": "x"}', "path.draft_id: "),
        ("/api/accounts", b'{"name": "ada", "voice": "\\u0000"}', "body.voice: "),
        ("/api/accounts", b'{"name": "ada", "per_day": 9999999999999999}', "body.per_day: "),
    ],
)
def test_bad_bodies_are_one_sentence(client: TestClient, account: Account, path: str, body: bytes, said: str) -> None:
    answer = client.post(path, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 422 and said in detail(answer).lower()


def test_a_body_that_cannot_be_read_is_400(client: TestClient) -> None:
    for body in (b'{"name": "\xff"}', b"[" * 100_000, b'{"name": ' + b"9" * 5000 + b"}"):
        answer = client.post("/api/accounts", content=body, headers={"content-type": "application/json"})
        assert answer.status_code in (400, 422) and detail(answer)


def test_query_values_are_checked_before_the_database_sees_them(client: TestClient, account: Account) -> None:
    for query in ("query=%00", "limit=0", "limit=501", "state=lost", "account=a%00", f"query={'x' * 201}", "cursor=%00"):
        answer = client.get(f"/api/drafts?{query}")
        assert answer.status_code == 422 and detail(answer), query
    assert client.get("/api/drafts?query=%25%5C_'%22;--").json()["drafts"] == []
    assert client.get("/api/drafts?query=%ff").json()["drafts"] == []


@pytest.mark.parametrize("path", ["/api/drafts/7", "/api/drafts/7/history", "/api/accounts/eve", "/api/nothing"])
def test_what_is_not_there_is_404(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404 and detail(answer)


def test_a_database_that_fails_is_told_without_its_words(client: TestClient, database: Database) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("ALTER TABLE drafts RENAME TO elsewhere"))
    try:
        answer = client.get("/api/stats")
    finally:
        with database.engine.begin() as connection:
            connection.execute(text("ALTER TABLE elsewhere RENAME TO drafts"))
    assert answer.status_code in (500, 503) and "drafts" not in detail(answer) and "SELECT" not in answer.text


def test_the_documentation_is_there_without_the_token(settings: Settings) -> None:
    with TestClient(create_app(settings)) as client:
        document = client.get("/openapi.json").json()
        assert client.get("/docs").status_code == 200
    operations = [operation for path in document["paths"].values() for operation in path.values()]
    names = [operation["operationId"] for operation in operations]
    assert len(set(names)) == len(names)
    assert all(operation["tags"] and operation["description"] and operation["responses"] for operation in operations)
    for name in ("NewDrafts", "NewAccount", "Edit", "Schedule", "AddedOut", "Problem", "StatsOut"):
        assert "example" in document["components"]["schemas"][name], name
