"""Where many hang together, clustering takes no walk over every edge for every node."""

import subprocess
import sys

GIVEN_UP_AFTER = 30
DENSE = """
import resource
resource.setrlimit(resource.RLIMIT_CPU, ({limit}, {limit}))
from itertools import combinations
from balkansec.merging.clusters import cluster

def conflict(a, b):
    return {conflict}

count = 1_000
edges = [pair for pair in combinations(range(count), 2) if not conflict(*pair)]
found = cluster(count, edges, conflict)
print(len(found.clusters), len(found.held))
"""


def clusters_and_held(conflict):
    done = subprocess.run(
        [sys.executable, "-c", DENSE.format(limit=GIVEN_UP_AFTER, conflict=conflict)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr[-200:]
    return tuple(map(int, done.stdout.split()))


def test_of_a_thousand_that_match_all_but_one_each_all_are_held_back():
    assert clusters_and_held("a % 2 == 0 and b == a + 1") == (0, 1_000)


def test_of_a_thousand_days_in_a_row_all_but_the_first_and_the_last_are_held_back():
    assert clusters_and_held("b - a > 10") == (2, 998)


def test_a_thousand_of_which_one_half_conflicts_with_the_other_are_two_clusters():
    assert clusters_and_held("a % 2 != b % 2") == (2, 0)
