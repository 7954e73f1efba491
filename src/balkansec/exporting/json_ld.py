"""The JSON-LD format: events in the words of schema.org."""

import json
from typing import TYPE_CHECKING, BinaryIO

from attrs import frozen

from balkansec.exporting.json_forms import forms
from balkansec.exporting.schema_org import schema_org_event
from balkansec.exporting.sieve import SURROGATES, Sieve
from balkansec.model import Event, Kind
from balkansec.problems import Problem

if TYPE_CHECKING:
    # Most commands that load the formats merge nothing.
    from balkansec.merging import Merge

__all__ = ["JsonLd"]

CONTEXT = "https://schema.org"


@frozen
class JsonLd:
    """Writes one JSON-LD document (1.1) of schema.org events, for search engines and crawlers.

    Events of all dates are in it and no other kinds. Nothing is said that schema.org
    would take for more than is known:

    - startDate and endDate are days, and stand only where a day was stated; ``dcterms:date``
      has the range in EDTF, whatever its precision. Of a postponed event, which has no new
      day, the day is previousStartDate alone; a rescheduled one has its former days there.
    - eventStatus stands where the status has a word in schema.org; tentative has none.
    - location is the main place first; one known by its city has the city's coordinates, a
      venue lies in its city. A country has its name valid at the date, its code and its
      footnote. To take part online is a VirtualLocation, whose address is not known.
    - organizer, sponsor and funder as the roles are; hosts, partners and chairs are
      contributors with the name of their role.
    - subjectOf are the announcements, superEvent is the series.

    No "<" stands in the document, so that it can be put into a page as it is.

    Example:
        >>> from io import BytesIO
        >>> from balkansec import announce, merge
        >>> merged = merge([announce(source="rcc", title="Summit", dates="2018-07")])
        >>> stream = BytesIO()
        >>> JsonLd().write(merged, stream)
        ()
        >>> (event,) = json.loads(stream.getvalue())["@graph"]
        >>> event["dcterms:date"], "startDate" in event
        ('2018-07', False)
    """

    def write(self, merge: "Merge", stream: BinaryIO) -> tuple[Problem, ...]:
        """Write the document and give what could not be written as it is."""
        sieve = Sieve("jsonld", SURROGATES)

        def form(event: Event) -> dict[str, object]:
            return schema_org_event(event, merge.vocabulary)

        shown = (event for event in merge.events if event.kind is Kind.EVENT)
        graph = forms(shown, form, sieve, name=lambda event: event.uid)
        text = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=2)
        stream.write(text.replace("<", "\\u003c").encode() + b"\n")
        return tuple(sieve.problems)
