"""Pages in the layouts of the platform are read as a person reads them, as text and as markup."""

import html

from labelled_pages import PagesAsLabelled

import balkansec_iisg
from balkansec.model import Page

POST = (
    '<article class="post"><header><h2 class="entry-title">{title}</h2>{head}</header>'
    '<div class="entry-content">{prose}</div>'
    '<span class="comments-link">comment <a>Add Comment</a></span></article>'
)
EVENT = (
    '<div class="tribe-events-single"><p class="tribe-events-back"><a>All Events</a></p>'
    '<div class="tribe-events-notices"><ul><li>This event has passed.</li></ul></div>'
    '<h1 class="tribe-events-single-event-title">{title}</h1>{head}'
    '<div class="tribe-events-single-event-description">{prose}</div></div>'
)
OF_LIST = (
    '<article class="tribe-events-calendar-list__event">'
    '<h3 class="tribe-events-calendar-list__event-title"><a>{title}</a></h3>'
    '<div class="tribe-events-calendar-list__event-description">{prose}</div></article>'
)
FORMS = {"tag": POST, "post": POST, "root": POST, "event": EVENT, "list": OF_LIST}
LEFT_OVER = ("comment Add", "Posted on Last", "This event has passed", "« ", "+ ", "Next Events")


def as_markup(page):
    """Give the markup of the site with the words of a capture, which is plain text."""
    layout = page.name.partition("-")[0]
    titles = [label["title"] for label in page.labels]
    lines = [line.strip() for line in page.text.splitlines()]
    lines = [line for line in lines if line and not line.startswith(LEFT_OVER)]
    starts = [at for at, line in enumerate(lines) if line in titles and lines[at - 1] != line]
    ends = [*starts[1:], len(lines)]
    written = [_written(layout, lines[a:b]) for a, b in zip(starts, ends, strict=True)]
    single = "single single-post" if layout in {"post", "root"} else "archive"
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>News – IISG</title></head>"
        f'<body class="{single}"><nav><a href="/">Home</a> 3 May 2001</nav><main>'
        f"{''.join(written)}</main><aside><h3>Recent Posts</h3>Forum, 2 May 2001</aside>"
        "<footer>© 2001 IISG, 1 January 2001</footer></body></html>"
    )


def _written(layout, lines):
    title, *rest = (html.escape(line) for line in lines)
    rest = [line for line in rest if line != title]
    head = ""
    if layout == "root":
        day, _, category, *rest = (line.lstrip("-• ") for line in rest)
        head = (
            f'<div class="entry-meta"><time class="entry-date published">{day}</time>'
            f'<span class="cat-links"><a>{category.removeprefix("Category: ")}</a></span></div>'
        )
    if layout == "event":
        day, *rest = rest
        head = f'<div class="tribe-events-schedule"><h2>{day}</h2></div>'
    prose = "".join(f"<p>{line}</p>" for line in rest)
    return FORMS[layout].format(title=title, head=head, prose=prose)


class TestPages(PagesAsLabelled):
    plugin = balkansec_iisg
    beside = __file__
    layouts = ("tag", "post", "root", "event", "list", "posts", "events", "feed")

    @staticmethod
    def as_html(page):
        if (
            page.content_type != "text/plain"
            or page.labels[0]["title"] not in page.text.splitlines()
        ):
            return page.as_saved()
        return Page(as_markup(page).encode(), page.name, page.url, "text/html; charset=utf-8")
