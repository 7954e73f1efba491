"""Cells of rows of a table, the same in each run, of which some two show all that is compared."""

from functools import cache
from random import Random
from typing import Any

from strategies.hard_rows import ADDRESSES, DAYS, MANY, SOURCES, drawn_title

CITIES = (
    *(None, None, "Skopje", "Tirana", "Skoplje", "Sarajevo", "Ilidža", "Hotel Rogner, Tirana"),
    *("Nowhere", "Grand Hotel Nowhere", "Kotor", "Online"),
)
COUNTRIES = (None, None, None, "MK", "North Macedonia", "AL", "BA")
_LONG = "quartz basalt zircon gypsum olivine marble slate granite flint chalk amber topaz "
# What chance seldom brings together.
_MADE = (
    # Initials of words that follow one another, of several such stretches, with digits.
    *("CTI", "A CTI center tool institute", "Conference on trade and industry"),
    *("Center tool institute, counter terrorism initiative", "3MB", "3M battalion", "MBA"),
    *("Mine border areas, mines beyond ammunition", "One mine bomb aid", "1mba", "Zinc 4x4 mba"),
    # Words with one key, with the same letters, and written as one.
    *("Organisation organization", "Organization organisation", "Policies policy", "Policy"),
    *("Meeting sastanak meetings", "Sastanak meeting", "Border borders forum", "Airport air port"),
    *("Air port airport", "Ad hoc", "Adhoc forum", "On line", "Online forum", "Border border"),
    *("Co-operation of borders", "Co-operation and co-ordination", "Cooperation of borders"),
    *("Co operation", "Border co", "Co borders", "Co co-operation", "Operation co"),
    # What counts, numbers and is named a part.
    *("Part I: borders", "Part V", "Part a", "Group B for judges", "The V border forum"),
    *("V border forum", "V. Border forum", "The the V forum", "Border x forum", "Borders I forum"),
    *("Second border forum", "Twenty second border forum", "Twenty-Second forum", "Forum 12"),
    *("The 5 forum", "Twelfth 3rd forum", "Module 2 and 3", "Group x part y", "i", "The i", "12"),
    *(
        "i border",
        "x border forum",
        "The v border meeting",
        "Asylum the second quartz",
        "Module ii",
    ),
    *("Quartz and first asylum", "Asylum module ii quartz", "Quartz 3rd asylum", "The x", "V"),
    *("third IV meeting on borders", "4th (V) border forum", "Co-operation forum 2018"),
    *("Asylum forum 2018", "Asylum forum 2018/19", "Horizon 2020", "Forum 1999 2001", "2018"),
    # Places, alone and with others.
    *(
        "Skopje",
        "Skopje Tirana",
        "Skopje forum",
        "Tirana meeting",
        "Hotel Rogner",
        "Sarajevo Kotor",
    ),
    # Languages, one, even, and none.
    *("Granica policije", "Kufiri për policinë", "Granica i policija dhe kufiri", "Zxq", "Und für"),
    *("Granica dhe", "Dhe granica und", "für und dhe të granica i na"),
    # Abbreviations that are written out, of which one stands in what another stands for.
    *("SALW", "Small arms and light weapons", "EU SALW", "OSCE RCC", "THB", "OC EU forum"),
    # What it is held at, and beside.
    *("Reception at the border forum", "Side event during border forum", "Meeting at", "At"),
    # Quotes, dates and signs.
    *('"Border police" forum', 'Forum "Border', "„Granica“ forum", "Forum, 14 May 2018"),
    *("Forum 14-15 May 2018, Skopje", "Forum (border)", "Border – forum", "14 May 2018"),
    *("Workshop: conference", "Training workshop on borders", "The border training", "Webinar"),
    # More words than are compared.
    *(_LONG * 4 + "asylum", _LONG * 3 + "the and asylum " + _LONG, f"{_LONG * 5}Skopje"),
)


# Titles that repeat the name of a territory, on the last day of a name and on the first of one.
_NAMED_ON = tuple(
    ("CZ", title, day)
    for title in ("Czech forum", "Czechia forum")
    for day in ("2016-06-30", "2016-07-01", "2014-05-14", "2018-05-14")
)


@cache
def hard_cells() -> tuple[dict[str, Any], ...]:
    """Give the cells of rows, as ``announce`` takes them."""
    chance = Random(7)  # noqa: S311 - it only has to be the same each time
    drawn = [
        {
            "source": chance.choice(SOURCES),
            "title": drawn_title(chance) or "Border",
            "dates": chance.choice((None, *DAYS)),
            "url": chance.choice(ADDRESSES),
            "city": chance.choice(CITIES),
            "country": chance.choice(COUNTRIES),
            "organisers": chance.choice(((), ("RCC",), ("MARRI", "Some Body"), ("Some Body",))),
        }
        for _ in range(MANY)
    ]
    made = [
        {
            "source": chance.choice(SOURCES),
            "title": title,
            "dates": DAYS[0] if title.isdigit() else chance.choice((None, None, DAYS[0])),
            "url": "https://rcc.int/board" if title.isdigit() else chance.choice(ADDRESSES),
            "city": "Skopje" if "Skopje" in title else chance.choice((None, "Skopje", "Tirana")),
            "country": None,
            "organisers": (),
        }
        for title in _MADE
    ]
    plain = {"source": "rcc", "url": None, "city": None, "organisers": ()}
    named = [
        {"title": title, "country": country, "dates": day, **plain}
        for country, title, day in _NAMED_ON
    ]
    return (*drawn, *made, *named)
