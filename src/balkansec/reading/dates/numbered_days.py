"""Day and month in numbers with no year: "on 27.09. in Skopje", but not "section 10.02. of"."""

import re

__all__ = ["is_no_day"]

_REACH = 16
_LEADS_TO_DAY = re.compile(
    r"(?:\b(?:on|from|am|dem|vom|ab|seit|dne|dana|dan|od|ден|дана|дне|од|от|më|datë|datën|prej"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|(?:ponedelj|ponedjelj|petk|petak|četrt|četvrt|utor|tor|sred|srijed|sobot|subot|nedelj"
    r"|nedjelj|понеде|вторни|уторак|сред|четврт|петок|петак|сабот|субот|недел)\w{0,5})"
    r"[,.]?\s\(?|[-/]\s?)\Z",
    re.IGNORECASE,
)
# Times, sums, versions, and the parts of a law or book.
_LEADS_TO_OTHERS = re.compile(
    r"(?:[$€£§#=<>+]|\b(?:at|um|gegen|ob|u|v|во|в|у|by|ora|orën|ore|scored|EUR|USD|KM|RSD"
    r"|ver[sz]i\w{1,4}|section|chapter|clause|para(?:graph)?|point|item|rule|annex|table|figure"
    r"|art(?:icle)?|član\w{0,3}|člen\w{0,3}|čl|члан\w{0,3}|член\w{0,3}|neni\w{0,2}|abschnitt"
    r"|kapitel|n[ro]|br|бр|page|str|s))\.?\s?\Z",
    re.IGNORECASE,
)
_GOES_ON_OTHERWISE = re.compile(
    r"\s?(?:[%€$:;?!]|(?:uhr|h|hrs|sati|časova|časa|часа|часова|часот|ura|million|mil|points?"
    r"|percent|EUR|USD|KM|RSD)\b)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[,)]|\s?-|\s[^\W\d_A-ZА-ЯČŠŽĐЈЊЉЏЃЌ]")
_LIKE_A_DAY = re.compile(r"[0-3][0-9]\.\s?[01][0-9]\.|(?:1[3-9]|2[0-9]|3[01])\.\s[1-9]\.")
_BEFORE_FULL_DATE = re.compile(
    r"\s?(?:-|[^\W\d_]{1,5})\s?[0-9]{1,2}[./]\s?[0-9]{1,2}[./]\s?[0-9]{2}"
)


def is_no_day(numbers: re.Match[str]) -> bool:
    """Tell whether two numbers with stops are no day and month.

    Example:
        >>> pattern = re.compile(r"[0-9]+[.][0-9]+[.]")
        >>> [is_no_day(pattern.search(said)) for said in ("on 27.09. in Bar", "at 10.10. sharp")]
        [False, True]
    """
    text, (start, end) = numbers.string, numbers.span()
    if _BEFORE_FULL_DATE.match(text, end) is not None:
        return False
    before = max(0, start - _REACH)
    if _LEADS_TO_OTHERS.search(text, before, start) or _GOES_ON_OTHERWISE.match(text, end):
        return True
    if _LEADS_TO_DAY.search(text, before, start) is not None:
        return False
    return _LIKE_A_DAY.fullmatch(numbers[0]) is None or _GOES_ON.match(text, end) is None
