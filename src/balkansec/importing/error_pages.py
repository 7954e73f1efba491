"""Pages that a server sent in place of the one that was asked for."""

import html
import re

from balkansec.importing.main_part import FURNITURE
from balkansec.importing.opening import decoded, open_page
from balkansec.importing.passages import lines_of
from balkansec.model import Page, Passage
from balkansec.problems import Problem

__all__ = ["error_on", "refusal"]

_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,300})", re.IGNORECASE)
_HEADING = re.compile(r"<h1[^>]{0,200}>(.{1,300}?)</h1", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]{0,200}>")
# Title and name of the site are parted by one of these.
_PARTS = re.compile(r"\s*[|–—»›·]\s*|\s+-\s+|\n")
_NUMBERS = "40[0134]|410|429|5[0-3]\\d"
_SAYS_ERROR = re.compile(
    rf"(?:(?:error|http|status|code|fehler|greška|napaka|грешка)\W*)*(?:{_NUMBERS})"
    r"(?:\W+(?:error|(?:file |page )?not found|forbidden|unauthori[sz]ed|bad gateway"
    r"|(?:the )?service (?:is )?unavailable|internal server error|gateway time-?out"
    r"|too many requests|gone|file or directory not found)){0,3}\W*1?"
    r"|error|o+ps|fatal error|(?:runtime|application|server) error(?: in ['’\"].{0,40})?\W*"
    r"|index of /\S*"
    r"|(?:the )?(?:requested )?(?:page|file|document|site|url) (?:(?:was|could) )?(?:not|cannot) "
    r"(?:be )?found\W*|page (?:does not|doesn['’]t) exist\W*|not found\W*|nothing found\W*"
    r"|access (?:is |to this page (?:has been |is ))?denied\W*|forbidden\W*|unauthori[sz]ed\W*"
    r"|just a moment\W*|attention required!?\W*(?:cloudflare)?\W*|one moment,? please\W*"
    r"|(?:please )?(?:verify (?:that )?you are (?:a )?human|are you (?:a )?(?:robot|human))\W*"
    r"|security check\W*|checking your browser.{0,40}|captcha\W*|ddos-guard\W*"
    r"|service (?:temporarily )?unavailable\W*|bad gateway\W*|gateway time-?out\W*"
    r"|internal server error\W*|(?:website |site )?(?:is )?(?:under|down for) maintenance\W*"
    r"|maintenance(?: mode)?\W*|account suspended\W*|database error\W*|request rejected\W*"
    r"|(?:stranica|strana|страница|страница|страницата)"
    r" (?:nije|ne|не|није) (?:pronađena|nađena|postoji|постои|пронајдена|пронађена|нађена"
    r"|е пронајдена|е намерена)\W*"
    r"|stran(?:i)? (?:ni|ne) (?:mogoče najti|najdena|obstaja)\W*|faqja nuk (?:u gjet|ekziston)\W*"
    r"|seite nicht gefunden\W*|page (?:introuvable|non trouvée)\W*|pagina non trovata\W*",
    re.IGNORECASE,
)
# What a page of an error says in a line of its own, whatever the title says.
_REFUSES = re.compile(
    r"\W*(?:(?:o+ps|(?:we(?: are|['’]re) )?sorry|error|unfortunately)\b\W*(?:but )?)?(?:"
    r"(?:the|this|that) (?:page|url|requested (?:page|url|file|document|content))"
    r"(?: (?:that )?(?:you|you are|you['’]re|you were) (?:requested|looking for|trying to \w+))? "
    r"(?:no longer exists|is no longer available|does(?: not|n['’]t) exist"
    r"|(?:can(?:not|['’]t| not)|could(?: not|n['’]t)) be (?:found|displayed)"
    r"|(?:was|is) not (?:found|available)|has been (?:removed|deleted|moved)"
    r"|(?:may|might) have been (?:removed|deleted|moved))"
    r"|(?:the|this) (?:website|site) encountered an unexpected error"
    r"|there has been a critical error on (?:this|your) (?:website|site)"
    r"|(?:an|a) (?:unexpected |application |internal |server )*error (?:has )?occurred\b"
    r"|description: an (?:application|unhandled)|error establishing a database connection"
    r"|could not connect to (?:the )?(?:database|mysql)|(?:warning|fatal error|parse error)\W{1,3}"
    r"(?:uncaught|mysqli?_|mysql|require|include|syntax error|call to|allowed memory|cannot)"
    r"|this domain (?:is for sale|has expired|is parked)|(?:buy|renew) this domain\b"
    r"|[\w-]+(?:\.[\w-]+)+ is (?:parked|for sale)"
    r"|(?:this|your|the) (?:account|website|site) (?:has been|is) (?:currently )?suspended"
    r"|(?:the )?(?:service|server|site|website) is (?:temporarily |currently )?unavailable"
    r"|(?:stranica|strana|страница|страница(?:та)?|страницата) (?:koju|која|што|који) .{3,40}"
    r" (?:ne postoji|nije pronađena|не постои|не постоји|није пронађена|не е пронајдена)"
    r")",
    re.IGNORECASE,
)
# Says at a glance, in the page as it is written, that it may be one of these.
_HINTS = re.compile(
    r"longer (?:exists|available)|not (?:be )?(?:found|exist|available)"
    r"|(?:unexpected|critical) error"
    r"|error(?: has)? occurred|mysql|fatal error|parse error|warning\b|database|domain|parked"
    r"|suspended|unavailable|been (?:removed|deleted|moved)|postoji|pronađena|посто|пронај|пронађ"
    r"|t be (?:found|displayed)|;t exist|an application",
    re.IGNORECASE,
)
_LATER = "the page itself, saved once it is there again"
_COOKIES = re.compile(r"\bcookies?\b|\bkolačić\w*|\bpiškotk\w*|\bколачињ\w*", re.IGNORECASE)
# An error page has little to say beside menus; a story of the name has more.
_MOST_SENTENCES = 1_200
_MOST_OF_A_WALL = 2_500
_MOST_LINES, _MOST_BESIDE = 12, 600
_LARGEST_WALL, _HEAD = 30_000, 200_000
_SHORTEST_SENTENCE = 40


def error_on(page: Page) -> str | None:
    """Say why a page is one of an error, a check of the visitor or a wall of cookies; else None.

    Title and first heading tell it, where the page has few sentences beside, or one of the
    first lines where it has next to none. A wall is a page on which each sentence is about
    cookies.

    Example:
        >>> error_on(Page(b"<title>404 Not Found | RCC</title><h1>Not Found</h1>"))
        "is an error page: '404 Not Found'"
        >>> error_on(Page(b"<title>Board Meeting</title>In Skopje.")) is None
        True
    """
    read = decoded(page).text
    said = next(filter(None, map(_said, _headings(read[:_HEAD]))), None)
    if said is not None and _length(open_page(page).text) <= _MOST_SENTENCES:
        return f"is an error page: {said!r}"
    if len(read) <= _LARGEST_WALL and _HINTS.search(read):
        refuses = _refuses(open_page(page, without=FURNITURE).text)
        if refuses is not None:
            return f"is an error page: {refuses!r}"
    if len(read) <= _LARGEST_WALL and _COOKIES.search(read) and _is_wall(open_page(page).text):
        return "is a page about cookies that stands before the one that was asked for"
    return None


def refusal(page: Page) -> Problem | None:
    """Give the problem with which a page is refused that is one of an error; else None.

    Pages are refused so before any importer is asked; an importer that is asked by itself
    does it, too.

    Example:
        >>> print(refusal(Page(b"<title>404 Not Found</title>", path="a.html")))
        a.html: is an error page: ...: expected the page itself, saved once it is there again
    """
    error = error_on(page)
    return None if error is None else Problem(page.name, error, rejected=page.url, accepted=_LATER)


def _headings(written: str) -> list[str]:
    found = [match[1] for match in (_TITLE.search(written), _HEADING.search(written)) if match]
    if not found and "<" not in written[:200]:
        found = [line.text for line in lines_of(Passage(0, written[:300]))[:1]]
    return [" ".join(html.unescape(_TAG.sub(" ", words)).split()) for words in found]


def _said(heading: str) -> str | None:
    parts = [heading, *_PARTS.split(heading)]
    return next((part for part in parts if _SAYS_ERROR.fullmatch(part)), None)


def _refuses(text: str) -> str | None:
    """Give the line in which a page of few sentences says that it is not the one asked for."""
    if _length(text) > _MOST_BESIDE:
        return None
    lines = (_TAG.sub("", line.text) for line in lines_of(Passage(0, text)))
    return next((line for line in list(lines)[:_MOST_LINES] if _REFUSES.match(line)), None)


def _sentences(text: str) -> list[str]:
    lines = (line.text for line in lines_of(Passage(0, text)))
    return [line for line in lines if len(line) >= _SHORTEST_SENTENCE]


def _length(text: str) -> int:
    return sum(map(len, _sentences(text)))


def _is_wall(text: str) -> bool:
    sentences = _sentences(text) if len(text) <= _MOST_OF_A_WALL else []
    return bool(sentences) and all(map(_COOKIES.search, sentences))
