"""Texts that formats, terminals and careless readers stumble over."""

from typing import Final

__all__ = ["HALF", "HOSTILE"]

HOSTILE: Final = (
    "Kosovo*",
    "*This designation is without prejudice to positions on status.",
    '=HYPERLINK("https://example.org")',
    "+381 11 000",
    "@SUM(A1:A9)",
    "-2+3",
    "he said \"no\", she said 'yes'; then, they\\left",
    "first line\r\nsecond line\rthird\nfourth",
    "next\x85line\u2028separator\u2029paragraph",
    "tab\tbell\x07escape\x1b[31mred",
    "nul\x00inside",
    "\u202eright to left\u202c",
    "مؤتمر أمني إقليمي",
    "Регионална конференција",
    "Četvrti sastanak o maloj i lakoj oružani - Đurđevdan",
    "e\u0301 and é, ﬁ and fi",
    "🕊️👩‍👩‍👧‍👦🇲🇰",
    "\ufeffmark",
    "<script>alert(1)</script> & &amp; ]]>",
    "{{ 7 * 7 }} %s {0} $HOME `id`",
    "BEGIN:VEVENT\nDTSTART:20180514",
    "long " * 60,
    "0",
    "null",
)
"""Formulas, quotes, line breaks of every kind, controls, letters of all scripts, markup."""

HALF: Final = "half\ud800a character"
"""A text that no encoding holds, though JSON may bring it; no page can."""
