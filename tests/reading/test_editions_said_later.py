"""Editions that a later sentence says outright."""

import pytest

from balkansec import read_text


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("A forum is held in Bar on 3 May 2018. A centre organises the forum for the 7th time.", 7),
        (
            "Judges held a drill in Bar on 3 May 2018. It was the second exercise of this kind.",
            2,
        ),
        ("The forum grows. In its fourth edition in Bar on 3 May 2018 it turns to drugs.", 4),
        ("Sudije su se sastale u Baru 3. maja 2018. Ovo je treći sastanak sudija.", 3),
        ("Photo: Forum of Judges\n\nThe second Forum of Judges took place in Bar today.", 2),
        ("U Baru je otvorena 10. Međunarodna konferencija.", 10),
        ("Forum o granicama je 3. maja 2018. Teme ovogodišnje četvrte konferencije su mape.", 4),
        ("Forum je otvoren u Baru 3. maja 2018. Održava se po četvrti put.", 4),
        ("Форумът беше открит в София на 3 май 2018. Провежда се за четвърти път.", 4),
        ("Judges met in Bar on 3 May 2018. The seminar was the twelfth of its kind.", 12),
        ("Organised by the council, the 13th Forum of Judges takes place in Bar.", 13),
        ("Judges met in Bar on 3 May 2018. This was RACVIAC 12th Symposium of many.", 12),
    ],
)
def test_an_outright_word_counts(text, edition):
    assert read_text(text).edition == edition


@pytest.mark.parametrize(
    "text",
    [
        "Judges held an exercise in Bar on 3 May 2018. The second exercise will be in Neum.",
        "Judges held an exercise in Bar on 3 May 2018. It was the first exercise of this kind.",
        "The summit is cancelled. It is postponed for the second time.",
        "Judges held an exercise in Bar on 3 May 2018. It was the first of its kind.",
        "Judges held an exercise in Bar on 3 May 2018. The third session was about drugs.",
    ],
)
def test_other_ordinals_do_not(text):
    assert read_text(text).edition is None
