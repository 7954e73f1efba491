"""Pages of any bytes at all, the same ones each time."""

import hashlib
from collections.abc import Iterator

from attrs import evolve

from balkansec.model import Page

__all__ = ["foreign", "spoilt"]

_TYPES = (
    None,
    "text/html; charset=utf-8",
    "text/plain",
    "application/json",
    "text/html; charset=x",
)
_DEEP = 3000
_CONTENTS = (
    b"\x00",
    b"\xff\xfe",
    b"\xff\xfe<\x00p\x00>\x00",
    b"\xef\xbb\xbf",
    b"%PDF-1.7\n",
    b"{",
    b"[" * _DEEP,
    b'{"events": null}',
    b'{"events": [{}, 1, null, "x"]}',
    b"<",
    b"<!--",
    b"<![CDATA[",
    b"<?xml version='1.0'?>",
    b"<rss><channel><item></item></channel></rss>",
    b"<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><rss>&b;</rss>",
    b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n",
    b"<p>&#x110000;&#0;&#xd800;&amp",
    b"<a href='http://['>x</a>",
    b"<time datetime='9999-99-99'>99.99.9999</time>",
    b"<div>" * _DEEP,
    b"<article><h2>" * _DEEP,
    b"</article>" * _DEEP,
    b"<table><tr><td>" * _DEEP,
    b"\n" * _DEEP,
    b"\r",
    "\u202e\u2066\ufeff\u0000é".encode(),
    b"\xc4" * 50,
    b"a" * 100_000,
)


def foreign(page: Page) -> Iterator[Page]:
    """Give pages of hostile bytes, at the address of the page and at none."""
    for number, content in enumerate(_CONTENTS):
        served = _TYPES[number % len(_TYPES)]
        yield evolve(page, content=content, content_type=served)
        yield evolve(page, content=content, url=None, content_type=None)
    for number in range(6):
        yield evolve(page, content=_noise(f"bytes {number}"))


def spoilt(page: Page) -> Iterator[Page]:
    """Give the page with some of its bytes, or with what is known of it, spoilt."""
    for number in range(6):
        yield evolve(page, content=_spoilt(page.content, f"spoilt {number}"))
    for share in (1, 2, 3):
        yield evolve(page, content=page.content[: len(page.content) * share // 4])
        yield evolve(page, content=page.content[len(page.content) * share // 4 :])
    yield evolve(page, url="http://[")
    yield evolve(page, url=None, content_type=None)
    yield evolve(page, content_type="\x00")


def _noise(seed: str) -> bytes:
    """Give bytes that look like chance and are the same each time."""
    return b"".join(hashlib.sha256(f"{seed} {n}".encode()).digest() for n in range(32))


def _spoilt(content: bytes, seed: str) -> bytes:
    spoilt = bytearray(content)
    noise = _noise(seed)
    for at in range(0, len(noise) - 3, 4):
        if spoilt:
            spoilt[int.from_bytes(noise[at : at + 3], "big") % len(spoilt)] = noise[at + 3]
    return bytes(spoilt)
