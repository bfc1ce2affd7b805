"""The page for people who come from Pachyderm quotes code that is there, and covers what it says it covers."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/from-pachyderm.md").read_text(encoding="utf-8")
QUOTES = re.findall(r"```python\n# (\S+)\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("name", "code"), QUOTES, ids=[code.strip()[:40] for _, code in QUOTES])
def test_every_quoted_line_stands_in_the_named_file(name: str, code: str) -> None:
    lines = {line.strip() for line in (ROOT / name).read_text(encoding="utf-8").splitlines()}
    missing = [line for line in code.splitlines() if line.strip() not in lines]
    assert not missing


def test_all_code_says_where_it_is_from() -> None:
    assert PAGE.count("```python") == len(QUOTES) >= 12


def test_every_idea_of_the_table_has_a_part_of_its_own() -> None:
    wanted = "repo commit glob join cross union split standby trigger provenance parallelism stats".split()
    headings = [heading.lower() for heading in re.findall(r"^## (.+)$", PAGE, re.MULTILINE)]
    assert [heading for heading in headings if heading in wanted] == wanted
    links = re.findall(r"^\| \[[^\]]+\]\(#([^)]+)\)", PAGE, re.MULTILINE)
    assert [heading.replace(",", "").replace(" ", "-") for heading in headings][: len(links)] == links
    assert headings[-1] == "what has no equal"


def test_its_links_lead_to_files() -> None:
    for link in re.findall(r"\]\((\.\./[^)#]+)\)", PAGE):
        assert (ROOT / "docs" / link).is_file(), link
