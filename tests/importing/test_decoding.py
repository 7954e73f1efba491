import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from balkansec.importing import decode
from balkansec.model import Page

TEXT = "Ministri u Bečićima, Žabljaku i Đakovici; Qendër"

NEXT = "expected UTF-8, or a content_type with the charset in PAGE.meta.json"
WHOLE = "expected the page as it was served"


def problems_of(content, **known):
    return [str(problem) for problem in decode(Page(content, path="a.html", **known)).problems]


@given(st.text().filter(lambda text: text.strip(" \t\r\n\f\0")))
def test_a_page_marked_as_utf_8_is_read_as_it_was_written(text):
    decoded = decode(Page(b"\xef\xbb\xbf" + text.encode()))
    assert decoded.text == text.replace("\r\n", "\n").replace("\r", "\n")
    assert decoded.problems == ()


@given(st.binary(max_size=2000), st.none() | st.text(max_size=40))
@example(b"\xfe\xff", None)
@example(b"\xef\xbb\xbf", None)
def test_any_bytes_give_text_or_a_problem(content, content_type):
    known = content_type if content_type and content_type.strip() else None
    decoded = decode(Page(content, content_type=known))
    assert decoded.text or decoded.problems
    assert "\r" not in decoded.text


@given(st.binary(max_size=2000))
def test_the_same_bytes_give_the_same_text(content):
    assert decode(Page(content)) == decode(Page(content))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_decides(encoding):
    mark = "\ufeff".encode(encoding)
    decoded = decode(Page(mark + TEXT.encode(encoding), content_type="text/html; charset=utf-8"))
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)


def test_the_charset_of_the_content_type_is_taken():
    page = Page(TEXT.encode("cp1250"), content_type="text/html; charset=windows-1250")
    assert decode(page).text == TEXT


def test_the_charset_of_a_meta_element_is_taken():
    html = f'<html><meta charset="windows-1250"><p>{TEXT}'
    decoded = decode(Page(html.encode("cp1250")))
    assert (decoded.text, decoded.encoding, decoded.problems) == (html, "cp1250", ())


def test_the_charset_of_an_old_meta_element_is_taken():
    html = f"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>{TEXT}"
    assert decode(Page(html.encode("iso-8859-2"))).text == html


def test_latin_1_is_read_as_browsers_read_it():
    page = Page("“Connect”".encode("cp1252"), content_type="text/plain; charset=iso-8859-1")
    assert decode(page).text == "“Connect”"


def test_a_page_that_is_utf_8_is_read_so_whatever_it_states():
    html = '<meta charset="windows-1250"><p>Bečići'
    assert decode(Page(html.encode())).text == html
    assert problems_of(html.encode()) == [
        f"a.html: states an encoding but is UTF-8 ('windows-1250'): {NEXT}"
    ]


def test_a_charset_in_which_the_bytes_are_not_valid_is_stated():
    page = Page("Bečići ".encode("cp1250") + b"\x81", content_type="text/plain; charset=cp1250")
    assert decode(page).encoding == "cp1252"
    assert decode(page).problems[0].what == "states an encoding in which its bytes are not valid"


@pytest.mark.parametrize("label", ["rot13", "idna", "unicode_escape", "no-such-thing", "zip"])
def test_an_encoding_that_is_none_is_stated(label):
    assert problems_of(b"Skopje", content_type=f"text/plain; charset={label}") == [
        f"a.html: states an encoding that is not known ('{label}'): {NEXT}"
    ]


def test_bytes_without_any_hint_are_read_as_windows_1250_and_that_is_stated():
    page = Page(TEXT.encode("cp1250"), path="a.html")
    assert decode(page).text == TEXT
    assert problems_of(page.content) == [
        f"a.html: is not UTF-8 and was read as windows-1250, which is a guess: {NEXT}"
    ]


def test_bytes_that_windows_1250_lacks_are_read_as_windows_1252():
    assert decode(Page("Ÿ ƒ ˆ".encode("cp1252"))).encoding == "cp1252"


def test_bytes_that_no_encoding_has_are_read_with_replacements():
    assert "\ufffd" in decode(Page(b"Skopje \x81\x83\xf0")).text


def test_a_page_cut_within_a_character_loses_that_character_only():
    content = "Bečići u februaru č".encode()[:-1]
    assert decode(Page(content)).text == "Bečići u februaru "
    assert problems_of(content) == [
        "a.html: ends in the middle of a character: expected the whole page"
    ]


def test_a_few_damaged_bytes_do_not_spoil_the_others():
    content = TEXT.encode() + b" \x92 " + TEXT.encode()
    assert decode(Page(content)).text == f"{TEXT} \ufffd {TEXT}"
    assert problems_of(content) == [f"a.html: is UTF-8 but for 1 damaged character: {WHOLE}"]


@pytest.mark.parametrize("content", [b"", b" \r\n\t ", b"\0\0"])
def test_an_empty_page_is_a_problem(content):
    assert decode(Page(content)).text == ""
    assert problems_of(content) == [
        "a.html: the page is empty: expected a saved web page or plain text"
    ]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4 agenda", "a PDF file"),
        (b"PK\x03\x04...", "a ZIP archive or office document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"Skopje\x00\x01\x02", "binary"),
    ],
)
def test_binary_content_is_refused(content, kind):
    assert decode(Page(content)).text == ""
    assert problems_of(content) == [
        f"a.html: is {kind}, not text: expected a saved web page or plain text"
    ]


def test_text_damaged_after_its_byte_order_mark_is_stated():
    assert problems_of(b"\xff\xfea\x00b") == [
        f"a.html: begins as utf-16-le but holds bytes that are not valid in it: {WHOLE}"
    ]


def test_line_ends_of_all_kinds_become_line_feeds():
    assert decode(Page(b"one\r\ntwo\rthree\n")).text == "one\ntwo\nthree\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_byte_order_mark_is_read_where_the_type_says_so(encoding):
    page = Page(TEXT.encode(encoding), content_type=f"text/html; charset={encoding}")
    decoded = decode(page)
    assert (decoded.text, decoded.encoding, decoded.problems) == (TEXT, encoding, ())


def test_what_is_said_to_be_utf_16_and_is_utf_8_is_utf_8():
    page = Page(f"{TEXT}..".encode(), content_type="text/html; charset=utf-16le")
    assert decode(page).text == f"{TEXT}.."


def test_cyrillic_without_a_charset_is_read_as_such_and_said_to_be_a_guess():
    text = "<h1>Састанак граничне полиције</h1><p>Одржан је 16. маја у Београду</p>"
    decoded = decode(Page(text.encode("cp1251")))
    assert (decoded.text, decoded.encoding) == (text, "cp1251")
    assert "which is a guess" in str(decoded.problems[0])


@pytest.mark.parametrize("text", [TEXT, "Žž: Đorđe, Ćićić", "Größe, Übung, Straße"])
def test_latin_letters_without_a_charset_are_not_read_as_cyrillic(text):
    assert decode(Page(text.encode("cp1250"))).text == text
