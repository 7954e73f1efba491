"""What importers and exporters are: two small protocols and the number of their contract."""

from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from attrs import Attribute, field, frozen

from balkansec.errors import InvalidValue
from balkansec.model import Extract, Page
from balkansec.model.validation import words
from balkansec.problems import Problem

if TYPE_CHECKING:
    # Takes more time to import than all that a worker for importers needs.
    from balkansec.merging import Merge

__all__ = ["CONTRACT", "Claim", "Exporter", "Importer"]

CONTRACT = "1.0"
"""The version of the contract between balkansec and its plugins.

The first number rises when a plugin must change to go on working, the second when
the contract grows by something that older plugins do without.
"""

_CERTAIN = 100


def _percent(_: object, attribute: "Attribute[Any]", value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _CERTAIN:
        raise InvalidValue(attribute.name, value, "a whole number from 0 to 100")


@frozen
class Claim:
    """How sure an importer is that a page is its own.

    Attributes:
        confidence: from 0, not mine, to 100, certain.
        reason: what on the page says so, in one sentence.

    Raises:
        InvalidValue: a confidence out of bounds, or no reason.

    Example:
        >>> Claim(90, "the address is on rcc.int").confidence
        90
    """

    confidence: int = field(validator=_percent)
    reason: str = field(validator=words)


class Importer(Protocol):
    """What finds the items of a page of one source or of one feed format.

    An importer cuts; it reads no dates, places or actors and knows nothing of
    duplicates. It may be asked about any bytes at all.
    """

    def identify(self, page: Page) -> Claim:
        """Say how sure it is that the page is its own.

        Args:
            page: bytes that a source served, with what is known about them; the address
                may not be known.
        """
        ...

    def extract(self, page: Page) -> Extract:
        """Cut the items out of a page, in the order of the page.

        Args:
            page: the page that it claimed, or any other that a user says is its own; one
                on which no item is found is a problem in what it gives.
        """
        ...


class Exporter(Protocol):
    """What writes a merge in one format; options are arguments of its constructor."""

    def write(self, merge: "Merge", stream: BinaryIO) -> tuple[Problem, ...]:
        """Write all events, the same bytes each time, and give what could not be written.

        Args:
            merge: the events in the order in which to write them, what is undecided, and
                the ledger with the times of their last revisions.
            stream: takes the bytes; it can neither be read nor wound back.
        """
        ...
