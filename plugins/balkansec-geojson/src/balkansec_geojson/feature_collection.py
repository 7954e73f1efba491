"""The GeoJSON format: one feature an event, at the towns where it takes place."""

import json
from collections.abc import Mapping
from datetime import date
from typing import BinaryIO

from attrs import frozen

from balkansec.exporting import SURROGATES, Sieve, event_rows
from balkansec.merging import Merge
from balkansec.model import Event
from balkansec.problems import Problem
from balkansec.vocabulary import Vocabulary

__all__ = ["FeatureCollection"]


@frozen
class FeatureCollection:
    r"""Writes a FeatureCollection with a feature for each event, in the order given.

    The properties are the columns of the CSV format; unknown is null, days are ISO 8601.
    The geometry is the point of the event's town, or the points of its towns, as far as
    the vocabulary knows where they lie, in degrees, longitude first; null where it knows
    of none (RFC 7946, section 3.2). Nothing is placed at the middle of a country.

    UTF-8 without byte order mark, a feature a line.

    Example:
        >>> from io import BytesIO
        >>> from balkansec import announce, merge
        >>> said = announce(source="rcc", title="Summit", dates="2018-07-10", city="Sarajevo")
        >>> stream = BytesIO()
        >>> FeatureCollection().write(merge([said]), stream)
        ()
        >>> json.loads(stream.getvalue())["features"][0]["geometry"]
        {'type': 'Point', 'coordinates': [18.356, 43.849]}
    """

    def write(self, merge: Merge, stream: BinaryIO) -> tuple[Problem, ...]:
        """Write the features and give the characters that had to be replaced."""
        sieve = Sieve("geojson", SURROGATES)
        before = b'{"type": "FeatureCollection", "features": ['
        for event, row in zip(merge.events, event_rows(merge.events), strict=True):
            feature = {
                "type": "Feature",
                "id": event.uid,
                "geometry": _geometry(event, merge.vocabulary),
                "properties": _properties(row, sieve),
            }
            stream.write(before + b"\n" + json.dumps(feature, ensure_ascii=False).encode())
            before = b","
        stream.write((b"\n" if merge.events else before) + b"]}\n")
        return tuple(sieve.problems)


def _properties(
    row: Mapping[str, str | int | date | None], sieve: Sieve
) -> dict[str, str | int | None]:
    return {column: _property(column, value, row, sieve) for column, value in row.items()}


def _property(
    column: str,
    value: str | int | date | None,
    row: Mapping[str, str | int | date | None],
    sieve: Sieve,
) -> str | int | None:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return sieve.text(value, where=str(row["uid"]), field=column)
    return value


def _geometry(event: Event, vocabulary: Vocabulary) -> dict[str, object] | None:
    found = [vocabulary.coordinates(place) for place in event.places]
    points = [[at.longitude, at.latitude] for at in dict.fromkeys(found) if at is not None]
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": points}
