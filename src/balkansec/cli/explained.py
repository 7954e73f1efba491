"""An announcement for people to read: its text with the marks, and the reasons below."""

import click

from balkansec import wire
from balkansec.assembly import marked
from balkansec.cli.voice import answer, lines, one_line
from balkansec.model import Announcement, Evidence, Extract

__all__ = ["explained"]

_COLOUR = "cyan"


def explained(announcement: Announcement, extract: Extract) -> None:
    """Write key, text and reasons of an announcement, and an empty line."""
    shown = marked(announcement, extract)
    answer(one_line(announcement.key), bold=True)
    answer("")
    text = "".join(
        click.style(piece.text, fg=_COLOUR) if piece.is_sign else "\n".join(lines(piece.text))
        for piece in shown.pieces
    )
    for line in text.split("\n"):
        answer(line.rstrip())
    answer("")
    form = wire.to_json(announcement)
    numbered = [(str(mark.number), given) for mark in shown.marks for given in mark.evidence]
    width = len(str(len(shown.marks)))
    for number, given in [*numbered, *(("-", given) for given in shown.elsewhere)]:
        answer(f"{click.style(number.rjust(width), fg=_COLOUR)}  {_reason(given, form)}")
    answer("")


def _reason(given: Evidence, form: dict[str, object]) -> str:
    value = form.get(given.field)
    plain = isinstance(value, str | int) and not isinstance(value, bool) and value != given.quote
    said = f"{given.field} {value}" if plain else given.field
    return one_line(f"{said}: {given.reason}")
