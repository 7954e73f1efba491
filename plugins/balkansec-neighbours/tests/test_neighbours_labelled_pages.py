"""Pages in the layouts of the neighbours are read as a person reads them."""

from labelled_pages import PagesAsLabelled

import balkansec_neighbours


class TestPages(PagesAsLabelled):
    plugin = balkansec_neighbours
    beside = __file__
    layouts = (
        "coe",
        "coelabels",
        "coelist",
        "cvealbania",
        "dbki",
        "govevent",
        "govnews",
        "marridays",
        "marripast",
        "marripost",
        "marriteasers",
        "marritopic",
        "pccevents",
        "pcclist",
        "pccnews",
        "racviacnews",
        "rai",
        "seesac",
        "seleclabels",
        "selecpost",
    )
    announcements_a_layout = 3
