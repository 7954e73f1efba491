"""How well announcements were read: figures held against a count by hand."""

import json

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from balkansec import announce
from balkansec.assembly import evaluate, read_labels
from balkansec.errors import InvalidValue
from balkansec.model import Actor, Participation, Role, Scope


def labels_of(*forms):
    labels, problems = read_labels("\n".join(map(json.dumps, forms)), "labels.jsonl")
    assert problems == ()
    return labels


def evaluated(forms, read, **options):
    return evaluate(labels_of(*forms), read, **options)


def figure(done, field):
    (found,) = (figure for figure in done.figures if figure.field == field)
    return found


def row(title, **cells):
    return announce(source="rcc", title=title, **cells)


def on(announcement, page, position=None, host=None):
    return evolve(announcement, page=page, position=position, host=host)


def taking(title, *parts):
    return evolve(
        row(title), actors=tuple(Participation(Actor(*who), role) for role, *who in parts)
    )


def exact(field, label, announcement, **options):
    return figure(
        evaluated([{"title": announcement.title, **label}], [announcement], **options), field
    ).exact


class TestOneField:
    @pytest.mark.parametrize(
        ("field", "label", "cells"),
        [
            ("dates", "2019-05-03/2019-05-04", {"dates": "2019-05-03/2019-05-04"}),
            ("dates", None, {}),
            ("city", "Bečići|Budva", {"city": "Budva"}),
            ("city", "BEČIĆI", {"city": "Bečići"}),
            ("edition", 4, {"edition": 4}),
            ("kind", "project", {"kind": "project"}),
            ("event_type", "round table", {"event_type": "round table"}),
        ],
    )
    def test_is_right(self, field, label, cells):
        assert exact(field, {field: label}, row("Forum", **cells)) == 1

    @pytest.mark.parametrize(
        ("field", "label", "cells"),
        [
            ("dates", "2019-05", {"dates": "2019-05-01/2019-05-31"}),
            ("dates", "2019-05-03", {"dates": "2019-05-03/2019-05-04"}),
            ("dates", None, {"dates": "2019-05-03"}),
            ("city", "Budva", {}),
            ("edition", 4, {"edition": 5}),
        ],
        ids=["another precision", "another day", "none stated", "not read", "another number"],
    )
    def test_is_missed(self, field, label, cells):
        assert exact(field, {field: label}, row("Forum", **cells)) == 0

    def test_is_not_judged_where_the_label_does_not_name_it(self):
        done = evaluated([{"title": "Forum"}], [row("Forum", city="Budva")])
        assert [found.field for found in done.figures] == ["announcements", "title"]

    def test_may_go_by_the_names_of_other_labels(self):
        label = {"ordinal": 2, "dates": "2019-05-03", "year_stated": True}
        done = evaluated(
            [{"title": "Forum", **label}], [row("Forum", edition=2, dates="2019-05-03")]
        )
        assert (figure(done, "edition").right, figure(done, "year_inferred").right) == (1, 1)


def test_precision_counts_what_was_read_and_recall_what_is_labelled():
    forms = [
        {"title": name, "city": city}
        for name, city in zip("ABCD", ["Bar", "Bar", "Bar", None], strict=True)
    ]
    cities = zip("ABCD", ["Bar", "Budva", None, "Bar"], strict=True)
    found = figure(evaluated(forms, [row(name, city=city) for name, city in cities]), "city")

    assert (found.judged, found.labelled, found.read, found.right, found.exact) == (4, 3, 3, 1, 1)
    assert (found.precision, found.recall, found.f1, found.exactness) == (
        1 / 3,
        1 / 3,
        1 / 3,
        1 / 4,
    )


def test_where_nothing_is_there_to_count_there_is_no_figure():
    found = figure(evaluated([{"title": "Forum", "city": None}], [row("Forum")]), "city")

    assert (found.precision, found.recall, found.f1, found.exactness) == (None, None, None, 1)


class TestActors:
    RCC = (Role.ORGANISER, "Regional Cooperation Council", "rcc")
    NOVI = (Role.ORGANISER, "Ministry of Novi")

    def counts(self, label, *parts):
        found = figure(
            evaluated(
                [{"title": "F", **label}], [taking("F", *parts)], fields=["organisers", "hosts"]
            ),
            next(iter(label)),
        )
        return found.labelled, found.read, found.right

    @pytest.mark.parametrize(
        "names", ["Regional Cooperation Council", "RCC", "rcc", "Something|RCC"]
    )
    def test_are_known_by_their_id_whatever_the_name(self, names):
        assert self.counts({"organisers": [names]}, self.RCC) == (1, 1, 1)

    def test_without_id_are_known_by_their_folded_name(self):
        assert self.counts({"organisers": ["MINISTRY of nóvi"]}, self.NOVI) == (1, 1, 1)

    def test_count_in_their_role_only(self):
        assert self.counts({"hosts": ["RCC"]}, self.RCC) == (1, 0, 0)

    def test_that_co_organise_are_organisers(self):
        part = (Role.CO_ORGANISER, *self.RCC[1:])
        assert self.counts({"organisers": ["RCC"]}, part) == (1, 1, 1)

    def test_of_the_project_are_no_organisers_of_the_event(self):
        part = Participation(Actor("RCC", "rcc"), Role.ORGANISER, Scope.PROJECT)
        said = evolve(row("F"), actors=(part,))
        assert figure(evaluated([{"title": "F", "organisers": []}], [said]), "organisers").read == 0

    def test_that_are_optional_count_neither_for_nor_against(self):
        label = {"organisers": ["Ministry of Novi"], "organisers_optional": ["RCC"]}
        assert self.counts(label, self.NOVI, self.RCC) == (1, 1, 1)
        assert self.counts(label, self.NOVI) == (1, 1, 1)

    def test_count_once_however_many_of_their_names_were_read(self):
        again = (Role.CO_ORGANISER, "Council Secretariat")
        label = {"organisers": ["RCC|Council Secretariat"]}
        assert self.counts(label, self.RCC, again) == (1, 1, 1)

    def test_that_are_missed_and_wrong_count_against(self):
        assert self.counts({"organisers": ["RCC", "OSCE"]}, self.RCC, self.NOVI) == (2, 2, 1)


def test_topics_are_judged_one_by_one():
    said = evolve(row("Forum"), topics=("arms", "borders"))
    found = figure(evaluated([{"title": "Forum", "topics": ["arms", "drugs"]}], [said]), "topics")

    assert (found.labelled, found.read, found.right, found.exact) == (2, 2, 1, 0)


class TestPairing:
    def cities(self, labels, read):
        done = evaluated(labels, read)
        return [
            (miss.label, miss.expected, miss.read) for miss in done.misses if miss.field == "city"
        ]

    def test_goes_by_key_before_title(self):
        first, second = row("Forum", city="Bar"), row("Summit", city="Budva")
        label = {"key": second.key, "title": "Forum", "city": "Budva"}
        assert self.cities([label], [first, second]) == []

    def test_goes_by_folded_title(self):
        assert (
            self.cities(
                [{"title": "FORUM – on arms", "city": "Bar"}], [row("Forum on Arms", city="Bar")]
            )
            == []
        )

    def test_keeps_to_the_page_where_both_have_one(self):
        read = [
            on(row("Forum", city="Bar"), "a/one.txt", 1),
            on(row("Forum", city="Budva"), "a/two.txt", 1),
        ]
        label = {"file": "two.txt", "title": "Forum", "city": "Budva"}
        assert self.cities([label], read) == []

    def test_prefers_the_position_of_the_label(self):
        read = [
            on(row("Forum", city="Bar"), "a.txt", 1),
            on(row("Forum", city="Budva"), "a.txt", 2),
        ]
        label = {"page": "a.txt", "n": 2, "title": "Forum", "city": "Budva"}
        assert self.cities([label], read) == []

    def test_goes_by_position_where_the_title_was_not_read(self):
        label = {"page": "a.txt", "n": 2, "title": "Forum", "city": "Budva"}
        done = evaluated([label], [on(row("Froum", city="Budva"), "a.txt", 2)])
        assert [miss.field for miss in done.misses] == ["title"]

    def test_takes_what_a_page_holds_alone_for_its_first_item(self):
        label = {"page": "a.txt", "n": 1, "title": "Forum", "city": "Budva"}
        done = evaluated([label], [on(row("Froum", city="Budva"), "a.txt")])
        assert [miss.field for miss in done.misses] == ["title"]

    def test_takes_no_announcement_twice(self):
        label = {"title": "Forum", "city": "Bar"}
        assert self.cities([label, label], [row("Forum", city="Bar")]) == [
            ("labels.jsonl:2", "Bar", None)
        ]

    def test_holds_announcements_without_a_label_against_the_reader(self):
        done = evaluated([{"title": "Forum"}], [row("Forum"), row("Menu")])
        assert (figure(done, "announcements").precision, figure(done, "announcements").judged) == (
            0.5,
            1,
        )

    def test_passes_over_announcements_of_pages_without_labels(self):
        read = [on(row("Forum"), "a.txt", 1), on(row("Summit"), "b.txt", 1)]
        assert evaluated([{"page": "a.txt", "title": "Forum"}], read).misses == ()

    def test_passes_over_meetings_named_inside_others(self):
        read = [on(row("Forum"), "a.txt", 1), on(row("Summit"), "a.txt", 1, host="rcc:a")]
        assert evaluated([{"page": "a.txt", "title": "Forum"}], read).misses == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nonsense", "label: is no label ('nonsense'): expected one JSON object"),
        ("[1]", "label: is no label ('[1]'): expected one JSON object"),
        ('{"city": "Bar"}', "expected a key, a title, or a page and a position"),
        ('{"title": "F", "dates": "May"}', "edtf: is no label ('May')"),
        ('{"title": "F", "organisers": "RCC"}', "organisers: is no label ('RCC'): expected a list"),
        ('{"title": "F", "city": 1.5}', "city: is no label ('1.5'): expected a string"),
        ('{"title": 7}', "title: is no label ('7'): expected a string"),
    ],
)
def test_a_line_that_holds_no_label_is_a_problem_and_costs_no_other(line, said):
    labels, (problem,) = read_labels(f'{line}\n{{"title": "Forum"}}', "labels.jsonl")

    assert str(problem).startswith("labels.jsonl:1: ")
    assert said in str(problem)
    assert [label.titles for label in labels] == [("Forum",)]


def test_a_field_that_is_never_judged_is_refused():
    with pytest.raises(InvalidValue, match="colour"):
        evaluated([{"title": "Forum"}], [], fields=["colour"])


_ROWS = st.lists(
    st.tuples(
        st.sampled_from("ABC"),
        st.sampled_from([None, "Bar", "Budva"]),
        st.sampled_from([None, "2019-05", "2019-05-03"]),
    ),
    max_size=6,
)


def _read(rows):
    return [row(name, city=city, dates=days) for name, city, days in rows]


def _forms(rows):
    return [{"title": name, "city": city, "dates": days} for name, city, days in rows]


@given(_ROWS)
def test_a_reading_is_perfect_by_labels_made_of_it(rows):
    rows = [(f"{name}{at}", city, days) for at, (name, city, days) in enumerate(rows)]
    done = evaluated(_forms(rows), _read(rows))

    assert done.misses == ()
    assert all(found.exactness == 1 for found in done.figures)


@given(_ROWS, _ROWS)
def test_no_figure_is_more_than_all(labels, read):
    for found in evaluated(_forms(labels), _read(read)).figures:
        assert 0 <= found.right <= min(found.labelled, found.read)
        assert 0 <= found.exact <= found.judged <= len(labels)


@given(_ROWS, _ROWS)
def test_announcements_are_counted_as_titles_in_common(labels, read):
    titles = [name for name, _, _ in read]
    common = sum(min(titles.count(t), [x for x, _, _ in labels].count(t)) for t in set(titles))
    done = evaluated(_forms(labels), _read(read))

    assert [found.right for found in done.figures[:1]] == [common][: len(done.figures)]
