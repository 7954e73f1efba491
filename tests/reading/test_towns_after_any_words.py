"""Cities whose noun stands before them, whatever words stand before that."""

import pytest

from balkansec import read_text


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("The forum was held in the picturesque old town of Konjic on 3 May 2018.", "Konjic"),
        ("The forum was held in the large northern city of Subotica on 3 May 2018.", "Subotica"),
        ("Sailors gathered in lively town of Bar for the forum on maps.", "Bar"),
        ("The course was held at Camp Anna, Sarajevo between 3 – 7 May 2018.", "Sarajevo"),
    ],
)
def test_the_city_is_read(text: str, city: str) -> None:
    assert read_text(text).city == city
