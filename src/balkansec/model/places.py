"""Where an event takes place."""

import re

from attrs import field, frozen

from balkansec.errors import InvalidValue
from balkansec.model.validation import known, of, optional, words

__all__ = ["Place", "Territory"]

_CODE = re.compile(r"[A-Z]{2}")


@frozen(order=True)
class Territory:
    """A country or territory with the name and footnote valid at a date.

    Attributes:
        code: ISO 3166-1 alpha-2 code; XK for Kosovo*, which ISO leaves to its users.
        name: its name at the event's date, with an asterisk where one belongs to it.
        footnote: the text that the asterisk stands for; empty where there is none.

    Raises:
        InvalidValue: a code that is not two capital letters, a blank name.

    Example:
        >>> Territory("MK", "North Macedonia").code
        'MK'
    """

    code: str = field(
        validator=known(
            "an ISO 3166 code of two capital letters, such as RS or XK",
            lambda code: _CODE.fullmatch(code) is not None,
        )
    )
    name: str = field(validator=words)
    footnote: str = field(default="", validator=of(str))


@frozen
class Place:
    """Where an event takes place, as far as it is known; unknown parts are None.

    Attributes:
        city: the city or town, by the name that the vocabulary gives it or, where
            it has none, as printed.
        territory: the country or territory.
        venue: building or hotel, as printed.

    Raises:
        InvalidValue: a place of which nothing is known.

    Example:
        >>> Place("Skopje", Territory("MK", "North Macedonia")).country
        'MK'
    """

    city: str | None = field(default=None, validator=optional(words))
    territory: Territory | None = field(default=None, validator=optional(of(Territory)))
    venue: str | None = field(default=None, validator=optional(words))

    def __attrs_post_init__(self) -> None:
        """Refuse a place that says nothing."""
        if self.city is None and self.territory is None and self.venue is None:
            raise InvalidValue("city", None, "a city, a territory or a venue")

    @property
    def country(self) -> str | None:
        """The code of the territory."""
        return None if self.territory is None else self.territory.code

    def __str__(self) -> str:
        """Give the known parts from the smallest to the largest, with commas."""
        name = None if self.territory is None else self.territory.name
        return ", ".join(part for part in (self.venue, self.city, name) if part is not None)
