"""What a person reads in the five captures: the labels, and files judged by reading them."""

import json
from collections import defaultdict
from itertools import chain
from pathlib import Path

from attrs import frozen

__all__ = ["JUDGED", "SHARED", "Facts"]

SHARED = Path(__file__).parents[3] / "shared"


@frozen
class Facts:
    """What a person reads in one announcement; edition and dates None where none is stated."""

    title: str
    kind: str
    dates: str | None
    city: str | None
    country: str | None
    edition: int | None
    organisers: tuple[tuple[str, ...], ...] = ()
    may_be_organisers: tuple[str, ...] = ()
    year_inferred: bool = False


def _of_label(label):
    return Facts(
        label["title"],
        label["kind"],
        label["dates"],
        label["city"],
        label["country"],
        label["ordinal"],
        tuple(tuple(names.split("|")) for names in label["organisers"]),
        tuple(chain.from_iterable(names.split("|") for names in label["organisers_optional"])),
        year_inferred=label["dates"] is not None and not label["year_stated"],
    )


# The files that carry no labels, judged by reading them; of a title only the beginning.
_UNODC = ("United Nations Office on Drugs and Crime", "UNODC")
_BY_READING = {
    "002_a1779dfe0ce0d83c.txt": [
        Facts(
            "Regional workshop on law enforcement",
            *("event", "2018-05-30", "Tirana", "AL", None),
            (("Regional Cooperation Council", "RCC"),),
            year_inferred=True,
        ),
        Facts(
            "Counter-Terrorism Challenges",
            *("event", "2018-05-22/2018-05-24", None, "SI", 8),
            (
                ("Ministry of Defense Republic of Slovenia",),
                ("Embassy of the United States of America",),
                ("US Joint Special Operations University",),
            ),
        ),
        Facts(
            "Strengthening the Institutional",
            *("event", "2018-05-21/2018-05-22", "Skopje", "MK", None),
            (("International Organization for Migration", "IOM"),),
            year_inferred=True,
        ),
        Facts(
            "2018 OSCE-wide",
            *("event", "2018-05-10/2018-05-11", "Rome", "IT", None),
            may_be_organisers=("Organization for Security and Co-operation in Europe", "OSCE"),
        ),
        Facts(
            "Building Regional Anti-",
            *("project", None, None, None, None),
            may_be_organisers=_UNODC,
        ),
        Facts(
            "Roundtable of the Slovenian",
            *("event", None, None, None, 3),
            (("Slovenian Criminal Police",),),
        ),
        Facts(
            "CoE’s CODEXTER",
            *("event", "2017-05-23/2017-05-24", "Strasbourg", "FR", None),
            may_be_organisers=("Council of Europe", "CoE"),
        ),
    ],
    "004_0fbe551a16d5fed2.txt": [
        Facts(
            "4th IISG Board",
            *("event", "2019-11-18", "Skopje", "MK", 4),
            (("IISG Support Group",),),
        ),
        Facts(
            "Council of Europe regional",
            *("event", "2019-10-22/2019-10-23", "Sarajevo", "BA", None),
            may_be_organisers=("Council of Europe", "CoE"),
        ),
        Facts(
            "3rd Meeting of the Regional Network",
            *("event", "2019-04-24", "Tirana", "AL", 3),
            (
                ("EUD/ EUSR in Bosnia and Herzegovina", "EUD", "EUSR"),
                ("IISG Support Group",),
            ),
            year_inferred=True,
        ),
        Facts(
            "EU-Western Balkans Ministerial Forum",
            *("event", "2018-10-04/2018-10-05", "Tirana", "AL", None),
            (("Austrian Presidency of the Council of the European Union",),),
        ),
        Facts("A Waiting Game", "publication", None, None, None, None),
        Facts(
            "1st CT and P/CVE",
            *("event", "2017-09-14", "Sarajevo", "BA", 1),
            may_be_organisers=("Rule of Law Section, EUSR Office in Sarajevo", "EUSR"),
            year_inferred=True,
        ),
        Facts("Support to Prevention and Countering", "project", None, None, None, None),
    ],
}


def _labelled():
    if not SHARED.is_dir():
        return {}
    judged = defaultdict(list)
    for line in (SHARED / "gold" / "announcements.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        judged[label["file"]].append(_of_label(label))
    return dict(judged)


JUDGED = dict(sorted({**_labelled(), **_BY_READING}.items()))
