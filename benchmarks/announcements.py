"""Time the reading of announcements, the start, and how both grow with the text.

Run: uv run --all-packages python benchmarks/announcements.py
The texts are the labelled ones of tests/reading/labels; announcements are given as such
of 1 KB: as many thousand characters as were read. Speeds are medians of several runs on
one core, in processor time; what starts is measured in processes of their own.
For hostile texts the time of each length is given and the exponent of its growth, which
is 1.0 where it is proportional to the length.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from itertools import islice
from math import log
from pathlib import Path

from timing import median, spent

import balkansec as bs
from balkansec.vocabulary import load

LABELS = Path(__file__).parent.parent / "tests" / "reading" / "labels"
RUNS = 7
STARTS = 5
KILO = 1000
LONGEST_PHRASE = 40
WRITTEN = date(2018, 5, 16)
WORDS = str.maketrans("0123456789", "abcdefghij")
LENGTHS = (20_000, 40_000, 80_000)
HOSTILE = {
    "digits and dashes": "12-13-14-2018 - ",
    "capitals": "Abcd Efgh ",
    "quotes": "\u201cA \u201cb\u201d ",
    "brackets": "((A) [B (",
    "month words": "May March Mai ",
    "cues of roles": "organised by the A, the B and ",
    "dates": "12-13 May 2018, ",
    "sentences with topics": "On 3 May the Abc will host police on drugs in Bar. ",
    "short unknown names": "The A# Centre organised a workshop. ",
    "verbs beside dates": "it was held on 5 May 2018 and ",
    "days said from the writing": "The workshop ended in Bar today. ",
    "bullets with dates": "\n\u2022 Board Meeting #, 4 May 2018",
    "right-to-left marks": "a\u200f1\u200e \u202e",
}
LOADED = "from balkansec.vocabulary import load; import time; t = time.process_time(); load()"
FIRST = "import balkansec, time; t = time.process_time(); balkansec.read_text('On 3 May in Bar.')"
HELP = "import sys; from balkansec.cli import main; sys.argv = ['balkansec', '--help']; main()"
SPENT = "; print(time.process_time() - t)"
# In kilobytes on Linux.
MEMORY = "; import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"


def main() -> None:
    """Print a line a figure."""
    _start()
    _speed()
    _growth()


def _speed() -> None:
    rows = _labelled("announcements.jsonl")
    texts = [(row["title"], row["body"]) for row in rows]
    kilos = sum(len(title or "") + len(body) for title, body in texts) / KILO
    whole = median(lambda: [bs.read_text(body, title=title) for title, body in texts], RUNS)
    dates = median(lambda: [bs.find_dates(f"{title or ''}\n{body}") for title, body in texts], RUNS)
    phrases = [row["text"] for row in _labelled("dates-en.jsonl")]
    short = [phrase for phrase in phrases if len(phrase) < LONGEST_PHRASE]
    found = median(lambda: [bs.find_dates(phrase) for phrase in short], RUNS)
    print(f"announcements of 1 KB, all fields   {kilos / whole:9,.0f} a second")
    print(f"announcements as they are, {kilos / len(texts):.2f} KB  {len(texts) / whole:9,.0f}")
    print(f"announcements of 1 KB, dates alone  {kilos / dates:9,.0f}")
    print(f"phrases, dates                      {len(short) / found:9,.0f}")


def _start() -> None:
    print(f"import balkansec            {_wall('-c', 'import balkansec'):7.0f} ms")
    print(f"balkansec --help            {_wall('-c', HELP):7.0f} ms")
    print(f"python alone                {_wall('-c', ''):7.0f} ms")
    print(f"loading the vocabulary      {_printed(LOADED + SPENT) * KILO:7.0f} ms")
    print(f"first text, loading and all {_printed(FIRST + SPENT) * KILO:7.0f} ms")
    everything = "import balkansec; balkansec.read_text('The RCC hosts it on 3 May in Bar.')"
    print(f"memory with everything loaded {_printed(everything + MEMORY):5.0f} MB")


def _growth() -> None:
    load()
    lengths = " ".join(f"{length // KILO:7} K" for length in LENGTHS)
    print(f"{'hostile texts, milliseconds':28}{lengths}   growth")
    for name, pattern in HOSTILE.items():
        texts = [_repeated(pattern, length) for length in LENGTHS]
        took = [_least(lambda text=text: bs.read_text(text, published=WRITTEN)) for text in texts]
        growth = log(took[-1] / took[0]) / log(LENGTHS[-1] / LENGTHS[0])
        shown = " ".join(f"{seconds * KILO:9.1f}" for seconds in took)
        print(f"  {name:26}{shown}   n^{growth:.2f}")


def _repeated(pattern: str, length: int) -> str:
    """Repeat a pattern, with another word each time for a "#"."""
    words = (str(number).translate(WORDS) for number in range(10_000, 10_000 + length))
    return "".join(pattern.replace("#", word) for word in islice(words, length // len(pattern)))


def _labelled(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (LABELS / name).read_text("utf-8").splitlines()]


def _least(work: Callable[[], object]) -> float:
    return min(spent(work) for _ in range(3))


def _run(arguments: Sequence[str]) -> str:
    command = [sys.executable, *arguments]
    # The interpreter itself, with code of this file.
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603


def _wall(*arguments: str) -> float:
    took = []
    for _ in range(STARTS):
        start = time.perf_counter()
        _run(arguments)
        took.append((time.perf_counter() - start) * KILO)
    return statistics.median(took)


def _printed(code: str) -> float:
    return statistics.median(float(_run(["-c", code])) for _ in range(STARTS))


if __name__ == "__main__":
    main()
