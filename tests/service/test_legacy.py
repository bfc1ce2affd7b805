"""The endpoints of the original bot, asked as its clients and its scheduler do."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient

from quipmill.service import accounts
from quipmill.service.app import create_app
from quipmill.service.database import Database
from quipmill.service.models import Account
from quipmill.service.settings import Settings
from tests.service.conftest import NOW, TOKEN

LINE = "=" * 20


@pytest.mark.parametrize("slash", ["", "/"])
def test_texts_are_added_listed_and_posted(client: TestClient, account: Account, slash: str) -> None:
    row = client.post(f"/add_tweets{slash}", json={"tweet": "One."}).json()
    assert row == {"id": row["id"], "tweet": "One.", "account": "ada", "tweet_timestamp": None, "tweet_url": None}
    assert client.get(f"/tweets{slash}").json() == [row]
    answer = client.post(f"/tweet_currated{slash}")
    assert answer.status_code == 200
    [posted] = client.get(f"/tweets{slash}").json()
    assert answer.json() == {"response": f"New tweet posted @ {posted['tweet_url']}"}
    assert posted["tweet_timestamp"] and posted["id"] == row["id"]


def test_nothing_left_is_the_originals_404(client: TestClient, account: Account) -> None:
    answer = client.post("/tweet_currated/")
    assert (answer.status_code, answer.json(), answer.headers["X-Error"]) == (
        404, {"detail": "No more tweets left"}, "No more tweets left",
    )  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_file_of_gpt_2_simple_is_added_whole_with_either_line_ending(client: TestClient, account: Account, end: str) -> None:
    content = "".join(f"Text {n}.{end}{LINE}{end}" for n in range(3)) + "The last one."
    answer = client.post("/add_tweets_file", files={"file": ("gpt2.txt", content.encode())}).json()
    assert answer == {"filename": "gpt2.txt", "added": 4, "known": 0, "refused": []}
    assert [row["tweet"] for row in client.get("/tweets/").json()] == ["Text 0.", "Text 1.", "Text 2.", "The last one."]


def test_a_file_in_which_nothing_is_says_so(client: TestClient, account: Account) -> None:
    answer = client.post("/add_tweets_file/", files={"file": ("empty.txt", b"")})
    assert answer.status_code == 422 and "the file is empty" in answer.json()["detail"]


def test_the_same_text_twice_is_one_and_a_long_one_is_refused(client: TestClient, account: Account) -> None:
    first, again = (client.post("/add_tweets/", json={"tweet": text}).json() for text in ("One.", "One. "))
    assert first == again
    answer = client.post("/add_tweets/", json={"tweet": "x" * 281})
    assert answer.status_code == 422 and "the network takes 280" in answer.json()["detail"]


def test_what_waits_for_a_person_is_not_posted(client: TestClient, account: Account) -> None:
    client.post("/api/drafts", json={"samples": [{"text": "Nobody has seen this."}]})
    assert client.post("/tweet_currated/").status_code == 404
    assert client.get("/tweets/").json() == []


def test_two_calls_at_once_post_two_texts(client: TestClient, account: Account) -> None:
    for n in range(4):
        client.post("/add_tweets/", json={"tweet": f"Text {n}."})
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda _: client.post("/tweet_currated/"), range(4)))
    urls = [answer.json()["response"] for answer in answers if answer.status_code == 200]
    assert urls and len(set(urls)) == len(urls)
    posted = [row for row in client.get("/tweets/").json() if row["tweet_timestamp"]]
    assert len(posted) == len(urls)


@pytest.mark.parametrize("method, path", [("GET", "/tweets/"), ("POST", "/tweet_currated/"), ("POST", "/add_tweets/")])
def test_a_wrong_token_is_401(client: TestClient, account: Account, method: str, path: str) -> None:
    assert client.request(method, path, headers={"x-token": "wrong"}).status_code == 401


def test_the_setting_names_the_account_where_there_are_several(url: str, database: Database, account: Account) -> None:
    with database.write() as session:
        accounts.create(session, "bob", accounts.Profile(), now=NOW)
    for name, status in (("", 409), ("bob", 200), ("eve", 404)):
        settings = Settings(service_token=TOKEN, database_url=url, account=name)
        with TestClient(create_app(settings), headers={"x-token": TOKEN}) as client:
            answer = client.post("/add_tweets/", json={"tweet": "One."})
        assert answer.status_code == status and (status != 200 or answer.json()["account"] == "bob")


def test_the_list_has_no_end_of_its_own(client: TestClient, account: Account) -> None:
    content = f"\n{LINE}\n".join(f"Text {n}." for n in range(1203))
    client.post("/add_tweets_file", files={"file": ("many.txt", content)})
    rows = client.get("/tweets/").json()
    assert len(rows) == 1203 and len({row["id"] for row in rows}) == 1203
