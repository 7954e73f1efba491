"""Events that a page marks up with schema.org, as JSON-LD or as microdata."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from balkansec.importing.addresses import resolved
from balkansec.importing.html_text import FlatPage, HtmlElement
from balkansec.importing.main_part import main_part
from balkansec.importing.opening import OpenedPage, decoded, open_page
from balkansec.importing.standards.publishers import publisher_of
from balkansec.importing.stated_days import impossible_days
from balkansec.importing.writing import Writing
from balkansec.model import Extract, Item, Page, Passage, Stated, StatedField
from balkansec.plugins import Claim
from balkansec.problems import Problem

__all__ = ["SchemaOrgImporter", "schema_org_items"]

_JSON = re.compile(
    r"<script\b[^>]{0,300}?application/ld\+json[^>]{0,300}?>(.*?)(?:</script|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_WHOLE = re.compile(r"\A(.+)\Z", re.DOTALL)
_CONTEXT = re.compile(r"\"@context\"\s*:\s*\"https?://schema\.org/?\"")
_TYPE = re.compile(r"(?:https?://schema\.org/)?(\w*(?:Event|Festival|Hackathon))", re.IGNORECASE)
_MARKED = re.compile(r"itemtype\s*=\s*[\"']?\s*https?://schema\.org/\w*Event", re.IGNORECASE)
_EVENT_IN_JSON = re.compile(
    r"\"@type\"\s*:\s*(?:\[[^\]]{0,300}?)?\"(?:https?://schema\.org/)?"
    r"\w{0,60}(?:Event|Festival|Hackathon)\"",
    re.IGNORECASE,
)
_SHORTEST_BODY = 80
_MOST_VALUES = 200_000
_DEEPEST = 20
_MOST_REFERRED = 20
_IDENT = re.compile(r"[\w.:-]{1,100}")
_ROLES = {
    "organizer": Stated.ORGANISER,
    "funder": Stated.FUNDER,
    "sponsor": Stated.SUPPORTER,
}
Values = Mapping[str, Any]


class SchemaOrgImporter:
    """Finds the events that a page marks up for search engines.

    Example:
        >>> page = Page(b'<script type="application/ld+json">{"@type": "Event",'
        ...     b'"name": "Board", "startDate": "2018-05-14T09:00"}</script>')
        >>> SchemaOrgImporter().extract(page).items[0].stated_as("starts").text
        '2018-05-14T09:00'
    """

    def identify(self, page: Page) -> Claim:
        """Claim a page on which events are marked up, less surely than its source would."""
        text = decoded(page).text
        if "ld+json" in text and _EVENT_IN_JSON.search(text):
            return Claim(50, "it marks up an event as JSON-LD")
        if _is_json_ld(text) and _EVENT_IN_JSON.search(text):
            return Claim(50, "it is a JSON-LD document of events")
        if "schema.org" in text and _MARKED.search(text):
            return Claim(45, "it marks up an event as microdata")
        return Claim(0, "it marks up no event of schema.org")

    def extract(self, page: Page) -> Extract:
        """Cut out the events that are marked up."""
        opened = open_page(page)
        writing, items, problems = schema_org_items(page, opened)
        if not items and not problems:
            nothing = "marks up no event that has a name"
            problems = (Problem(page.name, nothing, accepted="events of schema.org"),)
        source = publisher_of(page)
        return Extract(
            writing.text,
            items,
            problems=(*opened.problems, *problems),
            source=source,
            source_assumed=source is None,
        )


def schema_org_items(
    page: Page, opened: OpenedPage
) -> tuple[Writing, tuple[Item, ...], tuple[Problem, ...]]:
    """Give the events that a page marks up, JSON-LD first, microdata where there is none.

    The text begins with that of the page, and the values stand below it: an importer of a
    source may use both. An event without a description of its own, on a page that
    marks up no other, has the main part of the page as its body.

    Args:
        page: the page.
        opened: the same page, opened.

    Example:
        >>> page = Page(b'<p>Board meets</p><script type="application/ld+json">'
        ...     b'{"@type": "Event", "name": "Board", "startDate": "2018-05-14"}</script>')
        >>> writing, items, problems = schema_org_items(page, open_page(page))
        >>> writing.text.splitlines(), len(items), problems
        (['Board meets', 'Board', '2018-05-14'], 1, ())
    """
    writing = Writing()
    writing.add(opened.text)
    problems: list[Problem] = []
    events: list[tuple[int | None, Values]] = []
    events += _of_json(opened.written, page.name, problems)
    if not events and opened.flat is not None:
        events = [(None, event) for event in _of_microdata(opened.flat)]
    body = None
    if len(events) == 1 and opened.flat is not None:
        body = main_part(opened.flat)
    items: list[Item] = []
    seen: set[str] = set()
    for line, event in events:
        item = _item(len(items) + 1, event, writing, body, page)
        # A page may mark one event up for each of its widgets.
        same = json.dumps(event, sort_keys=True, default=str)
        if item is not None and same not in seen:
            seen.add(same)
            items.append(item)
            problems += impossible_days(item, page.name, line)
    return writing, tuple(items), tuple(problems)


def _is_json_ld(text: str) -> bool:
    return text.lstrip()[:1] in ("{", "[") and _CONTEXT.search(text) is not None


def _of_json(written: str, name: str, problems: list[Problem]) -> Iterator[tuple[int, Values]]:
    """Give each event with the line on which its script begins."""
    line, counted = 1, 0
    for script in (_WHOLE if _is_json_ld(written) else _JSON).finditer(written):
        line += written.count("\n", counted, script.start())
        counted = script.start()
        try:
            values = json.loads(script[1].strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError) as error:
            why = "is nested too deep" if isinstance(error, RecursionError) else str(error)
            wrong = "holds JSON-LD that cannot be read"
            accepted = "JSON as in RFC 8259"
            problems.append(Problem(name, wrong, line=line, rejected=why[:80], accepted=accepted))
            continue
        yield from ((line, event) for event in _events_in(values))


def _events_in(values: object) -> Iterator[Values]:
    """Give the events among nested values, in their order."""
    waiting: list[tuple[object, int]] = [(values, 0)]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value, depth = waiting.pop()
        if depth > _DEEPEST:
            continue
        if isinstance(value, Mapping):
            if any(_TYPE.fullmatch(kind) for kind in _texts(value.get("@type"))):
                yield value
            else:
                waiting += [(inner, depth + 1) for inner in reversed(list(value.values()))]
        elif isinstance(value, list):
            waiting += [(inner, depth + 1) for inner in reversed(value)]


def _of_microdata(flat: FlatPage) -> Iterator[Values]:
    """Give events as the values that JSON-LD would have."""
    end = -1
    for scope in flat.select("[itemscope][itemtype]"):
        start, stop = scope.span
        # Events within an event are parts of its agenda.
        if start < end or _TYPE.fullmatch((scope.attribute("itemtype") or "").strip()) is None:
            continue
        end = stop
        things: dict[HtmlElement, dict[str, Any]] = {scope: {"@type": "Event"}}
        for found in scope.select("[itemprop]"):
            _take(found, things)
        for found in _referred(flat, scope):
            _take(found, things, otherwise=scope)
        yield things[scope]


def _take(
    found: HtmlElement,
    things: dict[HtmlElement, dict[str, Any]],
    otherwise: HtmlElement | None = None,
) -> None:
    """Give the thing around an element its value, by each of its names."""
    is_thing = found.attribute("itemscope") is not None
    around = found.parent if is_thing else found
    thing = (None if around is None else around.closest("[itemscope]")) or otherwise
    holder = None if thing is None else things.get(thing)
    if holder is None:
        return
    value: Any = {} if is_thing else _value(found)
    for name in (found.attribute("itemprop") or "").split():
        if holder.setdefault(name, value) is value and is_thing:
            things[found] = value


def _referred(flat: FlatPage, scope: HtmlElement) -> Iterator[HtmlElement]:
    """Give what belongs to a thing though it stands elsewhere on the page (itemref)."""
    for ident in (scope.attribute("itemref") or "").split()[:_MOST_REFERRED]:
        if _IDENT.fullmatch(ident) is None:
            continue
        for found in flat.select(f'[id="{ident}"]')[:1]:
            if found.attribute("itemprop") is not None:
                yield found
            yield from found.select("[itemprop]")


def _value(element: HtmlElement) -> str:
    for attribute in ("content", "datetime", "href", "src"):
        value = element.attribute(attribute)
        if value is not None:
            return value
    return element.passage.text


def _item(
    position: int, event: Values, writing: Writing, main: Passage | None, page: Page
) -> Item | None:
    name = _text(event.get("name")) or _text(event.get("headline"))
    if name is None:
        return None
    title = writing.add_html(name)
    description = _text(event.get("description")) or ""
    if len(description) < _SHORTEST_BODY and main is not None:
        body = main
    else:
        body = writing.add_html(description)
    stated = tuple(
        StatedField(field, writing.add_html(words))
        for field, words in _stated(event)
        if words.strip()
    )
    url = resolved(_text(event.get("url")) or _text(event.get("@id")), page.url)
    return Item(position, title if title.text else None, body, url, stated)


def _stated(event: Values) -> Iterator[tuple[Stated, str]]:
    starts = _text(event.get("startDate")) or ""
    edtf = _text(event.get("dcterms:date")) or ""
    # Documents of ours have the range in its own precision beside the days that were stated.
    if edtf.startswith(starts):
        yield Stated.DATES, edtf
    else:
        yield Stated.STARTS, starts
        yield Stated.ENDS, _text(event.get("endDate")) or ""
    places = _each(event.get("location"))
    visited = [place for place in places if not _is_virtual(place)]
    for place in visited:
        yield from _place(place)
    for name, role in _ROLES.items():
        for actor in _each(event.get(name)):
            # Some systems call every organiser a person; reading knows those by their names.
            yield role, _text(actor) or ""
    yield Stated.STATUS, _text(event.get("eventStatus")) or ""
    mode = _text(event.get("eventAttendanceMode"))
    if mode is None and len(visited) < len(places):
        mode = "hybrid event" if visited else "VirtualLocation"
    yield Stated.ATTENDANCE, mode or ""


def _is_virtual(place: object) -> bool:
    return isinstance(place, Mapping) and "VirtualLocation" in _texts(place.get("@type"))


def _place(place: object) -> Iterator[tuple[Stated, str]]:
    if not isinstance(place, Mapping):
        yield Stated.PLACE, _text(place) or ""
        return
    address, venue = place.get("address"), _text(place.get("name")) or ""
    city = _text(address.get("addressLocality")) if isinstance(address, Mapping) else None
    if city and isinstance(address, Mapping):
        yield Stated.CITY, city
        yield Stated.COUNTRY, _text(address.get("addressCountry")) or ""
        yield Stated.VENUE, "" if venue == city else venue
        return
    parts = [venue]
    if isinstance(address, Mapping):
        parts += [_text(address.get(name)) or "" for name in ("streetAddress", "addressCountry")]
    else:
        parts.append(_text(address) or "")
    yield Stated.PLACE, ", ".join(part for part in dict.fromkeys(parts) if part.strip())


def _each(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(value: object) -> list[str]:
    return [each for each in _each(value) if isinstance(each, str)]


def _text(value: object) -> str | None:
    """Give the words of a value: a string, the name of a thing, the first of a list."""
    for each in _each(value):
        said = each.get("name", each.get("@value")) if isinstance(each, Mapping) else each
        if isinstance(said, str) and said.strip():
            return said
    return None
