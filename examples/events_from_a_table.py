"""From the rows of a table to events: no pages, no importer; and why rows were joined.

Run: python examples/events_from_a_table.py
"""

import csv

import balkansec as bs

TABLE = """\
source,title,dates,city,organiser
rcc,Second Balkan Donor Workshop,2018-05-30,Tirana,RCC
unodc,2nd donor workshop,2018-05-30,Tiranë,Regional Cooperation Council
dcaf,Third Balkan Donor Workshop,2019-06-04,Tirana,RCC
osce,OSCE-wide Counter-Terrorism Conference,2018-05-10/2018-05-11,Rome,
osce,OSCE-wide Counter-Terrorism Conference,2019-03-25/2019-03-26,Bratislava,
"""


def main() -> None:
    """Merge the rows and say what became of the first three."""
    announcements = [
        bs.announce(
            source=row["source"],
            title=row["title"],
            dates=row["dates"],
            city=row["city"],
            organisers=[row["organiser"]] if row["organiser"] else [],
        )
        for row in csv.DictReader(TABLE.splitlines())
    ]
    merged = bs.merge(announcements)
    for event in merged:
        print(f"{event.dates}  {event.title} ({event.place}), rows: {len(event.announcements)}")
    first, second, third = announcements[:3]
    print()
    print(merged.explain(first, second))
    print()
    print(merged.explain(first, third))


if __name__ == "__main__":
    main()
