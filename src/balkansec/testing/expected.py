"""Golden files: what is read from a sample, without what may change while the page does not."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from balkansec.model import Announcement
from balkansec.testing.samples import EXPECTED, Sample

__all__ = ["FIELDS", "REGENERATE", "difference", "expected_lines", "write_expected"]

REGENERATE: Final = "BALKANSEC_REGENERATE"
"""The environment variable that, set to 1, has expected announcements written anew."""

_HOW: Final = f"write it with {REGENERATE}=1 and look at what it says"

FIELDS: Mapping[str, Callable[[Announcement], Any]] = MappingProxyType(
    {
        "key": lambda said: said.key,
        "source_assumed": lambda said: said.source_assumed or None,
        "position": lambda said: said.position,
        "kind": lambda said: said.kind.value,
        "event_type": lambda said: said.event_type and said.event_type.value,
        "title": lambda said: said.title,
        "dates": lambda said: said.dates and said.dates.to_edtf(),
        "dates_possible": lambda said: [dates.to_edtf() for dates in said.dates_possible] or None,
        "dates_former": lambda said: [dates.to_edtf() for dates in said.dates_former] or None,
        "date_text": lambda said: said.date_text,
        "year_inferred": lambda said: said.year_inferred or None,
        "city": lambda said: said.city,
        "country": lambda said: said.country,
        "organisers": lambda said: [actor.name for actor in said.organisers] or None,
        "edition": lambda said: said.edition,
        "status": lambda said: said.status and said.status.value,
        "attendance": lambda said: said.attendance and said.attendance.value,
        "published": lambda said: said.published and said.published.isoformat(),
        "url": lambda said: said.url,
        "host": lambda said: said.host,
    }
)
"""What stands in a golden file, and what it is of an announcement; what is not known is left out.

Not in it: what hangs on the file's name or on when the page was saved, offsets and
reasons of evidence, and topics, programmes and territories, which grow with the
vocabulary.
"""


def expected_lines(announcements: Iterable[Announcement]) -> tuple[str, ...]:
    """Give the lines of a golden file, one for each announcement.

    Example:
        >>> from balkansec import announce
        >>> print(*expected_lines([announce(source="gazette", title="Wardens muster")]))
        {"key": "gazette:wardens-muster-f7e43bbbb4", "kind": "event", "title": "Wardens muster"}
    """
    return tuple(
        json.dumps(
            {name: value for name, of in FIELDS.items() if (value := of(said)) is not None},
            ensure_ascii=False,
        )
        for said in announcements
    )


def difference(expected: str | None, lines: Sequence[str]) -> str | None:
    """Say how what was read differs from a golden file; None where it does not.

    Args:
        expected: what the file holds; None where there is no file.
        lines: what was read.
    """
    if expected is None:
        return f"it has no file of expected announcements (NAME{EXPECTED}): {_HOW}"
    wanted = expected.splitlines()
    for number, (line, want) in enumerate(zip(lines, wanted, strict=False), 1):
        if line != want:
            return f"announcement {number} is {line}, expected was {want}"
    if len(lines) != len(wanted):
        return f"{len(lines)} announcements are read, expected were {len(wanted)}"
    return None


def write_expected(sample: Sample, lines: Sequence[str]) -> None:
    """Write the golden file of a sample that lies in a folder."""
    if sample.folder is not None:
        path = sample.folder / f"{sample.name}{EXPECTED}"
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
