"""Whether a line of plain text is a title or prose, told by its form alone."""

import re

__all__ = ["looks_like_bullet", "looks_like_footnote", "looks_like_prose", "looks_like_title"]

_LONGEST = 250
_BULLET = re.compile(r"[•●▪■◦‣·∙○*–—―-]\s|[–—―•●▪]|o\s|\(?[a-z0-9]{1,2}\)\s")
_FOOTNOTE = re.compile(r"\[\w{1,5}\]|\*+|[¹²³⁰-⁹]+")
# A mark in the text that points to a footnote hides how the line ends.
_REFERENCE = re.compile(r"(?:\[\w{1,5}\]|\*|[¹²³⁰-⁹])+\Z")
# "| AL | BA/MNE | EN |": the languages or parts of a site.
_BAR = re.compile(
    r"\|?\s*(?:[^|\s]{1,16}(?:\s[^|\s]{1,16})?\s*\|\s*){2,}(?:[^|\s]{1,16}(?:\s[^|\s]{1,16})?)?"
)
# Who stands on a photo, and where a post can be sent.
_CAPTION = re.compile(
    r"share (?:this )?(?:on|via|with)\b|(?:from )?left to right\b|from the left\b|©"
    r"|(?:Mr|Ms|Mrs)\.?\s[^.!?]{3,60},\s[^.!?]{3,80}\s(?:and|,)\s(?:Mr|Ms|Mrs)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_QUOTED = re.compile(r"[“„\"][^“”„\"]*[”“\"]|[«»][^«»]*[«»]")
# A full stop after a year or a word that is no abbreviation, and then another sentence.
_SENTENCES = re.compile(r"(?:[^\W\d_]{4,}|(?<!\d)(?:19|20)\d\d)\.[”\"’»)\]]*\s+[^\W\d_a-z]")
_ENDS_OPEN = (".", ":", ";", ",", "…")
_ENDS_IN_QUOTES = re.compile(r"[.;,][”\"’»)\]]+\Z")
# What makes an English sentence of a row of words. Small letters only: in titles
# these words are either missing or capital.
_FINITE = re.compile(r"\b(?:is|are|was|were|will|has|have|had|shall|took|takes)\b")
_DATELINE = re.compile(
    r"(?:On|Between|During|From|In|At|By|Until)\s+(?:the\s+)?(?:\d|[A-Z]\w+\s+\d)"
)
# With what no title ends, but a teaser that is cut at a fixed length.
_CUT = re.compile(r"\b(?:an?|the|of|and|or|to|with|from|by|for|that|which|who)\Z")
# The words of a link, left behind by its address.
_LINK = re.compile(r"\b(?:here|website)\Z")


def looks_like_title(line: str) -> bool:
    """Tell whether a line has the form of a title in a list of announcements.

    It is short, has at least two words, begins with no small letter, is neither
    bullet nor footnote nor address, does not end as a sentence does, and holds no
    finite verb outside of quotation marks.

    Example:
        >>> looks_like_title("4th IISG Board Meeting")
        True
        >>> looks_like_title("The meeting will take place in Skopje")
        False
    """
    return could_be_title(line) and not _reads_as_sentence(line) and not _CUT.search(line)


def could_be_title(line: str) -> bool:
    """Tell whether a line that stands where a title must stand can be one.

    As `looks_like_title`, but a headline with a verb passes.

    Example:
        >>> could_be_title("Skopje will host the ministers")
        True
    """
    return (
        len(line) <= _LONGEST
        and len(_WORD.findall(line)) > 1
        and not line[0].islower()
        and "://" not in line
        and not _BAR.fullmatch(line)
        and not _CAPTION.match(line)
        and not _ends_open(line)
        and not looks_like_bullet(line)
        and not looks_like_footnote(line)
        and not _SENTENCES.search(line)
    )


def looks_like_prose(line: str) -> bool:
    """Tell whether a line reads as sentences: it ends as one, or holds one.

    Example:
        >>> looks_like_prose("In Skopje on 18 November.")
        True
    """
    return (
        len(line) > _LONGEST
        or _ends_open(line)
        or _SENTENCES.search(line) is not None
        or _reads_as_sentence(line)
    )


def looks_like_bullet(line: str) -> bool:
    """Tell whether a line begins as a point of a list does.

    Example:
        >>> looks_like_bullet("• a workshop"), looks_like_bullet("– a forum")
        (True, True)
    """
    return _BULLET.match(line) is not None


def looks_like_footnote(line: str) -> bool:
    """Tell whether a line begins as a footnote does.

    Example:
        >>> looks_like_footnote("[ii] A book"), looks_like_footnote("* A designation")
        (True, True)
    """
    return _FOOTNOTE.match(line) is not None


def _ends_open(line: str) -> bool:
    words = _REFERENCE.sub("", line[-_LONGEST:])
    return words.endswith(_ENDS_OPEN) or _ENDS_IN_QUOTES.search(words) is not None


def _reads_as_sentence(line: str) -> bool:
    return (
        _FINITE.search(_QUOTED.sub(" ", line)) is not None
        or _DATELINE.match(line) is not None
        or _LINK.search(line) is not None
    )
