"""Who takes part in an event and as what: phrases with verbs, names in them, actors."""

from balkansec.reading.actors.participations import read_actors

__all__ = ["read_actors"]
