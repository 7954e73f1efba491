from io import BytesIO, StringIO

import pytest

from balkansec import InvalidValue, Unreadable, announce_rows

COLUMNS = {"source": "List", "title": "Name", "city": "Town"}


@pytest.fixture
def written(tmp_path):
    def write(content):
        path = tmp_path / "table.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def told(rows):
    return [(said.source, said.title, said.city) for said in rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_file_is_read_whatever_parts_its_cells(written, delimiter):
    lines = (("List", "Name", "Town"), ("rcc", "Summit", "Tiranë"))
    path = written("\r\n".join(delimiter.join(cells) for cells in lines))
    assert told(announce_rows(path, COLUMNS)) == [("rcc", "Summit", "Tirana")]


@pytest.mark.parametrize("opened", [str, lambda path: path.open("rb"), lambda path: path.open()])
def test_a_path_and_streams_of_bytes_and_text_are_read_alike(written, opened):
    path = written("List,Name,Town\nrcc,Summit,Skopje\n")
    table = opened(path)
    found = announce_rows(table, COLUMNS)
    assert found.announcements == announce_rows(path, COLUMNS).announcements
    if not isinstance(table, str):
        table.close()


def test_a_stream_of_bytes_stays_open():
    stream = BytesIO(b"List,Name,Town\nrcc,Summit,Skopje\n")
    announce_rows(stream, COLUMNS)
    assert not stream.closed


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_byte_order_mark_is_no_part_of_a_column_name(written, mark):
    path = written(mark + b"List,Name,Town\nrcc,Summit,Skopje\n")
    assert len(announce_rows(path, COLUMNS).announcements) == 1


def test_a_byte_order_mark_in_a_stream_of_text_is_no_part_of_a_column_name():
    table = StringIO("\ufeffList,Name,Town\nrcc,Summit,Skopje\n")
    assert len(announce_rows(table, COLUMNS).announcements) == 1


@pytest.mark.parametrize("content", ["", "\ufeff", "\n", "\nList,Name,Town\n"])
def test_a_file_without_a_heading_says_so(written, content):
    with pytest.raises(Unreadable, match=r"table\.csv: the first line is empty: expected a CSV"):
        announce_rows(written(content), COLUMNS)


def test_a_heading_that_names_a_field_twice_is_refused():
    table = StringIO("source,title,title\nrcc,Summit,Forum\n")
    with pytest.raises(InvalidValue, match=r"^columns: .* hold one name twice"):
        announce_rows(table)


def test_a_heading_may_name_twice_what_is_no_field():
    table = StringIO("source,title,note,note\nrcc,Summit,a,b\n")
    assert len(announce_rows(table).announcements) == 1


def test_cells_hold_delimiters_and_line_breaks_in_quotes():
    table = StringIO('List,Name,Town\nrcc,"Summit,\nsecond day",Skopje\n')
    assert told(announce_rows(table, COLUMNS)) == [("rcc", "Summit,\nsecond day", "Skopje")]


def test_cells_that_are_missing_at_the_end_of_a_row_are_unknown():
    table = StringIO("List,Name,Town\nrcc,Summit\n")
    rows = announce_rows(table, COLUMNS)
    assert (told(rows), rows.problems) == ([("rcc", "Summit", None)], ())


def test_a_row_with_more_cells_than_the_heading_is_a_problem():
    table = StringIO("List,Name,Town\nrcc,Summit, second day,Skopje\nrcc,Forum,Tirana\n")
    rows = announce_rows(table, COLUMNS)
    assert [key is None for key in rows.keys] == [True, False]
    assert [(p.line, p.what) for p in rows.problems] == [
        (2, "the row has more cells than the heading")
    ]


def test_problems_name_the_file_and_the_line_on_which_the_row_begins(written):
    path = written('List,Name,Town\n\nrcc,"Summit\nof all",Skopje\nrcc,,Tirana\n')
    (problem,) = announce_rows(path, COLUMNS).problems
    said = "title: is empty: expected a text, without which a row announces nothing"
    assert str(problem) == f"{path}:5: {said}"


@pytest.mark.parametrize(
    "content", [b"List,Name,Town\nrcc,\xff\xfe,Skopje\n", b"List,Name,Town\nrcc," + b"x" * 200_000]
)
def test_a_file_of_something_else_cannot_be_read(written, content):
    with pytest.raises(Unreadable, match=r"table\.csv"):
        announce_rows(written(content), COLUMNS)


def test_a_file_that_is_not_there_cannot_be_read(tmp_path):
    with pytest.raises(Unreadable, match="No such file"):
        announce_rows(tmp_path / "nowhere.csv", COLUMNS)
