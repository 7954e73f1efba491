"""Which importer reads a page, and what becomes of importers that fail."""

import pytest
import strangers
from strangers import lines_importer

from balkansec.assembly import load_plugins, read
from balkansec.model import Page
from balkansec.plugins import PluginSet

site = pytest.fixture(strangers.site)

PAGE = Page(
    b"LINES\n4th Board Meeting|It takes place in Skopje on 18 November 2019.\n", path="page.txt"
)
GUARDED = "expected another importer (--importer), or a release of the plugin that reads this page"


def of_site(site):
    """The importers of the site alone, whatever else is installed."""
    names = {point.name for point in site.entry_points}
    return PluginSet(tuple(p for p in load_plugins().plugins if p.name in names))


def broken(name, *, identify="return Claim(99, 'sure')", extract="return Extract('')"):
    good = lines_importer(name)
    head, rest = good.split("    def identify", 1)
    tail = rest.split("@hookimpl", 1)[1]
    return (
        f"{head}    def identify(self, page):\n        {identify}\n"
        f"    def extract(self, page):\n        {extract}\n\n@hookimpl{tail}"
    )


def test_the_surest_importer_reads_the_page(site):
    site.install("balkansec-a", lines_importer("a", confidence=20), plugin="a")
    site.install("balkansec-b", lines_importer("b", confidence=80), plugin="b")
    assert read(PAGE, plugins=of_site(site)).importer == "b"


def test_of_equally_sure_importers_the_first_by_name_reads_the_page(site):
    site.install("balkansec-a", lines_importer("z"), plugin="a")
    site.install("balkansec-b", lines_importer("m"), plugin="b")
    assert read(PAGE, plugins=of_site(site)).importer == "m"


def test_an_importer_named_by_the_caller_is_not_asked(site):
    site.install("balkansec-a", lines_importer("a"), plugin="a")
    site.install("balkansec-b", lines_importer("b", mark="never"), plugin="b")
    reading = read(PAGE, importer="b", plugins=of_site(site))
    assert (reading.importer, len(reading)) == ("b", 1)


def test_the_source_is_the_importers_own(site):
    site.install("balkansec-a", lines_importer("a"), plugin="a")
    assert [a.source for a in read(PAGE, plugins=of_site(site))] == ["a"]


def test_a_source_named_by_the_caller_takes_its_place(site):
    site.install("balkansec-a", lines_importer("a"), plugin="a")
    reading = read(PAGE, source="rcc", plugins=of_site(site))
    assert (reading.source, [a.source for a in reading]) == ("rcc", ["rcc"])


def assumed(name):
    return lines_importer(name).replace("order=", "source_assumed=True, order=")


def test_an_assumed_source_is_marked(site):
    site.install("balkansec-a", assumed("a"), plugin="a")
    assert [a.source_assumed for a in read(PAGE, plugins=of_site(site))] == [True]


def test_a_source_named_by_the_caller_is_not_assumed(site):
    site.install("balkansec-a", assumed("a"), plugin="a")
    assert [a.source_assumed for a in read(PAGE, source="rcc", plugins=of_site(site))] == [False]


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"extract": "raise ValueError('no\\nlist')"}, "ValueError: no list"),
        ({"extract": "import sys; sys.exit(0)"}, "SystemExit: 0"),
        ({"extract": "return [1]"}, "it gave a value of list, not Extract"),
        ({"extract": "return None"}, "it gave a value of NoneType, not Extract"),
        ({"extract": "yield 1; raise OSError"}, "it gave a value of generator, not Extract"),
        (
            {"extract": "return Extract('', iter([1]))"},
            "InvalidValue: items: <list_iterator object> is wrong: expected a tuple",
        ),
        (
            {"extract": "import locale; locale.setlocale(locale.LC_NUMERIC, 'C.UTF-8'); return 1"},
            "it set the locale to LC_NUMERIC=C.UTF-8, which was put back",
        ),
        (
            {"extract": "return Extract('\\ud800')"},
            "InvalidValue: value: '\\ud800' is wrong: expected text without lone surrogates",
        ),
        ({"identify": "1 / 0"}, "ZeroDivisionError: division by zero"),
        ({"identify": "return 90"}, "it gave a value of int, not Claim"),
        (
            {"identify": "return Claim(900, 'very sure')"},
            "InvalidValue: confidence: 900 is wrong: expected a whole number from 0 to 100",
        ),
    ],
)
def test_an_importer_that_fails_is_named_and_the_next_reads_the_page(site, parts, why):
    site.install("balkansec-bad", broken("bad", **parts), version="0.7", plugin="bad")
    site.install("balkansec-good", lines_importer("good"), plugin="good")
    reading = read(PAGE, plugins=of_site(site))
    assert (reading.importer, len(reading)) == ("good", 1)
    (problem,) = reading.problems
    assert str(problem) == (
        f"page.txt: importer bad of plugin bad (balkansec-bad 0.7) failed: {why}: {GUARDED}"
    )


def test_when_all_importers_fail_nobody_says_that_none_knows_the_page(site):
    site.install("balkansec-bad", broken("bad", extract="1 / 0"), plugin="bad")
    reading = read(PAGE, plugins=of_site(site))
    assert (reading.importer, len(reading), len(reading.problems)) == (None, 0, 1)


def test_problems_of_the_extract_stand_in_the_reading(site):
    problem = "Extract('', problems=(Problem(page.name, 'is cut off'),))"
    source = "from balkansec.problems import Problem\n" + broken("a", extract=f"return {problem}")
    site.install("balkansec-a", source, plugin="a")
    assert [str(p) for p in read(PAGE, plugins=of_site(site)).problems] == ["page.txt: is cut off"]


def test_a_reading_iterates_over_its_announcements(site):
    site.install("balkansec-a", lines_importer("a"), plugin="a")
    reading = read(PAGE, plugins=of_site(site))
    assert tuple(reading) == reading.announcements


MARKED = (
    b'<script type="application/ld+json">{"@type": "Event", "name": "Forum of ports",'
    b' "startDate": "2019-11-18"}</script>'
)


def with_standards(site):
    """The importers of the site and those of standards."""
    names = {point.name for point in site.entry_points} | {"standards"}
    return PluginSet(tuple(p for p in load_plugins().plugins if p.name in names))


def test_what_is_marked_up_is_read_where_the_importer_of_the_source_finds_nothing(site):
    site.install("balkansec-a", broken("a"), plugin="a")
    reading = read(Page(MARKED, "page.html"), plugins=with_standards(site))
    assert [(a.title, a.source, a.source_assumed) for a in reading] == [
        ("Forum of ports", "a", False)
    ]


def test_that_another_importer_was_tried_is_a_problem_beside_those_of_the_first(site):
    nothing = "Extract('', problems=(Problem(page.name, 'is cut off'),))"
    source = "from balkansec.problems import Problem\n" + broken("a", extract=f"return {nothing}")
    site.install("balkansec-a", source, plugin="a")
    said = [p.what for p in read(Page(MARKED, "page.html"), plugins=with_standards(site)).problems]
    assert said == [
        "is cut off",
        "importer a finds nothing on this page; schema-org read it",
    ]


def test_prose_is_no_last_resort_for_a_page_of_a_known_source(site):
    site.install("balkansec-a", broken("a"), plugin="a")
    text = b"Forum in Bar\n\nThe forum will be held in Bar on 5 May 2018.\n"
    reading = read(Page(text, "page.txt"), plugins=with_standards(site))
    assert (reading.importer, len(reading), len(reading.problems)) == ("a", 0, 1)


def test_an_importer_of_another_source_is_not_asked_where_one_finds_nothing(site):
    site.install("balkansec-a", broken("a"), plugin="a")
    site.install("balkansec-b", lines_importer("b"), plugin="b")
    assert len(read(PAGE, plugins=with_standards(site))) == 0
