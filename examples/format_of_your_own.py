"""A format of your own: an exporter and the hook that gives it to balkansec.

Run: python examples/format_of_your_own.py
"""

from collections.abc import Iterable
from typing import BinaryIO

from attrs import frozen

import balkansec as bs
from balkansec.exporting import SURROGATES, Sieve
from balkansec.plugins import ExporterDescriptor, hookimpl, load


@frozen
class PlainAgenda:
    """Writes a line for each event, its days first.

    Attributes:
        bullet: what stands before each line.
    """

    bullet: str = "*"

    def write(self, merge: bs.Merge, stream: BinaryIO) -> tuple[bs.Problem, ...]:
        """Write the lines, and say which events could not be written."""
        problems = []
        sieve = Sieve("agenda", SURROGATES)
        for event in merge:
            if event.title is None:
                problems.append(bs.Problem(event.uid, "has no title and was left out"))
                continue
            days = "no date" if event.dates is None else str(event.dates)
            line = " ".join(f"{self.bullet} {days} {event.title}".split())
            held = sieve.text(line, where=event.uid, field="title")
            stream.write(f"{held}\n".encode())
        return (*problems, *sieve.problems)


class Plugin:
    """In a distribution of its own this would be a module, and the hook a function."""

    __balkansec_contract__ = "~=1.0"

    @hookimpl
    def balkansec_exporters(self) -> Iterable[ExporterDescriptor]:
        """Give the format to balkansec."""
        return (
            ExporterDescriptor(
                name="agenda",
                media_type="text/plain",
                suffix=".txt",
                exporter=PlainAgenda(),
                loses=("everything but days and titles",),
            ),
        )


def main() -> None:
    """Write two events in the new format."""
    merged = bs.merge(
        [
            bs.announce(source="eu", title="EU-Western Balkans Summit", dates="2018-05-17"),
            bs.announce(source="rcc", title="Workshop on Asset Recovery"),
        ]
    )
    plugins = load(builtins=[("agenda", Plugin())])
    print(bs.export(merged, "agenda", plugins=plugins).decode(), end="")


if __name__ == "__main__":
    main()
