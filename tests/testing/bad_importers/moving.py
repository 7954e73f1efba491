"""Importers whose addresses of items hang on what stands around them."""

from gazette import Gazette


class _Counts(Gazette):
    counted = b""

    def address(self, href, page):
        return f"{super().address(href, page)}?n={page.content.count(self.counted)}"


class CountsTabs(_Counts):
    counted = b"\t"


class CountsScripts(_Counts):
    counted = b"<script"


class CountsNotices(_Counts):
    counted = b'"notice"'
