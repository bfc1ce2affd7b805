"""Scripts as lines, lines as tokens, and both ways back."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.script_tokens import END, MARKS, Line, fit_name, is_name, lines_of, printed, text_of, words, written
from quipmill.scripts import MAX_CHARACTERS, read_lines

PLAY = """\
ACT I. Scene one

[Enter HAMLET and (slowly) the Ghost.]

HAMLET. To be, or
not to be -- that's "the" question...
[He sits]
What d'you expect? They're savages!

Second murderer (aside): 'Tis o' the king; I know't. [Exit] Ha

(They fight) [A bell rings]

First Citizen:

'Fore me, it costs 3,000.50 at 10:30 -- will-o'-the-wisp: e.g. a well-known <eos> & <boname>.

SENATORS, &C: :] ]here[ 100%

Night falls over the camp,
and nobody speaks.

[JON_SNOW]: "I know nothing," said he. {{no}}

ANNA:

"""


def pairs(lines: list[Line]) -> list[tuple[str, str]]:
    return [(line.name, line.text) for line in lines]


def parsed(text: str, style: str = "auto") -> list[Line]:
    return list(read_lines(text.splitlines(keepends=True), style))


def round_trip(lines: list[Line]) -> list[Line]:
    """Raw to tokens in one stream, as a model sees it, to raw, to lines again."""
    stream = [token for line in lines for token in [*line.tokens, END]]
    return parsed("\n\n".join(written(lines_of(stream, repair=False))) + "\n")


def squeezed(lines: list[Line]) -> list[tuple[str, str]]:
    return [(line.name, "".join(line.text.split())) for line in lines]


def test_a_play_is_read_with_its_names_and_directions() -> None:
    assert pairs(parsed(PLAY)) == [
        ("", "ACT I. Scene one"),
        ("", "Enter HAMLET and (slowly) the Ghost."),
        (
            "HAMLET",
            "To be, or not to be -- that's \"the\" question... [He sits] What d'you expect? They're savages!",
        ),
        ("Second murderer", "(aside) 'Tis o' the king; I know't. [Exit] Ha"),
        ("", "They fight"),
        ("", "A bell rings"),
        ("First Citizen", "'Fore me, it costs 3,000.50 at 10:30 -- will-o'-the-wisp: e.g. a well-known <eos> & <boname>."),
        ("SENATORS, &C", ":] ]here[ 100%"),
        ("", "Night falls over the camp, and nobody speaks."),
        ("JON SNOW", '"I know nothing," said he. {{no}}'),
        ("ANNA", ""),
    ]


def test_a_play_goes_to_tokens_and_back() -> None:
    lines = parsed(PLAY)
    assert squeezed(round_trip(lines)) == squeezed(lines)


def test_the_tokens_are_those_of_the_original() -> None:
    (speech,) = parsed("WAYMAR ROYCE: What d'you expect? They're savages.\n")
    assert " ".join(speech.tokens) == "<boname> WAYMAR_ROYCE <eoname> What d 'you expect <question> They 're savages <eos>"
    (direction,) = parsed("[First scene opens with three Rangers.]\n")
    assert " ".join(direction.tokens) == "<open-exp> First scene opens with three Rangers <eos> <close-exp>"
    assert words("don't! [laughs] 'Yes,' I say...") == [
        *("don", "'t", "<exclamation>", "<open-brack>", "laughs", "<close-brack>"),
        *("<boquote>", "Yes", ",", "<eoquote>", "I", "say", "<ellipsis>"),
    ]


def test_tokens_are_printed_as_the_original_prints_them() -> None:
    stream = [*Line("A VOICE", "Who's there?").tokens, END, *Line("", "Exit.").tokens]
    assert printed(stream) == "\n[ A_VOICE ]:  Who 's there ? . \n{{ Exit . }}"
    assert pairs(parsed(printed(stream))) == [("A VOICE", "Who 's there ? ."), ("", "Exit .")]


@pytest.mark.parametrize(
    "text",
    [
        "What d'you expect? They're savages.",
        "I' the side o' the town, 'tis \"true\" (they say): 'Fore me, it's the elms' shade.",
        "O, 'twas well-beloved--and kingly-crown'd; Mr. Smith, e.g., paid 3,000.50 at 10:30...",
        "“Typo­graphic” quotes don’t mind ‘this’.",
    ],
)
def test_the_blanks_of_usual_text_come_back_as_they_were(text: str) -> None:
    assert text_of(words(text)) == text


def test_lines_without_empty_lines_between_are_told_by_their_names() -> None:
    text = "JON SNOW: Where to?\nTyrion of Lannister: North.\n[They ride]\nHe said this: nothing\n"
    text += "ARYA. Wait\nfor me: please\n\nDawn.\n"
    assert pairs(parsed(text)) == [
        ("JON SNOW", "Where to?"),
        ("Tyrion of Lannister", "North."),
        ("", "They ride"),
        ("", "He said this: nothing"),
        ("ARYA", "Wait for me: please"),
        ("", "Dawn."),
    ]
    assert pairs(parsed("ADA: a\nBOB: b\n\nEVE: c\n", "paragraphs")) == [("ADA", "a BOB: b"), ("EVE", "c")]


@pytest.mark.parametrize(
    "name", ["First Citizen", "HAMLET", "Ghost of King Henry VI", "1ST LORD", "Éowyn", "SENATORS, &C", "R2-D2", "李白"]
)
def test_names_are_names(name: str) -> None:
    assert is_name(name) and pairs(parsed(f"{name}: hm\n\n{name}:\nha\n")) == [(name, "hm"), (name, "ha")]


@pytest.mark.parametrize(
    "text", ["so he said", "", "http", "WHO GOES THERE? I", "One two three four five six seven", "12", "A" * 61]
)
def test_other_words_in_front_of_a_colon_are_no_names(text: str) -> None:
    assert not is_name(text) and not [line for line in parsed(f"{text}: hm\n") if line.name]


def test_links_and_headings_are_no_names() -> None:
    assert [line.name for line in parsed("Http://example.com/x\n\nACT II: the woods\n\nSCENE 3.\n\nINT. KITCHEN: night\n")] == [
        ""
    ] * 4


@pytest.mark.parametrize(
    ("tokens", "lines"),
    [
        ("<boname> JON <eoname> Go <eos> <eos> <boname> ADA <eoname> No <question> <eos>", [("JON", "Go."), ("ADA", "No?")]),
        (
            "<boname> JON Go <open-exp> He goes <boname> ADA <eoname> I <close-brack> see",
            [("JON", "Go"), ("", "He goes"), ("ADA", "I see")],
        ),
        ("so be it <close-exp> <eoname> <boname> <boname> <eos> <open-exp> <close-exp>", [("", "so be it")]),
        ("<boname> <question> <eoname> well <boname> the_<x> <eoname> oh", [("", "? well"), ("THE X", "oh")]),
        ("<boname> _,: <eoname> a <open-brack> b <open-brack> c <close-brack>", [("A VOICE", "a b [c]")]),
        ("<boname> JON <eoname> <boname> ADA <eoname> ( <unk> ) [ x", [("JON", ""), ("ADA", "() x")]),
        ("<open-exp> a <close-exp> b <boname> JON <eoname> c <close-exp> d", [("", "a"), ("", "b"), ("JON", "c d")]),
        ("", []),
    ],
)
def test_what_a_model_leaves_open_is_repaired(tokens: str, lines: list[tuple[str, str]]) -> None:
    assert pairs(list(lines_of(tokens.split()))) == lines


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*MARKS, "<boname>", "<eoname>", "<open-exp>", "<close-exp>", "<unk>", "JON", "the", "'s", ",", "[", '"', "--", "a:b"]
        )
    )
)
def test_whatever_a_model_writes_can_be_read_again(tokens: list[str]) -> None:
    lines = list(lines_of(tokens))
    again = parsed("\n\n".join(written(lines)) + "\n", "paragraphs")
    assert squeezed(again) == squeezed(lines)
    for line in lines:
        assert line.text.count("[") == line.text.count("]") and (line.name or line.text)


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_no_character_of_any_text_is_lost(text: str) -> None:
    tokens = words(text)
    assert "".join(text_of(tokens).split()) == "".join(text.split())
    assert not {"<boname>", "<eoname>", "<open-exp>", "<close-exp>", "<unk>"} & set(tokens)
    assert " ".join(tokens).split() == tokens


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("AaBb .:()[]'\"-_,\n\n\n{}?!<>1\u2028\t")), st.sampled_from(["auto", "paragraphs", "lines"]))
def test_every_speech_of_any_script_comes_back(text: str, style: str) -> None:
    lines = parsed(text, style)
    again = round_trip(lines)
    said = [line for line in squeezed(lines) if line[0]]
    assert [line for line in squeezed(again) if line[0]] == said
    stream = [token for line in lines for token in [*line.tokens, END]]
    assert squeezed(list(lines_of(stream, repair=False))) == squeezed(lines)


@given(st.text())
def test_any_token_becomes_a_name_that_can_be_read(token: str) -> None:
    name = fit_name(token)
    assert is_name(name) and pairs(parsed(f"{name}: hm\n", "paragraphs")) == [(name, "hm")]


def test_a_long_speech_becomes_several_of_the_same_person() -> None:
    draw = random.Random(1)
    said = [" ".join(f"w{draw.randrange(1000)}" for _ in range(200)) for _ in range(400)]
    lines = parsed("JON:\n" + "\n".join(said) + "\n\nARYA:\nNo.\n")
    assert len(lines) > 3 and {line.name for line in lines[:-1]} == {"JON"} and lines[-1] == Line("ARYA", "No.")
    assert max(len(line.text) for line in lines) <= MAX_CHARACTERS
    assert " ".join(line.text for line in lines[:-1]) == " ".join(said)


def test_every_speech_of_shakespeare_goes_to_tokens_and_back(shared_data: Path) -> None:
    text = (shared_data / "tinyshakespeare.txt").read_text()
    expected = [paragraph.strip().partition(":") for paragraph in text.split("\n\n")]  # a reader of its own, for this file alone
    lines = parsed(text)
    assert pairs(lines) == [(" ".join(name.split()), " ".join(said.split())) for name, _, said in expected] and len(lines) == 7222
    again = round_trip(lines)
    assert squeezed(again) == squeezed(lines)
    same = sum(one == other for one, other in zip(pairs(lines), pairs(again), strict=True))
    assert same > 0.98 * len(lines)  # and nearly all with the same blanks
