"""Draw what a race found: time and worth against the number of announcements, as SVG."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import ceil, floor, log10
from typing import Any

__all__ = ["draw"]

_WIDTH, _HEIGHT, _MARGIN = 360, 300, 50
# Colours that people who see few colours tell apart (Okabe and Ito).
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")

Points = Mapping[str, Sequence[tuple[float, float]]]


def draw(results: Sequence[Mapping[str, Any]]) -> str:
    """Give an SVG with two panels: processor time, both axes in powers of ten, and F1."""
    seconds: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    worth: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for one in results:
        if one["cpu_seconds"] is not None:
            rows = log10(one["rows"])
            seconds[one["entrant"]].append((rows, log10(max(one["cpu_seconds"], 0.01))))
            worth[one["entrant"]].append((rows, one["pairwise"]["f1"]))
    every = [height for points in seconds.values() for _, height in points]
    low, high = floor(min(every)), max(ceil(max(every)), floor(min(every)) + 1)
    parts = [
        *_panel(
            0,
            "CPU seconds",
            points=seconds,
            span=(low, high),
            ticks=range(low, high + 1),
            named=_power,
        ),
        *_panel(
            _WIDTH,
            "pairwise F1",
            points=worth,
            span=(0, 1),
            ticks=(0, 0.25, 0.5, 0.75, 1),
            named=str,
        ),
    ]
    for at, (name, colour) in enumerate(zip(seconds, _COLOURS, strict=False)):
        left = _MARGIN + at * 120
        parts.append(
            f'<rect x="{left}" y="{_HEIGHT + 12}" width="10" height="10" fill="{colour}"/>'
        )
        parts.append(f'<text x="{left + 15}" y="{_HEIGHT + 21}">{name}</text>')
    size = f'viewBox="0 0 {2 * _WIDTH} {_HEIGHT + 35}"'
    style = 'font-family="sans-serif" font-size="11"'
    body = "\n".join(parts)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>\n{body}\n</svg>\n'


def _panel(
    left: int,
    title: str,
    *,
    points: Points,
    span: tuple[float, float],
    ticks: Sequence[float],
    named: Callable[[float], str],
) -> Iterator[str]:
    sizes = sorted({rows for each in points.values() for rows, _ in each})
    width = max(sizes[-1] - sizes[0], 1)

    def across(rows: float) -> float:
        return round(left + _MARGIN + (rows - sizes[0]) / width * (_WIDTH - 2 * _MARGIN), 1)

    def up(height: float) -> float:
        share = (height - span[0]) / (span[1] - span[0])
        return round(_HEIGHT - _MARGIN - share * (_HEIGHT - 2 * _MARGIN), 1)

    start, end = left + _MARGIN, left + _WIDTH - _MARGIN
    yield f'<text x="{start}" y="30" font-weight="bold">{title}</text>'
    for tick in ticks:
        level = up(tick)
        yield f'<text x="{start - 8}" y="{level + 4}" text-anchor="end">{named(tick)}</text>'
        yield f'<line x1="{start}" x2="{end}" y1="{level}" y2="{level}" stroke="#ddd"/>'
    for rows in sizes:
        place = f'x="{across(rows)}" y="{_HEIGHT - _MARGIN + 18}" text-anchor="middle"'
        yield f"<text {place}>{round(10**rows):,}</text>"
    for each, colour in zip(points.values(), _COLOURS, strict=False):
        yield from _line([(across(rows), up(height)) for rows, height in sorted(each)], colour)


def _line(places: Sequence[tuple[float, float]], colour: str) -> Iterator[str]:
    line = " ".join(f"{x},{y}" for x, y in places)
    yield f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
    for x, y in places:
        yield f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>'


def _power(tick: float) -> str:
    return f"{10**tick:g}"
