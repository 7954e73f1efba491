"""balkansec: the dates of a text, of these the ones that it takes for the event's."""

from collections.abc import Iterator

from answering import Text, answer

import balkansec as bs
from balkansec.model import MentionRole


def read(text: Text) -> Iterator[str]:
    """Give the dates in the role event."""
    # Script is no part of the code of a language here.
    codes = [text.language.partition("-")[0]]
    for mention in bs.find_dates(text.words, reference=text.reference, languages=codes):
        if text.is_phrase or mention.role is MentionRole.EVENT:
            if mention.date_range is not None:
                yield mention.date_range.to_edtf()
            elif mention.yearless is not None:
                yield str(mention.yearless)


if __name__ == "__main__":
    answer(read)
