import gc
import gzip
import io
import zipfile

import pytest

from balkansec.plugins.write_only import WriteOnly


@pytest.fixture
def stream():
    return WriteOnly()


def test_what_is_written_is_kept_in_its_order(stream):
    stream.write(b"one ")
    stream.writelines([b"two ", memoryview(b"three")])
    stream.flush()
    assert (stream.content, stream.deeds) == (b"one two three", [])


def test_text_is_refused_as_any_stream_of_bytes_refuses_it(stream):
    with pytest.raises(TypeError, match="bytes-like"):
        stream.write("text")


@pytest.mark.parametrize(
    ("name", "ask"),
    [
        ("read", lambda stream: stream.read()),
        ("read", lambda stream: stream.read(4)),
        ("read1", lambda stream: stream.read1()),
        ("readinto", lambda stream: stream.readinto(bytearray(4))),
        ("readline", lambda stream: stream.readline()),
        ("readlines", lambda stream: stream.readlines()),
        ("iter", list),
        ("next", next),
        ("seek", lambda stream: stream.seek(0)),
        ("truncate", lambda stream: stream.truncate(0)),
        ("detach", lambda stream: stream.detach()),
    ],
)
def test_what_is_more_than_writing_is_refused_and_remembered(stream, name, ask):
    stream.write(b"kept")
    with pytest.raises(io.UnsupportedOperation, match=f"^{name}: the stream is written to"):
        ask(stream)
    assert (stream.content, stream.deeds) == (b"kept", [f"calls {name}"])


@pytest.mark.parametrize("name", ["getvalue", "getbuffer", "peek"])
def test_what_only_streams_in_memory_have_is_missing_and_remembered(stream, name):
    with pytest.raises(AttributeError, match=f"it has no {name}$"):
        getattr(stream, name)
    assert stream.deeds == [f"calls {name}"]


def test_closing_is_remembered_and_what_was_written_stays(stream):
    with stream:
        stream.write(b"kept")
    assert (stream.content, stream.deeds) == (b"kept", ["calls close"])


def test_what_libraries_ask_of_a_stream_is_no_deed(stream):
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "kept")
    with gzip.GzipFile(fileobj=stream, mode="wb") as packed:
        packed.write(b"kept")
    text = io.TextIOWrapper(stream, "utf-8")
    text.write("kept")
    text.detach()
    del text
    gc.collect()
    assert (stream.content.endswith(b"kept"), stream.deeds) == (True, [])
