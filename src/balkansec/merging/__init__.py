"""From announcements, rulings and ledger to events."""

from balkansec.merging.explaining import Explanation
from balkansec.merging.gone import cancelled
from balkansec.merging.merge import Merge, merge
from balkansec.merging.undecided import Undecided

__all__ = ["Explanation", "Merge", "Undecided", "cancelled", "merge"]
