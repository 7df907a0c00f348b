"""What each kind of document must not do, told by other people's programs; each check answers the
faults that it finds."""

import csv
import email
import email.policy
import io
import json
import re
import unicodedata
import urllib.parse
from html.parser import HTMLParser

import icalendar
from markdown_it import MarkdownIt
from openpyxl.utils.escape import unescape

HEADS = ["Date", "From", "To", "Subject", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type",
         "Content-Transfer-Encoding", "Content-Language"]


def screen(data):
    """Nothing for a terminal to obey, and nothing unseen."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return [f"not UTF-8: {error}"]
    return [f"has U+{ord(c):04X}" for c in sorted(set(text))
            if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Co", "Cn")][:3]


def data(text):
    """JSON has nothing for a terminal to obey, and nothing unseen: it can be written as a number."""
    try:
        json.loads(text)
    except ValueError as error:
        return [f"is no JSON: {error}"]
    return [f"has U+{ord(c):04X}" for c in sorted(set(text.decode()))
            if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")
            or ord(c) & 0xFFFE == 0xFFFE][:3]


class _Page(HTMLParser):
    tags = set("html head meta title style body main header h1 h2 h3 h4 p ul ol li table caption "
               "thead tbody tr th td a b i strong em mark bdi small span article section div dl dt dd "
               "footer nav time br hr figure figcaption colgroup col details summary "
               # Drawings, of which no element loads or runs anything.
               "svg g path rect line circle polyline polygon text tspan desc defs".split())
    attributes = set("lang charset name content http-equiv class id href data-head scope colspan rowspan dir "
                     "aria-labelledby aria-label aria-hidden aria-describedby datetime role open "
                     "viewbox width height x y x1 x2 y1 y2 cx cy r rx ry d points dx dy fill stroke "
                     "stroke-width stroke-dasharray stroke-linecap text-anchor dominant-baseline "
                     "transform xmlns focusable preserveaspectratio font-size font-weight".split())

    def __init__(self):
        super().__init__()
        self.faults, self.title, self.text, self.at = [], "", "", ""

    def handle_starttag(self, tag, attributes):
        self.at = tag
        if tag not in self.tags:
            self.faults.append(f"has an element <{tag[:40]}>")
        for name, value in attributes:
            if name not in self.attributes or name == "href" and not value.startswith("#"):
                self.faults.append(f"has an attribute {name[:40]}={str(value)[:40]}")

    def handle_data(self, data):
        if self.at == "title":
            self.title += data
        self.text += data

    def handle_endtag(self, tag):
        self.at = ""


def html(text):
    page = _Page()
    page.feed(text)
    page.close()
    if "owned" in page.title:
        page.faults.append("a script has changed the title")
    return page.faults


def page(text):
    """What a page says to people."""
    page = _Page()
    page.feed(text)
    page.close()
    return page.text


def markdown(text):
    page = MarkdownIt("commonmark", {"html": True, "linkify": True}).enable(
        ["linkify", "table", "strikethrough"])
    faults = []
    # An e-mail address may become a link to itself, and nothing else may.
    for block in page.parse(text):
        for token in [block, *(block.children or [])]:
            if token.type in ("link_open", "image", "html_inline", "html_block", "fence",
                              "code_block", "code_inline", "blockquote_open") \
                    and not (token.info == "auto" and token.attrs.get("href", "").startswith("mailto:")):
                faults.append(f"has a {token.type}: {(token.content or str(token.attrs))[:60]}")
    return faults


def table(text):
    faults = []
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    if len({len(row) for row in rows}) != 1:
        faults.append("rows of different lengths")
    for row in rows:
        for field in row:
            first = field.lstrip(" \u00a0\u200b\ufeff\u3000")[:1]
            if first in "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20" and first:
                faults.append(f"a field begins like a formula: {field[:40]!r}")
    return faults


def workbook(book):
    """Of an openpyxl workbook: no formula, no link."""
    faults = []
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    faults.append(f"{sheet.title}!{cell.coordinate} is a formula")
                if cell.hyperlink is not None and cell.hyperlink.target:
                    faults.append(f"{sheet.title}!{cell.coordinate} is a link")
    return faults


def message(data):
    faults = []
    mail = email.message_from_bytes(data, policy=email.policy.default)
    if list(mail.keys()) != HEADS:
        faults.append(f"has other fields: {[k[:30] for k in mail.keys()]}")
    if mail.defects or any(mail[name].defects for name in HEADS if name in mail):
        faults.append("has defects")
    if len(mail["To"].addresses if mail["To"] else []) > 1:
        faults.append("goes to several")
    if any(len(line) > 78 for line in data.split(b"\r\n")) or re.search(rb"(?<!\r)\n", data):
        faults.append("has bad lines")
    if mail.get_content_type() != "text/plain" or mail.is_multipart():
        faults.append("is no plain text")
    return faults


def link(text):
    url = urllib.parse.urlsplit(text.strip())
    faults = [] if url.scheme == "mailto" else ["is no mailto"]
    if [name for name, _ in urllib.parse.parse_qsl(url.query, keep_blank_values=True)] \
            != ["subject", "body"]:
        faults.append("has other fields")
    if url.fragment or url.path.count("@") > 1 or not re.fullmatch(r"[!-~]+", text.strip()):
        faults.append("has more in it")
    return faults


def calendar(data, events):
    faults = []
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        faults.append("has bad line ends")
    if any(len(line) > 75 for line in data.split(b"\r\n")):
        faults.append("has long lines")
    try:
        data.decode()
        for line in data.split(b"\r\n"):
            line.decode()
        read = icalendar.Calendar.from_ical(data)
    except ValueError as error:
        return faults + [f"cannot be read: {error}"]
    found = read.walk("VEVENT")
    if len(found) != events:
        faults.append(f"has {len(found)} events, not {events}")
    if read.walk("VTODO") or len({str(event["UID"]) for event in found}) != len(found):
        faults.append("has other components, or two of a name")
    known = set("UID DTSTAMP SEQUENCE DTSTART DTEND SUMMARY DESCRIPTION STATUS TRANSP CATEGORIES "
                "CLASS".split())
    for event in found:
        # An interview may be held somewhere.
        if set(event.keys()) - {"LOCATION", "URL"} != known or event.errors:
            faults.append(f"an event has {sorted(set(event.keys()) ^ known)} {event.errors}")
        if "URL" in event and not re.fullmatch(r"https?://[!-~]+", str(event["URL"])):
            faults.append(f"an event has the link {event['URL']!r}")
    return faults


def diary(sent, last):
    """Of one event, as it was sent again after each change: its name stays, its number rises, and it
    ends as said."""
    events = [icalendar.Calendar.from_ical(data).walk("VEVENT")[0] for data in sent]
    faults = [] if len({str(event["UID"]) for event in events}) == 1 else ["has several names"]
    numbers = [int(event["SEQUENCE"]) for event in events]
    if numbers != sorted(set(numbers)):
        faults.append(f"is numbered {numbers}")
    if str(events[-1]["STATUS"]) != last:
        faults.append(f"ends as {events[-1]['STATUS']}")
    return faults


def history(words, text, times):
    """What a history says, which is to have a text in it as it was typed, so many times."""
    return [] if words.count(text) >= times else [f"stands {words.count(text)} times, of {times}"]


def same_letter(data, subject, body):
    """Of a message: its words are those that the program said it has."""
    mail = email.message_from_bytes(data, policy=email.policy.default)
    faults = [] if mail.get_content().replace("\r\n", "\n").rstrip("\n") == body else ["another body"]
    # A head takes 200 characters; the rest is an ellipsis.
    clipped = subject if len(subject) <= 200 else subject[:199] + "\u2026"
    return faults + ([] if mail["Subject"] == clipped else ["another subject"])


def same_link(text, subject, body):
    """Of a link: likewise, and nothing of it is left out."""
    query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(text.strip()).query))
    faults = [] if query.get("body", "").replace("\r\n", "\n") == body else ["another body"]
    return faults + ([] if query.get("subject") == subject else ["another subject"])


def missing(text, held):
    """Nothing, where a text stands among those that were read back."""
    return [] if any(text in one for one in held) else ["is not there"]


def covered(fields, output):
    """Of marks that were typed: some of them are in an output."""
    return [] if any(b"MARK" + field.encode() in output for field in fields) else ["has no field at all"]


def hidden(marks, output):
    """What is not to be told is not."""
    return [f"tells {mark!r}" for mark in marks if mark in output]


def cells(book):
    """What the cells of an openpyxl workbook hold, as text; it leaves `_x005F_`, as an underscore can be
    written, to who asks."""
    return {unescape(str(cell.value)) for sheet in book for row in sheet.iter_rows() for cell in row
            if cell.value is not None}
