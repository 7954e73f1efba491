"""Lines of a text that begin with the mark of a bullet."""

import re
from typing import Final

__all__ = ["BULLET", "LONGEST_BULLET", "is_in_bullet"]

BULLET: Final = re.compile(
    r"[ ]{0,12}(?:[•*·▪◦‣●○]|-(?=\s)|\d{1,2}[.)](?=\s[^\W\d_])|[a-h]\))\s{0,4}"
)
LONGEST_BULLET: Final = 600


def is_in_bullet(text: str, at: int) -> bool:
    r"""Tell whether the line of an offset begins with the mark of a bullet.

    Example:
        >>> is_in_bullet("See also:\n- Forum, 3 May", 12)
        True
    """
    line = text.rfind("\n", max(0, at - LONGEST_BULLET), at)
    if line < 0 and at > LONGEST_BULLET:
        return False
    return BULLET.match(text, line + 1) is not None
