"""From the rows of a table to events: no pages, no importer; and why rows were joined.

Run: python examples/events_from_a_table.py
"""

import io

import balkansec as bs

TABLE = """\
Listed By,Conference Name,Start Date,End Date,Venue,Organizer
rcc,Second Balkan Donor Workshop,30/05/2018,30/05/2018,"Tirana, Albania",RCC
unodc,2nd donor workshop,30/05/2018,,Tiranë,Regional Cooperation Council
dcaf,Third Balkan Donor Workshop,04/06/2019,TBA,Tirana,RCC
osce,OSCE-wide Counter-Terrorism Conference,10/05/2018,11/05/2018,Rome,
osce,OSCE-wide Counter-Terrorism Conference,25/03/2019,26/03/2019,Bratislava,
"""
COLUMNS = {
    "source": "Listed By",
    "title": "Conference Name",
    "start": "Start Date",
    "end": "End Date",
    "city": "Venue",
    "organisers": "Organizer",
}


def main() -> None:
    """Merge the rows, say which event each is, and what became of the first three."""
    table = io.StringIO(TABLE)
    rows = bs.announce_rows(table, COLUMNS, date_form="%d/%m/%Y", unknown=["TBA"])
    for problem in rows.problems:
        print(problem)
    merged = bs.merge(rows)
    for event in merged:
        print(f"{event.dates}  {event.title} ({event.place}), rows: {len(event.announcements)}")
    print()
    for line, uid in zip(TABLE.splitlines()[1:], rows.uids(merged), strict=True):
        print(uid, line, sep=",")
    first, second, third = rows.announcements[:3]
    print()
    print(merged.explain(first, second))
    print()
    print(merged.explain(first, third))


if __name__ == "__main__":
    main()
