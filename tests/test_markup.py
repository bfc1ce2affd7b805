import pytest
from hypothesis import given
from hypothesis import strategies as st

from quipmill.markup import plain
from tests.fakes.mastodon_server import as_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a</p><p>b<br>c<br/>d</p>", "a\n\nb\nc\nd"),
        ("<p>a</p>\n \n<p>b</p>", "a\n\nb"),
        ("a &amp;amp; &lt;b&gt; &#128512;", "a &amp; <b> 😀"),
        (
            'see <a href="https://a.example/x?a=1&amp;b=2"><span class="invisible">https://</span>a.example/x</a>!',
            "see https://a.example/x?a=1&b=2!",
        ),
        ('<a href="https://h.example/@bob" class="u-url mention">@<span>bob</span></a> hi', "@bob hi"),
        ('<a href="https://evil.example/" class="mention">a mention of nobody</a>', "https://evil.example/"),
        ('<a href="javascript:alert(1)">click</a>', "click"),
        ("<script>alert(1)</script><style>p{}</style>text", "text"),
        ("<ul><li>x</li><li>y</li></ul>", "x\ny"),
        ('<p>never <b>closed <a href="https://a.example">link', "never closed https://a.example"),
        ("", ""),
    ],
)
def test_html_becomes_the_text_behind_it(html: str, text: str) -> None:
    assert plain(html) == text


@given(
    st.lists(st.text("ab#@ <>&'\"é👍", min_size=1, max_size=12).map(str.strip).filter(bool), min_size=1, max_size=4).map(
        "\n\n".join
    )
)
def test_what_a_server_makes_of_a_text_is_turned_back(text: str) -> None:
    assert plain(as_html(text)) == text


@given(st.text("<>/pabr&;\"'= \n!-[]", max_size=80))
def test_no_html_breaks_it(html: str) -> None:
    plain(html)
