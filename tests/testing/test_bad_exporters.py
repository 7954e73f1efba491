import pytest
from bad_exporters import careless, leaving_exporter, loud_exporter, untrue
from chart_format import Chart, descriptor, read_back

from balkansec.testing import check_exporter
from balkansec.testing.exporters import EXPORTER_RULES, ExporterTrial

BAD = {
    "valid-descriptor": descriptor(Chart(), name="two words"),
    "quiet-import": descriptor(loud_exporter.LoudImport()),
    "picklable": descriptor(careless.HoldsAFunction()),
    "any-events": descriptor(careless.WantsTitles()),
    "process-goes-on": descriptor(leaving_exporter.EndsTheProcess()),
    "comes-to-an-end": descriptor(leaving_exporter.WaitsForEver()),
    "writes-and-no-more": descriptor(careless.ClosesTheStream()),
    "same-bytes": descriptor(untrue.CountsItsFiles()),
    "anywhere": descriptor(untrue.AsksForToday()),
    "nothing-reached-for": descriptor(careless.OpensASocket()),
    "order-of-events": descriptor(untrue.NamesTheOneBefore()),
    "hostile-text": descriptor(untrue.DropsLetters()),
    "round-trip": descriptor(untrue.WritesFirstDays()),
    "empty-merge": descriptor(careless.WantsEvents()),
    "independent-reader": descriptor(untrue.WritesNoNumbers()),
}


# Waited for in full by one of them alone.
_SECONDS = 4


def broken(described, **known):
    return {broken.rule for broken in check_exporter(described, seconds=_SECONDS, **known)}


@pytest.mark.parametrize("rule", [rule.name for rule in EXPORTER_RULES])
def test_an_exporter_that_breaks_one_rule_is_told_that_rule_and_no_other(rule):
    assert broken(BAD[rule], read_back=read_back) == {rule}


@pytest.mark.parametrize(
    "bad",
    [
        leaving_exporter.PrintsAtNul(),
        leaving_exporter.ReadsAFile(),
        leaving_exporter.SetsTheUmask(),
    ],
)
def test_an_exporter_that_reaches_beside_the_file_is_told_so(bad):
    assert broken(descriptor(bad), read_back=read_back) == {"nothing-reached-for"}


@pytest.mark.parametrize(
    "ask",
    ["getvalue", "getbuffer", "read", "readline", "__iter__", "seek", "truncate"],
)
def test_an_exporter_that_asks_the_stream_for_more_than_taking_bytes_is_told_so(ask):
    bad = descriptor(careless.AsksTheStream(ask))
    (rule,) = (rule for rule in EXPORTER_RULES if rule.name == "writes-and-no-more")
    assert rule.tried_on(ExporterTrial(bad)).state == "broken"


def test_what_fails_because_the_stream_refuses_it_breaks_no_other_rule():
    assert broken(descriptor(careless.AsksTheStream("getvalue")), read_back=read_back) == {
        "writes-and-no-more"
    }


def test_what_is_done_after_the_last_file_is_seen():
    trial = ExporterTrial(descriptor(leaving_exporter.ReachesOutLater()))
    (rule,) = (rule for rule in EXPORTER_RULES if rule.name == "nothing-reached-for")
    (violation,) = rule.broken_by(trial)
    assert violation.what == "at work it opens a connection (socket.__new__)"


def test_a_correct_exporter_breaks_no_rule():
    assert broken(descriptor(Chart()), read_back=read_back) == set()


def states(described, **known):
    trial = ExporterTrial(described, **known)
    verdicts = [rule.tried_on(trial) for rule in EXPORTER_RULES]
    return {verdict.rule: (verdict.state, verdict.unasked) for verdict in verdicts}


def test_a_rule_that_nothing_can_be_tried_with_is_not_said_to_be_kept():
    packed = descriptor(untrue.WritesNoText(), media_type="application/x-chart")
    stated = states(packed)
    assert {rule: why for rule, (state, why) in stated.items() if state != "kept"} == {
        "order-of-events": "its file is no text, and no read_back is given",
        "hostile-text": "its file is no text, and no read_back is given",
        "round-trip": "no read_back is given",
        "empty-merge": "no reader of application/x-chart is known, and none is given",
        "independent-reader": "no reader of application/x-chart is known, and none is given",
    }
    assert {state for state, _ in stated.values()} == {"kept", "not asked"}


def test_titles_that_are_not_read_back_of_a_file_that_is_no_text_are_not_asked_for():
    def uids(content):
        return [{"uid": row["uid"]} for row in read_back(content.removeprefix(b"\xff"))]

    stated = states(descriptor(untrue.WritesNoText()), read_back=uids)
    assert stated["hostile-text"] == (
        "not asked",
        "its file is no text, and read_back gives no titles",
    )
    assert stated["round-trip"] == ("kept", None)


def test_a_file_that_only_hostile_titles_make_unreadable_breaks_the_rule_on_them():
    def of_ascii(content):
        return read_back(content.replace(b"\\u0000", b"\x00"))

    assert broken(descriptor(Chart()), read_back=of_ascii) == {"hostile-text"}


def test_lost_letters_are_seen_without_reading_back():
    assert broken(BAD["hostile-text"]) == {"hostile-text"}


def test_halves_of_characters_that_are_replaced_without_a_word_are_seen():
    replacing = descriptor(untrue.ReplacesHalves())
    assert broken(replacing, read_back=read_back) == {"hostile-text"}
    assert broken(replacing) == {"hostile-text"}


def test_a_reader_of_ones_own_is_asked():
    def reader(content):
        raise ValueError(f"it reads no {len(content)} bytes")

    assert broken(descriptor(Chart()), reader=reader) == {"independent-reader"}
