"""balkansec, the whole announcement: its one date, with the year from all that the text says."""

from collections.abc import Iterator

from answering import Text, answer

import balkansec as bs
from balkansec.model import MentionRole


def read(text: Text) -> Iterator[str]:
    """Give the date of the announcement."""
    said = bs.read_text(text.words, published=text.reference)
    if said.dates is not None:
        yield said.dates.to_edtf()
        return
    for mention in bs.find_dates(text.words):
        if mention.role is MentionRole.EVENT and mention.yearless is not None:
            yield str(mention.yearless)


if __name__ == "__main__":
    answer(read)
