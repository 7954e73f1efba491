import shutil

import pytest
from bad_importers import breaking, changing, claiming, loud_importer, moving, rewording, silent
from gazette import SAMPLES, Gazette, descriptor

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
    "bounded-memory": descriptor(breaking.KeepsAllBefore()),
    "picklable": descriptor(breaking.HoldsAFunction()),
    "json": descriptor(breaking.HasHalfACharacter()),
    "expected-announcements": descriptor(changing.StatesNoDays()),
}
_SMALL = 600_000


def write_what_it_reads(described, samples):
    """Write its expected announcements, as an author does who holds them to be right."""
    expected = IMPORTER_RULES[-1]
    expected.broken_by(ImporterTrial.of(described, samples=samples, regenerate=True))


def broken(described, samples):
    return {broken.rule for broken in check_importer(described, samples=samples, big_page=_SMALL)}


@pytest.mark.parametrize("rule", [rule.name for rule in IMPORTER_RULES])
def test_an_importer_that_breaks_one_rule_is_told_that_rule_and_no_other(rule, tmp_path):
    samples = shutil.copytree(SAMPLES, tmp_path / "samples")
    if rule != "expected-announcements":
        write_what_it_reads(BAD[rule], samples)
    assert broken(BAD[rule], samples) == {rule}


def test_a_correct_importer_breaks_no_rule():
    assert check_importer(descriptor(Gazette())) == ()
