import re

from hypothesis import given
from hypothesis import strategies as st

from balkansec.importing import paragraphs

texts = st.lists(st.sampled_from(["\n", "\n\n", " ", "\t", "\xa0", "a", "b c", "• d", "."])).map(
    "".join
)


@given(texts | st.text())
def test_each_paragraph_and_line_stands_in_the_text(text):
    for paragraph in paragraphs(text):
        for passage in (paragraph.passage, *paragraph.lines):
            assert text[passage.start : passage.end] == passage.text


@given(texts)
def test_no_word_is_lost_or_doubled(text):
    lines = [line.text for paragraph in paragraphs(text) for line in paragraph.lines]
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(texts)
def test_paragraphs_are_what_blank_lines_part(text):
    lines = [line.strip() for line in text.split("\n")]
    expected = [
        part.split("\n") for part in re.split(r"\n{2,}", "\n".join(lines).strip("\n")) if part
    ]
    assert [[line.text for line in found.lines] for found in paragraphs(text)] == expected
