import pytest

from balkansec.importing.error_pages import error_on
from balkansec.model import Page

FOOT = "<footer>Copyright 2018. The next forum is held in Bar on 5 May 2018.</footer>"
HEADINGS = (
    "WordPress &rsaquo; Error",
    "Error 404 (Not Found)!!1",
    "404 Error File Not Found",
    "Runtime Error",
    "Server Error in '/' Application.",
    "Index of /events",
)
LINES = (
    "We are sorry, this page no longer exists",
    "This domain is for sale",
    "The website encountered an unexpected error. Please try again later.",
    "There has been a critical error on this website.",
    "Oops! That page can&rsquo;t be found.",
    "The page you are looking for might have been removed, or had its name changed.",
    "Could not connect to database",
    "Warning: mysql_connect(): Too many connections in /srv/db.php on line 12",
    "This account has been suspended.",
    "Stranica koju tražite ne postoji",
)


def page(title, text):
    written = f"<html><title>{title}</title><body><p>Home</p>{text}{FOOT}</body></html>"
    return Page(written.encode(), "page.html", "https://www.osce.org/serbia/9")


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_title_tells_a_page_of_an_error(heading):
    assert error_on(page(heading, "<p>It was removed on 5 May 2018.</p>")) is not None


@pytest.mark.parametrize("line", LINES)
def test_a_line_tells_a_page_of_an_error_whatever_its_title(line):
    assert error_on(page("OSCE", f"<p>{line}</p><p>It went on 5 May 2018.</p>")) is not None


@pytest.mark.parametrize("line", LINES)
def test_a_captured_text_of_such_a_line_is_a_page_of_an_error(line):
    assert error_on(Page(line.replace("&rsquo;", "’").encode())) is not None


def test_a_warning_of_the_server_with_tags_and_no_page_is_an_error():
    assert error_on(Page(b"<br />\n<b>Fatal error</b>:  Uncaught Error in /srv/a.php on line 5"))


@pytest.mark.parametrize(
    "text",
    [
        "Workshop on domains for sale\n5 May 2018, Bar\nIt asked when this domain is for sale.",
        "Forum on missing persons\n5 May 2018, Bar\nThose who could not be found are remembered.",
        "Training on database errors\n5 May 2018, Bar\nAn unexpected error teaches the police.",
    ],
)
def test_an_announcement_with_such_words_is_none(text):
    assert error_on(Page(text.encode())) is None


def test_a_line_beside_the_whole_of_a_story_is_none():
    told = "<p>The ministers of the region met in Skopje and agreed on a plan of patrols.</p>" * 9

    assert error_on(page("OSCE", f"<p>This page no longer exists</p>{told}")) is None
