"""What a merge takes from the evidence about announcements."""

from balkansec.merging.evidence import cluster_weighed


def what_follows(nodes, settled, weights, weighed):
    """All that a merge takes from the evidence, but for sentences."""
    clustered = cluster_weighed(nodes, settled, weights, weighed)
    return (
        clustered.clusters,
        clustered.matches,
        clustered.reasons_against,
        weighed.same,
        weighed.unsure,
    )
