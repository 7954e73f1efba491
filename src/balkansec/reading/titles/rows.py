"""What the title of a table row says."""

from balkansec.model import Item, Passage
from balkansec.reading.dates import find_dates
from balkansec.reading.texts.composed import composed
from balkansec.reading.texts.item_text import ItemText
from balkansec.reading.texts.told import ToldText
from balkansec.reading.titles.types import TitleReading, read_title
from balkansec.vocabulary import Vocabulary

__all__ = ["read_row_title"]


def read_row_title(title: str, vocabulary: Vocabulary) -> TitleReading:
    """Read event type, series and edition from a title that has no text below it.

    Args:
        title: the title, as the table has it.
        vocabulary: the tables.
    """
    whole = composed(title)
    printed = title if whole is None else whole.text
    heading = ItemText(Item(1, Passage(0, printed), Passage(len(printed), "")))
    dates = [found.span for found in find_dates(printed, vocabulary=vocabulary)]
    return read_title(ToldText(heading, vocabulary), dates)
