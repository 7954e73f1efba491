"""The tables of a run, in Markdown."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from asking import Speed
from judging import Verdict
from texts import FAMILIES, Text

__all__ = ["Judged", "Measured", "accuracy", "ahead", "families", "speeds"]

# For each reader its verdict on each text.
Judged = Mapping[str, Sequence[Verdict]]
# For each reader and kind of texts its speed in each round.
Measured = Mapping[str, Mapping[str, Sequence[Speed]]]
_STATED = "all that state a date"
_TOTAL = "all"


def accuracy(texts: Sequence[Text], judged: Judged) -> str:
    """Count right and wrong answers of each reader in each group and in all."""
    keys: list[tuple[str, ...]] = [
        (text.group, *((_STATED,) if text.dates else ()), _TOTAL) for text in texts
    ]
    groups = [*dict.fromkeys(text.group for text in texts), _STATED, _TOTAL]
    return _counted("texts", groups, keys, judged)


def families(texts: Sequence[Text], judged: Judged) -> str:
    """Count the same for each form in which an English date is written."""
    keys: list[tuple[str, ...]] = [
        (text.family,) if text.group == FAMILIES else () for text in texts
    ]
    groups = list(dict.fromkeys(key for named in keys for key in named))
    return _counted("form", groups, keys, judged)


def ahead(texts: Sequence[Text], judged: Judged, ours: str) -> list[str]:
    """Name the groups and forms in which a reader has more than one text right that we have not."""
    keys = [(text.group, f"{text.group}: {text.family}") for text in texts]
    right = {name: _count(keys, verdicts, Verdict.RIGHT) for name, verdicts in judged.items()}
    return [
        f"{name} is {count - right[ours][group]} ahead in {group}"
        for name, counts in right.items()
        for group, count in counts.items()
        if not name.startswith(ours) and count > right[ours][group] + 1
    ]


def speeds(measured: Measured, ours: str) -> str:
    """Show texts a second of processor time, and how many times as fast ours is by either clock.

    All are medians of the rounds. How many times as fast is told within each round, as
    what else the machine does slows all readers of a round.
    """
    head = ["reader"]
    for kind in measured[ours]:
        head += [f"{kind}/s", "ours to it", "by the clock"]
    rows = []
    for name, kinds in measured.items():
        row = [name]
        for kind, rounds in kinds.items():
            pairs = list(zip(measured[ours][kind], rounds, strict=True))
            row += [
                _about(median(speed.cpu for speed in rounds)),
                _about(median(own.cpu / speed.cpu for own, speed in pairs)),
                _about(median(own.wall / speed.wall for own, speed in pairs)),
            ]
        rows.append(row)
    return _table(head, rows)


def _about(value: float) -> str:
    """Write no more digits than another run would give again."""
    return f"{float(f'{value:.2g}'):,g}"


def _counted(
    first: str, groups: Iterable[str], keys: Sequence[Sequence[str]], judged: Judged
) -> str:
    sizes = Counter(key for named in keys for key in named)
    right = {name: _count(keys, verdicts, Verdict.RIGHT) for name, verdicts in judged.items()}
    wrong = {name: _count(keys, verdicts, Verdict.WRONG) for name, verdicts in judged.items()}
    rows = [
        [group, str(sizes[group]), *(f"{right[n][group]} ({wrong[n][group]})" for n in judged)]
        for group in groups
    ]
    return _table([first, "number", *judged], rows)


def _count(
    keys: Sequence[Sequence[str]], verdicts: Sequence[Verdict], wanted: Verdict
) -> Counter[str]:
    return Counter(
        key
        for named, verdict in zip(keys, verdicts, strict=True)
        if verdict is wanted
        for key in named
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] + ["--:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
