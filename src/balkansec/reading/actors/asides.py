"""What stands aside between a subject and its verb: "UNODC, in its Regional Office, held a"."""

import re
from typing import Final

__all__ = ["has_no_verb"]

_LONGEST: Final = 330
_QUOTED: Final = re.compile(r"\"[^\"]{0,160}\"|\([^()]{0,160}\)")
_RELATIVE: Final = re.compile(r",\s(?:which|who|whose|where)\s[^,;:]{1,160},")
# What ends a statement, or begins one of another subject.
_SIGN: Final = re.compile(r"[;:?!]|\.\s")
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|must|shall|do|does|did"
    r"|said|says|say|took|takes|take|made|makes|make|met|meets|meet|came|comes|held|holds|gave|gives|began|begins"
    r"|brought|brings|saw|sees|ran|runs|led|leads|spoke|speaks|wrote|went|goes|got|kept|put|sent|left|won|grew|became"
    r"|becomes|remains|aims|plays|supports|works|helps|continues|hosts|organi[sz]es|attends|visits|discusses"
    r"|that|because|while|when|where|if|but|who|which)\b"
)
_PAST: Final = re.compile(
    r"(?P<before>(?:,|\b[\w'-]{1,30})\s)(?P<verb>[a-z]{3,16}ed)\b(?P<after>\s[a-z]+)?"
)
# "the established", "jointly funded by", "a project financed within".
_PASSIVE: Final = frozenset(("by", "within", "under", "through"))
_BEFORE_AN_ATTRIBUTE: Final = frozenset(
    ("the", "a", "an", "of", "its", "their", "for", "on", "with", "newly", "recently", "jointly")
)


def has_no_verb(text: str, start: int, end: int) -> bool:
    """Tell whether words hold no verb of their own, so that what is before them goes on after.

    Args:
        text: plain text.
        start: where the subject ends.
        end: where its verb begins.

    Example:
        >>> has_no_verb(", in its role as chair, ", 0, 24)
        True
        >>> has_no_verb(" met its partners and ", 0, 22)
        False
    """
    if end - start > _LONGEST:
        return False
    said = _RELATIVE.sub(",", _QUOTED.sub("", text[start:end]))
    if _SIGN.search(said) is not None or _VERB.search(said) is not None:
        return False
    return all(_is_participle(found) for found in _PAST.finditer(said))


def _is_participle(found: re.Match[str]) -> bool:
    """Tell whether a word is no verb in the past: "supported by", "the combined"."""
    before, after = found["before"].strip(), (found["after"] or "").strip()
    return before == "," or before in _BEFORE_AN_ATTRIBUTE or after in _PASSIVE
