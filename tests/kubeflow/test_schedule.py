"""`quipmill schedule` and its functions against a loopback API server, killed and refused at every step."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import kfp
import pytest

from quipmill.cli import main
from quipmill.errors import ClusterError, UsageError
from quipmill.kubeflow.client import Client, connect
from quipmill.kubeflow.compile import shipped
from quipmill.kubeflow.recurring import schedules
from quipmill.kubeflow.schedule import Change, Plan, create, delete, pause, resume, update
from tests.fakes.kfp_server import Json, KfpServer, running_server

PUBLISH = shipped() / "publish.yaml"
CREATE = ["schedule", "create", str(PUBLISH), "service_url=http://q:8000"]
NIGHTLY = Plan(PUBLISH, {"service_url": "http://q:8000"}, cron="0 3 * * *", check=False)
HOURLY = replace(NIGHTLY, cron=None, every="1h")

Output = pytest.CaptureFixture[str]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KfpServer]:
    for name in [name for name in os.environ if name.startswith(("KF_PIPELINES", "QUIPMILL_KFP", "KUBE"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    with running_server() as server:
        monkeypatch.setenv("KF_PIPELINES_ENDPOINT", server.endpoint)
        yield server


@pytest.fixture
def client(server: KfpServer) -> Client:
    return connect(answer_seconds=1)


def there(server: KfpServer) -> list[Json]:
    return list(server.stored["recurringruns"].values())


def test_a_schedule_is_explained_and_runs_once_at_a_time_without_catching_up(server: KfpServer, capsys: Output) -> None:
    words = ["--name", "nightly", "--cron", "30 3 * * 1-5", "--experiment", "posts", "--service-account", "poster", "limit=3"]
    assert main([*CREATE, *words, "--description", "Posts at night", "--pipeline-root", "s3://b/root"]) == 0
    (body,) = server.bodies("POST", "/recurringruns")
    assert (body["display_name"], body["mode"], body["no_catchup"], body["max_concurrency"]) == ("nightly", "ENABLE", True, 1)
    assert body["trigger"] == {"cron_schedule": {"cron": "0 30 3 * * 1-5"}}
    assert body["runtime_config"]["parameters"] == {"service_url": "http://q:8000", "limit": 3}
    assert body["runtime_config"]["pipeline_root"] == "s3://b/root" and body["service_account"] == "poster"
    assert body["description"].startswith("Posts at night [quipmill ")
    assert server.stored["experiments"][body["experiment_id"]]["display_name"] == "posts"
    out = capsys.readouterr().out
    assert "nightly: created. Runs at 03:30, on Monday to Friday, UTC\n" in out
    (line,) = [line for line in out.splitlines() if line.startswith("Next: ")]
    moments = [datetime.strptime(text.strip()[:16], "%Y-%m-%d %H:%M") for text in line.removeprefix("Next: ").split(",")[:5]]
    assert len(moments) == 5 and all(moment.isoweekday() < 6 for moment in moments) and "UTC" in line
    assert f"{server.endpoint}/#/recurringrun/details/{there(server)[0]['recurring_run_id']}" in out


def test_an_interval_counts_from_the_moment_the_schedule_is_made(server: KfpServer, client: Client) -> None:
    made = create(client, "hourly", HOURLY).schedule
    (body,) = server.bodies("POST", "/recurringruns")
    assert body["trigger"] == {"periodic_schedule": {"interval_second": 3600}}
    assert made.says == "every 1 hour" and made.created
    assert [(moment - made.created.replace(microsecond=0)) / timedelta(hours=1) for moment in made.next] == [1, 2, 3, 4, 5]
    (later,) = schedules(client, now=made.created + timedelta(hours=2.5))
    assert later.next[0] == made.next[2]


def test_the_same_twice_is_one_and_another_is_refused(server: KfpServer, client: Client) -> None:
    first = create(client, "nightly", NIGHTLY)
    assert create(client, "nightly", NIGHTLY) == Change("unchanged", first.schedule)
    others: list[dict[str, Any]] = [
        {"cron": "0 4 * * *"},
        {"cron": None, "every": "1d"},
        {"values": {"service_url": "http://q:8000", "limit": 4}},
        {"experiment": "other"},
        {"service_account": "other"},
        {"pipeline_root": "s3://b/other"},
        {"cache": True},
        {"description": "other"},
    ]
    for other in others:
        with pytest.raises(UsageError, match=r"'nightly' is there already.*at 03:00, every day, UTC.*schedule update"):
            create(client, "nightly", replace(NIGHTLY, **other))
    assert len(there(server)) == 1 and create(client, "Nightly", NIGHTLY).did == "created"


def test_an_update_is_at_no_moment_none_or_two(server: KfpServer, client: Client) -> None:
    before = create(client, "nightly", NIGHTLY).schedule
    after = update(client, "nightly", HOURLY)
    assert after.did == "updated" and after.schedule.enabled and after.schedule.schedule_id != before.schedule_id
    (body,) = there(server)
    assert body["trigger"] == {"periodic_schedule": {"interval_second": 3600}}
    assert server.enabled == [(1, 1), (2, 1), (2, 0), (2, 1), (1, 1)]
    assert update(client, "nightly", HOURLY) == Change("unchanged", after.schedule)


def changing(server: KfpServer) -> int:
    return len(server.requests)


@pytest.mark.parametrize("fault", ["drop", "lost", 500])
@pytest.mark.parametrize("undone", [0, 1, 2, 9])
def test_an_update_that_is_cut_anywhere_is_finished_by_the_next(
    server: KfpServer, client: Client, fault: str | int, undone: int
) -> None:
    create(client, "nightly", NIGHTLY)
    began = changing(server)
    update(client, "nightly", HOURLY)
    paths = [request.path for request in server.requests[began:]]
    for step in range(0 if undone == 0 else paths.index("/recurringruns", 1), len(paths)):
        for one in schedules(client):
            client.delete_recurring_run(one.schedule_id)
        create(client, "nightly", NIGHTLY)
        server.enabled.clear()
        server.faults = [0] * step + [fault] + [0] * undone + ["lost", "drop", "drop"]  # nor can it be undone
        with pytest.raises(ClusterError):
            update(client, "nightly", HOURLY)
        server.faults = []
        assert update(client, "nightly", HOURLY).schedule.enabled
        (left,) = there(server)
        assert left["trigger"] == {"periodic_schedule": {"interval_second": 3600}} and left["status"] == "ENABLED"
        assert all(exist and enabled < 2 for exist, enabled in server.enabled)


def test_an_update_that_is_refused_halfway_is_undone(server: KfpServer, client: Client) -> None:
    before = create(client, "nightly", NIGHTLY).schedule
    began = changing(server)
    update(client, "nightly", HOURLY)
    paths = [request.path for request in server.requests[began:]]
    enable = next(number for number, path in enumerate(paths) if path.endswith(":enable"))
    before = update(client, "nightly", NIGHTLY).schedule
    server.faults = [0] * enable + [403]
    with pytest.raises(ClusterError, match="may not do that"):
        update(client, "nightly", HOURLY)
    (left,) = schedules(client)
    assert left.schedule_id == before.schedule_id and left.enabled


def test_a_paused_schedule_stays_paused_through_an_update_even_if_that_is_cut(server: KfpServer, client: Client) -> None:
    create(client, "nightly", NIGHTLY)
    assert not pause(client, "nightly").schedule.enabled
    assert not update(client, "nightly", HOURLY).schedule.enabled
    began = changing(server)
    assert not update(client, "nightly", NIGHTLY).schedule.enabled
    deletion = changing(server) - began - 2
    server.faults = [0] * deletion + ["drop", "drop", "drop"]
    with pytest.raises(ClusterError):
        update(client, "nightly", HOURLY)
    assert len(there(server)) == 2
    server.faults = []
    assert not update(client, "nightly", HOURLY).schedule.enabled
    assert len(there(server)) == 1
    assert resume(client, "nightly").schedule.enabled


def test_a_run_that_is_going_on_is_not_killed_by_the_way(server: KfpServer, client: Client) -> None:
    made = create(client, "nightly", NIGHTLY).schedule
    run = server.start(made.schedule_id)
    for attempt in (lambda: update(client, "nightly", HOURLY), lambda: delete(client, "nightly")):
        with pytest.raises(ClusterError, match=rf"run {run['run_id']} of nightly is going on.*or add --now"):
            attempt()
    assert run["state"] == "RUNNING" and schedules(client) == [made]
    assert update(client, "nightly", HOURLY, now=True).did == "updated" and run["state"] == "FAILED"
    assert update(client, "nightly", NIGHTLY).did == "updated"


def test_a_run_that_starts_during_the_update_undoes_it(server: KfpServer, client: Client) -> None:
    made = create(client, "nightly", NIGHTLY).schedule
    server.starts_late = True
    with pytest.raises(ClusterError, match="of nightly is going on"):
        update(client, "nightly", HOURLY)
    assert schedules(client) == [made] and made.enabled
    assert [run["state"] for run in server.stored["runs"].values()] == ["RUNNING"]


def test_pause_resume_and_delete_by_name_or_id(server: KfpServer, client: Client, capsys: Output) -> None:
    made = create(client, "nightly", NIGHTLY).schedule
    assert main(["schedule", "pause", "nightly"]) == 0
    assert "nightly: paused." in (out := capsys.readouterr().out) and "It is off: quipmill schedule resume nightly" in out
    assert pause(client, made.schedule_id).did == "unchanged" and there(server)[0]["status"] == "DISABLED"
    assert main(["schedule", "resume", made.schedule_id]) == 0
    assert "missed meanwhile is made up for once" in capsys.readouterr().out and there(server)[0]["status"] == "ENABLED"
    assert resume(client, "nightly").did == "unchanged"
    assert main(["schedule", "delete", "nightly"]) == 0
    assert capsys.readouterr().out == "nightly: deleted\n" and not there(server)
    assert main(["schedule", "delete", "nightly"]) == 2
    assert "no schedule is named 'nightly'. There is: none at all" in capsys.readouterr().err


def test_the_list_has_all_pages_and_those_of_others(server: KfpServer, client: Client, capsys: Output) -> None:
    server.largest_page = 2
    for number in range(5):
        create(client, f"nightly-{number}", NIGHTLY)
    pause(client, "nightly-3")
    stock = kfp.Client(host=server.endpoint)
    experiment = stock.create_experiment("other").experiment_id
    for name, cron in (("stock", "0 0 3 * * *"), ("odd", "0 0 3 L * *"), ("five", "0 3 * * *")):
        stock.create_recurring_run(
            experiment, name, cron_expression=cron, pipeline_package_path=str(PUBLISH), params=NIGHTLY.values
        )
    capsys.readouterr()
    assert main(["schedule", "list"]) == 0
    rows = [line.split("  ") for line in capsys.readouterr().out.splitlines()]
    table = {row[0]: [cell.strip() for cell in row if cell.strip()] for row in rows}
    assert set(table) == {"NAME", *(f"nightly-{number}" for number in range(5)), "stock", "odd", "five"}
    assert table["nightly-0"][1] == "on" and table["nightly-0"][3] == table["stock"][3] == "at 03:00, every day, UTC"
    assert table["nightly-3"][1:3] == ["off", "-"]
    assert table["odd"][2:4] == ["-", "cron 0 0 3 L * *"]
    assert table["five"][3] == "at minute 3 of every hour, UTC", "as the server reads five fields"
    assert main(["schedule", "list", "--endpoint", server.endpoint]) == 0


def test_an_empty_list_is_told(server: KfpServer, capsys: Output) -> None:
    assert main(["schedule", "list"]) == 0
    assert capsys.readouterr() == ("", "no schedules\n")


def test_a_name_that_means_two_is_refused(server: KfpServer, client: Client) -> None:
    create(client, "nightly", NIGHTLY)
    stock = kfp.Client(host=server.endpoint)
    experiment = stock.create_experiment("Default").experiment_id
    stock.create_recurring_run(
        experiment, "nightly", cron_expression="0 0 3 * * *", pipeline_package_path=str(PUBLISH), params=dict(NIGHTLY.values)
    )
    first, second = schedules(client, "nightly")
    for attempt in (lambda: pause(client, "nightly"), lambda: update(client, "nightly", HOURLY)):
        with pytest.raises(UsageError, match=rf"2 schedules are named 'nightly': {first.schedule_id} \(on\)"):
            attempt()
    assert delete(client, second.schedule_id).did == "deleted" and schedules(client) == [first]


def test_one_of_another_client_can_be_replaced(server: KfpServer, client: Client) -> None:
    stock = kfp.Client(host=server.endpoint)
    experiment = stock.create_experiment("Default").experiment_id
    stock.create_recurring_run(
        experiment, "nightly", interval_second=60, pipeline_package_path=str(PUBLISH), params=NIGHTLY.values
    )
    with pytest.raises(UsageError, match="of another plan"):
        create(client, "nightly", NIGHTLY)
    assert update(client, "nightly", NIGHTLY).did == "updated"
    assert [one.trigger for one in schedules(client)] == ["0 0 3 * * *"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--cron", "0 3 * *"], "has 4 fields, not 5 or 6"),
        (["--cron", "0 3 * * 7"], "Sunday is 0"),
        (["--every", "30s"], "shorter than a minute"),
        (["--every", "often"], "no length of time"),
        (["--cron", "0 3 * * *", "limit=few"], "limit must be a whole number"),
        (["--cron", "0 3 * * *", "limits=3"], "Did you mean limit?"),
        (["--cron", "0 3 * * *", "--name", " "], "Give --name"),
        (["--cron", "0 3 * * *", "--description", "[quipmill 0123456789abcdef]"], "own mark"),
    ],
)
def test_nothing_is_sent_when_the_command_is_wrong(server: KfpServer, words: list[str], said: str, capsys: Output) -> None:
    assert main([*CREATE, *words]) == 2
    assert said in capsys.readouterr().err
    assert not [request for request in server.requests if request.path != "/healthz"]


@pytest.mark.parametrize("words", [[], ["--cron", "0 3 * * *", "--every", "6h"]])
def test_exactly_one_trigger_is_given(server: KfpServer, client: Client, words: list[str], capsys: Output) -> None:
    with pytest.raises(SystemExit):
        main([*CREATE, *words])
    with pytest.raises(UsageError, match="either a cron expression or an interval"):
        create(client, "nightly", replace(NIGHTLY, cron=None))


@pytest.mark.parametrize(
    ("fault", "said"), [(401, "token"), (403, "may not"), (500, "trouble"), ("hang", "no answer"), ("drop", "lost")]
)
def test_refusals_are_one_sentence(server: KfpServer, client: Client, fault: int | str, said: str) -> None:
    server.faults = [fault]
    with pytest.raises(ClusterError, match=said):
        create(client, "nightly", NIGHTLY)
    assert not there(server)


def test_a_creation_whose_answer_is_lost_is_found_the_next_time(server: KfpServer, client: Client) -> None:
    began = changing(server)
    create(client, "nightly", NIGHTLY)
    post = [request.method + request.path for request in server.requests[began:]].index("POST/recurringruns")
    server.faults = [0] * (post - 1) + ["lost"]  # the experiment is there now
    with pytest.raises(ClusterError, match="look first whether it has happened after all"):
        create(client, "second", NIGHTLY)
    assert create(client, "second", NIGHTLY).did == "unchanged"


def test_next_times_are_those_of_the_moment(server: KfpServer, client: Client) -> None:
    create(client, "nightly", NIGHTLY)
    (one,) = schedules(client, now=datetime(2028, 2, 28, 3, tzinfo=UTC))
    assert [moment.day for moment in one.next] == [29, 1, 2, 3, 4]
