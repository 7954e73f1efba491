"""Words that a page prints twice: a title above and below a tile, a whole body."""

import re

from balkansec.importing.passages import lines_of, part, trimmed
from balkansec.model import Passage
from balkansec.vocabulary import fold

__all__ = ["below_title", "printed_once"]

_WORD = re.compile(r"\w+")
# By so many words the second printing of a body is found.
_WORDS_OF_AN_OPENING = 6
# The second printing may be cut or lack a caption; nine of ten words have to stand again.
_LEAST_OF_TEN = 9
_FEWEST_WORDS = 20
_MOST_OPENINGS = 20


def below_title(title: Passage, body: Passage) -> Passage:
    r"""Give a body without the lines at its beginning that print the title again.

    Example:
        >>> title, body = Passage(0, "Board Meeting"), Passage(14, "BOARD MEETING\nIn Skopje.")
        >>> below_title(title, body).text
        'In Skopje.'
    """
    named = fold(title.text)
    for line in lines_of(body):
        if fold(line.text) != named:
            return part(body, line.start - body.start, len(body.text))
    return part(body, len(body.text), len(body.text))


def printed_once(body: Passage) -> Passage:
    """Give a body of which all is printed twice, one after the other, once; others as they are.

    Of two printings the longer one is taken, the first of two equal ones. Only bodies of
    20 words and more are looked at, so that two lines of the same form stay.

    Example:
        >>> words = "The ministers met in Skopje on Monday and agreed on a plan for the border. "
        >>> printed_once(Passage(0, words * 2)).end == len(words) - 1
        True
    """
    words = [(match[0].casefold(), match.start()) for match in _WORD.finditer(body.text)]
    if len(words) < _FEWEST_WORDS:
        return body
    opening = [word for word, _ in words[:_WORDS_OF_AN_OPENING]]
    tried = 0
    # The second printing begins near the middle, or the second is cut.
    for at in range(len(words) // 3, len(words) - _WORDS_OF_AN_OPENING + 1):
        if words[at][0] != opening[0] or [word for word, _ in words[at:][:6]] != opening:
            continue
        tried += 1
        if tried > _MOST_OPENINGS:
            break
        first, second = words[:at], words[at:]
        shorter, longer = sorted((first, second), key=len)
        again = sum(one == other for (one, _), (other, _) in zip(shorter, longer, strict=False))
        if again * 10 >= len(shorter) * _LEAST_OF_TEN and len(shorter) * 2 >= len(longer):
            cut = words[at][1]
            is_first = len(first) >= len(second)
            return part(body, 0, cut) if is_first else part(body, cut, len(body.text))
    return trimmed(body)
