"""Whether two announcements speak of the same event, and why."""

from balkansec.matching.candidates import candidates
from balkansec.matching.compare import compare
from balkansec.matching.verdicts import Comparison, Decision, Verdict, Veto
from balkansec.matching.weights import Weight, Weights

__all__ = [
    "Comparison",
    "Decision",
    "Verdict",
    "Veto",
    "Weight",
    "Weights",
    "candidates",
    "compare",
]
