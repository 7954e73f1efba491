"""The rules for importers, in the order in which they are tried."""

from balkansec.testing import loading
from balkansec.testing.importers import bounds, constancy, faults, origin, standing, steadiness
from balkansec.testing.importers.trial import ImporterTrial
from balkansec.testing.rules import Rule

__all__ = ["IMPORTER_RULES"]

_Rule = Rule[ImporterTrial]

IMPORTER_RULES: tuple[_Rule, ...] = (
    _Rule(
        "valid-descriptor",
        "The descriptor is whole and names samples that can be read.",
        standing.descriptor,
    ),
    _Rule(
        "quiet-import",
        "Importing the plugin opens no connection, starts no process, writes no file and "
        "prints nothing.",
        loading.quiet_import,
    ),
    _Rule(
        "own-pages",
        "The importer claims each of its own samples and finds items there.",
        standing.own_pages,
        each_sample=True,
    ),
    _Rule(
        "pages-of-others",
        "A page of another source is not claimed, or is claimed weakly and its source "
        "said to be assumed.",
        standing.pages_of_others,
    ),
    _Rule(
        "same-bytes",
        "The same bytes get the same claim and the same extract, however often they come.",
        constancy.same_bytes,
        each_sample=True,
    ),
    _Rule(
        "pages-in-any-order",
        "Pages in any order give the same announcements.",
        constancy.pages_in_any_order,
    ),
    _Rule(
        "anywhere",
        "The answer hangs on the page alone: not on the clock, the time zone, the locale, "
        "the order of sets or the folder.",
        constancy.anywhere,
        each_sample=True,
    ),
    _Rule(
        "nothing-reached-for",
        "At work the importer opens no connection, starts no process, reads no file but those "
        "of its package, writes none and prints nothing.",
        constancy.nothing_reached_for,
        each_sample=True,
    ),
    _Rule(
        "white-space",
        "White space that says nothing moves no key.",
        steadiness.white_space,
        each_sample=True,
    ),
    _Rule(
        "markup-noise",
        "Comments, attributes, and a script and a banner beside the items move no key.",
        steadiness.markup_noise,
        each_sample=True,
    ),
    _Rule(
        "unrelated-neighbours",
        "An item that is added to a list moves no other item's key.",
        steadiness.unrelated_neighbours,
        each_sample=True,
    ),
    _Rule(
        "words-of-the-page",
        "Every word that the importer cuts out stands in the page.",
        origin.words_of_the_page,
        each_sample=True,
    ),
    _Rule(
        "dates-no-finer",
        "Dates are as fine as the page prints them, and no finer.",
        origin.dates_no_finer,
        each_sample=True,
    ),
    _Rule(
        "years-not-printed",
        "A year that the page does not print is left to be inferred, which marks it.",
        origin.years_not_printed,
        each_sample=True,
    ),
    _Rule(
        "diacritics",
        "Letters of all languages of the region, and the asterisk of Kosovo*, come through.",
        origin.diacritics,
        each_sample=True,
    ),
    _Rule(
        "empty-page",
        "An empty page, and a list of no items, give a problem.",
        faults.empty_page,
        each_sample=True,
    ),
    _Rule(
        "error-page",
        "What a server says in place of the page gives a problem.",
        faults.error_page,
        each_sample=True,
    ),
    _Rule(
        "cut-page",
        "A page whose end is missing gives a problem.",
        faults.cut_page,
        each_sample=True,
    ),
    _Rule(
        "wrong-encoding",
        "Bytes that are not in the encoding that is stated give a problem.",
        faults.wrong_encoding,
        each_sample=True,
    ),
    _Rule(
        "redesigned-page",
        "A page with other classes, ids and elements gives all its items or a problem.",
        faults.redesigned_page,
        each_sample=True,
    ),
    _Rule(
        "any-bytes",
        "Whatever the page, the importer gives a claim and an extract, and raises nothing.",
        bounds.any_bytes,
        each_sample=True,
    ),
    _Rule(
        "process-goes-on",
        "Whatever the page, the process goes on: the importer neither ends it nor crashes.",
        bounds.process_goes_on,
        each_sample=True,
    ),
    _Rule(
        "comes-to-an-end",
        "Whatever the page, the answer comes in time: in 30 seconds, unless told otherwise.",
        bounds.comes_to_an_end,
        each_sample=True,
    ),
    _Rule(
        "bounded-memory",
        "A large page, of 5 MB, is read in at most 100 times as much memory.",
        bounds.bounded_memory,
    ),
    _Rule(
        "picklable",
        "The importer goes through pickle, for it works in a process of its own.",
        loading.picklable,
    ),
    _Rule(
        "json",
        "What the importer cuts out comes back from its JSON form unchanged.",
        bounds.json,
        each_sample=True,
    ),
    _Rule(
        "expected-announcements",
        "From each sample is read what its file of expected announcements says.",
        constancy.expected_announcements,
        each_sample=True,
    ),
)
"""All rules for importers."""
