"""The captures give facts; every sentence of the project is its own."""

import re
from pathlib import Path

import pytest
from judged_seeds import SHARED

pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the captures in ../shared are not on this machine"
)

ROOT = Path(__file__).parents[2]
_FOLDERS = [
    "src",
    "plugins",
    "tests",
    "docs",
    "examples",
    "benchmarks",
    "maintenance",
    "changelog.d",
    ".ci",
]
_TEXTS = {".py", ".md", ".txt", ".toml", ".html", ".jinja", ".css", ".json", ".jsonl", ".tsv"}
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WORDS_IN_A_ROW, _OWN_WORDS = 8, 3
# Words between the capitalised words of a name, which is a fact.
_WITHIN_NAMES = frozenset(
    [
        "a",
        "against",
        "and",
        "between",
        "by",
        "for",
        "from",
        "in",
        "into",
        "its",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
    ]
)


def _runs(text):
    """Give every run of eight words that is not the name of something."""
    words = _WORD.findall(text)
    for at in range(len(words) - _WORDS_IN_A_ROW + 1):
        run = words[at : at + _WORDS_IN_A_ROW]
        own = [word for word in run if word[0].islower() and word not in _WITHIN_NAMES]
        if len(own) >= _OWN_WORDS:
            yield tuple(word.casefold() for word in run)


def _titles(text):
    return " . ".join(line for line in text.splitlines() if len(line) < 200)


@pytest.fixture(scope="module")
def sentences():
    seeds = [path.read_text("utf-8") for path in sorted((SHARED / "seeds").iterdir())]
    titles = {run for text in seeds for run in _runs(_titles(text))}
    return {run for text in seeds for run in _runs(text)} - titles


def _ours():
    found = [path for folder in _FOLDERS for path in (ROOT / folder).rglob("*")]
    found += list(ROOT.glob("*.md"))
    ours = [path for path in found if path.suffix in _TEXTS and path.is_file()]
    return sorted(path for path in ours if "_build" not in path.parts)


def test_no_file_of_the_project_holds_a_sentence_of_the_captures(sentences):
    copied = {
        f"{path.relative_to(ROOT)}: {' '.join(run)}"
        for path in _ours()
        for run in _runs(path.read_text("utf-8", errors="replace"))
        if run in sentences
    }

    assert sorted(copied) == []
