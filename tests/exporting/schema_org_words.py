"""What schema.org (release 30.0) says of the words that are written, and its context for them."""

EVENT, CREATIVE_WORK = {"Event", "EventSeries"}, {"CreativeWork"}
PLACE = {"Place", "City", "Country"}
WHO = {"Organization", None}  # of a person or a body no type is told
ANY = EVENT | CREATIVE_WORK | PLACE | WHO | {"Role"}
TEXT, DAY, URL, NUMBER = {"Text"}, {"Date"}, {"URL"}, {"Number"}

# Where a property may stand, and what it may lead to.
PROPERTIES = {
    "name": (ANY, TEXT),
    "identifier": (ANY, TEXT),
    "description": (ANY, TEXT),
    "additionalType": (ANY, TEXT),
    "url": (ANY, URL),
    "subjectOf": (ANY, EVENT | CREATIVE_WORK),
    "startDate": (EVENT, DAY),
    "endDate": (EVENT, DAY),
    "previousStartDate": (EVENT, DAY),
    "eventStatus": (EVENT, {"EventStatusType"}),
    "eventAttendanceMode": (EVENT, {"EventAttendanceModeEnumeration"}),
    "location": (EVENT, PLACE | {"VirtualLocation"}),
    "organizer": (EVENT, WHO),
    "sponsor": (EVENT, WHO),
    "funder": (EVENT, WHO),
    "contributor": (EVENT | {"Role"}, WHO | {"Role"}),
    "roleName": ({"Role"}, TEXT),
    "superEvent": (EVENT, EVENT),
    "keywords": (EVENT, TEXT),
    "about": (EVENT, ANY),
    "geo": (PLACE, {"GeoCoordinates"}),
    "latitude": ({"GeoCoordinates"}, NUMBER),
    "longitude": ({"GeoCoordinates"}, NUMBER),
    "address": (PLACE, {"PostalAddress"}),
    "addressLocality": ({"PostalAddress"}, TEXT),
    "addressCountry": ({"PostalAddress"}, {"Country"}),
    "containedInPlace": (PLACE, PLACE),
    "inLanguage": (CREATIVE_WORK, TEXT),
    "datePublished": (CREATIVE_WORK, DAY),
    "publisher": (CREATIVE_WORK, WHO),
}
MEMBERS = {
    "EventStatusType": {
        *("EventScheduled", "EventPostponed", "EventRescheduled", "EventCancelled"),
    },
    "EventAttendanceModeEnumeration": {
        f"{how}EventAttendanceMode" for how in ("Offline", "Online", "Mixed")
    },
}
_TYPES = {"Date": "Date", "URL": "@id"}


def _term(name, leads_to):
    typed = [_TYPES[each] for each in leads_to if each in _TYPES]
    return {"@id": f"schema:{name}", **({"@type": typed[0]} if typed else {})}


CONTEXT = {
    "@context": {
        "@vocab": "http://schema.org/",
        "schema": "http://schema.org/",
        "dcterms": "http://purl.org/dc/terms/",
        **{name: _term(name, leads_to) for name, (_, leads_to) in PROPERTIES.items()},
    }
}
