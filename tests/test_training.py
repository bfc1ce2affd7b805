"""The course of the learning rate."""

import math

import pytest

from quipmill.training import cosine


def test_learning_rates_rise_and_fall() -> None:
    rates = [cosine(1.0, step, 100, warmup=0.1) for step in range(101)]
    assert max(rates) == rates[10] == 1.0
    assert rates[:11] == sorted(rates[:11])
    assert rates[10:] == sorted(rates[10:], reverse=True)
    assert math.isclose(rates[100], 0.1)


def test_without_a_rise_the_first_rate_is_the_highest() -> None:
    rates = [cosine(2.0, step, 10, floor=0.05) for step in range(11)]
    assert rates[0] == 2.0
    assert rates == sorted(rates, reverse=True)
    assert math.isclose(rates[10], 0.1)


@pytest.mark.parametrize("warmup", [0.0, 0.02, 1.0])
def test_a_training_of_one_step_has_a_rate(warmup: float) -> None:
    assert 0.0 < cosine(1e-3, 0, 1, warmup=warmup) <= 1e-3
