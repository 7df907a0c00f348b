"""Texts that somebody may type or paste, and that some program could be made to obey."""

import random
import sys
import unicodedata

_FORMULAS = [
    '=HYPERLINK("http://example.com","x")', "=1+1", "=cmd|'/C calc'!A0", "+1+cmd|' /C calc'!A0",
    "-2+3", "@SUM(A1:A2)", '=WEBSERVICE("http://example.com")', "=DDE(\"cmd\";\"/C calc\")",
    "+44 7700 900123", "-1", "a\t=1+1", "b\r=1+1", "c\n=1+1", "\u200b=1+1", "\uff1d1+1",
    "a,=1+1", 'a",=1+1', "a;=1+1", "'=1+1", "1e5", "00123", "1/2", "2026-11-26",
]
_MARKUP = [
    "<script>document.title='owned'</script>", "<img src=x onerror=\"document.title='owned'\">",
    "<svg onload=\"document.title='owned'\">", "</title><script>document.title='owned'</script>",
    "</style><script>document.title='owned'</script>", "\" onmouseover=\"document.title='owned'",
    "' autofocus onfocus='document.title=1", "<iframe src=javascript:alert(1)>",
    "\u0600<script>document.title='owned'</script>", "--><!-- &lt;b&gt; ]]>", "&amp;&#60;&#x3c;",
    "<a href=\"javascript:alert(1)\">x</a>", "<meta http-equiv=refresh content=0>",
    "<base href=//example.com>", "<b\u0301>x</b>",
]
_MARKDOWN = [
    "[click](javascript:alert(1))", "![x](http://example.com/x.png)", "<http://example.com>",
    "https://example.com/x", "www.example.com", "a@example.com", "# heading", "- item", "1. item",
    "> quoted", "```\ncode\n```", "| a | b |", "*a* _b_ ~~c~~ `d`", "[x]: http://example.com",
]
_TERMINAL = [
    "\x1b[2J\x1b]0;owned\x07", "\x9b31mred", "a\x08\x08b", "a\x7fb", "one\r\ntwo\rthree\nfour",
    "a\u2028b\u2029c", "a\x85b", "\u202edesrever", "\u2066x\u2069", "a\u200fb",
    "\U000e0041\U000e0042x",
]
_HEADS = [
    "x\r\nBcc: a@example.com", "x\nSubject: owned", "x\r\n\r\nowned body", "=?utf-8?Q?owned?=",
    "x@example.com, y@example.com", "\"a\" <b@example.com>", "a:b;c@d.example;",
    "?subject=x&bcc=a@example.com", "%0d%0aBcc:a@example.com", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT",
    "x;ATTENDEE=mailto:a@b.c", "a\\nb\\,c\\;d\\\\e", ".", "From me",
]
_OTHERS = [
    "{{sender}} {{{candidate}}} {{#keen}}x{{/keen}}", "{{=<% %>=}}", "{{> /etc/passwd}}",
    "'; DROP TABLE entry; --", "%s%n%x", "$(touch owned) `id`", "../../etc/passwd", "\\",
    "\U0001f642\U0001f468\u200d\U0001f469\u200d\U0001f467", "שלום עולם", "مرحبا", "李小龙",
    "e\u0301\u0302\u0303\u0304", "\ufeffx", "\uffffx", "null", "_x0041_", "_x0041_\u0301", "\u0600_x0041_",
    "&\u200b#x3c;",
    "long " * 4000, "x" * 100_000,
]

STRINGS = _FORMULAS + _MARKUP + _MARKDOWN + _TERMINAL + _HEADS + _OTHERS
# No argument can hold NUL; a text that is read from standard input can.
FROM_INPUT = ["a\x00b", "a\x00<script>document.title='owned'</script>"]
# Bytes that are no text, which an argument can hold.
NO_TEXT = [b"caf\xe9", b"a\xc0\xafb", b"\xed\xa0\x80", b"\xff\xfe"]
# What the short form gives: one of each sort, and what programs stumbled over before.
FEW = ['=HYPERLINK("http://example.com","x")', "+44 7700 900123", "\u200b=1+1",
       "<script>document.title='owned'</script>", "[click](javascript:alert(1))",
       "\x1b[2J\x1b]0;owned\x07", "one\r\ntwo\rthree\nfour", "\u202edesrever",
       "\U000e0041\U000e0042x", "x\r\nBcc: a@example.com", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT",
       "{{sender}} {{{candidate}}} {{#keen}}x{{/keen}}", "\ufeffx", "李小龙", "long " * 1000]

# What stands between two of them, or around one.
_JOINTS = ["", " ", ",", ", ", "\t", "\n", "\r\n", "\r\n ", "\n\n", "\"", "'", "\\", ";", "|", "`", "\u200b",
           "\u202e", "\u2028", "\ufeff", "\xad", "\u0301", "</td>", "]]>", "{{", "}}", "${", "=\r\n"]


def many(count, seed):
    """The texts above, every character that nobody sees or that steers (before a formula, within a
    word and before markup), and others made of two or three of the texts, so many in all.

    Each of the others ends with a number: two people whose names nobody can tell apart would have to
    be asked for by the number of an interview.
    """
    unseen = [char for char in map(chr, range(1, sys.maxunicode + 1))
              if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")
              or ord(char) & 0xFFFE == 0xFFFE and ord(char) < 0x40000]
    made = [f"{char}=1+1{char}x<b>{char}" for char in unseen if not 0xE0020 < ord(char) < 0xE0070]
    dice = random.Random(seed)
    parts = [text for text in STRINGS if len(text) < 1000]
    while len(STRINGS) + len(made) < count:
        first, second, third = (dice.choice(parts) for _ in range(3))
        made.append(first + dice.choice(_JOINTS) + second
                    + (dice.choice(_JOINTS) + third if dice.random() < 0.3 else ""))
    return STRINGS + [f"{text} {number}" for number, text in enumerate(made)]
