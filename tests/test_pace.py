import io
import logging
from collections.abc import Callable

import pytest

from quipmill.errors import NetworkError
from quipmill.pace import Again, patiently, pause_after, wait


class Clock:
    """Takes the place of time.sleep and remembers the pauses."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)


def failing(*pauses: float | None) -> Callable[[], str]:
    """An action that asks for these pauses, one after the other, before it works."""
    left = list(pauses)

    def action() -> str:
        if left:
            raise Again("too many requests", left.pop(0))
        return "done"

    return action


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_works_at_once_is_not_waited_for() -> None:
    assert patiently(failing(), "x_api", sleep=(clock := Clock())) == "done"
    assert clock.slept == []


def test_a_server_gets_the_pause_that_it_asks_for() -> None:
    assert patiently(failing(7.0, 850.0), "x_api", sleep=(clock := Clock())) == "done"
    assert sum(clock.slept) == pytest.approx(857)


def test_without_a_wish_the_pauses_grow_and_differ() -> None:
    for attempt, low in ((1, 0.5), (2, 1), (3, 2), (4, 4), (30, 30)):
        pauses = {pause_after(attempt) for _ in range(20)}
        assert len(pauses) > 10 and all(low <= pause <= 2 * low for pause in pauses)


def test_a_pause_of_nothing_or_of_the_past_does_not_hammer() -> None:
    assert patiently(failing(0.0, -5.0), "x_api", sleep=(clock := Clock())) == "done"
    assert sum(clock.slept) >= 1.5


def test_too_long_a_pause_is_one_sentence_at_once() -> None:
    with pytest.raises(
        NetworkError, match=r"^mastodon: too many requests, and wants a pause of 3 hours, longer than the 15 minutes"
    ):
        patiently(failing(9000.0), "mastodon", sleep=(clock := Clock()))
    assert clock.slept == []


@pytest.mark.parametrize("pause", [float("inf"), float("nan"), 1e300])
def test_no_number_is_waited_for_for_ever(pause: float) -> None:
    with pytest.raises(NetworkError, match="Try again after that$"):
        patiently(failing(pause), "x_api", sleep=(clock := Clock()))
    assert clock.slept == []


def test_an_action_that_never_works_is_given_up() -> None:
    with pytest.raises(NetworkError, match=r"^x_api: too many requests, 3 times\. Try again later$"):
        patiently(failing(*[None] * 9), "x_api", attempts=3, sleep=(clock := Clock()))
    assert 1.5 <= sum(clock.slept) <= 3


def test_other_errors_go_through_at_once() -> None:
    def action() -> None:
        raise KeyError("name")

    with pytest.raises(KeyError):
        patiently(action, "x_api", sleep=(clock := Clock()))
    assert clock.slept == []


def test_off_a_terminal_the_log_has_a_line_every_half_minute(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "quipmill.pace"):
        wait(70, "x_api: too many requests", sleep=(clock := Clock()))
    assert clock.slept == [30, 30, 10]
    assert caplog.messages == [f"x_api: too many requests, going on in {left} seconds" for left in (70, 40, 10)]


def test_on_a_terminal_one_line_counts_and_goes(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    with caplog.at_level(logging.INFO):
        wait(62.5, "x_api: too many requests", sleep=(clock := Clock()))
    shown = terminal.getvalue().split("\r\x1b[K")
    assert shown[1] == "x_api: too many requests, going on in 1:03" and shown[-2].endswith(" 0:01")
    assert shown[-1] == "" and "\n" not in terminal.getvalue()
    assert sum(clock.slept) == 62.5 and max(clock.slept) == 1 and not caplog.messages
