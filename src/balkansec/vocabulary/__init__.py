"""The knowledge of the field as data files, and their loader."""

from balkansec.vocabulary.folding import fold
from balkansec.vocabulary.known import (
    Coordinates,
    DateCues,
    DateRules,
    KnownActor,
    KnownPlace,
    KnownTerritory,
)
from balkansec.vocabulary.loading import load
from balkansec.vocabulary.restricting import in_languages
from balkansec.vocabulary.vocabulary import Vocabulary, check_vocabulary

__all__ = [
    "Coordinates",
    "DateCues",
    "DateRules",
    "KnownActor",
    "KnownPlace",
    "KnownTerritory",
    "Vocabulary",
    "check_vocabulary",
    "fold",
    "in_languages",
    "load",
]
