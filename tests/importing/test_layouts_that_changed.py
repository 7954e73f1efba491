from balkansec.importing import no_marks
from balkansec.model import Passage

STORY = Passage(0, "Third meeting of chiefs\nThe chiefs of border police met in Budva.")


def test_a_page_without_any_day_has_none_of_the_marks_of_its_site():
    (problem,) = no_marks(STORY, "a.html", "marri", "https://marri-rc.org.mk/past-events/page/3")

    assert (problem.where, problem.field) == ("a.html", "dates")


def test_a_day_in_the_prose_is_a_mark():
    dated = Passage(0, f"{STORY.text} They began on 5 May 2018.")

    assert no_marks(dated, "a.html", "marri", None) == ()


def test_a_day_in_the_address_is_a_mark():
    url = "https://marri-rc.org.mk/events/05-april-2018-third-meeting"

    assert no_marks(STORY, "a.html", "marri", url) == ()
