import pytest

from balkansec.vocabulary import fold, load

WORDS = load().title_words
FORMS = [
    (sense, form)
    for sense, languages in WORDS.forms.items()
    for forms in languages.values()
    for form in forms.split()
]


def test_every_word_is_folded():
    assert [form for _, form in FORMS if fold(form) != form.removesuffix("*")] == []


def test_a_stem_has_at_least_three_letters():
    assert [form for _, form in FORMS if form.endswith("*") and len(form) <= 3] == []


def test_every_list_of_senses_names_senses_of_the_table():
    listed = {
        *WORDS.common,
        *WORDS.beside,
        *WORDS.kinds,
        *(s for all_ in WORDS.apart.values() for s in all_),
    }
    assert listed <= WORDS.forms.keys()


@pytest.mark.parametrize(
    ("word", "translation"),
    [
        ("workshop", "radionica"),
        ("workshop", "rabotilnicata"),
        ("prosecutors", "tuzioce"),
        ("border", "kufitare"),
        ("police", "policije"),
        ("europol", "evropola"),
        ("judges", "gjyqtaret"),
        ("prisons", "zaporih"),
        ("weapons", "oruzja"),
    ],
)
def test_a_word_and_its_translation_share_a_sense(word, translation):
    assert WORDS.senses(word) & WORDS.senses(translation)


def test_a_word_of_no_table_has_no_sense():
    assert WORDS.senses("octopus") == frozenset()


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Conference on Cybercrime", "en"),
        ("Konferencija o sajber kriminalu", "slavic"),
        ("Konferenca mbi krimin kibernetik", "sq"),
        ("Octopus 2019", None),
        ("Symposium on programmable machines", "en"),
    ],
)
def test_a_title_shows_its_language(title, language):
    assert WORDS.language(fold(title).split()) == language


@pytest.mark.parametrize("word", ["symposium", "programming", "central", "s"])
def test_a_word_that_several_languages_may_write_so_shows_none(word):
    assert WORDS.language_of(word) is None


@pytest.mark.parametrize("name", ["europol", "evropolu", "eurojust"])
def test_a_body_whose_name_begins_like_europe_is_no_common_word(name):
    assert not WORDS.is_common(name)
