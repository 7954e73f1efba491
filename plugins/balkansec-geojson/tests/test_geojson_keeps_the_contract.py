import json

import balkansec_geojson
from balkansec.testing import ExporterKit


class TestGeoJson(ExporterKit):
    (descriptor,) = balkansec_geojson.balkansec_exporters()

    def read_back(self, content):
        for feature in json.loads(content)["features"]:
            names = ("uid", "revision", "kind", "title", "dates", "city", "country", "edition")
            yield {name: feature["properties"][name] for name in names}
