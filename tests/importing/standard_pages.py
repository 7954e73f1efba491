"""Pages of no source, read by the importers of standards alone."""

from balkansec.assembly import load_plugins, read
from balkansec.model import Page
from balkansec.plugins import PluginSet

STANDARDS = PluginSet(tuple(p for p in load_plugins().plugins if p.name == "standards"))
URL = "https://events.example/list"


def reading(content, **known):
    content = content.encode() if isinstance(content, str) else content
    known.setdefault("url", URL)
    found = read(Page(content, path="page", **known), plugins=STANDARDS)
    for said in found:
        for evidence in said.evidence:
            assert evidence.quote is None or found.text.startswith(evidence.quote, evidence.start)
    return found


def told(found):
    return [
        (said.title, said.dates and said.dates.to_edtf(), said.city, said.country) for said in found
    ]
