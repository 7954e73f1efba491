"""The rules for formats, in the order in which they are tried."""

from balkansec.testing import loading
from balkansec.testing.exporters import conduct, content, reading_back
from balkansec.testing.exporters.trial import ExporterTrial
from balkansec.testing.rules import Rule

__all__ = ["EXPORTER_RULES"]

_Rule = Rule[ExporterTrial]

EXPORTER_RULES: tuple[_Rule, ...] = (
    _Rule(
        "valid-descriptor",
        "The descriptor names the format in one word.",
        conduct.descriptor,
    ),
    _Rule(
        "quiet-import",
        "Importing the plugin opens no connection, starts no process, writes no file and "
        "prints nothing.",
        loading.quiet_import,
    ),
    _Rule("picklable", "The exporter goes through pickle.", loading.picklable),
    _Rule(
        "any-events",
        "Whatever the events, the exporter gives a tuple of problems and raises nothing.",
        conduct.any_events,
    ),
    _Rule(
        "process-goes-on",
        "Whatever the events, the process goes on: the exporter neither ends it nor crashes.",
        conduct.process_goes_on,
    ),
    _Rule(
        "comes-to-an-end",
        "Whatever the events, they are written in time: in 30 seconds, unless told otherwise.",
        conduct.comes_to_an_end,
    ),
    _Rule(
        "writes-and-no-more",
        "The stream is written to: not closed, not read, and nothing is gone back to.",
        conduct.writes_and_no_more,
    ),
    _Rule(
        "same-bytes",
        "The same events get the same bytes, however often they are written.",
        content.same_bytes,
    ),
    _Rule(
        "anywhere",
        "The bytes hang on the events alone: not on the clock, the time zone, the locale, "
        "the order of sets or the folder.",
        content.anywhere,
    ),
    _Rule(
        "nothing-reached-for",
        "At work the exporter opens no connection, starts no process, reads no file but those "
        "of its package, writes none and prints nothing.",
        conduct.nothing_reached_for,
    ),
    _Rule(
        "order-of-events",
        "The same events in another order are written with the same words.",
        content.order_of_events,
    ),
    _Rule(
        "hostile-text",
        "Text that is hostile to the format comes through, or a problem names its event.",
        content.hostile_text,
    ),
    _Rule(
        "round-trip",
        "What is read back says of each event what the event says.",
        reading_back.round_trip,
    ),
    _Rule(
        "empty-merge",
        "No event at all makes a file, too, and one that can be read.",
        reading_back.empty_merge,
    ),
    _Rule(
        "independent-reader",
        "A reader that the format's author did not write reads the file.",
        reading_back.independent_reader,
    ),
)
"""All rules for formats."""
