"""An exporter whose module prints when it is imported."""

from chart_format import Chart

print("the chart is here")  # noqa: T201 - that is what is wrong with it


class LoudImport(Chart):
    pass
