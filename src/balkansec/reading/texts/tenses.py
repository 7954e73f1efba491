"""Whether a sentence tells what was, by the forms of its verbs, whatever the verbs are."""

import re
from typing import Final

__all__ = ["tells_of_the_past"]

# Folded words. A participle beside a form of "to be", as in the Slavic languages of the region.
_BE: Final = r"(?:je|su|so|sta)"
# Nouns that end as participles do.
_NOUNS: Final = (
    r"(?:(?:kriminal|hotel|april|festival|materijal|portal|model|general|kanal|signal)[aeiou]? )"
)
_PARTICIPLE: Final = rf"(?!{_NOUNS})[a-z]{{2,24}}(?:[aeiu]l[aeio]|[aieu]o|[aeiu]l)"
# What follows a verb that has an object, as "considered the"; "organised crime" has none.
_OBJECT: Final = r"(?:the|an?|their|its|his|her|how|what|that|whether|why|which|\d+|ten|two|three)"
_PAST: Final = re.compile(
    rf" (?:{_BE} (?:[^ ]{{1,24}} ){{0,8}}?{_PARTICIPLE}|{_PARTICIPLE} {_BE}"
    # The past of Albanian verbs.
    r"|[a-z]{2,24}(?:uan|oi|yen|odhen)|u [a-z]{2,24}ua"
    rf"|[a-z]{{2,24}}ed {_OBJECT}) "
)
_FUTURE: Final = re.compile(
    r" (?:will|shall|ce|bice|cemo|bo|bodo|ke|do te|wird|werden|soll|sollen) "
)


def tells_of_the_past(folded: str) -> bool:
    """Tell whether the folded words of a sentence tell what was and nothing that is ahead.

    Args:
        folded: the words, with a space before and after each.

    Example:
        >>> tells_of_the_past(" the police considered the plan in bar on 3 may ")
        True
        >>> tells_of_the_past(" a seminar on organised crime bar 3 may ")
        False
    """
    return _PAST.search(folded) is not None and _FUTURE.search(folded) is None
