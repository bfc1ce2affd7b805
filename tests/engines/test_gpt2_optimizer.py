import pytest

torch = pytest.importorskip("torch")

from quipmill.engines.gpt2_optimizer import Muon, orthogonal  # noqa: E402


def test_updates_have_singular_values_about_one() -> None:
    torch.manual_seed(0)
    made = orthogonal(torch.randn(3, 16, 48))
    values = torch.linalg.svdvals(made)
    assert values.min() > 0.4
    assert values.max() < 1.4


def test_muon_finds_a_matrix_of_any_form() -> None:
    torch.manual_seed(0)
    for rows, columns in ((8, 8), (8, 24), (8, 32), (32, 8)):
        wanted, found = torch.randn(rows, columns), torch.nn.Parameter(torch.zeros(rows, columns))
        optimizer = Muon([found], rate=0.1, weight_decay=0.0)
        losses = []
        for step in range(120):
            optimizer.param_groups[0]["lr"] = 0.1 * (1 - step / 120)
            loss = (found - wanted).square().mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        assert losses[-1] < 0.15 * losses[0], (rows, columns)


def test_a_matrix_without_a_gradient_stays() -> None:
    still = torch.nn.Parameter(torch.ones(4, 4))
    Muon([still], rate=0.1, weight_decay=1.0).step()
    assert (still == 1).all()
