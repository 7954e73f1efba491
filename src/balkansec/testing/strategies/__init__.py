"""Hypothesis strategies for every type of the model, for pages and for hostile text.

They need Hypothesis, which the extra ``balkansec[testing]`` brings. ``STRATEGIES`` has
a strategy for each type, by the type; the modules hold the parts that these are made of,
each in a rich form that goes through all that a type can hold, and many in a narrow one
(``narrow_...``), in which values collide.
"""

from balkansec.testing.strategies.every_type import STRATEGIES, values_of_every_type
from balkansec.testing.strategies.pages import hostile_pages, web_pages
from balkansec.testing.strategies.shown_events import distinct_events
from balkansec.testing.strategies.values import texts, words

__all__ = [
    "STRATEGIES",
    "distinct_events",
    "hostile_pages",
    "texts",
    "values_of_every_type",
    "web_pages",
    "words",
]
