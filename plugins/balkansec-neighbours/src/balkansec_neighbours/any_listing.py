"""A listing of any neighbour, in whichever of the known forms."""

from balkansec.model import Item, Passage
from balkansec_neighbours.listings import (
    by_dated_titles,
    by_days_above_titles,
    by_places_and_days_below_titles,
    by_titles_printed_twice,
)
from balkansec_neighbours.profile import Profile
from balkansec_neighbours.teasers import by_cut_teasers, by_links_to_the_rest

__all__ = ["any_listing"]

_FORMS = (
    by_titles_printed_twice,
    by_links_to_the_rest,
    by_days_above_titles,
    by_places_and_days_below_titles,
    by_cut_teasers,
    by_dated_titles,
)


def any_listing(whole: Passage, profile: Profile) -> tuple[Item, ...]:
    """Cut a listing in the first form that finds two items or more; nothing for other pages."""
    return next((items for form in _FORMS if (items := form(whole, profile))), ())
