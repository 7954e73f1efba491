"""The neighbours, one profile each."""

import re

from balkansec_neighbours.profile import Profile

__all__ = ["PROFILES"]

_ANY = re.IGNORECASE
# Lines that stand above the prose on some sites, and below it on others.
_BAR = (
    r"(?:©|Copyright|@\s).{0,80}|Print(?: the page)?|Share(?: (?:this|on)\b.{0,40})?"
    r"|Tags?\s*:.{0,80}"
    r"|•\s*(?:(?:Diminuer|Augmenter|Decrease|Increase)\b.{0,40}|(?:Imprimer|Print)\b.{0,20})"
)


def _headings(words: str) -> re.Pattern[str]:
    return re.compile(rf"{words}|{_BAR}", _ANY)


_SHARE = (
    r"Share\b|Related\b|Print\s*\Z|Back\s*\Z|(?:©|Copyright)|Leave a (?:comment|reply)"
    r"|Tags?\s*:|Follow us\b|Next(?: post| article)?\s*[:»→].{0,200}\Z|Read more\s*\Z"
)

PROFILES = (
    Profile(
        source="pcc-see",
        homepage="https://www.pccseesecretariat.si",
        domains=("pccseesecretariat.si",),
        layouts=("news with a day of posting", "events with place and first day"),
        site=re.compile(r"\bPCC SEE\b|Police Cooperation Convention for Southeast Europe", _ANY),
        words=re.compile(r"Chaired by .{3,60} / Next Chairmanship", _ANY),
        headings=_headings(r"News|Events|Home|Archive|Police Cooperation Convention.{0,60}"),
        foot=re.compile(rf"Chaired by .{{3,120}}(?:Next Chairmanship|\d{{4}})|{_SHARE}", _ANY),
        ident=re.compile(r"[?&]page=(news|events)&(?:.*&)?id=(\d+)", _ANY),
    ),
    Profile(
        source="marri",
        homepage="https://marri-rc.org.mk",
        domains=("marri-rc.org.mk", "marri-rc.org"),
        layouts=("single posts", "topics with dated titles", "past events"),
        site=re.compile(r"\bMARRI\b|Migration,? Asylum,? Refugees Regional Initiative", _ANY),
        headings=_headings(r"Past Events|Upcoming Events|Events|News|Home"),
        foot=re.compile(_SHARE, _ANY),
    ),
    Profile(
        source="selec",
        homepage="https://www.selec.org",
        domains=("selec.org", "secicenter.org"),
        layouts=("posts", "posts with labels for time and place"),
        site=re.compile(r"\bSELEC\b|Southeast European Law Enforcement Center", _ANY),
        headings=_headings(r"News|Home|Press releases?|Events"),
        foot=re.compile(_SHARE, _ANY),
    ),
    Profile(
        source="rai",
        homepage="https://www.rai-see.org",
        domains=("rai-see.org", "airecentre.org", "airewb.org", "arrplatform.org"),
        layouts=("posts",),
        site=re.compile(r"\bRAI\b|Regional Anti-Corruption Initiative|AIRE Centre", _ANY),
        headings=_headings(r"News|Home|Events|Latest News"),
        foot=re.compile(_SHARE, _ANY),
    ),
    Profile(
        source="council-of-europe",
        homepage="https://www.coe.int",
        domains=("coe.int",),
        layouts=("posts with a place and a date", "activities of joint programmes with labels"),
        site=re.compile(r"Council of Europe", _ANY),
        # "Back Judges meet", in the language of the page around it.
        above=re.compile(
            r"^(?:Back|Geri|Retour|Nazad|Назад|Kthehu|Mbrapa)\s(?!to\b)(?=\S.{10,}$)"
            r"|^Activity Details\b.*\n(?:.*\n){0,6}?Title\s(?=\S)",
            re.MULTILINE,
        ),
        of_posts=True,
        # The clock of the data base ends with the hour.
        headings=_headings(r"Back|News|Home|Activities|Events|.{6,50}\d:\d\d(?::\d\d)?"),
        foot=re.compile(_SHARE, _ANY),
    ),
    Profile(
        source="seesac",
        homepage="https://www.seesac.org",
        domains=("seesac.org",),
        layouts=("posts",),
        site=re.compile(r"\bSEESAC\b|South Eastern and Eastern Europe Clearinghouse", _ANY),
        headings=_headings(r"News|Home|Events"),
        foot=re.compile(_SHARE, _ANY),
        ident=re.compile(r"seesac\.org/(?:news[\w-]*/)([^/?#]+)", _ANY),
    ),
    Profile(
        source="racviac",
        homepage="https://www.racviac.org",
        domains=("racviac.org",),
        layouts=("news of a year", "posts"),
        site=re.compile(r"\bRACVIAC\b", _ANY),
        words=re.compile(r"^\s*RACVIAC News \d{4}\s*$", _ANY | re.MULTILINE),
        headings=_headings(r"News(?: Archives?)?(?: \d{4})?|Home|•\s*(?:Home|News Archives)"),
        foot=re.compile(_SHARE, _ANY),
    ),
    Profile(
        source="dbki",
        homepage="https://www.dbki.gov.mk",
        domains=("dbki.gov.mk", "nsa.gov.mk"),
        layouts=("posts with a place and a date",),
        site=re.compile(r"Directorate for Security of Classified Information|ДБКИ", _ANY),
        headings=_headings(r"Home|Picture|Почетна|News|Новости"),
        foot=re.compile(_SHARE, _ANY),
        ident=re.compile(r"[?&]q=(?:book/export/html|node)/(\d+)", _ANY),
    ),
    Profile(
        source="gov-si",
        homepage="https://www.gov.si",
        domains=("gov.si", "policija.si"),
        layouts=("events with labels for time and place", "news", "press releases of the police"),
        site=re.compile(r"\bGOV\.SI\b|Policija|Ministrstvo za notranje zadeve", _ANY),
        headings=_headings(
            r"Domov|Dogodki|Novice|Dogodek|Novica|Sporočila za javnost.{0,40}|Home|News"
        ),
        foot=re.compile(rf"Deli\b|Nazaj\b|Natisni\b|{_SHARE}", _ANY),
    ),
    Profile(
        source="cve-albania",
        homepage="https://cve.gov.al",
        domains=("cve.gov.al", "mb.gov.al"),
        layouts=("posts between their neighbours",),
        site=re.compile(r"Coordination Center for Countering Violent Extremism|\bCVE\b", _ANY),
        headings=_headings(
            r"Home|News|Lajme|Kreu|Previous(?: post| article)?\s*[:«←].{0,200}"
            r"|.{0,3}Publisher:.{0,80}",
        ),
        foot=re.compile(_SHARE, _ANY),
    ),
)
"""Every neighbour of which the pages are known well enough."""
