"""Importers of balkansec for the neighbours of the large bodies, from one table of profiles."""

__balkansec_contract__ = "~=1.0"

from pathlib import Path

from balkansec.plugins import ImporterDescriptor, hookimpl
from balkansec_neighbours.importer import NeighbourImporter
from balkansec_neighbours.profile import Profile
from balkansec_neighbours.profiles import PROFILES

__all__ = ["PROFILES", "NeighbourImporter", "Profile", "balkansec_importers"]

_SAMPLES = Path(__file__).parent / "samples"


@hookimpl
def balkansec_importers() -> tuple[ImporterDescriptor, ...]:
    """Give the importers to balkansec, one for each profile."""
    return tuple(
        ImporterDescriptor(
            name=profile.source,
            source=profile.source,
            importer=NeighbourImporter(profile),
            homepage=profile.homepage,
            layouts=profile.layouts,
            samples=_SAMPLES / profile.source,
        )
        for profile in PROFILES
    )
