"""Hypothesis profiles: quick by default, the same examples each time in CI, many at night.

A mutation run repeats the tests for each change: it takes few examples, and whether one of
them fails is enough to know.
"""

import os

from hypothesis import HealthCheck, Phase, settings

_SLOW_MACHINES = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}

settings.register_profile("quick", max_examples=60, **_SLOW_MACHINES)
settings.register_profile("ci", max_examples=100, derandomize=True, **_SLOW_MACHINES)
settings.register_profile(
    "few",
    max_examples=20,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    **_SLOW_MACHINES,
)
settings.register_profile("night", max_examples=5000, **_SLOW_MACHINES)
settings.load_profile(
    os.environ.get("BALKANSEC_HYPOTHESIS", "ci" if os.environ.get("CI") else "quick")
)
