import io

import polars as pl

import balkansec_parquet
from balkansec.testing import ExporterKit


class TestParquet(ExporterKit):
    (descriptor,) = balkansec_parquet.balkansec_exporters()

    def read_back(self, content):
        names = ["uid", "revision", "kind", "title", "dates", "city", "country", "edition"]
        return pl.read_parquet(io.BytesIO(content), columns=names).to_dicts()

    def reader(self, content):
        return pl.read_parquet(io.BytesIO(content))
