"""Compare readers of dates: all read the same labelled texts in one run.

Run: uv run --all-packages python benchmarks/date_readers/compare.py
Each reader is installed in an environment of its own under --environments, the one
in JavaScript with npm and node, and runs in its own process. Printed are what each
read rightly (and wrongly) and how fast it reads: medians of the rounds, in which the
readers take turns. docs/reference/date-readers.md says what is right, and how each is
set up; --page puts the tables there. --misses prints what ours missed and another has.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import tables
from asking import Asked, Speed, started
from environments import OURS, READERS, NotInstalledError
from judging import Verdict, judge
from texts import PHRASES, WHOLE, Text, labelled

# What stands below it on the page is what a run prints.
_MARK = "## The figures\n\n"
_TIMED = {"announcements": f"{WHOLE}, English", "phrases": PHRASES}


def main() -> None:
    """Print the tables."""
    chosen = _chosen()
    texts = labelled()
    with ExitStack() as stack:
        asked = list(_started(stack, chosen.environments))
        answers = {one.reader.name: one.answers(texts) for one in asked}
        judged = {
            name: [judge(t.dates, days) for t, days in zip(texts, given, strict=True)]
            for name, given in answers.items()
        }
        parts = {
            "Right and wrong answers": tables.accuracy(texts, judged),
            "English dates by their form": tables.families(texts, judged),
        }
        if chosen.rounds:
            measured = _measured(asked, texts, chosen.rounds, chosen.seconds)
            parts["Speed"] = tables.speeds(measured, OURS.name)
        versions = ", ".join(f"{one.reader.name} {one.version}" for one in asked)
    figures = "\n\n".join(f"### {title}\n\n{table}" for title, table in parts.items())
    print(f"{versions}.\n\n{figures}")
    print("\n".join(tables.ahead(texts, judged, OURS.name)), file=sys.stderr)
    if chosen.misses:
        _print_misses(texts, answers, judged)
    if chosen.page:
        before, mark, _ = chosen.page.read_text("utf-8").partition(_MARK)
        chosen.page.write_text(f"{before}{mark}{versions}.\n\n{figures}\n", "utf-8")


def _chosen() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    kept = Path(tempfile.gettempdir()) / "balkansec-date-readers"
    parser.add_argument("--environments", type=Path, default=kept, help="kept between runs")
    parser.add_argument("--rounds", type=int, default=5, help="of measuring; 0 for none")
    parser.add_argument("--seconds", type=float, default=1, help="that a reader has in a round")
    parser.add_argument("--page", type=Path, help="the page that shall hold the figures")
    parser.add_argument("--misses", action="store_true", help="what others have and we miss")
    return parser.parse_args()


def _started(stack: ExitStack, environments: Path) -> Iterator[Asked]:
    for reader in READERS:
        try:
            yield stack.enter_context(started(reader, environments))
        except NotInstalledError as why:
            print(f"{reader.name} is left out: {why}", file=sys.stderr)


def _measured(
    asked: Sequence[Asked], texts: Sequence[Text], rounds: int, seconds: float
) -> tables.Measured:
    """Give the speed of each reader with each kind of texts in each round; they take turns."""
    measured: dict[str, dict[str, list[Speed]]] = {one.reader.name: {} for one in asked}
    for _ in range(rounds):
        for kind, group in _TIMED.items():
            timed = [text for text in texts if text.group == group]
            for one in asked:
                speed = one.speed(timed, seconds)
                measured[one.reader.name].setdefault(kind, []).append(speed)
    return measured


def _print_misses(
    texts: Sequence[Text],
    answers: Mapping[str, Sequence[Sequence[str]]],
    judged: tables.Judged,
) -> None:
    for at, text in enumerate(texts):
        if judged[OURS.name][at] is Verdict.RIGHT:
            continue
        others = {n: answers[n][at] for n in judged if judged[n][at] is Verdict.RIGHT}
        ours = answers[OURS.name][at]
        print(f"{text.group} {text.id}: {text.dates}, not {ours}; {others}: {text.text!r}")


if __name__ == "__main__":
    main()
