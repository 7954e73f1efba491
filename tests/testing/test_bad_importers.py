import json
import shutil

import pytest
from bad_importers import (
    breaking,
    changing,
    claiming,
    leaving,
    loud_importer,
    moving,
    rewording,
    silent,
)
from gazette import HOST, SAMPLES, Gazette, descriptor

from balkansec.testing import check_importer
from balkansec.testing.importers import IMPORTER_RULES, ImporterTrial

BAD = {
    "valid-descriptor": descriptor(Gazette(), layouts=()),
    "quiet-import": descriptor(loud_importer.LoudImport()),
    "own-pages": descriptor(claiming.KnowsNoText()),
    "pages-of-others": descriptor(claiming.ClaimsAllLists()),
    "same-bytes": descriptor(changing.RemembersPages()),
    "pages-in-any-order": descriptor(changing.LeavesOutDuplicates()),
    "anywhere": descriptor(changing.AsksForToday()),
    "nothing-reached-for": descriptor(changing.OpensASocket()),
    "white-space": descriptor(moving.CountsTabs()),
    "markup-noise": descriptor(moving.CountsScripts()),
    "unrelated-neighbours": descriptor(moving.CountsNotices()),
    "words-of-the-page": descriptor(rewording.KnowsAnotherName()),
    "dates-no-finer": descriptor(rewording.BeginsWithTheFirst()),
    "years-not-printed": descriptor(rewording.AddsTheYear()),
    "diacritics": descriptor(rewording.DropsAsterisks()),
    "empty-page": descriptor(silent.SilentOnEmptyPages()),
    "error-page": descriptor(silent.SilentOnErrors()),
    "cut-page": descriptor(silent.SilentOnCutPages()),
    "wrong-encoding": descriptor(silent.SilentOnDoubtfulBytes()),
    "redesigned-page": descriptor(silent.SilentOnNewDesigns()),
    "any-bytes": descriptor(breaking.RaisesAtNul()),
    "process-goes-on": descriptor(leaving.EndsTheProcess()),
    "comes-to-an-end": descriptor(leaving.WaitsForEver()),
    "bounded-memory": descriptor(breaking.KeepsAllBefore()),
    "picklable": descriptor(breaking.HoldsAFunction()),
    "json": descriptor(breaking.HasHalfACharacter()),
    "expected-announcements": descriptor(changing.StatesNoDays()),
}
REACHES = [leaving.PrintsAtNul(), leaving.ReadsAFile(), leaving.ListsAFolder()]
_SMALL = 600_000
# Waited for in full by one of them alone.
_SECONDS = 4


def write_what_it_reads(described, samples):
    """Write its expected announcements, as an author does who holds them to be right."""
    expected = IMPORTER_RULES[-1]
    expected.broken_by(ImporterTrial.of(described, samples=samples, regenerate=True))


def broken(described, samples):
    found = check_importer(described, samples=samples, big_page=_SMALL, seconds=_SECONDS)
    return {broken.rule for broken in found}


@pytest.mark.parametrize("rule", [rule.name for rule in IMPORTER_RULES])
def test_an_importer_that_breaks_one_rule_is_told_that_rule_and_no_other(rule, tmp_path):
    samples = shutil.copytree(SAMPLES, tmp_path / "samples")
    if rule != "expected-announcements":
        write_what_it_reads(BAD[rule], samples)
    assert broken(BAD[rule], samples) == {rule}


@pytest.mark.parametrize("importer", REACHES, ids=lambda importer: type(importer).__name__)
def test_an_importer_that_reaches_beside_the_page_is_told_so(importer):
    assert broken(descriptor(importer), SAMPLES) == {"nothing-reached-for"}


def test_what_a_cut_off_importer_was_not_asked_is_untried_and_not_kept():
    trial = ImporterTrial.of(descriptor(leaving.EndsAlways()), big_page=_SMALL)
    verdicts = {rule.name: rule.tried_on(trial) for rule in IMPORTER_RULES}
    assert {name for name, verdict in verdicts.items() if verdict.state == "broken"} == {
        "process-goes-on"
    }
    assert "kept" not in {verdicts[name].state for name in ("own-pages", "json", "cut-page")}
    why = verdicts["own-pages"].untried
    assert why.startswith("autumn.html: with b'<!DOCTYPE html>")
    assert why.endswith("... it ended its process with status 3")


def states(described, samples):
    trial = ImporterTrial.of(described, samples=samples, big_page=_SMALL)
    return {rule.name: rule.tried_on(trial) for rule in IMPORTER_RULES}


def test_without_samples_no_rule_that_needs_one_is_said_to_be_kept(tmp_path):
    verdicts = states(descriptor(Gazette()), tmp_path)
    assert {rule for rule, verdict in verdicts.items() if verdict.state == "kept"} == {
        "quiet-import",
        "pages-of-others",
        "picklable",
    }
    whys = {verdict.untried for verdict in verdicts.values() if verdict.state == "untried"}
    assert whys == {"there is no sample"}


def test_a_rule_that_finds_nothing_to_alter_on_a_page_is_not_asked(tmp_path):
    page = tmp_path / "notices.txt"
    page.write_text("== Wardens muster ==\nThe wardens muster.\n", encoding="utf-8")
    meta = {"url": f"https://{HOST}/notices.txt", "content_type": "text/plain"}
    (tmp_path / "notices.txt.meta.json").write_text(json.dumps(meta), encoding="utf-8")
    verdicts = states(descriptor(Gazette()), tmp_path)
    unasked = {rule: one.unasked for rule, one in verdicts.items() if one.state == "not asked"}
    assert unasked == {
        "pages-in-any-order": "there is one sample and no other",
        "markup-noise": "notices.txt: it has no items to which noise in the markup can be added",
        "unrelated-neighbours": (
            "notices.txt: it has no two items that can be told apart in its source"
        ),
        "dates-no-finer": "notices.txt: no date is read or stated there",
        "years-not-printed": "notices.txt: no date is read or stated there",
        "cut-page": "notices.txt: a page whose end is missing cannot be made of it",
        "redesigned-page": "notices.txt: it has no items in markup to redesign",
    }


def test_an_importer_may_read_the_data_of_its_package():
    trial = ImporterTrial.of(descriptor(leaving.ReadsItsPackage()))
    (rule,) = (rule for rule in IMPORTER_RULES if rule.name == "nothing-reached-for")
    assert rule.tried_on(trial).state == "kept"


def test_a_correct_importer_breaks_no_rule():
    assert check_importer(descriptor(Gazette())) == ()
